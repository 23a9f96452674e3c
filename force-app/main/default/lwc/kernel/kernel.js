/* Generated from kernel/ by scripts/build-kernel.mjs. Do not edit. */
/* Holds decimal.js (MIT, (c) Michael Mclaughlin) and @noble/hashes (MIT, (c) Paul Miller). */
/* eslint-disable */
// @ts-nocheck
var os=Object.defineProperty;var ss=(e,t,n)=>t in e?os(e,t,{enumerable:!0,configurable:!0,writable:!0,value:n}):e[t]=n;var I=(e,t,n)=>ss(e,typeof t!="symbol"?t+"":t,n);function Ke(e){if(Array.isArray(e))return as(e);if(e!==null&&typeof e=="object")return cs(e);if(typeof e=="number"&&!Number.
isFinite(e))throw new RangeError(`${e} has no JSON form`);return JSON.stringify(e)}function as(e){let t="";for(let n of e)
t+=`${t===""?"":","}${Ke(n??null)}`;return`[${t}]`}function cs(e){let t="";for(let n of Object.keys(e).sort()){let r=e[n];
r!==void 0&&(t+=`${t===""?"":","}${JSON.stringify(n)}:${Ke(r)}`)}return`{${t}}`}var us=e=>e/2**32|0,ds=e=>e>>>0;function Zn(e,t,n,r){let i=us(n),o=ds(n);e.setUint32(t,r?o:i,r),e.setUint32(t+4,r?i:o,r)}function Kn(e){return e instanceof Uint8Array||ArrayBuffer.isView(e)&&e.constructor.name==="Uint8Array"&&"BYTES_PER_ELEM\
ENT"in e&&e.BYTES_PER_ELEMENT===1}var zt=e=>e?`"${e}" `:"";function ls(e,t=""){if(typeof e!="number")throw new TypeError(
zt(t)+"expected number, got "+typeof e);if(!Number.isSafeInteger(e)||e<0)throw new RangeError(zt(t)+"expected integer >=\
 0, got "+e);return e}function Yt(e,t,n=""){if(Kn(e)&&(t===void 0||e.length===t))return e;t!==void 0&&ls(t,"length");let r=Kn(e),i=t!==void 0?
` of length ${t}`:"",o=r?`length=${e.length}`:`type=${typeof e}`,s=zt(n)+"expected Uint8Array"+i+", got "+o;throw r?new RangeError(
s):new TypeError(s)}var fs=(e,t)=>{if(e===null||typeof e!="object"||Array.isArray(e))throw new TypeError((t==="object"?"":`"${t}" `)+"expect\
ed object, got type="+typeof e)},jn=(e,t)=>{fs(e,t);let n=Object.getPrototypeOf(e);if(n!==Object.prototype&&n!==null)throw new TypeError(
`"${t}" expected plain object`);if(Object.hasOwn(e,"__proto__"))throw new TypeError(`"${t}.__proto__" is not allowed`)};
function Xt(e,t=!0){if(e.destroyed)throw new Error("hash was destroyed");if(t&&e.finished)throw new Error("digest() was \
already called")}function Wn(e,t){Yt(e,void 0,"output");let n=t.outputLen;if(!(e.length>=n))throw new RangeError('"outpu\
t" expected length >= '+n)}function Jt(...e){for(let t=0;t<e.length;t++)e[t].fill(0)}function dt(e){return new DataView(e.buffer,e.byteOffset,e.byteLength)}
function Y(e,t){return e<<32-t|e>>>t}function ps(e,t,n="opts"){return jn(e,"defaults"),t!==void 0&&jn(t,n),Object.assign(Object.create(null),e,t)}function zn(e,t={}){
if(typeof e!="function")throw new TypeError('"hashCons" expected function, got type='+typeof e);t=ps({},t,"info");let n=(i,o)=>e(
o).update(i).digest(),r=e(void 0);return n.outputLen=r.outputLen,n.blockLen=r.blockLen,n.canXOF=r.canXOF,n.create=i=>e(i),
Object.assign(n,t),Object.freeze(n)}var Yn=e=>({oid:Uint8Array.from([6,9,96,134,72,1,101,3,4,2,e])});function Xn(e,t,n){return e&t^~e&n}function Jn(e,t,n){return e&t^e&n^t&n}var lt=class{constructor(t,n,r,i){I(this,"block\
Len");I(this,"outputLen");I(this,"canXOF",!1);I(this,"padOffset");I(this,"isLE");I(this,"buffer");I(this,"view");I(this,
"finished",!1);I(this,"length",0);I(this,"pos",0);I(this,"destroyed",!1);this.blockLen=t,this.outputLen=n,this.padOffset=
r,this.isLE=i,this.buffer=new Uint8Array(t),this.view=dt(this.buffer)}update(t){Xt(this),Yt(t);let{view:n,buffer:r,blockLen:i}=this,
o=t.length,s=!1;for(let a=0;a<o;){let c=Math.min(i-this.pos,o-a);if(c===i){let u=dt(t);for(;i<=o-a;a+=i)this.process(u,a);
s=!0;continue}r.set(a===0&&c===o?t:t.subarray(a,a+c),this.pos),this.pos+=c,a+=c,this.pos===i&&(this.process(n,0),this.pos=
0,s=!0)}return this.length+=t.length,s&&this.roundClean(),this}digestInto(t){Xt(this),Wn(t,this),this.finished=!0;let{buffer:n,
view:r,blockLen:i,isLE:o}=this,{pos:s}=this;n[s++]=128,n.fill(0,s),this.padOffset>i-s&&(this.process(r,0),n.fill(0)),Zn(
r,i-8,this.length*8,o),this.process(r,0),this.roundClean();let a=t===n?r:dt(t),c=this.outputLen,u=c/4,d=this.get();if(c%
4||u>d.length)throw new Error("invalid outputLen");for(let l=0;l<u;l++)a.setUint32(4*l,d[l],o)}digest(){let{buffer:t,outputLen:n}=this;
this.digestInto(t);let r=t.slice(0,n);return this.destroy(),r}_cloneIntoMeta(t){let{buffer:n,length:r,finished:i,destroyed:o,
pos:s}=this;return t.destroyed=o,t.finished=i,t.length=r,t.pos=s,s&&t.buffer.set(n),t}clone(){return this._cloneInto()}},
er=Uint32Array.from([1779033703,3144134277,1013904242,2773480762,1359893119,2600822924,528734635,1541459225]);var ms=Uint32Array.from([1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221,3624381080,
310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580,3835390401,4022224774,264347078,604807628,770255983,
1249150122,1555081692,1996064986,2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895,666307205,
773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037,2730485921,2820302411,3259730800,3345764771,
3516065817,3600352804,4094571909,275423344,430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779,
1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298]),pe=new Uint32Array(64),en=class extends lt{constructor(n,r){
super(64,n,8,!1);I(this,"A",0);I(this,"B",0);I(this,"C",0);I(this,"D",0);I(this,"E",0);I(this,"F",0);I(this,"G",0);I(this,
"H",0);this.A=r[0]|0,this.B=r[1]|0,this.C=r[2]|0,this.D=r[3]|0,this.E=r[4]|0,this.F=r[5]|0,this.G=r[6]|0,this.H=r[7]|0}get(){
let{A:n,B:r,C:i,D:o,E:s,F:a,G:c,H:u}=this;return[n,r,i,o,s,a,c,u]}set(n,r,i,o,s,a,c,u){this.A=n|0,this.B=r|0,this.C=i|0,
this.D=o|0,this.E=s|0,this.F=a|0,this.G=c|0,this.H=u|0}_cloneInto(n){return(n||=new this.constructor).set(...this.get()),
this._cloneIntoMeta(n)}process(n,r){for(let f=0;f<16;f++,r+=4)pe[f]=n.getUint32(r,!1);for(let f=16;f<64;f++){let p=pe[f-
15],y=pe[f-2],h=Y(p,7)^Y(p,18)^p>>>3,T=Y(y,17)^Y(y,19)^y>>>10;pe[f]=T+pe[f-7]+h+pe[f-16]|0}let{A:i,B:o,C:s,D:a,E:c,F:u,G:d,
H:l}=this;for(let f=0;f<64;f++){let p=Y(c,6)^Y(c,11)^Y(c,25),y=l+p+Xn(c,u,d)+ms[f]+pe[f]|0,T=(Y(i,2)^Y(i,13)^Y(i,22))+Jn(
i,o,s)|0;l=d,d=u,u=c,c=a+y|0,a=s,s=o,o=i,i=y+T|0}i=i+this.A|0,o=o+this.B|0,s=s+this.C|0,a=a+this.D|0,c=c+this.E|0,u=u+this.
F|0,d=d+this.G|0,l=l+this.H|0,this.set(i,o,s,a,c,u,d,l)}roundClean(){Jt(pe)}destroy(){this.destroyed=!0,this.set(0,0,0,0,
0,0,0,0),Jt(this.buffer)}},tn=class extends en{constructor(){super(32,er)}};var tr=zn(()=>new tn,Yn(1));function nr(e){let t=new Uint8Array(e.length*3),n=0;for(let r=0;r<e.length;r+=1){let i=e.codePointAt(r)??0;if(i>65535&&(r+=
1),i<128){t[n++]=i;continue}i>=65536?(t[n++]=240|i>>18,t[n++]=128|i>>12&63):i>=2048?t[n++]=224|i>>12:t[n++]=192|i>>6,i>=
2048&&(t[n++]=128|i>>6&63),t[n++]=128|i&63}return t.subarray(0,n)}function ft(e){return Array.from(tr(nr(Ke(e))),t=>t.toString(16).padStart(2,"0")).join("")}var rr=(e,t)=>e.id<t.id?-1:e.id>t.id?1:0;function gs(e){let{engine:t,engineCapabilities:n}=e,r=e.products.map(i=>({...i,
ratePlans:[...i.ratePlans].sort(rr)})).sort(rr);return ft({engine:t,products:r,engineCapabilities:n})}var Ie=9e15,ye=1e9,nn="0123456789abcdef",gt="2.3025850929940456840179914546843642076011014886287729760333279009675726096\
773524802359972050895982983419677840422862486334095254650828067566662873690987816894829072083255546808437998948262331985\
283935053089653777326288461633662222876982198867465436674744042432743651550489343149393914796194044002221051017141748003\
688084012647080685567743216228355220114804663715659121373450747856947683463616792101806445070648000277502684916746550586\
856935673420670581136429224554405758925724208241314695689016758940256776311356919292033376587141660230105703089634572075\
440370847469940168269282808481184289314848524948644871927809676271275775397027668605952496716674183485704422507197965004\
714951050492214776567636938662976979522110718264549734772662425709429322582798502585509785265383207606726317164309505995\
087807523710333101197857547331541421808427543863591778117054309827482385045648019095610299291824318237525357709750539565\
187697510374970888692180205189339507238539205144634197265287286965110862571492198849978748873771345686209167058",ht="3.1\
415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170679821480865132823066470\
938446095505822317253594081284811174502841027019385211055596446229489549303819644288109756659334461284756482337867831652\
712019091456485669234603486104543266482133936072602491412737245870066063155881748815209209628292540917153643678925903600\
113305305488204665213841469519415116094330572703657595919530921861173819326117931051185480744623799627495673518857527248\
912279381830119491298336733624406566430860213949463952247371907021798609437027705392171762931767523846748184676694051320\
005681271452635608277857713427577896091736371787214684409012249534301465495853710507922796892589235420199561121290219608\
640344181598136297747713099605187072113499999983729780499510597317328160963185950244594553469083026425223082533446850352\
619311881710100031378387528865875332083814206171776691473035982534904287554687311595628638823537875937519577818577805321\
712268066130019278766111959092164201989380952572010654858632789",rn={precision:20,rounding:4,modulo:1,toExpNeg:-7,toExpPos:21,
minE:-Ie,maxE:Ie,crypto:!1},ar,ce,w=!0,xt="[DecimalError] ",he=xt+"Invalid argument: ",cr=xt+"Precision limit exceeded",
ur=xt+"crypto unavailable",dr="[object Decimal]",A=Math.floor,L=Math.pow,hs=/^0b([01]+(\.[01]*)?|\.[01]+)(p[+-]?\d+)?$/i,
ys=/^0x([0-9a-f]+(\.[0-9a-f]*)?|\.[0-9a-f]+)(p[+-]?\d+)?$/i,xs=/^0o([0-7]+(\.[0-7]*)?|\.[0-7]+)(p[+-]?\d+)?$/i,lr=/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i,
X=1e7,v=7,bs=9007199254740991,Ps=gt.length-1,on=ht.length-1,m={toStringTag:dr};m.absoluteValue=m.abs=function(){var e=new this.
constructor(this);return e.s<0&&(e.s=1),x(e)};m.ceil=function(){return x(new this.constructor(this),this.e+1,2)};m.clampedTo=
m.clamp=function(e,t){var n,r=this,i=r.constructor;if(e=new i(e),t=new i(t),!e.s||!t.s)return new i(NaN);if(e.gt(t))throw Error(
he+t);return n=r.cmp(e),n<0?e:r.cmp(t)>0?t:new i(r)};m.comparedTo=m.cmp=function(e){var t,n,r,i,o=this,s=o.d,a=(e=new o.
constructor(e)).d,c=o.s,u=e.s;if(!s||!a)return!c||!u?NaN:c!==u?c:s===a?0:!s^c<0?1:-1;if(!s[0]||!a[0])return s[0]?c:a[0]?
-u:0;if(c!==u)return c;if(o.e!==e.e)return o.e>e.e^c<0?1:-1;for(r=s.length,i=a.length,t=0,n=r<i?r:i;t<n;++t)if(s[t]!==a[t])
return s[t]>a[t]^c<0?1:-1;return r===i?0:r>i^c<0?1:-1};m.cosine=m.cos=function(){var e,t,n=this,r=n.constructor;return n.
d?n.d[0]?(e=r.precision,t=r.rounding,r.precision=e+Math.max(n.e,n.sd())+v,r.rounding=1,n=vs(r,hr(r,n)),r.precision=e,r.rounding=
t,x(ce==2||ce==3?n.neg():n,e,t,!0)):new r(1):new r(NaN)};m.cubeRoot=m.cbrt=function(){var e,t,n,r,i,o,s,a,c,u,d=this,l=d.
constructor;if(!d.isFinite()||d.isZero())return new l(d);for(w=!1,o=d.s*L(d.s*d,1/3),!o||Math.abs(o)==1/0?(n=Q(d.d),e=d.
e,(o=(e-n.length+1)%3)&&(n+=o==1||o==-2?"0":"00"),o=L(n,1/3),e=A((e+1)/3)-(e%3==(e<0?-1:2)),o==1/0?n="5e"+e:(n=o.toExponential(),
n=n.slice(0,n.indexOf("e")+1)+e),r=new l(n),r.s=d.s):r=new l(o.toString()),s=(e=l.precision)+3;;)if(a=r,c=a.times(a).times(
a),u=c.plus(d),r=_(u.plus(d).times(a),u.plus(c),s+2,1),Q(a.d).slice(0,s)===(n=Q(r.d)).slice(0,s))if(n=n.slice(s-3,s+1),n==
"9999"||!i&&n=="4999"){if(!i&&(x(a,e+1,0),a.times(a).times(a).eq(d))){r=a;break}s+=4,i=1}else{(!+n||!+n.slice(1)&&n.charAt(
0)=="5")&&(x(r,e+1,1),t=!r.times(r).times(r).eq(d));break}return w=!0,x(r,e,l.rounding,t)};m.decimalPlaces=m.dp=function(){
var e,t=this.d,n=NaN;if(t){if(e=t.length-1,n=(e-A(this.e/v))*v,e=t[e],e)for(;e%10==0;e/=10)n--;n<0&&(n=0)}return n};m.dividedBy=
m.div=function(e){return _(this,new this.constructor(e))};m.dividedToIntegerBy=m.divToInt=function(e){var t=this,n=t.constructor;
return x(_(t,new n(e),0,1,1),n.precision,n.rounding)};m.equals=m.eq=function(e){return this.cmp(e)===0};m.floor=function(){
return x(new this.constructor(this),this.e+1,3)};m.greaterThan=m.gt=function(e){return this.cmp(e)>0};m.greaterThanOrEqualTo=
m.gte=function(e){var t=this.cmp(e);return t==1||t===0};m.hyperbolicCosine=m.cosh=function(){var e,t,n,r,i,o=this,s=o.constructor,
a=new s(1);if(!o.isFinite())return new s(o.s?1/0:NaN);if(o.isZero())return a;n=s.precision,r=s.rounding,s.precision=n+Math.
max(o.e,o.sd())+4,s.rounding=1,i=o.d.length,i<32?(e=Math.ceil(i/3),t=(1/Pt(4,e)).toString()):(e=16,t="2.3283064365386962\
890625e-10"),o=Le(s,1,o.times(t),new s(1),!0);for(var c,u=e,d=new s(8);u--;)c=o.times(o),o=a.minus(c.times(d.minus(c.times(
d))));return x(o,s.precision=n,s.rounding=r,!0)};m.hyperbolicSine=m.sinh=function(){var e,t,n,r,i=this,o=i.constructor;if(!i.
isFinite()||i.isZero())return new o(i);if(t=o.precision,n=o.rounding,o.precision=t+Math.max(i.e,i.sd())+4,o.rounding=1,r=
i.d.length,r<3)i=Le(o,2,i,i,!0);else{e=1.4*Math.sqrt(r),e=e>16?16:e|0,i=i.times(1/Pt(5,e)),i=Le(o,2,i,i,!0);for(var s,a=new o(
5),c=new o(16),u=new o(20);e--;)s=i.times(i),i=i.times(a.plus(s.times(c.times(s).plus(u))))}return o.precision=t,o.rounding=
n,x(i,t,n,!0)};m.hyperbolicTangent=m.tanh=function(){var e,t,n=this,r=n.constructor;return n.isFinite()?n.isZero()?new r(
n):(e=r.precision,t=r.rounding,r.precision=e+7,r.rounding=1,_(n.sinh(),n.cosh(),r.precision=e,r.rounding=t)):new r(n.s)};
m.inverseCosine=m.acos=function(){var e=this,t=e.constructor,n=e.abs().cmp(1),r=t.precision,i=t.rounding;return n!==-1?n===
0?e.isNeg()?re(t,r,i):new t(0):new t(NaN):e.isZero()?re(t,r+4,i).times(.5):(t.precision=r+6,t.rounding=1,e=new t(1).minus(
e).div(e.plus(1)).sqrt().atan(),t.precision=r,t.rounding=i,e.times(2))};m.inverseHyperbolicCosine=m.acosh=function(){var e,
t,n=this,r=n.constructor;return n.lte(1)?new r(n.eq(1)?0:NaN):n.isFinite()?(e=r.precision,t=r.rounding,r.precision=e+Math.
max(Math.abs(n.e),n.sd())+4,r.rounding=1,w=!1,n=n.times(n).minus(1).sqrt().plus(n),w=!0,r.precision=e,r.rounding=t,n.ln()):
new r(n)};m.inverseHyperbolicSine=m.asinh=function(){var e,t,n=this,r=n.constructor;return!n.isFinite()||n.isZero()?new r(
n):(e=r.precision,t=r.rounding,r.precision=e+2*Math.max(Math.abs(n.e),n.sd())+6,r.rounding=1,w=!1,n=n.times(n).plus(1).sqrt().
plus(n),w=!0,r.precision=e,r.rounding=t,n.ln())};m.inverseHyperbolicTangent=m.atanh=function(){var e,t,n,r,i=this,o=i.constructor;
return i.isFinite()?i.e>=0?new o(i.abs().eq(1)?i.s/0:i.isZero()?i:NaN):(e=o.precision,t=o.rounding,r=i.sd(),Math.max(r,e)<
2*-i.e-1?x(new o(i),e,t,!0):(o.precision=n=r-i.e,i=_(i.plus(1),new o(1).minus(i),n+e,1),o.precision=e+4,o.rounding=1,i=i.
ln(),o.precision=e,o.rounding=t,i.times(.5))):new o(NaN)};m.inverseSine=m.asin=function(){var e,t,n,r,i=this,o=i.constructor;
return i.isZero()?new o(i):(t=i.abs().cmp(1),n=o.precision,r=o.rounding,t!==-1?t===0?(e=re(o,n+4,r).times(.5),e.s=i.s,e):
new o(NaN):(o.precision=n+6,o.rounding=1,i=i.div(new o(1).minus(i.times(i)).sqrt().plus(1)).atan(),o.precision=n,o.rounding=
r,i.times(2)))};m.inverseTangent=m.atan=function(){var e,t,n,r,i,o,s,a,c,u=this,d=u.constructor,l=d.precision,f=d.rounding;
if(u.isFinite()){if(u.isZero())return new d(u);if(u.abs().eq(1)&&l+4<=on)return s=re(d,l+4,f).times(.25),s.s=u.s,s}else{
if(!u.s)return new d(NaN);if(l+4<=on)return s=re(d,l+4,f).times(.5),s.s=u.s,s}for(d.precision=a=l+10,d.rounding=1,n=Math.
min(28,a/v+2|0),e=n;e;--e)u=u.div(u.times(u).plus(1).sqrt().plus(1));for(w=!1,t=Math.ceil(a/v),r=1,c=u.times(u),s=new d(
u),i=u;e!==-1;)if(i=i.times(c),o=s.minus(i.div(r+=2)),i=i.times(c),s=o.plus(i.div(r+=2)),s.d[t]!==void 0)for(e=t;s.d[e]===
o.d[e]&&e--;);return n&&(s=s.times(2<<n-1)),w=!0,x(s,d.precision=l,d.rounding=f,!0)};m.isFinite=function(){return!!this.
d};m.isInteger=m.isInt=function(){return!!this.d&&A(this.e/v)>this.d.length-2};m.isNaN=function(){return!this.s};m.isNegative=
m.isNeg=function(){return this.s<0};m.isPositive=m.isPos=function(){return this.s>0};m.isZero=function(){return!!this.d&&
this.d[0]===0};m.lessThan=m.lt=function(e){return this.cmp(e)<0};m.lessThanOrEqualTo=m.lte=function(e){return this.cmp(e)<
1};m.logarithm=m.log=function(e){var t,n,r,i,o,s,a,c,u=this,d=u.constructor,l=d.precision,f=d.rounding,p=5;if(e==null)e=
new d(10),t=!0;else{if(e=new d(e),n=e.d,e.s<0||!n||!n[0]||e.eq(1))return new d(NaN);t=e.eq(10)}if(n=u.d,u.s<0||!n||!n[0]||
u.eq(1))return new d(n&&!n[0]?-1/0:u.s!=1?NaN:n?0:1/0);if(t)if(n.length>1)o=!0;else{for(i=n[0];i%10===0;)i/=10;o=i!==1}if(w=
!1,a=l+p,s=ge(u,a),r=t?yt(d,a+10):ge(e,a),c=_(s,r,a,1),je(c.d,i=l,f))do if(a+=10,s=ge(u,a),r=t?yt(d,a+10):ge(e,a),c=_(s,
r,a,1),!o){+Q(c.d).slice(i+1,i+15)+1==1e14&&(c=x(c,l+1,0));break}while(je(c.d,i+=10,f));return w=!0,x(c,l,f)};m.minus=m.
sub=function(e){var t,n,r,i,o,s,a,c,u,d,l,f,p=this,y=p.constructor;if(e=new y(e),!p.d||!e.d)return!p.s||!e.s?e=new y(NaN):
p.d?e.s=-e.s:e=new y(e.d||p.s!==e.s?p:NaN),e;if(p.s!=e.s)return e.s=-e.s,p.plus(e);if(u=p.d,f=e.d,a=y.precision,c=y.rounding,
!u[0]||!f[0]){if(f[0])e.s=-e.s;else if(u[0])e=new y(p);else return new y(c===3?-0:0);return w?x(e,a,c):e}if(n=A(e.e/v),d=
A(p.e/v),u=u.slice(),o=d-n,o){for(l=o<0,l?(t=u,o=-o,s=f.length):(t=f,n=d,s=u.length),r=Math.max(Math.ceil(a/v),s)+2,o>r&&
(o=r,t.length=1),t.reverse(),r=o;r--;)t.push(0);t.reverse()}else{for(r=u.length,s=f.length,l=r<s,l&&(s=r),r=0;r<s;r++)if(u[r]!=
f[r]){l=u[r]<f[r];break}o=0}for(l&&(t=u,u=f,f=t,e.s=-e.s),s=u.length,r=f.length-s;r>0;--r)u[s++]=0;for(r=f.length;r>o;){
if(u[--r]<f[r]){for(i=r;i&&u[--i]===0;)u[i]=X-1;--u[i],u[r]+=X}u[r]-=f[r]}for(;u[--s]===0;)u.pop();for(;u[0]===0;u.shift())
--n;return u[0]?(e.d=u,e.e=bt(u,n),w?x(e,a,c):e):new y(c===3?-0:0)};m.modulo=m.mod=function(e){var t,n=this,r=n.constructor;
return e=new r(e),!n.d||!e.s||e.d&&!e.d[0]?new r(NaN):!e.d||n.d&&!n.d[0]?x(new r(n),r.precision,r.rounding):(w=!1,r.modulo==
9?(t=_(n,e.abs(),0,3,1),t.s*=e.s):t=_(n,e,0,r.modulo,1),t=t.times(e),w=!0,n.minus(t))};m.naturalExponential=m.exp=function(){
return sn(this)};m.naturalLogarithm=m.ln=function(){return ge(this)};m.negated=m.neg=function(){var e=new this.constructor(
this);return e.s=-e.s,x(e)};m.plus=m.add=function(e){var t,n,r,i,o,s,a,c,u,d,l=this,f=l.constructor;if(e=new f(e),!l.d||
!e.d)return!l.s||!e.s?e=new f(NaN):l.d||(e=new f(e.d||l.s===e.s?l:NaN)),e;if(l.s!=e.s)return e.s=-e.s,l.minus(e);if(u=l.
d,d=e.d,a=f.precision,c=f.rounding,!u[0]||!d[0])return d[0]||(e=new f(l)),w?x(e,a,c):e;if(o=A(l.e/v),r=A(e.e/v),u=u.slice(),
i=o-r,i){for(i<0?(n=u,i=-i,s=d.length):(n=d,r=o,s=u.length),o=Math.ceil(a/v),s=o>s?o+1:s+1,i>s&&(i=s,n.length=1),n.reverse();i--;)
n.push(0);n.reverse()}for(s=u.length,i=d.length,s-i<0&&(i=s,n=d,d=u,u=n),t=0;i;)t=(u[--i]=u[i]+d[i]+t)/X|0,u[i]%=X;for(t&&
(u.unshift(t),++r),s=u.length;u[--s]==0;)u.pop();return e.d=u,e.e=bt(u,r),w?x(e,a,c):e};m.precision=m.sd=function(e){var t,
n=this;if(e!==void 0&&e!==!!e&&e!==1&&e!==0)throw Error(he+e);return n.d?(t=fr(n.d),e&&n.e+1>t&&(t=n.e+1)):t=NaN,t};m.round=
function(){var e=this,t=e.constructor;return x(new t(e),e.e+1,t.rounding)};m.sine=m.sin=function(){var e,t,n=this,r=n.constructor;
return n.isFinite()?n.isZero()?new r(n):(e=r.precision,t=r.rounding,r.precision=e+Math.max(n.e,n.sd())+v,r.rounding=1,n=
Rs(r,hr(r,n)),r.precision=e,r.rounding=t,x(ce>2?n.neg():n,e,t,!0)):new r(NaN)};m.squareRoot=m.sqrt=function(){var e,t,n,
r,i,o,s=this,a=s.d,c=s.e,u=s.s,d=s.constructor;if(u!==1||!a||!a[0])return new d(!u||u<0&&(!a||a[0])?NaN:a?s:1/0);for(w=!1,
u=Math.sqrt(+s),u==0||u==1/0?(t=Q(a),(t.length+c)%2==0&&(t+="0"),u=Math.sqrt(t),c=A((c+1)/2)-(c<0||c%2),u==1/0?t="5e"+c:
(t=u.toExponential(),t=t.slice(0,t.indexOf("e")+1)+c),r=new d(t)):r=new d(u.toString()),n=(c=d.precision)+3;;)if(o=r,r=o.
plus(_(s,o,n+2,1)).times(.5),Q(o.d).slice(0,n)===(t=Q(r.d)).slice(0,n))if(t=t.slice(n-3,n+1),t=="9999"||!i&&t=="4999"){if(!i&&
(x(o,c+1,0),o.times(o).eq(s))){r=o;break}n+=4,i=1}else{(!+t||!+t.slice(1)&&t.charAt(0)=="5")&&(x(r,c+1,1),e=!r.times(r).
eq(s));break}return w=!0,x(r,c,d.rounding,e)};m.tangent=m.tan=function(){var e,t,n=this,r=n.constructor;return n.isFinite()?
n.isZero()?new r(n):(e=r.precision,t=r.rounding,r.precision=e+10,r.rounding=1,n=n.sin(),n.s=1,n=_(n,new r(1).minus(n.times(
n)).sqrt(),e+10,0),r.precision=e,r.rounding=t,x(ce==2||ce==4?n.neg():n,e,t,!0)):new r(NaN)};m.times=m.mul=function(e){var t,
n,r,i,o,s,a,c,u,d=this,l=d.constructor,f=d.d,p=(e=new l(e)).d;if(e.s*=d.s,!f||!f[0]||!p||!p[0])return new l(!e.s||f&&!f[0]&&
!p||p&&!p[0]&&!f?NaN:!f||!p?e.s/0:e.s*0);for(n=A(d.e/v)+A(e.e/v),c=f.length,u=p.length,c<u&&(o=f,f=p,p=o,s=c,c=u,u=s),o=
[],s=c+u,r=s;r--;)o.push(0);for(r=u;--r>=0;){for(t=0,i=c+r;i>r;)a=o[i]+p[r]*f[i-r-1]+t,o[i--]=a%X|0,t=a/X|0;o[i]=(o[i]+t)%
X|0}for(;!o[--s];)o.pop();return t?++n:o.shift(),e.d=o,e.e=bt(o,n),w?x(e,l.precision,l.rounding):e};m.toBinary=function(e,t){
return an(this,2,e,t)};m.toDecimalPlaces=m.toDP=function(e,t){var n=this,r=n.constructor;return n=new r(n),e===void 0?n:
(H(e,0,ye),t===void 0?t=r.rounding:H(t,0,8),x(n,e+n.e+1,t))};m.toExponential=function(e,t){var n,r=this,i=r.constructor;
return e===void 0?n=ie(r,!0):(H(e,0,ye),t===void 0?t=i.rounding:H(t,0,8),r=x(new i(r),e+1,t),n=ie(r,!0,e+1)),r.isNeg()&&
!r.isZero()?"-"+n:n};m.toFixed=function(e,t){var n,r,i=this,o=i.constructor;return e===void 0?n=ie(i):(H(e,0,ye),t===void 0?
t=o.rounding:H(t,0,8),r=x(new o(i),e+i.e+1,t),n=ie(r,!1,e+r.e+1)),i.isNeg()&&!i.isZero()?"-"+n:n};m.toFraction=function(e){
var t,n,r,i,o,s,a,c,u,d,l,f,p=this,y=p.d,h=p.constructor;if(!y)return new h(p);if(u=n=new h(1),r=c=new h(0),t=new h(r),o=
t.e=fr(y)-p.e-1,s=o%v,t.d[0]=L(10,s<0?v+s:s),e==null)e=o>0?t:u;else{if(a=new h(e),!a.isInt()||a.lt(u))throw Error(he+a);
e=a.gt(t)?o>0?t:u:a}for(w=!1,a=new h(Q(y)),d=h.precision,h.precision=o=y.length*v*2;l=_(a,t,0,1,1),i=n.plus(l.times(r)),
i.cmp(e)!=1;)n=r,r=i,i=u,u=c.plus(l.times(i)),c=i,i=t,t=a.minus(l.times(i)),a=i;return i=_(e.minus(n),r,0,1,1),c=c.plus(
i.times(u)),n=n.plus(i.times(r)),c.s=u.s=p.s,f=_(u,r,o,1).minus(p).abs().cmp(_(c,n,o,1).minus(p).abs())<1?[u,r]:[c,n],h.
precision=d,w=!0,f};m.toHexadecimal=m.toHex=function(e,t){return an(this,16,e,t)};m.toNearest=function(e,t){var n=this,r=n.
constructor;if(n=new r(n),e==null){if(!n.d)return n;e=new r(1),t=r.rounding}else{if(e=new r(e),t===void 0?t=r.rounding:H(
t,0,8),!n.d)return e.s?n:e;if(!e.d)return e.s&&(e.s=n.s),e}return e.d[0]?(w=!1,n=_(n,e,0,t,1).times(e),w=!0,x(n)):(e.s=n.
s,n=e),n};m.toNumber=function(){return+this};m.toOctal=function(e,t){return an(this,8,e,t)};m.toPower=m.pow=function(e){
var t,n,r,i,o,s,a=this,c=a.constructor,u=+(e=new c(e));if(!a.d||!e.d||!a.d[0]||!e.d[0])return new c(L(+a,u));if(a=new c(
a),a.eq(1))return a;if(r=c.precision,o=c.rounding,e.eq(1))return x(a,r,o);if(t=A(e.e/v),t>=e.d.length-1&&(n=u<0?-u:u)<=bs)
return i=pr(c,a,n,r),e.s<0?new c(1).div(i):x(i,r,o);if(s=a.s,s<0){if(t<e.d.length-1)return new c(NaN);if((e.d[t]&1)==0&&
(s=1),a.e==0&&a.d[0]==1&&a.d.length==1)return a.s=s,a}return n=L(+a,u),t=n==0||!isFinite(n)?A(u*(Math.log("0."+Q(a.d))/Math.
LN10+a.e+1)):new c(n+"").e,t>c.maxE+1||t<c.minE-1?new c(t>0?s/0:0):(w=!1,c.rounding=a.s=1,n=Math.min(12,(t+"").length),i=
sn(e.times(ge(a,r+n)),r),i.d&&(i=x(i,r+5,1),je(i.d,r,o)&&(t=r+10,i=x(sn(e.times(ge(a,t+n)),t),t+5,1),+Q(i.d).slice(r+1,r+
15)+1==1e14&&(i=x(i,r+1,0)))),i.s=s,w=!0,c.rounding=o,x(i,r,o))};m.toPrecision=function(e,t){var n,r=this,i=r.constructor;
return e===void 0?n=ie(r,r.e<=i.toExpNeg||r.e>=i.toExpPos):(H(e,1,ye),t===void 0?t=i.rounding:H(t,0,8),r=x(new i(r),e,t),
n=ie(r,e<=r.e||r.e<=i.toExpNeg,e)),r.isNeg()&&!r.isZero()?"-"+n:n};m.toSignificantDigits=m.toSD=function(e,t){var n=this,
r=n.constructor;return e===void 0?(e=r.precision,t=r.rounding):(H(e,1,ye),t===void 0?t=r.rounding:H(t,0,8)),x(new r(n),e,
t)};m.toString=function(){var e=this,t=e.constructor,n=ie(e,e.e<=t.toExpNeg||e.e>=t.toExpPos);return e.isNeg()&&!e.isZero()?
"-"+n:n};m.truncated=m.trunc=function(){return x(new this.constructor(this),this.e+1,1)};m.valueOf=m.toJSON=function(){var e=this,
t=e.constructor,n=ie(e,e.e<=t.toExpNeg||e.e>=t.toExpPos);return e.isNeg()?"-"+n:n};function Q(e){var t,n,r,i=e.length-1,
o="",s=e[0];if(i>0){for(o+=s,t=1;t<i;t++)r=e[t]+"",n=v-r.length,n&&(o+=me(n)),o+=r;s=e[t],r=s+"",n=v-r.length,n&&(o+=me(
n))}else if(s===0)return"0";for(;s%10===0;)s/=10;return o+s}function H(e,t,n){if(e!==~~e||e<t||e>n)throw Error(he+e)}function je(e,t,n,r){
var i,o,s,a;for(o=e[0];o>=10;o/=10)--t;return--t<0?(t+=v,i=0):(i=Math.ceil((t+1)/v),t%=v),o=L(10,v-t),a=e[i]%o|0,r==null?
t<3?(t==0?a=a/100|0:t==1&&(a=a/10|0),s=n<4&&a==99999||n>3&&a==49999||a==5e4||a==0):s=(n<4&&a+1==o||n>3&&a+1==o/2)&&(e[i+
1]/o/100|0)==L(10,t-2)-1||(a==o/2||a==0)&&(e[i+1]/o/100|0)==0:t<4?(t==0?a=a/1e3|0:t==1?a=a/100|0:t==2&&(a=a/10|0),s=(r||
n<4)&&a==9999||!r&&n>3&&a==4999):s=((r||n<4)&&a+1==o||!r&&n>3&&a+1==o/2)&&(e[i+1]/o/1e3|0)==L(10,t-3)-1,s}function pt(e,t,n){
for(var r,i=[0],o,s=0,a=e.length;s<a;){for(o=i.length;o--;)i[o]*=t;for(i[0]+=nn.indexOf(e.charAt(s++)),r=0;r<i.length;r++)
i[r]>n-1&&(i[r+1]===void 0&&(i[r+1]=0),i[r+1]+=i[r]/n|0,i[r]%=n)}return i.reverse()}function vs(e,t){var n,r,i;if(t.isZero())
return t;r=t.d.length,r<32?(n=Math.ceil(r/3),i=(1/Pt(4,n)).toString()):(n=16,i="2.3283064365386962890625e-10"),e.precision+=
n,t=Le(e,1,t.times(i),new e(1));for(var o=n;o--;){var s=t.times(t);t=s.times(s).minus(s).times(8).plus(1)}return e.precision-=
n,t}var _=(function(){function e(r,i,o){var s,a=0,c=r.length;for(r=r.slice();c--;)s=r[c]*i+a,r[c]=s%o|0,a=s/o|0;return a&&
r.unshift(a),r}function t(r,i,o,s){var a,c;if(o!=s)c=o>s?1:-1;else for(a=c=0;a<o;a++)if(r[a]!=i[a]){c=r[a]>i[a]?1:-1;break}
return c}function n(r,i,o,s){for(var a=0;o--;)r[o]-=a,a=r[o]<i[o]?1:0,r[o]=a*s+r[o]-i[o];for(;!r[0]&&r.length>1;)r.shift()}
return function(r,i,o,s,a,c){var u,d,l,f,p,y,h,T,E,k,$,M,Ge,W,Kt,at,Ze,jt,z,ct,ut=r.constructor,Wt=r.s==i.s?1:-1,N=r.d,C=i.
d;if(!N||!N[0]||!C||!C[0])return new ut(!r.s||!i.s||(N?C&&N[0]==C[0]:!C)?NaN:N&&N[0]==0||!C?Wt*0:Wt/0);for(c?(p=1,d=r.e-
i.e):(c=X,p=v,d=A(r.e/p)-A(i.e/p)),z=C.length,Ze=N.length,E=new ut(Wt),k=E.d=[],l=0;C[l]==(N[l]||0);l++);if(C[l]>(N[l]||
0)&&d--,o==null?(W=o=ut.precision,s=ut.rounding):a?W=o+(r.e-i.e)+1:W=o,W<0)k.push(1),y=!0;else{if(W=W/p+2|0,l=0,z==1){for(f=
0,C=C[0],W++;(l<Ze||f)&&W--;l++)Kt=f*c+(N[l]||0),k[l]=Kt/C|0,f=Kt%C|0;y=f||l<Ze}else{for(f=c/(C[0]+1)|0,f>1&&(C=e(C,f,c),
N=e(N,f,c),z=C.length,Ze=N.length),at=z,$=N.slice(0,z),M=$.length;M<z;)$[M++]=0;ct=C.slice(),ct.unshift(0),jt=C[0],C[1]>=
c/2&&++jt;do f=0,u=t(C,$,z,M),u<0?(Ge=$[0],z!=M&&(Ge=Ge*c+($[1]||0)),f=Ge/jt|0,f>1?(f>=c&&(f=c-1),h=e(C,f,c),T=h.length,
M=$.length,u=t(h,$,T,M),u==1&&(f--,n(h,z<T?ct:C,T,c))):(f==0&&(u=f=1),h=C.slice()),T=h.length,T<M&&h.unshift(0),n($,h,M,
c),u==-1&&(M=$.length,u=t(C,$,z,M),u<1&&(f++,n($,z<M?ct:C,M,c))),M=$.length):u===0&&(f++,$=[0]),k[l++]=f,u&&$[0]?$[M++]=
N[at]||0:($=[N[at]],M=1);while((at++<Ze||$[0]!==void 0)&&W--);y=$[0]!==void 0}k[0]||k.shift()}if(p==1)E.e=d,ar=y;else{for(l=
1,f=k[0];f>=10;f/=10)l++;E.e=l+d*p-1,x(E,a?o+E.e+1:o,s,y)}return E}})();function x(e,t,n,r){var i,o,s,a,c,u,d,l,f,p=e.constructor;
e:if(t!=null){if(l=e.d,!l)return e;for(i=1,a=l[0];a>=10;a/=10)i++;if(o=t-i,o<0)o+=v,s=t,d=l[f=0],c=d/L(10,i-s-1)%10|0;else if(f=
Math.ceil((o+1)/v),a=l.length,f>=a)if(r){for(;a++<=f;)l.push(0);d=c=0,i=1,o%=v,s=o-v+1}else break e;else{for(d=a=l[f],i=
1;a>=10;a/=10)i++;o%=v,s=o-v+i,c=s<0?0:d/L(10,i-s-1)%10|0}if(r=r||t<0||l[f+1]!==void 0||(s<0?d:d%L(10,i-s-1)),u=n<4?(c||
r)&&(n==0||n==(e.s<0?3:2)):c>5||c==5&&(n==4||r||n==6&&(o>0?s>0?d/L(10,i-s):0:l[f-1])%10&1||n==(e.s<0?8:7)),t<1||!l[0])return l.
length=0,u?(t-=e.e+1,l[0]=L(10,(v-t%v)%v),e.e=-t||0):l[0]=e.e=0,e;if(o==0?(l.length=f,a=1,f--):(l.length=f+1,a=L(10,v-o),
l[f]=s>0?(d/L(10,i-s)%L(10,s)|0)*a:0),u)for(;;)if(f==0){for(o=1,s=l[0];s>=10;s/=10)o++;for(s=l[0]+=a,a=1;s>=10;s/=10)a++;
o!=a&&(e.e++,l[0]==X&&(l[0]=1));break}else{if(l[f]+=a,l[f]!=X)break;l[f--]=0,a=1}for(o=l.length;l[--o]===0;)l.pop()}return w&&
(e.e>p.maxE?(e.d=null,e.e=NaN):e.e<p.minE&&(e.e=0,e.d=[0])),e}function ie(e,t,n){if(!e.isFinite())return gr(e);var r,i=e.
e,o=Q(e.d),s=o.length;return t?(n&&(r=n-s)>0?o=o.charAt(0)+"."+o.slice(1)+me(r):s>1&&(o=o.charAt(0)+"."+o.slice(1)),o=o+
(e.e<0?"e":"e+")+e.e):i<0?(o="0."+me(-i-1)+o,n&&(r=n-s)>0&&(o+=me(r))):i>=s?(o+=me(i+1-s),n&&(r=n-i-1)>0&&(o=o+"."+me(r))):
((r=i+1)<s&&(o=o.slice(0,r)+"."+o.slice(r)),n&&(r=n-s)>0&&(i+1===s&&(o+="."),o+=me(r))),o}function bt(e,t){var n=e[0];for(t*=
v;n>=10;n/=10)t++;return t}function yt(e,t,n){if(t>Ps)throw w=!0,n&&(e.precision=n),Error(cr);return x(new e(gt),t,1,!0)}
function re(e,t,n){if(t>on)throw Error(cr);return x(new e(ht),t,n,!0)}function fr(e){var t=e.length-1,n=t*v+1;if(t=e[t],
t){for(;t%10==0;t/=10)n--;for(t=e[0];t>=10;t/=10)n++}return n}function me(e){for(var t="";e--;)t+="0";return t}function pr(e,t,n,r){
var i,o=new e(1),s=Math.ceil(r/v+4);for(w=!1;;){if(n%2&&(o=o.times(t),or(o.d,s)&&(i=!0)),n=A(n/2),n===0){n=o.d.length-1,
i&&o.d[n]===0&&++o.d[n];break}t=t.times(t),or(t.d,s)}return w=!0,o}function ir(e){return e.d[e.d.length-1]&1}function mr(e,t,n){
for(var r,i,o=new e(t[0]),s=0;++s<t.length;){if(i=new e(t[s]),!i.s){o=i;break}r=o.cmp(i),(r===n||r===0&&o.s===n)&&(o=i)}
return o}function sn(e,t){var n,r,i,o,s,a,c,u=0,d=0,l=0,f=e.constructor,p=f.rounding,y=f.precision;if(!e.d||!e.d[0]||e.e>
17)return new f(e.d?e.d[0]?e.s<0?0:1/0:1:e.s?e.s<0?0:e:NaN);for(t==null?(w=!1,c=y):c=t,a=new f(.03125);e.e>-2;)e=e.times(
a),l+=5;for(r=Math.log(L(2,l))/Math.LN10*2+5|0,c+=r,n=o=s=new f(1),f.precision=c;;){if(o=x(o.times(e),c,1),n=n.times(++d),
a=s.plus(_(o,n,c,1)),Q(a.d).slice(0,c)===Q(s.d).slice(0,c)){for(i=l;i--;)s=x(s.times(s),c,1);if(t==null)if(u<3&&je(s.d,c-
r,p,u))f.precision=c+=10,n=o=a=new f(1),d=0,u++;else return x(s,f.precision=y,p,w=!0);else return f.precision=y,s}s=a}}function ge(e,t){
var n,r,i,o,s,a,c,u,d,l,f,p=1,y=10,h=e,T=h.d,E=h.constructor,k=E.rounding,$=E.precision;if(h.s<0||!T||!T[0]||!h.e&&T[0]==
1&&T.length==1)return new E(T&&!T[0]?-1/0:h.s!=1?NaN:T?0:h);if(t==null?(w=!1,d=$):d=t,E.precision=d+=y,n=Q(T),r=n.charAt(
0),Math.abs(o=h.e)<15e14){for(;r<7&&r!=1||r==1&&n.charAt(1)>3;)h=h.times(e),n=Q(h.d),r=n.charAt(0),p++;o=h.e,r>1?(h=new E(
"0."+n),o++):h=new E(r+"."+n.slice(1))}else return u=yt(E,d+2,$).times(o+""),h=ge(new E(r+"."+n.slice(1)),d-y).plus(u),E.
precision=$,t==null?x(h,$,k,w=!0):h;for(l=h,c=s=h=_(h.minus(1),h.plus(1),d,1),f=x(h.times(h),d,1),i=3;;){if(s=x(s.times(
f),d,1),u=c.plus(_(s,new E(i),d,1)),Q(u.d).slice(0,d)===Q(c.d).slice(0,d))if(c=c.times(2),o!==0&&(c=c.plus(yt(E,d+2,$).times(
o+""))),c=_(c,new E(p),d,1),t==null)if(je(c.d,d-y,k,a))E.precision=d+=y,u=s=h=_(l.minus(1),l.plus(1),d,1),f=x(h.times(h),
d,1),i=a=1;else return x(c,E.precision=$,k,w=!0);else return E.precision=$,c;c=u,i+=2}}function gr(e){return String(e.s*
e.s/0)}function mt(e,t){var n,r,i;for((n=t.indexOf("."))>-1&&(t=t.replace(".","")),(r=t.search(/e/i))>0?(n<0&&(n=r),n+=+t.
slice(r+1),t=t.substring(0,r)):n<0&&(n=t.length),r=0;t.charCodeAt(r)===48;r++);for(i=t.length;t.charCodeAt(i-1)===48;--i)
;if(t=t.slice(r,i),t){if(i-=r,e.e=n=n-r-1,e.d=[],r=(n+1)%v,n<0&&(r+=v),r<i){for(r&&e.d.push(+t.slice(0,r)),i-=v;r<i;)e.d.
push(+t.slice(r,r+=v));t=t.slice(r),r=v-t.length}else r-=i;for(;r--;)t+="0";e.d.push(+t),w&&(e.e>e.constructor.maxE?(e.d=
null,e.e=NaN):e.e<e.constructor.minE&&(e.e=0,e.d=[0]))}else e.e=0,e.d=[0];return e}function ws(e,t){var n,r,i,o,s,a,c,u,
d;if(t.indexOf("_")>-1){if(t=t.replace(/(\d)_(?=\d)/g,"$1"),lr.test(t))return mt(e,t)}else if(t==="Infinity"||t==="NaN")
return+t||(e.s=NaN),e.e=NaN,e.d=null,e;if(ys.test(t))n=16,t=t.toLowerCase();else if(hs.test(t))n=2;else if(xs.test(t))n=
8;else throw Error(he+t);for(o=t.search(/p/i),o>0?(c=+t.slice(o+1),t=t.substring(2,o)):t=t.slice(2),o=t.indexOf("."),s=o>=
0,r=e.constructor,s&&(t=t.replace(".",""),a=t.length,o=a-o,i=pr(r,new r(n),o,o*2)),u=pt(t,n,X),d=u.length-1,o=d;u[o]===0;--o)
u.pop();return o<0?new r(e.s*0):(e.e=bt(u,d),e.d=u,w=!1,s&&(e=_(e,i,a*4)),c&&(e=e.times(Math.abs(c)<54?L(2,c):$e.pow(2,c))),
w=!0,e)}function Rs(e,t){var n,r=t.d.length;if(r<3)return t.isZero()?t:Le(e,2,t,t);n=1.4*Math.sqrt(r),n=n>16?16:n|0,t=t.
times(1/Pt(5,n)),t=Le(e,2,t,t);for(var i,o=new e(5),s=new e(16),a=new e(20);n--;)i=t.times(t),t=t.times(o.plus(i.times(s.
times(i).minus(a))));return t}function Le(e,t,n,r,i){var o,s,a,c,u=1,d=e.precision,l=Math.ceil(d/v);for(w=!1,c=n.times(n),
a=new e(r);;){if(s=_(a.times(c),new e(t++*t++),d,1),a=i?r.plus(s):r.minus(s),r=_(s.times(c),new e(t++*t++),d,1),s=a.plus(
r),s.d[l]!==void 0){for(o=l;s.d[o]===a.d[o]&&o--;);if(o==-1)break}o=a,a=r,r=s,s=o,u++}return w=!0,s.d.length=l+1,s}function Pt(e,t){
for(var n=e;--t;)n*=e;return n}function hr(e,t){var n,r=t.s<0,i=re(e,e.precision,1),o=i.times(.5);if(t=t.abs(),t.lte(o))
return ce=r?4:1,t;if(n=t.divToInt(i),n.isZero())ce=r?3:2;else{if(t=t.minus(n.times(i)),t.lte(o))return ce=ir(n)?r?2:3:r?
4:1,t;ce=ir(n)?r?1:4:r?3:2}return t.minus(i).abs()}function an(e,t,n,r){var i,o,s,a,c,u,d,l,f,p=e.constructor,y=n!==void 0;
if(y?(H(n,1,ye),r===void 0?r=p.rounding:H(r,0,8)):(n=p.precision,r=p.rounding),!e.isFinite())d=gr(e);else{for(d=ie(e),s=
d.indexOf("."),y?(i=2,t==16?n=n*4-3:t==8&&(n=n*3-2)):i=t,s>=0&&(d=d.replace(".",""),f=new p(1),f.e=d.length-s,f.d=pt(ie(
f),10,i),f.e=f.d.length),l=pt(d,10,i),o=c=l.length;l[--c]==0;)l.pop();if(!l[0])d=y?"0p+0":"0";else{if(s<0?o--:(e=new p(e),
e.d=l,e.e=o,e=_(e,f,n,r,0,i),l=e.d,o=e.e,u=ar),s=l[n],a=i/2,u=u||l[n+1]!==void 0,u=r<4?(s!==void 0||u)&&(r===0||r===(e.s<
0?3:2)):s>a||s===a&&(r===4||u||r===6&&l[n-1]&1||r===(e.s<0?8:7)),l.length=n,u)for(;++l[--n]>i-1;)l[n]=0,n||(++o,l.unshift(
1));for(c=l.length;!l[c-1];--c);for(s=0,d="";s<c;s++)d+=nn.charAt(l[s]);if(y){if(c>1)if(t==16||t==8){for(s=t==16?4:3,--c;c%
s;c++)d+="0";for(l=pt(d,i,t),c=l.length;!l[c-1];--c);for(s=1,d="1.";s<c;s++)d+=nn.charAt(l[s])}else d=d.charAt(0)+"."+d.
slice(1);d=d+(o<0?"p":"p+")+o}else if(o<0){for(;++o;)d="0"+d;d="0."+d}else if(++o>c)for(o-=c;o--;)d+="0";else o<c&&(d=d.
slice(0,o)+"."+d.slice(o))}d=(t==16?"0x":t==2?"0b":t==8?"0o":"")+d}return e.s<0?"-"+d:d}function or(e,t){if(e.length>t)return e.
length=t,!0}function Es(e){return new this(e).abs()}function Ts(e){return new this(e).acos()}function $s(e){return new this(
e).acosh()}function Ds(e,t){return new this(e).plus(t)}function Ss(e){return new this(e).asin()}function ks(e){return new this(
e).asinh()}function _s(e){return new this(e).atan()}function Cs(e){return new this(e).atanh()}function Ms(e,t){e=new this(
e),t=new this(t);var n,r=this.precision,i=this.rounding,o=r+4;return!e.s||!t.s?n=new this(NaN):!e.d&&!t.d?(n=re(this,o,1).
times(t.s>0?.25:.75),n.s=e.s):!t.d||e.isZero()?(n=t.s<0?re(this,r,i):new this(0),n.s=e.s):!e.d||t.isZero()?(n=re(this,o,
1).times(.5),n.s=e.s):t.s<0?(this.precision=o,this.rounding=1,n=this.atan(_(e,t,o,1)),t=re(this,o,1),this.precision=r,this.
rounding=i,n=e.s<0?n.minus(t):n.plus(t)):n=this.atan(_(e,t,o,1)),n}function qs(e){return new this(e).cbrt()}function Os(e){
return x(e=new this(e),e.e+1,2)}function Is(e,t,n){return new this(e).clamp(t,n)}function Ls(e){if(!e||typeof e!="object")
throw Error(xt+"Object expected");var t,n,r,i=e.defaults===!0,o=["precision",1,ye,"rounding",0,8,"toExpNeg",-Ie,0,"toExp\
Pos",0,Ie,"maxE",0,Ie,"minE",-Ie,0,"modulo",0,9];for(t=0;t<o.length;t+=3)if(n=o[t],i&&(this[n]=rn[n]),(r=e[n])!==void 0)
if(A(r)===r&&r>=o[t+1]&&r<=o[t+2])this[n]=r;else throw Error(he+n+": "+r);if(n="crypto",i&&(this[n]=rn[n]),(r=e[n])!==void 0)
if(r===!0||r===!1||r===0||r===1)if(r)if(typeof crypto<"u"&&crypto&&(crypto.getRandomValues||crypto.randomBytes))this[n]=
!0;else throw Error(ur);else this[n]=!1;else throw Error(he+n+": "+r);return this}function Qs(e){return new this(e).cos()}
function Ns(e){return new this(e).cosh()}function yr(e){var t,n,r;function i(o){var s,a,c,u=this;if(!(u instanceof i))return new i(
o);if(u.constructor=i,sr(o)){u.s=o.s,w?!o.d||o.e>i.maxE?(u.e=NaN,u.d=null):o.e<i.minE?(u.e=0,u.d=[0]):(u.e=o.e,u.d=o.d.slice()):
(u.e=o.e,u.d=o.d?o.d.slice():o.d);return}if(c=typeof o,c==="number"){if(o===0){u.s=1/o<0?-1:1,u.e=0,u.d=[0];return}if(o<
0?(o=-o,u.s=-1):u.s=1,o===~~o&&o<1e7){for(s=0,a=o;a>=10;a/=10)s++;w?s>i.maxE?(u.e=NaN,u.d=null):s<i.minE?(u.e=0,u.d=[0]):
(u.e=s,u.d=[o]):(u.e=s,u.d=[o]);return}if(o*0!==0){o||(u.s=NaN),u.e=NaN,u.d=null;return}return mt(u,o.toString())}if(c===
"string")return(a=o.charCodeAt(0))===45?(o=o.slice(1),u.s=-1):(a===43&&(o=o.slice(1)),u.s=1),lr.test(o)?mt(u,o):ws(u,o);
if(c==="bigint")return o<0?(o=-o,u.s=-1):u.s=1,mt(u,o.toString());throw Error(he+o)}if(i.prototype=m,i.ROUND_UP=0,i.ROUND_DOWN=
1,i.ROUND_CEIL=2,i.ROUND_FLOOR=3,i.ROUND_HALF_UP=4,i.ROUND_HALF_DOWN=5,i.ROUND_HALF_EVEN=6,i.ROUND_HALF_CEIL=7,i.ROUND_HALF_FLOOR=
8,i.EUCLID=9,i.config=i.set=Ls,i.clone=yr,i.isDecimal=sr,i.abs=Es,i.acos=Ts,i.acosh=$s,i.add=Ds,i.asin=Ss,i.asinh=ks,i.atan=
_s,i.atanh=Cs,i.atan2=Ms,i.cbrt=qs,i.ceil=Os,i.clamp=Is,i.cos=Qs,i.cosh=Ns,i.div=As,i.exp=Fs,i.floor=Us,i.hypot=Bs,i.ln=
Hs,i.log=Vs,i.log10=Zs,i.log2=Gs,i.max=Ks,i.min=js,i.mod=Ws,i.mul=zs,i.pow=Ys,i.random=Xs,i.round=Js,i.sign=ea,i.sin=ta,
i.sinh=na,i.sqrt=ra,i.sub=ia,i.sum=oa,i.tan=sa,i.tanh=aa,i.trunc=ca,e===void 0&&(e={}),e&&e.defaults!==!0)for(r=["precis\
ion","rounding","toExpNeg","toExpPos","maxE","minE","modulo","crypto"],t=0;t<r.length;)e.hasOwnProperty(n=r[t++])||(e[n]=
this[n]);return i.config(e),i}function As(e,t){return new this(e).div(t)}function Fs(e){return new this(e).exp()}function Us(e){
return x(e=new this(e),e.e+1,3)}function Bs(){var e,t,n=new this(0);for(w=!1,e=0;e<arguments.length;)if(t=new this(arguments[e++]),
t.d)n.d&&(n=n.plus(t.times(t)));else{if(t.s)return w=!0,new this(1/0);n=t}return w=!0,n.sqrt()}function sr(e){return e instanceof
$e||e&&e.toStringTag===dr||!1}function Hs(e){return new this(e).ln()}function Vs(e,t){return new this(e).log(t)}function Gs(e){
return new this(e).log(2)}function Zs(e){return new this(e).log(10)}function Ks(){return mr(this,arguments,-1)}function js(){
return mr(this,arguments,1)}function Ws(e,t){return new this(e).mod(t)}function zs(e,t){return new this(e).mul(t)}function Ys(e,t){
return new this(e).pow(t)}function Xs(e){var t,n,r,i,o=0,s=new this(1),a=[];if(e===void 0?e=this.precision:H(e,1,ye),r=Math.
ceil(e/v),this.crypto)if(crypto.getRandomValues)for(t=crypto.getRandomValues(new Uint32Array(r));o<r;)i=t[o],i>=429e7?t[o]=
crypto.getRandomValues(new Uint32Array(1))[0]:a[o++]=i%1e7;else if(crypto.randomBytes){for(t=crypto.randomBytes(r*=4);o<
r;)i=t[o]+(t[o+1]<<8)+(t[o+2]<<16)+((t[o+3]&127)<<24),i>=214e7?crypto.randomBytes(4).copy(t,o):(a.push(i%1e7),o+=4);o=r/
4}else throw Error(ur);else for(;o<r;)a[o++]=Math.random()*1e7|0;for(r=a[--o],e%=v,r&&e&&(i=L(10,v-e),a[o]=(r/i|0)*i);a[o]===
0;o--)a.pop();if(o<0)n=0,a=[0];else{for(n=-1;a[0]===0;n-=v)a.shift();for(r=1,i=a[0];i>=10;i/=10)r++;r<v&&(n-=v-r)}return s.
e=n,s.d=a,s}function Js(e){return x(e=new this(e),e.e+1,this.rounding)}function ea(e){return e=new this(e),e.d?e.d[0]?e.
s:0*e.s:e.s||NaN}function ta(e){return new this(e).sin()}function na(e){return new this(e).sinh()}function ra(e){return new this(
e).sqrt()}function ia(e,t){return new this(e).sub(t)}function oa(){var e=0,t=arguments,n=new this(t[e]);for(w=!1;n.s&&++e<
t.length;)n=n.plus(t[e]);return w=!0,x(n,this.precision,this.rounding)}function sa(e){return new this(e).tan()}function aa(e){
return new this(e).tanh()}function ca(e){return x(e=new this(e),e.e+1,1)}m[Symbol.for("nodejs.util.inspect.custom")]=m.toString;
m[Symbol.toStringTag]="Decimal";var $e=m.constructor=yr(rn);gt=new $e(gt);ht=new $e(ht);var P=$e.clone({precision:80,rounding:$e.ROUND_HALF_UP,toExpNeg:-9e15,toExpPos:9e15}),D=new P(0),xe=new P("0.01"),ua=/^[+-]?\d{1,40}(\.\d{1,40})?$/;
function g(e){return ua.test(e)?new P(e):void 0}function da(e){let t=g(e.trim());if(t===void 0)throw new RangeError(`"${e}\
" is not a decimal number`);return R(t)}function Qe(e){return e.isNegative()&&!e.isZero()}function R(e){return e.isZero()?
"0":e.toString()}function Ne(e,t){if(e===void 0)return[{code:"price_missing",message:`there is no ${t}`}];let n=g(e);return n===void 0?[{
code:"price_not_a_number",message:`the ${t} is not a number`}]:n.lt(0)?[{code:"price_negative",message:`the ${t} is nega\
tive`}]:[]}var be=({amount:e})=>Ne(e,"amount"),vt=()=>[];var xr={price:e=>{let t=g(e.amount??"");return t&&{amount:t,steps:[{price:t}]}},reads:["amount"],countsUnits:!1,unsound:be};var wt=(e,t)=>({quantity:e,price:t.times(xe),percent:t});function Rt(e,t){return e.div(t).ceil()}var br=new WeakMap;function Et(e){let t=br.get(e)??la(e);return t!==void 0&&br.set(e,t),t}function la(e){let t=e.flatMap(
n=>fa(n)??[]);return t.length===e.length?t:void 0}function fa(e){let t=g(e.from),n=g(e.unitPrice??"0"),r=g(e.flatFee??"0"),
[i,o,s]=[e.to,e.packageSize,e.percent].map(a=>g(a??""));if(!(!t||!n||!r||e.to!==void 0&&!i)&&!(e.packageSize!==void 0&&!o?.
gt(0))&&!(e.percent!==void 0&&!s))return{from:t,unitPrice:n,flatFee:r,...i&&{to:i},...o&&{packageSize:o},...s&&{percent:s}}}
function Pr(e,t){return t.gt(e.from)||t.isZero()&&e.from.isZero()}function Tt(e,t){return e.to===void 0||t.lte(e.to)}function $t(e,t){
let n=[],r=e.packageSize?Rt(t,e.packageSize):t;return r.isZero()||n.push(e.percent?wt(r,e.percent):{quantity:r,price:e.unitPrice}),
e.flatFee.isZero()||n.push({price:e.flatFee}),n}function De(e){return e.reduce((t,{quantity:n,price:r})=>t.plus(n?n.times(
r):r),D)}var ue={price:(e,t)=>{let n=Et(e.tiers??[]),r=n?.at(-1);if(!n||!r||!Tt(r,t))return;let i=n.filter(o=>Pr(o,t)).flatMap(o=>$t(
o,P.min(t,o.to??t).minus(o.from)));return{amount:De(i),steps:i}},reads:["tiers"],readsOfTiers:["unitPrice","flatFee","pa\
ckageSize"],countsUnits:!0,unsound:vt};var vr={price:(e,t)=>e.tiers?.some(({unitPrice:r})=>r!==void 0)?void 0:ue.price(e,t),reads:["tiers"],readsOfTiers:["perc\
ent","flatFee"],countsUnits:!1,unsound:ue.unsound};var Dt={price:(e,t)=>{let n=Et(e.tiers??[])?.find(s=>Tt(s,t));if(n===void 0)return;let r=$t(n,t),i=De(r);return n.flatFee.
isZero()&&n.packageSize===void 0?{amount:i,unitPrice:n.unitPrice,steps:r}:{amount:i,steps:r}},reads:["tiers"],readsOfTiers:[
"unitPrice","flatFee","packageSize"],countsUnits:!0,unsound:vt};var wr={...Dt},Rr={...ue};var Er={price:(e,t)=>{let n=g(e.amount??"");if(n!==void 0)return{amount:t.times(n),steps:[{quantity:t,price:n}]}},reads:[
"amount"],countsUnits:!0,unsound:be};var Tr={price:(e,t)=>{let n=g(e.amount??""),r=g(e.packageSize??"");if(n===void 0||!r?.gt(0))return;let i=Rt(t,r);return{
amount:i.times(n),steps:[{quantity:i,price:n}]}},reads:["amount","packageSize"],countsUnits:!0,unsound:e=>[...be(e),...pa(
e)]};function pa({packageSize:e}){return g(e??"")?.gt(0)?[]:[{code:"package_size_invalid",message:"a package must hold m\
ore than 0 units"}]}var $r={price:(e,t)=>{let n=g(e.amount??"");return n&&{amount:t.times(n),unitPrice:n,steps:[{quantity:t,price:n}]}},reads:[
"amount"],countsUnits:!0,unsound:be};var Dr={price:(e,t)=>ma(e,t.isZero()?[]:[t]),reads:["percent","perEvent"],countsUnits:!1,unsound:({percent:e,perEvent:t})=>[
...Ne(e,"percent"),...ya(t??{})]};function ma(e,t){let n=ga(e);if(n===void 0||t.some(o=>!o.gte(0)))return;let r=n.freeAmount,
i=t.flatMap((o,s)=>{let a=n.grantsFree&&r.gt(0)&&n.freeEvents.gt(s),c=a?P.min(o,r):D;return r=r.minus(c),a&&c.eq(o)?[]:ha(
o.minus(c),n)});return{amount:De(i),steps:i}}function ga({percent:e,perEvent:t={}}){let n=(d,l)=>{let f=t[d];return f===
void 0?l:g(f)},r=g(e??""),[i,o]=[n("fixedFee",D),n("minFee",D)],[s,a,c]=[n("maxFee",cn),n("freeEvents",cn),n("freeAmount",
cn)];if(!r||!i||!o||!s||!a||!c)return;let u=t.freeEvents!==void 0||t.freeAmount!==void 0;return{percent:r,fixedFee:i,minFee:o,
maxFee:s,freeEvents:a,freeAmount:c,grantsFree:u}}var cn=new P(1/0);function ha(e,{percent:t,fixedFee:n,minFee:r,maxFee:i}){
let o=[wt(e,t),...n.isZero()?[]:[{price:n}]],s=De(o);return s.lt(r)?[{price:r}]:s.gt(i)?[{price:i}]:o}function ya(e){let t=Object.
entries(e).flatMap(([o,s])=>Ne(s,o)),[n,r,i]=[e.minFee,e.maxFee,e.freeEvents].map(o=>g(o??""));return n&&r?.lt(n)&&t.push(
{code:"fee_range_invalid",message:"its maxFee is below its minFee"}),i&&!i.isInteger()&&t.push({code:"price_not_a_number",
message:"the freeEvents are not a whole number"}),t}var kr={price:(e,t)=>Sr(e.tiers??[])?ue.price(e,t):void 0,reads:["tiers"],readsOfTiers:["unitPrice","flatFee","isOverage"],
countsUnits:!0,unsound:({tiers:e=[]})=>Sr(e)?[]:[{code:"tier_overage_invalid",message:"its last tier, and no other, must\
 be an open overage without a flat fee"}]};function Sr(e){return e.every(({isOverage:t=!1,to:n,unitPrice:r,flatFee:i="0"},o)=>o<
e.length-1?!t:t&&n===void 0&&r!==void 0&&i==="0")}var _r={flat:xr,per_unit:$r,tiered:ue,volume:Dt,package:Tr,overage:Er,tiered_with_overage:kr,percentage:Dr,graduated_percentage:vr,
high_watermark_volume:wr,high_watermark_tiered:Rr},Wl=Object.keys(_r),Cr=new Map(Object.entries(_r));function J(e){return Cr.
get(e)}function un(e,t,n){return Cr.get(e)?.price(t,n)}var xa=/^(\d{4})-(\d{2})-(\d{2})$/;function q(e){let[,t,n,r]=xa.exec(e)?.map(Number)??[];if(t===void 0||n===void 0||r===void 0||t<1970||t>2200)return;let i=Date.
UTC(t,n-1,r)/864e5;return S(i)===e?i:void 0}var Mr=new Map;function S(e){let t=Mr.get(e)??new Date(e*864e5).toISOString().
slice(0,10);return Mr.set(e,t),t}function ee(e){let t=new Date(e*864e5);return t.getUTCFullYear()*12+t.getUTCMonth()}function K(e){
return new Date(e*864e5).getUTCDate()}function de(e,t){let n=Math.floor(e/12),r=new Date(Date.UTC(n,e%12+1,0)).getUTCDate();
return Date.UTC(n,e%12,Math.min(t,r))/864e5}function V(e,t){return de(ee(e)+t,K(e))}function Pe(e,t){let n=Math.max(e.start,
t.start),r=Math.min(e.end,t.end);return n<r?{start:n,end:r}:void 0}var oe=1200;function qr(e){let{startDate:t,termMonths:n}=e,r=q(t);if(r===void 0||!Number.isInteger(n)||n<1||n>oe)return;
let i=e.billDay??K(r);if(!(!Number.isInteger(i)||i<1||i>31))return{start:r,end:V(r,n),months:n,billDay:i,subscriptionStart:r}}var ba={month:1,quarter:3,half_year:6,year:12},Pa={day:1,week:7};function Ae({unit:e,count:t}){if(e!=="term")return e===
"day"||e==="week"?{days:Pa[e]*t}:{months:ba[e]*t}}function Fe(e,t){let n=Ae(e);return n===void 0?{num:t,den:1}:"months"in
n?{num:n.months,den:1}:{num:12*n.days,den:365}}function Or(e,t,n){let r=Ae(t);if(r===void 0)return;if("days"in r)return e+
r.days*n;let i=r.months*n;return i>oe?void 0:V(e,i)}function St({billDay:e,months:t},n){let r=de(n,e);return{billDay:e,months:t,
month:n,start:r,end:de(n+t,e)}}function dn(e,t){return{billDay:0,months:0,month:ee(e),start:e,end:e+t}}function Ir(e,t){return[...va(e,t),...wa(e,t),...Ra(e),...Ea(e)]}function va(e,t){let{name:n,priceBase:r,alignment:i,billDay:o,
trigger:s,endCondition:a}=e;return[["price_base","priceBase",r,"period",t.priceBases],["alignment","alignment",i,"subscr\
iption",t.alignments],["bill_day_rule","billDay",o?.rule,"account",t.billDayRules],["trigger","trigger",s,"contract",t.triggers],
["end_condition","endCondition",a?.kind,"subscription",t.endConditions]].flatMap(([u,d,l,f,p])=>l===void 0||l===f||p?.includes(
l)?[]:[{code:`engine_${u}_unsupported`,field:d,message:`${n}: the billing engine has no ${u.replaceAll("_"," ")} ${l}`,evidence:{
[d]:l}}])}function wa({name:e,prices:t},{maxTiers:n}){return t.flatMap(({currency:r,tiers:i=[]},o)=>n===void 0||i.length<=
n?[]:[{code:"engine_too_many_tiers",field:`prices[${o}].tiers`,message:`${e} in ${r} has ${i.length} tiers; the billing \
engine takes at most ${n}`,evidence:{tiers:`${i.length}`,maxTiers:`${n}`}}])}function Ra({name:e,type:t,period:n,priceBase:r,
billDay:i,endCondition:o}){let s=(l,f)=>({code:"billing_term_misplaced",field:l,message:`${e} ${f}`,evidence:{period:n?`${n.
count} ${n.unit}`:""}}),a=t!=="one_time"&&n!==void 0,c=a?Ae(n):void 0,u=i?.rule??"account",d=u==="weekday"?c&&"days"in c:
c&&"months"in c;return[...r!==void 0&&!a?[s("priceBase",`has no period that a price by ${r} is for`)]:[],...u==="account"||
d?[]:[s("billDay",`has no period that turns on the bill day ${u}`)],...o?.kind==="periods"&&!a?[s("endCondition","ends a\
fter periods, but has none")]:[]]}function Ea({name:e,priceChange:t}){if(t?.option!=="percent")return[];let{percent:n}=t;
return g(n)?.gte(-100)?[]:[{code:"price_change_invalid",field:"priceChange",message:`${e}: its price change at renewal i\
s not a percent of -100 or more`,evidence:{percent:n}}]}function Lr(e,t){let{name:n,type:r,prepaid:i}=e;if(i===void 0)return[];let o=[],s=(d,l,f,p)=>{o.push({code:d,field:`prep\
aid.${l}`,message:`${n}${f}`,evidence:p})};if(t.prepaid!==!0&&s("engine_prepaid_unsupported","function",": the billing e\
ngine cannot invoice prepaid charges",{type:r}),i.function==="drawdown"!=(r==="usage")){let d=i.function==="fund"?" is u\
sage, and cannot buy funds":" draws on funds, but is not usage";s("prepaid_function_misplaced","function",d,{type:r,function:i.
function})}if(i.function==="drawdown"){for(let[d,l]of i.rates.entries())Ta(e,l)||s("prepaid_rate_invalid",`rates[${d}]`,
" has no rate above 0 to draw by",{rate:l.rate??""});return o}let{uom:a,quantity:c,rollover:u}=i;return(c===void 0?a!==void 0:
!g(c)?.gt(0))&&s("prepaid_quantity_invalid","quantity"," does not say how many units it buys",{quantity:c??""}),u?.length!==
void 0&&u.maxPeriods>1&&s("prepaid_rollover_invalid","rollover",": funds that roll over for a length of their own can do\
 so once only",{maxPeriods:`${u.maxPeriods}`}),o}function Ta({model:e},{uom:t,rate:n}){return n===void 0?t===void 0&&e===
"per_unit":g(n)?.gt(0)??!1}var $a=["packageSize","percent","perEvent"],Qr=["unitPrice","packageSize","percent","isOverage"];function Nr(e,{reads:t,
readsOfTiers:n=Qr},r){let i=$a.filter(a=>r[a]!==void 0&&!t.includes(a)),o=a=>r.tiers?.some(c=>c[a]!==void 0)??!1,s=Qr.filter(
a=>o(a)&&!n.includes(a));return[...i.map(a=>`the model ${e} has no ${a}`),...s.map(a=>`the tiers of the model ${e} have \
no ${a}`)].map(a=>({code:"price_term_misplaced",message:a}))}function Ar(e){return e.flatMap((t,n)=>{let r=Da(t)??Sa(t,e[n-1],n===e.length-1);return r===void 0?[]:[{...r,at:n}]})}function Da({
from:e,to:t,unitPrice:n,flatFee:r,packageSize:i,percent:o}){let s=[e,t,n,r,o].filter(a=>a!==void 0).map(g);if(s.includes(
void 0))return{code:"price_not_a_number",message:"a bound or a price is not a number"};if(s.some(a=>a?.lt(0)))return{code:"\
price_negative",message:"a bound or a price is negative"};if(n===void 0&&r===void 0&&o===void 0)return{code:"price_missi\
ng",message:"it has neither a unit price nor a flat fee"};if(i!==void 0&&!g(i)?.gt(0))return{code:"package_size_invalid",
message:"a package must hold more than 0 units"}}function Sa(e,t,n){let r=g(e.from),i=g(t?.to??(t?"":"0")),o=g(e.to??"");
if(!(r===void 0||i===void 0)){if(r.gt(i))return{code:"tier_gap",message:`it starts at ${e.from}, the one before ends at ${i.
toString()}`};if(r.lt(i))return{code:"tier_overlap",message:`it starts at ${e.from}, the one before ends at ${i.toString()}`};
if(o?.lte(r))return{code:"tier_disorder",message:`it ends at ${o.toString()}, not above its start ${e.from}`};if(o===void 0&&
!n)return{code:"tier_open_end",message:"it has no end, but another tier follows"}}}function We(e,t,n){let r=J(e.model);if(r===void 0)return[];let i=`${e.name} in ${t.currency}`,o=({code:s,message:a})=>({
code:s,field:n,message:`${i}: ${a}`,evidence:{currency:t.currency}});return r.reads.includes("tiers")&&!t.tiers?.length?
[o({code:"price_missing",message:"there are no tiers"})]:[..._a(r,t,i,n),...ka(e.model,r,t).map(o)]}function ka(e,t,n){return[
...t.unsound(n),...Ca(n),...Nr(e,t,n)]}function _a({reads:e},{currency:t,tiers:n},r,i){return e.includes("tiers")?Ar(n??
[]).map(({code:o,at:s,message:a})=>({code:o,field:`${i}.tiers[${s}]`,message:`${r}, tier ${s+1}: ${a}`,evidence:{currency:t,
tier:`${s+1}`}})):[]}function Ca({minimumAmount:e,maximumAmount:t,floorPrice:n,unitCost:r}){let i=Object.entries({minimumAmount:e,
maximumAmount:t,floorPrice:n,unitCost:r}).flatMap(([a,c])=>c===void 0?[]:Ne(c,a)),[o,s]=[e,t].map(a=>g(a??""));return o&&
s?.lt(o)&&i.push({code:"price_limits_invalid",message:"its maximumAmount is below its minimumAmount"}),i}function Fr({name:e,revenue:t}){if(t?.rule!=="milestone")return[];let n=t.milestones.map(({percent:s})=>g(s)),r=n.reduce(
(s,a)=>s?.plus(a??NaN),D);if(r?.eq(100)&&n.every(s=>s?.gte(0)))return[];let i=`${e}: its milestones do not add up to 100\
 %`,o={percent:r&&!r.isNaN()?R(r):""};return[{code:"revenue_milestones_invalid",field:"revenue.milestones",message:i,evidence:o}]}function Ur(e,t,n){return[...Ma(e),...qa(e,n),...Ia(e,t),...e.prices.flatMap((r,i)=>We(e,r,`prices[${i}]`)),...La(e),...Qa(
e),...Na(e),...Ir(e,n),...Lr(e,n),...Fr(e)]}function Ma({name:e,model:t,type:n,period:r,prices:i}){let o=[];if(J(t)===void 0){
let a=`${e} is priced by the model ${t}, which is not supported`;o.push({code:"model_unknown",field:"model",message:a,evidence:{
model:t}})}let s=n==="usage"&&i.some(({minimumAmount:a})=>a!==void 0);if((n==="recurring"||s)&&r===void 0){let a=`${e} i\
s ${s?"committed":"recurring"} but has no billing period`;o.push({code:"period_missing",field:"period",message:a,evidence:{
type:n}})}return o}function qa(e,t){let{name:n,model:r,type:i,timing:o,period:s}=e,a=(u,d,l)=>({code:`engine_${u}_unsupp\
orted`,field:d,message:`${n}: the billing engine cannot invoice ${l}`,evidence:{[d]:l}}),c=[];t.models.includes(r)||c.push(
a("model","model",r)),t.chargeTypes.includes(i)||c.push(a("charge_type","type",i)),t.timings.includes(o)||c.push(a("timi\
ng","timing",o)),s&&i!=="one_time"&&(t.periods.some(({unit:d,count:l})=>d===s.unit&&l===s.count)||c.push(a("period","per\
iod",`every ${s.count} ${s.unit}`)));for(let u of Oa(e))t.priceTerms?.includes(u)||c.push(a("price_term","prices",u));return c}
function Oa({model:e,includedUnits:t,prices:n}){let r=(o,s)=>n.some(o)?[s]:[];return[...t!==void 0&&e!=="overage"&&e!=="\
package"?["included_units"]:[],...r(({tiers:o})=>o?.some(({packageSize:s})=>s!==void 0)??!1,"tier_packages"),...r(({minimumAmount:o})=>o!==
void 0,"minimum_amount"),...r(({maximumAmount:o})=>o!==void 0,"maximum_amount")]}function Ia({name:e,prices:t},{currencies:n}){
return n.filter(r=>!t.some(i=>i.currency===r)).map(r=>({code:"price_missing",field:"prices",message:`${e} has no price i\
n ${r}, in which its plan is sold`,evidence:{currency:r}}))}function La({name:e,model:t,includedUnits:n}){let r=i=>[{code:"\
included_units_invalid",field:"includedUnits",message:i,evidence:{includedUnits:n??""}}];return n===void 0?t==="overage"?
r(`${e} is charged beyond its included units, but has none`):[]:J(t)?.countsUnits?g(n)?.gte(0)?[]:r(`${e}: its included \
units are not a number of 0 or more`):r(`${e} cannot include units: the model ${t} counts none`)}function Qa({name:e,type:t,
quantity:n}){if(t==="usage")return[];let[r,i,o]=[n.min,n.max??n.min,n.step??"1"].map(g);if(r&&i&&o&&!r.lt(0)&&i.gte(r)&&
o.gt(0))return[];let s=`${e}: its quantities from ${n.min} to ${n.max??"…"} make no sense`,a={min:n.min,max:n.max??"",
step:n.step??""};return[{code:"quantity_range_invalid",field:"quantity",message:s,evidence:a}]}function Na({name:e,limits:t}){
let{maxDiscountPercent:n,approvals:r,minMarginPercent:i,marginApprovals:o=[]}=t,s=(a,c,u)=>{let d=u.find(f=>!Aa(f));if(d===
void 0)return[];let l=`${e}: a ${c} limit is not a percent between 0 and 100`;return[{code:a,field:"limits",message:l,evidence:{
percent:d}}]};return[...s("discount_limit_invalid","discount",[n,...r.map(({above:a})=>a)]),...s("margin_limit_invalid",
"margin",[i??"0",...o.map(({below:a})=>a)])]}function Aa(e){let t=g(e);return t!==void 0&&!t.lt(0)&&t.lte(100)}function ze({min:e,max:t,allowed:n},r){return r>=e&&r<=t&&(n===void 0||n.includes(r))}function Ye(e,t){let n=t.flatMap(({
known:o})=>o?.plan.terms??[]);if(n.length===0)return;let r=Number.isFinite(e)?e:12,i;for(let o=1;o<=oe;o+=1)i!==void 0&&
Math.abs(o-r)>=Math.abs(i-r)||n.every(s=>ze(s,o))&&(i=o);return i}var Br=new WeakMap;function ln(e,t){let n=Br.get(t)??new WeakMap;Br.set(t,n);let r=n.get(e)??Fa(e,t);return n.set(e,r),[
...r]}function Fa(e,t){return[...Ua(e),...Ba(e),...e.charges.flatMap((n,r)=>Ur(n,e,t).map(({code:i,field:o,message:s,evidence:a})=>({
code:i,severity:"block",path:`charges[${r}].${o}`,chargeId:n.id,message:`${s}.`,evidence:a})))]}function Ua({validFrom:e,
validTo:t,name:n}){return t===void 0||t>e?[]:[{code:"validity_invalid",severity:"block",path:"validTo",message:`${n} wou\
ld end on ${t}, before it is sold from ${e}.`,evidence:{validFrom:e,validTo:t}}]}function Ba({name:e,terms:t}){let n=t.allowed??
[t.min];if(t.min<=t.max&&n.some(o=>ze(t,o)))return[];let r=`${e} is sold for no term at all.`,i={min:`${t.min}`,max:`${t.
max}`,allowed:t.allowed?.join(",")??""};return[{code:"term_range_invalid",severity:"block",path:"terms",message:r,evidence:i}]}var Ha=new Map(Object.entries({0:"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",3:"BHD IQD JOD KW\
D LYD OMR TND",4:"CLF UYW"}).flatMap(([e,t])=>t.split(" ").map(n=>[n,Number(e)])));function F(e){return Ha.get(e)??2}function ve(e,t){
return BigInt(Vr(e).toFixed(t).replace(".",""))}var Hr=70;function Vr(e){return e.precision()>Hr?e.toSignificantDigits(Hr):
e}function O(e,t){if(t===0)return e.toString();let n=e<0n,r=(n?-e:e).toString().padStart(t+1,"0"),i=r.slice(-t).replace(
/0+$/,""),o=`${r.slice(0,-t)}${i===""?"":"."}${i}`;return n?`-${o}`:o}function U(e,t){return R(e.decimalPlaces()>t?Vr(e).
toDecimalPlaces(t):e)}function mn(e,t){switch(t.kind){case"set_quantity":return Se(e,t.planKey,n=>Ga(n,t));case"set_discount":return Se(e,t.planKey,
n=>pn(n,t,{discount:t.discount}));case"set_price":return Se(e,t.planKey,n=>pn(n,t,{price:t.price}));case"set_step_up":return Se(
e,t.planKey,n=>fn(n,t.chargeId,r=>ke({...r,stepUp:t.stepUp})));case"set_charge_dates":return Se(e,t.planKey,n=>fn(n,t.chargeId,
r=>ke({...r,startDate:t.startDate,endDate:t.endDate})));case"set_plan_discounts":return Se(e,t.planKey,n=>ke({...n,discounts:t.
discounts}));case"remove_plan":return{...e,plans:e.plans.filter(n=>n.key!==t.planKey)};case"add_plan":return e.plans.some(
n=>n.key===t.plan.key)?Se(e,t.plan.key,()=>t.plan):{...e,plans:[...e.plans,t.plan]};default:return ke(Va(e,t))}}function Va(e,t){
switch(t.kind){case"set_interval_discounts":return{...e,intervals:e.intervals?.map(n=>n.key===t.interval?ke({...n,discounts:t.
discounts}):n)};case"set_quote_discounts":return{...e,discounts:t.discounts};case"set_stacking":return{...e,stacking:t.stacking};case"\
set_intervals":return{...e,intervals:t.intervals};case"set_term":return{...e,termMonths:t.termMonths};case"set_bill_day":
return{...e,billDay:t.billDay};case"set_currency":return{...e,currency:t.currency};case"set_start_date":return{...e,startDate:t.
startDate}}}function ke(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t!==void 0))}function Se(e,t,n){return{
...e,plans:e.plans.map(r=>r.key===t?n(r):r)}}function fn(e,t,n){return{...e,charges:e.charges.map(r=>r.chargeId===t?n(r):
r)}}function Ga(e,t){let{chargeId:n,quantity:r}=t,o=e.charges.some(s=>s.chargeId===n)?e:{...e,charges:[...e.charges,{chargeId:n,
quantity:r}]};return pn(o,t,{quantity:r})}function pn(e,t,n){let{interval:r}=t;return fn(e,t.chargeId,i=>ke({...i,...r===
void 0?n:{ramp:Za(i.ramp,r,n)}}))}function Za(e=[],t,n){let r=e.find(a=>a.interval===t),i=ke({...r,interval:t,...n}),s=(r?
e.map(a=>a===r?i:a):[...e,i]).filter(a=>a!==i||Object.keys(i).length>1);return s.length>0?s:void 0}var Gr=new WeakMap;function we(e){let t=Gr.get(e);if(t!==void 0)return t;let n=new Map;for(let r of e.products)for(let i of r.
ratePlans)n.set(i.id,{product:r,plan:i,charges:new Map(i.charges.map(o=>[o.id,o]))});return Gr.set(e,n),n}function Ue(e,t,n){let r=Zr(e??[],n),i=Zr(t??[],n),o=[...r.keys()].filter(a=>i.has(a)),s=[...i].filter(([a])=>r.has(a));
return{removed:[...r].flatMap(([a,c])=>i.has(a)?[]:[c]),added:[...i].flatMap(([a,c])=>r.has(a)?[]:[c]),kept:s.flatMap(([
a,c])=>{let u=r.get(a);return u===void 0?[]:[[u,c]]}),moved:s.some(([a],c)=>a!==o[c])}}function Zr(e,t){let n=new Map;return new Map(
e.map(r=>{let i=t(r),o=n.get(i)??0;return n.set(i,o+1),[`${o} ${i}`,r]}))}function Xe({removed:e,added:t,kept:n,moved:r},i){
return[...e.map(o=>`${i.nameOf(o)} was removed`),...t.map(o=>`${i.nameOf(o)} was added`),...r?[i.moved]:[],...n.flatMap(
([o,s])=>i.between(o,s))]}function G(e,t,n){return t===n?[]:[`${e} was ${t}, is ${n}`]}function _t(e,t,n){let[r,i]=[Kr(t),Kr(n)];return r===i?[]:[
`Discounts ${e} were ${r}, are ${i}`]}function Kr({discounts:e=[],currency:t}){return e.map(n=>Je(n,t)).join(" and ")||"\
none"}function Je(e,t){if(e===void 0)return"none";let n=e.until===void 0?"":` until ${e.until}`;return`${jr(e,t)}${n}`}function gn(e,t){
return e===void 0?"none":`${jr(e,t)} a year`}function jr({kind:e,value:t},n){return e==="percent"?hn(t):kt(t,n)}function Ct(e,t){
let{amount:n,percent:r,tiers:i=[]}=e??{};return[...n===void 0?[]:[kt(n,t)],...r===void 0?[]:[hn(r)],...i.map(s=>Ka(s,t))].
join("; ")||"the catalog's"}function Ka(e,t){let{from:n,to:r,unitPrice:i,flatFee:o,packageSize:s,percent:a,isOverage:c}=e,
u=r===void 0?`over ${se(n)}`:`${se(n)} to ${se(r)}`,d=s===void 0?"":` in packages of ${se(s)}`,l=[...i===void 0?[]:[`${kt(
i,t)} each`],...a===void 0?[]:[hn(a)],...o===void 0?[]:[`${kt(o,t)} flat`]];return`${u} at ${l.join(" and ")||"no price"}${d}${c?
" for overage":""}`}var hn=e=>`${se(e)} %`,kt=(e,t)=>`${se(e)} ${t}`;function se(e){let t=g(e);return t===void 0?e:R(t)}function Wr(e,t,n){let r=[e.currency,t.currency];return Xe(Ue(e.charges,t.charges,({chargeId:i})=>i),{nameOf:({chargeId:i})=>n.
charge(i),moved:`The charges of ${n.plan} are in another order`,between:(i,o)=>ja(i,o,n.charge(o.chargeId),r)})}function ja(e,t,n,r){
let[i,o]=r;return[...G(`Quantity of ${n}`,se(e.quantity),se(t.quantity)),...G(`Discount on ${n}`,Je(e.discount,i),Je(t.discount,
o)),...G(`Price of ${n}`,Ct(e.price,i),Ct(t.price,o)),...G(`Step-up of ${n}`,gn(e.stepUp,i),gn(t.stepUp,o)),...G(`Start \
date of ${n}`,e.startDate??Mt,t.startDate??Mt),...G(`End date of ${n}`,e.endDate??Mt,t.endDate??Mt),...Wa(e.ramp,t.ramp,
n,r)]}var Mt="not given";function Wa(e,t,n,r){let{removed:i,added:o,kept:s,moved:a}=Ue(e,t,({interval:u})=>u),c=(u,d)=>za(
u,d,n,r);return[...i.flatMap(u=>c(u,{interval:u.interval})),...o.flatMap(u=>c({interval:u.interval},u)),...a?[`The inter\
vals of ${n} are in another order`]:[],...s.flatMap(([u,d])=>c(u,d))]}var yn="as for the whole term";function za(e,t,n,[
r,i]){let o=`${n} in interval ${t.interval}`,s=u=>u.quantity===void 0?yn:se(u.quantity),a=(u,d)=>u.discount===void 0?yn:
Je(u.discount,d),c=(u,d)=>u.price===void 0?yn:Ct(u.price,d);return[...G(`Quantity of ${o}`,s(e),s(t)),...G(`Discount on ${o}`,
a(e,r),a(t,i)),...G(`Price of ${o}`,c(e,r),c(t,i))]}function Ya(e,t,n){return[...Ja(e,t),...ec(e,t),..._t("on the quote",e,t),...tc(e,t,n)]}var Xa={compound:"one after anot\
her",sum:"added up",best:"only the best"};function Ja(e,t){let n=(r,i)=>G(r,i(e),i(t));return[...n("Currency",({currency:r})=>r),
...n("Start date",({startDate:r})=>r),...n("Term",({termMonths:r})=>`${r} months`),...n("Bill day",({billDay:r})=>r===void 0?
"the start date's day":`${r}`),...n("Activation date",({activationDate:r})=>r??"the start date"),...n("Acceptance date",
({acceptanceDate:r})=>r??"the start date"),...n("Stacking of discounts",({stacking:r})=>r===void 0?"not stated":Xa[r])]}
function ec(e,t){return Xe(Ue(e.intervals,t.intervals,({key:n})=>n),{nameOf:({key:n,startDate:r,endDate:i})=>`Interval ${n}\
, ${r} to ${i},`,moved:"The intervals are in another order",between:(n,r)=>[...G(`Start of interval ${r.key}`,n.startDate,
r.startDate),...G(`End of interval ${r.key}`,n.endDate,r.endDate),..._t(`in interval ${r.key}`,Be(n,e),Be(r,t))]})}function tc(e,t,n){
let r=we(n),i=({ratePlanId:o})=>r.get(o)?.plan.name??o;return Xe(Ue(e.plans,t.plans,({key:o,ratePlanId:s})=>`${o} ${s}`),
{nameOf:i,moved:"The plans are in another order",between:(o,s)=>[..._t(`on ${i(s)}`,Be(o,e),Be(s,t)),...Wr(Be(o,e),Be(s,
t),{plan:i(s),charge:a=>r.get(s.ratePlanId)?.charges.get(a)?.name??a})]})}var Be=(e,{currency:t})=>({...e,currency:t});function j(e){let t=new Map;for(let n of e){let{code:r,path:i,planKey:o,chargeId:s,role:a}=n.violation,c=JSON.stringify(
[r,i,o,s,a]),u=t.get(c);t.set(c,u===void 0||nc(n,u)?n:u)}return[...t.values()].map(({violation:n})=>n)}function nc({violation:e,
reach:t},n){return n.violation.remedy===void 0?!1:e.remedy===void 0||t!==void 0&&n.reach!==void 0&&t.lt(n.reach)}function te({path:e,entry:t,interval:n},r){let i=n===void 0?void 0:t.ramp?.find(o=>o.interval===n);return n!==void 0&&i?.[r]!==
void 0?{path:`${e}.${r}`,within:{interval:n}}:{path:`${xn(e)}.${r}`,within:{}}}var xn=e=>e.replace(/\.ramp\[\d+\]$/,"");function b(e,t,n){return bn("block",e,t,n)}function zr(e,t,n,r){return{...bn("approval",e,t,r),role:n}}function qt(e,t,n){
return bn("warning",e,t,n)}function bn(e,t,n,{message:r,evidence:i,remedy:o}){return{code:t,severity:e,...n,message:r,evidence:i,
...o&&{remedy:o}}}function B({path:e,entry:t}){return{path:e,planKey:t.key}}function _e(e,t){return{path:t?te(e,t).path:
e.path,planKey:e.planEntry.key,chargeId:e.charge.id}}function Z({entry:e,known:t}){return{label:`Remove ${t?.plan.name??
"the plan"}`,change:{kind:"remove_plan",planKey:e.key}}}var Xr=({charges:e,term:t})=>{let n=e.flatMap(r=>{let{entry:i,span:o}=r;if(i.startDate===void 0&&i.endDate===void 0&&o!==
void 0)return[];let s=[...Yr(r,"startDate",t),...Yr(r,"endDate",t)];return s.some(({severity:a})=>a==="block")?s:[...s,...rc(
r,t)]});return j(n.map(r=>({violation:r})))},Jr=({quote:e,term:t})=>["activationDate","acceptanceDate"].flatMap(n=>{let r=e[n],
i=r===void 0?void 0:ei(r,t,!1);if(r===void 0||i===void 0)return[];let o=n==="activationDate"?"activation":"acceptance",s=`\
The date of ${o}, ${r}, ${i.why}.`;return[b(`${o}_date_${i.code}`,{path:n},{message:s,evidence:{[n]:r}})]});function Yr(e,t,n){
let{charge:r,entry:i}=e,o=i[t];if(o===void 0)return[];let s=t==="startDate"?"start":"end",a={evidence:{[t]:o},remedy:ti(
e,[t])};if(!(t==="startDate"?r.trigger==="date":r.endCondition?.kind==="date")){let l=`${r.name} does not ${s} on a date\
 of its own: ${o} has no effect.`;return[qt("charge_date_ignored",Pn(e,t),{...a,message:l})]}let u=ei(o,n,t==="endDate");
if(u===void 0)return[];let d=`The ${s} of ${r.name}, ${o}, ${u.why}.`;return[b(`charge_date_${u.code}`,Pn(e,t),{...a,message:d})]}
function ei(e,t,n){let r=q(e);if(r===void 0)return{code:"invalid",why:"is no day"};if(!(t===void 0||(n?r>t.start&&r<=t.end:
r>=t.start&&r<t.end)))return{code:"outside_term",why:`is outside the term from ${S(t.start)} to ${S(t.end)}`}}function rc(e,t){
let{charge:n,entry:r,span:i,begins:o}=e;if(t===void 0||i!==void 0||o!==void 0)return[];let s=r.startDate!==void 0||r.endDate!==
void 0,a={message:`${n.name} would at no time be in force.`,evidence:{chargeId:n.id},remedy:s?ti(e,["startDate","endDate"]):
void 0};return[b("charge_never_in_force",Pn(e),a)]}function Pn({path:e,planEntry:t,charge:n},r){let i=xn(e);return{path:r?
`${i}.${r}`:i,planKey:t.key,chargeId:n.id}}function ti({planEntry:e,charge:t,entry:n},r){let{startDate:i,endDate:o}=n,s={
...i!==void 0&&!r.includes("startDate")&&{startDate:i},...o!==void 0&&!r.includes("endDate")&&{endDate:o}},a={kind:"set_\
charge_dates",planKey:e.key,chargeId:t.id,...s};return{label:r.length===2?"Remove the dates":"Remove the date",change:a}}var ni=({plans:e})=>e.flatMap(t=>[...ic(t),...oc(t),...sc(t)]);function ic(e){let t=new Set(e.entry.charges.map(({chargeId:r})=>r));
return(e.known?.plan.charges.filter(({id:r})=>!t.has(r))??[]).map(({id:r,name:i,type:o,quantity:s})=>{let a=o==="usage"?
"0":s.default;return b("charge_missing",{...B(e),chargeId:r},{message:`${e.known?.plan.name??"The plan"} is sold with ${i}\
, which is not on the quote.`,evidence:{chargeId:r},remedy:{label:`Add ${i}`,change:{kind:"set_quantity",planKey:e.entry.
key,chargeId:r,quantity:a}}})})}function oc(e){let{known:t,entry:n}=e;if(t===void 0)return[];let r=({chargeId:i})=>t.charges.
has(i);return n.charges.flatMap((i,o)=>{if(r(i))return[];let s={message:`${t.plan.name} has no such charge any more.`,evidence:{
chargeId:i.chargeId},remedy:ii(e,"Remove the charge",r)};return[b("charge_unknown",ri(e,i,o),s)]})}function sc(e){let{known:t,
entry:n}=e;if(t===void 0)return[];let r=({chargeId:i},o)=>n.charges.findIndex(s=>s.chargeId===i)===o;return n.charges.flatMap(
(i,o)=>{if(r(i,o))return[];let s={message:`${t.charges.get(i.chargeId)?.name??"A charge"} is on ${t.plan.name} twice.`,evidence:{
chargeId:i.chargeId},remedy:ii(e,"Keep the first",r)};return[b("charge_duplicate",ri(e,i,o),s)]})}var ri=(e,{chargeId:t},n)=>({
path:`${e.path}.charges[${n}]`,planKey:e.entry.key,chargeId:t});function ii({entry:e},t,n){return{label:t,change:{kind:"\
add_plan",plan:{...e,charges:e.charges.filter(n)}}}}var oi=e=>{let t=uc(e),n=e.plans.filter(({known:r})=>r&&!r.plan.currencies.includes(e.quote.currency));return[...ac(e,t),
...n.map(r=>cc(r,e.quote.currency,t??Z(r)))]};function ac({catalog:e,quote:{currency:t}},n){let{currencies:r}=e.engineCapabilities;
if(r.includes(t))return[];let i=`The billing engine cannot invoice in ${t}; it can in ${r.join(", ")}.`,o={currency:t,engineCurrencies:r.
join(",")};return[b("engine_currency_unsupported",{path:"currency"},{message:i,evidence:o,remedy:n})]}function cc(e,t,n){
let r=e.known?.plan.currencies??[],i=`${e.known?.plan.name??"This plan"} is sold in ${r.join(", ")}, not in ${t}.`,o={currency:t,
soldIn:r.join(",")};return b("plan_not_sold_in_currency",B(e),{message:i,evidence:o,remedy:n})}function uc({catalog:e,plans:t}){
let n=e.engineCapabilities.currencies.find(r=>t.every(({known:i})=>i?.plan.currencies.includes(r)??!0));return n===void 0?
void 0:{label:`Quote in ${n}`,change:{kind:"set_currency",currency:n}}}function et({quote:e,plans:t}){return t.flatMap(({entry:n,path:r})=>si(n,r,e.currency))}function tt({quote:e}){return[...(e.
intervals??[]).flatMap((t,n)=>ai(t,n,e.currency)),...ci(e)]}function Ce(e,{quote:t}){let n=t.intervals?.findIndex(({key:a})=>a===
e.interval)??-1,r=t.intervals?.[n],i=nt(e,t.currency),o=i?[i]:[];if(!e.planEntry.discounts&&!r?.discounts&&!t.discounts)
return o;let s=[...si(e.planEntry,e.path.split(".")[0]??"",t.currency),...r?ai(r,n,t.currency):[],...ci(t)];return[...o,
...s.filter(({discount:a})=>a.kind==="percent"),...s.filter(({discount:a})=>a.kind==="amount")]}var Re=({scope:e,discount:t})=>e!==
"charge"&&t.kind==="amount",si=({key:e,discounts:t},n,r)=>vn({scope:"plan",path:n,currency:r,change:i=>({kind:"set_plan_\
discounts",planKey:e,...i})},t),ai=({key:e,discounts:t},n,r)=>vn({scope:"interval",path:`intervals[${n}]`,currency:r,change:i=>({
kind:"set_interval_discounts",interval:e,...i})},t),ci=({discounts:e,currency:t})=>vn({scope:"quote",path:"",currency:t,
change:n=>({kind:"set_quote_discounts",...n})},e);function vn({scope:e,path:t,currency:n,change:r},i=[]){return i.map((o,s)=>({
scope:e,discount:o,path:`${t===""?"":`${t}.`}discounts[${s}]`,replace:a=>{let c=i.flatMap((u,d)=>d===s?a??[]:u);return{label:ui(
e,a,n),change:r(c.length>0?{discounts:c}:{})}}}))}function nt(e,t){let{discount:n}=e.entry;if(n===void 0)return;let{path:r,
within:i}=te(e,"discount");return{scope:"charge",discount:n,path:r,replace:o=>{let s=o??(i.interval===void 0?void 0:dc(e)),
a={planKey:e.planEntry.key,chargeId:e.charge.id,...i};return{label:ui("charge",o,t),change:{kind:"set_discount",...a,...s&&
{discount:s}}}}}}function dc({planEntry:e,charge:t}){return e.charges.find(({chargeId:r})=>r===t.id)?.discount&&{kind:"p\
ercent",value:"0"}}function ui(e,t,n){let r=e==="charge"?"discount":`${e}'s discount`;return t!==void 0?`Set ${e==="char\
ge"?"":"the "}${r} to ${Me(t,n)}`:`Remove the ${r}`}function Me({kind:e,value:t},n){return e==="percent"?`${t} %`:`${t} ${n}`}
var di=/^-?\d{1,12}(\.\d{1,6})?$/,lc=6;function Ot(e,t,n){let r=e.kind==="percent"?lc:F(n),i=t.toDecimalPlaces(r,P.ROUND_DOWN);
return i.lte(0)?void 0:{...e,value:R(i)}}var li=({charges:e,quote:t,plans:n,catalog:r,...i})=>{let o=r.engineCapabilities.discounts,s={...i,quote:t,catalog:r},a=e.
flatMap(u=>{let d=nt(u,t.currency),l={planKey:u.planEntry.key,chargeId:u.charge.id};return[...d&&!o?.expiring?mi(d,{...l,
path:d.path},u.charge.name):[],...o?.stacked?[]:fc(u,Ce(u,s),l)]}),c=n.flatMap(u=>pi(et({quote:t,plans:[u]}),o,u.entry.key));
return[...j(a.map(u=>({violation:u}))),...c]},fi=({quote:e,catalog:t})=>pi(tt({quote:e}),t.engineCapabilities.discounts);
function pi(e,t,n){return e.flatMap(r=>{let i={path:r.path,...n!==void 0&&{planKey:n}},{scope:o}=r;if(o==="charge"||t?.scopes.
includes(o))return t?.expiring?[]:mi(r,i,`the ${o}`);let s=`The billing engine cannot take a discount off a whole ${o}.`;
return[b("engine_discount_scope_unsupported",i,{message:s,evidence:{scope:o},remedy:r.replace(void 0)})]})}function mi(e,t,n){
let{until:r,kind:i,value:o}=e.discount;if(r===void 0)return[];let s=`The discount on ${n} ends on ${r}; the billing engi\
ne cannot end one.`;return[b("engine_discount_expiry_unsupported",t,{message:s,evidence:{until:r},remedy:e.replace({kind:i,
value:o})})]}function fc({charge:e},t,n){let r=t.filter(a=>!g(a.discount.value)?.isZero()&&!(e.type==="usage"&&Re(a))),i=r.
at(-1);if(i===void 0||r.length<2)return[];let s={message:`${r.length} discounts meet on ${e.name}; the billing engine ta\
kes one.`,evidence:{discounts:`${r.length}`},remedy:r.length===2?i.replace(void 0):void 0};return[b("engine_discount_sta\
cking_unsupported",{...n,path:i.path},s)]}function gi(e,t){if(e.kind==="days")return dn(e.origin+Math.floor((t-e.origin)/e.days)*e.days,e.days);let n=Math.floor((ee(
t)-e.origin)/e.months),r=St(e,e.origin+n*e.months);return r.start>t?St(e,r.month-e.months):r}function hi(e,t){return e.kind===
"days"?dn(t.end,e.days):St(e,t.month+e.months)}function yi(e,{months:t,billDay:n},r){let i=ee(e),o=de(i,n)<e;return{kind:"\
months",months:t,billDay:n,origin:o?i+(r==="plus_period"?t:1):i}}var rt={num:1,den:1},wn={num:0,den:1};function It(e,t){return e.den===t.den?{num:e.num+t.num,den:e.den}:{num:e.num*t.den+
t.num*e.den,den:e.den*t.den}}function bi(e,t,n){return e.start===t.start&&e.end===t.end?rt:n.mode==="full"?rt:n.mode==="none"?wn:t.months===0?Lt({num:e.
end-e.start,den:t.end-t.start}):n.unit==="by_month_first"?gc(e,t,n):pc(e,t,n)}function pc(e,t,n){let r=Pi(e,n.dayCount);
if(n.dayCount!=="actual")return Lt({num:r,den:30*t.months});if(n.reference==="aligned")return Lt({num:r,den:t.end-t.start});
let i=mc(e,t);return{num:r,den:i.end-i.start}}function mc(e,t){return e.start===t.start?{start:e.start,end:V(e.start,t.months)}:
{start:V(t.end,-t.months),end:t.end}}function gc(e,t,n){let r=wn;for(let i=t.month;i<t.month+t.months;i+=1){let o={start:de(
i,t.billDay),end:de(i+1,t.billDay)},s={start:Math.max(e.start,o.start),end:Math.min(e.end,o.end)};s.start<s.end&&(r=It(r,
hc(s,o,n.dayCount)))}return{num:r.num,den:r.den*t.months}}function hc(e,t,n){if(e.start===t.start&&e.end===t.end)return rt;
let r=n==="actual"?t.end-t.start:30;return Lt({num:Pi(e,n),den:r})}function Pi({start:e,end:t},n){return n==="thirty_str\
ict"?xi(t)-xi(e):t-e}var xi=e=>30*ee(e)+K(e)-1,Lt=e=>e.num>e.den?rt:e;function yc(e,t,n){let r=[];for(let i=gi(t,e.start);i.start<e.end;i=hi(t,i)){let o=Pe(i,e);if(o===void 0)continue;let s=o.
start===i.start&&o.end===i.end,a=bi(o,i,n);r.push({start:S(o.start),end:S(o.end),whole:s,ratio:a})}return r}function vi(e){
let t=new Map;return(n,r)=>{let i=r.kind==="days"?`${r.days}`:`${r.months}/${r.billDay}`,o=`${r.kind} ${i} ${r.origin} ${n.
start} ${n.end}`,s=t.get(o)??yc(n,r,e);return t.set(o,s),s}}function Qt({catalog:e,quote:t,term:n}){if(n===void 0)return;let r=e.engineCapabilities.prorationPolicy,{currency:i,stacking:o}=t;
return{term:n,policy:r,schedule:vi(r),units:F(i),stacking:o}}function wi(e,t,n,{schedule:r,policy:i,units:o}){let s=[];for(let a of e){let c=Ei(a,i).map(u=>({...u,whole:ve(u.price,o)}));
for(let u of r(a,t)){let{start:d,end:l}=u,f=n==="in_advance"?d:l;for(let{price:p,whole:y,kind:h}of c){let T=u.whole?y:ve(
xc(p,u,i),o),E={invoiceDate:f,serviceStart:d,serviceEnd:l,minor:T};s.push(h?{...E,kind:h}:E)}}}return s}function Ri(e,{policy:t,
units:n}){let r=S(e.start),i={invoiceDate:r,serviceStart:r,serviceEnd:S(e.start+1)};return Ei(e,t).map(({price:o,kind:s})=>({
...i,minor:ve(o,n),...s&&{kind:s}}))}function Ei({list:e,net:t},{discountItems:n}){return n==="netted"||e.eq(t)?[{price:t}]:
[{price:e},{price:t.minus(e),kind:"discount"}]}function xc(e,{ratio:t},{ratioScale:n}){return n===void 0?e.times(t.num).
div(t.den):e.times(new P(t.num).div(t.den).toDecimalPlaces(n))}function Ti({period:e,alignment:t="subscription",billDay:n={rule:"account"}},r,i,o){if(e===void 0)return;let s=Ae(e);if(s===
void 0)return{kind:"days",days:i.end-i.start,origin:i.start};let a={charge:r,subscription:i.subscriptionStart,term:i.start}[t];
if("days"in s)return{kind:"days",days:s.days,origin:Pc(a,n)};let c=bc(n,r,i);return yi(a,{months:s.months,billDay:c},o.firstBoundary)}
function bc(e,t,n){switch(e.rule){case"day_of_month":return e.day;case"charge_trigger":return K(t);case"subscription_sta\
rt":return K(n.subscriptionStart);case"term_start":return K(n.start);case"term_end":return K(n.end);case"account":case"w\
eekday":return n.billDay}}function Pc(e,t){if(t.rule!=="weekday")return e;let n=((e+3)%7+7)%7+1;return e+(t.weekday-n+7)%
7}function $i(e,{minimumAmount:t,maximumAmount:n}){if(t===void 0&&n===void 0)return{amount:e};let[r,i]=[t,n].map(o=>g(o??""));
if(!(t!==void 0&&!r||n!==void 0&&!i))return r?.gt(e)?{amount:r,heldTo:"minimum"}:i?.lt(e)?{amount:i,heldTo:"maximum"}:{amount:e}}
function Di(e,t){let n=$i(e.amount,t);return n?.heldTo===void 0?n&&e:{amount:n.amount,steps:[{price:n.amount}]}}function Nt(e,t){
let n=$i(e.net,t);return n?.heldTo===void 0?n&&e:{...e,net:n.amount,heldTo:n.heldTo}}var Si=new P(100);function At(e,t){let n=g(t.value);if(n===void 0||Qe(n))return;let r=t.kind==="amount"?e.minus(n):e.times(
Si.minus(n)).times(xe);return Qe(r)||t.kind==="percent"&&n.gt(Si)?void 0:r}function le(e,t,n="compound"){if(t.length===0)
return{net:e,percent:D};if(n==="best"&&t.some(s=>At(e,s)===void 0))return;let r=Rn(e,t,n),i=n==="sum"?wc(e,r):vc(e,r);if(i===
void 0||Qe(i))return;let[o]=r;return r.length===1&&o?.kind==="percent"?{net:i,percent:new P(o.value)}:{net:i,percent:e.isZero()?
D:e.minus(i).times(100).div(e)}}function Rn(e,t,n="compound"){if(n!=="best")return t;let r=t.map(o=>At(e,o)??e),i=P.min(
e,...r);return t.filter((o,s)=>r[s]?.eq(i)).slice(0,1)}function vc(e,t){return t.reduce((n,r)=>n&&At(n,r),e)}function wc(e,t){
let n=t.map(r=>At(e,r));if(!n.includes(void 0))return n.reduce((r,i)=>r.minus(e.minus(i??e)),e)}function ae({until:e},t){
return e===void 0||t<e}function ki(e,t){let n=[],r=[e.start,...Ec(e,t.discounts),e.end];for(let[i,o]of r.slice(0,-1).entries()){let s=(i===0?t.
first:void 0)??Rc(o,t),a=s&&Nt(s,t.price);if(a===void 0)return;n.push({start:o,end:r[i+1]??e.end,list:t.list,net:a.net})}
return n}function Rc(e,{gross:t,discounts:n,stacking:r}){let i=S(e);return le(t,n.filter(o=>ae(o,i)),r)}function Ec(e,t){
let r=t.flatMap(({until:i})=>i===void 0?[]:q(i)??[]).filter(i=>i>e.start&&i<e.end);return[...new Set(r)].sort((i,o)=>i-o)}var Tc={day:["day","days"],week:["week","weeks"],month:["month","months"],quarter:["quarter","quarters"],half_year:["hal\
f-year","half-years"],year:["year","years"],term:["term","terms"]},it=12;function Ft(e,t){let n=e.decimalPlaces();return n>=
t&&n<=it?e.toString():e.toFixed(Math.min(it,Math.max(t,n)))}function En(e,t,n,r,i){let o=t.steps.map(u=>$c(u,i)),a=[o.length>
0?o.join(" + "):"0",...n.map(u=>Dc(u,i))].join(" − "),c=n.length>0||o.length>1?`(${a})`:a;return e.type==="one_time"?`${a}\
 once`:`${c} × ${Sc(e,r)}`}function $c({quantity:e,price:t,percent:n},r){return e===void 0?Ft(t,r):n!==void 0?`${n.toString()}\
 % of ${Ft(e,r)}`:`${e.toString()} × ${Ft(t,r)}`}function Dc(e,t){let n=g(e.value),r=e.kind==="percent"||n===void 0?`${e.
value} %`:Ft(n,t);return e.until===void 0?r:`${r} until ${e.until}`}function Sc({period:e},t){let[n,r]=Tc[e?.unit??"mont\
h"],i=e!==void 0&&e.count>1?`of ${e.count} ${r}`:void 0,o=kc(t),s=o.length>1?`(${o.join(" + ")})`:o.join(""),a=s==="1";return i!==
void 0?`${s} ${a?"period":"periods"} ${i}`:`${s} ${o.length>1||!a&&!s.includes("/")?r:n}`}function kc(e){let t=[],n=0;for(let{
whole:r,ratio:i}of e)r?n+=1:(n>0&&t.push(`${n}`),n=0,t.push(`${i.num}/${i.den}`));return n>0||t.length===0?[...t,`${n}`]:
t}function _i(e,t,n){let{includedUnits:r}=e,i=r===void 0?"":` beyond ${r} included`;return`billed on use: ${Cc(e,t,n)}${i}${_c(
n)}`}function _c({minimumAmount:e,maximumAmount:t}){let n=e===void 0?"":`, at least ${e} a period`;return t===void 0?n:`${n}\
, at most ${t} a period`}function Cc({model:e,uom:t},n,r){let i=t===void 0?"":` per ${t}`;if(r.tiers!==void 0)return r.tiers.
map((s,a)=>qc(s,a===0?i:"",t)).join(", then ");if(r.percent!==void 0)return`${r.percent} %${Mc(r.perEvent??{})}`;let o=r.
amount??"0";return e==="package"?`${o}${Ci(r.packageSize,t)}`:`${o}${e==="overage"||n.unitPrice?i:""}`}function Mc({fixedFee:e,
minFee:t,maxFee:n,freeEvents:r,freeAmount:i}){return[[e," and "," each event"],[t,", at least "," each"],[n,", at most ",
" each"],[r,", the first "," events free"],[i,", the first "," free"]].map(([s,a,c])=>s===void 0?"":`${a}${s}${c}`).join(
"")}function qc({to:e,unitPrice:t,flatFee:n,packageSize:r,percent:i,isOverage:o},s,a){let c=i===void 0?"":`${i} %`,u=t===
void 0?c:`${t}${r?Ci(r,a):s}`,d=n===void 0||n==="0"?"":`${n} flat`,l=[u,d].filter(f=>f!=="").join(" and ");return o?`${l}\
 for overage`:e===void 0?l:`${l} to ${e}`}var Ci=(e,t)=>` per package of ${e??"?"}${t===void 0?"":` ${t}`}`;function Oi(e,t,n){let{term:r,units:i}=n,{price:o,discount:s,months:a,contractMinor:c,span:u,quantity:d}=t;return{...Oc(
e),...u.start!==r.start&&{startDate:S(u.start)},...u.end!==r.end&&{endDate:S(u.end)},quantity:R(d),...Ic(t),...a&&{perYear:U(
Qc(s.net,a),i)},contractValue:O(c,i),arithmetic:Nc(e,t,n),...o.tiers&&{tiers:o.tiers}}}function Oc({planEntry:e,charge:t,
interval:n}){return{planKey:e.key,...n!==void 0&&{interval:n},ratePlanId:e.ratePlanId,chargeId:t.id,chargeName:t.name,type:t.
type,model:t.model,...t.uom!==void 0&&{uom:t.uom},...t.period&&{period:t.period},timing:t.timing}}function Ic({list:e,discount:t,
quantity:n}){let r=t.heldTo===void 0&&e.unitPrice&&Lc(e.unitPrice,e,t,n);return{listPrice:Mi(e.amount),...e.unitPrice&&qi(
e.unitPrice)&&{unitListPrice:R(e.unitPrice)},discountPercent:U(t.percent,2),netPrice:Mi(t.net),...r&&qi(r)&&{unitNetPrice:R(
r)}}}var Mi=e=>U(e,it),qi=e=>e.decimalPlaces()<=it;function Lc(e,{amount:t},{net:n,percent:r},i){return n.eq(t)&&r.isZero()?
e:i.isZero()?e.minus(e.times(r).div(100)):n.div(i)}function Qc(e,{num:t,den:n}){let r=12*n;return r%t===0?e.times(r/t):e.
times(r).div(t)}function Nc({charge:e,discounts:t,list:n},{price:r,discount:i,span:o,parts:s,list:a},{units:c,stacking:u}){
let d=n??a;if(e.type==="usage")return _i(e,d,r);if(i.heldTo===void 0){let f=S(o.start),p=t.filter(y=>ae(y,f));return En(
e,d,Rn(d.amount,p,u),s,c)}let l={amount:i.net,steps:[{price:i.net}]};return`${i.heldTo} ${En(e,l,[],s,c)}`}function Ut(e,t){let{charge:n,price:r,quantity:i,repeated:o,span:s,begins:a}=e;if(!e.list||!e.discount||!r||!i||o||s===void 0||
a===void 0||n.type==="recurring"&&n.period===void 0)return;let c=Di(e.list,r),u=Nt(e.discount,r);if(!c||!u)return;let d={
price:r,list:c,gross:e.list.amount,span:s,first:e.discount},l=Ac(e,d,t.stacking);if(l===void 0)return;let f=Ti(n,a,t.term,
t.policy),p=Fc(n,l,f,t),y=p.reduce(($,M)=>$+M.minor,0n),h=Uc(n,t.term.months),T=f&&h?l.flatMap($=>t.schedule($,f)):[],k=Oi(
e,{price:r,list:c,quantity:i,discount:u,months:h,contractMinor:y,span:s,parts:T},t);return{reading:e,list:c,discount:u,spans:l,
billed:p,sharedMinor:0n,contractMinor:y,months:h,line:k}}function Ac({charge:e,discounts:t},{price:n,list:r,gross:i,span:o,
first:s},a){if(e.type!=="usage")return ki(o,{list:r.amount,gross:i,price:n,discounts:t,first:s,stacking:a});let c=g(n.minimumAmount??
"");return c?[{...o,list:c,net:c}]:[]}function Fc({type:e,timing:t},n,r,i){return e==="one_time"?n.slice(0,1).flatMap(o=>Ri(
o,i)):r===void 0?[]:wi(n,r,t,i)}var Uc=({type:e,period:t},n)=>e==="recurring"&&t?Fe(t,n):void 0;function Ii(e,t){let n=t.reduce((c,u)=>c+u,0n);if(n===0n||t.some(c=>c<0n))return;let r=e<0n?-e:e,i=t.map(c=>r*c/n),o=r-i.
reduce((c,u)=>c+u,0n),a=t.map((c,u)=>({at:u,remainder:r*c%n})).sort(Bc).slice(0,Number(o));for(let{at:c}of a)i[c]=(i[c]??
0n)+1n;return e<0n?i.map(c=>-c):i}function Bc(e,t){return e.remainder===t.remainder?e.at-t.at:e.remainder>t.remainder?-1:
1}function fe({quote:e}){let t=(n,r,i)=>(r??[]).flatMap((o,s)=>o.kind==="amount"?[{discount:o,path:`${n}[${s}]`,shares:i}]:
[]);return[...e.plans.flatMap((n,r)=>t(`plans[${r}].discounts`,n.discounts,({reading:i})=>i.planEntry===n)),...(e.intervals??
[]).flatMap(({discounts:n,key:r},i)=>t(`intervals[${i}].discounts`,n,({line:o})=>o.interval===r)),...t("discounts",e.discounts,
()=>!0)]}function He(e,t,n,r){if(t.length===0)return e;let i=e.map(({billed:o})=>o.map(({minor:s})=>s));for(let o of t)Vc(
e,i,o,n);return e.map((o,s)=>Zc(o,i[s]??[],n,r))}function Hc(e,{discount:t,shares:n}){return e.flatMap((r,i)=>r.line.type===
"usage"||!n(r)?[]:r.billed.flatMap(({serviceStart:o,kind:s},a)=>s===void 0&&ae(t,o)?[[i,a]]:[]))}function Vc(e,t,n,r){let i=g(
n.discount.value);if(i===void 0||i.lt(0))return;let o=Hc(e,n),s=o.map(([d,l])=>Gc(e[d]?.billed??[],t[d]??[],l)),a=s.reduce(
(d,l)=>d+l,0n),c=ve(i,r),u=Ii(c<a?c:a,s)??[];for(let[d,[l,f]]of o.entries()){let p=t[l];p&&(p[f]=(p[f]??0n)-(u[d]??0n))}}
function Gc(e,t,n){let r=e[n+1]?.kind==="discount"?t[n+1]??0n:0n;return(t[n]??0n)+r}function Zc(e,t,n,r){let i=e.billed.
reduce((c,{minor:u},d)=>c+u-(t[d]??u),0n);if(i===0n)return e;let o=e.billed.flatMap((c,u)=>Kc(c,t[u]??c.minor,r)),s=e.contractMinor-
i,a={sharedDiscount:O(i,n),contractValue:O(s,n)};return{...e,billed:o,sharedMinor:i,contractMinor:s,line:{...e.line,...a}}}
function Kc(e,t,{discountItems:n}){return t===e.minor?[e]:n==="netted"?[{...e,minor:t}]:[e,{...e,minor:t-e.minor,kind:"d\
iscount"}]}function Bt(e){let t=Qt(e);if(t===void 0)return[];let n={...t.policy,discountItems:"netted"},r=e.charges.flatMap(i=>Ut(i,
t)??[]);return fe(e).map(i=>{let o=r;return r=He(o,[i],t.units,n),{shared:i,before:Li(o),after:Li(r),worth:Tn(o.filter(s=>i.
shares(s)&&s.line.type!=="usage")),taken:Tn(o)-Tn(r)}})}var $n=({planEntry:e,charge:t,interval:n})=>`${e.key}
${t.id}
${n??""}`,Li=e=>new Map(e.map(({reading:t,contractMinor:n})=>[$n(t),n])),Tn=e=>e.reduce((t,{contractMinor:n})=>t+n,0n);function Dn({scope:e,discount:t}){let n=g(t.value);return n===void 0||!di.test(t.value)?{code:"discount_invalid",why:"mu\
st be a plain number with at most 6 decimals"}:n.lt(0)?{code:"discount_negative",why:"cannot be negative"}:e!=="charge"&&
t.kind==="percent"&&n.gt(100)?{code:"discount_above_100_percent",why:"is more than the whole price"}:t.until===void 0||q(
t.until)!==void 0?void 0:{code:"discount_until_invalid",why:`ends on ${t.until}, which is no day`}}function Qi(e,t){return Dn(
e)===void 0&&!Sn(e,t)}var Sn=({scope:e,discount:t},n)=>e==="charge"&&n==="usage"&&t.kind==="amount";var Ni=(e,t)=>{let{charges:n,quote:r}=e,i=n.flatMap(o=>jc(o,r.currency));return[...j(i.map(o=>({violation:o}))),...Ui(e,
t,et(e))]},Ai=(e,t)=>Ui(e,t,tt(e));function jc(e,t){let n=nt(e,t);if(n===void 0)return[];let{charge:r,planEntry:i}=e,o=Sn(
n,r.type)?{code:"discount_amount_on_usage",why:"must be a percent: usage has no amount to take it off"}:void 0,s={path:n.
path,planKey:i.key,chargeId:r.id};return Fi(n,s,r.name,o)}function Fi(e,t,n,r){let i=Dn(e)??r;if(i===void 0)return[];let{
kind:o,value:s}=e.discount,a=e.replace(i.code==="discount_until_invalid"?{kind:o,value:s}:void 0),c=`The discount on ${n}\
 ${i.why}.`,u={discount:s,kind:o};return[b(i.code,t,{message:c,evidence:u,remedy:a})]}function Ui(e,t,n){if(n.length===0)
return[];let r=n.flatMap(i=>Fi(i,Bi(i,e),`the ${i.scope}`));return r.length>0?r:Wc(e,t.lines,n)}function Bi({scope:e,path:t},{
plans:n}){let r=e==="plan"?n.find(i=>t.startsWith(`${i.path}.`)):void 0;return{path:t,...r&&{planKey:r.entry.key}}}function Wc(e,t,n){
let{quote:r,term:i}=e,o=F(r.currency),s=({discount:l})=>ve(g(l.value)??new P(0),o),a=t.reduce((l,{sharedMinor:f})=>l+f,0n),
c=[...et(e),...tt(e)].filter(Re),u=n[0]?.scope==="plan"?n.filter(Re):c;if(i===void 0||u.reduce((l,f)=>l+s(f),0n)<=a)return[];
let d=Bt(e);return c.flatMap((l,f)=>{let y=d[f]?.taken??0n;if(!n.some(({path:M})=>M===l.path)||s(l)<=y)return[];let h=O(
y,o),E=`A discount of ${Me(l.discount,r.currency)} on the ${l.scope} is more than the ${h} that is left to take it off.`,
k=l.replace(Ot(l.discount,new P(h),r.currency)),$={discount:l.discount.value,kind:l.discount.kind,worth:R(new P(h))};return[
b("shared_discount_too_large",Bi(l,e),{message:E,evidence:$,remedy:k})]})}var Hi=(e,{contractMinor:t})=>[...zc(e),...Xc(e,t)],Vi=({plans:e,catalog:t})=>e.flatMap(n=>n.known===void 0?[]:ln(n.known.
plan,t.engineCapabilities).map(({code:i,message:o,evidence:s,chargeId:a,path:c})=>b(i,{...B(n),...a!==void 0&&{chargeId:a}},
{message:o,evidence:{...s,catalogPath:c},remedy:Z(n)})));function zc({quote:e,plans:t,catalog:n}){let{maxLines:r}=n.engineCapabilities,
i=e.plans.reduce((u,{charges:d})=>u+d.length,0);if(i<=r)return[];let o=t.at(-1),s=o!==void 0&&i-o.entry.charges.length<=
r,a=`The quote has ${i} lines; the billing engine takes at most ${r} in one order.`,c={lines:`${i}`,maxLines:`${r}`};return[
b("too_many_lines",{path:"plans"},{message:a,evidence:c,remedy:s?Z(o):void 0})]}var Yc=new P("999999999999999");function Xc({
quote:e},t){let n=O(t,F(e.currency));if(new P(n).lte(Yc))return[];let r=`The contract value of ${n} ${e.currency} is mor\
e than a record can hold.`;return[b("amount_too_large",{path:"plans"},{message:r,evidence:{tcv:n}})]}var Gi=({quote:e,plans:t})=>[...tu(e),...nu(e,t),...ru(e),...iu(e),...ou(e)];function tu({startDate:e}){if(q(e)!==void 0)
return[];let t=`${e} is not a day between ${1970} and ${2200}.`;return[b("start_date_invalid",{path:"startDate"},{message:t,
evidence:{startDate:e}})]}function nu({termMonths:e},t){if(Zi(e,oe))return[];let n=Ye(e,t)??12,r=`A term is a whole numb\
er of months from 1 to ${oe}.`,i={label:`Set the term to ${n} months`,change:{kind:"set_term",termMonths:n}},o={termMonths:`${e}`};
return[b("term_invalid",{path:"termMonths"},{message:r,evidence:o,remedy:i})]}function ru({billDay:e}){if(e===void 0||Zi(
e,31))return[];let t=`${e} is not a day of a month: choose 1 to 31.`;return[b("bill_day_invalid",{path:"billDay"},{message:t,
evidence:{billDay:`${e}`}})]}function iu({plans:e}){return e.length>0?[]:[b("quote_empty",{path:"plans"},{message:"Add a\
 product first.",evidence:{}})]}function ou({plans:e}){let t=new Set;return e.flatMap(({key:n},r)=>{if(!t.has(n))return t.
add(n),[];let i=`Two plans of the quote have the same key "${n}".`;return[b("plan_key_repeated",{path:`plans[${r}].key`,
planKey:n},{message:i,evidence:{key:n}})]})}var Zi=(e,t)=>Number.isInteger(e)&&e>=1&&e<=t;function kn(e,t){return{key:t,ratePlanId:e.id,charges:e.charges.map(({id:n,type:r,quantity:i})=>({chargeId:n,quantity:r===
"usage"?"0":i.default}))}}function Ht(e,t){let n=_n(e.id.slice(0,30),new Set(t.map(({entry:r})=>r.key)));return{label:`Add ${e.name}`,change:{kind:"\
add_plan",plan:kn(e,n)}}}function _n(e,t){let n=e;for(let r=2;t.has(n);r+=1)n=`${e}-${r}`;return n}function Ki({name:e},t){let{min:n,max:r,ratePlanIds:i}=t,o=new Set(i).size;if(n<=(r??o)&&n<=o)return;let s=`${n} to ${r??
o}`;return{code:"option_group_invalid",message:`${e}: nobody can choose ${s} of the ${o} plans of ${t.name}.`,evidence:{
group:t.name,min:`${n}`,max:`${r??o}`}}}var ji=e=>{let t=new Map;for(let n of e.plans){let r=n.known?.product;r?.options!==void 0&&t.set(r,[...t.get(r)??[],n])}
return[...t].flatMap(([n,r])=>(n.options??[]).flatMap(i=>su(e,{product:n,own:r,group:i})))};function su(e,{product:t,own:n,
group:r}){let[i]=n;if(i===void 0)return[];let o=n.length===1?Z(i):void 0,s=Ki(t,r);if(s)return[b(s.code,B(i),{...s,remedy:o})];
let a=e.plans.filter(({entry:h})=>r.ratePlanIds.includes(h.ratePlanId)),c=new Set(a.map(({entry:h})=>h.ratePlanId)),u=r.
max??c.size;if(c.size>=r.min&&c.size<=u)return[];let d=c.size<r.min,l=d?`at least ${r.min}`:`at most ${u}`,f=`${t.name} \
is sold with ${l} of ${r.name}; the quote has ${c.size}.`,p={group:r.name,chosen:`${c.size}`,min:`${r.min}`,...!d&&{max:`${u}`}},
y=d?au(e,r,c):cu(a,c,u);return[b(d?"options_too_few":"options_too_many",B(i),{message:f,evidence:p,remedy:y??o})]}function au({
catalog:e,plans:t},n,r){if(n.min-r.size>1)return;let i=we(e),o=n.ratePlanIds.find(a=>!r.has(a)&&i.has(a)),s=o===void 0?void 0:
i.get(o)?.plan;return s&&Ht(s,t)}function cu(e,t,n){let r=e.findLast(({entry:i})=>e.filter(o=>o.entry.ratePlanId===i.ratePlanId).
length===1);return t.size-n>1||r===void 0?void 0:Z(r)}function Wi({model:e,includedUnits:t},n,r){if(t===void 0)return un(e,n,r);let i=g(t);if(!i?.gte(0))return;let o=un(e,n,P.
max(r.minus(i),D));return o&&(i.isZero()?o:{amount:o.amount,steps:o.steps})}function zi(e,t){if(t===void 0)return e;let{amount:n=e.amount,percent:r=e.percent,tiers:i=e.tiers}=t;return{...e,...n!==
void 0&&{amount:n},...r!==void 0&&{percent:r},...i&&{tiers:i}}}function Vt(e,t,n,r){let i=Wi(e,t,n),o=i&&du(i,e.priceBase,
r.periodMonths);return o&&lu(o,r)}var uu={week:{num:84,den:365},month:{num:1,den:1},year:{num:12,den:1}};function du(e,t,n){
if(t===void 0||t==="period"||n===void 0)return e;let{num:r,den:i}=uu[t];return fu(e,{num:n.num*i,den:n.den*r})}function lu(e,{
stepUp:t,years:n}){if(t===void 0||n<1)return e;let r=g(t.value);if(r===void 0)return;if(t.kind==="percent"){let o=r.times(
xe).plus(1).pow(n);return Cn(e,s=>s.times(o))}let i=r.times(n);return{amount:e.amount.plus(i),steps:[...e.steps,{price:i}]}}
function fu(e,{num:t,den:n}){return t===n?e:t%n===0?Cn(e,r=>r.times(t/n)):Cn(e,r=>r.times(t).div(n))}function Cn({amount:e,
unitPrice:t,steps:n},r){return{amount:r(e),...t&&{unitPrice:r(t)},steps:n.map(({quantity:i,price:o,percent:s})=>({...i&&
{quantity:i},price:r(o),...s&&{percent:r(s)}}))}}function Xi(e,t){let{list:n,quantity:r,catalogPrice:i,price:o,entry:s}=e;if(!n||!r||!i||!o)return[];if(!n.amount.isZero()){
let a=Oe(e)?qe(e,t,r,i)?.amount:n.amount;return a?[{quantity:r,catalog:a,list:n.amount}]:[]}return pu(e,[i,o]).flatMap(a=>{
let[c,u]=[qe(e,t,a,i),qe(e,t,a,o,s.stepUp)];return c&&u?[{quantity:a,catalog:c.amount,list:u.amount}]:[]})}var Oe=({entry:e})=>e.
price!==void 0||e.stepUp!==void 0;function qe({charge:e,interval:t},{term:n,intervals:r},i,o,s){let a=e.type==="one_time"||
!e.period||!n?void 0:Fe(e.period,n.months),c=s?r.find(u=>u.interval?.key===t)?.years??0:0;return Vt(e,o,i,{periodMonths:a,
stepUp:s,years:c})}var Yi=50;function pu({charge:e,price:t},n){let r=g(e.includedUnits??"")??D;return J(e.model)?.reads.
includes("tiers")?n.flatMap(({tiers:s=[]})=>[...s.slice(0,Yi),...s.slice(Yi).slice(-1)]).flatMap(({from:s,to:a})=>{let[c,
u]=[g(s),g(a??"")];return[...c?[c.plus(1)]:[],...u?[u]:[]]}).map(s=>s.plus(r)):[new P(100).times(g(t?.packageSize??"")??
1).plus(r)]}function Ji(e,t,n,r){let i=Ce(e,t),o=i.filter(u=>!Re(u)&&ae(u.discount,mu(e,t))),s=o.map(({discount:u})=>u),a=le(n.list,
s,t.quote.stacking)?.net;if(a===void 0)return;let c=r&&{...r,given:i.filter(Re)};return{reading:e,quote:t,point:n,given:o,
net:a,share:c,sold:c?gu(a,c):a}}var mu=({span:e},{quote:t})=>e?S(e.start):t.startDate,Mn=({line:e,given:t})=>BigInt(e.billed.
length*t.length);function gu(e,t){let{contractMinor:n,sharedMinor:r}=t.line,i=n+r,o=n+Mn(t);return o>=i?e:e.times(o.toString()).
div(i.toString())}var Ee=(e,t)=>t.minus(e).toDecimalPlaces(30).gt(0);function eo(e,t){let{given:n,share:r}=e;if(r!==void 0)return bu(e,r,t);for(let i=n.length-1;i>=0;i-=1){let o=yu(e,i,t);if(o!==
void 0)return o}return Pu(e,t)??{path:n.at(-1)?.path??te(e.reading,hu(e)).path}}var hu=({reading:e})=>Oe(e)?"price":"dis\
count";function yu({given:e,point:t,quote:n},r,i){let{stacking:o="compound",currency:s}=n.quote,a=e[r],c=e.filter((p,y)=>y!==
r).map(({discount:p})=>p),u=le(t.list,c,o)?.net;if(a===void 0||u===void 0||Ee(u,i)||u.isZero())return;let d=o==="compoun\
d"?u:t.list,l=a.discount.kind==="percent"?d.div(100):d.div(t.list),f=o==="best"?t.list:u;return to(a,f.minus(i).div(l),s)}
function to(e,t,n){let r=Ot(e.discount,t.toDecimalPlaces(30),n);return{path:e.path,remedy:e.replace(r),reach:xu(r)}}var xu=e=>new P(
e?.value??0);function bu({net:e,quote:t},n,r){let{line:i,given:o}=n,s=$n(i.reading),a=n.steps().filter(({shared:k})=>k.shares(
i)),c=k=>(k.before.get(s)??0n)-(k.after.get(s)??0n),u=a.findLastIndex(k=>c(k)>0n),[d,l]=[o[u],a[u]];if(!d||!l||!e)return{
path:o.at(-1)?.path??""};if(!r.isFinite())return{path:d.path};let f=(i.contractMinor+i.sharedMinor).toString(),p=e.isZero()?
0n:BigInt(r.times(f).div(e).toDecimalPlaces(20).ceil().toFixed(0)),y=c(l),h=y-(p-i.contractMinor);if(h<0n)return{path:d.
path};let T=d.discount.until===void 0?h*l.worth/(l.before.get(s)??1n):h*l.taken/(y+Mn(n)),{currency:E}=t.quote;return to(
d,new P(O(T,F(E))),E)}function Pu(e,t){let{reading:n,quote:r,point:i,net:o}=e,{entry:s,catalogPrice:a,planEntry:c,charge:u}=n;
if(s.price===void 0||!a)return;let d=qe(n,r,i.quantity,a,s.stepUp)?.amount,l=d&&vu(e,d);if(l===void 0||Ee(l,t))return;let{
path:f,within:p}=te(n,"price"),[y,h]=[g(s.price.amount??""),g(a.amount??"")],T={planKey:c.key,chargeId:u.id,...p};if(y&&
h&&o&&l.gt(o)&&!s.price.tiers&&!s.price.percent){let $=y.plus(t.minus(o).times(h.minus(y)).div(l.minus(o))),M=R($.toDecimalPlaces(
30).toDecimalPlaces(12,P.ROUND_UP)),W={label:`Set price to ${M} ${r.quote.currency}`,change:{kind:"set_price",...T,price:{
amount:M}}};return{path:f,remedy:W,reach:$.negated()}}let E=p.interval===void 0?void 0:qn(n),k={kind:"set_price",...T,...E&&
{price:E}};return{path:f,remedy:{label:"Take the catalog's price",change:k},reach:new P(-1/0)}}function qn({planEntry:e,
charge:t}){return e.charges.find(({chargeId:n})=>n===t.id)?.price&&{}}var vu=({given:e,quote:t},n)=>le(n,e.map(({discount:r})=>r),
t.quote.stacking)?.net;var no=({charges:e,catalog:t})=>{let n=e.flatMap(r=>r.entry.price?wu(r,r.entry.price,t.engineCapabilities):[]);return j(
n.map(r=>({violation:r})))};function wu(e,t,n){let{charge:r,price:i}=e,o=["amount","percent","tiers"].filter(u=>t[u]!==void 0),
s=_e(e,"price"),a=(u,d,l)=>b(u,s,{message:`${r.name}: ${d}.`,evidence:{term:l},remedy:On(e,t,l)}),c=J(r.model)?.reads??[];
return[...o.flatMap(u=>{let d=u==="tiers"?"tiers":"price",l=u==="tiers"?r.limits.tiersEditable:r.limits.priceEditable,f=n.
priceOverrides?.includes(u==="tiers"?"tiers":"amount");return[...l?[]:[a(`${d}_not_editable`,`its ${d} cannot be negotia\
ted`,u)],...f?[]:[a(`engine_${d}_override_unsupported`,`the billing engine cannot bill negotiated ${d==="price"?"prices":
d}`,u)],...c.includes(u)?[]:[a("price_term_misplaced",`the model ${r.model} has no ${u}`,u)]]}),...i?Ru(e,i,t):[],...Eu(
e,t,n.maxTiers)]}function Ru(e,t,n){let{charge:r,catalogPrice:i}=e,o=new Set(i&&We(r,i,"").map(({code:c})=>c)),s=We(r,t,
"").filter(({code:c})=>!o.has(c)&&c!=="price_term_misplaced"),a=_e(e,"price");return s.map(({code:c,field:u,message:d,evidence:l})=>b(
c,{...a,path:`${a.path}${u}`},{message:`${d}.`,evidence:l,remedy:On(e,n)}))}function Eu(e,t,n){let r=t.tiers?.length??0;
if(n===void 0||r<=n)return[];let i=`${e.charge.name} has ${r} tiers; the billing engine takes at most ${n}.`,o={tiers:`${r}`,
maxTiers:`${n}`};return[b("engine_too_many_tiers",_e(e,"price"),{message:i,evidence:o,remedy:On(e,t,"tiers")})]}function On(e,{
...t},n){let{planEntry:r,charge:i}=e,{within:o}=te(e,"price");n!==void 0&&(t=Object.fromEntries(Object.entries(t).filter(
([u])=>u!==n)));let a=(n!==void 0&&Object.keys(t).length>0?t:void 0)??(o.interval===void 0?void 0:qn(e));return{label:"T\
ake the catalog's price",change:{kind:"set_price",planKey:r.key,chargeId:i.id,...o,...a&&{price:a}}}}var ro=({plans:e,quote:{startDate:t}})=>e.flatMap(n=>[...Tu(n),...$u(n,t),...Du(n,t)]);function Tu(e){if(e.known!==void 0)
return[];let t="This plan is not in the current catalog.",n={ratePlanId:e.entry.ratePlanId};return[b("plan_unknown",B(e),
{message:t,evidence:n,remedy:Z(e)})]}function $u(e,t){let r=[e.known?.plan.validTo,e.known?.product.validTo].filter(o=>o!==
void 0).sort()[0];if(r===void 0||t<r)return[];let i=`${e.known?.plan.name??"This plan"} was sold until ${r}; the quote s\
tarts on ${t}.`;return[b("plan_expired",B(e),{message:i,evidence:{startDate:t,validTo:r},remedy:Z(e)})]}function Du(e,t){
if(e.known===void 0)return[];let{name:n}=e.known.plan,r=[e.known.plan.validFrom,e.known.product.validFrom].sort()[1]??"";
if(t>=r)return[];let i=`${n} is sold from ${r}; the quote starts on ${t}.`,s={label:`Start on ${r}`,change:{kind:"set_st\
art_date",startDate:r}};return[b("plan_not_yet_sold",B(e),{message:i,evidence:{startDate:t,validFrom:r},remedy:s})]}function io({quantity:e,includedUnits:t},n){let r=g(e.step??"");return{min:g(e.min)??D,max:g(e.max??""),step:r?.gt(0)?r:
void 0,tiersEnd:g(n?.tiers?.at(-1)?.to??"")?.plus(g(t??"")??D)}}function oo(e,{min:t,step:n}){return n!==void 0&&!e.minus(
t).mod(n).isZero()}function so(e,t){let{min:n,max:r,step:i,tiersEnd:o}=t,s=[r,o].filter(d=>d!==void 0),a=s.length>0?P.min(
...s):void 0;if(a?.lt(n))return;let c=Su(e,n,a);if(i===void 0)return c;let u=n.plus(c.minus(n).div(i).ceil().times(i));return a?.
lt(u)?u.minus(i):u}function Su(e,t,n){let r=P.max(e,t);return n?.lt(r)?n:r}var ao=({charges:e})=>{let t=e.flatMap(n=>n.charge.type==="usage"?Ou(n):_u(n));return t.length>1?j(t.map(ku)):t};function ku(e){
let t=e.remedy?.change;return{violation:e,reach:t?.kind==="set_quantity"?g(t.quantity):void 0}}var co=/^-?\d{1,12}(\.\d{1,6})?$/;
function _u(e){let{charge:t,price:n,quantity:r,entry:i}=e,o=io(t,n);if(r===void 0||!co.test(i.quantity)){let s=r??g(t.quantity.
default)??o.min;return[In("quantity_invalid",e,s,o,"must be a plain number with at most 6 decimals")]}return r.lt(0)?[In(
"quantity_negative",e,r,o,"cannot be negative")]:Cu(e,r,o)}function Cu(e,t,n){let{min:r,max:i,step:o,tiersEnd:s}=n,a=(u,d)=>In(
u,e,t,n,d),c=[];return t.lt(r)&&c.push(a("quantity_below_min",`must be at least ${R(r)}`)),i&&t.gt(i)&&c.push(a("quantit\
y_above_max",`must be at most ${R(i)}`)),o&&oo(t,n)&&c.push(a("quantity_off_step",Mu(r,o))),s&&t.gt(s)&&c.push(a("quanti\
ty_beyond_tiers",`has no price beyond ${R(s)}, where its last tier ends`)),c}function Mu(e,t){return e.isZero()?`goes in\
 steps of ${R(t)}`:`goes in steps of ${R(t)} from ${R(e)}`}function In(e,t,n,r,i){let{charge:o,entry:s}=t,a={message:`Th\
e quantity of ${o.name} is ${s.quantity}; it ${i}.`,evidence:qu(s.quantity,r),remedy:uo(t,so(n,r))};return b(e,_e(t,"qua\
ntity"),a)}function qu(e,{min:t,max:n,step:r,tiersEnd:i}){return{quantity:e,min:R(t),...n&&{max:R(n)},...r&&{step:R(r)},
...i&&{lastTierTo:R(i)}}}function uo(e,t){let n=t&&R(t);if(n===void 0||!co.test(n))return;let{planEntry:r,charge:i}=e,{within:o}=te(
e,"quantity"),s={kind:"set_quantity",planKey:r.key,chargeId:i.id,...o,quantity:n};return{label:`Set quantity to ${n}`,change:s}}
function Ou(e){let{charge:t,entry:n}=e;if(g(n.quantity)?.isZero())return[];let r={message:`${t.name} is billed on use: i\
ts quantity of ${n.quantity} is not ordered.`,evidence:{quantity:n.quantity},remedy:uo(e,D)};return[qt("usage_quantity_i\
gnored",_e(e,"quantity"),r)]}function Ln(e,t,n=1/0){let r=new Map;for(let a of e){let c=q(a.startDate);c!==void 0&&c>=t.start&&c<t.end&&!r.has(c)&&r.
set(c,a)}let i=[...r].sort(([a],[c])=>a-c).slice(0,Math.min(n,r.size)),o=[t.start,...i.slice(1).map(([a])=>a),t.end].map(
S),s=i.map(([,a],c)=>({...a,startDate:o[c]??"",endDate:o[c+1]??""}));return s.length>0?s:void 0}function lo(e){let t=Math.
ceil(e.months/12);return Array.from({length:t},(n,r)=>({key:`year-${r+1}`,startDate:S(V(e.start,12*r)),endDate:S(r+1===t?
e.end:V(e.start,12*(r+1)))}))}var fo=({quote:{intervals:e},term:t,catalog:n})=>e===void 0?[]:[...Iu(e),...t?[...Lu(e,t),...Qu(e,t,n.engineCapabilities.
ramps?.maxIntervals)]:[]];function Iu(e){let t=new Set;return e.flatMap((n,r)=>{let{key:i}=n;if(!t.has(i))return t.add(i),
[];let o=_n(i.slice(0,30),new Set(e.map(u=>u.key))),s=e.map((u,d)=>d===r?{...u,key:o}:u),a={label:`Call the second "${o}\
"`,change:{kind:"set_intervals",intervals:s}},c=`Two intervals of the ramp have the same key "${i}".`;return[b("interval\
_key_repeated",{path:`intervals[${r}].key`},{message:c,evidence:{key:i},remedy:a})]})}function Qn(e,t){return t?{label:e,
change:{kind:"set_intervals",intervals:t}}:{label:"Remove the ramp",change:{kind:"set_intervals"}}}function Lu(e,t){let n=Qn(
"Fit the intervals to the term",Ln(e,t)),r=[],i=(d,l,f,p)=>{r.push(b(d,{path:l},{message:f,evidence:p,remedy:n}))},o;for(let[
d,{key:l,startDate:f,endDate:p}]of e.entries()){let y=`intervals[${d}]`,[h,T]=[q(f),q(p)];if(h===void 0||T===void 0||T<=
h){i("interval_dates_invalid",y,`The interval ${l} from ${f} to ${p} is no stretch of time.`,{startDate:f,endDate:p});continue}
if(o){let E=S(o.end),k={startDate:f,previousEnd:E};h<o.start?i("ramp_disorder",y,`The interval ${l} begins on ${f}, befo\
re the one before it.`,k):h<o.end?i("ramp_overlap",y,`The interval ${l} begins on ${f}, the one before it ends on ${E}.`,
k):h>o.end&&i("ramp_gap",y,`Nothing is sold from ${E} to ${f}, before the interval ${l}.`,k)}o={start:h,end:T}}let[s,a]=[
e[0]?.startDate,e.at(-1)?.endDate],[c,u]=[S(t.start),S(t.end)];if(s!==c||a!==u){let d=`The ramp goes from ${s??"no day"}\
 to ${a??"no day"}, the term from ${c} to ${u}.`;i("ramp_not_the_term","intervals",d,{from:s??"",to:a??"",startDate:c,endDate:u})}
return r}function Qu(e,t,n){if(n===void 0){let s="The billing engine cannot bill a ramp.",a=Qn("",void 0);return[b("engi\
ne_ramp_unsupported",{path:"intervals"},{message:s,evidence:{},remedy:a})]}if(e.length<=n)return[];let r=`The ramp has ${e.
length} intervals; the billing engine takes at most ${n}.`,i={intervals:`${e.length}`,maxIntervals:`${n}`},o=Qn(`Keep th\
e first ${n} intervals`,Ln(e,t,n));return[b("engine_too_many_intervals",{path:"intervals"},{message:r,evidence:i,remedy:o})]}var po=e=>{let t=new Set(e.quote.intervals?.map(({key:n})=>n));return e.plans.flatMap(n=>n.entry.charges.flatMap((r,i)=>{
if(r.ramp===void 0&&r.stepUp===void 0)return[];let o={plan:n,entry:r,path:`${n.path}.charges[${i}]`};return[...Nu(o,t,e.
catalog.engineCapabilities.ramps?.perInterval),...Uu(o,e)]}))},mo=({plan:e,entry:t},n)=>({path:n,planKey:e.entry.key,chargeId:t.
chargeId}),go=({plan:e,entry:t})=>e.known?.charges.get(t.chargeId)?.name??"A charge";function Nu(e,t,n){let{ramp:r=[]}=e.
entry,i=go(e),o=new Set;return r.flatMap((s,a)=>{let{interval:c}=s,u=(l,f)=>[b(l,mo(e,`${e.path}.ramp[${a}]`),{message:`${i}${f}\
.`,evidence:{interval:c},remedy:Fu(e,s)})];if(!t.has(c))return u("ramp_terms_unknown_interval",` has terms for the inter\
val ${c}, which the quote does not have`);if(o.has(c))return u("ramp_terms_repeated",` has terms for the interval ${c} t\
wice`);o.add(c);let d=n?Au(s).filter(l=>!n.includes(l)):[];return d.length===0?[]:u("engine_interval_terms_unsupported",
`: the billing engine cannot change ${d.join(" and ")} in an interval`)})}function Au({quantity:e,discount:t,price:n}){return[
...e===void 0?[]:["quantity"],...t===void 0?[]:["discount"],...n?.amount===void 0&&n?.percent===void 0?[]:["price"],...n?.
tiers===void 0?[]:["tiers"]]}function Fu({plan:{entry:e},entry:t},n){let{ramp:r=[],...i}=t,o=r.filter(c=>c!==n),s=o.length>
0?{...i,ramp:o}:i,a=e.charges.map(c=>c===t?s:c);return{label:`Remove the terms for ${n.interval}`,change:{kind:"add_plan",
plan:{...e,charges:a}}}}function Uu(e,{quote:t,term:n,catalog:r}){let{stepUp:i,chargeId:o}=e.entry;if(i===void 0)return[];
let{ramps:s}=r.engineCapabilities,a=mo(e,`${e.path}.stepUp`),c={stepUp:i.value,kind:i.kind},d={label:"Remove the step-up",
change:{kind:"set_step_up",planKey:e.plan.entry.key,chargeId:o}},l=(y,h,T=d)=>[b(y,a,{message:`The step-up of ${go(e)} ${h}\
.`,evidence:c,remedy:T})];if(!g(i.value)?.gte(0))return l("step_up_invalid","must be a number of 0 or more");if(!s?.perInterval.
includes("price"))return l("engine_step_up_unsupported","is more than the billing engine can do");if(t.intervals!==void 0)
return[];let f=n&&lo(n),p=f&&f.length<=s.maxIntervals?{label:"Make every year an interval",change:{kind:"set_intervals",
intervals:f}}:void 0;return l("step_up_without_ramp","has no effect: the quote has no ramp",p)}var yo=e=>{let t=we(e.catalog),n=new Set(e.plans.map(({entry:r})=>r.ratePlanId));return e.plans.flatMap(r=>[...Bu(r,e,t,
n),...Hu(r,e.plans,n)])};function Bu(e,{plans:t},n,r){if(e.known===void 0)return[];let{name:i,requires:o}=e.known.plan;return o.
filter(a=>!r.has(a)).map(a=>{let c=n.get(a)?.plan;return b("plan_requires",B(e),{message:`${i} is only sold together wit\
h ${c?.name??a}.`,evidence:{requires:a},remedy:c?Ht(c,t):Z(e)})})}function Hu(e,t,n){if(!e.known?.plan.excludes.some(s=>n.
has(s)))return[];let{name:r}=e.known.plan,i=t.indexOf(e);return t.filter((s,a)=>a===i||!ho(e,s)?!1:a<i||!ho(s,e)).map(s=>b(
"plan_excludes",B(e),{message:`${r} cannot be sold together with ${s.known?.plan.name??"another plan"}.`,evidence:{excludes:s.
entry.ratePlanId,otherPlanKey:s.entry.key},remedy:Z(s)}))}var ho=({known:e},{entry:t})=>e?.plan.excludes.includes(t.ratePlanId)??
!1;function bo(e){let{floorPrice:t,unitCost:n}=e.reading.catalogPrice??{};return[...t===void 0?[]:Vu(e,t),...n===void 0?[]:
Gu(e,n)]}function Po({reading:e,quote:t,point:n},r){let{charge:i}=e,o=J(i.model)?.countsUnits?"per_unit":"flat",s={currency:t.
quote.currency,amount:r};return qe({...e,charge:{...i,model:o}},t,n.quantity,s)?.amount??D}function Vu(e,t){let n=Po(e,t);
if(n.isZero())return[];let{name:r}=e.reading.charge,i=U(e.sold.times(t).div(n),6),o=`${r} is sold at ${i} ${e.quote.quote.
currency} a unit, below its floor of ${t}.`;return[{code:"price_below_floor",floor:n,message:o,evidence:{price:i,floorPrice:t}}]}
function Gu(e,t){let n=Po(e,t),{minMarginPercent:r,marginApprovals:i=[]}=e.reading.charge.limits,{name:o}=e.reading.charge,
s=e.sold.isZero()?void 0:U(e.sold.minus(n).times(100).div(e.sold),2),a={unitCost:t,...s!==void 0&&{marginPercent:s}},c=s===
void 0?`${o} is sold for nothing`:`The margin on ${o} is ${s} %`;return[...r===void 0?[]:[{code:"margin_below_minimum",floor:xo(
n,r),message:`${c}; the least is ${r} %.`,evidence:{...a,minMarginPercent:r}}],...Zu(i).map(({below:u,role:d})=>({code:"\
margin_needs_approval",role:d,floor:xo(n,u),message:`${c}; below ${u} % it needs approval.`,evidence:{...a,belowPercent:u}}))]}
function xo(e,t){let n=new P(100).minus(g(t)??D);return e.isZero()?D:e.times(100).div(n)}function Zu(e){let t=new Map;for(let{
below:n,role:r}of e){let i=g(n)??D;t.set(r,P.max(i,t.get(r)??i))}return[...t].map(([n,r])=>({role:n,below:R(r)}))}function Ro(e){let{limits:t}=e.reading.charge;if(e.point.catalog.isZero())return[];let n=g(t.maxDiscountPercent)??D,r=vo(
e,n);if(Ee(e.sold,r)){let i=wo(e,`is above the limit of ${R(n)} %`,`the limit is ${R(n)} %`),o={...i.evidence,maxPercent:R(
n)};return[{code:"discount_above_limit",...i,floor:r,evidence:o}]}return Wu(t.approvals).flatMap(({above:i,role:o})=>{let s=vo(
e,i);if(!Ee(e.sold,s))return[];let a=wo(e,`is above ${R(i)} % and needs approval`,`above ${R(i)} % it needs approval`),c={
...a.evidence,abovePercent:R(i)};return[{code:"discount_needs_approval",role:o,floor:s,...a,evidence:c}]})}var vo=({point:e},t)=>e.
catalog.times(new P(100).minus(t)).times(xe);function wo(e,t,n){let{given:r,reading:i,quote:o,point:s,share:a}=e,{name:c}=i.
charge,[u,...d]=r,l=U(s.catalog.minus(e.sold).times(100).div(s.catalog),2),f={listPrice:R(s.catalog),discountPercent:l};
if(u?.scope==="charge"&&d.length===0&&!a&&!Oe(i)){let y=Me(u.discount,o.quote.currency),h={discount:u.discount.value,kind:u.
discount.kind,...f};return{message:`A discount of ${y} on ${c} ${t}.`,evidence:h}}return{message:`${c} is sold ${l} % be\
low its catalog price by ${ju(e).join(" and ")}; ${n}.`,evidence:{...f,soldAt:U(e.sold,6)}}}var Ku={charge:"its own disc\
ount",plan:"its plan's discounts",interval:"its interval's discounts",quote:"the quote's discounts"};function ju({reading:{
entry:e},given:t,share:n}){let r=new Set([...t,...n?.given??[]].map(({scope:i})=>Ku[i]));return[...e.price?["a negotiate\
d price"]:[],...r]}function Wu(e){let t=new Map;for(let{above:n,role:r}of e){let i=g(n)??D;t.set(r,P.min(i,t.get(r)??i))}
return[...t].map(([n,r])=>({role:n,above:r}))}var To=(e,{lines:t})=>Do(e)?[]:So(e,t),$o=(e,t)=>Do(e)?So(e,t.lines):[],Do=({quote:e})=>fe({quote:{...e,plans:[]}}).length>
0;function So(e,t){let n=Yu(e,t),r=e.charges.flatMap(i=>{let o=n.size>0?n.get(ko(i)):void 0;return o||zu(i)?Xu(i,e,o):[]});
return j(r)}var zu=e=>e.discounts.length>0||Oe(e)||e.catalogPrice?.floorPrice!==void 0||e.catalogPrice?.unitCost!==void 0,
ko=({planEntry:e,charge:t,interval:n})=>JSON.stringify([e.key,t.id,n]);function Yu(e,t){let n,r=()=>n??=Bt(e),i=t.filter(
({sharedMinor:o})=>o>0n);return new Map(i.map(o=>[ko(o.reading),{line:o,steps:r}]))}function Xu(e,t,n){let{list:r,quantity:i,
repeated:o}=e,{currency:s}=t.quote;if(r===void 0||i===void 0||o)return[];if(Ce(e,t).some(u=>!Qi(u,e.charge.type)))return[];
let c={quantity:i,catalog:r.amount,list:r.amount};return e.discount===void 0?Eo(e,t,c,s):Xi(e,t).flatMap(u=>{let d=Ji(e,
t,u,n);return d===void 0?Eo(e,t,u,s):[...Ro(d),...bo(d)].filter(({floor:l})=>Ee(d.sold,l)).map(l=>_o(d,l))})}function _o(e,{
code:t,role:n,floor:r,message:i,evidence:o}){let{path:s,remedy:a,reach:c}=eo(e,r),{planEntry:u,charge:d}=e.reading,l={path:s,
planKey:u.key,chargeId:d.id},f={message:i,evidence:o,remedy:a};return{violation:n===void 0?b(t,l,f):zr(t,l,n,f),reach:c}}
function Eo(e,t,n,r){let{charge:i}=e,o=Ce(e,t).filter(({scope:y,discount:h})=>y==="charge"||h.kind==="percent"),[s]=o,a=R(
n.list),c=o.length===1&&s!==void 0,u=c?`A discount of ${Me(s.discount,r)} on ${i.name} is more than its price of ${a}.`:
`The discounts on ${i.name} are together more than its price of ${a}.`,d={...c&&{discount:s.discount.value,kind:s.discount.
kind},listPrice:a},l=g(i.limits.maxDiscountPercent)??D,f=n.catalog.times(new P(100).minus(l)).div(100);return[_o({reading:e,
quote:t,point:n,given:o,share:void 0,net:void 0},{code:"discount_larger_than_price",floor:f,message:u,evidence:d})]}var Co=({quote:{termMonths:e},plans:t})=>{if(!Number.isInteger(e)||e<1||e>oe)return[];let n=t.filter(({known:i})=>i!==void 0&&
!ze(i.plan.terms,e));if(n.length===0)return[];let r=Ye(e,t);return n.flatMap(i=>Ju(i,e,r??Ye(e,[i])))};function Ju({entry:e,
known:t},n,r){if(t===void 0)return[];let{name:i,terms:o}=t.plan,s=o.allowed?.join(", ")??`${o.min} to ${o.max}`;return[b(
"term_not_allowed",{path:"termMonths",planKey:e.key},{message:`${i} is sold for ${s} months, not for ${n}.`,evidence:{termMonths:`${n}`,
sold:s},remedy:r===void 0?void 0:{label:`Set the term to ${r} months`,change:{kind:"set_term",termMonths:r}}})]}var Mo=[{of:"quote",rule:Gi},{of:"quote",rule:Jr},{of:"quote",rule:fo},{of:"plan",rule:ro},{of:"quote",rule:oi},{of:"quo\
te",rule:Co},{of:"quote",rule:yo},{of:"quote",rule:ji},{of:"plan",rule:ni},{of:"plan",rule:Xr},{of:"plan",rule:po},{of:"\
plan",rule:ao},{of:"plan",rule:no},{of:"plan",rule:Ni},{of:"quote",rule:Ai},{of:"plan",rule:To},{of:"quote",rule:$o},{of:"\
plan",rule:li},{of:"quote",rule:fi},{of:"plan",rule:Vi},{of:"quote",rule:Hi}],ed=new Map;function qo(e,t){let n=Mo.flatMap(
({of:r,rule:i})=>{let o=r==="plan"?i(e,t):[];return o.length>0?[[i,o]]:[]});return n.length>0?new Map(n):ed}function Oo(e,t,n){
let r=n.filter(({size:i})=>i>0);return Mo.flatMap(({of:i,rule:o})=>i==="plan"?r.flatMap(s=>s.get(o)??[]):o(e,t))}function Io(e){
return e.some(({severity:t})=>t==="block")?"blocked":e.some(({severity:t})=>t==="approval")?"needs_approval":"billable"}function Lo(e){return new Map([...e].map(([t,n])=>[t,{...n}]))}function Qo(e,{line:t,billed:n},r){let i=t.type==="one_ti\
me"?"oneTime":"recurring";for(let{invoiceDate:o,minor:s}of n){let a=e.get(o)??{items:0,oneTime:0n,recurring:0n};a.items+=
r,a[i]+=r===1?s:-s,a.items===0?e.delete(o):e.set(o,a)}}function No(e,t,n){let r,i=o=>(r??=td(t(),n),r.get(o)??[]);return[
...e].sort(([o],[s])=>o<s?-1:1).map(([o,{oneTime:s,recurring:a}])=>({date:o,get items(){return i(o)},oneTime:O(s,n),recurring:O(
a,n),total:O(s+a,n)}))}function td(e,t){let n=new Map;for(let r of e)nd(n,r,t);return n}function nd(e,{line:t,billed:n},r){
let{planKey:i,chargeId:o,chargeName:s,type:a}=t,c={minor:0n,amount:"0"};for(let{invoiceDate:u,serviceStart:d,serviceEnd:l,
minor:f,kind:p}of n){let y=e.get(u)??[];e.set(u,y),f!==c.minor&&(c={minor:f,amount:O(f,r)});let{amount:h}=c,T={planKey:i,
chargeId:o,chargeName:s,type:a,serviceStart:d,serviceEnd:l};y.push(p===void 0?{...T,amount:h}:{...T,kind:p,amount:h})}}function Ve(e,t){let n=ee(t)-ee(e);V(e,n)>t&&(n-=1);let r=V(e,n),i={num:t-r,den:V(e,n+1)-r};return{whole:n,total:It({num:n,
den:1},i)}}var Te=P.clone({precision:1e3});function Ao(e){let t=({periods:n,times:r,...i})=>({...i,periods:new Map(n),times:new Map(
r)});return new Map([...e].map(([n,r])=>[n,t(r)]))}function Fo(e,t,n){let{line:r,contractMinor:i,sharedMinor:o,months:s,
discount:a}=t,c=e.get(r.interval)??rd();e.set(r.interval,c);let u=BigInt(n);if(c[r.type==="one_time"?"oneTime":"recurrin\
g"]+=u*i,s&&id(c.periods,s,a.net,n),r.type!=="usage"){c.shared+=u*o;for(let d of s?t.spans:t.spans.slice(0,1))od(c.times,
s,d,n)}}function Uo(e){return e.reduce((t,{oneTime:n,recurring:r})=>t+n+r,0n)}var rd=()=>({oneTime:0n,recurring:0n,shared:0n,
periods:new Map,times:new Map});function id(e,t,n,r){let i=`${t.num}/${t.den}`,o=e.get(i)??{months:t,lines:0,net:new Te(
0)},s=o.lines+r;s===0?e.delete(i):e.set(i,{months:t,lines:s,net:Nn(o.net,n,r)})}function od(e,t,{start:n,end:r,list:i,net:o},s){
let a=t?`${t.num}/${t.den} ${n} ${r}`:"once",c=e.get(a)??{times:sd(t,{start:n,end:r}),lines:0,list:new Te(0),net:new Te(
0)},u=c.lines+s;if(u===0)e.delete(a);else{let{times:d}=c;e.set(a,{times:d,lines:u,list:Nn(c.list,i,s),net:Nn(c.net,o,s)})}}
var Nn=(e,t,n)=>n===1?e.plus(t):e.minus(t);function sd(e,{start:t,end:n}){if(e===void 0)return new P(1);let{total:r}=Ve(
t,n);return new P(r.num).times(e.den).div(r.den).div(e.num)}var ot="2.0.0";function Fn(e){let{catalogHash:t,quote:n,priced:r}=e;return ft({kernelVersion:ot,catalogHash:t,quote:ad(n),priced:r})}function ad(e){
let t=q(e.startDate);return{...e,termMonths:Ho(e.termMonths),billDay:Ho(e.billDay??(t===void 0?0:K(t))),...e.intervals&&
{intervals:e.intervals.map(Bo)},...e.discounts&&{discounts:e.discounts.map(st)},plans:e.plans.map(n=>({...Bo(n),charges:n.
charges.map(cd)}))}}function Bo(e){return e.discounts?{...e,discounts:e.discounts.map(st)}:e}function cd(e){let{discount:t,
stepUp:n,ramp:r}=e;return{...e,quantity:An(e.quantity),...t&&{discount:st(t)},...n&&{stepUp:st(n)},...r&&{ramp:r.map(i=>({
...i,...i.quantity!==void 0&&{quantity:An(i.quantity)},...i.discount&&{discount:st(i.discount)}}))}}}var st=e=>({...e,value:An(
e.value)}),Ho=e=>Number.isFinite(e)?e:0;function An(e){let t=g(e);return t===void 0?e:R(t)}function ne(e){let t;return()=>(t??={value:e()}).value}function Vo(e,t){let n=new Te(0),r=new Te(0);for(let{shared:o,times:s}of e){r=r.minus(O(o,t));for(let a of s.values())n=
n.plus(new P(a.list).times(a.times)),r=r.plus(new P(a.net).times(a.times))}let i=new P(n.minus(r));return n.isZero()?"0":
U(i.times(100).div(n),2)}function Un(e,t,n,r){let i=e.reduce((c,u)=>c+u.recurring,0n),o=e.reduce((c,u)=>c+u.oneTime,0n),s=ud(t),a=n.num>0?new P(O(
i,r)).times(12*n.den).div(n.num):D;return{mrr:U(s,r),arr:U(s.times(12),r),acv:U(a,r),tcv:O(i+o,r),oneTime:O(o,r),recurring:O(
i,r),averageDiscountPercent:Vo(e,r)}}function ud(e){let t=new Te(0);for(let{months:n,net:r}of e?.periods.values()??[])t=
t.plus(new P(r).times(n.den).div(n.num));return new P(t)}function Go(e,t,n){let{quote:r,term:i}=e,{currency:o,startDate:s}=r;return{currency:o,startDate:s,endDate:i===void 0?s:S(
i.end),termMonths:i?.months??0,get lines(){return t()},totals:dd(e,n),...r.intervals&&{intervals:ld(e,n)}}}function dd({
quote:e,term:t},n){let r=n.get(e.intervals?.[0]?.key);return Un([...n.values()],r,{num:t?.months??0,den:1},F(e.currency))}
function ld({quote:e,intervals:t},n){return t.flatMap(({interval:r,span:i})=>{if(r===void 0||i===void 0)return[];let o=n.
get(r.key),s=Ve(i.start,i.end).total,a=Un(o?[o]:[],o,s,F(e.currency));return[{key:r.key,startDate:S(i.start),endDate:S(i.
end),totals:a}]})}function Zo(e){let{quote:t,header:n}=e,{catalog:r}=n,i=ne(()=>Go(n,()=>e.shown,e.tallies)),o=ne(()=>No(e.invoices,()=>e.
lines,F(t.currency))),s=ne(()=>fd(e)),a=ne(()=>Fn({catalogHash:r.hash,quote:t,priced:i()}));return{kernelVersion:ot,catalogVersion:r.
version,catalogHash:r.hash,get priced(){return i()},get invoices(){return o()},get violations(){return s()},get verdict(){
return Io(s())},get fingerprint(){return a()}}}function fd(e){let{header:t,quote:n,plans:r,tallies:i}=e,o=ne(()=>r.flatMap(
u=>u.charges)),s={...t,quote:n,plans:r.map(u=>u.reading),get charges(){return o()}},a={get lines(){return e.lines},contractMinor:Uo(
[...i.values()])},c=r.map(u=>u.violations);return Oo(s,a,c)}function Ko(e,t,n,r){let i=pd(e,t,n,r),o=i===void 0?void 0:md(e,t,i,r);return i===void 0||o===void 0?void 0:Pe({start:i,
end:o},r)}function pd({trigger:e="contract"},t,n,r){let i={contract:void 0,activation:n.activationDate,acceptance:n.acceptanceDate,
date:t.startDate}[e];return i===void 0?r.start:q(i)}function md({endCondition:e,period:t},n,r,i){switch(e?.kind){case"pe\
riods":return(t&&Or(r,t,e.count))??i.end;case"date":return n.endDate===void 0?i.end:q(n.endDate);default:return i.end}}function Wo(e,t){let{charge:n,entry:r}=e,i=t.term&&Ko(n,r,t.quote,t.term),o={...e,begins:i?.start},s=ne(()=>zo(n,r,t,0)),
a=t.intervals.flatMap(u=>{let d=i&&u.span&&Pe(i,u.span);return d?[{interval:u,span:d}]:[]});return a.length===0?[jo(o,t,
t.intervals[0],void 0,s)]:(n.type==="one_time"?a.slice(0,1):a).map(({interval:u,span:d})=>jo(o,t,u,d,s))}function jo(e,t,n,r,i){
let{quote:o}=t,{charge:s,planEntry:a}=e,c=n?.interval,{path:u,entry:d}=gd(e,c?.key),f=d===e.entry&&d.stepUp===void 0?i():
zo(s,d,t,n?.years??0),p=yd(d,a,c?.discounts,o.discounts),y=r?S(r.start):o.startDate,h=p.filter(E=>ae(E,y)),T=f.list&&le(
f.list.amount,h,o.stacking);return{...e,path:u,entry:d,interval:c?.key,span:r,...f,discounts:p,discount:T}}function zo(e,t,{
quote:n,term:r},i){let o=e.prices.find(d=>d.currency===n.currency),s=o&&zi(o,t.price),a=g(t.quantity),c={periodMonths:r&&
hd(e,r.months),stepUp:t.stepUp,years:i},u=s&&a&&!Qe(a)?Vt(e,s,a,c):void 0;return{catalogPrice:o,price:s,quantity:a,list:u}}
function gd({path:e,entry:t},n){let r=n===void 0?-1:t.ramp?.findIndex(({interval:u})=>u===n)??-1,i=t.ramp?.[r];if(i===void 0)
return{path:e,entry:t};let{quantity:o=t.quantity,discount:s=t.discount,price:a=t.price}=i,c={...t,quantity:o,...s&&{discount:s},
...a&&{price:a}};return{path:`${e}.ramp[${r}]`,entry:c}}function hd({type:e,period:t},n){return e==="one_time"||t===void 0?
void 0:Fe(t,n)}function yd({discount:e},{discounts:t=Gt},n=Gt,r=Gt){if(t.length+n.length+r.length===0)return e?[e]:Gt;let i=[
...t,...n,...r].filter(({kind:o})=>o==="percent");return e?[e,...i]:i}var Gt=[];function Yo(e,t){return e===void 0?[{interval:void 0,span:t,years:0}]:e.map(n=>xd(n,t))}function xd(e,t){let n=t&&bd(e,t);
return t&&n?{interval:e,span:n,years:Pd(t.start,n.start)}:{interval:e,span:void 0,years:0}}function bd({startDate:e,endDate:t},n){
let r=q(e),i=q(t);return r===void 0||i===void 0?void 0:Pe({start:r,end:i},n)}var Pd=(e,t)=>Math.floor(Ve(e,t).whole/12);function Xo(e,t){let n=qr(t);return{catalog:e,quote:t,term:n,intervals:Yo(t.intervals,n)}}function Bn({catalog:e},t,n){return{
path:`plans[${n}]`,entry:t,known:we(e).get(t.ratePlanId)}}function Jo({path:e,entry:t,known:n},r){if(n===void 0)return[];
let i=new Set;return t.charges.flatMap((o,s)=>{let a=n.charges.get(o.chargeId);if(a===void 0)return[];let c=i.has(a.id);
return i.add(a.id),Wo({path:`${e}.charges[${s}]`,planEntry:t,entry:o,known:n,charge:a,repeated:c},r)})}function Hn({header:e,lineTerms:t},n,r){let i=Bn(e,n,r),o=Jo(i,e),s=t?o.flatMap(d=>Ut(d,t)??[]):[],a=fe({quote:{plans:[n]}}),
c=t?He(s,a,t.units,t.policy):s,u=c.map(({line:d})=>d);return{reading:i,charges:o,ownLines:s,lines:c,shown:u,violations:ts(
e,i,o,c)}}function es({header:e},t,n){let{path:r}=t.reading,i=Bn(e,t.reading.entry,n);if(i.path===r)return t;let o=l=>({
...l,path:`${i.path}${l.path.slice(r.length)}`}),s=t.charges.map(o),a=l=>({...l,reading:o(l.reading)}),c=t.ownLines.map(
a),u=t.lines===t.ownLines?c:t.lines.map(a),d=t.violations.size>0?ts(e,i,s,u):t.violations;return{...t,reading:i,charges:s,
ownLines:c,lines:u,violations:d}}function ts(e,t,n,r){let i={...e.quote,plans:[t.entry]},o=r.reduce((s,a)=>s+a.contractMinor,
0n);return qo({...e,quote:i,plans:[t],charges:n},{lines:r,contractMinor:o})}function Vn(e,t){let n=Xo(e,t),r={header:n,lineTerms:Qt(n)},i=t.plans.map((o,s)=>Hn(r,o,s));return rs(t,r,i,void 0)}function ns(e,t){
if(!vd(e.quote,t))return Vn(e.header.catalog,t);let{plans:n}=e,{start:r,end:i}=wd(e.quote.plans,t.plans),o=t.plans.length-
n.length,s=t.plans.map((u,d)=>{let l=d<r?n[d]:d>=t.plans.length-i?n[d-o]:void 0;return l?es(e,l,d):Hn(e,u,d)}),a=n.slice(
r,n.length-i),c=s.slice(r,s.length-i);return rs(t,e,s,{before:e,gone:a,come:c})}function vd(e,t){return[...new Set([...Object.
keys(e),...Object.keys(t)])].every(r=>r==="plans"||Object.is(e[r],t[r]))}function wd(e,t){let n=Math.min(e.length,t.length),
r=0;for(;r<n&&e[r]===t[r];)r+=1;let i=0;for(;i<n-r&&e[e.length-1-i]===t[t.length-1-i];)i+=1;return{start:r,end:i}}function rs(e,{
header:t,lineTerms:n},r,i){let o=fe({quote:{...e,plans:[]}}).length>0,s=n&&o?Rd(e,n,r):void 0,a=s?void 0:i,c=Ao(a?.before.
tallies??new Map),u=Lo(a?.before.invoices??new Map),d=(p,y)=>{for(let h of p)Fo(c,h,y),Qo(u,h,y)};for(let p of a?.gone??
[])d(p.lines,-1);if(s)d(s,1);else for(let p of a?.come??r)d(p.lines,1);let l=ne(()=>s??r.flatMap(p=>p.lines)),f=ne(()=>s?.
map(({line:p})=>p)??r.flatMap(p=>p.shown));return{quote:e,header:t,lineTerms:n,plans:r,get lines(){return l()},get shown(){
return f()},tallies:c,invoices:u}}function Rd(e,{units:t,policy:n},r){let i=r.flatMap(({ownLines:o})=>o);return He(i,fe(
{quote:e}),t,n)}function Gn(e,t){return is(Vn(e,t))}function is(e){let t=n=>is(ns(e,n));return{quote:e.quote,evaluation:Zo(e),apply:n=>t(
mn(e.quote,n)),withQuote:t}}function Zt(e,t){return Gn(e,t).evaluation}function Ed(e,t){return Zt(e,t).priced}function Td(e,t){return Zt(e,t).invoices}
function $d(e,t){return Zt(e,t).violations}export{ot as KERNEL_VERSION,mn as applyChange,da as canonicalDecimal,Ke as canonicalJson,gs as catalogHash,ln as checkRatePlan,
Ya as describeDifferences,Zt as evaluateQuote,Fn as fingerprint,F as minorUnits,kn as newQuotePlan,Gn as openQuote,Td as previewInvoices,
Ed as priceQuote,$d as validateQuote};
