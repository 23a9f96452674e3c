/* Generated from kernel/ by scripts/build-kernel.mjs. Do not edit. */
/* Holds decimal.js (MIT, (c) Michael Mclaughlin) and @noble/hashes (MIT, (c) Paul Miller). */
/* eslint-disable */
// @ts-nocheck
var Gr=Object.defineProperty;var Zr=(e,t,n)=>t in e?Gr(e,t,{enumerable:!0,configurable:!0,writable:!0,value:n}):e[t]=n;var D=(e,t,n)=>Zr(e,typeof t!="symbol"?t+"":t,n);function Te(e){if(Array.isArray(e))return Kr(e);if(e!==null&&typeof e=="object")return jr(e);if(typeof e=="number"&&!Number.
isFinite(e))throw new RangeError(`${e} has no JSON form`);return JSON.stringify(e)}function Kr(e){let t="";for(let n of e)
t+=`${t===""?"":","}${Te(n??null)}`;return`[${t}]`}function jr(e){let t="";for(let n of Object.keys(e).sort()){let r=e[n];
r!==void 0&&(t+=`${t===""?"":","}${JSON.stringify(n)}:${Te(r)}`)}return`{${t}}`}var Wr=e=>e/2**32|0,Yr=e=>e>>>0;function Wt(e,t,n,r){let i=Wr(n),o=Yr(n);e.setUint32(t,r?o:i,r),e.setUint32(t+4,r?i:o,r)}function Yt(e){return e instanceof Uint8Array||ArrayBuffer.isView(e)&&e.constructor.name==="Uint8Array"&&"BYTES_PER_ELEM\
ENT"in e&&e.BYTES_PER_ELEMENT===1}var yt=e=>e?`"${e}" `:"";function zr(e,t=""){if(typeof e!="number")throw new TypeError(
yt(t)+"expected number, got "+typeof e);if(!Number.isSafeInteger(e)||e<0)throw new RangeError(yt(t)+"expected integer >=\
 0, got "+e);return e}function xt(e,t,n=""){if(Yt(e)&&(t===void 0||e.length===t))return e;t!==void 0&&zr(t,"length");let r=Yt(e),i=t!==void 0?
` of length ${t}`:"",o=r?`length=${e.length}`:`type=${typeof e}`,s=yt(n)+"expected Uint8Array"+i+", got "+o;throw r?new RangeError(
s):new TypeError(s)}var Xr=(e,t)=>{if(e===null||typeof e!="object"||Array.isArray(e))throw new TypeError((t==="object"?"":`"${t}" `)+"expect\
ed object, got type="+typeof e)},zt=(e,t)=>{Xr(e,t);let n=Object.getPrototypeOf(e);if(n!==Object.prototype&&n!==null)throw new TypeError(
`"${t}" expected plain object`);if(Object.hasOwn(e,"__proto__"))throw new TypeError(`"${t}.__proto__" is not allowed`)};
function bt(e,t=!0){if(e.destroyed)throw new Error("hash was destroyed");if(t&&e.finished)throw new Error("digest() was \
already called")}function Xt(e,t){xt(e,void 0,"output");let n=t.outputLen;if(!(e.length>=n))throw new RangeError('"outpu\
t" expected length >= '+n)}function wt(...e){for(let t=0;t<e.length;t++)e[t].fill(0)}function Be(e){return new DataView(e.buffer,e.byteOffset,e.byteLength)}
function G(e,t){return e<<32-t|e>>>t}function Jr(e,t,n="opts"){return zt(e,"defaults"),t!==void 0&&zt(t,n),Object.assign(Object.create(null),e,t)}function Jt(e,t={}){
if(typeof e!="function")throw new TypeError('"hashCons" expected function, got type='+typeof e);t=Jr({},t,"info");let n=(i,o)=>e(
o).update(i).digest(),r=e(void 0);return n.outputLen=r.outputLen,n.blockLen=r.blockLen,n.canXOF=r.canXOF,n.create=i=>e(i),
Object.assign(n,t),Object.freeze(n)}var en=e=>({oid:Uint8Array.from([6,9,96,134,72,1,101,3,4,2,e])});function tn(e,t,n){return e&t^~e&n}function nn(e,t,n){return e&t^e&n^t&n}var qe=class{constructor(t,n,r,i){D(this,"block\
Len");D(this,"outputLen");D(this,"canXOF",!1);D(this,"padOffset");D(this,"isLE");D(this,"buffer");D(this,"view");D(this,
"finished",!1);D(this,"length",0);D(this,"pos",0);D(this,"destroyed",!1);this.blockLen=t,this.outputLen=n,this.padOffset=
r,this.isLE=i,this.buffer=new Uint8Array(t),this.view=Be(this.buffer)}update(t){bt(this),xt(t);let{view:n,buffer:r,blockLen:i}=this,
o=t.length,s=!1;for(let a=0;a<o;){let c=Math.min(i-this.pos,o-a);if(c===i){let u=Be(t);for(;i<=o-a;a+=i)this.process(u,a);
s=!0;continue}r.set(a===0&&c===o?t:t.subarray(a,a+c),this.pos),this.pos+=c,a+=c,this.pos===i&&(this.process(n,0),this.pos=
0,s=!0)}return this.length+=t.length,s&&this.roundClean(),this}digestInto(t){bt(this),Xt(t,this),this.finished=!0;let{buffer:n,
view:r,blockLen:i,isLE:o}=this,{pos:s}=this;n[s++]=128,n.fill(0,s),this.padOffset>i-s&&(this.process(r,0),n.fill(0)),Wt(
r,i-8,this.length*8,o),this.process(r,0),this.roundClean();let a=t===n?r:Be(t),c=this.outputLen,u=c/4,d=this.get();if(c%
4||u>d.length)throw new Error("invalid outputLen");for(let l=0;l<u;l++)a.setUint32(4*l,d[l],o)}digest(){let{buffer:t,outputLen:n}=this;
this.digestInto(t);let r=t.slice(0,n);return this.destroy(),r}_cloneIntoMeta(t){let{buffer:n,length:r,finished:i,destroyed:o,
pos:s}=this;return t.destroyed=o,t.finished=i,t.length=r,t.pos=s,s&&t.buffer.set(n),t}clone(){return this._cloneInto()}},
rn=Uint32Array.from([1779033703,3144134277,1013904242,2773480762,1359893119,2600822924,528734635,1541459225]);var ei=Uint32Array.from([1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221,3624381080,
310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580,3835390401,4022224774,264347078,604807628,770255983,
1249150122,1555081692,1996064986,2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895,666307205,
773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037,2730485921,2820302411,3259730800,3345764771,
3516065817,3600352804,4094571909,275423344,430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779,
1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298]),re=new Uint32Array(64),Pt=class extends qe{constructor(n,r){
super(64,n,8,!1);D(this,"A",0);D(this,"B",0);D(this,"C",0);D(this,"D",0);D(this,"E",0);D(this,"F",0);D(this,"G",0);D(this,
"H",0);this.A=r[0]|0,this.B=r[1]|0,this.C=r[2]|0,this.D=r[3]|0,this.E=r[4]|0,this.F=r[5]|0,this.G=r[6]|0,this.H=r[7]|0}get(){
let{A:n,B:r,C:i,D:o,E:s,F:a,G:c,H:u}=this;return[n,r,i,o,s,a,c,u]}set(n,r,i,o,s,a,c,u){this.A=n|0,this.B=r|0,this.C=i|0,
this.D=o|0,this.E=s|0,this.F=a|0,this.G=c|0,this.H=u|0}_cloneInto(n){return(n||=new this.constructor).set(...this.get()),
this._cloneIntoMeta(n)}process(n,r){for(let f=0;f<16;f++,r+=4)re[f]=n.getUint32(r,!1);for(let f=16;f<64;f++){let m=re[f-
15],x=re[f-2],y=G(m,7)^G(m,18)^m>>>3,C=G(x,17)^G(x,19)^x>>>10;re[f]=C+re[f-7]+y+re[f-16]|0}let{A:i,B:o,C:s,D:a,E:c,F:u,G:d,
H:l}=this;for(let f=0;f<64;f++){let m=G(c,6)^G(c,11)^G(c,25),x=l+m+tn(c,u,d)+ei[f]+re[f]|0,C=(G(i,2)^G(i,13)^G(i,22))+nn(
i,o,s)|0;l=d,d=u,u=c,c=a+x|0,a=s,s=o,o=i,i=x+C|0}i=i+this.A|0,o=o+this.B|0,s=s+this.C|0,a=a+this.D|0,c=c+this.E|0,u=u+this.
F|0,d=d+this.G|0,l=l+this.H|0,this.set(i,o,s,a,c,u,d,l)}roundClean(){wt(re)}destroy(){this.destroyed=!0,this.set(0,0,0,0,
0,0,0,0),wt(this.buffer)}},vt=class extends Pt{constructor(){super(32,rn)}};var on=Jt(()=>new vt,en(1));function sn(e){let t=new Uint8Array(e.length*3),n=0;for(let r=0;r<e.length;r+=1){let i=e.codePointAt(r)??0;if(i>65535&&(r+=
1),i<128){t[n++]=i;continue}i>=65536?(t[n++]=240|i>>18,t[n++]=128|i>>12&63):i>=2048?t[n++]=224|i>>12:t[n++]=192|i>>6,i>=
2048&&(t[n++]=128|i>>6&63),t[n++]=128|i&63}return t.subarray(0,n)}function Ue(e){return Array.from(on(sn(Te(e))),t=>t.toString(16).padStart(2,"0")).join("")}var an=(e,t)=>e.id<t.id?-1:e.id>t.id?1:0;function ti(e){let{engine:t,engineCapabilities:n}=e,r=e.products.map(i=>({...i,
ratePlans:[...i.ratePlans].sort(an)})).sort(an);return Ue({engine:t,products:r,engineCapabilities:n})}var ye=9e15,ae=1e9,Et="0123456789abcdef",Ge="2.3025850929940456840179914546843642076011014886287729760333279009675726096\
773524802359972050895982983419677840422862486334095254650828067566662873690987816894829072083255546808437998948262331985\
283935053089653777326288461633662222876982198867465436674744042432743651550489343149393914796194044002221051017141748003\
688084012647080685567743216228355220114804663715659121373450747856947683463616792101806445070648000277502684916746550586\
856935673420670581136429224554405758925724208241314695689016758940256776311356919292033376587141660230105703089634572075\
440370847469940168269282808481184289314848524948644871927809676271275775397027668605952496716674183485704422507197965004\
714951050492214776567636938662976979522110718264549734772662425709429322582798502585509785265383207606726317164309505995\
087807523710333101197857547331541421808427543863591778117054309827482385045648019095610299291824318237525357709750539565\
187697510374970888692180205189339507238539205144634197265287286965110862571492198849978748873771345686209167058",Ze="3.1\
415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170679821480865132823066470\
938446095505822317253594081284811174502841027019385211055596446229489549303819644288109756659334461284756482337867831652\
712019091456485669234603486104543266482133936072602491412737245870066063155881748815209209628292540917153643678925903600\
113305305488204665213841469519415116094330572703657595919530921861173819326117931051185480744623799627495673518857527248\
912279381830119491298336733624406566430860213949463952247371907021798609437027705392171762931767523846748184676694051320\
005681271452635608277857713427577896091736371787214684409012249534301465495853710507922796892589235420199561121290219608\
640344181598136297747713099605187072113499999983729780499510597317328160963185950244594553469083026425223082533446850352\
619311881710100031378387528865875332083814206171776691473035982534904287554687311595628638823537875937519577818577805321\
712268066130019278766111959092164201989380952572010654858632789",Rt={precision:20,rounding:4,modulo:1,toExpNeg:-7,toExpPos:21,
minE:-ye,maxE:ye,crypto:!1},ln,ee,w=!0,je="[DecimalError] ",se=je+"Invalid argument: ",fn=je+"Precision limit exceeded",
pn=je+"crypto unavailable",mn="[object Decimal]",Q=Math.floor,$=Math.pow,ni=/^0b([01]+(\.[01]*)?|\.[01]+)(p[+-]?\d+)?$/i,
ri=/^0x([0-9a-f]+(\.[0-9a-f]*)?|\.[0-9a-f]+)(p[+-]?\d+)?$/i,ii=/^0o([0-7]+(\.[0-7]*)?|\.[0-7]+)(p[+-]?\d+)?$/i,hn=/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i,
Z=1e7,b=7,oi=9007199254740991,si=Ge.length-1,kt=Ze.length-1,p={toStringTag:mn};p.absoluteValue=p.abs=function(){var e=new this.
constructor(this);return e.s<0&&(e.s=1),g(e)};p.ceil=function(){return g(new this.constructor(this),this.e+1,2)};p.clampedTo=
p.clamp=function(e,t){var n,r=this,i=r.constructor;if(e=new i(e),t=new i(t),!e.s||!t.s)return new i(NaN);if(e.gt(t))throw Error(
se+t);return n=r.cmp(e),n<0?e:r.cmp(t)>0?t:new i(r)};p.comparedTo=p.cmp=function(e){var t,n,r,i,o=this,s=o.d,a=(e=new o.
constructor(e)).d,c=o.s,u=e.s;if(!s||!a)return!c||!u?NaN:c!==u?c:s===a?0:!s^c<0?1:-1;if(!s[0]||!a[0])return s[0]?c:a[0]?
-u:0;if(c!==u)return c;if(o.e!==e.e)return o.e>e.e^c<0?1:-1;for(r=s.length,i=a.length,t=0,n=r<i?r:i;t<n;++t)if(s[t]!==a[t])
return s[t]>a[t]^c<0?1:-1;return r===i?0:r>i^c<0?1:-1};p.cosine=p.cos=function(){var e,t,n=this,r=n.constructor;return n.
d?n.d[0]?(e=r.precision,t=r.rounding,r.precision=e+Math.max(n.e,n.sd())+b,r.rounding=1,n=ai(r,wn(r,n)),r.precision=e,r.rounding=
t,g(ee==2||ee==3?n.neg():n,e,t,!0)):new r(1):new r(NaN)};p.cubeRoot=p.cbrt=function(){var e,t,n,r,i,o,s,a,c,u,d=this,l=d.
constructor;if(!d.isFinite()||d.isZero())return new l(d);for(w=!1,o=d.s*$(d.s*d,1/3),!o||Math.abs(o)==1/0?(n=L(d.d),e=d.
e,(o=(e-n.length+1)%3)&&(n+=o==1||o==-2?"0":"00"),o=$(n,1/3),e=Q((e+1)/3)-(e%3==(e<0?-1:2)),o==1/0?n="5e"+e:(n=o.toExponential(),
n=n.slice(0,n.indexOf("e")+1)+e),r=new l(n),r.s=d.s):r=new l(o.toString()),s=(e=l.precision)+3;;)if(a=r,c=a.times(a).times(
a),u=c.plus(d),r=T(u.plus(d).times(a),u.plus(c),s+2,1),L(a.d).slice(0,s)===(n=L(r.d)).slice(0,s))if(n=n.slice(s-3,s+1),n==
"9999"||!i&&n=="4999"){if(!i&&(g(a,e+1,0),a.times(a).times(a).eq(d))){r=a;break}s+=4,i=1}else{(!+n||!+n.slice(1)&&n.charAt(
0)=="5")&&(g(r,e+1,1),t=!r.times(r).times(r).eq(d));break}return w=!0,g(r,e,l.rounding,t)};p.decimalPlaces=p.dp=function(){
var e,t=this.d,n=NaN;if(t){if(e=t.length-1,n=(e-Q(this.e/b))*b,e=t[e],e)for(;e%10==0;e/=10)n--;n<0&&(n=0)}return n};p.dividedBy=
p.div=function(e){return T(this,new this.constructor(e))};p.dividedToIntegerBy=p.divToInt=function(e){var t=this,n=t.constructor;
return g(T(t,new n(e),0,1,1),n.precision,n.rounding)};p.equals=p.eq=function(e){return this.cmp(e)===0};p.floor=function(){
return g(new this.constructor(this),this.e+1,3)};p.greaterThan=p.gt=function(e){return this.cmp(e)>0};p.greaterThanOrEqualTo=
p.gte=function(e){var t=this.cmp(e);return t==1||t===0};p.hyperbolicCosine=p.cosh=function(){var e,t,n,r,i,o=this,s=o.constructor,
a=new s(1);if(!o.isFinite())return new s(o.s?1/0:NaN);if(o.isZero())return a;n=s.precision,r=s.rounding,s.precision=n+Math.
max(o.e,o.sd())+4,s.rounding=1,i=o.d.length,i<32?(e=Math.ceil(i/3),t=(1/Ye(4,e)).toString()):(e=16,t="2.3283064365386962\
890625e-10"),o=xe(s,1,o.times(t),new s(1),!0);for(var c,u=e,d=new s(8);u--;)c=o.times(o),o=a.minus(c.times(d.minus(c.times(
d))));return g(o,s.precision=n,s.rounding=r,!0)};p.hyperbolicSine=p.sinh=function(){var e,t,n,r,i=this,o=i.constructor;if(!i.
isFinite()||i.isZero())return new o(i);if(t=o.precision,n=o.rounding,o.precision=t+Math.max(i.e,i.sd())+4,o.rounding=1,r=
i.d.length,r<3)i=xe(o,2,i,i,!0);else{e=1.4*Math.sqrt(r),e=e>16?16:e|0,i=i.times(1/Ye(5,e)),i=xe(o,2,i,i,!0);for(var s,a=new o(
5),c=new o(16),u=new o(20);e--;)s=i.times(i),i=i.times(a.plus(s.times(c.times(s).plus(u))))}return o.precision=t,o.rounding=
n,g(i,t,n,!0)};p.hyperbolicTangent=p.tanh=function(){var e,t,n=this,r=n.constructor;return n.isFinite()?n.isZero()?new r(
n):(e=r.precision,t=r.rounding,r.precision=e+7,r.rounding=1,T(n.sinh(),n.cosh(),r.precision=e,r.rounding=t)):new r(n.s)};
p.inverseCosine=p.acos=function(){var e=this,t=e.constructor,n=e.abs().cmp(1),r=t.precision,i=t.rounding;return n!==-1?n===
0?e.isNeg()?z(t,r,i):new t(0):new t(NaN):e.isZero()?z(t,r+4,i).times(.5):(t.precision=r+6,t.rounding=1,e=new t(1).minus(
e).div(e.plus(1)).sqrt().atan(),t.precision=r,t.rounding=i,e.times(2))};p.inverseHyperbolicCosine=p.acosh=function(){var e,
t,n=this,r=n.constructor;return n.lte(1)?new r(n.eq(1)?0:NaN):n.isFinite()?(e=r.precision,t=r.rounding,r.precision=e+Math.
max(Math.abs(n.e),n.sd())+4,r.rounding=1,w=!1,n=n.times(n).minus(1).sqrt().plus(n),w=!0,r.precision=e,r.rounding=t,n.ln()):
new r(n)};p.inverseHyperbolicSine=p.asinh=function(){var e,t,n=this,r=n.constructor;return!n.isFinite()||n.isZero()?new r(
n):(e=r.precision,t=r.rounding,r.precision=e+2*Math.max(Math.abs(n.e),n.sd())+6,r.rounding=1,w=!1,n=n.times(n).plus(1).sqrt().
plus(n),w=!0,r.precision=e,r.rounding=t,n.ln())};p.inverseHyperbolicTangent=p.atanh=function(){var e,t,n,r,i=this,o=i.constructor;
return i.isFinite()?i.e>=0?new o(i.abs().eq(1)?i.s/0:i.isZero()?i:NaN):(e=o.precision,t=o.rounding,r=i.sd(),Math.max(r,e)<
2*-i.e-1?g(new o(i),e,t,!0):(o.precision=n=r-i.e,i=T(i.plus(1),new o(1).minus(i),n+e,1),o.precision=e+4,o.rounding=1,i=i.
ln(),o.precision=e,o.rounding=t,i.times(.5))):new o(NaN)};p.inverseSine=p.asin=function(){var e,t,n,r,i=this,o=i.constructor;
return i.isZero()?new o(i):(t=i.abs().cmp(1),n=o.precision,r=o.rounding,t!==-1?t===0?(e=z(o,n+4,r).times(.5),e.s=i.s,e):
new o(NaN):(o.precision=n+6,o.rounding=1,i=i.div(new o(1).minus(i.times(i)).sqrt().plus(1)).atan(),o.precision=n,o.rounding=
r,i.times(2)))};p.inverseTangent=p.atan=function(){var e,t,n,r,i,o,s,a,c,u=this,d=u.constructor,l=d.precision,f=d.rounding;
if(u.isFinite()){if(u.isZero())return new d(u);if(u.abs().eq(1)&&l+4<=kt)return s=z(d,l+4,f).times(.25),s.s=u.s,s}else{if(!u.
s)return new d(NaN);if(l+4<=kt)return s=z(d,l+4,f).times(.5),s.s=u.s,s}for(d.precision=a=l+10,d.rounding=1,n=Math.min(28,
a/b+2|0),e=n;e;--e)u=u.div(u.times(u).plus(1).sqrt().plus(1));for(w=!1,t=Math.ceil(a/b),r=1,c=u.times(u),s=new d(u),i=u;e!==
-1;)if(i=i.times(c),o=s.minus(i.div(r+=2)),i=i.times(c),s=o.plus(i.div(r+=2)),s.d[t]!==void 0)for(e=t;s.d[e]===o.d[e]&&e--;)
;return n&&(s=s.times(2<<n-1)),w=!0,g(s,d.precision=l,d.rounding=f,!0)};p.isFinite=function(){return!!this.d};p.isInteger=
p.isInt=function(){return!!this.d&&Q(this.e/b)>this.d.length-2};p.isNaN=function(){return!this.s};p.isNegative=p.isNeg=function(){
return this.s<0};p.isPositive=p.isPos=function(){return this.s>0};p.isZero=function(){return!!this.d&&this.d[0]===0};p.lessThan=
p.lt=function(e){return this.cmp(e)<0};p.lessThanOrEqualTo=p.lte=function(e){return this.cmp(e)<1};p.logarithm=p.log=function(e){
var t,n,r,i,o,s,a,c,u=this,d=u.constructor,l=d.precision,f=d.rounding,m=5;if(e==null)e=new d(10),t=!0;else{if(e=new d(e),
n=e.d,e.s<0||!n||!n[0]||e.eq(1))return new d(NaN);t=e.eq(10)}if(n=u.d,u.s<0||!n||!n[0]||u.eq(1))return new d(n&&!n[0]?-1/0:
u.s!=1?NaN:n?0:1/0);if(t)if(n.length>1)o=!0;else{for(i=n[0];i%10===0;)i/=10;o=i!==1}if(w=!1,a=l+m,s=oe(u,a),r=t?Ke(d,a+10):
oe(e,a),c=T(s,r,a,1),Se(c.d,i=l,f))do if(a+=10,s=oe(u,a),r=t?Ke(d,a+10):oe(e,a),c=T(s,r,a,1),!o){+L(c.d).slice(i+1,i+15)+
1==1e14&&(c=g(c,l+1,0));break}while(Se(c.d,i+=10,f));return w=!0,g(c,l,f)};p.minus=p.sub=function(e){var t,n,r,i,o,s,a,c,
u,d,l,f,m=this,x=m.constructor;if(e=new x(e),!m.d||!e.d)return!m.s||!e.s?e=new x(NaN):m.d?e.s=-e.s:e=new x(e.d||m.s!==e.
s?m:NaN),e;if(m.s!=e.s)return e.s=-e.s,m.plus(e);if(u=m.d,f=e.d,a=x.precision,c=x.rounding,!u[0]||!f[0]){if(f[0])e.s=-e.
s;else if(u[0])e=new x(m);else return new x(c===3?-0:0);return w?g(e,a,c):e}if(n=Q(e.e/b),d=Q(m.e/b),u=u.slice(),o=d-n,o){
for(l=o<0,l?(t=u,o=-o,s=f.length):(t=f,n=d,s=u.length),r=Math.max(Math.ceil(a/b),s)+2,o>r&&(o=r,t.length=1),t.reverse(),
r=o;r--;)t.push(0);t.reverse()}else{for(r=u.length,s=f.length,l=r<s,l&&(s=r),r=0;r<s;r++)if(u[r]!=f[r]){l=u[r]<f[r];break}
o=0}for(l&&(t=u,u=f,f=t,e.s=-e.s),s=u.length,r=f.length-s;r>0;--r)u[s++]=0;for(r=f.length;r>o;){if(u[--r]<f[r]){for(i=r;i&&
u[--i]===0;)u[i]=Z-1;--u[i],u[r]+=Z}u[r]-=f[r]}for(;u[--s]===0;)u.pop();for(;u[0]===0;u.shift())--n;return u[0]?(e.d=u,e.
e=We(u,n),w?g(e,a,c):e):new x(c===3?-0:0)};p.modulo=p.mod=function(e){var t,n=this,r=n.constructor;return e=new r(e),!n.
d||!e.s||e.d&&!e.d[0]?new r(NaN):!e.d||n.d&&!n.d[0]?g(new r(n),r.precision,r.rounding):(w=!1,r.modulo==9?(t=T(n,e.abs(),
0,3,1),t.s*=e.s):t=T(n,e,0,r.modulo,1),t=t.times(e),w=!0,n.minus(t))};p.naturalExponential=p.exp=function(){return Tt(this)};
p.naturalLogarithm=p.ln=function(){return oe(this)};p.negated=p.neg=function(){var e=new this.constructor(this);return e.
s=-e.s,g(e)};p.plus=p.add=function(e){var t,n,r,i,o,s,a,c,u,d,l=this,f=l.constructor;if(e=new f(e),!l.d||!e.d)return!l.s||
!e.s?e=new f(NaN):l.d||(e=new f(e.d||l.s===e.s?l:NaN)),e;if(l.s!=e.s)return e.s=-e.s,l.minus(e);if(u=l.d,d=e.d,a=f.precision,
c=f.rounding,!u[0]||!d[0])return d[0]||(e=new f(l)),w?g(e,a,c):e;if(o=Q(l.e/b),r=Q(e.e/b),u=u.slice(),i=o-r,i){for(i<0?(n=
u,i=-i,s=d.length):(n=d,r=o,s=u.length),o=Math.ceil(a/b),s=o>s?o+1:s+1,i>s&&(i=s,n.length=1),n.reverse();i--;)n.push(0);
n.reverse()}for(s=u.length,i=d.length,s-i<0&&(i=s,n=d,d=u,u=n),t=0;i;)t=(u[--i]=u[i]+d[i]+t)/Z|0,u[i]%=Z;for(t&&(u.unshift(
t),++r),s=u.length;u[--s]==0;)u.pop();return e.d=u,e.e=We(u,r),w?g(e,a,c):e};p.precision=p.sd=function(e){var t,n=this;if(e!==
void 0&&e!==!!e&&e!==1&&e!==0)throw Error(se+e);return n.d?(t=gn(n.d),e&&n.e+1>t&&(t=n.e+1)):t=NaN,t};p.round=function(){
var e=this,t=e.constructor;return g(new t(e),e.e+1,t.rounding)};p.sine=p.sin=function(){var e,t,n=this,r=n.constructor;return n.
isFinite()?n.isZero()?new r(n):(e=r.precision,t=r.rounding,r.precision=e+Math.max(n.e,n.sd())+b,r.rounding=1,n=ui(r,wn(r,
n)),r.precision=e,r.rounding=t,g(ee>2?n.neg():n,e,t,!0)):new r(NaN)};p.squareRoot=p.sqrt=function(){var e,t,n,r,i,o,s=this,
a=s.d,c=s.e,u=s.s,d=s.constructor;if(u!==1||!a||!a[0])return new d(!u||u<0&&(!a||a[0])?NaN:a?s:1/0);for(w=!1,u=Math.sqrt(
+s),u==0||u==1/0?(t=L(a),(t.length+c)%2==0&&(t+="0"),u=Math.sqrt(t),c=Q((c+1)/2)-(c<0||c%2),u==1/0?t="5e"+c:(t=u.toExponential(),
t=t.slice(0,t.indexOf("e")+1)+c),r=new d(t)):r=new d(u.toString()),n=(c=d.precision)+3;;)if(o=r,r=o.plus(T(s,o,n+2,1)).times(
.5),L(o.d).slice(0,n)===(t=L(r.d)).slice(0,n))if(t=t.slice(n-3,n+1),t=="9999"||!i&&t=="4999"){if(!i&&(g(o,c+1,0),o.times(
o).eq(s))){r=o;break}n+=4,i=1}else{(!+t||!+t.slice(1)&&t.charAt(0)=="5")&&(g(r,c+1,1),e=!r.times(r).eq(s));break}return w=
!0,g(r,c,d.rounding,e)};p.tangent=p.tan=function(){var e,t,n=this,r=n.constructor;return n.isFinite()?n.isZero()?new r(n):
(e=r.precision,t=r.rounding,r.precision=e+10,r.rounding=1,n=n.sin(),n.s=1,n=T(n,new r(1).minus(n.times(n)).sqrt(),e+10,0),
r.precision=e,r.rounding=t,g(ee==2||ee==4?n.neg():n,e,t,!0)):new r(NaN)};p.times=p.mul=function(e){var t,n,r,i,o,s,a,c,u,
d=this,l=d.constructor,f=d.d,m=(e=new l(e)).d;if(e.s*=d.s,!f||!f[0]||!m||!m[0])return new l(!e.s||f&&!f[0]&&!m||m&&!m[0]&&
!f?NaN:!f||!m?e.s/0:e.s*0);for(n=Q(d.e/b)+Q(e.e/b),c=f.length,u=m.length,c<u&&(o=f,f=m,m=o,s=c,c=u,u=s),o=[],s=c+u,r=s;r--;)
o.push(0);for(r=u;--r>=0;){for(t=0,i=c+r;i>r;)a=o[i]+m[r]*f[i-r-1]+t,o[i--]=a%Z|0,t=a/Z|0;o[i]=(o[i]+t)%Z|0}for(;!o[--s];)
o.pop();return t?++n:o.shift(),e.d=o,e.e=We(o,n),w?g(e,l.precision,l.rounding):e};p.toBinary=function(e,t){return St(this,
2,e,t)};p.toDecimalPlaces=p.toDP=function(e,t){var n=this,r=n.constructor;return n=new r(n),e===void 0?n:(F(e,0,ae),t===
void 0?t=r.rounding:F(t,0,8),g(n,e+n.e+1,t))};p.toExponential=function(e,t){var n,r=this,i=r.constructor;return e===void 0?
n=X(r,!0):(F(e,0,ae),t===void 0?t=i.rounding:F(t,0,8),r=g(new i(r),e+1,t),n=X(r,!0,e+1)),r.isNeg()&&!r.isZero()?"-"+n:n};
p.toFixed=function(e,t){var n,r,i=this,o=i.constructor;return e===void 0?n=X(i):(F(e,0,ae),t===void 0?t=o.rounding:F(t,0,
8),r=g(new o(i),e+i.e+1,t),n=X(r,!1,e+r.e+1)),i.isNeg()&&!i.isZero()?"-"+n:n};p.toFraction=function(e){var t,n,r,i,o,s,a,
c,u,d,l,f,m=this,x=m.d,y=m.constructor;if(!x)return new y(m);if(u=n=new y(1),r=c=new y(0),t=new y(r),o=t.e=gn(x)-m.e-1,s=
o%b,t.d[0]=$(10,s<0?b+s:s),e==null)e=o>0?t:u;else{if(a=new y(e),!a.isInt()||a.lt(u))throw Error(se+a);e=a.gt(t)?o>0?t:u:
a}for(w=!1,a=new y(L(x)),d=y.precision,y.precision=o=x.length*b*2;l=T(a,t,0,1,1),i=n.plus(l.times(r)),i.cmp(e)!=1;)n=r,r=
i,i=u,u=c.plus(l.times(i)),c=i,i=t,t=a.minus(l.times(i)),a=i;return i=T(e.minus(n),r,0,1,1),c=c.plus(i.times(u)),n=n.plus(
i.times(r)),c.s=u.s=m.s,f=T(u,r,o,1).minus(m).abs().cmp(T(c,n,o,1).minus(m).abs())<1?[u,r]:[c,n],y.precision=d,w=!0,f};p.
toHexadecimal=p.toHex=function(e,t){return St(this,16,e,t)};p.toNearest=function(e,t){var n=this,r=n.constructor;if(n=new r(
n),e==null){if(!n.d)return n;e=new r(1),t=r.rounding}else{if(e=new r(e),t===void 0?t=r.rounding:F(t,0,8),!n.d)return e.s?
n:e;if(!e.d)return e.s&&(e.s=n.s),e}return e.d[0]?(w=!1,n=T(n,e,0,t,1).times(e),w=!0,g(n)):(e.s=n.s,n=e),n};p.toNumber=function(){
return+this};p.toOctal=function(e,t){return St(this,8,e,t)};p.toPower=p.pow=function(e){var t,n,r,i,o,s,a=this,c=a.constructor,
u=+(e=new c(e));if(!a.d||!e.d||!a.d[0]||!e.d[0])return new c($(+a,u));if(a=new c(a),a.eq(1))return a;if(r=c.precision,o=
c.rounding,e.eq(1))return g(a,r,o);if(t=Q(e.e/b),t>=e.d.length-1&&(n=u<0?-u:u)<=oi)return i=yn(c,a,n,r),e.s<0?new c(1).div(
i):g(i,r,o);if(s=a.s,s<0){if(t<e.d.length-1)return new c(NaN);if((e.d[t]&1)==0&&(s=1),a.e==0&&a.d[0]==1&&a.d.length==1)return a.
s=s,a}return n=$(+a,u),t=n==0||!isFinite(n)?Q(u*(Math.log("0."+L(a.d))/Math.LN10+a.e+1)):new c(n+"").e,t>c.maxE+1||t<c.minE-
1?new c(t>0?s/0:0):(w=!1,c.rounding=a.s=1,n=Math.min(12,(t+"").length),i=Tt(e.times(oe(a,r+n)),r),i.d&&(i=g(i,r+5,1),Se(
i.d,r,o)&&(t=r+10,i=g(Tt(e.times(oe(a,t+n)),t),t+5,1),+L(i.d).slice(r+1,r+15)+1==1e14&&(i=g(i,r+1,0)))),i.s=s,w=!0,c.rounding=
o,g(i,r,o))};p.toPrecision=function(e,t){var n,r=this,i=r.constructor;return e===void 0?n=X(r,r.e<=i.toExpNeg||r.e>=i.toExpPos):
(F(e,1,ae),t===void 0?t=i.rounding:F(t,0,8),r=g(new i(r),e,t),n=X(r,e<=r.e||r.e<=i.toExpNeg,e)),r.isNeg()&&!r.isZero()?"\
-"+n:n};p.toSignificantDigits=p.toSD=function(e,t){var n=this,r=n.constructor;return e===void 0?(e=r.precision,t=r.rounding):
(F(e,1,ae),t===void 0?t=r.rounding:F(t,0,8)),g(new r(n),e,t)};p.toString=function(){var e=this,t=e.constructor,n=X(e,e.e<=
t.toExpNeg||e.e>=t.toExpPos);return e.isNeg()&&!e.isZero()?"-"+n:n};p.truncated=p.trunc=function(){return g(new this.constructor(
this),this.e+1,1)};p.valueOf=p.toJSON=function(){var e=this,t=e.constructor,n=X(e,e.e<=t.toExpNeg||e.e>=t.toExpPos);return e.
isNeg()?"-"+n:n};function L(e){var t,n,r,i=e.length-1,o="",s=e[0];if(i>0){for(o+=s,t=1;t<i;t++)r=e[t]+"",n=b-r.length,n&&
(o+=ie(n)),o+=r;s=e[t],r=s+"",n=b-r.length,n&&(o+=ie(n))}else if(s===0)return"0";for(;s%10===0;)s/=10;return o+s}function F(e,t,n){
if(e!==~~e||e<t||e>n)throw Error(se+e)}function Se(e,t,n,r){var i,o,s,a;for(o=e[0];o>=10;o/=10)--t;return--t<0?(t+=b,i=0):
(i=Math.ceil((t+1)/b),t%=b),o=$(10,b-t),a=e[i]%o|0,r==null?t<3?(t==0?a=a/100|0:t==1&&(a=a/10|0),s=n<4&&a==99999||n>3&&a==
49999||a==5e4||a==0):s=(n<4&&a+1==o||n>3&&a+1==o/2)&&(e[i+1]/o/100|0)==$(10,t-2)-1||(a==o/2||a==0)&&(e[i+1]/o/100|0)==0:
t<4?(t==0?a=a/1e3|0:t==1?a=a/100|0:t==2&&(a=a/10|0),s=(r||n<4)&&a==9999||!r&&n>3&&a==4999):s=((r||n<4)&&a+1==o||!r&&n>3&&
a+1==o/2)&&(e[i+1]/o/1e3|0)==$(10,t-3)-1,s}function He(e,t,n){for(var r,i=[0],o,s=0,a=e.length;s<a;){for(o=i.length;o--;)
i[o]*=t;for(i[0]+=Et.indexOf(e.charAt(s++)),r=0;r<i.length;r++)i[r]>n-1&&(i[r+1]===void 0&&(i[r+1]=0),i[r+1]+=i[r]/n|0,i[r]%=
n)}return i.reverse()}function ai(e,t){var n,r,i;if(t.isZero())return t;r=t.d.length,r<32?(n=Math.ceil(r/3),i=(1/Ye(4,n)).
toString()):(n=16,i="2.3283064365386962890625e-10"),e.precision+=n,t=xe(e,1,t.times(i),new e(1));for(var o=n;o--;){var s=t.
times(t);t=s.times(s).minus(s).times(8).plus(1)}return e.precision-=n,t}var T=(function(){function e(r,i,o){var s,a=0,c=r.
length;for(r=r.slice();c--;)s=r[c]*i+a,r[c]=s%o|0,a=s/o|0;return a&&r.unshift(a),r}function t(r,i,o,s){var a,c;if(o!=s)c=
o>s?1:-1;else for(a=c=0;a<o;a++)if(r[a]!=i[a]){c=r[a]>i[a]?1:-1;break}return c}function n(r,i,o,s){for(var a=0;o--;)r[o]-=
a,a=r[o]<i[o]?1:0,r[o]=a*s+r[o]-i[o];for(;!r[0]&&r.length>1;)r.shift()}return function(r,i,o,s,a,c){var u,d,l,f,m,x,y,C,
k,_,R,O,Oe,J,mt,Ie,ke,ht,V,Qe,Fe=r.constructor,gt=r.s==i.s?1:-1,I=r.d,S=i.d;if(!I||!I[0]||!S||!S[0])return new Fe(!r.s||
!i.s||(I?S&&I[0]==S[0]:!S)?NaN:I&&I[0]==0||!S?gt*0:gt/0);for(c?(m=1,d=r.e-i.e):(c=Z,m=b,d=Q(r.e/m)-Q(i.e/m)),V=S.length,
ke=I.length,k=new Fe(gt),_=k.d=[],l=0;S[l]==(I[l]||0);l++);if(S[l]>(I[l]||0)&&d--,o==null?(J=o=Fe.precision,s=Fe.rounding):
a?J=o+(r.e-i.e)+1:J=o,J<0)_.push(1),x=!0;else{if(J=J/m+2|0,l=0,V==1){for(f=0,S=S[0],J++;(l<ke||f)&&J--;l++)mt=f*c+(I[l]||
0),_[l]=mt/S|0,f=mt%S|0;x=f||l<ke}else{for(f=c/(S[0]+1)|0,f>1&&(S=e(S,f,c),I=e(I,f,c),V=S.length,ke=I.length),Ie=V,R=I.slice(
0,V),O=R.length;O<V;)R[O++]=0;Qe=S.slice(),Qe.unshift(0),ht=S[0],S[1]>=c/2&&++ht;do f=0,u=t(S,R,V,O),u<0?(Oe=R[0],V!=O&&
(Oe=Oe*c+(R[1]||0)),f=Oe/ht|0,f>1?(f>=c&&(f=c-1),y=e(S,f,c),C=y.length,O=R.length,u=t(y,R,C,O),u==1&&(f--,n(y,V<C?Qe:S,C,
c))):(f==0&&(u=f=1),y=S.slice()),C=y.length,C<O&&y.unshift(0),n(R,y,O,c),u==-1&&(O=R.length,u=t(S,R,V,O),u<1&&(f++,n(R,V<
O?Qe:S,O,c))),O=R.length):u===0&&(f++,R=[0]),_[l++]=f,u&&R[0]?R[O++]=I[Ie]||0:(R=[I[Ie]],O=1);while((Ie++<ke||R[0]!==void 0)&&
J--);x=R[0]!==void 0}_[0]||_.shift()}if(m==1)k.e=d,ln=x;else{for(l=1,f=_[0];f>=10;f/=10)l++;k.e=l+d*m-1,g(k,a?o+k.e+1:o,
s,x)}return k}})();function g(e,t,n,r){var i,o,s,a,c,u,d,l,f,m=e.constructor;e:if(t!=null){if(l=e.d,!l)return e;for(i=1,
a=l[0];a>=10;a/=10)i++;if(o=t-i,o<0)o+=b,s=t,d=l[f=0],c=d/$(10,i-s-1)%10|0;else if(f=Math.ceil((o+1)/b),a=l.length,f>=a)
if(r){for(;a++<=f;)l.push(0);d=c=0,i=1,o%=b,s=o-b+1}else break e;else{for(d=a=l[f],i=1;a>=10;a/=10)i++;o%=b,s=o-b+i,c=s<
0?0:d/$(10,i-s-1)%10|0}if(r=r||t<0||l[f+1]!==void 0||(s<0?d:d%$(10,i-s-1)),u=n<4?(c||r)&&(n==0||n==(e.s<0?3:2)):c>5||c==
5&&(n==4||r||n==6&&(o>0?s>0?d/$(10,i-s):0:l[f-1])%10&1||n==(e.s<0?8:7)),t<1||!l[0])return l.length=0,u?(t-=e.e+1,l[0]=$(
10,(b-t%b)%b),e.e=-t||0):l[0]=e.e=0,e;if(o==0?(l.length=f,a=1,f--):(l.length=f+1,a=$(10,b-o),l[f]=s>0?(d/$(10,i-s)%$(10,
s)|0)*a:0),u)for(;;)if(f==0){for(o=1,s=l[0];s>=10;s/=10)o++;for(s=l[0]+=a,a=1;s>=10;s/=10)a++;o!=a&&(e.e++,l[0]==Z&&(l[0]=
1));break}else{if(l[f]+=a,l[f]!=Z)break;l[f--]=0,a=1}for(o=l.length;l[--o]===0;)l.pop()}return w&&(e.e>m.maxE?(e.d=null,
e.e=NaN):e.e<m.minE&&(e.e=0,e.d=[0])),e}function X(e,t,n){if(!e.isFinite())return bn(e);var r,i=e.e,o=L(e.d),s=o.length;
return t?(n&&(r=n-s)>0?o=o.charAt(0)+"."+o.slice(1)+ie(r):s>1&&(o=o.charAt(0)+"."+o.slice(1)),o=o+(e.e<0?"e":"e+")+e.e):
i<0?(o="0."+ie(-i-1)+o,n&&(r=n-s)>0&&(o+=ie(r))):i>=s?(o+=ie(i+1-s),n&&(r=n-i-1)>0&&(o=o+"."+ie(r))):((r=i+1)<s&&(o=o.slice(
0,r)+"."+o.slice(r)),n&&(r=n-s)>0&&(i+1===s&&(o+="."),o+=ie(r))),o}function We(e,t){var n=e[0];for(t*=b;n>=10;n/=10)t++;
return t}function Ke(e,t,n){if(t>si)throw w=!0,n&&(e.precision=n),Error(fn);return g(new e(Ge),t,1,!0)}function z(e,t,n){
if(t>kt)throw Error(fn);return g(new e(Ze),t,n,!0)}function gn(e){var t=e.length-1,n=t*b+1;if(t=e[t],t){for(;t%10==0;t/=
10)n--;for(t=e[0];t>=10;t/=10)n++}return n}function ie(e){for(var t="";e--;)t+="0";return t}function yn(e,t,n,r){var i,o=new e(
1),s=Math.ceil(r/b+4);for(w=!1;;){if(n%2&&(o=o.times(t),un(o.d,s)&&(i=!0)),n=Q(n/2),n===0){n=o.d.length-1,i&&o.d[n]===0&&
++o.d[n];break}t=t.times(t),un(t.d,s)}return w=!0,o}function cn(e){return e.d[e.d.length-1]&1}function xn(e,t,n){for(var r,
i,o=new e(t[0]),s=0;++s<t.length;){if(i=new e(t[s]),!i.s){o=i;break}r=o.cmp(i),(r===n||r===0&&o.s===n)&&(o=i)}return o}function Tt(e,t){
var n,r,i,o,s,a,c,u=0,d=0,l=0,f=e.constructor,m=f.rounding,x=f.precision;if(!e.d||!e.d[0]||e.e>17)return new f(e.d?e.d[0]?
e.s<0?0:1/0:1:e.s?e.s<0?0:e:NaN);for(t==null?(w=!1,c=x):c=t,a=new f(.03125);e.e>-2;)e=e.times(a),l+=5;for(r=Math.log($(2,
l))/Math.LN10*2+5|0,c+=r,n=o=s=new f(1),f.precision=c;;){if(o=g(o.times(e),c,1),n=n.times(++d),a=s.plus(T(o,n,c,1)),L(a.
d).slice(0,c)===L(s.d).slice(0,c)){for(i=l;i--;)s=g(s.times(s),c,1);if(t==null)if(u<3&&Se(s.d,c-r,m,u))f.precision=c+=10,
n=o=a=new f(1),d=0,u++;else return g(s,f.precision=x,m,w=!0);else return f.precision=x,s}s=a}}function oe(e,t){var n,r,i,
o,s,a,c,u,d,l,f,m=1,x=10,y=e,C=y.d,k=y.constructor,_=k.rounding,R=k.precision;if(y.s<0||!C||!C[0]||!y.e&&C[0]==1&&C.length==
1)return new k(C&&!C[0]?-1/0:y.s!=1?NaN:C?0:y);if(t==null?(w=!1,d=R):d=t,k.precision=d+=x,n=L(C),r=n.charAt(0),Math.abs(
o=y.e)<15e14){for(;r<7&&r!=1||r==1&&n.charAt(1)>3;)y=y.times(e),n=L(y.d),r=n.charAt(0),m++;o=y.e,r>1?(y=new k("0."+n),o++):
y=new k(r+"."+n.slice(1))}else return u=Ke(k,d+2,R).times(o+""),y=oe(new k(r+"."+n.slice(1)),d-x).plus(u),k.precision=R,
t==null?g(y,R,_,w=!0):y;for(l=y,c=s=y=T(y.minus(1),y.plus(1),d,1),f=g(y.times(y),d,1),i=3;;){if(s=g(s.times(f),d,1),u=c.
plus(T(s,new k(i),d,1)),L(u.d).slice(0,d)===L(c.d).slice(0,d))if(c=c.times(2),o!==0&&(c=c.plus(Ke(k,d+2,R).times(o+""))),
c=T(c,new k(m),d,1),t==null)if(Se(c.d,d-x,_,a))k.precision=d+=x,u=s=y=T(l.minus(1),l.plus(1),d,1),f=g(y.times(y),d,1),i=
a=1;else return g(c,k.precision=R,_,w=!0);else return k.precision=R,c;c=u,i+=2}}function bn(e){return String(e.s*e.s/0)}
function Ve(e,t){var n,r,i;for((n=t.indexOf("."))>-1&&(t=t.replace(".","")),(r=t.search(/e/i))>0?(n<0&&(n=r),n+=+t.slice(
r+1),t=t.substring(0,r)):n<0&&(n=t.length),r=0;t.charCodeAt(r)===48;r++);for(i=t.length;t.charCodeAt(i-1)===48;--i);if(t=
t.slice(r,i),t){if(i-=r,e.e=n=n-r-1,e.d=[],r=(n+1)%b,n<0&&(r+=b),r<i){for(r&&e.d.push(+t.slice(0,r)),i-=b;r<i;)e.d.push(
+t.slice(r,r+=b));t=t.slice(r),r=b-t.length}else r-=i;for(;r--;)t+="0";e.d.push(+t),w&&(e.e>e.constructor.maxE?(e.d=null,
e.e=NaN):e.e<e.constructor.minE&&(e.e=0,e.d=[0]))}else e.e=0,e.d=[0];return e}function ci(e,t){var n,r,i,o,s,a,c,u,d;if(t.
indexOf("_")>-1){if(t=t.replace(/(\d)_(?=\d)/g,"$1"),hn.test(t))return Ve(e,t)}else if(t==="Infinity"||t==="NaN")return+t||
(e.s=NaN),e.e=NaN,e.d=null,e;if(ri.test(t))n=16,t=t.toLowerCase();else if(ni.test(t))n=2;else if(ii.test(t))n=8;else throw Error(
se+t);for(o=t.search(/p/i),o>0?(c=+t.slice(o+1),t=t.substring(2,o)):t=t.slice(2),o=t.indexOf("."),s=o>=0,r=e.constructor,
s&&(t=t.replace(".",""),a=t.length,o=a-o,i=yn(r,new r(n),o,o*2)),u=He(t,n,Z),d=u.length-1,o=d;u[o]===0;--o)u.pop();return o<
0?new r(e.s*0):(e.e=We(u,d),e.d=u,w=!1,s&&(e=T(e,i,a*4)),c&&(e=e.times(Math.abs(c)<54?$(2,c):pe.pow(2,c))),w=!0,e)}function ui(e,t){
var n,r=t.d.length;if(r<3)return t.isZero()?t:xe(e,2,t,t);n=1.4*Math.sqrt(r),n=n>16?16:n|0,t=t.times(1/Ye(5,n)),t=xe(e,2,
t,t);for(var i,o=new e(5),s=new e(16),a=new e(20);n--;)i=t.times(t),t=t.times(o.plus(i.times(s.times(i).minus(a))));return t}
function xe(e,t,n,r,i){var o,s,a,c,u=1,d=e.precision,l=Math.ceil(d/b);for(w=!1,c=n.times(n),a=new e(r);;){if(s=T(a.times(
c),new e(t++*t++),d,1),a=i?r.plus(s):r.minus(s),r=T(s.times(c),new e(t++*t++),d,1),s=a.plus(r),s.d[l]!==void 0){for(o=l;s.
d[o]===a.d[o]&&o--;);if(o==-1)break}o=a,a=r,r=s,s=o,u++}return w=!0,s.d.length=l+1,s}function Ye(e,t){for(var n=e;--t;)n*=
e;return n}function wn(e,t){var n,r=t.s<0,i=z(e,e.precision,1),o=i.times(.5);if(t=t.abs(),t.lte(o))return ee=r?4:1,t;if(n=
t.divToInt(i),n.isZero())ee=r?3:2;else{if(t=t.minus(n.times(i)),t.lte(o))return ee=cn(n)?r?2:3:r?4:1,t;ee=cn(n)?r?1:4:r?
3:2}return t.minus(i).abs()}function St(e,t,n,r){var i,o,s,a,c,u,d,l,f,m=e.constructor,x=n!==void 0;if(x?(F(n,1,ae),r===
void 0?r=m.rounding:F(r,0,8)):(n=m.precision,r=m.rounding),!e.isFinite())d=bn(e);else{for(d=X(e),s=d.indexOf("."),x?(i=2,
t==16?n=n*4-3:t==8&&(n=n*3-2)):i=t,s>=0&&(d=d.replace(".",""),f=new m(1),f.e=d.length-s,f.d=He(X(f),10,i),f.e=f.d.length),
l=He(d,10,i),o=c=l.length;l[--c]==0;)l.pop();if(!l[0])d=x?"0p+0":"0";else{if(s<0?o--:(e=new m(e),e.d=l,e.e=o,e=T(e,f,n,r,
0,i),l=e.d,o=e.e,u=ln),s=l[n],a=i/2,u=u||l[n+1]!==void 0,u=r<4?(s!==void 0||u)&&(r===0||r===(e.s<0?3:2)):s>a||s===a&&(r===
4||u||r===6&&l[n-1]&1||r===(e.s<0?8:7)),l.length=n,u)for(;++l[--n]>i-1;)l[n]=0,n||(++o,l.unshift(1));for(c=l.length;!l[c-
1];--c);for(s=0,d="";s<c;s++)d+=Et.charAt(l[s]);if(x){if(c>1)if(t==16||t==8){for(s=t==16?4:3,--c;c%s;c++)d+="0";for(l=He(
d,i,t),c=l.length;!l[c-1];--c);for(s=1,d="1.";s<c;s++)d+=Et.charAt(l[s])}else d=d.charAt(0)+"."+d.slice(1);d=d+(o<0?"p":
"p+")+o}else if(o<0){for(;++o;)d="0"+d;d="0."+d}else if(++o>c)for(o-=c;o--;)d+="0";else o<c&&(d=d.slice(0,o)+"."+d.slice(
o))}d=(t==16?"0x":t==2?"0b":t==8?"0o":"")+d}return e.s<0?"-"+d:d}function un(e,t){if(e.length>t)return e.length=t,!0}function di(e){
return new this(e).abs()}function li(e){return new this(e).acos()}function fi(e){return new this(e).acosh()}function pi(e,t){
return new this(e).plus(t)}function mi(e){return new this(e).asin()}function hi(e){return new this(e).asinh()}function gi(e){
return new this(e).atan()}function yi(e){return new this(e).atanh()}function xi(e,t){e=new this(e),t=new this(t);var n,r=this.
precision,i=this.rounding,o=r+4;return!e.s||!t.s?n=new this(NaN):!e.d&&!t.d?(n=z(this,o,1).times(t.s>0?.25:.75),n.s=e.s):
!t.d||e.isZero()?(n=t.s<0?z(this,r,i):new this(0),n.s=e.s):!e.d||t.isZero()?(n=z(this,o,1).times(.5),n.s=e.s):t.s<0?(this.
precision=o,this.rounding=1,n=this.atan(T(e,t,o,1)),t=z(this,o,1),this.precision=r,this.rounding=i,n=e.s<0?n.minus(t):n.
plus(t)):n=this.atan(T(e,t,o,1)),n}function bi(e){return new this(e).cbrt()}function wi(e){return g(e=new this(e),e.e+1,
2)}function Pi(e,t,n){return new this(e).clamp(t,n)}function vi(e){if(!e||typeof e!="object")throw Error(je+"Object expe\
cted");var t,n,r,i=e.defaults===!0,o=["precision",1,ae,"rounding",0,8,"toExpNeg",-ye,0,"toExpPos",0,ye,"maxE",0,ye,"minE",
-ye,0,"modulo",0,9];for(t=0;t<o.length;t+=3)if(n=o[t],i&&(this[n]=Rt[n]),(r=e[n])!==void 0)if(Q(r)===r&&r>=o[t+1]&&r<=o[t+
2])this[n]=r;else throw Error(se+n+": "+r);if(n="crypto",i&&(this[n]=Rt[n]),(r=e[n])!==void 0)if(r===!0||r===!1||r===0||
r===1)if(r)if(typeof crypto<"u"&&crypto&&(crypto.getRandomValues||crypto.randomBytes))this[n]=!0;else throw Error(pn);else
this[n]=!1;else throw Error(se+n+": "+r);return this}function Ei(e){return new this(e).cos()}function Ri(e){return new this(
e).cosh()}function Pn(e){var t,n,r;function i(o){var s,a,c,u=this;if(!(u instanceof i))return new i(o);if(u.constructor=
i,dn(o)){u.s=o.s,w?!o.d||o.e>i.maxE?(u.e=NaN,u.d=null):o.e<i.minE?(u.e=0,u.d=[0]):(u.e=o.e,u.d=o.d.slice()):(u.e=o.e,u.d=
o.d?o.d.slice():o.d);return}if(c=typeof o,c==="number"){if(o===0){u.s=1/o<0?-1:1,u.e=0,u.d=[0];return}if(o<0?(o=-o,u.s=-1):
u.s=1,o===~~o&&o<1e7){for(s=0,a=o;a>=10;a/=10)s++;w?s>i.maxE?(u.e=NaN,u.d=null):s<i.minE?(u.e=0,u.d=[0]):(u.e=s,u.d=[o]):
(u.e=s,u.d=[o]);return}if(o*0!==0){o||(u.s=NaN),u.e=NaN,u.d=null;return}return Ve(u,o.toString())}if(c==="string")return(a=
o.charCodeAt(0))===45?(o=o.slice(1),u.s=-1):(a===43&&(o=o.slice(1)),u.s=1),hn.test(o)?Ve(u,o):ci(u,o);if(c==="bigint")return o<
0?(o=-o,u.s=-1):u.s=1,Ve(u,o.toString());throw Error(se+o)}if(i.prototype=p,i.ROUND_UP=0,i.ROUND_DOWN=1,i.ROUND_CEIL=2,i.
ROUND_FLOOR=3,i.ROUND_HALF_UP=4,i.ROUND_HALF_DOWN=5,i.ROUND_HALF_EVEN=6,i.ROUND_HALF_CEIL=7,i.ROUND_HALF_FLOOR=8,i.EUCLID=
9,i.config=i.set=vi,i.clone=Pn,i.isDecimal=dn,i.abs=di,i.acos=li,i.acosh=fi,i.add=pi,i.asin=mi,i.asinh=hi,i.atan=gi,i.atanh=
yi,i.atan2=xi,i.cbrt=bi,i.ceil=wi,i.clamp=Pi,i.cos=Ei,i.cosh=Ri,i.div=ki,i.exp=Ti,i.floor=Si,i.hypot=Mi,i.ln=Ci,i.log=Di,
i.log10=$i,i.log2=_i,i.max=Ni,i.min=Ai,i.mod=Li,i.mul=Oi,i.pow=Ii,i.random=Qi,i.round=Fi,i.sign=Bi,i.sin=qi,i.sinh=Ui,i.
sqrt=Hi,i.sub=Vi,i.sum=Gi,i.tan=Zi,i.tanh=Ki,i.trunc=ji,e===void 0&&(e={}),e&&e.defaults!==!0)for(r=["precision","roundi\
ng","toExpNeg","toExpPos","maxE","minE","modulo","crypto"],t=0;t<r.length;)e.hasOwnProperty(n=r[t++])||(e[n]=this[n]);return i.
config(e),i}function ki(e,t){return new this(e).div(t)}function Ti(e){return new this(e).exp()}function Si(e){return g(e=
new this(e),e.e+1,3)}function Mi(){var e,t,n=new this(0);for(w=!1,e=0;e<arguments.length;)if(t=new this(arguments[e++]),
t.d)n.d&&(n=n.plus(t.times(t)));else{if(t.s)return w=!0,new this(1/0);n=t}return w=!0,n.sqrt()}function dn(e){return e instanceof
pe||e&&e.toStringTag===mn||!1}function Ci(e){return new this(e).ln()}function Di(e,t){return new this(e).log(t)}function _i(e){
return new this(e).log(2)}function $i(e){return new this(e).log(10)}function Ni(){return xn(this,arguments,-1)}function Ai(){
return xn(this,arguments,1)}function Li(e,t){return new this(e).mod(t)}function Oi(e,t){return new this(e).mul(t)}function Ii(e,t){
return new this(e).pow(t)}function Qi(e){var t,n,r,i,o=0,s=new this(1),a=[];if(e===void 0?e=this.precision:F(e,1,ae),r=Math.
ceil(e/b),this.crypto)if(crypto.getRandomValues)for(t=crypto.getRandomValues(new Uint32Array(r));o<r;)i=t[o],i>=429e7?t[o]=
crypto.getRandomValues(new Uint32Array(1))[0]:a[o++]=i%1e7;else if(crypto.randomBytes){for(t=crypto.randomBytes(r*=4);o<
r;)i=t[o]+(t[o+1]<<8)+(t[o+2]<<16)+((t[o+3]&127)<<24),i>=214e7?crypto.randomBytes(4).copy(t,o):(a.push(i%1e7),o+=4);o=r/
4}else throw Error(pn);else for(;o<r;)a[o++]=Math.random()*1e7|0;for(r=a[--o],e%=b,r&&e&&(i=$(10,b-e),a[o]=(r/i|0)*i);a[o]===
0;o--)a.pop();if(o<0)n=0,a=[0];else{for(n=-1;a[0]===0;n-=b)a.shift();for(r=1,i=a[0];i>=10;i/=10)r++;r<b&&(n-=b-r)}return s.
e=n,s.d=a,s}function Fi(e){return g(e=new this(e),e.e+1,this.rounding)}function Bi(e){return e=new this(e),e.d?e.d[0]?e.
s:0*e.s:e.s||NaN}function qi(e){return new this(e).sin()}function Ui(e){return new this(e).sinh()}function Hi(e){return new this(
e).sqrt()}function Vi(e,t){return new this(e).sub(t)}function Gi(){var e=0,t=arguments,n=new this(t[e]);for(w=!1;n.s&&++e<
t.length;)n=n.plus(t[e]);return w=!0,g(n,this.precision,this.rounding)}function Zi(e){return new this(e).tan()}function Ki(e){
return new this(e).tanh()}function ji(e){return g(e=new this(e),e.e+1,1)}p[Symbol.for("nodejs.util.inspect.custom")]=p.toString;
p[Symbol.toStringTag]="Decimal";var pe=p.constructor=Pn(Rt);Ge=new pe(Ge);Ze=new pe(Ze);var v=pe.clone({precision:80,rounding:pe.ROUND_HALF_UP,toExpNeg:-9e15,toExpPos:9e15}),M=new v(0),be=new v("0.01"),Wi=/^[+-]?\d{1,40}(\.\d{1,40})?$/;
function h(e){return Wi.test(e)?new v(e):void 0}function Yi(e){let t=h(e.trim());if(t===void 0)throw new RangeError(`"${e}\
" is not a decimal number`);return P(t)}function P(e){return e.isZero()?"0":e.toString()}function me(e,t){if(e===void 0)return[{code:"price_missing",message:`there is no ${t}`}];let n=h(e);return n===void 0?[{
code:"price_not_a_number",message:`the ${t} is not a number`}]:n.lt(0)?[{code:"price_negative",message:`the ${t} is nega\
tive`}]:[]}var ce=({amount:e})=>me(e,"amount"),ze=()=>[];var vn={price:e=>{let t=h(e.amount??"");return t&&{amount:t,steps:[{price:t}]}},reads:["amount"],countsUnits:!1,unsound:ce};var Xe=(e,t)=>({quantity:e,price:t.times(be),percent:t});function Je(e,t){return e.div(t).ceil()}var En=new WeakMap;function et(e){let t=En.get(e)??zi(e);return t!==void 0&&En.set(e,t),t}function zi(e){let t=e.flatMap(
n=>Xi(n)??[]);return t.length===e.length?t:void 0}function Xi(e){let t=h(e.from),n=h(e.unitPrice??"0"),r=h(e.flatFee??"0"),
[i,o,s]=[e.to,e.packageSize,e.percent].map(a=>h(a??""));if(!(!t||!n||!r||e.to!==void 0&&!i)&&!(e.packageSize!==void 0&&!o?.
gt(0))&&!(e.percent!==void 0&&!s))return{from:t,unitPrice:n,flatFee:r,...i&&{to:i},...o&&{packageSize:o},...s&&{percent:s}}}
function Rn(e,t){return t.gt(e.from)||t.isZero()&&e.from.isZero()}function tt(e,t){return e.to===void 0||t.lte(e.to)}function nt(e,t){
let n=[],r=e.packageSize?Je(t,e.packageSize):t;return r.isZero()||n.push(e.percent?Xe(r,e.percent):{quantity:r,price:e.unitPrice}),
e.flatFee.isZero()||n.push({price:e.flatFee}),n}function he(e){return e.reduce((t,{quantity:n,price:r})=>t.plus(n?n.times(
r):r),M)}var te={price:(e,t)=>{let n=et(e.tiers??[]),r=n?.at(-1);if(!n||!r||!tt(r,t))return;let i=n.filter(o=>Rn(o,t)).flatMap(o=>nt(
o,v.min(t,o.to??t).minus(o.from)));return{amount:he(i),steps:i}},reads:["tiers"],readsOfTiers:["unitPrice","flatFee","pa\
ckageSize"],countsUnits:!0,unsound:ze};var kn={price:(e,t)=>e.tiers?.some(({unitPrice:r})=>r!==void 0)?void 0:te.price(e,t),reads:["tiers"],readsOfTiers:["perc\
ent","flatFee"],countsUnits:!1,unsound:te.unsound};var rt={price:(e,t)=>{let n=et(e.tiers??[])?.find(s=>tt(s,t));if(n===void 0)return;let r=nt(n,t),i=he(r);return n.flatFee.
isZero()&&n.packageSize===void 0?{amount:i,unitPrice:n.unitPrice,steps:r}:{amount:i,steps:r}},reads:["tiers"],readsOfTiers:[
"unitPrice","flatFee","packageSize"],countsUnits:!0,unsound:ze};var Tn={...rt},Sn={...te};var Mn={price:(e,t)=>{let n=h(e.amount??"");if(n!==void 0)return{amount:t.times(n),steps:[{quantity:t,price:n}]}},reads:[
"amount"],countsUnits:!0,unsound:ce};var Cn={price:(e,t)=>{let n=h(e.amount??""),r=h(e.packageSize??"");if(n===void 0||!r?.gt(0))return;let i=Je(t,r);return{
amount:i.times(n),steps:[{quantity:i,price:n}]}},reads:["amount","packageSize"],countsUnits:!0,unsound:e=>[...ce(e),...Ji(
e)]};function Ji({packageSize:e}){return h(e??"")?.gt(0)?[]:[{code:"package_size_invalid",message:"a package must hold m\
ore than 0 units"}]}var Dn={price:(e,t)=>{let n=h(e.amount??"");return n&&{amount:t.times(n),unitPrice:n,steps:[{quantity:t,price:n}]}},reads:[
"amount"],countsUnits:!0,unsound:ce};var _n={price:(e,t)=>eo(e,t.isZero()?[]:[t]),reads:["percent","perEvent"],countsUnits:!1,unsound:({percent:e,perEvent:t})=>[
...me(e,"percent"),...ro(t??{})]};function eo(e,t){let n=to(e);if(n===void 0||t.some(o=>!o.gte(0)))return;let r=n.freeAmount,
i=t.flatMap((o,s)=>{let a=n.grantsFree&&r.gt(0)&&n.freeEvents.gt(s),c=a?v.min(o,r):M;return r=r.minus(c),a&&c.eq(o)?[]:no(
o.minus(c),n)});return{amount:he(i),steps:i}}function to({percent:e,perEvent:t={}}){let n=(d,l)=>{let f=t[d];return f===
void 0?l:h(f)},r=h(e??""),[i,o]=[n("fixedFee",M),n("minFee",M)],[s,a,c]=[n("maxFee",Mt),n("freeEvents",Mt),n("freeAmount",
Mt)];if(!r||!i||!o||!s||!a||!c)return;let u=t.freeEvents!==void 0||t.freeAmount!==void 0;return{percent:r,fixedFee:i,minFee:o,
maxFee:s,freeEvents:a,freeAmount:c,grantsFree:u}}var Mt=new v(1/0);function no(e,{percent:t,fixedFee:n,minFee:r,maxFee:i}){
let o=[Xe(e,t),...n.isZero()?[]:[{price:n}]],s=he(o);return s.lt(r)?[{price:r}]:s.gt(i)?[{price:i}]:o}function ro(e){let t=Object.
entries(e).flatMap(([o,s])=>me(s,o)),[n,r,i]=[e.minFee,e.maxFee,e.freeEvents].map(o=>h(o??""));return n&&r?.lt(n)&&t.push(
{code:"fee_range_invalid",message:"its maxFee is below its minFee"}),i&&!i.isInteger()&&t.push({code:"price_not_a_number",
message:"the freeEvents are not a whole number"}),t}var Nn={price:(e,t)=>$n(e.tiers??[])?te.price(e,t):void 0,reads:["tiers"],readsOfTiers:["unitPrice","flatFee","isOverage"],
countsUnits:!0,unsound:({tiers:e=[]})=>$n(e)?[]:[{code:"tier_overage_invalid",message:"its last tier, and no other, must\
 be an open overage without a flat fee"}]};function $n(e){return e.every(({isOverage:t=!1,to:n,unitPrice:r,flatFee:i="0"},o)=>o<
e.length-1?!t:t&&n===void 0&&r!==void 0&&i==="0")}var An={flat:vn,per_unit:Dn,tiered:te,volume:rt,package:Cn,overage:Mn,tiered_with_overage:Nn,percentage:_n,graduated_percentage:kn,
high_watermark_volume:Tn,high_watermark_tiered:Sn},Kc=Object.keys(An),Ln=new Map(Object.entries(An));function Me(e){return Ln.
get(e)}function Ct(e,t,n){return Ln.get(e)?.price(t,n)}var io=["packageSize","percent","perEvent"],On=["unitPrice","packageSize","percent","isOverage"];function In(e,{reads:t,
readsOfTiers:n=On},r){let i=io.filter(a=>r[a]!==void 0&&!t.includes(a)),o=a=>r.tiers?.some(c=>c[a]!==void 0)??!1,s=On.filter(
a=>o(a)&&!n.includes(a));return[...i.map(a=>`the model ${e} has no ${a}`),...s.map(a=>`the tiers of the model ${e} have \
no ${a}`)].map(a=>({code:"price_term_misplaced",message:a}))}function Qn(e){return e.flatMap((t,n)=>{let r=oo(t)??so(t,e[n-1],n===e.length-1);return r===void 0?[]:[{...r,at:n}]})}function oo({
from:e,to:t,unitPrice:n,flatFee:r,packageSize:i,percent:o}){let s=[e,t,n,r,o].filter(a=>a!==void 0).map(h);if(s.includes(
void 0))return{code:"price_not_a_number",message:"a bound or a price is not a number"};if(s.some(a=>a?.lt(0)))return{code:"\
price_negative",message:"a bound or a price is negative"};if(n===void 0&&r===void 0&&o===void 0)return{code:"price_missi\
ng",message:"it has neither a unit price nor a flat fee"};if(i!==void 0&&!h(i)?.gt(0))return{code:"package_size_invalid",
message:"a package must hold more than 0 units"}}function so(e,t,n){let r=h(e.from),i=h(t?.to??(t?"":"0")),o=h(e.to??"");
if(!(r===void 0||i===void 0)){if(r.gt(i))return{code:"tier_gap",message:`it starts at ${e.from}, the one before ends at ${i.
toString()}`};if(r.lt(i))return{code:"tier_overlap",message:`it starts at ${e.from}, the one before ends at ${i.toString()}`};
if(o?.lte(r))return{code:"tier_disorder",message:`it ends at ${o.toString()}, not above its start ${e.from}`};if(o===void 0&&
!n)return{code:"tier_open_end",message:"it has no end, but another tier follows"}}}function Fn(e,t,n){let r=Me(e.model);if(r===void 0)return[];let i=`${e.name} in ${t.currency}`,o=({code:s,message:a})=>({
code:s,field:n,message:`${i}: ${a}`,evidence:{currency:t.currency}});return r.reads.includes("tiers")&&!t.tiers?.length?
[o({code:"price_missing",message:"there are no tiers"})]:[...co(r,t,i,n),...ao(e.model,r,t).map(o)]}function ao(e,t,n){return[
...t.unsound(n),...uo(n),...In(e,t,n)]}function co({reads:e},{currency:t,tiers:n},r,i){return e.includes("tiers")?Qn(n??
[]).map(({code:o,at:s,message:a})=>({code:o,field:`${i}.tiers[${s}]`,message:`${r}, tier ${s+1}: ${a}`,evidence:{currency:t,
tier:`${s+1}`}})):[]}function uo({minimumAmount:e,maximumAmount:t}){let n=[...e===void 0?[]:me(e,"minimumAmount"),...t===
void 0?[]:me(t,"maximumAmount")],[r,i]=[e,t].map(o=>h(o??""));return r&&i?.lt(r)&&n.push({code:"price_limits_invalid",message:"\
its maximumAmount is below its minimumAmount"}),n}function Bn(e,t,n){return[...lo(e),...fo(e,n),...mo(e,t),...e.prices.flatMap((r,i)=>Fn(e,r,`prices[${i}]`)),...ho(e),...go(
e),...yo(e)]}function lo({name:e,model:t,type:n,period:r,prices:i}){let o=[];if(Me(t)===void 0){let a=`${e} is priced by\
 the model ${t}, which is not supported`;o.push({code:"model_unknown",field:"model",message:a,evidence:{model:t}})}let s=n===
"usage"&&i.some(({minimumAmount:a})=>a!==void 0);if((n==="recurring"||s)&&r===void 0){let a=`${e} is ${s?"committed":"re\
curring"} but has no billing period`;o.push({code:"period_missing",field:"period",message:a,evidence:{type:n}})}return o}
function fo(e,t){let{name:n,model:r,type:i,timing:o,period:s}=e,a=(u,d,l)=>({code:`engine_${u}_unsupported`,field:d,message:`${n}\
: the billing engine cannot invoice ${l}`,evidence:{[d]:l}}),c=[];t.models.includes(r)||c.push(a("model","model",r)),t.chargeTypes.
includes(i)||c.push(a("charge_type","type",i)),t.timings.includes(o)||c.push(a("timing","timing",o)),s&&i!=="one_time"&&
(t.periods.some(({unit:d,count:l})=>d===s.unit&&l===s.count)||c.push(a("period","period",`every ${s.count} ${s.unit}`)));
for(let u of po(e))t.priceTerms?.includes(u)||c.push(a("price_term","prices",u));return c}function po({model:e,includedUnits:t,
prices:n}){let r=(o,s)=>n.some(o)?[s]:[];return[...t!==void 0&&e!=="overage"&&e!=="package"?["included_units"]:[],...r(({
tiers:o})=>o?.some(({packageSize:s})=>s!==void 0)??!1,"tier_packages"),...r(({minimumAmount:o})=>o!==void 0,"minimum_amo\
unt"),...r(({maximumAmount:o})=>o!==void 0,"maximum_amount")]}function mo({name:e,prices:t},{currencies:n}){return n.filter(
r=>!t.some(i=>i.currency===r)).map(r=>({code:"price_missing",field:"prices",message:`${e} has no price in ${r}, in which\
 its plan is sold`,evidence:{currency:r}}))}function ho({name:e,model:t,includedUnits:n}){let r=i=>[{code:"included_unit\
s_invalid",field:"includedUnits",message:i,evidence:{includedUnits:n??""}}];return n===void 0?t==="overage"?r(`${e} is c\
harged beyond its included units, but has none`):[]:Me(t)?.countsUnits?h(n)?.gte(0)?[]:r(`${e}: its included units are n\
ot a number of 0 or more`):r(`${e} cannot include units: the model ${t} counts none`)}function go({name:e,type:t,quantity:n}){
if(t==="usage")return[];let[r,i,o]=[n.min,n.max??n.min,n.step??"1"].map(h);if(r&&i&&o&&!r.lt(0)&&i.gte(r)&&o.gt(0))return[];
let s=`${e}: its quantities from ${n.min} to ${n.max??"…"} make no sense`,a={min:n.min,max:n.max??"",step:n.step??""};
return[{code:"quantity_range_invalid",field:"quantity",message:s,evidence:a}]}function yo({name:e,limits:{maxDiscountPercent:t,
approvals:n}}){return[t,...n.map(({above:o})=>o)].map(h).every(o=>o&&!o.lt(0)&&o.lte(100))?[]:[{code:"discount_limit_inv\
alid",field:"limits",message:`${e}: a discount limit is not a percent between 0 and 100`,evidence:{maxDiscountPercent:t}}]}var xo=/^(\d{4})-(\d{2})-(\d{2})$/;function B(e){let[,t,n,r]=xo.exec(e)?.map(Number)??[];if(t===void 0||n===void 0||r===void 0||t<1970||t>2200)return;let i=Date.
UTC(t,n-1,r)/864e5;return N(i)===e?i:void 0}function N(e){return new Date(e*864e5).toISOString().slice(0,10)}function K(e){
let t=new Date(e*864e5);return t.getUTCFullYear()*12+t.getUTCMonth()}function H(e){return new Date(e*864e5).getUTCDate()}
function ne(e,t){let n=Math.floor(e/12),r=new Date(Date.UTC(n,e%12+1,0)).getUTCDate();return Date.UTC(n,e%12,Math.min(t,
r))/864e5}function j(e,t){return ne(K(e)+t,H(e))}function ue(e,t){let n=Math.max(e.start,t.start),r=Math.min(e.end,t.end);
return n<r?{start:n,end:r}:void 0}var de=1200;function qn(e){let{startDate:t,termMonths:n}=e,r=B(t);if(r===void 0||!Number.isInteger(n)||n<1||n>de)return;
let i=e.billDay??H(r);if(!(!Number.isInteger(i)||i<1||i>31))return{start:r,end:j(r,n),months:n,billDay:i,subscriptionStart:r}}function Ce({min:e,max:t,allowed:n},r){return r>=e&&r<=t&&(n===void 0||n.includes(r))}function De(e,t){let n=t.flatMap(({
known:o})=>o?.plan.terms??[]);if(n.length===0)return;let r=Number.isFinite(e)?e:12,i;for(let o=1;o<=de;o+=1)i!==void 0&&
Math.abs(o-r)>=Math.abs(i-r)||n.every(s=>Ce(s,o))&&(i=o);return i}var Un=new WeakMap;function Dt(e,t){let n=Un.get(t)??new WeakMap;Un.set(t,n);let r=n.get(e)??bo(e,t);return n.set(e,r),[
...r]}function bo(e,t){return[...wo(e),...Po(e),...e.charges.flatMap((n,r)=>Bn(n,e,t).map(({code:i,field:o,message:s,evidence:a})=>({
code:i,severity:"block",path:`charges[${r}].${o}`,chargeId:n.id,message:`${s}.`,evidence:a})))]}function wo({validFrom:e,
validTo:t,name:n}){return t===void 0||t>e?[]:[{code:"validity_invalid",severity:"block",path:"validTo",message:`${n} wou\
ld end on ${t}, before it is sold from ${e}.`,evidence:{validFrom:e,validTo:t}}]}function Po({name:e,terms:t}){let n=t.allowed??
[t.min];if(t.min<=t.max&&n.some(o=>Ce(t,o)))return[];let r=`${e} is sold for no term at all.`,i={min:`${t.min}`,max:`${t.
max}`,allowed:t.allowed?.join(",")??""};return[{code:"term_range_invalid",severity:"block",path:"terms",message:r,evidence:i}]}var vo=new Map(Object.entries({0:"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",3:"BHD IQD JOD KW\
D LYD OMR TND",4:"CLF UYW"}).flatMap(([e,t])=>t.split(" ").map(n=>[n,Number(e)])));function q(e){return vo.get(e)??2}function we(e,t){
return BigInt(e.toFixed(t).replace(".",""))}function A(e,t){if(t===0)return e.toString();let n=e<0n,r=(n?-e:e).toString().
padStart(t+1,"0"),i=r.slice(-t).replace(/0+$/,""),o=`${r.slice(0,-t)}${i===""?"":"."}${i}`;return n?`-${o}`:o}function W(e,t){
return P(e.toDecimalPlaces(t))}function Eo(e,t){switch(t.kind){case"set_quantity":return ge(e,t.planKey,n=>ko(n,t));case"set_discount":return ge(e,t.planKey,
n=>$t(n,t,{discount:t.discount}));case"set_price":return ge(e,t.planKey,n=>$t(n,t,{price:t.price}));case"set_step_up":return ge(
e,t.planKey,n=>_t(n,t.chargeId,r=>le({...r,stepUp:t.stepUp})));case"set_charge_dates":return ge(e,t.planKey,n=>_t(n,t.chargeId,
r=>le({...r,startDate:t.startDate,endDate:t.endDate})));case"set_plan_discounts":return ge(e,t.planKey,n=>le({...n,discounts:t.
discounts}));case"remove_plan":return{...e,plans:e.plans.filter(n=>n.key!==t.planKey)};case"add_plan":return e.plans.some(
n=>n.key===t.plan.key)?ge(e,t.plan.key,()=>t.plan):{...e,plans:[...e.plans,t.plan]};default:return le(Ro(e,t))}}function Ro(e,t){
switch(t.kind){case"set_interval_discounts":return{...e,intervals:e.intervals?.map(n=>n.key===t.interval?le({...n,discounts:t.
discounts}):n)};case"set_quote_discounts":return{...e,discounts:t.discounts};case"set_stacking":return{...e,stacking:t.stacking};case"\
set_intervals":return{...e,intervals:t.intervals};case"set_term":return{...e,termMonths:t.termMonths};case"set_bill_day":
return{...e,billDay:t.billDay};case"set_currency":return{...e,currency:t.currency};case"set_start_date":return{...e,startDate:t.
startDate}}}function le(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t!==void 0))}function ge(e,t,n){return{
...e,plans:e.plans.map(r=>r.key===t?n(r):r)}}function _t(e,t,n){return{...e,charges:e.charges.map(r=>r.chargeId===t?n(r):
r)}}function ko(e,t){let{chargeId:n,quantity:r}=t;return e.charges.some(i=>i.chargeId===n)?$t(e,t,{quantity:r}):{...e,charges:[
...e.charges,{chargeId:n,quantity:r}]}}function $t(e,t,n){return _t(e,t.chargeId,r=>t.interval===void 0?le({...r,...n}):
{...r,ramp:To(r.ramp??[],t.interval,n)})}function To(e,t,n){let r=e.find(i=>i.interval===t);return r===void 0?[...e,le({
interval:t,...n})]:e.map(i=>i===r?le({...i,...n}):i)}var Hn=new WeakMap;function Pe(e){let t=Hn.get(e);if(t!==void 0)return t;let n=new Map;for(let r of e.products)for(let i of r.
ratePlans)n.set(i.id,{product:r,plan:i,charges:new Map(i.charges.map(o=>[o.id,o]))});return Hn.set(e,n),n}function So(e,t,n){return[...Mo(e,t),...Co(e,t,n)]}function Mo(e,t){let n=i=>`${i.termMonths} months`,r=i=>i.billDay===void 0?
"the start date's day":`${i.billDay}`;return[...ve("Currency",e.currency,t.currency),...ve("Start date",e.startDate,t.startDate),
...ve("Term",n(e),n(t)),...ve("Bill day",r(e),r(t))]}function Co(e,t,n){let r=Pe(n),i=({ratePlanId:u})=>r.get(u)?.plan.name??
u,o=(u,d)=>r.get(u.ratePlanId)?.charges.get(d)?.name??d,s=u=>d=>u.key===d.key&&u.ratePlanId===d.ratePlanId,a=e.plans.filter(
u=>!t.plans.some(s(u))),c=t.plans.filter(u=>!e.plans.some(s(u)));return[...a.map(u=>`${i(u)} was removed`),...c.map(u=>`${i(
u)} was added`),...t.plans.flatMap(u=>{let d=e.plans.find(s(u));if(d===void 0)return[];let l={...d,currency:e.currency};
return Do(l,{...u,currency:t.currency},f=>o(u,f))})]}function Do(e,t,n){return[...new Set([...e.charges,...t.charges].map(
({chargeId:i})=>i))].flatMap(i=>{let o=e.charges.find(({chargeId:c})=>c===i),s=t.charges.find(({chargeId:c})=>c===i);if(o===
void 0)return[`${n(i)} was added`];if(s===void 0)return[`${n(i)} was removed`];let a=[Vn(o.discount,e.currency),Vn(s.discount,
t.currency)];return[...ve(`Quantity of ${n(i)}`,Nt(o.quantity),Nt(s.quantity)),...ve(`Discount on ${n(i)}`,...a)]})}function ve(e,t,n){
return t===n?[]:[`${e} was ${t}, is ${n}`]}function Vn(e,t){return e===void 0?"none":`${Nt(e.value)} ${e.kind==="percent"?
"%":t}`}function Nt(e){let t=h(e);return t===void 0?e:P(t)}function E(e,t,n){return At("block",e,t,n)}function Gn(e,t,n,r){return{...At("approval",e,t,r),role:n}}function Zn(e,t,n){
return At("warning",e,t,n)}function At(e,t,n,{message:r,evidence:i,remedy:o}){return{code:t,severity:e,...n,message:r,evidence:i,
...o&&{remedy:o}}}function U({path:e,entry:t}){return{path:e,planKey:t.key}}function Ee({path:e,planEntry:t,charge:n},r){
return{path:r?`${e}.${r}`:e,planKey:t.key,chargeId:n.id}}function Y({entry:e,known:t}){return{label:`Remove ${t?.plan.name??
"the plan"}`,change:{kind:"remove_plan",planKey:e.key}}}var Kn=({plans:e})=>e.flatMap(t=>[..._o(t),...$o(t),...No(t)]);function _o(e){let t=new Set(e.entry.charges.map(({chargeId:r})=>r));
return(e.known?.plan.charges.filter(({id:r})=>!t.has(r))??[]).map(({id:r,name:i,type:o,quantity:s})=>{let a=o==="usage"?
"0":s.default;return E("charge_missing",{...U(e),chargeId:r},{message:`${e.known?.plan.name??"The plan"} is sold with ${i}\
, which is not on the quote.`,evidence:{chargeId:r},remedy:{label:`Add ${i}`,change:{kind:"set_quantity",planKey:e.entry.
key,chargeId:r,quantity:a}}})})}function $o(e){let{known:t,entry:n}=e;if(t===void 0)return[];let r=({chargeId:i})=>t.charges.
has(i);return n.charges.flatMap((i,o)=>{if(r(i))return[];let s={message:`${t.plan.name} has no such charge any more.`,evidence:{
chargeId:i.chargeId},remedy:Wn(e,"Remove the charge",r)};return[E("charge_unknown",jn(e,i,o),s)]})}function No(e){let{known:t,
entry:n}=e;if(t===void 0)return[];let r=({chargeId:i},o)=>n.charges.findIndex(s=>s.chargeId===i)===o;return n.charges.flatMap(
(i,o)=>{if(r(i,o))return[];let s={message:`${t.charges.get(i.chargeId)?.name??"A charge"} is on ${t.plan.name} twice.`,evidence:{
chargeId:i.chargeId},remedy:Wn(e,"Keep the first",r)};return[E("charge_duplicate",jn(e,i,o),s)]})}var jn=(e,{chargeId:t},n)=>({
path:`${e.path}.charges[${n}]`,planKey:e.entry.key,chargeId:t});function Wn({entry:e},t,n){return{label:t,change:{kind:"\
add_plan",plan:{...e,charges:e.charges.filter(n)}}}}var Yn=e=>{let t=Oo(e),n=e.plans.filter(({known:r})=>r&&!r.plan.currencies.includes(e.quote.currency));return[...Ao(e,t),
...n.map(r=>Lo(r,e.quote.currency,t??Y(r)))]};function Ao({catalog:e,quote:{currency:t}},n){let{currencies:r}=e.engineCapabilities;
if(r.includes(t))return[];let i=`The billing engine cannot invoice in ${t}; it can in ${r.join(", ")}.`,o={currency:t,engineCurrencies:r.
join(",")};return[E("engine_currency_unsupported",{path:"currency"},{message:i,evidence:o,remedy:n})]}function Lo(e,t,n){
let r=e.known?.plan.currencies??[],i=`${e.known?.plan.name??"This plan"} is sold in ${r.join(", ")}, not in ${t}.`,o={currency:t,
soldIn:r.join(",")};return E("plan_not_sold_in_currency",U(e),{message:i,evidence:o,remedy:n})}function Oo({catalog:e,plans:t}){
let n=e.engineCapabilities.currencies.find(r=>t.every(({known:i})=>i?.plan.currencies.includes(r)??!0));return n===void 0?
void 0:{label:`Quote in ${n}`,change:{kind:"set_currency",currency:n}}}var zn=({charges:e,quote:{currency:t}})=>e.flatMap(n=>n.entry.discount?Fo(n,n.entry.discount,t):[]),Io=/^-?\d{1,12}(\.\d{1,6})?$/,
Qo=6;function Fo(e,t,n){let{charge:r,list:i}=e,o=Ee(e,"discount"),s={discount:t.value,kind:t.kind},a=h(t.value),c=Xn(e),
u=(d,l)=>[E(d,o,{message:`The discount on ${r.name} ${l}.`,evidence:s,remedy:c})];return a===void 0||!Io.test(t.value)?u(
"discount_invalid","must be a plain number with at most 6 decimals"):a.lt(0)?u("discount_negative","cannot be negative"):
r.type==="usage"&&t.kind==="amount"?u("discount_amount_on_usage","must be a percent: usage has no amount to take it off"):
i===void 0?[]:Bo(e,t,a,{list:i.amount,currency:n})}function Bo(e,t,n,r){let{charge:i}=e,o=Ee(e,"discount"),s=h(i.limits.
maxDiscountPercent)??M,a=Jn(t,r.currency),c=t.kind==="percent"?new v(100):r.list,u={discount:t.value,kind:t.kind,listPrice:P(
r.list)};if(n.gt(c)){let f=`A discount of ${a} on ${i.name} is more than its price of ${P(r.list)}.`,m=Lt(e,t,s,r);return[
E("discount_larger_than_price",o,{message:f,evidence:u,remedy:m})]}let d=c.isZero()?M:n.times(100).div(c),l={...u,discountPercent:W(
d,2)};if(d.gt(s)){let f=`A discount of ${a} on ${i.name} is above the limit of ${P(s)} %.`,m=Lt(e,t,s,r);return[E("disco\
unt_above_limit",o,{message:f,evidence:{...l,maxPercent:P(s)},remedy:m})]}return qo(i.limits).filter(({above:f})=>d.gt(f)).
map(({above:f,role:m})=>Gn("discount_needs_approval",o,m,{message:`A discount of ${a} on ${i.name} is above ${P(f)} % an\
d needs approval.`,evidence:{...l,abovePercent:P(f)},remedy:Lt(e,t,f,r)}))}function qo({approvals:e}){let t=new Map;for(let{
above:n,role:r}of e){let i=h(n)??M;t.set(r,v.min(i,t.get(r)??i))}return[...t].map(([n,r])=>({role:n,above:r}))}function Lt(e,t,n,{
list:r,currency:i}){let o=t.kind==="percent"?n:r.times(n).div(100),s=t.kind==="percent"?Qo:q(i),a=o.toDecimalPlaces(s,v.
ROUND_DOWN);if(a.lte(0))return Xn(e);let c={kind:t.kind,value:P(a)};return{label:`Set discount to ${Jn(c,i)}`,change:{kind:"\
set_discount",planKey:e.planEntry.key,chargeId:e.charge.id,discount:c}}}function Xn({planEntry:e,charge:t}){return{label:"\
Remove the discount",change:{kind:"set_discount",planKey:e.key,chargeId:t.id}}}function Jn({kind:e,value:t},n){return e===
"percent"?`${t} %`:`${t} ${n}`}var er=(e,t)=>[...Uo(e),...Ho(e),...Go(e,t)];function Uo({plans:e,catalog:t}){return e.flatMap(n=>n.known===void 0?[]:Dt(
n.known.plan,t.engineCapabilities).map(({code:i,message:o,evidence:s,chargeId:a,path:c})=>E(i,{...U(n),...a!==void 0&&{chargeId:a}},
{message:o,evidence:{...s,catalogPath:c},remedy:Y(n)})))}function Ho({quote:e,plans:t,catalog:n}){let{maxLines:r}=n.engineCapabilities,
i=e.plans.reduce((u,{charges:d})=>u+d.length,0);if(i<=r)return[];let o=t.at(-1),s=o!==void 0&&i-o.entry.charges.length<=
r,a=`The quote has ${i} lines; the billing engine takes at most ${r} in one order.`,c={lines:`${i}`,maxLines:`${r}`};return[
E("too_many_lines",{path:"plans"},{message:a,evidence:c,remedy:s?Y(o):void 0})]}var Vo=new v("999999999999999");function Go({
quote:e},t){let n=t.reduce((o,{contractMinor:s})=>o+s,0n),r=A(n,q(e.currency));if(new v(r).lte(Vo))return[];let i=`The c\
ontract value of ${r} ${e.currency} is more than a record can hold.`;return[E("amount_too_large",{path:"plans"},{message:i,
evidence:{tcv:r}})]}var tr=({quote:e,plans:t})=>[...jo(e),...Wo(e,De(e.termMonths,t)??12),...Yo(e),...zo(e),...Xo(e)];function jo({startDate:e}){
if(B(e)!==void 0)return[];let t=`${e} is not a day between ${1970} and ${2200}.`;return[E("start_date_invalid",{path:"st\
artDate"},{message:t,evidence:{startDate:e}})]}function Wo({termMonths:e},t){if(nr(e,de))return[];let n=`A term is a who\
le number of months from 1 to ${de}.`,r={label:`Set the term to ${t} months`,change:{kind:"set_term",termMonths:t}},i={termMonths:`${e}`};
return[E("term_invalid",{path:"termMonths"},{message:n,evidence:i,remedy:r})]}function Yo({billDay:e}){if(e===void 0||nr(
e,31))return[];let t=`${e} is not a day of a month: choose 1 to 31.`;return[E("bill_day_invalid",{path:"billDay"},{message:t,
evidence:{billDay:`${e}`}})]}function zo({plans:e}){return e.length>0?[]:[E("quote_empty",{path:"plans"},{message:"Add a\
 product first.",evidence:{}})]}function Xo({plans:e}){let t=new Set;return e.flatMap(({key:n},r)=>{if(!t.has(n))return t.
add(n),[];let i=`Two plans of the quote have the same key "${n}".`;return[E("plan_key_repeated",{path:`plans[${r}].key`,
planKey:n},{message:i,evidence:{key:n}})]})}var nr=(e,t)=>Number.isInteger(e)&&e>=1&&e<=t;var rr=({plans:e,quote:{startDate:t}})=>e.flatMap(n=>[...Jo(n),...es(n,t),...ts(n,t)]);function Jo(e){if(e.known!==void 0)
return[];let t="This plan is not in the current catalog.",n={ratePlanId:e.entry.ratePlanId};return[E("plan_unknown",U(e),
{message:t,evidence:n,remedy:Y(e)})]}function es(e,t){let r=[e.known?.plan.validTo,e.known?.product.validTo].filter(o=>o!==
void 0).sort()[0];if(r===void 0||t<r)return[];let i=`${e.known?.plan.name??"This plan"} was sold until ${r}; the quote s\
tarts on ${t}.`;return[E("plan_expired",U(e),{message:i,evidence:{startDate:t,validTo:r},remedy:Y(e)})]}function ts(e,t){
if(e.known===void 0)return[];let{name:n}=e.known.plan,r=[e.known.plan.validFrom,e.known.product.validFrom].sort()[1]??"";
if(t>=r)return[];let i=`${n} is sold from ${r}; the quote starts on ${t}.`,s={label:`Start on ${r}`,change:{kind:"set_st\
art_date",startDate:r}};return[E("plan_not_yet_sold",U(e),{message:i,evidence:{startDate:t,validFrom:r},remedy:s})]}function ir({quantity:e,includedUnits:t},n){let r=h(e.step??"");return{min:h(e.min)??M,max:h(e.max??""),step:r?.gt(0)?r:
void 0,tiersEnd:h(n?.tiers?.at(-1)?.to??"")?.plus(h(t??"")??M)}}function or(e,{min:t,step:n}){return n!==void 0&&!e.minus(
t).mod(n).isZero()}function sr(e,t){let{min:n,max:r,step:i,tiersEnd:o}=t,s=[r,o].filter(d=>d!==void 0),a=s.length>0?v.min(
...s):void 0;if(a?.lt(n))return;let c=ns(e,n,a);if(i===void 0)return c;let u=n.plus(c.minus(n).div(i).ceil().times(i));return a?.
lt(u)?u.minus(i):u}function ns(e,t,n){let r=v.max(e,t);return n?.lt(r)?n:r}var ar=({charges:e})=>e.flatMap(t=>t.charge.type==="usage"?cs(t):rs(t)),cr=/^-?\d{1,12}(\.\d{1,6})?$/;function rs(e){let{
charge:t,price:n,quantity:r,entry:i}=e,o=ir(t,n);if(r===void 0||!cr.test(i.quantity)){let s=r??h(t.quantity.default)??o.
min;return[Ot("quantity_invalid",e,s,o,"must be a plain number with at most 6 decimals")]}return r.lt(0)?[Ot("quantity_n\
egative",e,r,o,"cannot be negative")]:is(e,r,o)}function is(e,t,n){let{min:r,max:i,step:o,tiersEnd:s}=n,a=(u,d)=>Ot(u,e,
t,n,d),c=[];return t.lt(r)&&c.push(a("quantity_below_min",`must be at least ${P(r)}`)),i&&t.gt(i)&&c.push(a("quantity_ab\
ove_max",`must be at most ${P(i)}`)),o&&or(t,n)&&c.push(a("quantity_off_step",os(r,o))),s&&t.gt(s)&&c.push(a("quantity_b\
eyond_tiers",`has no price beyond ${P(s)}, where its last tier ends`)),c}function os(e,t){return e.isZero()?`goes in ste\
ps of ${P(t)}`:`goes in steps of ${P(t)} from ${P(e)}`}function Ot(e,t,n,r,i){let{charge:o,entry:s}=t,a={message:`The qu\
antity of ${o.name} is ${s.quantity}; it ${i}.`,evidence:ss(s.quantity,r),remedy:as(t,sr(n,r))};return E(e,Ee(t,"quantit\
y"),a)}function ss(e,{min:t,max:n,step:r,tiersEnd:i}){return{quantity:e,min:P(t),...n&&{max:P(n)},...r&&{step:P(r)},...i&&
{lastTierTo:P(i)}}}function as({planEntry:e,charge:t},n){let r=n&&P(n);if(r===void 0||!cr.test(r))return;let i={kind:"se\
t_quantity",planKey:e.key,chargeId:t.id,quantity:r};return{label:`Set quantity to ${r}`,change:i}}function cs({planEntry:e,
charge:t,entry:n,...r}){if(h(n.quantity)?.isZero())return[];let i={kind:"set_quantity",planKey:e.key,chargeId:t.id,quantity:"\
0"},o={message:`${t.name} is billed on use: its quantity of ${n.quantity} is not ordered.`,evidence:{quantity:n.quantity},
remedy:{label:"Set quantity to 0",change:i}};return[Zn("usage_quantity_ignored",Ee({planEntry:e,charge:t,entry:n,...r},"\
quantity"),o)]}function It(e,t){return{key:t,ratePlanId:e.id,charges:e.charges.map(({id:n,type:r,quantity:i})=>({chargeId:n,quantity:r===
"usage"?"0":i.default}))}}var dr=e=>{let t=Pe(e.catalog),n=new Set(e.plans.map(({entry:r})=>r.ratePlanId));return e.plans.flatMap(r=>[...us(r,e,t,
n),...fs(r,e.plans,n)])};function us(e,{plans:t},n,r){if(e.known===void 0)return[];let{name:i,requires:o}=e.known.plan;return o.
filter(a=>!r.has(a)).map(a=>E("plan_requires",U(e),{message:`${i} is only sold together with ${n.get(a)?.plan.name??a}.`,
evidence:{requires:a},remedy:ds(a,t,n)??Y(e)}))}function ds(e,t,n){let r=n.get(e)?.plan;if(r===void 0)return;let i=ls(e.
slice(0,30),new Set(t.map(({entry:o})=>o.key)));return{label:`Add ${r.name}`,change:{kind:"add_plan",plan:It(r,i)}}}function ls(e,t){
let n=e;for(let r=2;t.has(n);r+=1)n=`${e}-${r}`;return n}function fs(e,t,n){if(!e.known?.plan.excludes.some(s=>n.has(s)))
return[];let{name:r}=e.known.plan,i=t.indexOf(e);return t.filter((s,a)=>a===i||!ur(e,s)?!1:a<i||!ur(s,e)).map(s=>E("plan\
_excludes",U(e),{message:`${r} cannot be sold together with ${s.known?.plan.name??"another plan"}.`,evidence:{excludes:s.
entry.ratePlanId,otherPlanKey:s.entry.key},remedy:Y(s)}))}var ur=({known:e},{entry:t})=>e?.plan.excludes.includes(t.ratePlanId)??
!1;var lr=({quote:{termMonths:e},plans:t})=>{if(!Number.isInteger(e)||e<1||e>de)return[];let n=t.filter(({known:i})=>i!==void 0&&
!Ce(i.plan.terms,e));if(n.length===0)return[];let r=De(e,t);return n.flatMap(i=>ps(i,e,r??De(e,[i])))};function ps({entry:e,
known:t},n,r){if(t===void 0)return[];let{name:i,terms:o}=t.plan,s=o.allowed?.join(", ")??`${o.min} to ${o.max}`;return[E(
"term_not_allowed",{path:"termMonths",planKey:e.key},{message:`${i} is sold for ${s} months, not for ${n}.`,evidence:{termMonths:`${n}`,
sold:s},remedy:r===void 0?void 0:{label:`Set the term to ${r} months`,change:{kind:"set_term",termMonths:r}}})]}var ms=[tr,rr,Yn,lr,dr,Kn,ar,zn,er];function Qt(e,t){return ms.flatMap(n=>n(e,t))}function fr(e){return e.some(({severity:t})=>t===
"block")?"blocked":e.some(({severity:t})=>t==="approval")?"needs_approval":"billable"}function Ft(e,t){let n=new Map;for(let r of e)hs(n,r,t);return[...n.entries()].sort(([r],[i])=>r<i?-1:1).map(([r,{items:i,
oneTime:o,recurring:s}])=>({date:r,items:i,oneTime:A(o,t),recurring:A(s,t),total:A(o+s,t)}))}function hs(e,{line:t,billed:n},r){
let{planKey:i,chargeId:o,chargeName:s,type:a}=t,c=new Map;for(let{invoiceDate:u,serviceStart:d,serviceEnd:l,minor:f,kind:m}of n){
let x=e.get(u)??{items:[],oneTime:0n,recurring:0n};e.set(u,x);let y=c.get(f)??A(f,r);c.set(f,y);let C={planKey:i,chargeId:o,
chargeName:s,type:a,serviceStart:d,serviceEnd:l};x.items.push(m===void 0?{...C,amount:y}:{...C,kind:m,amount:y}),x[a==="\
one_time"?"oneTime":"recurring"]+=f}}var _e="2.0.0";function qt(e){let{catalogHash:t,quote:n,priced:r}=e;return Ue({kernelVersion:_e,catalogHash:t,quote:gs(n),priced:r})}function gs(e){
let t=B(e.startDate);return{...e,termMonths:mr(e.termMonths),billDay:mr(e.billDay??(t===void 0?0:H(t))),...e.intervals&&
{intervals:e.intervals.map(pr)},...e.discounts&&{discounts:e.discounts.map($e)},plans:e.plans.map(n=>({...pr(n),charges:n.
charges.map(ys)}))}}function pr(e){return e.discounts?{...e,discounts:e.discounts.map($e)}:e}function ys(e){let{discount:t,
stepUp:n,ramp:r}=e;return{...e,quantity:Bt(e.quantity),...t&&{discount:$e(t)},...n&&{stepUp:$e(n)},...r&&{ramp:r.map(i=>({
...i,...i.quantity!==void 0&&{quantity:Bt(i.quantity)},...i.discount&&{discount:$e(i.discount)}}))}}}var $e=e=>({...e,value:Bt(
e.value)}),mr=e=>Number.isFinite(e)?e:0;function Bt(e){let t=h(e);return t===void 0?e:P(t)}var xs={month:1,quarter:3,half_year:6,year:12},bs={day:1,week:7};function it({unit:e,count:t}){if(e!=="term")return e===
"day"||e==="week"?{days:bs[e]*t}:{months:xs[e]*t}}function ot(e,t){let n=it(e);return n===void 0?{num:t,den:1}:"months"in
n?{num:n.months,den:1}:{num:12*n.days,den:365}}function hr(e,t,n){let r=it(t);if(r!==void 0)return"months"in r?j(e,r.months*
n):e+r.days*n}function st({billDay:e,months:t},n){let r=ne(n,e);return{billDay:e,months:t,month:n,start:r,end:ne(n+t,e)}}
function Ut(e,t){return{billDay:0,months:0,month:K(e),start:e,end:e+t}}function gr(e,t){if(e.kind==="days")return Ut(e.origin+Math.floor((t-e.origin)/e.days)*e.days,e.days);let n=Math.floor((K(
t)-e.origin)/e.months),r=st(e,e.origin+n*e.months);return r.start>t?st(e,r.month-e.months):r}function yr(e,t){return e.kind===
"days"?Ut(t.end,e.days):st(e,t.month+e.months)}function xr(e,{months:t,billDay:n},r){let i=K(e),o=ne(i,n)<e;return{kind:"\
months",months:t,billDay:n,origin:o?i+(r==="plus_period"?t:1):i}}var Ne={num:1,den:1},Ht={num:0,den:1};function at(e,t){return e.den===t.den?{num:e.num+t.num,den:e.den}:{num:e.num*t.den+
t.num*e.den,den:e.den*t.den}}function wr(e,t,n){return e.start===t.start&&e.end===t.end?Ne:n.mode==="full"?Ne:n.mode==="none"?Ht:t.months===0?ct({num:e.
end-e.start,den:t.end-t.start}):n.unit==="by_month_first"?vs(e,t,n):ws(e,t,n)}function ws(e,t,n){let r=Pr(e,n.dayCount);
if(n.dayCount!=="actual")return ct({num:r,den:30*t.months});if(n.reference==="aligned")return ct({num:r,den:t.end-t.start});
let i=Ps(e,t);return{num:r,den:i.end-i.start}}function Ps(e,t){return e.start===t.start?{start:e.start,end:j(e.start,t.months)}:
{start:j(t.end,-t.months),end:t.end}}function vs(e,t,n){let r=Ht;for(let i=t.month;i<t.month+t.months;i+=1){let o={start:ne(
i,t.billDay),end:ne(i+1,t.billDay)},s={start:Math.max(e.start,o.start),end:Math.min(e.end,o.end)};s.start<s.end&&(r=at(r,
Es(s,o,n.dayCount)))}return{num:r.num,den:r.den*t.months}}function Es(e,t,n){if(e.start===t.start&&e.end===t.end)return Ne;
let r=n==="actual"?t.end-t.start:30;return ct({num:Pr(e,n),den:r})}function Pr({start:e,end:t},n){return n==="thirty_str\
ict"?br(t)-br(e):t-e}var br=e=>30*K(e)+H(e)-1,ct=e=>e.num>e.den?Ne:e;function Rs(e,t,n){let r=[];for(let i=gr(t,e.start);i.start<e.end;i=yr(t,i)){let o=ue(i,e);if(o===void 0)continue;let s=o.
start===i.start&&o.end===i.end,a=wr(o,i,n);r.push({start:N(o.start),end:N(o.end),whole:s,ratio:a})}return r}function vr(e){
let t=new Map;return(n,r)=>{let i=r.kind==="days"?`${r.days}`:`${r.months}/${r.billDay}`,o=`${r.kind} ${i} ${r.origin} ${n.
start} ${n.end}`,s=t.get(o)??Rs(n,r,e);return t.set(o,s),s}}function Er(e,t,n,{schedule:r,policy:i,units:o}){return e.flatMap(s=>{let a=kr(s,i),c=a.map(({price:u})=>we(u,o));return r(
s,t).flatMap(u=>a.map(({price:d,kind:l},f)=>({invoiceDate:n==="in_advance"?u.start:u.end,serviceStart:u.start,serviceEnd:u.
end,minor:u.whole?c[f]??0n:we(ks(d,u,i),o),...l})))})}function Rr(e,{policy:t,units:n}){let r=N(e.start),i={invoiceDate:r,
serviceStart:r,serviceEnd:N(e.start+1)};return kr(e,t).map(({price:o,kind:s})=>({...i,minor:we(o,n),...s}))}function kr({
list:e,net:t},{discountItems:n}){return n==="netted"||e.eq(t)?[{price:t}]:[{price:e},{price:t.minus(e),kind:{kind:"disco\
unt"}}]}function ks(e,{ratio:t},{ratioScale:n}){return n===void 0?e.times(t.num).div(t.den):e.times(new v(t.num).div(t.den).
toDecimalPlaces(n))}function Tr({period:e,alignment:t="subscription",billDay:n={rule:"account"}},r,i,o){if(e===void 0)return;let s=it(e);if(s===
void 0)return{kind:"days",days:i.end-i.start,origin:i.start};let a={charge:r,subscription:i.subscriptionStart,term:i.start}[t];
if("days"in s)return{kind:"days",days:s.days,origin:Ss(a,n)};let c=Ts(n,r,i);return xr(a,{months:s.months,billDay:c},o.firstBoundary)}
function Ts(e,t,n){switch(e.rule){case"day_of_month":return e.day;case"charge_trigger":return H(t);case"subscription_sta\
rt":return H(n.subscriptionStart);case"term_start":return H(n.start);case"term_end":return H(n.end);case"account":case"w\
eekday":return n.billDay}}function Ss(e,t){if(t.rule!=="weekday")return e;let n=((e+3)%7+7)%7+1;return e+(t.weekday-n+7)%
7}function Sr(e,{minimumAmount:t,maximumAmount:n}){let[r,i]=[t,n].map(o=>h(o??""));if(!(t!==void 0&&!r||n!==void 0&&!i))return r?.
gt(e)?{amount:r,heldTo:"minimum"}:i?.lt(e)?{amount:i,heldTo:"maximum"}:{amount:e}}function Mr(e,t){let n=Sr(e.amount,t);
return n?.heldTo===void 0?n&&e:{amount:n.amount,steps:[{price:n.amount}]}}function ut(e,t){let n=Sr(e.net,t);return n?.heldTo===
void 0?n&&e:{...e,net:n.amount,heldTo:n.heldTo}}var Ms=new v(100);function dt(e,t){let n=h(t.value);if(n===void 0||n.lt(0))return;let r=t.kind==="amount"?e.minus(n):e.times(
Ms.minus(n)).times(be);return r.lt(0)||t.kind==="percent"&&n.gt(100)?void 0:r}function lt(e,t,n="compound"){let[r]=t;if(r===
void 0)return{net:e,percent:M};let i=t.length===1?dt(e,r):Cs[n](e,t);if(!(i===void 0||i.lt(0)))return t.length===1&&r.kind===
"percent"?{net:i,percent:new v(r.value)}:{net:i,percent:e.isZero()?M:e.minus(i).times(100).div(e)}}var Cs={compound:(e,t)=>t.
reduce((n,r)=>n&&dt(n,r),e),sum:(e,t)=>{let n=t.map(r=>dt(e,r));return n.includes(void 0)?void 0:n.reduce((r,i)=>r.minus(
e.minus(i??e)),e)},best:(e,t)=>{let n=t.map(r=>dt(e,r));return n.includes(void 0)?void 0:v.min(...n.map(r=>r??e))}};function fe({
until:e},t){return e===void 0||t<e}function Cr(e,t){let n=[],r=[e.start,...Ds(e,t.discounts),e.end];for(let[i,o]of r.slice(0,-1).entries()){let s=N(o),a=t.
discounts.filter(d=>fe(d,s)),c=lt(t.gross,a,t.stacking),u=c&&ut(c,t.price);if(u===void 0)return;n.push({start:o,end:r[i+
1]??e.end,list:t.list,net:u.net})}return n}function Ds(e,t){let r=t.flatMap(({until:i})=>i===void 0?[]:B(i)??[]).filter(
i=>i>e.start&&i<e.end);return[...new Set(r)].sort((i,o)=>i-o)}var _s={day:["day","days"],week:["week","weeks"],month:["month","months"],quarter:["quarter","quarters"],half_year:["hal\
f-year","half-years"],year:["year","years"],term:["term","terms"]};function ft(e,t){return e.toFixed(Math.max(t,e.decimalPlaces()))}
function Vt(e,t,n,r,i){let o=t.steps.map(u=>$s(u,i)),a=[o.length>0?o.join(" + "):"0",...n.map(u=>Ns(u,i))].join(" − "),
c=n.length>0||o.length>1?`(${a})`:a;return e.type==="one_time"?`${a} once`:`${c} × ${As(e,r)}`}function $s({quantity:e,
price:t,percent:n},r){return e===void 0?ft(t,r):n!==void 0?`${n.toString()} % of ${ft(e,r)}`:`${e.toString()} × ${ft(t,
r)}`}function Ns(e,t){let n=h(e.value),r=e.kind==="percent"||n===void 0?`${e.value} %`:ft(n,t);return e.until===void 0?r:
`${r} until ${e.until}`}function As({period:e},t){let[n,r]=_s[e?.unit??"month"],i=e!==void 0&&e.count>1?`of ${e.count} ${r}`:
void 0,o=Ls(t),s=o.length>1?`(${o.join(" + ")})`:o.join(""),a=s==="1";return i!==void 0?`${s} ${a?"period":"periods"} ${i}`:
`${s} ${o.length>1||!a&&!s.includes("/")?r:n}`}function Ls(e){let t=[],n=0;for(let{whole:r,ratio:i}of e)r?n+=1:(n>0&&t.push(
`${n}`),n=0,t.push(`${i.num}/${i.den}`));return n>0||t.length===0?[...t,`${n}`]:t}function Dr(e,t,n){let{includedUnits:r}=e,i=r===void 0?"":` beyond ${r} included`;return`billed on use: ${Is(e,t,n)}${i}${Os(
n)}`}function Os({minimumAmount:e,maximumAmount:t}){let n=e===void 0?"":`, at least ${e} a period`;return t===void 0?n:`${n}\
, at most ${t} a period`}function Is({model:e,uom:t},n,r){let i=t===void 0?"":` per ${t}`;if(r.tiers!==void 0)return r.tiers.
map((s,a)=>Fs(s,a===0?i:"",t)).join(", then ");if(r.percent!==void 0)return`${r.percent} %${Qs(r.perEvent??{})}`;let o=r.
amount??"0";return e==="package"?`${o}${_r(r.packageSize,t)}`:`${o}${e==="overage"||n.unitPrice?i:""}`}function Qs({fixedFee:e,
minFee:t,maxFee:n,freeEvents:r,freeAmount:i}){return[[e," and "," each event"],[t,", at least "," each"],[n,", at most ",
" each"],[r,", the first "," events free"],[i,", the first "," free"]].map(([s,a,c])=>s===void 0?"":`${a}${s}${c}`).join(
"")}function Fs({to:e,unitPrice:t,flatFee:n,packageSize:r,percent:i,isOverage:o},s,a){let c=i===void 0?"":`${i} %`,u=t===
void 0?c:`${t}${r?_r(r,a):s}`,d=n===void 0||n==="0"?"":`${n} flat`,l=[u,d].filter(f=>f!=="").join(" and ");return o?`${l}\
 for overage`:e===void 0?l:`${l} to ${e}`}var _r=(e,t)=>` per package of ${e??"?"}${t===void 0?"":` ${t}`}`;function $r(e,t,{term:n,units:r}){let{price:i,discount:o,months:s,contractMinor:a,span:c,quantity:u}=t;return{...Bs(e),...c.
start!==n.start&&{startDate:N(c.start)},...c.end!==n.end&&{endDate:N(c.end)},quantity:P(u),...Us(t),...s&&{perYear:W(Vs(
o.net,s),r)},contractValue:A(a,r),arithmetic:Gs(e,t,r),...i.tiers&&{tiers:i.tiers}}}function Bs({planEntry:e,charge:t,interval:n}){
return{planKey:e.key,...n!==void 0&&{interval:n},ratePlanId:e.ratePlanId,chargeId:t.id,chargeName:t.name,type:t.type,model:t.
model,...t.uom!==void 0&&{uom:t.uom},...t.period&&{period:t.period},timing:t.timing}}var qs=12;function Us({list:e,discount:t,
quantity:n}){let r=t.heldTo===void 0&&e.unitPrice&&Hs(e.unitPrice,e,t,n);return{listPrice:P(e.amount),...e.unitPrice&&{unitListPrice:P(
e.unitPrice)},discountPercent:W(t.percent,2),netPrice:P(t.net),...r&&r.decimalPlaces()<=qs&&{unitNetPrice:P(r)}}}function Hs(e,{
amount:t},{net:n,percent:r},i){return n.eq(t)&&r.isZero()?e:i.isZero()?e.minus(e.times(r).div(100)):n.div(i)}function Vs(e,{
num:t,den:n}){let r=12*n;return r%t===0?e.times(r/t):e.times(r).div(t)}function Gs({charge:e,discounts:t,list:n},{price:r,
discount:i,span:o,parts:s,list:a},c){let u=n??a;if(e.type==="usage")return Dr(e,u,r);if(i.heldTo===void 0){let l=N(o.start),
f=t.filter(m=>fe(m,l));return Vt(e,u,f,s,c)}let d={amount:i.net,steps:[{price:i.net}]};return`${i.heldTo} ${Vt(e,d,[],s,
c)}`}function Nr(e,t){let{charge:n,price:r,quantity:i,repeated:o,span:s,begins:a}=e;if(!e.list||!e.discount||!r||!i||o||s===void 0||
a===void 0||n.type==="recurring"&&n.period===void 0)return;let c=Mr(e.list,r),u=ut(e.discount,r),d=c&&Zs(e,{price:r,list:c,
gross:e.list.amount,span:s},t.stacking);if(!c||!u||!d)return;let l=Tr(n,a,t.term,t.policy),f=Ks(n,d,l,t),m=f.reduce((_,R)=>_+
R.minor,0n),x=js(n,t.term.months),y=l&&x?d.flatMap(_=>t.schedule(_,l)):[],k=$r(e,{price:r,list:c,quantity:i,discount:u,months:x,
contractMinor:m,span:s,parts:y},t);return{reading:e,list:c,discount:u,spans:d,billed:f,sharedMinor:0n,contractMinor:m,months:x,
line:k}}function Zs({charge:e,discounts:t},{price:n,list:r,gross:i,span:o},s){if(e.type!=="usage")return Cr(o,{list:r.amount,
gross:i,price:n,discounts:t,stacking:s});let a=h(n.minimumAmount??"");return a?[{...o,list:a,net:a}]:[]}function Ks({type:e,
timing:t},n,r,i){return e==="one_time"?n.slice(0,1).flatMap(o=>Rr(o,i)):r===void 0?[]:Er(n,r,t,i)}var js=({type:e,period:t},n)=>e===
"recurring"&&t?ot(t,n):void 0;function Ar(e,t){let n=t.reduce((c,u)=>c+u,0n);if(n===0n||t.some(c=>c<0n))return;let r=e<0n?-e:e,i=t.map(c=>r*c/n),o=r-i.
reduce((c,u)=>c+u,0n),a=t.map((c,u)=>({at:u,remainder:r*c%n})).sort(Ws).slice(0,Number(o));for(let{at:c}of a)i[c]=(i[c]??
0n)+1n;return e<0n?i.map(c=>-c):i}function Ws(e,t){return e.remainder===t.remainder?e.at-t.at:e.remainder>t.remainder?-1:
1}function Lr({quote:e}){let t=(n,r,i)=>(r??[]).flatMap((o,s)=>o.kind==="amount"?[{discount:o,path:`${n}[${s}]`,shares:i}]:
[]);return[...e.plans.flatMap(({discounts:n,key:r},i)=>t(`plans[${i}].discounts`,n,({line:o})=>o.planKey===r)),...(e.intervals??
[]).flatMap(({discounts:n,key:r},i)=>t(`intervals[${i}].discounts`,n,({line:o})=>o.interval===r)),...t("discounts",e.discounts,
()=>!0)]}function Or(e,t,n,r){if(t.length===0)return e;let i=e.map(({billed:o})=>o.map(({minor:s})=>s));for(let o of t)zs(
e,i,o,n);return e.map((o,s)=>Js(o,i[s]??[],n,r))}function Ys(e,{discount:t,shares:n}){return e.flatMap((r,i)=>r.line.type===
"usage"||!n(r)?[]:r.billed.flatMap(({serviceStart:o,kind:s},a)=>s===void 0&&fe(t,o)?[[i,a]]:[]))}function zs(e,t,n,r){let i=h(
n.discount.value);if(i===void 0||i.lt(0))return;let o=Ys(e,n),s=o.map(([d,l])=>Xs(e[d]?.billed??[],t[d]??[],l)),a=s.reduce(
(d,l)=>d+l,0n),c=we(i,r),u=Ar(c<a?c:a,s)??[];for(let[d,[l,f]]of o.entries()){let m=t[l];m&&(m[f]=(m[f]??0n)-(u[d]??0n))}}
function Xs(e,t,n){let r=e[n+1]?.kind==="discount"?t[n+1]??0n:0n;return(t[n]??0n)+r}function Js(e,t,n,r){let i=e.billed.
reduce((c,{minor:u},d)=>c+u-(t[d]??u),0n);if(i===0n)return e;let o=e.billed.flatMap((c,u)=>ea(c,t[u]??c.minor,r)),s=e.contractMinor-
i,a={sharedDiscount:A(i,n),contractValue:A(s,n)};return{...e,billed:o,sharedMinor:i,contractMinor:s,line:{...e.line,...a}}}
function ea(e,t,{discountItems:n}){return t===e.minor?[e]:n==="netted"?[{...e,minor:t}]:[e,{...e,minor:t-e.minor,kind:"d\
iscount"}]}function ta({catalog:e,quote:t,term:n}){if(n===void 0)return;let r=e.engineCapabilities.prorationPolicy,{currency:i,stacking:o}=t;
return{term:n,policy:r,schedule:vr(r),units:q(i),stacking:o}}function Ae(e){let t=ta(e);if(t===void 0)return[];let n=e.charges.
flatMap(r=>Nr(r,t)??[]);return Or(n,Lr(e),t.units,t.policy)}function Re(e,t){let n=K(t)-K(e);j(e,n)>t&&(n-=1);let r=j(e,n),i={num:t-r,den:j(e,n+1)-r};return{whole:n,total:at({num:n,
den:1},i)}}function Ir(e,t){let n=new Map,r=0n;for(let{line:s,spans:a,months:c,sharedMinor:u}of e)if(s.type!=="usage"){r+=u;for(let d of c?
a:a.slice(0,1)){let l=c?`${c.num}/${c.den} ${d.start} ${d.end}`:"once",f=n.get(l)??{months:c,span:d,list:M,net:M};n.set(
l,f),f.list=f.list.plus(d.list),f.net=f.net.plus(d.net)}}let i=M,o=new v(A(-r,t));for(let s of n.values()){let a=na(s);i=
i.plus(s.list.times(a)),o=o.plus(s.net.times(a))}return i.isZero()?"0":W(i.minus(o).times(100).div(i),2)}function na({months:e,
span:t}){if(e===void 0)return new v(1);let{total:n}=Re(t.start,t.end);return new v(n.num).times(e.den).div(n.den).div(e.
num)}function Zt(e,t,n,r){let i=Gt(e,"recurring")+Gt(e,"usage"),o=Gt(e,"one_time"),s=ra(t),a=n.num>0?new v(A(i,r)).times(12*n.
den).div(n.num):M;return{mrr:W(s,r),arr:W(s.times(12),r),acv:W(a,r),tcv:A(i+o,r),oneTime:A(o,r),recurring:A(i,r),averageDiscountPercent:Ir(
e,r)}}function Gt(e,t){return e.reduce((n,{line:r,contractMinor:i})=>r.type===t?n+i:n,0n)}function ra(e){let t=new Map;for(let{
months:n,discount:r}of e){if(n===void 0)continue;let i=`${n.num}/${n.den}`;t.set(i,{months:n,price:(t.get(i)?.price??M).
plus(r.net)})}return[...t.values()].reduce((n,{months:r,price:i})=>n.plus(i.times(r.den).div(r.num)),M)}function Kt(e,t){let{quote:n,term:r}=e,{currency:i,startDate:o}=n,s=oa(e,t);return{currency:i,startDate:o,endDate:r===void 0?
o:N(r.end),termMonths:r?.months??0,lines:t.map(({line:a})=>a),totals:ia(e,t),...n.intervals&&{intervals:s}}}function ia({
quote:e,term:t},n){let r=e.intervals?.[0]?.key,i=n.filter(({line:o})=>o.interval===r);return Zt(n,i,{num:t?.months??0,den:1},
q(e.currency))}function oa({quote:e,intervals:t},n){return t.flatMap(({interval:r,span:i})=>{if(r===void 0||i===void 0)return[];
let o=n.filter(({line:c})=>c.interval===r.key),s=Re(i.start,i.end).total,a=Zt(o,o,s,q(e.currency));return[{key:r.key,startDate:N(
i.start),endDate:N(i.end),totals:a}]})}function Qr(e,t,n,r){let i=sa(e,t,n,r),o=i===void 0?void 0:aa(e,t,i,r);return i===void 0||o===void 0?void 0:ue({start:i,
end:o},r)}function sa({trigger:e="contract"},t,n,r){let i={contract:void 0,activation:n.activationDate,acceptance:n.acceptanceDate,
date:t.startDate}[e];return i===void 0?r.start:B(i)}function aa({endCondition:e,period:t},n,r,i){switch(e?.kind){case"pe\
riods":return(t&&hr(r,t,e.count))??i.end;case"date":return n.endDate===void 0?i.end:B(n.endDate);default:return i.end}}function Fr({model:e,includedUnits:t},n,r){if(t===void 0)return Ct(e,n,r);let i=h(t);if(!i?.gte(0))return;let o=Ct(e,n,v.
max(r.minus(i),M));return o&&(i.isZero()?o:{amount:o.amount,steps:o.steps})}function Br(e,t){return t===void 0?e:{...e,...t}}function qr(e,t,n,r){let i=Fr(e,t,n),o=i&&ua(i,e.priceBase,r.periodMonths);
return o&&da(o,r)}var ca={week:{num:84,den:365},month:{num:1,den:1},year:{num:12,den:1}};function ua(e,t,n){if(t===void 0||
t==="period"||n===void 0)return e;let{num:r,den:i}=ca[t];return la(e,{num:n.num*i,den:n.den*r})}function da(e,{stepUp:t,
years:n}){if(t===void 0||n<1)return e;let r=h(t.value);if(r===void 0)return;if(t.kind==="percent"){let o=r.times(be).plus(
1).pow(n);return jt(e,s=>s.times(o))}let i=r.times(n);return{amount:e.amount.plus(i),steps:[...e.steps,{price:i}]}}function la(e,{
num:t,den:n}){return t===n?e:t%n===0?jt(e,r=>r.times(t/n)):jt(e,r=>r.times(t).div(n))}function jt({amount:e,unitPrice:t,
steps:n},r){return{amount:r(e),...t&&{unitPrice:r(t)},steps:n.map(i=>({...i,price:r(i.price)}))}}function Hr(e,t){let{charge:n,entry:r}=e,i=t.term&&Qr(n,r,t.quote,t.term),o={...e,begins:i?.start},s=t.intervals.flatMap(
c=>{let u=i&&c.span&&ue(i,c.span);return u?[Ur(o,t,c,u)]:[]}),[a=Ur(o,t,t.intervals[0],void 0)]=s;return s.length===0||n.
type==="one_time"?[a]:s}function Ur(e,t,n,r){let{quote:i}=t,{charge:o,planEntry:s}=e,a=n?.interval,{path:c,entry:u}=fa(e,
a?.key),d=o.prices.find(_=>_.currency===i.currency),l=d&&Br(d,u.price),f=h(u.quantity),m=l&&f?.gte(0)?qr(o,l,f,{periodMonths:t.
term&&pa(o,t.term.months),stepUp:u.stepUp,years:n?.years??0}):void 0,x=ma(u,s,a?.discounts,i.discounts),y=r?N(r.start):i.
startDate,C=x.filter(_=>fe(_,y)),k=m&&lt(m.amount,C,i.stacking);return{...e,path:c,entry:u,interval:a?.key,span:r,catalogPrice:d,
price:l,quantity:f,list:m,discounts:x,discount:k}}function fa({path:e,entry:t},n){let r=n===void 0?-1:t.ramp?.findIndex(
({interval:u})=>u===n)??-1,i=t.ramp?.[r];if(i===void 0)return{path:e,entry:t};let{quantity:o=t.quantity,discount:s=t.discount,
price:a=t.price}=i,c={...t,quantity:o,...s&&{discount:s},...a&&{price:a}};return{path:`${e}.ramp[${r}]`,entry:c}}function pa({
type:e,period:t},n){return e==="one_time"||t===void 0?void 0:ot(t,n)}function ma({discount:e},{discounts:t=pt},n=pt,r=pt){
if(t.length+n.length+r.length===0)return e?[e]:pt;let i=[...t,...n,...r].filter(({kind:o})=>o==="percent");return e?[e,...i]:
i}var pt=[];function Vr(e,t){return e===void 0?[{interval:void 0,span:t,years:0}]:e.map(n=>ha(n,t))}function ha(e,t){let n=t&&ga(e,t);
return t&&n?{interval:e,span:n,years:ya(t.start,n.start)}:{interval:e,span:void 0,years:0}}function ga({startDate:e,endDate:t},n){
let r=B(e),i=B(t);return r===void 0||i===void 0?void 0:ue({start:r,end:i},n)}var ya=(e,t)=>Math.floor(Re(e,t).whole/12);function Le(e,t){let n=xa(e,t),r=t.plans.map((i,o)=>ba(n,i,o));return{...n,plans:r,charges:r.flatMap(i=>wa(i,n))}}function xa(e,t){
let n=qn(t);return{catalog:e,quote:t,term:n,intervals:Vr(t.intervals,n)}}function ba({catalog:e},t,n){return{path:`plans\
[${n}]`,entry:t,known:Pe(e).get(t.ratePlanId)}}function wa({path:e,entry:t,known:n},r){if(n===void 0)return[];let i=new Set;
return t.charges.flatMap((o,s)=>{let a=n.charges.get(o.chargeId);if(a===void 0)return[];let c=i.has(a.id);return i.add(a.
id),Hr({path:`${e}.charges[${s}]`,planEntry:t,entry:o,known:n,charge:a,repeated:c},r)})}function Pa(e,t){let n=Le(e,t),r=Ae(n),i=Kt(n,r),o=Qt(n,r),s;return{kernelVersion:_e,catalogVersion:e.version,catalogHash:e.
hash,priced:i,invoices:Ft(r,q(t.currency)),violations:o,verdict:fr(o),get fingerprint(){return s??=qt({catalogHash:e.hash,
quote:t,priced:i}),s}}}function va(e,t){let n=Le(e,t);return Kt(n,Ae(n))}function Ea(e,t){return Ft(Ae(Le(e,t)),q(t.currency))}
function Ra(e,t){let n=Le(e,t);return Qt(n,Ae(n))}export{_e as KERNEL_VERSION,Eo as applyChange,Yi as canonicalDecimal,Te as canonicalJson,ti as catalogHash,Dt as checkRatePlan,
So as describeDifferences,Pa as evaluateQuote,qt as fingerprint,q as minorUnits,It as newQuotePlan,Ea as previewInvoices,
va as priceQuote,Ra as validateQuote};
