/* Generated from kernel/ by scripts/build-kernel.mjs. Do not edit. */
/* Holds decimal.js (MIT, (c) Michael Mclaughlin) and @noble/hashes (MIT, (c) Paul Miller). */
/* eslint-disable */
// @ts-nocheck
var oi=Object.defineProperty;var si=(e,t,n)=>t in e?oi(e,t,{enumerable:!0,configurable:!0,writable:!0,value:n}):e[t]=n;var D=(e,t,n)=>si(e,typeof t!="symbol"?t+"":t,n);function Me(e){if(Array.isArray(e))return ai(e);if(e!==null&&typeof e=="object")return ci(e);if(typeof e=="number"&&!Number.
isFinite(e))throw new RangeError(`${e} has no JSON form`);return JSON.stringify(e)}function ai(e){let t="";for(let n of e)
t+=`${t===""?"":","}${Me(n??null)}`;return`[${t}]`}function ci(e){let t="";for(let n of Object.keys(e).sort()){let r=e[n];
r!==void 0&&(t+=`${t===""?"":","}${JSON.stringify(n)}:${Me(r)}`)}return`{${t}}`}var ui=e=>e/2**32|0,di=e=>e>>>0;function an(e,t,n,r){let i=ui(n),o=di(n);e.setUint32(t,r?o:i,r),e.setUint32(t+4,r?i:o,r)}function cn(e){return e instanceof Uint8Array||ArrayBuffer.isView(e)&&e.constructor.name==="Uint8Array"&&"BYTES_PER_ELEM\
ENT"in e&&e.BYTES_PER_ELEMENT===1}var kt=e=>e?`"${e}" `:"";function fi(e,t=""){if(typeof e!="number")throw new TypeError(
kt(t)+"expected number, got "+typeof e);if(!Number.isSafeInteger(e)||e<0)throw new RangeError(kt(t)+"expected integer >=\
 0, got "+e);return e}function St(e,t,n=""){if(cn(e)&&(t===void 0||e.length===t))return e;t!==void 0&&fi(t,"length");let r=cn(e),i=t!==void 0?
` of length ${t}`:"",o=r?`length=${e.length}`:`type=${typeof e}`,s=kt(n)+"expected Uint8Array"+i+", got "+o;throw r?new RangeError(
s):new TypeError(s)}var li=(e,t)=>{if(e===null||typeof e!="object"||Array.isArray(e))throw new TypeError((t==="object"?"":`"${t}" `)+"expect\
ed object, got type="+typeof e)},un=(e,t)=>{li(e,t);let n=Object.getPrototypeOf(e);if(n!==Object.prototype&&n!==null)throw new TypeError(
`"${t}" expected plain object`);if(Object.hasOwn(e,"__proto__"))throw new TypeError(`"${t}.__proto__" is not allowed`)};
function $t(e,t=!0){if(e.destroyed)throw new Error("hash was destroyed");if(t&&e.finished)throw new Error("digest() was \
already called")}function dn(e,t){St(e,void 0,"output");let n=t.outputLen;if(!(e.length>=n))throw new RangeError('"outpu\
t" expected length >= '+n)}function Mt(...e){for(let t=0;t<e.length;t++)e[t].fill(0)}function Ge(e){return new DataView(e.buffer,e.byteOffset,e.byteLength)}
function Z(e,t){return e<<32-t|e>>>t}function pi(e,t,n="opts"){return un(e,"defaults"),t!==void 0&&un(t,n),Object.assign(Object.create(null),e,t)}function fn(e,t={}){
if(typeof e!="function")throw new TypeError('"hashCons" expected function, got type='+typeof e);t=pi({},t,"info");let n=(i,o)=>e(
o).update(i).digest(),r=e(void 0);return n.outputLen=r.outputLen,n.blockLen=r.blockLen,n.canXOF=r.canXOF,n.create=i=>e(i),
Object.assign(n,t),Object.freeze(n)}var ln=e=>({oid:Uint8Array.from([6,9,96,134,72,1,101,3,4,2,e])});function pn(e,t,n){return e&t^~e&n}function mn(e,t,n){return e&t^e&n^t&n}var Ze=class{constructor(t,n,r,i){D(this,"block\
Len");D(this,"outputLen");D(this,"canXOF",!1);D(this,"padOffset");D(this,"isLE");D(this,"buffer");D(this,"view");D(this,
"finished",!1);D(this,"length",0);D(this,"pos",0);D(this,"destroyed",!1);this.blockLen=t,this.outputLen=n,this.padOffset=
r,this.isLE=i,this.buffer=new Uint8Array(t),this.view=Ge(this.buffer)}update(t){$t(this),St(t);let{view:n,buffer:r,blockLen:i}=this,
o=t.length,s=!1;for(let a=0;a<o;){let c=Math.min(i-this.pos,o-a);if(c===i){let u=Ge(t);for(;i<=o-a;a+=i)this.process(u,a);
s=!0;continue}r.set(a===0&&c===o?t:t.subarray(a,a+c),this.pos),this.pos+=c,a+=c,this.pos===i&&(this.process(n,0),this.pos=
0,s=!0)}return this.length+=t.length,s&&this.roundClean(),this}digestInto(t){$t(this),dn(t,this),this.finished=!0;let{buffer:n,
view:r,blockLen:i,isLE:o}=this,{pos:s}=this;n[s++]=128,n.fill(0,s),this.padOffset>i-s&&(this.process(r,0),n.fill(0)),an(
r,i-8,this.length*8,o),this.process(r,0),this.roundClean();let a=t===n?r:Ge(t),c=this.outputLen,u=c/4,d=this.get();if(c%
4||u>d.length)throw new Error("invalid outputLen");for(let f=0;f<u;f++)a.setUint32(4*f,d[f],o)}digest(){let{buffer:t,outputLen:n}=this;
this.digestInto(t);let r=t.slice(0,n);return this.destroy(),r}_cloneIntoMeta(t){let{buffer:n,length:r,finished:i,destroyed:o,
pos:s}=this;return t.destroyed=o,t.finished=i,t.length=r,t.pos=s,s&&t.buffer.set(n),t}clone(){return this._cloneInto()}},
gn=Uint32Array.from([1779033703,3144134277,1013904242,2773480762,1359893119,2600822924,528734635,1541459225]);var mi=Uint32Array.from([1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221,3624381080,
310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580,3835390401,4022224774,264347078,604807628,770255983,
1249150122,1555081692,1996064986,2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895,666307205,
773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037,2730485921,2820302411,3259730800,3345764771,
3516065817,3600352804,4094571909,275423344,430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779,
1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298]),se=new Uint32Array(64),Dt=class extends Ze{constructor(n,r){
super(64,n,8,!1);D(this,"A",0);D(this,"B",0);D(this,"C",0);D(this,"D",0);D(this,"E",0);D(this,"F",0);D(this,"G",0);D(this,
"H",0);this.A=r[0]|0,this.B=r[1]|0,this.C=r[2]|0,this.D=r[3]|0,this.E=r[4]|0,this.F=r[5]|0,this.G=r[6]|0,this.H=r[7]|0}get(){
let{A:n,B:r,C:i,D:o,E:s,F:a,G:c,H:u}=this;return[n,r,i,o,s,a,c,u]}set(n,r,i,o,s,a,c,u){this.A=n|0,this.B=r|0,this.C=i|0,
this.D=o|0,this.E=s|0,this.F=a|0,this.G=c|0,this.H=u|0}_cloneInto(n){return(n||=new this.constructor).set(...this.get()),
this._cloneIntoMeta(n)}process(n,r){for(let l=0;l<16;l++,r+=4)se[l]=n.getUint32(r,!1);for(let l=16;l<64;l++){let m=se[l-
15],x=se[l-2],y=Z(m,7)^Z(m,18)^m>>>3,M=Z(x,17)^Z(x,19)^x>>>10;se[l]=M+se[l-7]+y+se[l-16]|0}let{A:i,B:o,C:s,D:a,E:c,F:u,G:d,
H:f}=this;for(let l=0;l<64;l++){let m=Z(c,6)^Z(c,11)^Z(c,25),x=f+m+pn(c,u,d)+mi[l]+se[l]|0,M=(Z(i,2)^Z(i,13)^Z(i,22))+mn(
i,o,s)|0;f=d,d=u,u=c,c=a+x|0,a=s,s=o,o=i,i=x+M|0}i=i+this.A|0,o=o+this.B|0,s=s+this.C|0,a=a+this.D|0,c=c+this.E|0,u=u+this.
F|0,d=d+this.G|0,f=f+this.H|0,this.set(i,o,s,a,c,u,d,f)}roundClean(){Mt(se)}destroy(){this.destroyed=!0,this.set(0,0,0,0,
0,0,0,0),Mt(this.buffer)}},Ct=class extends Dt{constructor(){super(32,gn)}};var hn=fn(()=>new Ct,ln(1));function yn(e){let t=new Uint8Array(e.length*3),n=0;for(let r=0;r<e.length;r+=1){let i=e.codePointAt(r)??0;if(i>65535&&(r+=
1),i<128){t[n++]=i;continue}i>=65536?(t[n++]=240|i>>18,t[n++]=128|i>>12&63):i>=2048?t[n++]=224|i>>12:t[n++]=192|i>>6,i>=
2048&&(t[n++]=128|i>>6&63),t[n++]=128|i&63}return t.subarray(0,n)}function je(e){return Array.from(hn(yn(Me(e))),t=>t.toString(16).padStart(2,"0")).join("")}var xn=(e,t)=>e.id<t.id?-1:e.id>t.id?1:0;function gi(e){let{engine:t,engineCapabilities:n}=e,r=e.products.map(i=>({...i,
ratePlans:[...i.ratePlans].sort(xn)})).sort(xn);return je({engine:t,products:r,engineCapabilities:n})}var be=9e15,de=1e9,_t="0123456789abcdef",Ye="2.3025850929940456840179914546843642076011014886287729760333279009675726096\
773524802359972050895982983419677840422862486334095254650828067566662873690987816894829072083255546808437998948262331985\
283935053089653777326288461633662222876982198867465436674744042432743651550489343149393914796194044002221051017141748003\
688084012647080685567743216228355220114804663715659121373450747856947683463616792101806445070648000277502684916746550586\
856935673420670581136429224554405758925724208241314695689016758940256776311356919292033376587141660230105703089634572075\
440370847469940168269282808481184289314848524948644871927809676271275775397027668605952496716674183485704422507197965004\
714951050492214776567636938662976979522110718264549734772662425709429322582798502585509785265383207606726317164309505995\
087807523710333101197857547331541421808427543863591778117054309827482385045648019095610299291824318237525357709750539565\
187697510374970888692180205189339507238539205144634197265287286965110862571492198849978748873771345686209167058",ze="3.1\
415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170679821480865132823066470\
938446095505822317253594081284811174502841027019385211055596446229489549303819644288109756659334461284756482337867831652\
712019091456485669234603486104543266482133936072602491412737245870066063155881748815209209628292540917153643678925903600\
113305305488204665213841469519415116094330572703657595919530921861173819326117931051185480744623799627495673518857527248\
912279381830119491298336733624406566430860213949463952247371907021798609437027705392171762931767523846748184676694051320\
005681271452635608277857713427577896091736371787214684409012249534301465495853710507922796892589235420199561121290219608\
640344181598136297747713099605187072113499999983729780499510597317328160963185950244594553469083026425223082533446850352\
619311881710100031378387528865875332083814206171776691473035982534904287554687311595628638823537875937519577818577805321\
712268066130019278766111959092164201989380952572010654858632789",Nt={precision:20,rounding:4,modulo:1,toExpNeg:-7,toExpPos:21,
minE:-be,maxE:be,crypto:!1},vn,re,w=!0,Je="[DecimalError] ",ue=Je+"Invalid argument: ",Rn=Je+"Precision limit exceeded",
En=Je+"crypto unavailable",Tn="[object Decimal]",Q=Math.floor,_=Math.pow,hi=/^0b([01]+(\.[01]*)?|\.[01]+)(p[+-]?\d+)?$/i,
yi=/^0x([0-9a-f]+(\.[0-9a-f]*)?|\.[0-9a-f]+)(p[+-]?\d+)?$/i,xi=/^0o([0-7]+(\.[0-7]*)?|\.[0-7]+)(p[+-]?\d+)?$/i,kn=/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i,
j=1e7,b=7,bi=9007199254740991,wi=Ye.length-1,Ot=ze.length-1,p={toStringTag:Tn};p.absoluteValue=p.abs=function(){var e=new this.
constructor(this);return e.s<0&&(e.s=1),h(e)};p.ceil=function(){return h(new this.constructor(this),this.e+1,2)};p.clampedTo=
p.clamp=function(e,t){var n,r=this,i=r.constructor;if(e=new i(e),t=new i(t),!e.s||!t.s)return new i(NaN);if(e.gt(t))throw Error(
ue+t);return n=r.cmp(e),n<0?e:r.cmp(t)>0?t:new i(r)};p.comparedTo=p.cmp=function(e){var t,n,r,i,o=this,s=o.d,a=(e=new o.
constructor(e)).d,c=o.s,u=e.s;if(!s||!a)return!c||!u?NaN:c!==u?c:s===a?0:!s^c<0?1:-1;if(!s[0]||!a[0])return s[0]?c:a[0]?
-u:0;if(c!==u)return c;if(o.e!==e.e)return o.e>e.e^c<0?1:-1;for(r=s.length,i=a.length,t=0,n=r<i?r:i;t<n;++t)if(s[t]!==a[t])
return s[t]>a[t]^c<0?1:-1;return r===i?0:r>i^c<0?1:-1};p.cosine=p.cos=function(){var e,t,n=this,r=n.constructor;return n.
d?n.d[0]?(e=r.precision,t=r.rounding,r.precision=e+Math.max(n.e,n.sd())+b,r.rounding=1,n=Pi(r,Cn(r,n)),r.precision=e,r.rounding=
t,h(re==2||re==3?n.neg():n,e,t,!0)):new r(1):new r(NaN)};p.cubeRoot=p.cbrt=function(){var e,t,n,r,i,o,s,a,c,u,d=this,f=d.
constructor;if(!d.isFinite()||d.isZero())return new f(d);for(w=!1,o=d.s*_(d.s*d,1/3),!o||Math.abs(o)==1/0?(n=A(d.d),e=d.
e,(o=(e-n.length+1)%3)&&(n+=o==1||o==-2?"0":"00"),o=_(n,1/3),e=Q((e+1)/3)-(e%3==(e<0?-1:2)),o==1/0?n="5e"+e:(n=o.toExponential(),
n=n.slice(0,n.indexOf("e")+1)+e),r=new f(n),r.s=d.s):r=new f(o.toString()),s=(e=f.precision)+3;;)if(a=r,c=a.times(a).times(
a),u=c.plus(d),r=k(u.plus(d).times(a),u.plus(c),s+2,1),A(a.d).slice(0,s)===(n=A(r.d)).slice(0,s))if(n=n.slice(s-3,s+1),n==
"9999"||!i&&n=="4999"){if(!i&&(h(a,e+1,0),a.times(a).times(a).eq(d))){r=a;break}s+=4,i=1}else{(!+n||!+n.slice(1)&&n.charAt(
0)=="5")&&(h(r,e+1,1),t=!r.times(r).times(r).eq(d));break}return w=!0,h(r,e,f.rounding,t)};p.decimalPlaces=p.dp=function(){
var e,t=this.d,n=NaN;if(t){if(e=t.length-1,n=(e-Q(this.e/b))*b,e=t[e],e)for(;e%10==0;e/=10)n--;n<0&&(n=0)}return n};p.dividedBy=
p.div=function(e){return k(this,new this.constructor(e))};p.dividedToIntegerBy=p.divToInt=function(e){var t=this,n=t.constructor;
return h(k(t,new n(e),0,1,1),n.precision,n.rounding)};p.equals=p.eq=function(e){return this.cmp(e)===0};p.floor=function(){
return h(new this.constructor(this),this.e+1,3)};p.greaterThan=p.gt=function(e){return this.cmp(e)>0};p.greaterThanOrEqualTo=
p.gte=function(e){var t=this.cmp(e);return t==1||t===0};p.hyperbolicCosine=p.cosh=function(){var e,t,n,r,i,o=this,s=o.constructor,
a=new s(1);if(!o.isFinite())return new s(o.s?1/0:NaN);if(o.isZero())return a;n=s.precision,r=s.rounding,s.precision=n+Math.
max(o.e,o.sd())+4,s.rounding=1,i=o.d.length,i<32?(e=Math.ceil(i/3),t=(1/tt(4,e)).toString()):(e=16,t="2.3283064365386962\
890625e-10"),o=we(s,1,o.times(t),new s(1),!0);for(var c,u=e,d=new s(8);u--;)c=o.times(o),o=a.minus(c.times(d.minus(c.times(
d))));return h(o,s.precision=n,s.rounding=r,!0)};p.hyperbolicSine=p.sinh=function(){var e,t,n,r,i=this,o=i.constructor;if(!i.
isFinite()||i.isZero())return new o(i);if(t=o.precision,n=o.rounding,o.precision=t+Math.max(i.e,i.sd())+4,o.rounding=1,r=
i.d.length,r<3)i=we(o,2,i,i,!0);else{e=1.4*Math.sqrt(r),e=e>16?16:e|0,i=i.times(1/tt(5,e)),i=we(o,2,i,i,!0);for(var s,a=new o(
5),c=new o(16),u=new o(20);e--;)s=i.times(i),i=i.times(a.plus(s.times(c.times(s).plus(u))))}return o.precision=t,o.rounding=
n,h(i,t,n,!0)};p.hyperbolicTangent=p.tanh=function(){var e,t,n=this,r=n.constructor;return n.isFinite()?n.isZero()?new r(
n):(e=r.precision,t=r.rounding,r.precision=e+7,r.rounding=1,k(n.sinh(),n.cosh(),r.precision=e,r.rounding=t)):new r(n.s)};
p.inverseCosine=p.acos=function(){var e=this,t=e.constructor,n=e.abs().cmp(1),r=t.precision,i=t.rounding;return n!==-1?n===
0?e.isNeg()?X(t,r,i):new t(0):new t(NaN):e.isZero()?X(t,r+4,i).times(.5):(t.precision=r+6,t.rounding=1,e=new t(1).minus(
e).div(e.plus(1)).sqrt().atan(),t.precision=r,t.rounding=i,e.times(2))};p.inverseHyperbolicCosine=p.acosh=function(){var e,
t,n=this,r=n.constructor;return n.lte(1)?new r(n.eq(1)?0:NaN):n.isFinite()?(e=r.precision,t=r.rounding,r.precision=e+Math.
max(Math.abs(n.e),n.sd())+4,r.rounding=1,w=!1,n=n.times(n).minus(1).sqrt().plus(n),w=!0,r.precision=e,r.rounding=t,n.ln()):
new r(n)};p.inverseHyperbolicSine=p.asinh=function(){var e,t,n=this,r=n.constructor;return!n.isFinite()||n.isZero()?new r(
n):(e=r.precision,t=r.rounding,r.precision=e+2*Math.max(Math.abs(n.e),n.sd())+6,r.rounding=1,w=!1,n=n.times(n).plus(1).sqrt().
plus(n),w=!0,r.precision=e,r.rounding=t,n.ln())};p.inverseHyperbolicTangent=p.atanh=function(){var e,t,n,r,i=this,o=i.constructor;
return i.isFinite()?i.e>=0?new o(i.abs().eq(1)?i.s/0:i.isZero()?i:NaN):(e=o.precision,t=o.rounding,r=i.sd(),Math.max(r,e)<
2*-i.e-1?h(new o(i),e,t,!0):(o.precision=n=r-i.e,i=k(i.plus(1),new o(1).minus(i),n+e,1),o.precision=e+4,o.rounding=1,i=i.
ln(),o.precision=e,o.rounding=t,i.times(.5))):new o(NaN)};p.inverseSine=p.asin=function(){var e,t,n,r,i=this,o=i.constructor;
return i.isZero()?new o(i):(t=i.abs().cmp(1),n=o.precision,r=o.rounding,t!==-1?t===0?(e=X(o,n+4,r).times(.5),e.s=i.s,e):
new o(NaN):(o.precision=n+6,o.rounding=1,i=i.div(new o(1).minus(i.times(i)).sqrt().plus(1)).atan(),o.precision=n,o.rounding=
r,i.times(2)))};p.inverseTangent=p.atan=function(){var e,t,n,r,i,o,s,a,c,u=this,d=u.constructor,f=d.precision,l=d.rounding;
if(u.isFinite()){if(u.isZero())return new d(u);if(u.abs().eq(1)&&f+4<=Ot)return s=X(d,f+4,l).times(.25),s.s=u.s,s}else{if(!u.
s)return new d(NaN);if(f+4<=Ot)return s=X(d,f+4,l).times(.5),s.s=u.s,s}for(d.precision=a=f+10,d.rounding=1,n=Math.min(28,
a/b+2|0),e=n;e;--e)u=u.div(u.times(u).plus(1).sqrt().plus(1));for(w=!1,t=Math.ceil(a/b),r=1,c=u.times(u),s=new d(u),i=u;e!==
-1;)if(i=i.times(c),o=s.minus(i.div(r+=2)),i=i.times(c),s=o.plus(i.div(r+=2)),s.d[t]!==void 0)for(e=t;s.d[e]===o.d[e]&&e--;)
;return n&&(s=s.times(2<<n-1)),w=!0,h(s,d.precision=f,d.rounding=l,!0)};p.isFinite=function(){return!!this.d};p.isInteger=
p.isInt=function(){return!!this.d&&Q(this.e/b)>this.d.length-2};p.isNaN=function(){return!this.s};p.isNegative=p.isNeg=function(){
return this.s<0};p.isPositive=p.isPos=function(){return this.s>0};p.isZero=function(){return!!this.d&&this.d[0]===0};p.lessThan=
p.lt=function(e){return this.cmp(e)<0};p.lessThanOrEqualTo=p.lte=function(e){return this.cmp(e)<1};p.logarithm=p.log=function(e){
var t,n,r,i,o,s,a,c,u=this,d=u.constructor,f=d.precision,l=d.rounding,m=5;if(e==null)e=new d(10),t=!0;else{if(e=new d(e),
n=e.d,e.s<0||!n||!n[0]||e.eq(1))return new d(NaN);t=e.eq(10)}if(n=u.d,u.s<0||!n||!n[0]||u.eq(1))return new d(n&&!n[0]?-1/0:
u.s!=1?NaN:n?0:1/0);if(t)if(n.length>1)o=!0;else{for(i=n[0];i%10===0;)i/=10;o=i!==1}if(w=!1,a=f+m,s=ce(u,a),r=t?Xe(d,a+10):
ce(e,a),c=k(s,r,a,1),De(c.d,i=f,l))do if(a+=10,s=ce(u,a),r=t?Xe(d,a+10):ce(e,a),c=k(s,r,a,1),!o){+A(c.d).slice(i+1,i+15)+
1==1e14&&(c=h(c,f+1,0));break}while(De(c.d,i+=10,l));return w=!0,h(c,f,l)};p.minus=p.sub=function(e){var t,n,r,i,o,s,a,c,
u,d,f,l,m=this,x=m.constructor;if(e=new x(e),!m.d||!e.d)return!m.s||!e.s?e=new x(NaN):m.d?e.s=-e.s:e=new x(e.d||m.s!==e.
s?m:NaN),e;if(m.s!=e.s)return e.s=-e.s,m.plus(e);if(u=m.d,l=e.d,a=x.precision,c=x.rounding,!u[0]||!l[0]){if(l[0])e.s=-e.
s;else if(u[0])e=new x(m);else return new x(c===3?-0:0);return w?h(e,a,c):e}if(n=Q(e.e/b),d=Q(m.e/b),u=u.slice(),o=d-n,o){
for(f=o<0,f?(t=u,o=-o,s=l.length):(t=l,n=d,s=u.length),r=Math.max(Math.ceil(a/b),s)+2,o>r&&(o=r,t.length=1),t.reverse(),
r=o;r--;)t.push(0);t.reverse()}else{for(r=u.length,s=l.length,f=r<s,f&&(s=r),r=0;r<s;r++)if(u[r]!=l[r]){f=u[r]<l[r];break}
o=0}for(f&&(t=u,u=l,l=t,e.s=-e.s),s=u.length,r=l.length-s;r>0;--r)u[s++]=0;for(r=l.length;r>o;){if(u[--r]<l[r]){for(i=r;i&&
u[--i]===0;)u[i]=j-1;--u[i],u[r]+=j}u[r]-=l[r]}for(;u[--s]===0;)u.pop();for(;u[0]===0;u.shift())--n;return u[0]?(e.d=u,e.
e=et(u,n),w?h(e,a,c):e):new x(c===3?-0:0)};p.modulo=p.mod=function(e){var t,n=this,r=n.constructor;return e=new r(e),!n.
d||!e.s||e.d&&!e.d[0]?new r(NaN):!e.d||n.d&&!n.d[0]?h(new r(n),r.precision,r.rounding):(w=!1,r.modulo==9?(t=k(n,e.abs(),
0,3,1),t.s*=e.s):t=k(n,e,0,r.modulo,1),t=t.times(e),w=!0,n.minus(t))};p.naturalExponential=p.exp=function(){return At(this)};
p.naturalLogarithm=p.ln=function(){return ce(this)};p.negated=p.neg=function(){var e=new this.constructor(this);return e.
s=-e.s,h(e)};p.plus=p.add=function(e){var t,n,r,i,o,s,a,c,u,d,f=this,l=f.constructor;if(e=new l(e),!f.d||!e.d)return!f.s||
!e.s?e=new l(NaN):f.d||(e=new l(e.d||f.s===e.s?f:NaN)),e;if(f.s!=e.s)return e.s=-e.s,f.minus(e);if(u=f.d,d=e.d,a=l.precision,
c=l.rounding,!u[0]||!d[0])return d[0]||(e=new l(f)),w?h(e,a,c):e;if(o=Q(f.e/b),r=Q(e.e/b),u=u.slice(),i=o-r,i){for(i<0?(n=
u,i=-i,s=d.length):(n=d,r=o,s=u.length),o=Math.ceil(a/b),s=o>s?o+1:s+1,i>s&&(i=s,n.length=1),n.reverse();i--;)n.push(0);
n.reverse()}for(s=u.length,i=d.length,s-i<0&&(i=s,n=d,d=u,u=n),t=0;i;)t=(u[--i]=u[i]+d[i]+t)/j|0,u[i]%=j;for(t&&(u.unshift(
t),++r),s=u.length;u[--s]==0;)u.pop();return e.d=u,e.e=et(u,r),w?h(e,a,c):e};p.precision=p.sd=function(e){var t,n=this;if(e!==
void 0&&e!==!!e&&e!==1&&e!==0)throw Error(ue+e);return n.d?(t=Sn(n.d),e&&n.e+1>t&&(t=n.e+1)):t=NaN,t};p.round=function(){
var e=this,t=e.constructor;return h(new t(e),e.e+1,t.rounding)};p.sine=p.sin=function(){var e,t,n=this,r=n.constructor;return n.
isFinite()?n.isZero()?new r(n):(e=r.precision,t=r.rounding,r.precision=e+Math.max(n.e,n.sd())+b,r.rounding=1,n=Ri(r,Cn(r,
n)),r.precision=e,r.rounding=t,h(re>2?n.neg():n,e,t,!0)):new r(NaN)};p.squareRoot=p.sqrt=function(){var e,t,n,r,i,o,s=this,
a=s.d,c=s.e,u=s.s,d=s.constructor;if(u!==1||!a||!a[0])return new d(!u||u<0&&(!a||a[0])?NaN:a?s:1/0);for(w=!1,u=Math.sqrt(
+s),u==0||u==1/0?(t=A(a),(t.length+c)%2==0&&(t+="0"),u=Math.sqrt(t),c=Q((c+1)/2)-(c<0||c%2),u==1/0?t="5e"+c:(t=u.toExponential(),
t=t.slice(0,t.indexOf("e")+1)+c),r=new d(t)):r=new d(u.toString()),n=(c=d.precision)+3;;)if(o=r,r=o.plus(k(s,o,n+2,1)).times(
.5),A(o.d).slice(0,n)===(t=A(r.d)).slice(0,n))if(t=t.slice(n-3,n+1),t=="9999"||!i&&t=="4999"){if(!i&&(h(o,c+1,0),o.times(
o).eq(s))){r=o;break}n+=4,i=1}else{(!+t||!+t.slice(1)&&t.charAt(0)=="5")&&(h(r,c+1,1),e=!r.times(r).eq(s));break}return w=
!0,h(r,c,d.rounding,e)};p.tangent=p.tan=function(){var e,t,n=this,r=n.constructor;return n.isFinite()?n.isZero()?new r(n):
(e=r.precision,t=r.rounding,r.precision=e+10,r.rounding=1,n=n.sin(),n.s=1,n=k(n,new r(1).minus(n.times(n)).sqrt(),e+10,0),
r.precision=e,r.rounding=t,h(re==2||re==4?n.neg():n,e,t,!0)):new r(NaN)};p.times=p.mul=function(e){var t,n,r,i,o,s,a,c,u,
d=this,f=d.constructor,l=d.d,m=(e=new f(e)).d;if(e.s*=d.s,!l||!l[0]||!m||!m[0])return new f(!e.s||l&&!l[0]&&!m||m&&!m[0]&&
!l?NaN:!l||!m?e.s/0:e.s*0);for(n=Q(d.e/b)+Q(e.e/b),c=l.length,u=m.length,c<u&&(o=l,l=m,m=o,s=c,c=u,u=s),o=[],s=c+u,r=s;r--;)
o.push(0);for(r=u;--r>=0;){for(t=0,i=c+r;i>r;)a=o[i]+m[r]*l[i-r-1]+t,o[i--]=a%j|0,t=a/j|0;o[i]=(o[i]+t)%j|0}for(;!o[--s];)
o.pop();return t?++n:o.shift(),e.d=o,e.e=et(o,n),w?h(e,f.precision,f.rounding):e};p.toBinary=function(e,t){return Lt(this,
2,e,t)};p.toDecimalPlaces=p.toDP=function(e,t){var n=this,r=n.constructor;return n=new r(n),e===void 0?n:(F(e,0,de),t===
void 0?t=r.rounding:F(t,0,8),h(n,e+n.e+1,t))};p.toExponential=function(e,t){var n,r=this,i=r.constructor;return e===void 0?
n=J(r,!0):(F(e,0,de),t===void 0?t=i.rounding:F(t,0,8),r=h(new i(r),e+1,t),n=J(r,!0,e+1)),r.isNeg()&&!r.isZero()?"-"+n:n};
p.toFixed=function(e,t){var n,r,i=this,o=i.constructor;return e===void 0?n=J(i):(F(e,0,de),t===void 0?t=o.rounding:F(t,0,
8),r=h(new o(i),e+i.e+1,t),n=J(r,!1,e+r.e+1)),i.isNeg()&&!i.isZero()?"-"+n:n};p.toFraction=function(e){var t,n,r,i,o,s,a,
c,u,d,f,l,m=this,x=m.d,y=m.constructor;if(!x)return new y(m);if(u=n=new y(1),r=c=new y(0),t=new y(r),o=t.e=Sn(x)-m.e-1,s=
o%b,t.d[0]=_(10,s<0?b+s:s),e==null)e=o>0?t:u;else{if(a=new y(e),!a.isInt()||a.lt(u))throw Error(ue+a);e=a.gt(t)?o>0?t:u:
a}for(w=!1,a=new y(A(x)),d=y.precision,y.precision=o=x.length*b*2;f=k(a,t,0,1,1),i=n.plus(f.times(r)),i.cmp(e)!=1;)n=r,r=
i,i=u,u=c.plus(f.times(i)),c=i,i=t,t=a.minus(f.times(i)),a=i;return i=k(e.minus(n),r,0,1,1),c=c.plus(i.times(u)),n=n.plus(
i.times(r)),c.s=u.s=m.s,l=k(u,r,o,1).minus(m).abs().cmp(k(c,n,o,1).minus(m).abs())<1?[u,r]:[c,n],y.precision=d,w=!0,l};p.
toHexadecimal=p.toHex=function(e,t){return Lt(this,16,e,t)};p.toNearest=function(e,t){var n=this,r=n.constructor;if(n=new r(
n),e==null){if(!n.d)return n;e=new r(1),t=r.rounding}else{if(e=new r(e),t===void 0?t=r.rounding:F(t,0,8),!n.d)return e.s?
n:e;if(!e.d)return e.s&&(e.s=n.s),e}return e.d[0]?(w=!1,n=k(n,e,0,t,1).times(e),w=!0,h(n)):(e.s=n.s,n=e),n};p.toNumber=function(){
return+this};p.toOctal=function(e,t){return Lt(this,8,e,t)};p.toPower=p.pow=function(e){var t,n,r,i,o,s,a=this,c=a.constructor,
u=+(e=new c(e));if(!a.d||!e.d||!a.d[0]||!e.d[0])return new c(_(+a,u));if(a=new c(a),a.eq(1))return a;if(r=c.precision,o=
c.rounding,e.eq(1))return h(a,r,o);if(t=Q(e.e/b),t>=e.d.length-1&&(n=u<0?-u:u)<=bi)return i=$n(c,a,n,r),e.s<0?new c(1).div(
i):h(i,r,o);if(s=a.s,s<0){if(t<e.d.length-1)return new c(NaN);if((e.d[t]&1)==0&&(s=1),a.e==0&&a.d[0]==1&&a.d.length==1)return a.
s=s,a}return n=_(+a,u),t=n==0||!isFinite(n)?Q(u*(Math.log("0."+A(a.d))/Math.LN10+a.e+1)):new c(n+"").e,t>c.maxE+1||t<c.minE-
1?new c(t>0?s/0:0):(w=!1,c.rounding=a.s=1,n=Math.min(12,(t+"").length),i=At(e.times(ce(a,r+n)),r),i.d&&(i=h(i,r+5,1),De(
i.d,r,o)&&(t=r+10,i=h(At(e.times(ce(a,t+n)),t),t+5,1),+A(i.d).slice(r+1,r+15)+1==1e14&&(i=h(i,r+1,0)))),i.s=s,w=!0,c.rounding=
o,h(i,r,o))};p.toPrecision=function(e,t){var n,r=this,i=r.constructor;return e===void 0?n=J(r,r.e<=i.toExpNeg||r.e>=i.toExpPos):
(F(e,1,de),t===void 0?t=i.rounding:F(t,0,8),r=h(new i(r),e,t),n=J(r,e<=r.e||r.e<=i.toExpNeg,e)),r.isNeg()&&!r.isZero()?"\
-"+n:n};p.toSignificantDigits=p.toSD=function(e,t){var n=this,r=n.constructor;return e===void 0?(e=r.precision,t=r.rounding):
(F(e,1,de),t===void 0?t=r.rounding:F(t,0,8)),h(new r(n),e,t)};p.toString=function(){var e=this,t=e.constructor,n=J(e,e.e<=
t.toExpNeg||e.e>=t.toExpPos);return e.isNeg()&&!e.isZero()?"-"+n:n};p.truncated=p.trunc=function(){return h(new this.constructor(
this),this.e+1,1)};p.valueOf=p.toJSON=function(){var e=this,t=e.constructor,n=J(e,e.e<=t.toExpNeg||e.e>=t.toExpPos);return e.
isNeg()?"-"+n:n};function A(e){var t,n,r,i=e.length-1,o="",s=e[0];if(i>0){for(o+=s,t=1;t<i;t++)r=e[t]+"",n=b-r.length,n&&
(o+=ae(n)),o+=r;s=e[t],r=s+"",n=b-r.length,n&&(o+=ae(n))}else if(s===0)return"0";for(;s%10===0;)s/=10;return o+s}function F(e,t,n){
if(e!==~~e||e<t||e>n)throw Error(ue+e)}function De(e,t,n,r){var i,o,s,a;for(o=e[0];o>=10;o/=10)--t;return--t<0?(t+=b,i=0):
(i=Math.ceil((t+1)/b),t%=b),o=_(10,b-t),a=e[i]%o|0,r==null?t<3?(t==0?a=a/100|0:t==1&&(a=a/10|0),s=n<4&&a==99999||n>3&&a==
49999||a==5e4||a==0):s=(n<4&&a+1==o||n>3&&a+1==o/2)&&(e[i+1]/o/100|0)==_(10,t-2)-1||(a==o/2||a==0)&&(e[i+1]/o/100|0)==0:
t<4?(t==0?a=a/1e3|0:t==1?a=a/100|0:t==2&&(a=a/10|0),s=(r||n<4)&&a==9999||!r&&n>3&&a==4999):s=((r||n<4)&&a+1==o||!r&&n>3&&
a+1==o/2)&&(e[i+1]/o/1e3|0)==_(10,t-3)-1,s}function Ke(e,t,n){for(var r,i=[0],o,s=0,a=e.length;s<a;){for(o=i.length;o--;)
i[o]*=t;for(i[0]+=_t.indexOf(e.charAt(s++)),r=0;r<i.length;r++)i[r]>n-1&&(i[r+1]===void 0&&(i[r+1]=0),i[r+1]+=i[r]/n|0,i[r]%=
n)}return i.reverse()}function Pi(e,t){var n,r,i;if(t.isZero())return t;r=t.d.length,r<32?(n=Math.ceil(r/3),i=(1/tt(4,n)).
toString()):(n=16,i="2.3283064365386962890625e-10"),e.precision+=n,t=we(e,1,t.times(i),new e(1));for(var o=n;o--;){var s=t.
times(t);t=s.times(s).minus(s).times(8).plus(1)}return e.precision-=n,t}var k=(function(){function e(r,i,o){var s,a=0,c=r.
length;for(r=r.slice();c--;)s=r[c]*i+a,r[c]=s%o|0,a=s/o|0;return a&&r.unshift(a),r}function t(r,i,o,s){var a,c;if(o!=s)c=
o>s?1:-1;else for(a=c=0;a<o;a++)if(r[a]!=i[a]){c=r[a]>i[a]?1:-1;break}return c}function n(r,i,o,s){for(var a=0;o--;)r[o]-=
a,a=r[o]<i[o]?1:0,r[o]=a*s+r[o]-i[o];for(;!r[0]&&r.length>1;)r.shift()}return function(r,i,o,s,a,c){var u,d,f,l,m,x,y,M,
T,C,E,L,Ue,ne,Rt,Be,$e,Et,G,He,Ve=r.constructor,Tt=r.s==i.s?1:-1,I=r.d,S=i.d;if(!I||!I[0]||!S||!S[0])return new Ve(!r.s||
!i.s||(I?S&&I[0]==S[0]:!S)?NaN:I&&I[0]==0||!S?Tt*0:Tt/0);for(c?(m=1,d=r.e-i.e):(c=j,m=b,d=Q(r.e/m)-Q(i.e/m)),G=S.length,
$e=I.length,T=new Ve(Tt),C=T.d=[],f=0;S[f]==(I[f]||0);f++);if(S[f]>(I[f]||0)&&d--,o==null?(ne=o=Ve.precision,s=Ve.rounding):
a?ne=o+(r.e-i.e)+1:ne=o,ne<0)C.push(1),x=!0;else{if(ne=ne/m+2|0,f=0,G==1){for(l=0,S=S[0],ne++;(f<$e||l)&&ne--;f++)Rt=l*c+
(I[f]||0),C[f]=Rt/S|0,l=Rt%S|0;x=l||f<$e}else{for(l=c/(S[0]+1)|0,l>1&&(S=e(S,l,c),I=e(I,l,c),G=S.length,$e=I.length),Be=
G,E=I.slice(0,G),L=E.length;L<G;)E[L++]=0;He=S.slice(),He.unshift(0),Et=S[0],S[1]>=c/2&&++Et;do l=0,u=t(S,E,G,L),u<0?(Ue=
E[0],G!=L&&(Ue=Ue*c+(E[1]||0)),l=Ue/Et|0,l>1?(l>=c&&(l=c-1),y=e(S,l,c),M=y.length,L=E.length,u=t(y,E,M,L),u==1&&(l--,n(y,
G<M?He:S,M,c))):(l==0&&(u=l=1),y=S.slice()),M=y.length,M<L&&y.unshift(0),n(E,y,L,c),u==-1&&(L=E.length,u=t(S,E,G,L),u<1&&
(l++,n(E,G<L?He:S,L,c))),L=E.length):u===0&&(l++,E=[0]),C[f++]=l,u&&E[0]?E[L++]=I[Be]||0:(E=[I[Be]],L=1);while((Be++<$e||
E[0]!==void 0)&&ne--);x=E[0]!==void 0}C[0]||C.shift()}if(m==1)T.e=d,vn=x;else{for(f=1,l=C[0];l>=10;l/=10)f++;T.e=f+d*m-1,
h(T,a?o+T.e+1:o,s,x)}return T}})();function h(e,t,n,r){var i,o,s,a,c,u,d,f,l,m=e.constructor;e:if(t!=null){if(f=e.d,!f)return e;
for(i=1,a=f[0];a>=10;a/=10)i++;if(o=t-i,o<0)o+=b,s=t,d=f[l=0],c=d/_(10,i-s-1)%10|0;else if(l=Math.ceil((o+1)/b),a=f.length,
l>=a)if(r){for(;a++<=l;)f.push(0);d=c=0,i=1,o%=b,s=o-b+1}else break e;else{for(d=a=f[l],i=1;a>=10;a/=10)i++;o%=b,s=o-b+i,
c=s<0?0:d/_(10,i-s-1)%10|0}if(r=r||t<0||f[l+1]!==void 0||(s<0?d:d%_(10,i-s-1)),u=n<4?(c||r)&&(n==0||n==(e.s<0?3:2)):c>5||
c==5&&(n==4||r||n==6&&(o>0?s>0?d/_(10,i-s):0:f[l-1])%10&1||n==(e.s<0?8:7)),t<1||!f[0])return f.length=0,u?(t-=e.e+1,f[0]=
_(10,(b-t%b)%b),e.e=-t||0):f[0]=e.e=0,e;if(o==0?(f.length=l,a=1,l--):(f.length=l+1,a=_(10,b-o),f[l]=s>0?(d/_(10,i-s)%_(10,
s)|0)*a:0),u)for(;;)if(l==0){for(o=1,s=f[0];s>=10;s/=10)o++;for(s=f[0]+=a,a=1;s>=10;s/=10)a++;o!=a&&(e.e++,f[0]==j&&(f[0]=
1));break}else{if(f[l]+=a,f[l]!=j)break;f[l--]=0,a=1}for(o=f.length;f[--o]===0;)f.pop()}return w&&(e.e>m.maxE?(e.d=null,
e.e=NaN):e.e<m.minE&&(e.e=0,e.d=[0])),e}function J(e,t,n){if(!e.isFinite())return Dn(e);var r,i=e.e,o=A(e.d),s=o.length;
return t?(n&&(r=n-s)>0?o=o.charAt(0)+"."+o.slice(1)+ae(r):s>1&&(o=o.charAt(0)+"."+o.slice(1)),o=o+(e.e<0?"e":"e+")+e.e):
i<0?(o="0."+ae(-i-1)+o,n&&(r=n-s)>0&&(o+=ae(r))):i>=s?(o+=ae(i+1-s),n&&(r=n-i-1)>0&&(o=o+"."+ae(r))):((r=i+1)<s&&(o=o.slice(
0,r)+"."+o.slice(r)),n&&(r=n-s)>0&&(i+1===s&&(o+="."),o+=ae(r))),o}function et(e,t){var n=e[0];for(t*=b;n>=10;n/=10)t++;
return t}function Xe(e,t,n){if(t>wi)throw w=!0,n&&(e.precision=n),Error(Rn);return h(new e(Ye),t,1,!0)}function X(e,t,n){
if(t>Ot)throw Error(Rn);return h(new e(ze),t,n,!0)}function Sn(e){var t=e.length-1,n=t*b+1;if(t=e[t],t){for(;t%10==0;t/=
10)n--;for(t=e[0];t>=10;t/=10)n++}return n}function ae(e){for(var t="";e--;)t+="0";return t}function $n(e,t,n,r){var i,o=new e(
1),s=Math.ceil(r/b+4);for(w=!1;;){if(n%2&&(o=o.times(t),wn(o.d,s)&&(i=!0)),n=Q(n/2),n===0){n=o.d.length-1,i&&o.d[n]===0&&
++o.d[n];break}t=t.times(t),wn(t.d,s)}return w=!0,o}function bn(e){return e.d[e.d.length-1]&1}function Mn(e,t,n){for(var r,
i,o=new e(t[0]),s=0;++s<t.length;){if(i=new e(t[s]),!i.s){o=i;break}r=o.cmp(i),(r===n||r===0&&o.s===n)&&(o=i)}return o}function At(e,t){
var n,r,i,o,s,a,c,u=0,d=0,f=0,l=e.constructor,m=l.rounding,x=l.precision;if(!e.d||!e.d[0]||e.e>17)return new l(e.d?e.d[0]?
e.s<0?0:1/0:1:e.s?e.s<0?0:e:NaN);for(t==null?(w=!1,c=x):c=t,a=new l(.03125);e.e>-2;)e=e.times(a),f+=5;for(r=Math.log(_(2,
f))/Math.LN10*2+5|0,c+=r,n=o=s=new l(1),l.precision=c;;){if(o=h(o.times(e),c,1),n=n.times(++d),a=s.plus(k(o,n,c,1)),A(a.
d).slice(0,c)===A(s.d).slice(0,c)){for(i=f;i--;)s=h(s.times(s),c,1);if(t==null)if(u<3&&De(s.d,c-r,m,u))l.precision=c+=10,
n=o=a=new l(1),d=0,u++;else return h(s,l.precision=x,m,w=!0);else return l.precision=x,s}s=a}}function ce(e,t){var n,r,i,
o,s,a,c,u,d,f,l,m=1,x=10,y=e,M=y.d,T=y.constructor,C=T.rounding,E=T.precision;if(y.s<0||!M||!M[0]||!y.e&&M[0]==1&&M.length==
1)return new T(M&&!M[0]?-1/0:y.s!=1?NaN:M?0:y);if(t==null?(w=!1,d=E):d=t,T.precision=d+=x,n=A(M),r=n.charAt(0),Math.abs(
o=y.e)<15e14){for(;r<7&&r!=1||r==1&&n.charAt(1)>3;)y=y.times(e),n=A(y.d),r=n.charAt(0),m++;o=y.e,r>1?(y=new T("0."+n),o++):
y=new T(r+"."+n.slice(1))}else return u=Xe(T,d+2,E).times(o+""),y=ce(new T(r+"."+n.slice(1)),d-x).plus(u),T.precision=E,
t==null?h(y,E,C,w=!0):y;for(f=y,c=s=y=k(y.minus(1),y.plus(1),d,1),l=h(y.times(y),d,1),i=3;;){if(s=h(s.times(l),d,1),u=c.
plus(k(s,new T(i),d,1)),A(u.d).slice(0,d)===A(c.d).slice(0,d))if(c=c.times(2),o!==0&&(c=c.plus(Xe(T,d+2,E).times(o+""))),
c=k(c,new T(m),d,1),t==null)if(De(c.d,d-x,C,a))T.precision=d+=x,u=s=y=k(f.minus(1),f.plus(1),d,1),l=h(y.times(y),d,1),i=
a=1;else return h(c,T.precision=E,C,w=!0);else return T.precision=E,c;c=u,i+=2}}function Dn(e){return String(e.s*e.s/0)}
function We(e,t){var n,r,i;for((n=t.indexOf("."))>-1&&(t=t.replace(".","")),(r=t.search(/e/i))>0?(n<0&&(n=r),n+=+t.slice(
r+1),t=t.substring(0,r)):n<0&&(n=t.length),r=0;t.charCodeAt(r)===48;r++);for(i=t.length;t.charCodeAt(i-1)===48;--i);if(t=
t.slice(r,i),t){if(i-=r,e.e=n=n-r-1,e.d=[],r=(n+1)%b,n<0&&(r+=b),r<i){for(r&&e.d.push(+t.slice(0,r)),i-=b;r<i;)e.d.push(
+t.slice(r,r+=b));t=t.slice(r),r=b-t.length}else r-=i;for(;r--;)t+="0";e.d.push(+t),w&&(e.e>e.constructor.maxE?(e.d=null,
e.e=NaN):e.e<e.constructor.minE&&(e.e=0,e.d=[0]))}else e.e=0,e.d=[0];return e}function vi(e,t){var n,r,i,o,s,a,c,u,d;if(t.
indexOf("_")>-1){if(t=t.replace(/(\d)_(?=\d)/g,"$1"),kn.test(t))return We(e,t)}else if(t==="Infinity"||t==="NaN")return+t||
(e.s=NaN),e.e=NaN,e.d=null,e;if(yi.test(t))n=16,t=t.toLowerCase();else if(hi.test(t))n=2;else if(xi.test(t))n=8;else throw Error(
ue+t);for(o=t.search(/p/i),o>0?(c=+t.slice(o+1),t=t.substring(2,o)):t=t.slice(2),o=t.indexOf("."),s=o>=0,r=e.constructor,
s&&(t=t.replace(".",""),a=t.length,o=a-o,i=$n(r,new r(n),o,o*2)),u=Ke(t,n,j),d=u.length-1,o=d;u[o]===0;--o)u.pop();return o<
0?new r(e.s*0):(e.e=et(u,d),e.d=u,w=!1,s&&(e=k(e,i,a*4)),c&&(e=e.times(Math.abs(c)<54?_(2,c):me.pow(2,c))),w=!0,e)}function Ri(e,t){
var n,r=t.d.length;if(r<3)return t.isZero()?t:we(e,2,t,t);n=1.4*Math.sqrt(r),n=n>16?16:n|0,t=t.times(1/tt(5,n)),t=we(e,2,
t,t);for(var i,o=new e(5),s=new e(16),a=new e(20);n--;)i=t.times(t),t=t.times(o.plus(i.times(s.times(i).minus(a))));return t}
function we(e,t,n,r,i){var o,s,a,c,u=1,d=e.precision,f=Math.ceil(d/b);for(w=!1,c=n.times(n),a=new e(r);;){if(s=k(a.times(
c),new e(t++*t++),d,1),a=i?r.plus(s):r.minus(s),r=k(s.times(c),new e(t++*t++),d,1),s=a.plus(r),s.d[f]!==void 0){for(o=f;s.
d[o]===a.d[o]&&o--;);if(o==-1)break}o=a,a=r,r=s,s=o,u++}return w=!0,s.d.length=f+1,s}function tt(e,t){for(var n=e;--t;)n*=
e;return n}function Cn(e,t){var n,r=t.s<0,i=X(e,e.precision,1),o=i.times(.5);if(t=t.abs(),t.lte(o))return re=r?4:1,t;if(n=
t.divToInt(i),n.isZero())re=r?3:2;else{if(t=t.minus(n.times(i)),t.lte(o))return re=bn(n)?r?2:3:r?4:1,t;re=bn(n)?r?1:4:r?
3:2}return t.minus(i).abs()}function Lt(e,t,n,r){var i,o,s,a,c,u,d,f,l,m=e.constructor,x=n!==void 0;if(x?(F(n,1,de),r===
void 0?r=m.rounding:F(r,0,8)):(n=m.precision,r=m.rounding),!e.isFinite())d=Dn(e);else{for(d=J(e),s=d.indexOf("."),x?(i=2,
t==16?n=n*4-3:t==8&&(n=n*3-2)):i=t,s>=0&&(d=d.replace(".",""),l=new m(1),l.e=d.length-s,l.d=Ke(J(l),10,i),l.e=l.d.length),
f=Ke(d,10,i),o=c=f.length;f[--c]==0;)f.pop();if(!f[0])d=x?"0p+0":"0";else{if(s<0?o--:(e=new m(e),e.d=f,e.e=o,e=k(e,l,n,r,
0,i),f=e.d,o=e.e,u=vn),s=f[n],a=i/2,u=u||f[n+1]!==void 0,u=r<4?(s!==void 0||u)&&(r===0||r===(e.s<0?3:2)):s>a||s===a&&(r===
4||u||r===6&&f[n-1]&1||r===(e.s<0?8:7)),f.length=n,u)for(;++f[--n]>i-1;)f[n]=0,n||(++o,f.unshift(1));for(c=f.length;!f[c-
1];--c);for(s=0,d="";s<c;s++)d+=_t.charAt(f[s]);if(x){if(c>1)if(t==16||t==8){for(s=t==16?4:3,--c;c%s;c++)d+="0";for(f=Ke(
d,i,t),c=f.length;!f[c-1];--c);for(s=1,d="1.";s<c;s++)d+=_t.charAt(f[s])}else d=d.charAt(0)+"."+d.slice(1);d=d+(o<0?"p":
"p+")+o}else if(o<0){for(;++o;)d="0"+d;d="0."+d}else if(++o>c)for(o-=c;o--;)d+="0";else o<c&&(d=d.slice(0,o)+"."+d.slice(
o))}d=(t==16?"0x":t==2?"0b":t==8?"0o":"")+d}return e.s<0?"-"+d:d}function wn(e,t){if(e.length>t)return e.length=t,!0}function Ei(e){
return new this(e).abs()}function Ti(e){return new this(e).acos()}function ki(e){return new this(e).acosh()}function Si(e,t){
return new this(e).plus(t)}function $i(e){return new this(e).asin()}function Mi(e){return new this(e).asinh()}function Di(e){
return new this(e).atan()}function Ci(e){return new this(e).atanh()}function _i(e,t){e=new this(e),t=new this(t);var n,r=this.
precision,i=this.rounding,o=r+4;return!e.s||!t.s?n=new this(NaN):!e.d&&!t.d?(n=X(this,o,1).times(t.s>0?.25:.75),n.s=e.s):
!t.d||e.isZero()?(n=t.s<0?X(this,r,i):new this(0),n.s=e.s):!e.d||t.isZero()?(n=X(this,o,1).times(.5),n.s=e.s):t.s<0?(this.
precision=o,this.rounding=1,n=this.atan(k(e,t,o,1)),t=X(this,o,1),this.precision=r,this.rounding=i,n=e.s<0?n.minus(t):n.
plus(t)):n=this.atan(k(e,t,o,1)),n}function Ni(e){return new this(e).cbrt()}function Oi(e){return h(e=new this(e),e.e+1,
2)}function Ai(e,t,n){return new this(e).clamp(t,n)}function Li(e){if(!e||typeof e!="object")throw Error(Je+"Object expe\
cted");var t,n,r,i=e.defaults===!0,o=["precision",1,de,"rounding",0,8,"toExpNeg",-be,0,"toExpPos",0,be,"maxE",0,be,"minE",
-be,0,"modulo",0,9];for(t=0;t<o.length;t+=3)if(n=o[t],i&&(this[n]=Nt[n]),(r=e[n])!==void 0)if(Q(r)===r&&r>=o[t+1]&&r<=o[t+
2])this[n]=r;else throw Error(ue+n+": "+r);if(n="crypto",i&&(this[n]=Nt[n]),(r=e[n])!==void 0)if(r===!0||r===!1||r===0||
r===1)if(r)if(typeof crypto<"u"&&crypto&&(crypto.getRandomValues||crypto.randomBytes))this[n]=!0;else throw Error(En);else
this[n]=!1;else throw Error(ue+n+": "+r);return this}function Ii(e){return new this(e).cos()}function Qi(e){return new this(
e).cosh()}function _n(e){var t,n,r;function i(o){var s,a,c,u=this;if(!(u instanceof i))return new i(o);if(u.constructor=
i,Pn(o)){u.s=o.s,w?!o.d||o.e>i.maxE?(u.e=NaN,u.d=null):o.e<i.minE?(u.e=0,u.d=[0]):(u.e=o.e,u.d=o.d.slice()):(u.e=o.e,u.d=
o.d?o.d.slice():o.d);return}if(c=typeof o,c==="number"){if(o===0){u.s=1/o<0?-1:1,u.e=0,u.d=[0];return}if(o<0?(o=-o,u.s=-1):
u.s=1,o===~~o&&o<1e7){for(s=0,a=o;a>=10;a/=10)s++;w?s>i.maxE?(u.e=NaN,u.d=null):s<i.minE?(u.e=0,u.d=[0]):(u.e=s,u.d=[o]):
(u.e=s,u.d=[o]);return}if(o*0!==0){o||(u.s=NaN),u.e=NaN,u.d=null;return}return We(u,o.toString())}if(c==="string")return(a=
o.charCodeAt(0))===45?(o=o.slice(1),u.s=-1):(a===43&&(o=o.slice(1)),u.s=1),kn.test(o)?We(u,o):vi(u,o);if(c==="bigint")return o<
0?(o=-o,u.s=-1):u.s=1,We(u,o.toString());throw Error(ue+o)}if(i.prototype=p,i.ROUND_UP=0,i.ROUND_DOWN=1,i.ROUND_CEIL=2,i.
ROUND_FLOOR=3,i.ROUND_HALF_UP=4,i.ROUND_HALF_DOWN=5,i.ROUND_HALF_EVEN=6,i.ROUND_HALF_CEIL=7,i.ROUND_HALF_FLOOR=8,i.EUCLID=
9,i.config=i.set=Li,i.clone=_n,i.isDecimal=Pn,i.abs=Ei,i.acos=Ti,i.acosh=ki,i.add=Si,i.asin=$i,i.asinh=Mi,i.atan=Di,i.atanh=
Ci,i.atan2=_i,i.cbrt=Ni,i.ceil=Oi,i.clamp=Ai,i.cos=Ii,i.cosh=Qi,i.div=Fi,i.exp=qi,i.floor=Ui,i.hypot=Bi,i.ln=Hi,i.log=Vi,
i.log10=Zi,i.log2=Gi,i.max=ji,i.min=Ki,i.mod=Wi,i.mul=Yi,i.pow=zi,i.random=Xi,i.round=Ji,i.sign=eo,i.sin=to,i.sinh=no,i.
sqrt=ro,i.sub=io,i.sum=oo,i.tan=so,i.tanh=ao,i.trunc=co,e===void 0&&(e={}),e&&e.defaults!==!0)for(r=["precision","roundi\
ng","toExpNeg","toExpPos","maxE","minE","modulo","crypto"],t=0;t<r.length;)e.hasOwnProperty(n=r[t++])||(e[n]=this[n]);return i.
config(e),i}function Fi(e,t){return new this(e).div(t)}function qi(e){return new this(e).exp()}function Ui(e){return h(e=
new this(e),e.e+1,3)}function Bi(){var e,t,n=new this(0);for(w=!1,e=0;e<arguments.length;)if(t=new this(arguments[e++]),
t.d)n.d&&(n=n.plus(t.times(t)));else{if(t.s)return w=!0,new this(1/0);n=t}return w=!0,n.sqrt()}function Pn(e){return e instanceof
me||e&&e.toStringTag===Tn||!1}function Hi(e){return new this(e).ln()}function Vi(e,t){return new this(e).log(t)}function Gi(e){
return new this(e).log(2)}function Zi(e){return new this(e).log(10)}function ji(){return Mn(this,arguments,-1)}function Ki(){
return Mn(this,arguments,1)}function Wi(e,t){return new this(e).mod(t)}function Yi(e,t){return new this(e).mul(t)}function zi(e,t){
return new this(e).pow(t)}function Xi(e){var t,n,r,i,o=0,s=new this(1),a=[];if(e===void 0?e=this.precision:F(e,1,de),r=Math.
ceil(e/b),this.crypto)if(crypto.getRandomValues)for(t=crypto.getRandomValues(new Uint32Array(r));o<r;)i=t[o],i>=429e7?t[o]=
crypto.getRandomValues(new Uint32Array(1))[0]:a[o++]=i%1e7;else if(crypto.randomBytes){for(t=crypto.randomBytes(r*=4);o<
r;)i=t[o]+(t[o+1]<<8)+(t[o+2]<<16)+((t[o+3]&127)<<24),i>=214e7?crypto.randomBytes(4).copy(t,o):(a.push(i%1e7),o+=4);o=r/
4}else throw Error(En);else for(;o<r;)a[o++]=Math.random()*1e7|0;for(r=a[--o],e%=b,r&&e&&(i=_(10,b-e),a[o]=(r/i|0)*i);a[o]===
0;o--)a.pop();if(o<0)n=0,a=[0];else{for(n=-1;a[0]===0;n-=b)a.shift();for(r=1,i=a[0];i>=10;i/=10)r++;r<b&&(n-=b-r)}return s.
e=n,s.d=a,s}function Ji(e){return h(e=new this(e),e.e+1,this.rounding)}function eo(e){return e=new this(e),e.d?e.d[0]?e.
s:0*e.s:e.s||NaN}function to(e){return new this(e).sin()}function no(e){return new this(e).sinh()}function ro(e){return new this(
e).sqrt()}function io(e,t){return new this(e).sub(t)}function oo(){var e=0,t=arguments,n=new this(t[e]);for(w=!1;n.s&&++e<
t.length;)n=n.plus(t[e]);return w=!0,h(n,this.precision,this.rounding)}function so(e){return new this(e).tan()}function ao(e){
return new this(e).tanh()}function co(e){return h(e=new this(e),e.e+1,1)}p[Symbol.for("nodejs.util.inspect.custom")]=p.toString;
p[Symbol.toStringTag]="Decimal";var me=p.constructor=_n(Nt);Ye=new me(Ye);ze=new me(ze);var v=me.clone({precision:80,rounding:me.ROUND_HALF_UP,toExpNeg:-9e15,toExpPos:9e15}),$=new v(0),Pe=new v("0.01"),uo=/^[+-]?\d{1,40}(\.\d{1,40})?$/;
function g(e){return uo.test(e)?new v(e):void 0}function fo(e){let t=g(e.trim());if(t===void 0)throw new RangeError(`"${e}\
" is not a decimal number`);return P(t)}function P(e){return e.isZero()?"0":e.toString()}function ge(e,t){if(e===void 0)return[{code:"price_missing",message:`there is no ${t}`}];let n=g(e);return n===void 0?[{
code:"price_not_a_number",message:`the ${t} is not a number`}]:n.lt(0)?[{code:"price_negative",message:`the ${t} is nega\
tive`}]:[]}var fe=({amount:e})=>ge(e,"amount"),nt=()=>[];var Nn={price:e=>{let t=g(e.amount??"");return t&&{amount:t,steps:[{price:t}]}},reads:["amount"],countsUnits:!1,unsound:fe};var rt=(e,t)=>({quantity:e,price:t.times(Pe),percent:t});function it(e,t){return e.div(t).ceil()}var On=new WeakMap;function ot(e){let t=On.get(e)??lo(e);return t!==void 0&&On.set(e,t),t}function lo(e){let t=e.flatMap(
n=>po(n)??[]);return t.length===e.length?t:void 0}function po(e){let t=g(e.from),n=g(e.unitPrice??"0"),r=g(e.flatFee??"0"),
[i,o,s]=[e.to,e.packageSize,e.percent].map(a=>g(a??""));if(!(!t||!n||!r||e.to!==void 0&&!i)&&!(e.packageSize!==void 0&&!o?.
gt(0))&&!(e.percent!==void 0&&!s))return{from:t,unitPrice:n,flatFee:r,...i&&{to:i},...o&&{packageSize:o},...s&&{percent:s}}}
function An(e,t){return t.gt(e.from)||t.isZero()&&e.from.isZero()}function st(e,t){return e.to===void 0||t.lte(e.to)}function at(e,t){
let n=[],r=e.packageSize?it(t,e.packageSize):t;return r.isZero()||n.push(e.percent?rt(r,e.percent):{quantity:r,price:e.unitPrice}),
e.flatFee.isZero()||n.push({price:e.flatFee}),n}function he(e){return e.reduce((t,{quantity:n,price:r})=>t.plus(n?n.times(
r):r),$)}var ie={price:(e,t)=>{let n=ot(e.tiers??[]),r=n?.at(-1);if(!n||!r||!st(r,t))return;let i=n.filter(o=>An(o,t)).flatMap(o=>at(
o,v.min(t,o.to??t).minus(o.from)));return{amount:he(i),steps:i}},reads:["tiers"],readsOfTiers:["unitPrice","flatFee","pa\
ckageSize"],countsUnits:!0,unsound:nt};var Ln={price:(e,t)=>e.tiers?.some(({unitPrice:r})=>r!==void 0)?void 0:ie.price(e,t),reads:["tiers"],readsOfTiers:["perc\
ent","flatFee"],countsUnits:!1,unsound:ie.unsound};var ct={price:(e,t)=>{let n=ot(e.tiers??[])?.find(s=>st(s,t));if(n===void 0)return;let r=at(n,t),i=he(r);return n.flatFee.
isZero()&&n.packageSize===void 0?{amount:i,unitPrice:n.unitPrice,steps:r}:{amount:i,steps:r}},reads:["tiers"],readsOfTiers:[
"unitPrice","flatFee","packageSize"],countsUnits:!0,unsound:nt};var In={...ct},Qn={...ie};var Fn={price:(e,t)=>{let n=g(e.amount??"");if(n!==void 0)return{amount:t.times(n),steps:[{quantity:t,price:n}]}},reads:[
"amount"],countsUnits:!0,unsound:fe};var qn={price:(e,t)=>{let n=g(e.amount??""),r=g(e.packageSize??"");if(n===void 0||!r?.gt(0))return;let i=it(t,r);return{
amount:i.times(n),steps:[{quantity:i,price:n}]}},reads:["amount","packageSize"],countsUnits:!0,unsound:e=>[...fe(e),...mo(
e)]};function mo({packageSize:e}){return g(e??"")?.gt(0)?[]:[{code:"package_size_invalid",message:"a package must hold m\
ore than 0 units"}]}var Un={price:(e,t)=>{let n=g(e.amount??"");return n&&{amount:t.times(n),unitPrice:n,steps:[{quantity:t,price:n}]}},reads:[
"amount"],countsUnits:!0,unsound:fe};var Bn={price:(e,t)=>go(e,t.isZero()?[]:[t]),reads:["percent","perEvent"],countsUnits:!1,unsound:({percent:e,perEvent:t})=>[
...ge(e,"percent"),...xo(t??{})]};function go(e,t){let n=ho(e);if(n===void 0||t.some(o=>!o.gte(0)))return;let r=n.freeAmount,
i=t.flatMap((o,s)=>{let a=n.grantsFree&&r.gt(0)&&n.freeEvents.gt(s),c=a?v.min(o,r):$;return r=r.minus(c),a&&c.eq(o)?[]:yo(
o.minus(c),n)});return{amount:he(i),steps:i}}function ho({percent:e,perEvent:t={}}){let n=(d,f)=>{let l=t[d];return l===
void 0?f:g(l)},r=g(e??""),[i,o]=[n("fixedFee",$),n("minFee",$)],[s,a,c]=[n("maxFee",It),n("freeEvents",It),n("freeAmount",
It)];if(!r||!i||!o||!s||!a||!c)return;let u=t.freeEvents!==void 0||t.freeAmount!==void 0;return{percent:r,fixedFee:i,minFee:o,
maxFee:s,freeEvents:a,freeAmount:c,grantsFree:u}}var It=new v(1/0);function yo(e,{percent:t,fixedFee:n,minFee:r,maxFee:i}){
let o=[rt(e,t),...n.isZero()?[]:[{price:n}]],s=he(o);return s.lt(r)?[{price:r}]:s.gt(i)?[{price:i}]:o}function xo(e){let t=Object.
entries(e).flatMap(([o,s])=>ge(s,o)),[n,r,i]=[e.minFee,e.maxFee,e.freeEvents].map(o=>g(o??""));return n&&r?.lt(n)&&t.push(
{code:"fee_range_invalid",message:"its maxFee is below its minFee"}),i&&!i.isInteger()&&t.push({code:"price_not_a_number",
message:"the freeEvents are not a whole number"}),t}var Vn={price:(e,t)=>Hn(e.tiers??[])?ie.price(e,t):void 0,reads:["tiers"],readsOfTiers:["unitPrice","flatFee","isOverage"],
countsUnits:!0,unsound:({tiers:e=[]})=>Hn(e)?[]:[{code:"tier_overage_invalid",message:"its last tier, and no other, must\
 be an open overage without a flat fee"}]};function Hn(e){return e.every(({isOverage:t=!1,to:n,unitPrice:r,flatFee:i="0"},o)=>o<
e.length-1?!t:t&&n===void 0&&r!==void 0&&i==="0")}var Gn={flat:Nn,per_unit:Un,tiered:ie,volume:ct,package:qn,overage:Fn,tiered_with_overage:Vn,percentage:Bn,graduated_percentage:Ln,
high_watermark_volume:In,high_watermark_tiered:Qn},lu=Object.keys(Gn),Zn=new Map(Object.entries(Gn));function Ce(e){return Zn.
get(e)}function Qt(e,t,n){return Zn.get(e)?.price(t,n)}var bo=["packageSize","percent","perEvent"],jn=["unitPrice","packageSize","percent","isOverage"];function Kn(e,{reads:t,
readsOfTiers:n=jn},r){let i=bo.filter(a=>r[a]!==void 0&&!t.includes(a)),o=a=>r.tiers?.some(c=>c[a]!==void 0)??!1,s=jn.filter(
a=>o(a)&&!n.includes(a));return[...i.map(a=>`the model ${e} has no ${a}`),...s.map(a=>`the tiers of the model ${e} have \
no ${a}`)].map(a=>({code:"price_term_misplaced",message:a}))}function Wn(e){return e.flatMap((t,n)=>{let r=wo(t)??Po(t,e[n-1],n===e.length-1);return r===void 0?[]:[{...r,at:n}]})}function wo({
from:e,to:t,unitPrice:n,flatFee:r,packageSize:i,percent:o}){let s=[e,t,n,r,o].filter(a=>a!==void 0).map(g);if(s.includes(
void 0))return{code:"price_not_a_number",message:"a bound or a price is not a number"};if(s.some(a=>a?.lt(0)))return{code:"\
price_negative",message:"a bound or a price is negative"};if(n===void 0&&r===void 0&&o===void 0)return{code:"price_missi\
ng",message:"it has neither a unit price nor a flat fee"};if(i!==void 0&&!g(i)?.gt(0))return{code:"package_size_invalid",
message:"a package must hold more than 0 units"}}function Po(e,t,n){let r=g(e.from),i=g(t?.to??(t?"":"0")),o=g(e.to??"");
if(!(r===void 0||i===void 0)){if(r.gt(i))return{code:"tier_gap",message:`it starts at ${e.from}, the one before ends at ${i.
toString()}`};if(r.lt(i))return{code:"tier_overlap",message:`it starts at ${e.from}, the one before ends at ${i.toString()}`};
if(o?.lte(r))return{code:"tier_disorder",message:`it ends at ${o.toString()}, not above its start ${e.from}`};if(o===void 0&&
!n)return{code:"tier_open_end",message:"it has no end, but another tier follows"}}}function Yn(e,t,n){let r=Ce(e.model);if(r===void 0)return[];let i=`${e.name} in ${t.currency}`,o=({code:s,message:a})=>({
code:s,field:n,message:`${i}: ${a}`,evidence:{currency:t.currency}});return r.reads.includes("tiers")&&!t.tiers?.length?
[o({code:"price_missing",message:"there are no tiers"})]:[...Ro(r,t,i,n),...vo(e.model,r,t).map(o)]}function vo(e,t,n){return[
...t.unsound(n),...Eo(n),...Kn(e,t,n)]}function Ro({reads:e},{currency:t,tiers:n},r,i){return e.includes("tiers")?Wn(n??
[]).map(({code:o,at:s,message:a})=>({code:o,field:`${i}.tiers[${s}]`,message:`${r}, tier ${s+1}: ${a}`,evidence:{currency:t,
tier:`${s+1}`}})):[]}function Eo({minimumAmount:e,maximumAmount:t}){let n=[...e===void 0?[]:ge(e,"minimumAmount"),...t===
void 0?[]:ge(t,"maximumAmount")],[r,i]=[e,t].map(o=>g(o??""));return r&&i?.lt(r)&&n.push({code:"price_limits_invalid",message:"\
its maximumAmount is below its minimumAmount"}),n}function zn(e,t,n){return[...To(e),...ko(e,n),...$o(e,t),...e.prices.flatMap((r,i)=>Yn(e,r,`prices[${i}]`)),...Mo(e),...Do(
e),...Co(e)]}function To({name:e,model:t,type:n,period:r,prices:i}){let o=[];if(Ce(t)===void 0){let a=`${e} is priced by\
 the model ${t}, which is not supported`;o.push({code:"model_unknown",field:"model",message:a,evidence:{model:t}})}let s=n===
"usage"&&i.some(({minimumAmount:a})=>a!==void 0);if((n==="recurring"||s)&&r===void 0){let a=`${e} is ${s?"committed":"re\
curring"} but has no billing period`;o.push({code:"period_missing",field:"period",message:a,evidence:{type:n}})}return o}
function ko(e,t){let{name:n,model:r,type:i,timing:o,period:s}=e,a=(u,d,f)=>({code:`engine_${u}_unsupported`,field:d,message:`${n}\
: the billing engine cannot invoice ${f}`,evidence:{[d]:f}}),c=[];t.models.includes(r)||c.push(a("model","model",r)),t.chargeTypes.
includes(i)||c.push(a("charge_type","type",i)),t.timings.includes(o)||c.push(a("timing","timing",o)),s&&i!=="one_time"&&
(t.periods.some(({unit:d,count:f})=>d===s.unit&&f===s.count)||c.push(a("period","period",`every ${s.count} ${s.unit}`)));
for(let u of So(e))t.priceTerms?.includes(u)||c.push(a("price_term","prices",u));return c}function So({model:e,includedUnits:t,
prices:n}){let r=(o,s)=>n.some(o)?[s]:[];return[...t!==void 0&&e!=="overage"&&e!=="package"?["included_units"]:[],...r(({
tiers:o})=>o?.some(({packageSize:s})=>s!==void 0)??!1,"tier_packages"),...r(({minimumAmount:o})=>o!==void 0,"minimum_amo\
unt"),...r(({maximumAmount:o})=>o!==void 0,"maximum_amount")]}function $o({name:e,prices:t},{currencies:n}){return n.filter(
r=>!t.some(i=>i.currency===r)).map(r=>({code:"price_missing",field:"prices",message:`${e} has no price in ${r}, in which\
 its plan is sold`,evidence:{currency:r}}))}function Mo({name:e,model:t,includedUnits:n}){let r=i=>[{code:"included_unit\
s_invalid",field:"includedUnits",message:i,evidence:{includedUnits:n??""}}];return n===void 0?t==="overage"?r(`${e} is c\
harged beyond its included units, but has none`):[]:Ce(t)?.countsUnits?g(n)?.gte(0)?[]:r(`${e}: its included units are n\
ot a number of 0 or more`):r(`${e} cannot include units: the model ${t} counts none`)}function Do({name:e,type:t,quantity:n}){
if(t==="usage")return[];let[r,i,o]=[n.min,n.max??n.min,n.step??"1"].map(g);if(r&&i&&o&&!r.lt(0)&&i.gte(r)&&o.gt(0))return[];
let s=`${e}: its quantities from ${n.min} to ${n.max??"…"} make no sense`,a={min:n.min,max:n.max??"",step:n.step??""};
return[{code:"quantity_range_invalid",field:"quantity",message:s,evidence:a}]}function Co({name:e,limits:{maxDiscountPercent:t,
approvals:n}}){return[t,...n.map(({above:o})=>o)].map(g).every(o=>o&&!o.lt(0)&&o.lte(100))?[]:[{code:"discount_limit_inv\
alid",field:"limits",message:`${e}: a discount limit is not a percent between 0 and 100`,evidence:{maxDiscountPercent:t}}]}var _o=/^(\d{4})-(\d{2})-(\d{2})$/;function q(e){let[,t,n,r]=_o.exec(e)?.map(Number)??[];if(t===void 0||n===void 0||r===void 0||t<1970||t>2200)return;let i=Date.
UTC(t,n-1,r)/864e5;return N(i)===e?i:void 0}function N(e){return new Date(e*864e5).toISOString().slice(0,10)}function K(e){
let t=new Date(e*864e5);return t.getUTCFullYear()*12+t.getUTCMonth()}function V(e){return new Date(e*864e5).getUTCDate()}
function oe(e,t){let n=Math.floor(e/12),r=new Date(Date.UTC(n,e%12+1,0)).getUTCDate();return Date.UTC(n,e%12,Math.min(t,
r))/864e5}function W(e,t){return oe(K(e)+t,V(e))}function le(e,t){let n=Math.max(e.start,t.start),r=Math.min(e.end,t.end);
return n<r?{start:n,end:r}:void 0}var ee=1200;function Xn(e){let{startDate:t,termMonths:n}=e,r=q(t);if(r===void 0||!Number.isInteger(n)||n<1||n>ee)return;
let i=e.billDay??V(r);if(!(!Number.isInteger(i)||i<1||i>31))return{start:r,end:W(r,n),months:n,billDay:i,subscriptionStart:r}}function _e({min:e,max:t,allowed:n},r){return r>=e&&r<=t&&(n===void 0||n.includes(r))}function Ne(e,t){let n=t.flatMap(({
known:o})=>o?.plan.terms??[]);if(n.length===0)return;let r=Number.isFinite(e)?e:12,i;for(let o=1;o<=ee;o+=1)i!==void 0&&
Math.abs(o-r)>=Math.abs(i-r)||n.every(s=>_e(s,o))&&(i=o);return i}var Jn=new WeakMap;function Ft(e,t){let n=Jn.get(t)??new WeakMap;Jn.set(t,n);let r=n.get(e)??No(e,t);return n.set(e,r),[
...r]}function No(e,t){return[...Oo(e),...Ao(e),...e.charges.flatMap((n,r)=>zn(n,e,t).map(({code:i,field:o,message:s,evidence:a})=>({
code:i,severity:"block",path:`charges[${r}].${o}`,chargeId:n.id,message:`${s}.`,evidence:a})))]}function Oo({validFrom:e,
validTo:t,name:n}){return t===void 0||t>e?[]:[{code:"validity_invalid",severity:"block",path:"validTo",message:`${n} wou\
ld end on ${t}, before it is sold from ${e}.`,evidence:{validFrom:e,validTo:t}}]}function Ao({name:e,terms:t}){let n=t.allowed??
[t.min];if(t.min<=t.max&&n.some(o=>_e(t,o)))return[];let r=`${e} is sold for no term at all.`,i={min:`${t.min}`,max:`${t.
max}`,allowed:t.allowed?.join(",")??""};return[{code:"term_range_invalid",severity:"block",path:"terms",message:r,evidence:i}]}var Lo=new Map(Object.entries({0:"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",3:"BHD IQD JOD KW\
D LYD OMR TND",4:"CLF UYW"}).flatMap(([e,t])=>t.split(" ").map(n=>[n,Number(e)])));function B(e){return Lo.get(e)??2}function ve(e,t){
return BigInt(e.toFixed(t).replace(".",""))}function O(e,t){if(t===0)return e.toString();let n=e<0n,r=(n?-e:e).toString().
padStart(t+1,"0"),i=r.slice(-t).replace(/0+$/,""),o=`${r.slice(0,-t)}${i===""?"":"."}${i}`;return n?`-${o}`:o}function Y(e,t){
return P(e.toDecimalPlaces(t))}function Io(e,t){switch(t.kind){case"set_quantity":return ye(e,t.planKey,n=>Fo(n,t));case"set_discount":return ye(e,t.planKey,
n=>Ut(n,t,{discount:t.discount}));case"set_price":return ye(e,t.planKey,n=>Ut(n,t,{price:t.price}));case"set_step_up":return ye(
e,t.planKey,n=>qt(n,t.chargeId,r=>xe({...r,stepUp:t.stepUp})));case"set_charge_dates":return ye(e,t.planKey,n=>qt(n,t.chargeId,
r=>xe({...r,startDate:t.startDate,endDate:t.endDate})));case"set_plan_discounts":return ye(e,t.planKey,n=>xe({...n,discounts:t.
discounts}));case"remove_plan":return{...e,plans:e.plans.filter(n=>n.key!==t.planKey)};case"add_plan":return e.plans.some(
n=>n.key===t.plan.key)?ye(e,t.plan.key,()=>t.plan):{...e,plans:[...e.plans,t.plan]};default:return xe(Qo(e,t))}}function Qo(e,t){
switch(t.kind){case"set_interval_discounts":return{...e,intervals:e.intervals?.map(n=>n.key===t.interval?xe({...n,discounts:t.
discounts}):n)};case"set_quote_discounts":return{...e,discounts:t.discounts};case"set_stacking":return{...e,stacking:t.stacking};case"\
set_intervals":return{...e,intervals:t.intervals};case"set_term":return{...e,termMonths:t.termMonths};case"set_bill_day":
return{...e,billDay:t.billDay};case"set_currency":return{...e,currency:t.currency};case"set_start_date":return{...e,startDate:t.
startDate}}}function xe(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t!==void 0))}function ye(e,t,n){return{
...e,plans:e.plans.map(r=>r.key===t?n(r):r)}}function qt(e,t,n){return{...e,charges:e.charges.map(r=>r.chargeId===t?n(r):
r)}}function Fo(e,t){let{chargeId:n,quantity:r}=t;return e.charges.some(i=>i.chargeId===n)?Ut(e,t,{quantity:r}):{...e,charges:[
...e.charges,{chargeId:n,quantity:r}]}}function Ut(e,t,n){let{interval:r}=t;return qt(e,t.chargeId,i=>xe({...i,...r===void 0?
n:{ramp:qo(i.ramp,r,n)}}))}function qo(e=[],t,n){let r=e.find(a=>a.interval===t),i=xe({...r,interval:t,...n}),s=(r?e.map(
a=>a===r?i:a):[...e,i]).filter(a=>a!==i||Object.keys(i).length>1);return s.length>0?s:void 0}var er=new WeakMap;function Re(e){let t=er.get(e);if(t!==void 0)return t;let n=new Map;for(let r of e.products)for(let i of r.
ratePlans)n.set(i.id,{product:r,plan:i,charges:new Map(i.charges.map(o=>[o.id,o]))});return er.set(e,n),n}function Ee(e,t,n){let r=tr(e??[],n),i=tr(t??[],n),o=[...r.keys()].filter(a=>i.has(a)),s=[...i].filter(([a])=>r.has(a));
return{removed:[...r].flatMap(([a,c])=>i.has(a)?[]:[c]),added:[...i].flatMap(([a,c])=>r.has(a)?[]:[c]),kept:s.flatMap(([
a,c])=>{let u=r.get(a);return u===void 0?[]:[[u,c]]}),moved:s.some(([a],c)=>a!==o[c])}}function tr(e,t){let n=new Map;return new Map(
e.map(r=>{let i=t(r),o=n.get(i)??0;return n.set(i,o+1),[`${o} ${i}`,r]}))}function Oe({removed:e,added:t,kept:n,moved:r},i){
return[...e.map(o=>`${i.nameOf(o)} was removed`),...t.map(o=>`${i.nameOf(o)} was added`),...r?[i.moved]:[],...n.flatMap(
([o,s])=>i.between(o,s))]}function U(e,t,n){return t===n?[]:[`${e} was ${t}, is ${n}`]}function dt(e,t,n){let[r,i]=[nr(t),nr(n)];return r===i?[]:[
`Discounts ${e} were ${r}, are ${i}`]}function nr({discounts:e=[],currency:t}){return e.map(n=>Ae(n,t)).join(" and ")||"\
none"}function Ae(e,t){if(e===void 0)return"none";let n=e.until===void 0?"":` until ${e.until}`;return`${rr(e,t)}${n}`}function Bt(e,t){
return e===void 0?"none":`${rr(e,t)} a year`}function rr({kind:e,value:t},n){return e==="percent"?Ht(t):ut(t,n)}function ft(e,t){
let{amount:n,percent:r,tiers:i=[]}=e??{};return[...n===void 0?[]:[ut(n,t)],...r===void 0?[]:[Ht(r)],...i.map(s=>Uo(s,t))].
join("; ")||"the catalog's"}function Uo(e,t){let{from:n,to:r,unitPrice:i,flatFee:o,packageSize:s,percent:a,isOverage:c}=e,
u=r===void 0?`over ${te(n)}`:`${te(n)} to ${te(r)}`,d=s===void 0?"":` in packages of ${te(s)}`,f=[...i===void 0?[]:[`${ut(
i,t)} each`],...a===void 0?[]:[Ht(a)],...o===void 0?[]:[`${ut(o,t)} flat`]];return`${u} at ${f.join(" and ")||"no price"}${d}${c?
" for overage":""}`}var Ht=e=>`${te(e)} %`,ut=(e,t)=>`${te(e)} ${t}`;function te(e){let t=g(e);return t===void 0?e:P(t)}function ir(e,t,n){let r=[e.currency,t.currency];return Oe(Ee(e.charges,t.charges,({chargeId:i})=>i),{nameOf:({chargeId:i})=>n.
charge(i),moved:`The charges of ${n.plan} are in another order`,between:(i,o)=>Bo(i,o,n.charge(o.chargeId),r)})}function Bo(e,t,n,r){
let[i,o]=r;return[...U(`Quantity of ${n}`,te(e.quantity),te(t.quantity)),...U(`Discount on ${n}`,Ae(e.discount,i),Ae(t.discount,
o)),...U(`Price of ${n}`,ft(e.price,i),ft(t.price,o)),...U(`Step-up of ${n}`,Bt(e.stepUp,i),Bt(t.stepUp,o)),...U(`Start \
date of ${n}`,e.startDate??lt,t.startDate??lt),...U(`End date of ${n}`,e.endDate??lt,t.endDate??lt),...Ho(e.ramp,t.ramp,
n,r)]}var lt="not given";function Ho(e,t,n,r){let{removed:i,added:o,kept:s,moved:a}=Ee(e,t,({interval:u})=>u),c=(u,d)=>Vo(
u,d,n,r);return[...i.flatMap(u=>c(u,{interval:u.interval})),...o.flatMap(u=>c({interval:u.interval},u)),...a?[`The inter\
vals of ${n} are in another order`]:[],...s.flatMap(([u,d])=>c(u,d))]}var Vt="as for the whole term";function Vo(e,t,n,[
r,i]){let o=`${n} in interval ${t.interval}`,s=u=>u.quantity===void 0?Vt:te(u.quantity),a=(u,d)=>u.discount===void 0?Vt:
Ae(u.discount,d),c=(u,d)=>u.price===void 0?Vt:ft(u.price,d);return[...U(`Quantity of ${o}`,s(e),s(t)),...U(`Discount on ${o}`,
a(e,r),a(t,i)),...U(`Price of ${o}`,c(e,r),c(t,i))]}function Go(e,t,n){return[...jo(e,t),...Ko(e,t),...dt("on the quote",e,t),...Wo(e,t,n)]}var Zo={compound:"one after anot\
her",sum:"added up",best:"only the best"};function jo(e,t){let n=(r,i)=>U(r,i(e),i(t));return[...n("Currency",({currency:r})=>r),
...n("Start date",({startDate:r})=>r),...n("Term",({termMonths:r})=>`${r} months`),...n("Bill day",({billDay:r})=>r===void 0?
"the start date's day":`${r}`),...n("Activation date",({activationDate:r})=>r??"the start date"),...n("Acceptance date",
({acceptanceDate:r})=>r??"the start date"),...n("Stacking of discounts",({stacking:r})=>r===void 0?"not stated":Zo[r])]}
function Ko(e,t){return Oe(Ee(e.intervals,t.intervals,({key:n})=>n),{nameOf:({key:n,startDate:r,endDate:i})=>`Interval ${n}\
, ${r} to ${i},`,moved:"The intervals are in another order",between:(n,r)=>[...U(`Start of interval ${r.key}`,n.startDate,
r.startDate),...U(`End of interval ${r.key}`,n.endDate,r.endDate),...dt(`in interval ${r.key}`,Te(n,e),Te(r,t))]})}function Wo(e,t,n){
let r=Re(n),i=({ratePlanId:o})=>r.get(o)?.plan.name??o;return Oe(Ee(e.plans,t.plans,({key:o,ratePlanId:s})=>`${o} ${s}`),
{nameOf:i,moved:"The plans are in another order",between:(o,s)=>[...dt(`on ${i(s)}`,Te(o,e),Te(s,t)),...ir(Te(o,e),Te(s,
t),{plan:i(s),charge:a=>r.get(s.ratePlanId)?.charges.get(a)?.name??a})]})}var Te=(e,{currency:t})=>({...e,currency:t});function R(e,t,n){return Gt("block",e,t,n)}function or(e,t,n,r){return{...Gt("approval",e,t,r),role:n}}function sr(e,t,n){
return Gt("warning",e,t,n)}function Gt(e,t,n,{message:r,evidence:i,remedy:o}){return{code:t,severity:e,...n,message:r,evidence:i,
...o&&{remedy:o}}}function H({path:e,entry:t}){return{path:e,planKey:t.key}}function ke({path:e,planEntry:t,charge:n},r){
return{path:r?`${e}.${r}`:e,planKey:t.key,chargeId:n.id}}function z({entry:e,known:t}){return{label:`Remove ${t?.plan.name??
"the plan"}`,change:{kind:"remove_plan",planKey:e.key}}}var ar=({plans:e})=>e.flatMap(t=>[...Yo(t),...zo(t),...Xo(t)]);function Yo(e){let t=new Set(e.entry.charges.map(({chargeId:r})=>r));
return(e.known?.plan.charges.filter(({id:r})=>!t.has(r))??[]).map(({id:r,name:i,type:o,quantity:s})=>{let a=o==="usage"?
"0":s.default;return R("charge_missing",{...H(e),chargeId:r},{message:`${e.known?.plan.name??"The plan"} is sold with ${i}\
, which is not on the quote.`,evidence:{chargeId:r},remedy:{label:`Add ${i}`,change:{kind:"set_quantity",planKey:e.entry.
key,chargeId:r,quantity:a}}})})}function zo(e){let{known:t,entry:n}=e;if(t===void 0)return[];let r=({chargeId:i})=>t.charges.
has(i);return n.charges.flatMap((i,o)=>{if(r(i))return[];let s={message:`${t.plan.name} has no such charge any more.`,evidence:{
chargeId:i.chargeId},remedy:ur(e,"Remove the charge",r)};return[R("charge_unknown",cr(e,i,o),s)]})}function Xo(e){let{known:t,
entry:n}=e;if(t===void 0)return[];let r=({chargeId:i},o)=>n.charges.findIndex(s=>s.chargeId===i)===o;return n.charges.flatMap(
(i,o)=>{if(r(i,o))return[];let s={message:`${t.charges.get(i.chargeId)?.name??"A charge"} is on ${t.plan.name} twice.`,evidence:{
chargeId:i.chargeId},remedy:ur(e,"Keep the first",r)};return[R("charge_duplicate",cr(e,i,o),s)]})}var cr=(e,{chargeId:t},n)=>({
path:`${e.path}.charges[${n}]`,planKey:e.entry.key,chargeId:t});function ur({entry:e},t,n){return{label:t,change:{kind:"\
add_plan",plan:{...e,charges:e.charges.filter(n)}}}}var dr=e=>{let t=ts(e),n=e.plans.filter(({known:r})=>r&&!r.plan.currencies.includes(e.quote.currency));return[...Jo(e,t),
...n.map(r=>es(r,e.quote.currency,t??z(r)))]};function Jo({catalog:e,quote:{currency:t}},n){let{currencies:r}=e.engineCapabilities;
if(r.includes(t))return[];let i=`The billing engine cannot invoice in ${t}; it can in ${r.join(", ")}.`,o={currency:t,engineCurrencies:r.
join(",")};return[R("engine_currency_unsupported",{path:"currency"},{message:i,evidence:o,remedy:n})]}function es(e,t,n){
let r=e.known?.plan.currencies??[],i=`${e.known?.plan.name??"This plan"} is sold in ${r.join(", ")}, not in ${t}.`,o={currency:t,
soldIn:r.join(",")};return R("plan_not_sold_in_currency",H(e),{message:i,evidence:o,remedy:n})}function ts({catalog:e,plans:t}){
let n=e.engineCapabilities.currencies.find(r=>t.every(({known:i})=>i?.plan.currencies.includes(r)??!0));return n===void 0?
void 0:{label:`Quote in ${n}`,change:{kind:"set_currency",currency:n}}}var fr=({charges:e,quote:{currency:t}})=>e.flatMap(n=>n.entry.discount?is(n,n.entry.discount,t):[]),ns=/^-?\d{1,12}(\.\d{1,6})?$/,
rs=6;function is(e,t,n){let{charge:r,list:i}=e,o=ke(e,"discount"),s={discount:t.value,kind:t.kind},a=g(t.value),c=lr(e),
u=(d,f)=>[R(d,o,{message:`The discount on ${r.name} ${f}.`,evidence:s,remedy:c})];return a===void 0||!ns.test(t.value)?u(
"discount_invalid","must be a plain number with at most 6 decimals"):a.lt(0)?u("discount_negative","cannot be negative"):
r.type==="usage"&&t.kind==="amount"?u("discount_amount_on_usage","must be a percent: usage has no amount to take it off"):
i===void 0?[]:os(e,t,a,{list:i.amount,currency:n})}function os(e,t,n,r){let{charge:i}=e,o=ke(e,"discount"),s=g(i.limits.
maxDiscountPercent)??$,a=pr(t,r.currency),c=t.kind==="percent"?new v(100):r.list,u={discount:t.value,kind:t.kind,listPrice:P(
r.list)};if(n.gt(c)){let l=`A discount of ${a} on ${i.name} is more than its price of ${P(r.list)}.`,m=Zt(e,t,s,r);return[
R("discount_larger_than_price",o,{message:l,evidence:u,remedy:m})]}let d=c.isZero()?$:n.times(100).div(c),f={...u,discountPercent:Y(
d,2)};if(d.gt(s)){let l=`A discount of ${a} on ${i.name} is above the limit of ${P(s)} %.`,m=Zt(e,t,s,r);return[R("disco\
unt_above_limit",o,{message:l,evidence:{...f,maxPercent:P(s)},remedy:m})]}return ss(i.limits).filter(({above:l})=>d.gt(l)).
map(({above:l,role:m})=>or("discount_needs_approval",o,m,{message:`A discount of ${a} on ${i.name} is above ${P(l)} % an\
d needs approval.`,evidence:{...f,abovePercent:P(l)},remedy:Zt(e,t,l,r)}))}function ss({approvals:e}){let t=new Map;for(let{
above:n,role:r}of e){let i=g(n)??$;t.set(r,v.min(i,t.get(r)??i))}return[...t].map(([n,r])=>({role:n,above:r}))}function Zt(e,t,n,{
list:r,currency:i}){let o=t.kind==="percent"?n:r.times(n).div(100),s=t.kind==="percent"?rs:B(i),a=o.toDecimalPlaces(s,v.
ROUND_DOWN);if(a.lte(0))return lr(e);let c={kind:t.kind,value:P(a)};return{label:`Set discount to ${pr(c,i)}`,change:{kind:"\
set_discount",planKey:e.planEntry.key,chargeId:e.charge.id,discount:c}}}function lr({planEntry:e,charge:t}){return{label:"\
Remove the discount",change:{kind:"set_discount",planKey:e.key,chargeId:t.id}}}function pr({kind:e,value:t},n){return e===
"percent"?`${t} %`:`${t} ${n}`}var mr=(e,t)=>[...as(e),...cs(e),...ds(e,t)];function as({plans:e,catalog:t}){return e.flatMap(n=>n.known===void 0?[]:Ft(
n.known.plan,t.engineCapabilities).map(({code:i,message:o,evidence:s,chargeId:a,path:c})=>R(i,{...H(n),...a!==void 0&&{chargeId:a}},
{message:o,evidence:{...s,catalogPath:c},remedy:z(n)})))}function cs({quote:e,plans:t,catalog:n}){let{maxLines:r}=n.engineCapabilities,
i=e.plans.reduce((u,{charges:d})=>u+d.length,0);if(i<=r)return[];let o=t.at(-1),s=o!==void 0&&i-o.entry.charges.length<=
r,a=`The quote has ${i} lines; the billing engine takes at most ${r} in one order.`,c={lines:`${i}`,maxLines:`${r}`};return[
R("too_many_lines",{path:"plans"},{message:a,evidence:c,remedy:s?z(o):void 0})]}var us=new v("999999999999999");function ds({
quote:e},t){let n=t.reduce((o,{contractMinor:s})=>o+s,0n),r=O(n,B(e.currency));if(new v(r).lte(us))return[];let i=`The c\
ontract value of ${r} ${e.currency} is more than a record can hold.`;return[R("amount_too_large",{path:"plans"},{message:i,
evidence:{tcv:r}})]}var gr=({quote:e,plans:t})=>[...ps(e),...ms(e,Ne(e.termMonths,t)??12),...gs(e),...hs(e),...ys(e)];function ps({startDate:e}){
if(q(e)!==void 0)return[];let t=`${e} is not a day between ${1970} and ${2200}.`;return[R("start_date_invalid",{path:"st\
artDate"},{message:t,evidence:{startDate:e}})]}function ms({termMonths:e},t){if(hr(e,ee))return[];let n=`A term is a who\
le number of months from 1 to ${ee}.`,r={label:`Set the term to ${t} months`,change:{kind:"set_term",termMonths:t}},i={termMonths:`${e}`};
return[R("term_invalid",{path:"termMonths"},{message:n,evidence:i,remedy:r})]}function gs({billDay:e}){if(e===void 0||hr(
e,31))return[];let t=`${e} is not a day of a month: choose 1 to 31.`;return[R("bill_day_invalid",{path:"billDay"},{message:t,
evidence:{billDay:`${e}`}})]}function hs({plans:e}){return e.length>0?[]:[R("quote_empty",{path:"plans"},{message:"Add a\
 product first.",evidence:{}})]}function ys({plans:e}){let t=new Set;return e.flatMap(({key:n},r)=>{if(!t.has(n))return t.
add(n),[];let i=`Two plans of the quote have the same key "${n}".`;return[R("plan_key_repeated",{path:`plans[${r}].key`,
planKey:n},{message:i,evidence:{key:n}})]})}var hr=(e,t)=>Number.isInteger(e)&&e>=1&&e<=t;var yr=({plans:e,quote:{startDate:t}})=>e.flatMap(n=>[...xs(n),...bs(n,t),...ws(n,t)]);function xs(e){if(e.known!==void 0)
return[];let t="This plan is not in the current catalog.",n={ratePlanId:e.entry.ratePlanId};return[R("plan_unknown",H(e),
{message:t,evidence:n,remedy:z(e)})]}function bs(e,t){let r=[e.known?.plan.validTo,e.known?.product.validTo].filter(o=>o!==
void 0).sort()[0];if(r===void 0||t<r)return[];let i=`${e.known?.plan.name??"This plan"} was sold until ${r}; the quote s\
tarts on ${t}.`;return[R("plan_expired",H(e),{message:i,evidence:{startDate:t,validTo:r},remedy:z(e)})]}function ws(e,t){
if(e.known===void 0)return[];let{name:n}=e.known.plan,r=[e.known.plan.validFrom,e.known.product.validFrom].sort()[1]??"";
if(t>=r)return[];let i=`${n} is sold from ${r}; the quote starts on ${t}.`,s={label:`Start on ${r}`,change:{kind:"set_st\
art_date",startDate:r}};return[R("plan_not_yet_sold",H(e),{message:i,evidence:{startDate:t,validFrom:r},remedy:s})]}function xr({quantity:e,includedUnits:t},n){let r=g(e.step??"");return{min:g(e.min)??$,max:g(e.max??""),step:r?.gt(0)?r:
void 0,tiersEnd:g(n?.tiers?.at(-1)?.to??"")?.plus(g(t??"")??$)}}function br(e,{min:t,step:n}){return n!==void 0&&!e.minus(
t).mod(n).isZero()}function wr(e,t){let{min:n,max:r,step:i,tiersEnd:o}=t,s=[r,o].filter(d=>d!==void 0),a=s.length>0?v.min(
...s):void 0;if(a?.lt(n))return;let c=Ps(e,n,a);if(i===void 0)return c;let u=n.plus(c.minus(n).div(i).ceil().times(i));return a?.
lt(u)?u.minus(i):u}function Ps(e,t,n){let r=v.max(e,t);return n?.lt(r)?n:r}var Pr=({charges:e})=>e.flatMap(t=>t.charge.type==="usage"?Ss(t):vs(t)),vr=/^-?\d{1,12}(\.\d{1,6})?$/;function vs(e){let{
charge:t,price:n,quantity:r,entry:i}=e,o=xr(t,n);if(r===void 0||!vr.test(i.quantity)){let s=r??g(t.quantity.default)??o.
min;return[jt("quantity_invalid",e,s,o,"must be a plain number with at most 6 decimals")]}return r.lt(0)?[jt("quantity_n\
egative",e,r,o,"cannot be negative")]:Rs(e,r,o)}function Rs(e,t,n){let{min:r,max:i,step:o,tiersEnd:s}=n,a=(u,d)=>jt(u,e,
t,n,d),c=[];return t.lt(r)&&c.push(a("quantity_below_min",`must be at least ${P(r)}`)),i&&t.gt(i)&&c.push(a("quantity_ab\
ove_max",`must be at most ${P(i)}`)),o&&br(t,n)&&c.push(a("quantity_off_step",Es(r,o))),s&&t.gt(s)&&c.push(a("quantity_b\
eyond_tiers",`has no price beyond ${P(s)}, where its last tier ends`)),c}function Es(e,t){return e.isZero()?`goes in ste\
ps of ${P(t)}`:`goes in steps of ${P(t)} from ${P(e)}`}function jt(e,t,n,r,i){let{charge:o,entry:s}=t,a={message:`The qu\
antity of ${o.name} is ${s.quantity}; it ${i}.`,evidence:Ts(s.quantity,r),remedy:ks(t,wr(n,r))};return R(e,ke(t,"quantit\
y"),a)}function Ts(e,{min:t,max:n,step:r,tiersEnd:i}){return{quantity:e,min:P(t),...n&&{max:P(n)},...r&&{step:P(r)},...i&&
{lastTierTo:P(i)}}}function ks({planEntry:e,charge:t},n){let r=n&&P(n);if(r===void 0||!vr.test(r))return;let i={kind:"se\
t_quantity",planKey:e.key,chargeId:t.id,quantity:r};return{label:`Set quantity to ${r}`,change:i}}function Ss({planEntry:e,
charge:t,entry:n,...r}){if(g(n.quantity)?.isZero())return[];let i={kind:"set_quantity",planKey:e.key,chargeId:t.id,quantity:"\
0"},o={message:`${t.name} is billed on use: its quantity of ${n.quantity} is not ordered.`,evidence:{quantity:n.quantity},
remedy:{label:"Set quantity to 0",change:i}};return[sr("usage_quantity_ignored",ke({planEntry:e,charge:t,entry:n,...r},"\
quantity"),o)]}function Kt(e,t){return{key:t,ratePlanId:e.id,charges:e.charges.map(({id:n,type:r,quantity:i})=>({chargeId:n,quantity:r===
"usage"?"0":i.default}))}}var Er=e=>{let t=Re(e.catalog),n=new Set(e.plans.map(({entry:r})=>r.ratePlanId));return e.plans.flatMap(r=>[...$s(r,e,t,
n),...Cs(r,e.plans,n)])};function $s(e,{plans:t},n,r){if(e.known===void 0)return[];let{name:i,requires:o}=e.known.plan;return o.
filter(a=>!r.has(a)).map(a=>R("plan_requires",H(e),{message:`${i} is only sold together with ${n.get(a)?.plan.name??a}.`,
evidence:{requires:a},remedy:Ms(a,t,n)??z(e)}))}function Ms(e,t,n){let r=n.get(e)?.plan;if(r===void 0)return;let i=Ds(e.
slice(0,30),new Set(t.map(({entry:o})=>o.key)));return{label:`Add ${r.name}`,change:{kind:"add_plan",plan:Kt(r,i)}}}function Ds(e,t){
let n=e;for(let r=2;t.has(n);r+=1)n=`${e}-${r}`;return n}function Cs(e,t,n){if(!e.known?.plan.excludes.some(s=>n.has(s)))
return[];let{name:r}=e.known.plan,i=t.indexOf(e);return t.filter((s,a)=>a===i||!Rr(e,s)?!1:a<i||!Rr(s,e)).map(s=>R("plan\
_excludes",H(e),{message:`${r} cannot be sold together with ${s.known?.plan.name??"another plan"}.`,evidence:{excludes:s.
entry.ratePlanId,otherPlanKey:s.entry.key},remedy:z(s)}))}var Rr=({known:e},{entry:t})=>e?.plan.excludes.includes(t.ratePlanId)??
!1;var Tr=({quote:{termMonths:e},plans:t})=>{if(!Number.isInteger(e)||e<1||e>ee)return[];let n=t.filter(({known:i})=>i!==void 0&&
!_e(i.plan.terms,e));if(n.length===0)return[];let r=Ne(e,t);return n.flatMap(i=>_s(i,e,r??Ne(e,[i])))};function _s({entry:e,
known:t},n,r){if(t===void 0)return[];let{name:i,terms:o}=t.plan,s=o.allowed?.join(", ")??`${o.min} to ${o.max}`;return[R(
"term_not_allowed",{path:"termMonths",planKey:e.key},{message:`${i} is sold for ${s} months, not for ${n}.`,evidence:{termMonths:`${n}`,
sold:s},remedy:r===void 0?void 0:{label:`Set the term to ${r} months`,change:{kind:"set_term",termMonths:r}}})]}var Ns=[gr,yr,dr,Tr,Er,ar,Pr,fr,mr];function Wt(e,t){return Ns.flatMap(n=>n(e,t))}function kr(e){return e.some(({severity:t})=>t===
"block")?"blocked":e.some(({severity:t})=>t==="approval")?"needs_approval":"billable"}function Yt(e,t){let n=new Map;for(let r of e)Os(n,r,t);return[...n.entries()].sort(([r],[i])=>r<i?-1:1).map(([r,{items:i,
oneTime:o,recurring:s}])=>({date:r,items:i,oneTime:O(o,t),recurring:O(s,t),total:O(o+s,t)}))}function Os(e,{line:t,billed:n},r){
let{planKey:i,chargeId:o,chargeName:s,type:a}=t,c=new Map;for(let{invoiceDate:u,serviceStart:d,serviceEnd:f,minor:l,kind:m}of n){
let x=e.get(u)??{items:[],oneTime:0n,recurring:0n};e.set(u,x);let y=c.get(l)??O(l,r);c.set(l,y);let M={planKey:i,chargeId:o,
chargeName:s,type:a,serviceStart:d,serviceEnd:f};x.items.push(m===void 0?{...M,amount:y}:{...M,kind:m,amount:y}),x[a==="\
one_time"?"oneTime":"recurring"]+=l}}var Le="2.0.0";function Xt(e){let{catalogHash:t,quote:n,priced:r}=e;return je({kernelVersion:Le,catalogHash:t,quote:As(n),priced:r})}function As(e){
let t=q(e.startDate);return{...e,termMonths:$r(e.termMonths),billDay:$r(e.billDay??(t===void 0?0:V(t))),...e.intervals&&
{intervals:e.intervals.map(Sr)},...e.discounts&&{discounts:e.discounts.map(Ie)},plans:e.plans.map(n=>({...Sr(n),charges:n.
charges.map(Ls)}))}}function Sr(e){return e.discounts?{...e,discounts:e.discounts.map(Ie)}:e}function Ls(e){let{discount:t,
stepUp:n,ramp:r}=e;return{...e,quantity:zt(e.quantity),...t&&{discount:Ie(t)},...n&&{stepUp:Ie(n)},...r&&{ramp:r.map(i=>({
...i,...i.quantity!==void 0&&{quantity:zt(i.quantity)},...i.discount&&{discount:Ie(i.discount)}}))}}}var Ie=e=>({...e,value:zt(
e.value)}),$r=e=>Number.isFinite(e)?e:0;function zt(e){let t=g(e);return t===void 0?e:P(t)}var Is={month:1,quarter:3,half_year:6,year:12},Qs={day:1,week:7};function pt({unit:e,count:t}){if(e!=="term")return e===
"day"||e==="week"?{days:Qs[e]*t}:{months:Is[e]*t}}function mt(e,t){let n=pt(e);return n===void 0?{num:t,den:1}:"months"in
n?{num:n.months,den:1}:{num:12*n.days,den:365}}function Mr(e,t,n){let r=pt(t);if(r===void 0)return;if("days"in r)return e+
r.days*n;let i=r.months*n;return i>ee?void 0:W(e,i)}function gt({billDay:e,months:t},n){let r=oe(n,e);return{billDay:e,months:t,
month:n,start:r,end:oe(n+t,e)}}function Jt(e,t){return{billDay:0,months:0,month:K(e),start:e,end:e+t}}function Dr(e,t){if(e.kind==="days")return Jt(e.origin+Math.floor((t-e.origin)/e.days)*e.days,e.days);let n=Math.floor((K(
t)-e.origin)/e.months),r=gt(e,e.origin+n*e.months);return r.start>t?gt(e,r.month-e.months):r}function Cr(e,t){return e.kind===
"days"?Jt(t.end,e.days):gt(e,t.month+e.months)}function _r(e,{months:t,billDay:n},r){let i=K(e),o=oe(i,n)<e;return{kind:"\
months",months:t,billDay:n,origin:o?i+(r==="plus_period"?t:1):i}}var Qe={num:1,den:1},en={num:0,den:1};function ht(e,t){return e.den===t.den?{num:e.num+t.num,den:e.den}:{num:e.num*t.den+
t.num*e.den,den:e.den*t.den}}function Or(e,t,n){return e.start===t.start&&e.end===t.end?Qe:n.mode==="full"?Qe:n.mode==="none"?en:t.months===0?yt({num:e.
end-e.start,den:t.end-t.start}):n.unit==="by_month_first"?Us(e,t,n):Fs(e,t,n)}function Fs(e,t,n){let r=Ar(e,n.dayCount);
if(n.dayCount!=="actual")return yt({num:r,den:30*t.months});if(n.reference==="aligned")return yt({num:r,den:t.end-t.start});
let i=qs(e,t);return{num:r,den:i.end-i.start}}function qs(e,t){return e.start===t.start?{start:e.start,end:W(e.start,t.months)}:
{start:W(t.end,-t.months),end:t.end}}function Us(e,t,n){let r=en;for(let i=t.month;i<t.month+t.months;i+=1){let o={start:oe(
i,t.billDay),end:oe(i+1,t.billDay)},s={start:Math.max(e.start,o.start),end:Math.min(e.end,o.end)};s.start<s.end&&(r=ht(r,
Bs(s,o,n.dayCount)))}return{num:r.num,den:r.den*t.months}}function Bs(e,t,n){if(e.start===t.start&&e.end===t.end)return Qe;
let r=n==="actual"?t.end-t.start:30;return yt({num:Ar(e,n),den:r})}function Ar({start:e,end:t},n){return n==="thirty_str\
ict"?Nr(t)-Nr(e):t-e}var Nr=e=>30*K(e)+V(e)-1,yt=e=>e.num>e.den?Qe:e;function Hs(e,t,n){let r=[];for(let i=Dr(t,e.start);i.start<e.end;i=Cr(t,i)){let o=le(i,e);if(o===void 0)continue;let s=o.
start===i.start&&o.end===i.end,a=Or(o,i,n);r.push({start:N(o.start),end:N(o.end),whole:s,ratio:a})}return r}function Lr(e){
let t=new Map;return(n,r)=>{let i=r.kind==="days"?`${r.days}`:`${r.months}/${r.billDay}`,o=`${r.kind} ${i} ${r.origin} ${n.
start} ${n.end}`,s=t.get(o)??Hs(n,r,e);return t.set(o,s),s}}function Ir(e,t,n,{schedule:r,policy:i,units:o}){return e.flatMap(s=>{let a=Fr(s,i),c=a.map(({price:u})=>ve(u,o));return r(
s,t).flatMap(u=>a.map(({price:d,kind:f},l)=>({invoiceDate:n==="in_advance"?u.start:u.end,serviceStart:u.start,serviceEnd:u.
end,minor:u.whole?c[l]??0n:ve(Vs(d,u,i),o),...f})))})}function Qr(e,{policy:t,units:n}){let r=N(e.start),i={invoiceDate:r,
serviceStart:r,serviceEnd:N(e.start+1)};return Fr(e,t).map(({price:o,kind:s})=>({...i,minor:ve(o,n),...s}))}function Fr({
list:e,net:t},{discountItems:n}){return n==="netted"||e.eq(t)?[{price:t}]:[{price:e},{price:t.minus(e),kind:{kind:"disco\
unt"}}]}function Vs(e,{ratio:t},{ratioScale:n}){return n===void 0?e.times(t.num).div(t.den):e.times(new v(t.num).div(t.den).
toDecimalPlaces(n))}function qr({period:e,alignment:t="subscription",billDay:n={rule:"account"}},r,i,o){if(e===void 0)return;let s=pt(e);if(s===
void 0)return{kind:"days",days:i.end-i.start,origin:i.start};let a={charge:r,subscription:i.subscriptionStart,term:i.start}[t];
if("days"in s)return{kind:"days",days:s.days,origin:Zs(a,n)};let c=Gs(n,r,i);return _r(a,{months:s.months,billDay:c},o.firstBoundary)}
function Gs(e,t,n){switch(e.rule){case"day_of_month":return e.day;case"charge_trigger":return V(t);case"subscription_sta\
rt":return V(n.subscriptionStart);case"term_start":return V(n.start);case"term_end":return V(n.end);case"account":case"w\
eekday":return n.billDay}}function Zs(e,t){if(t.rule!=="weekday")return e;let n=((e+3)%7+7)%7+1;return e+(t.weekday-n+7)%
7}function Ur(e,{minimumAmount:t,maximumAmount:n}){let[r,i]=[t,n].map(o=>g(o??""));if(!(t!==void 0&&!r||n!==void 0&&!i))return r?.
gt(e)?{amount:r,heldTo:"minimum"}:i?.lt(e)?{amount:i,heldTo:"maximum"}:{amount:e}}function Br(e,t){let n=Ur(e.amount,t);
return n?.heldTo===void 0?n&&e:{amount:n.amount,steps:[{price:n.amount}]}}function xt(e,t){let n=Ur(e.net,t);return n?.heldTo===
void 0?n&&e:{...e,net:n.amount,heldTo:n.heldTo}}var js=new v(100);function bt(e,t){let n=g(t.value);if(n===void 0||n.lt(0))return;let r=t.kind==="amount"?e.minus(n):e.times(
js.minus(n)).times(Pe);return r.lt(0)||t.kind==="percent"&&n.gt(100)?void 0:r}function wt(e,t,n="compound"){let[r]=t;if(r===
void 0)return{net:e,percent:$};let i=t.length===1?bt(e,r):Ks[n](e,t);if(!(i===void 0||i.lt(0)))return t.length===1&&r.kind===
"percent"?{net:i,percent:new v(r.value)}:{net:i,percent:e.isZero()?$:e.minus(i).times(100).div(e)}}var Ks={compound:(e,t)=>t.
reduce((n,r)=>n&&bt(n,r),e),sum:(e,t)=>{let n=t.map(r=>bt(e,r));return n.includes(void 0)?void 0:n.reduce((r,i)=>r.minus(
e.minus(i??e)),e)},best:(e,t)=>{let n=t.map(r=>bt(e,r));return n.includes(void 0)?void 0:v.min(...n.map(r=>r??e))}};function pe({
until:e},t){return e===void 0||t<e}function Hr(e,t){let n=[],r=[e.start,...Ws(e,t.discounts),e.end];for(let[i,o]of r.slice(0,-1).entries()){let s=N(o),a=t.
discounts.filter(d=>pe(d,s)),c=wt(t.gross,a,t.stacking),u=c&&xt(c,t.price);if(u===void 0)return;n.push({start:o,end:r[i+
1]??e.end,list:t.list,net:u.net})}return n}function Ws(e,t){let r=t.flatMap(({until:i})=>i===void 0?[]:q(i)??[]).filter(
i=>i>e.start&&i<e.end);return[...new Set(r)].sort((i,o)=>i-o)}var Ys={day:["day","days"],week:["week","weeks"],month:["month","months"],quarter:["quarter","quarters"],half_year:["hal\
f-year","half-years"],year:["year","years"],term:["term","terms"]};function Pt(e,t){return e.toFixed(Math.max(t,e.decimalPlaces()))}
function tn(e,t,n,r,i){let o=t.steps.map(u=>zs(u,i)),a=[o.length>0?o.join(" + "):"0",...n.map(u=>Xs(u,i))].join(" − "),
c=n.length>0||o.length>1?`(${a})`:a;return e.type==="one_time"?`${a} once`:`${c} × ${Js(e,r)}`}function zs({quantity:e,
price:t,percent:n},r){return e===void 0?Pt(t,r):n!==void 0?`${n.toString()} % of ${Pt(e,r)}`:`${e.toString()} × ${Pt(t,
r)}`}function Xs(e,t){let n=g(e.value),r=e.kind==="percent"||n===void 0?`${e.value} %`:Pt(n,t);return e.until===void 0?r:
`${r} until ${e.until}`}function Js({period:e},t){let[n,r]=Ys[e?.unit??"month"],i=e!==void 0&&e.count>1?`of ${e.count} ${r}`:
void 0,o=ea(t),s=o.length>1?`(${o.join(" + ")})`:o.join(""),a=s==="1";return i!==void 0?`${s} ${a?"period":"periods"} ${i}`:
`${s} ${o.length>1||!a&&!s.includes("/")?r:n}`}function ea(e){let t=[],n=0;for(let{whole:r,ratio:i}of e)r?n+=1:(n>0&&t.push(
`${n}`),n=0,t.push(`${i.num}/${i.den}`));return n>0||t.length===0?[...t,`${n}`]:t}function Vr(e,t,n){let{includedUnits:r}=e,i=r===void 0?"":` beyond ${r} included`;return`billed on use: ${na(e,t,n)}${i}${ta(
n)}`}function ta({minimumAmount:e,maximumAmount:t}){let n=e===void 0?"":`, at least ${e} a period`;return t===void 0?n:`${n}\
, at most ${t} a period`}function na({model:e,uom:t},n,r){let i=t===void 0?"":` per ${t}`;if(r.tiers!==void 0)return r.tiers.
map((s,a)=>ia(s,a===0?i:"",t)).join(", then ");if(r.percent!==void 0)return`${r.percent} %${ra(r.perEvent??{})}`;let o=r.
amount??"0";return e==="package"?`${o}${Gr(r.packageSize,t)}`:`${o}${e==="overage"||n.unitPrice?i:""}`}function ra({fixedFee:e,
minFee:t,maxFee:n,freeEvents:r,freeAmount:i}){return[[e," and "," each event"],[t,", at least "," each"],[n,", at most ",
" each"],[r,", the first "," events free"],[i,", the first "," free"]].map(([s,a,c])=>s===void 0?"":`${a}${s}${c}`).join(
"")}function ia({to:e,unitPrice:t,flatFee:n,packageSize:r,percent:i,isOverage:o},s,a){let c=i===void 0?"":`${i} %`,u=t===
void 0?c:`${t}${r?Gr(r,a):s}`,d=n===void 0||n==="0"?"":`${n} flat`,f=[u,d].filter(l=>l!=="").join(" and ");return o?`${f}\
 for overage`:e===void 0?f:`${f} to ${e}`}var Gr=(e,t)=>` per package of ${e??"?"}${t===void 0?"":` ${t}`}`;function Zr(e,t,{term:n,units:r}){let{price:i,discount:o,months:s,contractMinor:a,span:c,quantity:u}=t;return{...oa(e),...c.
start!==n.start&&{startDate:N(c.start)},...c.end!==n.end&&{endDate:N(c.end)},quantity:P(u),...aa(t),...s&&{perYear:Y(ua(
o.net,s),r)},contractValue:O(a,r),arithmetic:da(e,t,r),...i.tiers&&{tiers:i.tiers}}}function oa({planEntry:e,charge:t,interval:n}){
return{planKey:e.key,...n!==void 0&&{interval:n},ratePlanId:e.ratePlanId,chargeId:t.id,chargeName:t.name,type:t.type,model:t.
model,...t.uom!==void 0&&{uom:t.uom},...t.period&&{period:t.period},timing:t.timing}}var sa=12;function aa({list:e,discount:t,
quantity:n}){let r=t.heldTo===void 0&&e.unitPrice&&ca(e.unitPrice,e,t,n);return{listPrice:P(e.amount),...e.unitPrice&&{unitListPrice:P(
e.unitPrice)},discountPercent:Y(t.percent,2),netPrice:P(t.net),...r&&r.decimalPlaces()<=sa&&{unitNetPrice:P(r)}}}function ca(e,{
amount:t},{net:n,percent:r},i){return n.eq(t)&&r.isZero()?e:i.isZero()?e.minus(e.times(r).div(100)):n.div(i)}function ua(e,{
num:t,den:n}){let r=12*n;return r%t===0?e.times(r/t):e.times(r).div(t)}function da({charge:e,discounts:t,list:n},{price:r,
discount:i,span:o,parts:s,list:a},c){let u=n??a;if(e.type==="usage")return Vr(e,u,r);if(i.heldTo===void 0){let f=N(o.start),
l=t.filter(m=>pe(m,f));return tn(e,u,l,s,c)}let d={amount:i.net,steps:[{price:i.net}]};return`${i.heldTo} ${tn(e,d,[],s,
c)}`}function jr(e,t){let{charge:n,price:r,quantity:i,repeated:o,span:s,begins:a}=e;if(!e.list||!e.discount||!r||!i||o||s===void 0||
a===void 0||n.type==="recurring"&&n.period===void 0)return;let c=Br(e.list,r),u=xt(e.discount,r),d=c&&fa(e,{price:r,list:c,
gross:e.list.amount,span:s},t.stacking);if(!c||!u||!d)return;let f=qr(n,a,t.term,t.policy),l=la(n,d,f,t),m=l.reduce((C,E)=>C+
E.minor,0n),x=pa(n,t.term.months),y=f&&x?d.flatMap(C=>t.schedule(C,f)):[],T=Zr(e,{price:r,list:c,quantity:i,discount:u,months:x,
contractMinor:m,span:s,parts:y},t);return{reading:e,list:c,discount:u,spans:d,billed:l,sharedMinor:0n,contractMinor:m,months:x,
line:T}}function fa({charge:e,discounts:t},{price:n,list:r,gross:i,span:o},s){if(e.type!=="usage")return Hr(o,{list:r.amount,
gross:i,price:n,discounts:t,stacking:s});let a=g(n.minimumAmount??"");return a?[{...o,list:a,net:a}]:[]}function la({type:e,
timing:t},n,r,i){return e==="one_time"?n.slice(0,1).flatMap(o=>Qr(o,i)):r===void 0?[]:Ir(n,r,t,i)}var pa=({type:e,period:t},n)=>e===
"recurring"&&t?mt(t,n):void 0;function Kr(e,t){let n=t.reduce((c,u)=>c+u,0n);if(n===0n||t.some(c=>c<0n))return;let r=e<0n?-e:e,i=t.map(c=>r*c/n),o=r-i.
reduce((c,u)=>c+u,0n),a=t.map((c,u)=>({at:u,remainder:r*c%n})).sort(ma).slice(0,Number(o));for(let{at:c}of a)i[c]=(i[c]??
0n)+1n;return e<0n?i.map(c=>-c):i}function ma(e,t){return e.remainder===t.remainder?e.at-t.at:e.remainder>t.remainder?-1:
1}function Wr({quote:e}){let t=(n,r,i)=>(r??[]).flatMap((o,s)=>o.kind==="amount"?[{discount:o,path:`${n}[${s}]`,shares:i}]:
[]);return[...e.plans.flatMap(({discounts:n,key:r},i)=>t(`plans[${i}].discounts`,n,({line:o})=>o.planKey===r)),...(e.intervals??
[]).flatMap(({discounts:n,key:r},i)=>t(`intervals[${i}].discounts`,n,({line:o})=>o.interval===r)),...t("discounts",e.discounts,
()=>!0)]}function Yr(e,t,n,r){if(t.length===0)return e;let i=e.map(({billed:o})=>o.map(({minor:s})=>s));for(let o of t)ha(
e,i,o,n);return e.map((o,s)=>xa(o,i[s]??[],n,r))}function ga(e,{discount:t,shares:n}){return e.flatMap((r,i)=>r.line.type===
"usage"||!n(r)?[]:r.billed.flatMap(({serviceStart:o,kind:s},a)=>s===void 0&&pe(t,o)?[[i,a]]:[]))}function ha(e,t,n,r){let i=g(
n.discount.value);if(i===void 0||i.lt(0))return;let o=ga(e,n),s=o.map(([d,f])=>ya(e[d]?.billed??[],t[d]??[],f)),a=s.reduce(
(d,f)=>d+f,0n),c=ve(i,r),u=Kr(c<a?c:a,s)??[];for(let[d,[f,l]]of o.entries()){let m=t[f];m&&(m[l]=(m[l]??0n)-(u[d]??0n))}}
function ya(e,t,n){let r=e[n+1]?.kind==="discount"?t[n+1]??0n:0n;return(t[n]??0n)+r}function xa(e,t,n,r){let i=e.billed.
reduce((c,{minor:u},d)=>c+u-(t[d]??u),0n);if(i===0n)return e;let o=e.billed.flatMap((c,u)=>ba(c,t[u]??c.minor,r)),s=e.contractMinor-
i,a={sharedDiscount:O(i,n),contractValue:O(s,n)};return{...e,billed:o,sharedMinor:i,contractMinor:s,line:{...e.line,...a}}}
function ba(e,t,{discountItems:n}){return t===e.minor?[e]:n==="netted"?[{...e,minor:t}]:[e,{...e,minor:t-e.minor,kind:"d\
iscount"}]}function wa({catalog:e,quote:t,term:n}){if(n===void 0)return;let r=e.engineCapabilities.prorationPolicy,{currency:i,stacking:o}=t;
return{term:n,policy:r,schedule:Lr(r),units:B(i),stacking:o}}function Fe(e){let t=wa(e);if(t===void 0)return[];let n=e.charges.
flatMap(r=>jr(r,t)??[]);return Yr(n,Wr(e),t.units,t.policy)}function Se(e,t){let n=K(t)-K(e);W(e,n)>t&&(n-=1);let r=W(e,n),i={num:t-r,den:W(e,n+1)-r};return{whole:n,total:ht({num:n,
den:1},i)}}function zr(e,t){let n=new Map,r=0n;for(let{line:s,spans:a,months:c,sharedMinor:u}of e)if(s.type!=="usage"){r+=u;for(let d of c?
a:a.slice(0,1)){let f=c?`${c.num}/${c.den} ${d.start} ${d.end}`:"once",l=n.get(f)??{months:c,span:d,list:$,net:$};n.set(
f,l),l.list=l.list.plus(d.list),l.net=l.net.plus(d.net)}}let i=$,o=new v(O(-r,t));for(let s of n.values()){let a=Pa(s);i=
i.plus(s.list.times(a)),o=o.plus(s.net.times(a))}return i.isZero()?"0":Y(i.minus(o).times(100).div(i),2)}function Pa({months:e,
span:t}){if(e===void 0)return new v(1);let{total:n}=Se(t.start,t.end);return new v(n.num).times(e.den).div(n.den).div(e.
num)}function rn(e,t,n,r){let i=nn(e,"recurring")+nn(e,"usage"),o=nn(e,"one_time"),s=va(t),a=n.num>0?new v(O(i,r)).times(12*n.
den).div(n.num):$;return{mrr:Y(s,r),arr:Y(s.times(12),r),acv:Y(a,r),tcv:O(i+o,r),oneTime:O(o,r),recurring:O(i,r),averageDiscountPercent:zr(
e,r)}}function nn(e,t){return e.reduce((n,{line:r,contractMinor:i})=>r.type===t?n+i:n,0n)}function va(e){let t=new Map;for(let{
months:n,discount:r}of e){if(n===void 0)continue;let i=`${n.num}/${n.den}`;t.set(i,{months:n,price:(t.get(i)?.price??$).
plus(r.net)})}return[...t.values()].reduce((n,{months:r,price:i})=>n.plus(i.times(r.den).div(r.num)),$)}function on(e,t){let{quote:n,term:r}=e,{currency:i,startDate:o}=n,s=Ea(e,t);return{currency:i,startDate:o,endDate:r===void 0?
o:N(r.end),termMonths:r?.months??0,lines:t.map(({line:a})=>a),totals:Ra(e,t),...n.intervals&&{intervals:s}}}function Ra({
quote:e,term:t},n){let r=e.intervals?.[0]?.key,i=n.filter(({line:o})=>o.interval===r);return rn(n,i,{num:t?.months??0,den:1},
B(e.currency))}function Ea({quote:e,intervals:t},n){return t.flatMap(({interval:r,span:i})=>{if(r===void 0||i===void 0)return[];
let o=n.filter(({line:c})=>c.interval===r.key),s=Se(i.start,i.end).total,a=rn(o,o,s,B(e.currency));return[{key:r.key,startDate:N(
i.start),endDate:N(i.end),totals:a}]})}function Xr(e,t,n,r){let i=Ta(e,t,n,r),o=i===void 0?void 0:ka(e,t,i,r);return i===void 0||o===void 0?void 0:le({start:i,
end:o},r)}function Ta({trigger:e="contract"},t,n,r){let i={contract:void 0,activation:n.activationDate,acceptance:n.acceptanceDate,
date:t.startDate}[e];return i===void 0?r.start:q(i)}function ka({endCondition:e,period:t},n,r,i){switch(e?.kind){case"pe\
riods":return(t&&Mr(r,t,e.count))??i.end;case"date":return n.endDate===void 0?i.end:q(n.endDate);default:return i.end}}function Jr({model:e,includedUnits:t},n,r){if(t===void 0)return Qt(e,n,r);let i=g(t);if(!i?.gte(0))return;let o=Qt(e,n,v.
max(r.minus(i),$));return o&&(i.isZero()?o:{amount:o.amount,steps:o.steps})}function ei(e,t){return t===void 0?e:{...e,...t}}function ti(e,t,n,r){let i=Jr(e,t,n),o=i&&$a(i,e.priceBase,r.periodMonths);
return o&&Ma(o,r)}var Sa={week:{num:84,den:365},month:{num:1,den:1},year:{num:12,den:1}};function $a(e,t,n){if(t===void 0||
t==="period"||n===void 0)return e;let{num:r,den:i}=Sa[t];return Da(e,{num:n.num*i,den:n.den*r})}function Ma(e,{stepUp:t,
years:n}){if(t===void 0||n<1)return e;let r=g(t.value);if(r===void 0)return;if(t.kind==="percent"){let o=r.times(Pe).plus(
1).pow(n);return sn(e,s=>s.times(o))}let i=r.times(n);return{amount:e.amount.plus(i),steps:[...e.steps,{price:i}]}}function Da(e,{
num:t,den:n}){return t===n?e:t%n===0?sn(e,r=>r.times(t/n)):sn(e,r=>r.times(t).div(n))}function sn({amount:e,unitPrice:t,
steps:n},r){return{amount:r(e),...t&&{unitPrice:r(t)},steps:n.map(({quantity:i,price:o,percent:s})=>({...i&&{quantity:i},
price:r(o),...s&&{percent:r(s)}}))}}function ri(e,t){let{charge:n,entry:r}=e,i=t.term&&Xr(n,r,t.quote,t.term),o={...e,begins:i?.start},s=t.intervals.flatMap(
c=>{let u=i&&c.span&&le(i,c.span);return u?[ni(o,t,c,u)]:[]}),[a=ni(o,t,t.intervals[0],void 0)]=s;return s.length===0||n.
type==="one_time"?[a]:s}function ni(e,t,n,r){let{quote:i}=t,{charge:o,planEntry:s}=e,a=n?.interval,{path:c,entry:u}=Ca(e,
a?.key),d=o.prices.find(C=>C.currency===i.currency),f=d&&ei(d,u.price),l=g(u.quantity),m=f&&l?.gte(0)?ti(o,f,l,{periodMonths:t.
term&&_a(o,t.term.months),stepUp:u.stepUp,years:n?.years??0}):void 0,x=Na(u,s,a?.discounts,i.discounts),y=r?N(r.start):i.
startDate,M=x.filter(C=>pe(C,y)),T=m&&wt(m.amount,M,i.stacking);return{...e,path:c,entry:u,interval:a?.key,span:r,catalogPrice:d,
price:f,quantity:l,list:m,discounts:x,discount:T}}function Ca({path:e,entry:t},n){let r=n===void 0?-1:t.ramp?.findIndex(
({interval:u})=>u===n)??-1,i=t.ramp?.[r];if(i===void 0)return{path:e,entry:t};let{quantity:o=t.quantity,discount:s=t.discount,
price:a=t.price}=i,c={...t,quantity:o,...s&&{discount:s},...a&&{price:a}};return{path:`${e}.ramp[${r}]`,entry:c}}function _a({
type:e,period:t},n){return e==="one_time"||t===void 0?void 0:mt(t,n)}function Na({discount:e},{discounts:t=vt},n=vt,r=vt){
if(t.length+n.length+r.length===0)return e?[e]:vt;let i=[...t,...n,...r].filter(({kind:o})=>o==="percent");return e?[e,...i]:
i}var vt=[];function ii(e,t){return e===void 0?[{interval:void 0,span:t,years:0}]:e.map(n=>Oa(n,t))}function Oa(e,t){let n=t&&Aa(e,t);
return t&&n?{interval:e,span:n,years:La(t.start,n.start)}:{interval:e,span:void 0,years:0}}function Aa({startDate:e,endDate:t},n){
let r=q(e),i=q(t);return r===void 0||i===void 0?void 0:le({start:r,end:i},n)}var La=(e,t)=>Math.floor(Se(e,t).whole/12);function qe(e,t){let n=Ia(e,t),r=t.plans.map((i,o)=>Qa(n,i,o));return{...n,plans:r,charges:r.flatMap(i=>Fa(i,n))}}function Ia(e,t){
let n=Xn(t);return{catalog:e,quote:t,term:n,intervals:ii(t.intervals,n)}}function Qa({catalog:e},t,n){return{path:`plans\
[${n}]`,entry:t,known:Re(e).get(t.ratePlanId)}}function Fa({path:e,entry:t,known:n},r){if(n===void 0)return[];let i=new Set;
return t.charges.flatMap((o,s)=>{let a=n.charges.get(o.chargeId);if(a===void 0)return[];let c=i.has(a.id);return i.add(a.
id),ri({path:`${e}.charges[${s}]`,planEntry:t,entry:o,known:n,charge:a,repeated:c},r)})}function qa(e,t){let n=qe(e,t),r=Fe(n),i=on(n,r),o=Wt(n,r),s;return{kernelVersion:Le,catalogVersion:e.version,catalogHash:e.
hash,priced:i,invoices:Yt(r,B(t.currency)),violations:o,verdict:kr(o),get fingerprint(){return s??=Xt({catalogHash:e.hash,
quote:t,priced:i}),s}}}function Ua(e,t){let n=qe(e,t);return on(n,Fe(n))}function Ba(e,t){return Yt(Fe(qe(e,t)),B(t.currency))}
function Ha(e,t){let n=qe(e,t);return Wt(n,Fe(n))}export{Le as KERNEL_VERSION,Io as applyChange,fo as canonicalDecimal,Me as canonicalJson,gi as catalogHash,Ft as checkRatePlan,
Go as describeDifferences,qa as evaluateQuote,Xt as fingerprint,B as minorUnits,Kt as newQuotePlan,Ba as previewInvoices,
Ua as priceQuote,Ha as validateQuote};
