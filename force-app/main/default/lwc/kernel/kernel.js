/* Generated from kernel/ by scripts/build-kernel.mjs. Do not edit. */
/* Holds decimal.js (MIT, (c) Michael Mclaughlin) and @noble/hashes (MIT, (c) Paul Miller). */
/* eslint-disable */
// @ts-nocheck
var Li=Object.defineProperty;var Ai=(e,t,n)=>t in e?Li(e,t,{enumerable:!0,configurable:!0,writable:!0,value:n}):e[t]=n;var $=(e,t,n)=>Ai(e,typeof t!="symbol"?t+"":t,n);function De(e){if(Array.isArray(e))return Ii(e);if(e!==null&&typeof e=="object")return Qi(e);if(typeof e=="number"&&!Number.
isFinite(e))throw new RangeError(`${e} has no JSON form`);return JSON.stringify(e)}function Ii(e){let t="";for(let n of e)
t+=`${t===""?"":","}${De(n??null)}`;return`[${t}]`}function Qi(e){let t="";for(let n of Object.keys(e).sort()){let r=e[n];
r!==void 0&&(t+=`${t===""?"":","}${JSON.stringify(n)}:${De(r)}`)}return`{${t}}`}var qi=e=>e/2**32|0,Fi=e=>e>>>0;function gn(e,t,n,r){let i=qi(n),o=Fi(n);e.setUint32(t,r?o:i,r),e.setUint32(t+4,r?i:o,r)}function hn(e){return e instanceof Uint8Array||ArrayBuffer.isView(e)&&e.constructor.name==="Uint8Array"&&"BYTES_PER_ELEM\
ENT"in e&&e.BYTES_PER_ELEMENT===1}var Dt=e=>e?`"${e}" `:"";function Bi(e,t=""){if(typeof e!="number")throw new TypeError(
Dt(t)+"expected number, got "+typeof e);if(!Number.isSafeInteger(e)||e<0)throw new RangeError(Dt(t)+"expected integer >=\
 0, got "+e);return e}function _t(e,t,n=""){if(hn(e)&&(t===void 0||e.length===t))return e;t!==void 0&&Bi(t,"length");let r=hn(e),i=t!==void 0?
` of length ${t}`:"",o=r?`length=${e.length}`:`type=${typeof e}`,s=Dt(n)+"expected Uint8Array"+i+", got "+o;throw r?new RangeError(
s):new TypeError(s)}var Ui=(e,t)=>{if(e===null||typeof e!="object"||Array.isArray(e))throw new TypeError((t==="object"?"":`"${t}" `)+"expect\
ed object, got type="+typeof e)},yn=(e,t)=>{Ui(e,t);let n=Object.getPrototypeOf(e);if(n!==Object.prototype&&n!==null)throw new TypeError(
`"${t}" expected plain object`);if(Object.hasOwn(e,"__proto__"))throw new TypeError(`"${t}.__proto__" is not allowed`)};
function Nt(e,t=!0){if(e.destroyed)throw new Error("hash was destroyed");if(t&&e.finished)throw new Error("digest() was \
already called")}function xn(e,t){_t(e,void 0,"output");let n=t.outputLen;if(!(e.length>=n))throw new RangeError('"outpu\
t" expected length >= '+n)}function Ot(...e){for(let t=0;t<e.length;t++)e[t].fill(0)}function je(e){return new DataView(e.buffer,e.byteOffset,e.byteLength)}
function j(e,t){return e<<32-t|e>>>t}function Hi(e,t,n="opts"){return yn(e,"defaults"),t!==void 0&&yn(t,n),Object.assign(Object.create(null),e,t)}function bn(e,t={}){
if(typeof e!="function")throw new TypeError('"hashCons" expected function, got type='+typeof e);t=Hi({},t,"info");let n=(i,o)=>e(
o).update(i).digest(),r=e(void 0);return n.outputLen=r.outputLen,n.blockLen=r.blockLen,n.canXOF=r.canXOF,n.create=i=>e(i),
Object.assign(n,t),Object.freeze(n)}var Pn=e=>({oid:Uint8Array.from([6,9,96,134,72,1,101,3,4,2,e])});function wn(e,t,n){return e&t^~e&n}function vn(e,t,n){return e&t^e&n^t&n}var Ze=class{constructor(t,n,r,i){$(this,"block\
Len");$(this,"outputLen");$(this,"canXOF",!1);$(this,"padOffset");$(this,"isLE");$(this,"buffer");$(this,"view");$(this,
"finished",!1);$(this,"length",0);$(this,"pos",0);$(this,"destroyed",!1);this.blockLen=t,this.outputLen=n,this.padOffset=
r,this.isLE=i,this.buffer=new Uint8Array(t),this.view=je(this.buffer)}update(t){Nt(this),_t(t);let{view:n,buffer:r,blockLen:i}=this,
o=t.length,s=!1;for(let a=0;a<o;){let c=Math.min(i-this.pos,o-a);if(c===i){let u=je(t);for(;i<=o-a;a+=i)this.process(u,a);
s=!0;continue}r.set(a===0&&c===o?t:t.subarray(a,a+c),this.pos),this.pos+=c,a+=c,this.pos===i&&(this.process(n,0),this.pos=
0,s=!0)}return this.length+=t.length,s&&this.roundClean(),this}digestInto(t){Nt(this),xn(t,this),this.finished=!0;let{buffer:n,
view:r,blockLen:i,isLE:o}=this,{pos:s}=this;n[s++]=128,n.fill(0,s),this.padOffset>i-s&&(this.process(r,0),n.fill(0)),gn(
r,i-8,this.length*8,o),this.process(r,0),this.roundClean();let a=t===n?r:je(t),c=this.outputLen,u=c/4,d=this.get();if(c%
4||u>d.length)throw new Error("invalid outputLen");for(let l=0;l<u;l++)a.setUint32(4*l,d[l],o)}digest(){let{buffer:t,outputLen:n}=this;
this.digestInto(t);let r=t.slice(0,n);return this.destroy(),r}_cloneIntoMeta(t){let{buffer:n,length:r,finished:i,destroyed:o,
pos:s}=this;return t.destroyed=o,t.finished=i,t.length=r,t.pos=s,s&&t.buffer.set(n),t}clone(){return this._cloneInto()}},
En=Uint32Array.from([1779033703,3144134277,1013904242,2773480762,1359893119,2600822924,528734635,1541459225]);var Vi=Uint32Array.from([1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221,3624381080,
310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580,3835390401,4022224774,264347078,604807628,770255983,
1249150122,1555081692,1996064986,2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895,666307205,
773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037,2730485921,2820302411,3259730800,3345764771,
3516065817,3600352804,4094571909,275423344,430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779,
1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298]),se=new Uint32Array(64),Lt=class extends Ze{constructor(n,r){
super(64,n,8,!1);$(this,"A",0);$(this,"B",0);$(this,"C",0);$(this,"D",0);$(this,"E",0);$(this,"F",0);$(this,"G",0);$(this,
"H",0);this.A=r[0]|0,this.B=r[1]|0,this.C=r[2]|0,this.D=r[3]|0,this.E=r[4]|0,this.F=r[5]|0,this.G=r[6]|0,this.H=r[7]|0}get(){
let{A:n,B:r,C:i,D:o,E:s,F:a,G:c,H:u}=this;return[n,r,i,o,s,a,c,u]}set(n,r,i,o,s,a,c,u){this.A=n|0,this.B=r|0,this.C=i|0,
this.D=o|0,this.E=s|0,this.F=a|0,this.G=c|0,this.H=u|0}_cloneInto(n){return(n||=new this.constructor).set(...this.get()),
this._cloneIntoMeta(n)}process(n,r){for(let f=0;f<16;f++,r+=4)se[f]=n.getUint32(r,!1);for(let f=16;f<64;f++){let m=se[f-
15],h=se[f-2],x=j(m,7)^j(m,18)^m>>>3,C=j(h,17)^j(h,19)^h>>>10;se[f]=C+se[f-7]+x+se[f-16]|0}let{A:i,B:o,C:s,D:a,E:c,F:u,G:d,
H:l}=this;for(let f=0;f<64;f++){let m=j(c,6)^j(c,11)^j(c,25),h=l+m+wn(c,u,d)+Vi[f]+se[f]|0,C=(j(i,2)^j(i,13)^j(i,22))+vn(
i,o,s)|0;l=d,d=u,u=c,c=a+h|0,a=s,s=o,o=i,i=h+C|0}i=i+this.A|0,o=o+this.B|0,s=s+this.C|0,a=a+this.D|0,c=c+this.E|0,u=u+this.
F|0,d=d+this.G|0,l=l+this.H|0,this.set(i,o,s,a,c,u,d,l)}roundClean(){Ot(se)}destroy(){this.destroyed=!0,this.set(0,0,0,0,
0,0,0,0),Ot(this.buffer)}},At=class extends Lt{constructor(){super(32,En)}};var Rn=bn(()=>new At,Pn(1));function Tn(e){let t=new Uint8Array(e.length*3),n=0;for(let r=0;r<e.length;r+=1){let i=e.codePointAt(r)??0;if(i>65535&&(r+=
1),i<128){t[n++]=i;continue}i>=65536?(t[n++]=240|i>>18,t[n++]=128|i>>12&63):i>=2048?t[n++]=224|i>>12:t[n++]=192|i>>6,i>=
2048&&(t[n++]=128|i>>6&63),t[n++]=128|i&63}return t.subarray(0,n)}function We(e){return Array.from(Rn(Tn(De(e))),t=>t.toString(16).padStart(2,"0")).join("")}var Sn=(e,t)=>e.id<t.id?-1:e.id>t.id?1:0;function Gi(e){let{engine:t,engineCapabilities:n}=e,r=e.products.map(i=>({...i,
ratePlans:[...i.ratePlans].sort(Sn)})).sort(Sn);return We({engine:t,products:r,engineCapabilities:n})}var be=9e15,de=1e9,It="0123456789abcdef",ze="2.3025850929940456840179914546843642076011014886287729760333279009675726096\
773524802359972050895982983419677840422862486334095254650828067566662873690987816894829072083255546808437998948262331985\
283935053089653777326288461633662222876982198867465436674744042432743651550489343149393914796194044002221051017141748003\
688084012647080685567743216228355220114804663715659121373450747856947683463616792101806445070648000277502684916746550586\
856935673420670581136429224554405758925724208241314695689016758940256776311356919292033376587141660230105703089634572075\
440370847469940168269282808481184289314848524948644871927809676271275775397027668605952496716674183485704422507197965004\
714951050492214776567636938662976979522110718264549734772662425709429322582798502585509785265383207606726317164309505995\
087807523710333101197857547331541421808427543863591778117054309827482385045648019095610299291824318237525357709750539565\
187697510374970888692180205189339507238539205144634197265287286965110862571492198849978748873771345686209167058",Xe="3.1\
415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170679821480865132823066470\
938446095505822317253594081284811174502841027019385211055596446229489549303819644288109756659334461284756482337867831652\
712019091456485669234603486104543266482133936072602491412737245870066063155881748815209209628292540917153643678925903600\
113305305488204665213841469519415116094330572703657595919530921861173819326117931051185480744623799627495673518857527248\
912279381830119491298336733624406566430860213949463952247371907021798609437027705392171762931767523846748184676694051320\
005681271452635608277857713427577896091736371787214684409012249534301465495853710507922796892589235420199561121290219608\
640344181598136297747713099605187072113499999983729780499510597317328160963185950244594553469083026425223082533446850352\
619311881710100031378387528865875332083814206171776691473035982534904287554687311595628638823537875937519577818577805321\
712268066130019278766111959092164201989380952572010654858632789",Qt={precision:20,rounding:4,modulo:1,toExpNeg:-7,toExpPos:21,
minE:-be,maxE:be,crypto:!1},$n,re,P=!0,et="[DecimalError] ",ue=et+"Invalid argument: ",Dn=et+"Precision limit exceeded",
_n=et+"crypto unavailable",Nn="[object Decimal]",Q=Math.floor,_=Math.pow,ji=/^0b([01]+(\.[01]*)?|\.[01]+)(p[+-]?\d+)?$/i,
Zi=/^0x([0-9a-f]+(\.[0-9a-f]*)?|\.[0-9a-f]+)(p[+-]?\d+)?$/i,Wi=/^0o([0-7]+(\.[0-7]*)?|\.[0-7]+)(p[+-]?\d+)?$/i,On=/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i,
Z=1e7,b=7,Ki=9007199254740991,Yi=ze.length-1,qt=Xe.length-1,p={toStringTag:Nn};p.absoluteValue=p.abs=function(){var e=new this.
constructor(this);return e.s<0&&(e.s=1),y(e)};p.ceil=function(){return y(new this.constructor(this),this.e+1,2)};p.clampedTo=
p.clamp=function(e,t){var n,r=this,i=r.constructor;if(e=new i(e),t=new i(t),!e.s||!t.s)return new i(NaN);if(e.gt(t))throw Error(
ue+t);return n=r.cmp(e),n<0?e:r.cmp(t)>0?t:new i(r)};p.comparedTo=p.cmp=function(e){var t,n,r,i,o=this,s=o.d,a=(e=new o.
constructor(e)).d,c=o.s,u=e.s;if(!s||!a)return!c||!u?NaN:c!==u?c:s===a?0:!s^c<0?1:-1;if(!s[0]||!a[0])return s[0]?c:a[0]?
-u:0;if(c!==u)return c;if(o.e!==e.e)return o.e>e.e^c<0?1:-1;for(r=s.length,i=a.length,t=0,n=r<i?r:i;t<n;++t)if(s[t]!==a[t])
return s[t]>a[t]^c<0?1:-1;return r===i?0:r>i^c<0?1:-1};p.cosine=p.cos=function(){var e,t,n=this,r=n.constructor;return n.
d?n.d[0]?(e=r.precision,t=r.rounding,r.precision=e+Math.max(n.e,n.sd())+b,r.rounding=1,n=zi(r,qn(r,n)),r.precision=e,r.rounding=
t,y(re==2||re==3?n.neg():n,e,t,!0)):new r(1):new r(NaN)};p.cubeRoot=p.cbrt=function(){var e,t,n,r,i,o,s,a,c,u,d=this,l=d.
constructor;if(!d.isFinite()||d.isZero())return new l(d);for(P=!1,o=d.s*_(d.s*d,1/3),!o||Math.abs(o)==1/0?(n=L(d.d),e=d.
e,(o=(e-n.length+1)%3)&&(n+=o==1||o==-2?"0":"00"),o=_(n,1/3),e=Q((e+1)/3)-(e%3==(e<0?-1:2)),o==1/0?n="5e"+e:(n=o.toExponential(),
n=n.slice(0,n.indexOf("e")+1)+e),r=new l(n),r.s=d.s):r=new l(o.toString()),s=(e=l.precision)+3;;)if(a=r,c=a.times(a).times(
a),u=c.plus(d),r=S(u.plus(d).times(a),u.plus(c),s+2,1),L(a.d).slice(0,s)===(n=L(r.d)).slice(0,s))if(n=n.slice(s-3,s+1),n==
"9999"||!i&&n=="4999"){if(!i&&(y(a,e+1,0),a.times(a).times(a).eq(d))){r=a;break}s+=4,i=1}else{(!+n||!+n.slice(1)&&n.charAt(
0)=="5")&&(y(r,e+1,1),t=!r.times(r).times(r).eq(d));break}return P=!0,y(r,e,l.rounding,t)};p.decimalPlaces=p.dp=function(){
var e,t=this.d,n=NaN;if(t){if(e=t.length-1,n=(e-Q(this.e/b))*b,e=t[e],e)for(;e%10==0;e/=10)n--;n<0&&(n=0)}return n};p.dividedBy=
p.div=function(e){return S(this,new this.constructor(e))};p.dividedToIntegerBy=p.divToInt=function(e){var t=this,n=t.constructor;
return y(S(t,new n(e),0,1,1),n.precision,n.rounding)};p.equals=p.eq=function(e){return this.cmp(e)===0};p.floor=function(){
return y(new this.constructor(this),this.e+1,3)};p.greaterThan=p.gt=function(e){return this.cmp(e)>0};p.greaterThanOrEqualTo=
p.gte=function(e){var t=this.cmp(e);return t==1||t===0};p.hyperbolicCosine=p.cosh=function(){var e,t,n,r,i,o=this,s=o.constructor,
a=new s(1);if(!o.isFinite())return new s(o.s?1/0:NaN);if(o.isZero())return a;n=s.precision,r=s.rounding,s.precision=n+Math.
max(o.e,o.sd())+4,s.rounding=1,i=o.d.length,i<32?(e=Math.ceil(i/3),t=(1/nt(4,e)).toString()):(e=16,t="2.3283064365386962\
890625e-10"),o=Pe(s,1,o.times(t),new s(1),!0);for(var c,u=e,d=new s(8);u--;)c=o.times(o),o=a.minus(c.times(d.minus(c.times(
d))));return y(o,s.precision=n,s.rounding=r,!0)};p.hyperbolicSine=p.sinh=function(){var e,t,n,r,i=this,o=i.constructor;if(!i.
isFinite()||i.isZero())return new o(i);if(t=o.precision,n=o.rounding,o.precision=t+Math.max(i.e,i.sd())+4,o.rounding=1,r=
i.d.length,r<3)i=Pe(o,2,i,i,!0);else{e=1.4*Math.sqrt(r),e=e>16?16:e|0,i=i.times(1/nt(5,e)),i=Pe(o,2,i,i,!0);for(var s,a=new o(
5),c=new o(16),u=new o(20);e--;)s=i.times(i),i=i.times(a.plus(s.times(c.times(s).plus(u))))}return o.precision=t,o.rounding=
n,y(i,t,n,!0)};p.hyperbolicTangent=p.tanh=function(){var e,t,n=this,r=n.constructor;return n.isFinite()?n.isZero()?new r(
n):(e=r.precision,t=r.rounding,r.precision=e+7,r.rounding=1,S(n.sinh(),n.cosh(),r.precision=e,r.rounding=t)):new r(n.s)};
p.inverseCosine=p.acos=function(){var e=this,t=e.constructor,n=e.abs().cmp(1),r=t.precision,i=t.rounding;return n!==-1?n===
0?e.isNeg()?X(t,r,i):new t(0):new t(NaN):e.isZero()?X(t,r+4,i).times(.5):(t.precision=r+6,t.rounding=1,e=new t(1).minus(
e).div(e.plus(1)).sqrt().atan(),t.precision=r,t.rounding=i,e.times(2))};p.inverseHyperbolicCosine=p.acosh=function(){var e,
t,n=this,r=n.constructor;return n.lte(1)?new r(n.eq(1)?0:NaN):n.isFinite()?(e=r.precision,t=r.rounding,r.precision=e+Math.
max(Math.abs(n.e),n.sd())+4,r.rounding=1,P=!1,n=n.times(n).minus(1).sqrt().plus(n),P=!0,r.precision=e,r.rounding=t,n.ln()):
new r(n)};p.inverseHyperbolicSine=p.asinh=function(){var e,t,n=this,r=n.constructor;return!n.isFinite()||n.isZero()?new r(
n):(e=r.precision,t=r.rounding,r.precision=e+2*Math.max(Math.abs(n.e),n.sd())+6,r.rounding=1,P=!1,n=n.times(n).plus(1).sqrt().
plus(n),P=!0,r.precision=e,r.rounding=t,n.ln())};p.inverseHyperbolicTangent=p.atanh=function(){var e,t,n,r,i=this,o=i.constructor;
return i.isFinite()?i.e>=0?new o(i.abs().eq(1)?i.s/0:i.isZero()?i:NaN):(e=o.precision,t=o.rounding,r=i.sd(),Math.max(r,e)<
2*-i.e-1?y(new o(i),e,t,!0):(o.precision=n=r-i.e,i=S(i.plus(1),new o(1).minus(i),n+e,1),o.precision=e+4,o.rounding=1,i=i.
ln(),o.precision=e,o.rounding=t,i.times(.5))):new o(NaN)};p.inverseSine=p.asin=function(){var e,t,n,r,i=this,o=i.constructor;
return i.isZero()?new o(i):(t=i.abs().cmp(1),n=o.precision,r=o.rounding,t!==-1?t===0?(e=X(o,n+4,r).times(.5),e.s=i.s,e):
new o(NaN):(o.precision=n+6,o.rounding=1,i=i.div(new o(1).minus(i.times(i)).sqrt().plus(1)).atan(),o.precision=n,o.rounding=
r,i.times(2)))};p.inverseTangent=p.atan=function(){var e,t,n,r,i,o,s,a,c,u=this,d=u.constructor,l=d.precision,f=d.rounding;
if(u.isFinite()){if(u.isZero())return new d(u);if(u.abs().eq(1)&&l+4<=qt)return s=X(d,l+4,f).times(.25),s.s=u.s,s}else{if(!u.
s)return new d(NaN);if(l+4<=qt)return s=X(d,l+4,f).times(.5),s.s=u.s,s}for(d.precision=a=l+10,d.rounding=1,n=Math.min(28,
a/b+2|0),e=n;e;--e)u=u.div(u.times(u).plus(1).sqrt().plus(1));for(P=!1,t=Math.ceil(a/b),r=1,c=u.times(u),s=new d(u),i=u;e!==
-1;)if(i=i.times(c),o=s.minus(i.div(r+=2)),i=i.times(c),s=o.plus(i.div(r+=2)),s.d[t]!==void 0)for(e=t;s.d[e]===o.d[e]&&e--;)
;return n&&(s=s.times(2<<n-1)),P=!0,y(s,d.precision=l,d.rounding=f,!0)};p.isFinite=function(){return!!this.d};p.isInteger=
p.isInt=function(){return!!this.d&&Q(this.e/b)>this.d.length-2};p.isNaN=function(){return!this.s};p.isNegative=p.isNeg=function(){
return this.s<0};p.isPositive=p.isPos=function(){return this.s>0};p.isZero=function(){return!!this.d&&this.d[0]===0};p.lessThan=
p.lt=function(e){return this.cmp(e)<0};p.lessThanOrEqualTo=p.lte=function(e){return this.cmp(e)<1};p.logarithm=p.log=function(e){
var t,n,r,i,o,s,a,c,u=this,d=u.constructor,l=d.precision,f=d.rounding,m=5;if(e==null)e=new d(10),t=!0;else{if(e=new d(e),
n=e.d,e.s<0||!n||!n[0]||e.eq(1))return new d(NaN);t=e.eq(10)}if(n=u.d,u.s<0||!n||!n[0]||u.eq(1))return new d(n&&!n[0]?-1/0:
u.s!=1?NaN:n?0:1/0);if(t)if(n.length>1)o=!0;else{for(i=n[0];i%10===0;)i/=10;o=i!==1}if(P=!1,a=l+m,s=ce(u,a),r=t?Je(d,a+10):
ce(e,a),c=S(s,r,a,1),_e(c.d,i=l,f))do if(a+=10,s=ce(u,a),r=t?Je(d,a+10):ce(e,a),c=S(s,r,a,1),!o){+L(c.d).slice(i+1,i+15)+
1==1e14&&(c=y(c,l+1,0));break}while(_e(c.d,i+=10,f));return P=!0,y(c,l,f)};p.minus=p.sub=function(e){var t,n,r,i,o,s,a,c,
u,d,l,f,m=this,h=m.constructor;if(e=new h(e),!m.d||!e.d)return!m.s||!e.s?e=new h(NaN):m.d?e.s=-e.s:e=new h(e.d||m.s!==e.
s?m:NaN),e;if(m.s!=e.s)return e.s=-e.s,m.plus(e);if(u=m.d,f=e.d,a=h.precision,c=h.rounding,!u[0]||!f[0]){if(f[0])e.s=-e.
s;else if(u[0])e=new h(m);else return new h(c===3?-0:0);return P?y(e,a,c):e}if(n=Q(e.e/b),d=Q(m.e/b),u=u.slice(),o=d-n,o){
for(l=o<0,l?(t=u,o=-o,s=f.length):(t=f,n=d,s=u.length),r=Math.max(Math.ceil(a/b),s)+2,o>r&&(o=r,t.length=1),t.reverse(),
r=o;r--;)t.push(0);t.reverse()}else{for(r=u.length,s=f.length,l=r<s,l&&(s=r),r=0;r<s;r++)if(u[r]!=f[r]){l=u[r]<f[r];break}
o=0}for(l&&(t=u,u=f,f=t,e.s=-e.s),s=u.length,r=f.length-s;r>0;--r)u[s++]=0;for(r=f.length;r>o;){if(u[--r]<f[r]){for(i=r;i&&
u[--i]===0;)u[i]=Z-1;--u[i],u[r]+=Z}u[r]-=f[r]}for(;u[--s]===0;)u.pop();for(;u[0]===0;u.shift())--n;return u[0]?(e.d=u,e.
e=tt(u,n),P?y(e,a,c):e):new h(c===3?-0:0)};p.modulo=p.mod=function(e){var t,n=this,r=n.constructor;return e=new r(e),!n.
d||!e.s||e.d&&!e.d[0]?new r(NaN):!e.d||n.d&&!n.d[0]?y(new r(n),r.precision,r.rounding):(P=!1,r.modulo==9?(t=S(n,e.abs(),
0,3,1),t.s*=e.s):t=S(n,e,0,r.modulo,1),t=t.times(e),P=!0,n.minus(t))};p.naturalExponential=p.exp=function(){return Ft(this)};
p.naturalLogarithm=p.ln=function(){return ce(this)};p.negated=p.neg=function(){var e=new this.constructor(this);return e.
s=-e.s,y(e)};p.plus=p.add=function(e){var t,n,r,i,o,s,a,c,u,d,l=this,f=l.constructor;if(e=new f(e),!l.d||!e.d)return!l.s||
!e.s?e=new f(NaN):l.d||(e=new f(e.d||l.s===e.s?l:NaN)),e;if(l.s!=e.s)return e.s=-e.s,l.minus(e);if(u=l.d,d=e.d,a=f.precision,
c=f.rounding,!u[0]||!d[0])return d[0]||(e=new f(l)),P?y(e,a,c):e;if(o=Q(l.e/b),r=Q(e.e/b),u=u.slice(),i=o-r,i){for(i<0?(n=
u,i=-i,s=d.length):(n=d,r=o,s=u.length),o=Math.ceil(a/b),s=o>s?o+1:s+1,i>s&&(i=s,n.length=1),n.reverse();i--;)n.push(0);
n.reverse()}for(s=u.length,i=d.length,s-i<0&&(i=s,n=d,d=u,u=n),t=0;i;)t=(u[--i]=u[i]+d[i]+t)/Z|0,u[i]%=Z;for(t&&(u.unshift(
t),++r),s=u.length;u[--s]==0;)u.pop();return e.d=u,e.e=tt(u,r),P?y(e,a,c):e};p.precision=p.sd=function(e){var t,n=this;if(e!==
void 0&&e!==!!e&&e!==1&&e!==0)throw Error(ue+e);return n.d?(t=Ln(n.d),e&&n.e+1>t&&(t=n.e+1)):t=NaN,t};p.round=function(){
var e=this,t=e.constructor;return y(new t(e),e.e+1,t.rounding)};p.sine=p.sin=function(){var e,t,n=this,r=n.constructor;return n.
isFinite()?n.isZero()?new r(n):(e=r.precision,t=r.rounding,r.precision=e+Math.max(n.e,n.sd())+b,r.rounding=1,n=Ji(r,qn(r,
n)),r.precision=e,r.rounding=t,y(re>2?n.neg():n,e,t,!0)):new r(NaN)};p.squareRoot=p.sqrt=function(){var e,t,n,r,i,o,s=this,
a=s.d,c=s.e,u=s.s,d=s.constructor;if(u!==1||!a||!a[0])return new d(!u||u<0&&(!a||a[0])?NaN:a?s:1/0);for(P=!1,u=Math.sqrt(
+s),u==0||u==1/0?(t=L(a),(t.length+c)%2==0&&(t+="0"),u=Math.sqrt(t),c=Q((c+1)/2)-(c<0||c%2),u==1/0?t="5e"+c:(t=u.toExponential(),
t=t.slice(0,t.indexOf("e")+1)+c),r=new d(t)):r=new d(u.toString()),n=(c=d.precision)+3;;)if(o=r,r=o.plus(S(s,o,n+2,1)).times(
.5),L(o.d).slice(0,n)===(t=L(r.d)).slice(0,n))if(t=t.slice(n-3,n+1),t=="9999"||!i&&t=="4999"){if(!i&&(y(o,c+1,0),o.times(
o).eq(s))){r=o;break}n+=4,i=1}else{(!+t||!+t.slice(1)&&t.charAt(0)=="5")&&(y(r,c+1,1),e=!r.times(r).eq(s));break}return P=
!0,y(r,c,d.rounding,e)};p.tangent=p.tan=function(){var e,t,n=this,r=n.constructor;return n.isFinite()?n.isZero()?new r(n):
(e=r.precision,t=r.rounding,r.precision=e+10,r.rounding=1,n=n.sin(),n.s=1,n=S(n,new r(1).minus(n.times(n)).sqrt(),e+10,0),
r.precision=e,r.rounding=t,y(re==2||re==4?n.neg():n,e,t,!0)):new r(NaN)};p.times=p.mul=function(e){var t,n,r,i,o,s,a,c,u,
d=this,l=d.constructor,f=d.d,m=(e=new l(e)).d;if(e.s*=d.s,!f||!f[0]||!m||!m[0])return new l(!e.s||f&&!f[0]&&!m||m&&!m[0]&&
!f?NaN:!f||!m?e.s/0:e.s*0);for(n=Q(d.e/b)+Q(e.e/b),c=f.length,u=m.length,c<u&&(o=f,f=m,m=o,s=c,c=u,u=s),o=[],s=c+u,r=s;r--;)
o.push(0);for(r=u;--r>=0;){for(t=0,i=c+r;i>r;)a=o[i]+m[r]*f[i-r-1]+t,o[i--]=a%Z|0,t=a/Z|0;o[i]=(o[i]+t)%Z|0}for(;!o[--s];)
o.pop();return t?++n:o.shift(),e.d=o,e.e=tt(o,n),P?y(e,l.precision,l.rounding):e};p.toBinary=function(e,t){return Bt(this,
2,e,t)};p.toDecimalPlaces=p.toDP=function(e,t){var n=this,r=n.constructor;return n=new r(n),e===void 0?n:(q(e,0,de),t===
void 0?t=r.rounding:q(t,0,8),y(n,e+n.e+1,t))};p.toExponential=function(e,t){var n,r=this,i=r.constructor;return e===void 0?
n=J(r,!0):(q(e,0,de),t===void 0?t=i.rounding:q(t,0,8),r=y(new i(r),e+1,t),n=J(r,!0,e+1)),r.isNeg()&&!r.isZero()?"-"+n:n};
p.toFixed=function(e,t){var n,r,i=this,o=i.constructor;return e===void 0?n=J(i):(q(e,0,de),t===void 0?t=o.rounding:q(t,0,
8),r=y(new o(i),e+i.e+1,t),n=J(r,!1,e+r.e+1)),i.isNeg()&&!i.isZero()?"-"+n:n};p.toFraction=function(e){var t,n,r,i,o,s,a,
c,u,d,l,f,m=this,h=m.d,x=m.constructor;if(!h)return new x(m);if(u=n=new x(1),r=c=new x(0),t=new x(r),o=t.e=Ln(h)-m.e-1,s=
o%b,t.d[0]=_(10,s<0?b+s:s),e==null)e=o>0?t:u;else{if(a=new x(e),!a.isInt()||a.lt(u))throw Error(ue+a);e=a.gt(t)?o>0?t:u:
a}for(P=!1,a=new x(L(h)),d=x.precision,x.precision=o=h.length*b*2;l=S(a,t,0,1,1),i=n.plus(l.times(r)),i.cmp(e)!=1;)n=r,r=
i,i=u,u=c.plus(l.times(i)),c=i,i=t,t=a.minus(l.times(i)),a=i;return i=S(e.minus(n),r,0,1,1),c=c.plus(i.times(u)),n=n.plus(
i.times(r)),c.s=u.s=m.s,f=S(u,r,o,1).minus(m).abs().cmp(S(c,n,o,1).minus(m).abs())<1?[u,r]:[c,n],x.precision=d,P=!0,f};p.
toHexadecimal=p.toHex=function(e,t){return Bt(this,16,e,t)};p.toNearest=function(e,t){var n=this,r=n.constructor;if(n=new r(
n),e==null){if(!n.d)return n;e=new r(1),t=r.rounding}else{if(e=new r(e),t===void 0?t=r.rounding:q(t,0,8),!n.d)return e.s?
n:e;if(!e.d)return e.s&&(e.s=n.s),e}return e.d[0]?(P=!1,n=S(n,e,0,t,1).times(e),P=!0,y(n)):(e.s=n.s,n=e),n};p.toNumber=function(){
return+this};p.toOctal=function(e,t){return Bt(this,8,e,t)};p.toPower=p.pow=function(e){var t,n,r,i,o,s,a=this,c=a.constructor,
u=+(e=new c(e));if(!a.d||!e.d||!a.d[0]||!e.d[0])return new c(_(+a,u));if(a=new c(a),a.eq(1))return a;if(r=c.precision,o=
c.rounding,e.eq(1))return y(a,r,o);if(t=Q(e.e/b),t>=e.d.length-1&&(n=u<0?-u:u)<=Ki)return i=An(c,a,n,r),e.s<0?new c(1).div(
i):y(i,r,o);if(s=a.s,s<0){if(t<e.d.length-1)return new c(NaN);if((e.d[t]&1)==0&&(s=1),a.e==0&&a.d[0]==1&&a.d.length==1)return a.
s=s,a}return n=_(+a,u),t=n==0||!isFinite(n)?Q(u*(Math.log("0."+L(a.d))/Math.LN10+a.e+1)):new c(n+"").e,t>c.maxE+1||t<c.minE-
1?new c(t>0?s/0:0):(P=!1,c.rounding=a.s=1,n=Math.min(12,(t+"").length),i=Ft(e.times(ce(a,r+n)),r),i.d&&(i=y(i,r+5,1),_e(
i.d,r,o)&&(t=r+10,i=y(Ft(e.times(ce(a,t+n)),t),t+5,1),+L(i.d).slice(r+1,r+15)+1==1e14&&(i=y(i,r+1,0)))),i.s=s,P=!0,c.rounding=
o,y(i,r,o))};p.toPrecision=function(e,t){var n,r=this,i=r.constructor;return e===void 0?n=J(r,r.e<=i.toExpNeg||r.e>=i.toExpPos):
(q(e,1,de),t===void 0?t=i.rounding:q(t,0,8),r=y(new i(r),e,t),n=J(r,e<=r.e||r.e<=i.toExpNeg,e)),r.isNeg()&&!r.isZero()?"\
-"+n:n};p.toSignificantDigits=p.toSD=function(e,t){var n=this,r=n.constructor;return e===void 0?(e=r.precision,t=r.rounding):
(q(e,1,de),t===void 0?t=r.rounding:q(t,0,8)),y(new r(n),e,t)};p.toString=function(){var e=this,t=e.constructor,n=J(e,e.e<=
t.toExpNeg||e.e>=t.toExpPos);return e.isNeg()&&!e.isZero()?"-"+n:n};p.truncated=p.trunc=function(){return y(new this.constructor(
this),this.e+1,1)};p.valueOf=p.toJSON=function(){var e=this,t=e.constructor,n=J(e,e.e<=t.toExpNeg||e.e>=t.toExpPos);return e.
isNeg()?"-"+n:n};function L(e){var t,n,r,i=e.length-1,o="",s=e[0];if(i>0){for(o+=s,t=1;t<i;t++)r=e[t]+"",n=b-r.length,n&&
(o+=ae(n)),o+=r;s=e[t],r=s+"",n=b-r.length,n&&(o+=ae(n))}else if(s===0)return"0";for(;s%10===0;)s/=10;return o+s}function q(e,t,n){
if(e!==~~e||e<t||e>n)throw Error(ue+e)}function _e(e,t,n,r){var i,o,s,a;for(o=e[0];o>=10;o/=10)--t;return--t<0?(t+=b,i=0):
(i=Math.ceil((t+1)/b),t%=b),o=_(10,b-t),a=e[i]%o|0,r==null?t<3?(t==0?a=a/100|0:t==1&&(a=a/10|0),s=n<4&&a==99999||n>3&&a==
49999||a==5e4||a==0):s=(n<4&&a+1==o||n>3&&a+1==o/2)&&(e[i+1]/o/100|0)==_(10,t-2)-1||(a==o/2||a==0)&&(e[i+1]/o/100|0)==0:
t<4?(t==0?a=a/1e3|0:t==1?a=a/100|0:t==2&&(a=a/10|0),s=(r||n<4)&&a==9999||!r&&n>3&&a==4999):s=((r||n<4)&&a+1==o||!r&&n>3&&
a+1==o/2)&&(e[i+1]/o/1e3|0)==_(10,t-3)-1,s}function Ke(e,t,n){for(var r,i=[0],o,s=0,a=e.length;s<a;){for(o=i.length;o--;)
i[o]*=t;for(i[0]+=It.indexOf(e.charAt(s++)),r=0;r<i.length;r++)i[r]>n-1&&(i[r+1]===void 0&&(i[r+1]=0),i[r+1]+=i[r]/n|0,i[r]%=
n)}return i.reverse()}function zi(e,t){var n,r,i;if(t.isZero())return t;r=t.d.length,r<32?(n=Math.ceil(r/3),i=(1/nt(4,n)).
toString()):(n=16,i="2.3283064365386962890625e-10"),e.precision+=n,t=Pe(e,1,t.times(i),new e(1));for(var o=n;o--;){var s=t.
times(t);t=s.times(s).minus(s).times(8).plus(1)}return e.precision-=n,t}var S=(function(){function e(r,i,o){var s,a=0,c=r.
length;for(r=r.slice();c--;)s=r[c]*i+a,r[c]=s%o|0,a=s/o|0;return a&&r.unshift(a),r}function t(r,i,o,s){var a,c;if(o!=s)c=
o>s?1:-1;else for(a=c=0;a<o;a++)if(r[a]!=i[a]){c=r[a]>i[a]?1:-1;break}return c}function n(r,i,o,s){for(var a=0;o--;)r[o]-=
a,a=r[o]<i[o]?1:0,r[o]=a*s+r[o]-i[o];for(;!r[0]&&r.length>1;)r.shift()}return function(r,i,o,s,a,c){var u,d,l,f,m,h,x,C,
T,D,R,A,Ue,ne,Ct,He,$e,Mt,G,Ve,Ge=r.constructor,$t=r.s==i.s?1:-1,I=r.d,k=i.d;if(!I||!I[0]||!k||!k[0])return new Ge(!r.s||
!i.s||(I?k&&I[0]==k[0]:!k)?NaN:I&&I[0]==0||!k?$t*0:$t/0);for(c?(m=1,d=r.e-i.e):(c=Z,m=b,d=Q(r.e/m)-Q(i.e/m)),G=k.length,
$e=I.length,T=new Ge($t),D=T.d=[],l=0;k[l]==(I[l]||0);l++);if(k[l]>(I[l]||0)&&d--,o==null?(ne=o=Ge.precision,s=Ge.rounding):
a?ne=o+(r.e-i.e)+1:ne=o,ne<0)D.push(1),h=!0;else{if(ne=ne/m+2|0,l=0,G==1){for(f=0,k=k[0],ne++;(l<$e||f)&&ne--;l++)Ct=f*c+
(I[l]||0),D[l]=Ct/k|0,f=Ct%k|0;h=f||l<$e}else{for(f=c/(k[0]+1)|0,f>1&&(k=e(k,f,c),I=e(I,f,c),G=k.length,$e=I.length),He=
G,R=I.slice(0,G),A=R.length;A<G;)R[A++]=0;Ve=k.slice(),Ve.unshift(0),Mt=k[0],k[1]>=c/2&&++Mt;do f=0,u=t(k,R,G,A),u<0?(Ue=
R[0],G!=A&&(Ue=Ue*c+(R[1]||0)),f=Ue/Mt|0,f>1?(f>=c&&(f=c-1),x=e(k,f,c),C=x.length,A=R.length,u=t(x,R,C,A),u==1&&(f--,n(x,
G<C?Ve:k,C,c))):(f==0&&(u=f=1),x=k.slice()),C=x.length,C<A&&x.unshift(0),n(R,x,A,c),u==-1&&(A=R.length,u=t(k,R,G,A),u<1&&
(f++,n(R,G<A?Ve:k,A,c))),A=R.length):u===0&&(f++,R=[0]),D[l++]=f,u&&R[0]?R[A++]=I[He]||0:(R=[I[He]],A=1);while((He++<$e||
R[0]!==void 0)&&ne--);h=R[0]!==void 0}D[0]||D.shift()}if(m==1)T.e=d,$n=h;else{for(l=1,f=D[0];f>=10;f/=10)l++;T.e=l+d*m-1,
y(T,a?o+T.e+1:o,s,h)}return T}})();function y(e,t,n,r){var i,o,s,a,c,u,d,l,f,m=e.constructor;e:if(t!=null){if(l=e.d,!l)return e;
for(i=1,a=l[0];a>=10;a/=10)i++;if(o=t-i,o<0)o+=b,s=t,d=l[f=0],c=d/_(10,i-s-1)%10|0;else if(f=Math.ceil((o+1)/b),a=l.length,
f>=a)if(r){for(;a++<=f;)l.push(0);d=c=0,i=1,o%=b,s=o-b+1}else break e;else{for(d=a=l[f],i=1;a>=10;a/=10)i++;o%=b,s=o-b+i,
c=s<0?0:d/_(10,i-s-1)%10|0}if(r=r||t<0||l[f+1]!==void 0||(s<0?d:d%_(10,i-s-1)),u=n<4?(c||r)&&(n==0||n==(e.s<0?3:2)):c>5||
c==5&&(n==4||r||n==6&&(o>0?s>0?d/_(10,i-s):0:l[f-1])%10&1||n==(e.s<0?8:7)),t<1||!l[0])return l.length=0,u?(t-=e.e+1,l[0]=
_(10,(b-t%b)%b),e.e=-t||0):l[0]=e.e=0,e;if(o==0?(l.length=f,a=1,f--):(l.length=f+1,a=_(10,b-o),l[f]=s>0?(d/_(10,i-s)%_(10,
s)|0)*a:0),u)for(;;)if(f==0){for(o=1,s=l[0];s>=10;s/=10)o++;for(s=l[0]+=a,a=1;s>=10;s/=10)a++;o!=a&&(e.e++,l[0]==Z&&(l[0]=
1));break}else{if(l[f]+=a,l[f]!=Z)break;l[f--]=0,a=1}for(o=l.length;l[--o]===0;)l.pop()}return P&&(e.e>m.maxE?(e.d=null,
e.e=NaN):e.e<m.minE&&(e.e=0,e.d=[0])),e}function J(e,t,n){if(!e.isFinite())return Qn(e);var r,i=e.e,o=L(e.d),s=o.length;
return t?(n&&(r=n-s)>0?o=o.charAt(0)+"."+o.slice(1)+ae(r):s>1&&(o=o.charAt(0)+"."+o.slice(1)),o=o+(e.e<0?"e":"e+")+e.e):
i<0?(o="0."+ae(-i-1)+o,n&&(r=n-s)>0&&(o+=ae(r))):i>=s?(o+=ae(i+1-s),n&&(r=n-i-1)>0&&(o=o+"."+ae(r))):((r=i+1)<s&&(o=o.slice(
0,r)+"."+o.slice(r)),n&&(r=n-s)>0&&(i+1===s&&(o+="."),o+=ae(r))),o}function tt(e,t){var n=e[0];for(t*=b;n>=10;n/=10)t++;
return t}function Je(e,t,n){if(t>Yi)throw P=!0,n&&(e.precision=n),Error(Dn);return y(new e(ze),t,1,!0)}function X(e,t,n){
if(t>qt)throw Error(Dn);return y(new e(Xe),t,n,!0)}function Ln(e){var t=e.length-1,n=t*b+1;if(t=e[t],t){for(;t%10==0;t/=
10)n--;for(t=e[0];t>=10;t/=10)n++}return n}function ae(e){for(var t="";e--;)t+="0";return t}function An(e,t,n,r){var i,o=new e(
1),s=Math.ceil(r/b+4);for(P=!1;;){if(n%2&&(o=o.times(t),Cn(o.d,s)&&(i=!0)),n=Q(n/2),n===0){n=o.d.length-1,i&&o.d[n]===0&&
++o.d[n];break}t=t.times(t),Cn(t.d,s)}return P=!0,o}function kn(e){return e.d[e.d.length-1]&1}function In(e,t,n){for(var r,
i,o=new e(t[0]),s=0;++s<t.length;){if(i=new e(t[s]),!i.s){o=i;break}r=o.cmp(i),(r===n||r===0&&o.s===n)&&(o=i)}return o}function Ft(e,t){
var n,r,i,o,s,a,c,u=0,d=0,l=0,f=e.constructor,m=f.rounding,h=f.precision;if(!e.d||!e.d[0]||e.e>17)return new f(e.d?e.d[0]?
e.s<0?0:1/0:1:e.s?e.s<0?0:e:NaN);for(t==null?(P=!1,c=h):c=t,a=new f(.03125);e.e>-2;)e=e.times(a),l+=5;for(r=Math.log(_(2,
l))/Math.LN10*2+5|0,c+=r,n=o=s=new f(1),f.precision=c;;){if(o=y(o.times(e),c,1),n=n.times(++d),a=s.plus(S(o,n,c,1)),L(a.
d).slice(0,c)===L(s.d).slice(0,c)){for(i=l;i--;)s=y(s.times(s),c,1);if(t==null)if(u<3&&_e(s.d,c-r,m,u))f.precision=c+=10,
n=o=a=new f(1),d=0,u++;else return y(s,f.precision=h,m,P=!0);else return f.precision=h,s}s=a}}function ce(e,t){var n,r,i,
o,s,a,c,u,d,l,f,m=1,h=10,x=e,C=x.d,T=x.constructor,D=T.rounding,R=T.precision;if(x.s<0||!C||!C[0]||!x.e&&C[0]==1&&C.length==
1)return new T(C&&!C[0]?-1/0:x.s!=1?NaN:C?0:x);if(t==null?(P=!1,d=R):d=t,T.precision=d+=h,n=L(C),r=n.charAt(0),Math.abs(
o=x.e)<15e14){for(;r<7&&r!=1||r==1&&n.charAt(1)>3;)x=x.times(e),n=L(x.d),r=n.charAt(0),m++;o=x.e,r>1?(x=new T("0."+n),o++):
x=new T(r+"."+n.slice(1))}else return u=Je(T,d+2,R).times(o+""),x=ce(new T(r+"."+n.slice(1)),d-h).plus(u),T.precision=R,
t==null?y(x,R,D,P=!0):x;for(l=x,c=s=x=S(x.minus(1),x.plus(1),d,1),f=y(x.times(x),d,1),i=3;;){if(s=y(s.times(f),d,1),u=c.
plus(S(s,new T(i),d,1)),L(u.d).slice(0,d)===L(c.d).slice(0,d))if(c=c.times(2),o!==0&&(c=c.plus(Je(T,d+2,R).times(o+""))),
c=S(c,new T(m),d,1),t==null)if(_e(c.d,d-h,D,a))T.precision=d+=h,u=s=x=S(l.minus(1),l.plus(1),d,1),f=y(x.times(x),d,1),i=
a=1;else return y(c,T.precision=R,D,P=!0);else return T.precision=R,c;c=u,i+=2}}function Qn(e){return String(e.s*e.s/0)}
function Ye(e,t){var n,r,i;for((n=t.indexOf("."))>-1&&(t=t.replace(".","")),(r=t.search(/e/i))>0?(n<0&&(n=r),n+=+t.slice(
r+1),t=t.substring(0,r)):n<0&&(n=t.length),r=0;t.charCodeAt(r)===48;r++);for(i=t.length;t.charCodeAt(i-1)===48;--i);if(t=
t.slice(r,i),t){if(i-=r,e.e=n=n-r-1,e.d=[],r=(n+1)%b,n<0&&(r+=b),r<i){for(r&&e.d.push(+t.slice(0,r)),i-=b;r<i;)e.d.push(
+t.slice(r,r+=b));t=t.slice(r),r=b-t.length}else r-=i;for(;r--;)t+="0";e.d.push(+t),P&&(e.e>e.constructor.maxE?(e.d=null,
e.e=NaN):e.e<e.constructor.minE&&(e.e=0,e.d=[0]))}else e.e=0,e.d=[0];return e}function Xi(e,t){var n,r,i,o,s,a,c,u,d;if(t.
indexOf("_")>-1){if(t=t.replace(/(\d)_(?=\d)/g,"$1"),On.test(t))return Ye(e,t)}else if(t==="Infinity"||t==="NaN")return+t||
(e.s=NaN),e.e=NaN,e.d=null,e;if(Zi.test(t))n=16,t=t.toLowerCase();else if(ji.test(t))n=2;else if(Wi.test(t))n=8;else throw Error(
ue+t);for(o=t.search(/p/i),o>0?(c=+t.slice(o+1),t=t.substring(2,o)):t=t.slice(2),o=t.indexOf("."),s=o>=0,r=e.constructor,
s&&(t=t.replace(".",""),a=t.length,o=a-o,i=An(r,new r(n),o,o*2)),u=Ke(t,n,Z),d=u.length-1,o=d;u[o]===0;--o)u.pop();return o<
0?new r(e.s*0):(e.e=tt(u,d),e.d=u,P=!1,s&&(e=S(e,i,a*4)),c&&(e=e.times(Math.abs(c)<54?_(2,c):ge.pow(2,c))),P=!0,e)}function Ji(e,t){
var n,r=t.d.length;if(r<3)return t.isZero()?t:Pe(e,2,t,t);n=1.4*Math.sqrt(r),n=n>16?16:n|0,t=t.times(1/nt(5,n)),t=Pe(e,2,
t,t);for(var i,o=new e(5),s=new e(16),a=new e(20);n--;)i=t.times(t),t=t.times(o.plus(i.times(s.times(i).minus(a))));return t}
function Pe(e,t,n,r,i){var o,s,a,c,u=1,d=e.precision,l=Math.ceil(d/b);for(P=!1,c=n.times(n),a=new e(r);;){if(s=S(a.times(
c),new e(t++*t++),d,1),a=i?r.plus(s):r.minus(s),r=S(s.times(c),new e(t++*t++),d,1),s=a.plus(r),s.d[l]!==void 0){for(o=l;s.
d[o]===a.d[o]&&o--;);if(o==-1)break}o=a,a=r,r=s,s=o,u++}return P=!0,s.d.length=l+1,s}function nt(e,t){for(var n=e;--t;)n*=
e;return n}function qn(e,t){var n,r=t.s<0,i=X(e,e.precision,1),o=i.times(.5);if(t=t.abs(),t.lte(o))return re=r?4:1,t;if(n=
t.divToInt(i),n.isZero())re=r?3:2;else{if(t=t.minus(n.times(i)),t.lte(o))return re=kn(n)?r?2:3:r?4:1,t;re=kn(n)?r?1:4:r?
3:2}return t.minus(i).abs()}function Bt(e,t,n,r){var i,o,s,a,c,u,d,l,f,m=e.constructor,h=n!==void 0;if(h?(q(n,1,de),r===
void 0?r=m.rounding:q(r,0,8)):(n=m.precision,r=m.rounding),!e.isFinite())d=Qn(e);else{for(d=J(e),s=d.indexOf("."),h?(i=2,
t==16?n=n*4-3:t==8&&(n=n*3-2)):i=t,s>=0&&(d=d.replace(".",""),f=new m(1),f.e=d.length-s,f.d=Ke(J(f),10,i),f.e=f.d.length),
l=Ke(d,10,i),o=c=l.length;l[--c]==0;)l.pop();if(!l[0])d=h?"0p+0":"0";else{if(s<0?o--:(e=new m(e),e.d=l,e.e=o,e=S(e,f,n,r,
0,i),l=e.d,o=e.e,u=$n),s=l[n],a=i/2,u=u||l[n+1]!==void 0,u=r<4?(s!==void 0||u)&&(r===0||r===(e.s<0?3:2)):s>a||s===a&&(r===
4||u||r===6&&l[n-1]&1||r===(e.s<0?8:7)),l.length=n,u)for(;++l[--n]>i-1;)l[n]=0,n||(++o,l.unshift(1));for(c=l.length;!l[c-
1];--c);for(s=0,d="";s<c;s++)d+=It.charAt(l[s]);if(h){if(c>1)if(t==16||t==8){for(s=t==16?4:3,--c;c%s;c++)d+="0";for(l=Ke(
d,i,t),c=l.length;!l[c-1];--c);for(s=1,d="1.";s<c;s++)d+=It.charAt(l[s])}else d=d.charAt(0)+"."+d.slice(1);d=d+(o<0?"p":
"p+")+o}else if(o<0){for(;++o;)d="0"+d;d="0."+d}else if(++o>c)for(o-=c;o--;)d+="0";else o<c&&(d=d.slice(0,o)+"."+d.slice(
o))}d=(t==16?"0x":t==2?"0b":t==8?"0o":"")+d}return e.s<0?"-"+d:d}function Cn(e,t){if(e.length>t)return e.length=t,!0}function eo(e){
return new this(e).abs()}function to(e){return new this(e).acos()}function no(e){return new this(e).acosh()}function ro(e,t){
return new this(e).plus(t)}function io(e){return new this(e).asin()}function oo(e){return new this(e).asinh()}function so(e){
return new this(e).atan()}function ao(e){return new this(e).atanh()}function co(e,t){e=new this(e),t=new this(t);var n,r=this.
precision,i=this.rounding,o=r+4;return!e.s||!t.s?n=new this(NaN):!e.d&&!t.d?(n=X(this,o,1).times(t.s>0?.25:.75),n.s=e.s):
!t.d||e.isZero()?(n=t.s<0?X(this,r,i):new this(0),n.s=e.s):!e.d||t.isZero()?(n=X(this,o,1).times(.5),n.s=e.s):t.s<0?(this.
precision=o,this.rounding=1,n=this.atan(S(e,t,o,1)),t=X(this,o,1),this.precision=r,this.rounding=i,n=e.s<0?n.minus(t):n.
plus(t)):n=this.atan(S(e,t,o,1)),n}function uo(e){return new this(e).cbrt()}function lo(e){return y(e=new this(e),e.e+1,
2)}function fo(e,t,n){return new this(e).clamp(t,n)}function po(e){if(!e||typeof e!="object")throw Error(et+"Object expe\
cted");var t,n,r,i=e.defaults===!0,o=["precision",1,de,"rounding",0,8,"toExpNeg",-be,0,"toExpPos",0,be,"maxE",0,be,"minE",
-be,0,"modulo",0,9];for(t=0;t<o.length;t+=3)if(n=o[t],i&&(this[n]=Qt[n]),(r=e[n])!==void 0)if(Q(r)===r&&r>=o[t+1]&&r<=o[t+
2])this[n]=r;else throw Error(ue+n+": "+r);if(n="crypto",i&&(this[n]=Qt[n]),(r=e[n])!==void 0)if(r===!0||r===!1||r===0||
r===1)if(r)if(typeof crypto<"u"&&crypto&&(crypto.getRandomValues||crypto.randomBytes))this[n]=!0;else throw Error(_n);else
this[n]=!1;else throw Error(ue+n+": "+r);return this}function mo(e){return new this(e).cos()}function go(e){return new this(
e).cosh()}function Fn(e){var t,n,r;function i(o){var s,a,c,u=this;if(!(u instanceof i))return new i(o);if(u.constructor=
i,Mn(o)){u.s=o.s,P?!o.d||o.e>i.maxE?(u.e=NaN,u.d=null):o.e<i.minE?(u.e=0,u.d=[0]):(u.e=o.e,u.d=o.d.slice()):(u.e=o.e,u.d=
o.d?o.d.slice():o.d);return}if(c=typeof o,c==="number"){if(o===0){u.s=1/o<0?-1:1,u.e=0,u.d=[0];return}if(o<0?(o=-o,u.s=-1):
u.s=1,o===~~o&&o<1e7){for(s=0,a=o;a>=10;a/=10)s++;P?s>i.maxE?(u.e=NaN,u.d=null):s<i.minE?(u.e=0,u.d=[0]):(u.e=s,u.d=[o]):
(u.e=s,u.d=[o]);return}if(o*0!==0){o||(u.s=NaN),u.e=NaN,u.d=null;return}return Ye(u,o.toString())}if(c==="string")return(a=
o.charCodeAt(0))===45?(o=o.slice(1),u.s=-1):(a===43&&(o=o.slice(1)),u.s=1),On.test(o)?Ye(u,o):Xi(u,o);if(c==="bigint")return o<
0?(o=-o,u.s=-1):u.s=1,Ye(u,o.toString());throw Error(ue+o)}if(i.prototype=p,i.ROUND_UP=0,i.ROUND_DOWN=1,i.ROUND_CEIL=2,i.
ROUND_FLOOR=3,i.ROUND_HALF_UP=4,i.ROUND_HALF_DOWN=5,i.ROUND_HALF_EVEN=6,i.ROUND_HALF_CEIL=7,i.ROUND_HALF_FLOOR=8,i.EUCLID=
9,i.config=i.set=po,i.clone=Fn,i.isDecimal=Mn,i.abs=eo,i.acos=to,i.acosh=no,i.add=ro,i.asin=io,i.asinh=oo,i.atan=so,i.atanh=
ao,i.atan2=co,i.cbrt=uo,i.ceil=lo,i.clamp=fo,i.cos=mo,i.cosh=go,i.div=ho,i.exp=yo,i.floor=xo,i.hypot=bo,i.ln=Po,i.log=wo,
i.log10=Eo,i.log2=vo,i.max=Ro,i.min=To,i.mod=So,i.mul=ko,i.pow=Co,i.random=Mo,i.round=$o,i.sign=Do,i.sin=_o,i.sinh=No,i.
sqrt=Oo,i.sub=Lo,i.sum=Ao,i.tan=Io,i.tanh=Qo,i.trunc=qo,e===void 0&&(e={}),e&&e.defaults!==!0)for(r=["precision","roundi\
ng","toExpNeg","toExpPos","maxE","minE","modulo","crypto"],t=0;t<r.length;)e.hasOwnProperty(n=r[t++])||(e[n]=this[n]);return i.
config(e),i}function ho(e,t){return new this(e).div(t)}function yo(e){return new this(e).exp()}function xo(e){return y(e=
new this(e),e.e+1,3)}function bo(){var e,t,n=new this(0);for(P=!1,e=0;e<arguments.length;)if(t=new this(arguments[e++]),
t.d)n.d&&(n=n.plus(t.times(t)));else{if(t.s)return P=!0,new this(1/0);n=t}return P=!0,n.sqrt()}function Mn(e){return e instanceof
ge||e&&e.toStringTag===Nn||!1}function Po(e){return new this(e).ln()}function wo(e,t){return new this(e).log(t)}function vo(e){
return new this(e).log(2)}function Eo(e){return new this(e).log(10)}function Ro(){return In(this,arguments,-1)}function To(){
return In(this,arguments,1)}function So(e,t){return new this(e).mod(t)}function ko(e,t){return new this(e).mul(t)}function Co(e,t){
return new this(e).pow(t)}function Mo(e){var t,n,r,i,o=0,s=new this(1),a=[];if(e===void 0?e=this.precision:q(e,1,de),r=Math.
ceil(e/b),this.crypto)if(crypto.getRandomValues)for(t=crypto.getRandomValues(new Uint32Array(r));o<r;)i=t[o],i>=429e7?t[o]=
crypto.getRandomValues(new Uint32Array(1))[0]:a[o++]=i%1e7;else if(crypto.randomBytes){for(t=crypto.randomBytes(r*=4);o<
r;)i=t[o]+(t[o+1]<<8)+(t[o+2]<<16)+((t[o+3]&127)<<24),i>=214e7?crypto.randomBytes(4).copy(t,o):(a.push(i%1e7),o+=4);o=r/
4}else throw Error(_n);else for(;o<r;)a[o++]=Math.random()*1e7|0;for(r=a[--o],e%=b,r&&e&&(i=_(10,b-e),a[o]=(r/i|0)*i);a[o]===
0;o--)a.pop();if(o<0)n=0,a=[0];else{for(n=-1;a[0]===0;n-=b)a.shift();for(r=1,i=a[0];i>=10;i/=10)r++;r<b&&(n-=b-r)}return s.
e=n,s.d=a,s}function $o(e){return y(e=new this(e),e.e+1,this.rounding)}function Do(e){return e=new this(e),e.d?e.d[0]?e.
s:0*e.s:e.s||NaN}function _o(e){return new this(e).sin()}function No(e){return new this(e).sinh()}function Oo(e){return new this(
e).sqrt()}function Lo(e,t){return new this(e).sub(t)}function Ao(){var e=0,t=arguments,n=new this(t[e]);for(P=!1;n.s&&++e<
t.length;)n=n.plus(t[e]);return P=!0,y(n,this.precision,this.rounding)}function Io(e){return new this(e).tan()}function Qo(e){
return new this(e).tanh()}function qo(e){return y(e=new this(e),e.e+1,1)}p[Symbol.for("nodejs.util.inspect.custom")]=p.toString;
p[Symbol.toStringTag]="Decimal";var ge=p.constructor=Fn(Qt);ze=new ge(ze);Xe=new ge(Xe);var w=ge.clone({precision:80,rounding:ge.ROUND_HALF_UP,toExpNeg:-9e15,toExpPos:9e15}),M=new w(0),we=new w("0.01"),Fo=/^[+-]?\d{1,40}(\.\d{1,40})?$/;
function g(e){return Fo.test(e)?new w(e):void 0}function Bo(e){let t=g(e.trim());if(t===void 0)throw new RangeError(`"${e}\
" is not a decimal number`);return v(t)}function v(e){return e.isZero()?"0":e.toString()}function ve(e,t){if(e===void 0)return[{code:"price_missing",message:`there is no ${t}`}];let n=g(e);return n===void 0?[{
code:"price_not_a_number",message:`the ${t} is not a number`}]:n.lt(0)?[{code:"price_negative",message:`the ${t} is nega\
tive`}]:[]}var le=({amount:e})=>ve(e,"amount"),rt=()=>[];var Bn={price:e=>{let t=g(e.amount??"");return t&&{amount:t,steps:[{price:t}]}},reads:["amount"],countsUnits:!1,unsound:le};var it=(e,t)=>({quantity:e,price:t.times(we),percent:t});function ot(e,t){return e.div(t).ceil()}var Un=new WeakMap;function st(e){let t=Un.get(e)??Uo(e);return t!==void 0&&Un.set(e,t),t}function Uo(e){let t=e.flatMap(
n=>Ho(n)??[]);return t.length===e.length?t:void 0}function Ho(e){let t=g(e.from),n=g(e.unitPrice??"0"),r=g(e.flatFee??"0"),
[i,o,s]=[e.to,e.packageSize,e.percent].map(a=>g(a??""));if(!(!t||!n||!r||e.to!==void 0&&!i)&&!(e.packageSize!==void 0&&!o?.
gt(0))&&!(e.percent!==void 0&&!s))return{from:t,unitPrice:n,flatFee:r,...i&&{to:i},...o&&{packageSize:o},...s&&{percent:s}}}
function Hn(e,t){return t.gt(e.from)||t.isZero()&&e.from.isZero()}function at(e,t){return e.to===void 0||t.lte(e.to)}function ct(e,t){
let n=[],r=e.packageSize?ot(t,e.packageSize):t;return r.isZero()||n.push(e.percent?it(r,e.percent):{quantity:r,price:e.unitPrice}),
e.flatFee.isZero()||n.push({price:e.flatFee}),n}function he(e){return e.reduce((t,{quantity:n,price:r})=>t.plus(n?n.times(
r):r),M)}var ie={price:(e,t)=>{let n=st(e.tiers??[]),r=n?.at(-1);if(!n||!r||!at(r,t))return;let i=n.filter(o=>Hn(o,t)).flatMap(o=>ct(
o,w.min(t,o.to??t).minus(o.from)));return{amount:he(i),steps:i}},reads:["tiers"],readsOfTiers:["unitPrice","flatFee","pa\
ckageSize"],countsUnits:!0,unsound:rt};var Vn={price:(e,t)=>e.tiers?.some(({unitPrice:r})=>r!==void 0)?void 0:ie.price(e,t),reads:["tiers"],readsOfTiers:["perc\
ent","flatFee"],countsUnits:!1,unsound:ie.unsound};var ut={price:(e,t)=>{let n=st(e.tiers??[])?.find(s=>at(s,t));if(n===void 0)return;let r=ct(n,t),i=he(r);return n.flatFee.
isZero()&&n.packageSize===void 0?{amount:i,unitPrice:n.unitPrice,steps:r}:{amount:i,steps:r}},reads:["tiers"],readsOfTiers:[
"unitPrice","flatFee","packageSize"],countsUnits:!0,unsound:rt};var Gn={...ut},jn={...ie};var Zn={price:(e,t)=>{let n=g(e.amount??"");if(n!==void 0)return{amount:t.times(n),steps:[{quantity:t,price:n}]}},reads:[
"amount"],countsUnits:!0,unsound:le};var Wn={price:(e,t)=>{let n=g(e.amount??""),r=g(e.packageSize??"");if(n===void 0||!r?.gt(0))return;let i=ot(t,r);return{
amount:i.times(n),steps:[{quantity:i,price:n}]}},reads:["amount","packageSize"],countsUnits:!0,unsound:e=>[...le(e),...Vo(
e)]};function Vo({packageSize:e}){return g(e??"")?.gt(0)?[]:[{code:"package_size_invalid",message:"a package must hold m\
ore than 0 units"}]}var Kn={price:(e,t)=>{let n=g(e.amount??"");return n&&{amount:t.times(n),unitPrice:n,steps:[{quantity:t,price:n}]}},reads:[
"amount"],countsUnits:!0,unsound:le};var Yn={price:(e,t)=>Go(e,t.isZero()?[]:[t]),reads:["percent","perEvent"],countsUnits:!1,unsound:({percent:e,perEvent:t})=>[
...ve(e,"percent"),...Wo(t??{})]};function Go(e,t){let n=jo(e);if(n===void 0||t.some(o=>!o.gte(0)))return;let r=n.freeAmount,
i=t.flatMap((o,s)=>{let a=n.grantsFree&&r.gt(0)&&n.freeEvents.gt(s),c=a?w.min(o,r):M;return r=r.minus(c),a&&c.eq(o)?[]:Zo(
o.minus(c),n)});return{amount:he(i),steps:i}}function jo({percent:e,perEvent:t={}}){let n=(d,l)=>{let f=t[d];return f===
void 0?l:g(f)},r=g(e??""),[i,o]=[n("fixedFee",M),n("minFee",M)],[s,a,c]=[n("maxFee",Ut),n("freeEvents",Ut),n("freeAmount",
Ut)];if(!r||!i||!o||!s||!a||!c)return;let u=t.freeEvents!==void 0||t.freeAmount!==void 0;return{percent:r,fixedFee:i,minFee:o,
maxFee:s,freeEvents:a,freeAmount:c,grantsFree:u}}var Ut=new w(1/0);function Zo(e,{percent:t,fixedFee:n,minFee:r,maxFee:i}){
let o=[it(e,t),...n.isZero()?[]:[{price:n}]],s=he(o);return s.lt(r)?[{price:r}]:s.gt(i)?[{price:i}]:o}function Wo(e){let t=Object.
entries(e).flatMap(([o,s])=>ve(s,o)),[n,r,i]=[e.minFee,e.maxFee,e.freeEvents].map(o=>g(o??""));return n&&r?.lt(n)&&t.push(
{code:"fee_range_invalid",message:"its maxFee is below its minFee"}),i&&!i.isInteger()&&t.push({code:"price_not_a_number",
message:"the freeEvents are not a whole number"}),t}var Xn={price:(e,t)=>zn(e.tiers??[])?ie.price(e,t):void 0,reads:["tiers"],readsOfTiers:["unitPrice","flatFee","isOverage"],
countsUnits:!0,unsound:({tiers:e=[]})=>zn(e)?[]:[{code:"tier_overage_invalid",message:"its last tier, and no other, must\
 be an open overage without a flat fee"}]};function zn(e){return e.every(({isOverage:t=!1,to:n,unitPrice:r,flatFee:i="0"},o)=>o<
e.length-1?!t:t&&n===void 0&&r!==void 0&&i==="0")}var Jn={flat:Bn,per_unit:Kn,tiered:ie,volume:ut,package:Wn,overage:Zn,tiered_with_overage:Xn,percentage:Yn,graduated_percentage:Vn,
high_watermark_volume:Gn,high_watermark_tiered:jn},Ku=Object.keys(Jn),er=new Map(Object.entries(Jn));function Ne(e){return er.
get(e)}function Ht(e,t,n){return er.get(e)?.price(t,n)}var Ko=/^(\d{4})-(\d{2})-(\d{2})$/;function F(e){let[,t,n,r]=Ko.exec(e)?.map(Number)??[];if(t===void 0||n===void 0||r===void 0||t<1970||t>2200)return;let i=Date.
UTC(t,n-1,r)/864e5;return N(i)===e?i:void 0}function N(e){return new Date(e*864e5).toISOString().slice(0,10)}function W(e){
let t=new Date(e*864e5);return t.getUTCFullYear()*12+t.getUTCMonth()}function H(e){return new Date(e*864e5).getUTCDate()}
function oe(e,t){let n=Math.floor(e/12),r=new Date(Date.UTC(n,e%12+1,0)).getUTCDate();return Date.UTC(n,e%12,Math.min(t,
r))/864e5}function K(e,t){return oe(W(e)+t,H(e))}function fe(e,t){let n=Math.max(e.start,t.start),r=Math.min(e.end,t.end);
return n<r?{start:n,end:r}:void 0}var ee=1200;function tr(e){let{startDate:t,termMonths:n}=e,r=F(t);if(r===void 0||!Number.isInteger(n)||n<1||n>ee)return;
let i=e.billDay??H(r);if(!(!Number.isInteger(i)||i<1||i>31))return{start:r,end:K(r,n),months:n,billDay:i,subscriptionStart:r}}var Yo={month:1,quarter:3,half_year:6,year:12},zo={day:1,week:7};function Ee({unit:e,count:t}){if(e!=="term")return e===
"day"||e==="week"?{days:zo[e]*t}:{months:Yo[e]*t}}function dt(e,t){let n=Ee(e);return n===void 0?{num:t,den:1}:"months"in
n?{num:n.months,den:1}:{num:12*n.days,den:365}}function nr(e,t,n){let r=Ee(t);if(r===void 0)return;if("days"in r)return e+
r.days*n;let i=r.months*n;return i>ee?void 0:K(e,i)}function lt({billDay:e,months:t},n){let r=oe(n,e);return{billDay:e,months:t,
month:n,start:r,end:oe(n+t,e)}}function Vt(e,t){return{billDay:0,months:0,month:W(e),start:e,end:e+t}}function rr(e,t){return[...Xo(e,t),...Jo(e,t),...es(e),...ts(e)]}function Xo(e,t){let{name:n,priceBase:r,alignment:i,billDay:o,
trigger:s,endCondition:a}=e;return[["price_base","priceBase",r,"period",t.priceBases],["alignment","alignment",i,"subscr\
iption",t.alignments],["bill_day_rule","billDay",o?.rule,"account",t.billDayRules],["trigger","trigger",s,"contract",t.triggers],
["end_condition","endCondition",a?.kind,"subscription",t.endConditions]].flatMap(([u,d,l,f,m])=>l===void 0||l===f||m?.includes(
l)?[]:[{code:`engine_${u}_unsupported`,field:d,message:`${n}: the billing engine has no ${u.replaceAll("_"," ")} ${l}`,evidence:{
[d]:l}}])}function Jo({name:e,prices:t},{maxTiers:n}){return t.flatMap(({currency:r,tiers:i=[]},o)=>n===void 0||i.length<=
n?[]:[{code:"engine_too_many_tiers",field:`prices[${o}].tiers`,message:`${e} in ${r} has ${i.length} tiers; the billing \
engine takes at most ${n}`,evidence:{tiers:`${i.length}`,maxTiers:`${n}`}}])}function es({name:e,type:t,period:n,priceBase:r,
billDay:i,endCondition:o}){let s=(l,f)=>({code:"billing_term_misplaced",field:l,message:`${e} ${f}`,evidence:{period:n?`${n.
count} ${n.unit}`:""}}),a=t!=="one_time"&&n!==void 0,c=a?Ee(n):void 0,u=i?.rule??"account",d=u==="weekday"?c&&"days"in c:
c&&"months"in c;return[...r!==void 0&&!a?[s("priceBase",`has no period that a price by ${r} is for`)]:[],...u==="account"||
d?[]:[s("billDay",`has no period that turns on the bill day ${u}`)],...o?.kind==="periods"&&!a?[s("endCondition","ends a\
fter periods, but has none")]:[]]}function ts({name:e,priceChange:t}){if(t?.option!=="percent")return[];let{percent:n}=t;
return g(n)?.gte(-100)?[]:[{code:"price_change_invalid",field:"priceChange",message:`${e}: its price change at renewal i\
s not a percent of -100 or more`,evidence:{percent:n}}]}var ns=["packageSize","percent","perEvent"],ir=["unitPrice","packageSize","percent","isOverage"];function or(e,{reads:t,
readsOfTiers:n=ir},r){let i=ns.filter(a=>r[a]!==void 0&&!t.includes(a)),o=a=>r.tiers?.some(c=>c[a]!==void 0)??!1,s=ir.filter(
a=>o(a)&&!n.includes(a));return[...i.map(a=>`the model ${e} has no ${a}`),...s.map(a=>`the tiers of the model ${e} have \
no ${a}`)].map(a=>({code:"price_term_misplaced",message:a}))}function sr(e){return e.flatMap((t,n)=>{let r=rs(t)??is(t,e[n-1],n===e.length-1);return r===void 0?[]:[{...r,at:n}]})}function rs({
from:e,to:t,unitPrice:n,flatFee:r,packageSize:i,percent:o}){let s=[e,t,n,r,o].filter(a=>a!==void 0).map(g);if(s.includes(
void 0))return{code:"price_not_a_number",message:"a bound or a price is not a number"};if(s.some(a=>a?.lt(0)))return{code:"\
price_negative",message:"a bound or a price is negative"};if(n===void 0&&r===void 0&&o===void 0)return{code:"price_missi\
ng",message:"it has neither a unit price nor a flat fee"};if(i!==void 0&&!g(i)?.gt(0))return{code:"package_size_invalid",
message:"a package must hold more than 0 units"}}function is(e,t,n){let r=g(e.from),i=g(t?.to??(t?"":"0")),o=g(e.to??"");
if(!(r===void 0||i===void 0)){if(r.gt(i))return{code:"tier_gap",message:`it starts at ${e.from}, the one before ends at ${i.
toString()}`};if(r.lt(i))return{code:"tier_overlap",message:`it starts at ${e.from}, the one before ends at ${i.toString()}`};
if(o?.lte(r))return{code:"tier_disorder",message:`it ends at ${o.toString()}, not above its start ${e.from}`};if(o===void 0&&
!n)return{code:"tier_open_end",message:"it has no end, but another tier follows"}}}function ar(e,t,n){let r=Ne(e.model);if(r===void 0)return[];let i=`${e.name} in ${t.currency}`,o=({code:s,message:a})=>({
code:s,field:n,message:`${i}: ${a}`,evidence:{currency:t.currency}});return r.reads.includes("tiers")&&!t.tiers?.length?
[o({code:"price_missing",message:"there are no tiers"})]:[...ss(r,t,i,n),...os(e.model,r,t).map(o)]}function os(e,t,n){return[
...t.unsound(n),...as(n),...or(e,t,n)]}function ss({reads:e},{currency:t,tiers:n},r,i){return e.includes("tiers")?sr(n??
[]).map(({code:o,at:s,message:a})=>({code:o,field:`${i}.tiers[${s}]`,message:`${r}, tier ${s+1}: ${a}`,evidence:{currency:t,
tier:`${s+1}`}})):[]}function as({minimumAmount:e,maximumAmount:t,floorPrice:n,unitCost:r}){let i=Object.entries({minimumAmount:e,
maximumAmount:t,floorPrice:n,unitCost:r}).flatMap(([a,c])=>c===void 0?[]:ve(c,a)),[o,s]=[e,t].map(a=>g(a??""));return o&&
s?.lt(o)&&i.push({code:"price_limits_invalid",message:"its maximumAmount is below its minimumAmount"}),i}function cr(e,t,n){return[...cs(e),...us(e,n),...ls(e,t),...e.prices.flatMap((r,i)=>ar(e,r,`prices[${i}]`)),...fs(e),...ps(
e),...ms(e),...rr(e,n)]}function cs({name:e,model:t,type:n,period:r,prices:i}){let o=[];if(Ne(t)===void 0){let a=`${e} i\
s priced by the model ${t}, which is not supported`;o.push({code:"model_unknown",field:"model",message:a,evidence:{model:t}})}
let s=n==="usage"&&i.some(({minimumAmount:a})=>a!==void 0);if((n==="recurring"||s)&&r===void 0){let a=`${e} is ${s?"comm\
itted":"recurring"} but has no billing period`;o.push({code:"period_missing",field:"period",message:a,evidence:{type:n}})}
return o}function us(e,t){let{name:n,model:r,type:i,timing:o,period:s}=e,a=(u,d,l)=>({code:`engine_${u}_unsupported`,field:d,
message:`${n}: the billing engine cannot invoice ${l}`,evidence:{[d]:l}}),c=[];t.models.includes(r)||c.push(a("model","m\
odel",r)),t.chargeTypes.includes(i)||c.push(a("charge_type","type",i)),t.timings.includes(o)||c.push(a("timing","timing",
o)),s&&i!=="one_time"&&(t.periods.some(({unit:d,count:l})=>d===s.unit&&l===s.count)||c.push(a("period","period",`every ${s.
count} ${s.unit}`)));for(let u of ds(e))t.priceTerms?.includes(u)||c.push(a("price_term","prices",u));return c}function ds({
model:e,includedUnits:t,prices:n}){let r=(o,s)=>n.some(o)?[s]:[];return[...t!==void 0&&e!=="overage"&&e!=="package"?["in\
cluded_units"]:[],...r(({tiers:o})=>o?.some(({packageSize:s})=>s!==void 0)??!1,"tier_packages"),...r(({minimumAmount:o})=>o!==
void 0,"minimum_amount"),...r(({maximumAmount:o})=>o!==void 0,"maximum_amount")]}function ls({name:e,prices:t},{currencies:n}){
return n.filter(r=>!t.some(i=>i.currency===r)).map(r=>({code:"price_missing",field:"prices",message:`${e} has no price i\
n ${r}, in which its plan is sold`,evidence:{currency:r}}))}function fs({name:e,model:t,includedUnits:n}){let r=i=>[{code:"\
included_units_invalid",field:"includedUnits",message:i,evidence:{includedUnits:n??""}}];return n===void 0?t==="overage"?
r(`${e} is charged beyond its included units, but has none`):[]:Ne(t)?.countsUnits?g(n)?.gte(0)?[]:r(`${e}: its included\
 units are not a number of 0 or more`):r(`${e} cannot include units: the model ${t} counts none`)}function ps({name:e,type:t,
quantity:n}){if(t==="usage")return[];let[r,i,o]=[n.min,n.max??n.min,n.step??"1"].map(g);if(r&&i&&o&&!r.lt(0)&&i.gte(r)&&
o.gt(0))return[];let s=`${e}: its quantities from ${n.min} to ${n.max??"…"} make no sense`,a={min:n.min,max:n.max??"",
step:n.step??""};return[{code:"quantity_range_invalid",field:"quantity",message:s,evidence:a}]}function ms({name:e,limits:t}){
let{maxDiscountPercent:n,approvals:r,minMarginPercent:i,marginApprovals:o=[]}=t,s=(a,c,u)=>{let d=u.find(f=>!gs(f));if(d===
void 0)return[];let l=`${e}: a ${c} limit is not a percent between 0 and 100`;return[{code:a,field:"limits",message:l,evidence:{
percent:d}}]};return[...s("discount_limit_invalid","discount",[n,...r.map(({above:a})=>a)]),...s("margin_limit_invalid",
"margin",[i??"0",...o.map(({below:a})=>a)])]}function gs(e){let t=g(e);return t!==void 0&&!t.lt(0)&&t.lte(100)}function Oe({min:e,max:t,allowed:n},r){return r>=e&&r<=t&&(n===void 0||n.includes(r))}function Le(e,t){let n=t.flatMap(({
known:o})=>o?.plan.terms??[]);if(n.length===0)return;let r=Number.isFinite(e)?e:12,i;for(let o=1;o<=ee;o+=1)i!==void 0&&
Math.abs(o-r)>=Math.abs(i-r)||n.every(s=>Oe(s,o))&&(i=o);return i}var ur=new WeakMap;function Gt(e,t){let n=ur.get(t)??new WeakMap;ur.set(t,n);let r=n.get(e)??hs(e,t);return n.set(e,r),[
...r]}function hs(e,t){return[...ys(e),...xs(e),...e.charges.flatMap((n,r)=>cr(n,e,t).map(({code:i,field:o,message:s,evidence:a})=>({
code:i,severity:"block",path:`charges[${r}].${o}`,chargeId:n.id,message:`${s}.`,evidence:a})))]}function ys({validFrom:e,
validTo:t,name:n}){return t===void 0||t>e?[]:[{code:"validity_invalid",severity:"block",path:"validTo",message:`${n} wou\
ld end on ${t}, before it is sold from ${e}.`,evidence:{validFrom:e,validTo:t}}]}function xs({name:e,terms:t}){let n=t.allowed??
[t.min];if(t.min<=t.max&&n.some(o=>Oe(t,o)))return[];let r=`${e} is sold for no term at all.`,i={min:`${t.min}`,max:`${t.
max}`,allowed:t.allowed?.join(",")??""};return[{code:"term_range_invalid",severity:"block",path:"terms",message:r,evidence:i}]}var bs=new Map(Object.entries({0:"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",3:"BHD IQD JOD KW\
D LYD OMR TND",4:"CLF UYW"}).flatMap(([e,t])=>t.split(" ").map(n=>[n,Number(e)])));function V(e){return bs.get(e)??2}function Re(e,t){
return BigInt(e.toFixed(t).replace(".",""))}function O(e,t){if(t===0)return e.toString();let n=e<0n,r=(n?-e:e).toString().
padStart(t+1,"0"),i=r.slice(-t).replace(/0+$/,""),o=`${r.slice(0,-t)}${i===""?"":"."}${i}`;return n?`-${o}`:o}function Y(e,t){
return v(e.toDecimalPlaces(t))}function Wt(e,t){switch(t.kind){case"set_quantity":return ye(e,t.planKey,n=>ws(n,t));case"set_discount":return ye(e,t.planKey,
n=>Zt(n,t,{discount:t.discount}));case"set_price":return ye(e,t.planKey,n=>Zt(n,t,{price:t.price}));case"set_step_up":return ye(
e,t.planKey,n=>jt(n,t.chargeId,r=>xe({...r,stepUp:t.stepUp})));case"set_charge_dates":return ye(e,t.planKey,n=>jt(n,t.chargeId,
r=>xe({...r,startDate:t.startDate,endDate:t.endDate})));case"set_plan_discounts":return ye(e,t.planKey,n=>xe({...n,discounts:t.
discounts}));case"remove_plan":return{...e,plans:e.plans.filter(n=>n.key!==t.planKey)};case"add_plan":return e.plans.some(
n=>n.key===t.plan.key)?ye(e,t.plan.key,()=>t.plan):{...e,plans:[...e.plans,t.plan]};default:return xe(Ps(e,t))}}function Ps(e,t){
switch(t.kind){case"set_interval_discounts":return{...e,intervals:e.intervals?.map(n=>n.key===t.interval?xe({...n,discounts:t.
discounts}):n)};case"set_quote_discounts":return{...e,discounts:t.discounts};case"set_stacking":return{...e,stacking:t.stacking};case"\
set_intervals":return{...e,intervals:t.intervals};case"set_term":return{...e,termMonths:t.termMonths};case"set_bill_day":
return{...e,billDay:t.billDay};case"set_currency":return{...e,currency:t.currency};case"set_start_date":return{...e,startDate:t.
startDate}}}function xe(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t!==void 0))}function ye(e,t,n){return{
...e,plans:e.plans.map(r=>r.key===t?n(r):r)}}function jt(e,t,n){return{...e,charges:e.charges.map(r=>r.chargeId===t?n(r):
r)}}function ws(e,t){let{chargeId:n,quantity:r}=t;return e.charges.some(i=>i.chargeId===n)?Zt(e,t,{quantity:r}):{...e,charges:[
...e.charges,{chargeId:n,quantity:r}]}}function Zt(e,t,n){let{interval:r}=t;return jt(e,t.chargeId,i=>xe({...i,...r===void 0?
n:{ramp:vs(i.ramp,r,n)}}))}function vs(e=[],t,n){let r=e.find(a=>a.interval===t),i=xe({...r,interval:t,...n}),s=(r?e.map(
a=>a===r?i:a):[...e,i]).filter(a=>a!==i||Object.keys(i).length>1);return s.length>0?s:void 0}var dr=new WeakMap;function Te(e){let t=dr.get(e);if(t!==void 0)return t;let n=new Map;for(let r of e.products)for(let i of r.
ratePlans)n.set(i.id,{product:r,plan:i,charges:new Map(i.charges.map(o=>[o.id,o]))});return dr.set(e,n),n}function Se(e,t,n){let r=lr(e??[],n),i=lr(t??[],n),o=[...r.keys()].filter(a=>i.has(a)),s=[...i].filter(([a])=>r.has(a));
return{removed:[...r].flatMap(([a,c])=>i.has(a)?[]:[c]),added:[...i].flatMap(([a,c])=>r.has(a)?[]:[c]),kept:s.flatMap(([
a,c])=>{let u=r.get(a);return u===void 0?[]:[[u,c]]}),moved:s.some(([a],c)=>a!==o[c])}}function lr(e,t){let n=new Map;return new Map(
e.map(r=>{let i=t(r),o=n.get(i)??0;return n.set(i,o+1),[`${o} ${i}`,r]}))}function Ae({removed:e,added:t,kept:n,moved:r},i){
return[...e.map(o=>`${i.nameOf(o)} was removed`),...t.map(o=>`${i.nameOf(o)} was added`),...r?[i.moved]:[],...n.flatMap(
([o,s])=>i.between(o,s))]}function B(e,t,n){return t===n?[]:[`${e} was ${t}, is ${n}`]}function pt(e,t,n){let[r,i]=[fr(t),fr(n)];return r===i?[]:[
`Discounts ${e} were ${r}, are ${i}`]}function fr({discounts:e=[],currency:t}){return e.map(n=>Ie(n,t)).join(" and ")||"\
none"}function Ie(e,t){if(e===void 0)return"none";let n=e.until===void 0?"":` until ${e.until}`;return`${pr(e,t)}${n}`}function Kt(e,t){
return e===void 0?"none":`${pr(e,t)} a year`}function pr({kind:e,value:t},n){return e==="percent"?Yt(t):ft(t,n)}function mt(e,t){
let{amount:n,percent:r,tiers:i=[]}=e??{};return[...n===void 0?[]:[ft(n,t)],...r===void 0?[]:[Yt(r)],...i.map(s=>Es(s,t))].
join("; ")||"the catalog's"}function Es(e,t){let{from:n,to:r,unitPrice:i,flatFee:o,packageSize:s,percent:a,isOverage:c}=e,
u=r===void 0?`over ${te(n)}`:`${te(n)} to ${te(r)}`,d=s===void 0?"":` in packages of ${te(s)}`,l=[...i===void 0?[]:[`${ft(
i,t)} each`],...a===void 0?[]:[Yt(a)],...o===void 0?[]:[`${ft(o,t)} flat`]];return`${u} at ${l.join(" and ")||"no price"}${d}${c?
" for overage":""}`}var Yt=e=>`${te(e)} %`,ft=(e,t)=>`${te(e)} ${t}`;function te(e){let t=g(e);return t===void 0?e:v(t)}function mr(e,t,n){let r=[e.currency,t.currency];return Ae(Se(e.charges,t.charges,({chargeId:i})=>i),{nameOf:({chargeId:i})=>n.
charge(i),moved:`The charges of ${n.plan} are in another order`,between:(i,o)=>Rs(i,o,n.charge(o.chargeId),r)})}function Rs(e,t,n,r){
let[i,o]=r;return[...B(`Quantity of ${n}`,te(e.quantity),te(t.quantity)),...B(`Discount on ${n}`,Ie(e.discount,i),Ie(t.discount,
o)),...B(`Price of ${n}`,mt(e.price,i),mt(t.price,o)),...B(`Step-up of ${n}`,Kt(e.stepUp,i),Kt(t.stepUp,o)),...B(`Start \
date of ${n}`,e.startDate??gt,t.startDate??gt),...B(`End date of ${n}`,e.endDate??gt,t.endDate??gt),...Ts(e.ramp,t.ramp,
n,r)]}var gt="not given";function Ts(e,t,n,r){let{removed:i,added:o,kept:s,moved:a}=Se(e,t,({interval:u})=>u),c=(u,d)=>Ss(
u,d,n,r);return[...i.flatMap(u=>c(u,{interval:u.interval})),...o.flatMap(u=>c({interval:u.interval},u)),...a?[`The inter\
vals of ${n} are in another order`]:[],...s.flatMap(([u,d])=>c(u,d))]}var zt="as for the whole term";function Ss(e,t,n,[
r,i]){let o=`${n} in interval ${t.interval}`,s=u=>u.quantity===void 0?zt:te(u.quantity),a=(u,d)=>u.discount===void 0?zt:
Ie(u.discount,d),c=(u,d)=>u.price===void 0?zt:mt(u.price,d);return[...B(`Quantity of ${o}`,s(e),s(t)),...B(`Discount on ${o}`,
a(e,r),a(t,i)),...B(`Price of ${o}`,c(e,r),c(t,i))]}function ks(e,t,n){return[...Ms(e,t),...$s(e,t),...pt("on the quote",e,t),...Ds(e,t,n)]}var Cs={compound:"one after anot\
her",sum:"added up",best:"only the best"};function Ms(e,t){let n=(r,i)=>B(r,i(e),i(t));return[...n("Currency",({currency:r})=>r),
...n("Start date",({startDate:r})=>r),...n("Term",({termMonths:r})=>`${r} months`),...n("Bill day",({billDay:r})=>r===void 0?
"the start date's day":`${r}`),...n("Activation date",({activationDate:r})=>r??"the start date"),...n("Acceptance date",
({acceptanceDate:r})=>r??"the start date"),...n("Stacking of discounts",({stacking:r})=>r===void 0?"not stated":Cs[r])]}
function $s(e,t){return Ae(Se(e.intervals,t.intervals,({key:n})=>n),{nameOf:({key:n,startDate:r,endDate:i})=>`Interval ${n}\
, ${r} to ${i},`,moved:"The intervals are in another order",between:(n,r)=>[...B(`Start of interval ${r.key}`,n.startDate,
r.startDate),...B(`End of interval ${r.key}`,n.endDate,r.endDate),...pt(`in interval ${r.key}`,ke(n,e),ke(r,t))]})}function Ds(e,t,n){
let r=Te(n),i=({ratePlanId:o})=>r.get(o)?.plan.name??o;return Ae(Se(e.plans,t.plans,({key:o,ratePlanId:s})=>`${o} ${s}`),
{nameOf:i,moved:"The plans are in another order",between:(o,s)=>[...pt(`on ${i(s)}`,ke(o,e),ke(s,t)),...mr(ke(o,e),ke(s,
t),{plan:i(s),charge:a=>r.get(s.ratePlanId)?.charges.get(a)?.name??a})]})}var ke=(e,{currency:t})=>({...e,currency:t});function ht({path:e,entry:t,interval:n},r){let i=n===void 0?void 0:t.ramp?.find(o=>o.interval===n);return n!==void 0&&i?.[r]!==
void 0?{path:`${e}.${r}`,within:{interval:n}}:{path:`${_s(e)}.${r}`,within:{}}}var _s=e=>e.replace(/\.ramp\[\d+\]$/,"");function E(e,t,n){return Xt("block",e,t,n)}function gr(e,t,n,r){return{...Xt("approval",e,t,r),role:n}}function hr(e,t,n){
return Xt("warning",e,t,n)}function Xt(e,t,n,{message:r,evidence:i,remedy:o}){return{code:t,severity:e,...n,message:r,evidence:i,
...o&&{remedy:o}}}function U({path:e,entry:t}){return{path:e,planKey:t.key}}function Ce(e,t){return{path:t?ht(e,t).path:
e.path,planKey:e.planEntry.key,chargeId:e.charge.id}}function z({entry:e,known:t}){return{label:`Remove ${t?.plan.name??
"the plan"}`,change:{kind:"remove_plan",planKey:e.key}}}var yr=({plans:e})=>e.flatMap(t=>[...Ns(t),...Os(t),...Ls(t)]);function Ns(e){let t=new Set(e.entry.charges.map(({chargeId:r})=>r));
return(e.known?.plan.charges.filter(({id:r})=>!t.has(r))??[]).map(({id:r,name:i,type:o,quantity:s})=>{let a=o==="usage"?
"0":s.default;return E("charge_missing",{...U(e),chargeId:r},{message:`${e.known?.plan.name??"The plan"} is sold with ${i}\
, which is not on the quote.`,evidence:{chargeId:r},remedy:{label:`Add ${i}`,change:{kind:"set_quantity",planKey:e.entry.
key,chargeId:r,quantity:a}}})})}function Os(e){let{known:t,entry:n}=e;if(t===void 0)return[];let r=({chargeId:i})=>t.charges.
has(i);return n.charges.flatMap((i,o)=>{if(r(i))return[];let s={message:`${t.plan.name} has no such charge any more.`,evidence:{
chargeId:i.chargeId},remedy:br(e,"Remove the charge",r)};return[E("charge_unknown",xr(e,i,o),s)]})}function Ls(e){let{known:t,
entry:n}=e;if(t===void 0)return[];let r=({chargeId:i},o)=>n.charges.findIndex(s=>s.chargeId===i)===o;return n.charges.flatMap(
(i,o)=>{if(r(i,o))return[];let s={message:`${t.charges.get(i.chargeId)?.name??"A charge"} is on ${t.plan.name} twice.`,evidence:{
chargeId:i.chargeId},remedy:br(e,"Keep the first",r)};return[E("charge_duplicate",xr(e,i,o),s)]})}var xr=(e,{chargeId:t},n)=>({
path:`${e.path}.charges[${n}]`,planKey:e.entry.key,chargeId:t});function br({entry:e},t,n){return{label:t,change:{kind:"\
add_plan",plan:{...e,charges:e.charges.filter(n)}}}}var Pr=e=>{let t=Qs(e),n=e.plans.filter(({known:r})=>r&&!r.plan.currencies.includes(e.quote.currency));return[...As(e,t),
...n.map(r=>Is(r,e.quote.currency,t??z(r)))]};function As({catalog:e,quote:{currency:t}},n){let{currencies:r}=e.engineCapabilities;
if(r.includes(t))return[];let i=`The billing engine cannot invoice in ${t}; it can in ${r.join(", ")}.`,o={currency:t,engineCurrencies:r.
join(",")};return[E("engine_currency_unsupported",{path:"currency"},{message:i,evidence:o,remedy:n})]}function Is(e,t,n){
let r=e.known?.plan.currencies??[],i=`${e.known?.plan.name??"This plan"} is sold in ${r.join(", ")}, not in ${t}.`,o={currency:t,
soldIn:r.join(",")};return E("plan_not_sold_in_currency",U(e),{message:i,evidence:o,remedy:n})}function Qs({catalog:e,plans:t}){
let n=e.engineCapabilities.currencies.find(r=>t.every(({known:i})=>i?.plan.currencies.includes(r)??!0));return n===void 0?
void 0:{label:`Quote in ${n}`,change:{kind:"set_currency",currency:n}}}var wr=({charges:e,quote:{currency:t}})=>e.flatMap(n=>n.entry.discount?Bs(n,n.entry.discount,t):[]),qs=/^-?\d{1,12}(\.\d{1,6})?$/,
Fs=6;function Bs(e,t,n){let{charge:r,list:i}=e,o=Ce(e,"discount"),s={discount:t.value,kind:t.kind},a=g(t.value),c=vr(e),
u=(d,l)=>[E(d,o,{message:`The discount on ${r.name} ${l}.`,evidence:s,remedy:c})];return a===void 0||!qs.test(t.value)?u(
"discount_invalid","must be a plain number with at most 6 decimals"):a.lt(0)?u("discount_negative","cannot be negative"):
r.type==="usage"&&t.kind==="amount"?u("discount_amount_on_usage","must be a percent: usage has no amount to take it off"):
i===void 0?[]:Us(e,t,a,{list:i.amount,currency:n})}function Us(e,t,n,r){let{charge:i}=e,o=Ce(e,"discount"),s=g(i.limits.
maxDiscountPercent)??M,a=Er(t,r.currency),c=t.kind==="percent"?new w(100):r.list,u={discount:t.value,kind:t.kind,listPrice:v(
r.list)};if(n.gt(c)){let f=`A discount of ${a} on ${i.name} is more than its price of ${v(r.list)}.`,m=Jt(e,t,s,r);return[
E("discount_larger_than_price",o,{message:f,evidence:u,remedy:m})]}let d=c.isZero()?M:n.times(100).div(c),l={...u,discountPercent:Y(
d,2)};if(d.gt(s)){let f=`A discount of ${a} on ${i.name} is above the limit of ${v(s)} %.`,m=Jt(e,t,s,r);return[E("disco\
unt_above_limit",o,{message:f,evidence:{...l,maxPercent:v(s)},remedy:m})]}return Hs(i.limits).filter(({above:f})=>d.gt(f)).
map(({above:f,role:m})=>gr("discount_needs_approval",o,m,{message:`A discount of ${a} on ${i.name} is above ${v(f)} % an\
d needs approval.`,evidence:{...l,abovePercent:v(f)},remedy:Jt(e,t,f,r)}))}function Hs({approvals:e}){let t=new Map;for(let{
above:n,role:r}of e){let i=g(n)??M;t.set(r,w.min(i,t.get(r)??i))}return[...t].map(([n,r])=>({role:n,above:r}))}function Jt(e,t,n,{
list:r,currency:i}){let o=t.kind==="percent"?n:r.times(n).div(100),s=t.kind==="percent"?Fs:V(i),a=o.toDecimalPlaces(s,w.
ROUND_DOWN);if(a.lte(0))return vr(e);let c={kind:t.kind,value:v(a)};return{label:`Set discount to ${Er(c,i)}`,change:{kind:"\
set_discount",planKey:e.planEntry.key,chargeId:e.charge.id,discount:c}}}function vr({planEntry:e,charge:t}){return{label:"\
Remove the discount",change:{kind:"set_discount",planKey:e.key,chargeId:t.id}}}function Er({kind:e,value:t},n){return e===
"percent"?`${t} %`:`${t} ${n}`}var Rr=(e,t)=>[...Vs(e),...js(e,t)],Tr=({plans:e,catalog:t})=>e.flatMap(n=>n.known===void 0?[]:Gt(n.known.plan,t.engineCapabilities).
map(({code:i,message:o,evidence:s,chargeId:a,path:c})=>E(i,{...U(n),...a!==void 0&&{chargeId:a}},{message:o,evidence:{...s,
catalogPath:c},remedy:z(n)})));function Vs({quote:e,plans:t,catalog:n}){let{maxLines:r}=n.engineCapabilities,i=e.plans.reduce(
(u,{charges:d})=>u+d.length,0);if(i<=r)return[];let o=t.at(-1),s=o!==void 0&&i-o.entry.charges.length<=r,a=`The quote ha\
s ${i} lines; the billing engine takes at most ${r} in one order.`,c={lines:`${i}`,maxLines:`${r}`};return[E("too_many_l\
ines",{path:"plans"},{message:a,evidence:c,remedy:s?z(o):void 0})]}var Gs=new w("999999999999999");function js({quote:e},t){
let n=t.reduce((o,{contractMinor:s})=>o+s,0n),r=O(n,V(e.currency));if(new w(r).lte(Gs))return[];let i=`The contract valu\
e of ${r} ${e.currency} is more than a record can hold.`;return[E("amount_too_large",{path:"plans"},{message:i,evidence:{
tcv:r}})]}var Sr=({quote:e,plans:t})=>[...Ks(e),...Ys(e,Le(e.termMonths,t)??12),...zs(e),...Xs(e),...Js(e)];function Ks({startDate:e}){
if(F(e)!==void 0)return[];let t=`${e} is not a day between ${1970} and ${2200}.`;return[E("start_date_invalid",{path:"st\
artDate"},{message:t,evidence:{startDate:e}})]}function Ys({termMonths:e},t){if(kr(e,ee))return[];let n=`A term is a who\
le number of months from 1 to ${ee}.`,r={label:`Set the term to ${t} months`,change:{kind:"set_term",termMonths:t}},i={termMonths:`${e}`};
return[E("term_invalid",{path:"termMonths"},{message:n,evidence:i,remedy:r})]}function zs({billDay:e}){if(e===void 0||kr(
e,31))return[];let t=`${e} is not a day of a month: choose 1 to 31.`;return[E("bill_day_invalid",{path:"billDay"},{message:t,
evidence:{billDay:`${e}`}})]}function Xs({plans:e}){return e.length>0?[]:[E("quote_empty",{path:"plans"},{message:"Add a\
 product first.",evidence:{}})]}function Js({plans:e}){let t=new Set;return e.flatMap(({key:n},r)=>{if(!t.has(n))return t.
add(n),[];let i=`Two plans of the quote have the same key "${n}".`;return[E("plan_key_repeated",{path:`plans[${r}].key`,
planKey:n},{message:i,evidence:{key:n}})]})}var kr=(e,t)=>Number.isInteger(e)&&e>=1&&e<=t;var Cr=({plans:e,quote:{startDate:t}})=>e.flatMap(n=>[...ea(n),...ta(n,t),...na(n,t)]);function ea(e){if(e.known!==void 0)
return[];let t="This plan is not in the current catalog.",n={ratePlanId:e.entry.ratePlanId};return[E("plan_unknown",U(e),
{message:t,evidence:n,remedy:z(e)})]}function ta(e,t){let r=[e.known?.plan.validTo,e.known?.product.validTo].filter(o=>o!==
void 0).sort()[0];if(r===void 0||t<r)return[];let i=`${e.known?.plan.name??"This plan"} was sold until ${r}; the quote s\
tarts on ${t}.`;return[E("plan_expired",U(e),{message:i,evidence:{startDate:t,validTo:r},remedy:z(e)})]}function na(e,t){
if(e.known===void 0)return[];let{name:n}=e.known.plan,r=[e.known.plan.validFrom,e.known.product.validFrom].sort()[1]??"";
if(t>=r)return[];let i=`${n} is sold from ${r}; the quote starts on ${t}.`,s={label:`Start on ${r}`,change:{kind:"set_st\
art_date",startDate:r}};return[E("plan_not_yet_sold",U(e),{message:i,evidence:{startDate:t,validFrom:r},remedy:s})]}function Mr({quantity:e,includedUnits:t},n){let r=g(e.step??"");return{min:g(e.min)??M,max:g(e.max??""),step:r?.gt(0)?r:
void 0,tiersEnd:g(n?.tiers?.at(-1)?.to??"")?.plus(g(t??"")??M)}}function $r(e,{min:t,step:n}){return n!==void 0&&!e.minus(
t).mod(n).isZero()}function Dr(e,t){let{min:n,max:r,step:i,tiersEnd:o}=t,s=[r,o].filter(d=>d!==void 0),a=s.length>0?w.min(
...s):void 0;if(a?.lt(n))return;let c=ra(e,n,a);if(i===void 0)return c;let u=n.plus(c.minus(n).div(i).ceil().times(i));return a?.
lt(u)?u.minus(i):u}function ra(e,t,n){let r=w.max(e,t);return n?.lt(r)?n:r}function _r(e){let t=new Map;for(let n of e){let{code:r,path:i,planKey:o,chargeId:s,role:a}=n.violation,c=JSON.stringify(
[r,i,o,s,a]),u=t.get(c);t.set(c,u===void 0||ia(n,u)?n:u)}return[...t.values()].map(({violation:n})=>n)}function ia({violation:e,
reach:t},n){return n.violation.remedy===void 0?!1:e.remedy===void 0||t!==void 0&&n.reach!==void 0&&t.lt(n.reach)}var Nr=({charges:e})=>{let t=e.flatMap(n=>n.charge.type==="usage"?da(n):sa(n));return t.length>1?_r(t.map(oa)):t};function oa(e){
let t=e.remedy?.change;return{violation:e,reach:t?.kind==="set_quantity"?g(t.quantity):void 0}}var Or=/^-?\d{1,12}(\.\d{1,6})?$/;
function sa(e){let{charge:t,price:n,quantity:r,entry:i}=e,o=Mr(t,n);if(r===void 0||!Or.test(i.quantity)){let s=r??g(t.quantity.
default)??o.min;return[en("quantity_invalid",e,s,o,"must be a plain number with at most 6 decimals")]}return r.lt(0)?[en(
"quantity_negative",e,r,o,"cannot be negative")]:aa(e,r,o)}function aa(e,t,n){let{min:r,max:i,step:o,tiersEnd:s}=n,a=(u,d)=>en(
u,e,t,n,d),c=[];return t.lt(r)&&c.push(a("quantity_below_min",`must be at least ${v(r)}`)),i&&t.gt(i)&&c.push(a("quantit\
y_above_max",`must be at most ${v(i)}`)),o&&$r(t,n)&&c.push(a("quantity_off_step",ca(r,o))),s&&t.gt(s)&&c.push(a("quanti\
ty_beyond_tiers",`has no price beyond ${v(s)}, where its last tier ends`)),c}function ca(e,t){return e.isZero()?`goes in\
 steps of ${v(t)}`:`goes in steps of ${v(t)} from ${v(e)}`}function en(e,t,n,r,i){let{charge:o,entry:s}=t,a={message:`Th\
e quantity of ${o.name} is ${s.quantity}; it ${i}.`,evidence:ua(s.quantity,r),remedy:Lr(t,Dr(n,r))};return E(e,Ce(t,"qua\
ntity"),a)}function ua(e,{min:t,max:n,step:r,tiersEnd:i}){return{quantity:e,min:v(t),...n&&{max:v(n)},...r&&{step:v(r)},
...i&&{lastTierTo:v(i)}}}function Lr(e,t){let n=t&&v(t);if(n===void 0||!Or.test(n))return;let{planEntry:r,charge:i}=e,{within:o}=ht(
e,"quantity"),s={kind:"set_quantity",planKey:r.key,chargeId:i.id,...o,quantity:n};return{label:`Set quantity to ${n}`,change:s}}
function da(e){let{charge:t,entry:n}=e;if(g(n.quantity)?.isZero())return[];let r={message:`${t.name} is billed on use: i\
ts quantity of ${n.quantity} is not ordered.`,evidence:{quantity:n.quantity},remedy:Lr(e,M)};return[hr("usage_quantity_i\
gnored",Ce(e,"quantity"),r)]}function tn(e,t){return{key:t,ratePlanId:e.id,charges:e.charges.map(({id:n,type:r,quantity:i})=>({chargeId:n,quantity:r===
"usage"?"0":i.default}))}}function Ar(e,t){let n=la(e.id.slice(0,30),new Set(t.map(({entry:r})=>r.key)));return{label:`Add ${e.name}`,change:{kind:"\
add_plan",plan:tn(e,n)}}}function la(e,t){let n=e;for(let r=2;t.has(n);r+=1)n=`${e}-${r}`;return n}var Qr=e=>{let t=Te(e.catalog),n=new Set(e.plans.map(({entry:r})=>r.ratePlanId));return e.plans.flatMap(r=>[...fa(r,e,t,
n),...pa(r,e.plans,n)])};function fa(e,{plans:t},n,r){if(e.known===void 0)return[];let{name:i,requires:o}=e.known.plan;return o.
filter(a=>!r.has(a)).map(a=>{let c=n.get(a)?.plan;return E("plan_requires",U(e),{message:`${i} is only sold together wit\
h ${c?.name??a}.`,evidence:{requires:a},remedy:c?Ar(c,t):z(e)})})}function pa(e,t,n){if(!e.known?.plan.excludes.some(s=>n.
has(s)))return[];let{name:r}=e.known.plan,i=t.indexOf(e);return t.filter((s,a)=>a===i||!Ir(e,s)?!1:a<i||!Ir(s,e)).map(s=>E(
"plan_excludes",U(e),{message:`${r} cannot be sold together with ${s.known?.plan.name??"another plan"}.`,evidence:{excludes:s.
entry.ratePlanId,otherPlanKey:s.entry.key},remedy:z(s)}))}var Ir=({known:e},{entry:t})=>e?.plan.excludes.includes(t.ratePlanId)??
!1;var qr=({quote:{termMonths:e},plans:t})=>{if(!Number.isInteger(e)||e<1||e>ee)return[];let n=t.filter(({known:i})=>i!==void 0&&
!Oe(i.plan.terms,e));if(n.length===0)return[];let r=Le(e,t);return n.flatMap(i=>ma(i,e,r??Le(e,[i])))};function ma({entry:e,
known:t},n,r){if(t===void 0)return[];let{name:i,terms:o}=t.plan,s=o.allowed?.join(", ")??`${o.min} to ${o.max}`;return[E(
"term_not_allowed",{path:"termMonths",planKey:e.key},{message:`${i} is sold for ${s} months, not for ${n}.`,evidence:{termMonths:`${n}`,
sold:s},remedy:r===void 0?void 0:{label:`Set the term to ${r} months`,change:{kind:"set_term",termMonths:r}}})]}var Fr=[{of:"quote",rule:Sr},{of:"plan",rule:Cr},{of:"quote",rule:Pr},{of:"quote",rule:qr},{of:"quote",rule:Qr},{of:"pla\
n",rule:yr},{of:"plan",rule:Nr},{of:"plan",rule:wr},{of:"plan",rule:Tr},{of:"quote",rule:Rr}],ga=new Map;function Br(e,t){
let n=Fr.flatMap(({of:r,rule:i})=>{let o=r==="plan"?i(e,t):[];return o.length>0?[[i,o]]:[]});return n.length>0?new Map(n):
ga}function Ur(e,t,n){let r=n.filter(({size:i})=>i>0);return Fr.flatMap(({of:i,rule:o})=>i==="plan"?r.flatMap(s=>s.get(o)??
[]):o(e,t))}function Hr(e){return e.some(({severity:t})=>t==="block")?"blocked":e.some(({severity:t})=>t==="approval")?"\
needs_approval":"billable"}function Vr(e,{line:t,billed:n},r){let i=t.type==="one_time";for(let{invoiceDate:o,minor:s}of n){let{items:a,oneTime:c,recurring:u}=e.
get(o)??ha,d=r===1?s:-s;a+r===0?e.delete(o):e.set(o,{items:a+r,oneTime:i?c+d:c,recurring:i?u:u+d})}}var ha={items:0,oneTime:0n,
recurring:0n};function Gr(e,t,n){let r,i=o=>(r??=ya(t,n),r.get(o)??[]);return[...e].sort(([o],[s])=>o<s?-1:1).map(([o,{oneTime:s,
recurring:a}])=>({date:o,get items(){return i(o)},oneTime:O(s,n),recurring:O(a,n),total:O(s+a,n)}))}function ya(e,t){let n=new Map;
for(let r of e)xa(n,r,t);return n}function xa(e,{line:t,billed:n},r){let{planKey:i,chargeId:o,chargeName:s,type:a}=t,c=new Map;
for(let{invoiceDate:u,serviceStart:d,serviceEnd:l,minor:f,kind:m}of n){let h=e.get(u)??[];e.set(u,h);let x=c.get(f)??O(f,
r);c.set(f,x);let C={planKey:i,chargeId:o,chargeName:s,type:a,serviceStart:d,serviceEnd:l};h.push(m===void 0?{...C,amount:x}:
{...C,kind:m,amount:x})}}var Qe="2.0.0";function rn(e){let{catalogHash:t,quote:n,priced:r}=e;return We({kernelVersion:Qe,catalogHash:t,quote:ba(n),priced:r})}function ba(e){
let t=F(e.startDate);return{...e,termMonths:Zr(e.termMonths),billDay:Zr(e.billDay??(t===void 0?0:H(t))),...e.intervals&&
{intervals:e.intervals.map(jr)},...e.discounts&&{discounts:e.discounts.map(qe)},plans:e.plans.map(n=>({...jr(n),charges:n.
charges.map(Pa)}))}}function jr(e){return e.discounts?{...e,discounts:e.discounts.map(qe)}:e}function Pa(e){let{discount:t,
stepUp:n,ramp:r}=e;return{...e,quantity:nn(e.quantity),...t&&{discount:qe(t)},...n&&{stepUp:qe(n)},...r&&{ramp:r.map(i=>({
...i,...i.quantity!==void 0&&{quantity:nn(i.quantity)},...i.discount&&{discount:qe(i.discount)}}))}}}var qe=e=>({...e,value:nn(
e.value)}),Zr=e=>Number.isFinite(e)?e:0;function nn(e){let t=g(e);return t===void 0?e:v(t)}var Fe={num:1,den:1},on={num:0,den:1};function yt(e,t){return e.den===t.den?{num:e.num+t.num,den:e.den}:{num:e.num*t.den+
t.num*e.den,den:e.den*t.den}}function Me(e,t){let n=W(t)-W(e);K(e,n)>t&&(n-=1);let r=K(e,n),i={num:t-r,den:K(e,n+1)-r};return{whole:n,total:yt({num:n,
den:1},i)}}var pe=w.clone({precision:1e3});function Wr(e){let t=({periods:n,times:r,...i})=>({...i,periods:new Map(n),times:new Map(
r)});return new Map([...e].map(([n,r])=>[n,t(r)]))}function Kr(e,t,n){let{line:r,contractMinor:i,sharedMinor:o,months:s,
discount:a}=t,c=e.get(r.interval)??wa();e.set(r.interval,c);let u=BigInt(n);if(c[r.type==="one_time"?"oneTime":"recurrin\
g"]+=u*i,s&&va(c.periods,s,a.net,n),r.type!=="usage"){c.shared+=u*o;for(let d of s?t.spans:t.spans.slice(0,1))Ea(c.times,
s,d,n)}}var wa=()=>({oneTime:0n,recurring:0n,shared:0n,periods:new Map,times:new Map});function va(e,t,n,r){let i=`${t.num}\
/${t.den}`,o=e.get(i)??{months:t,lines:0,net:new pe(0)},s=o.lines+r;s===0?e.delete(i):e.set(i,{months:t,lines:s,net:sn(o.
net,n,r)})}function Ea(e,t,{start:n,end:r,list:i,net:o},s){let a=t?`${t.num}/${t.den} ${n} ${r}`:"once",c=e.get(a)??{times:Ra(
t,{start:n,end:r}),lines:0,list:new pe(0),net:new pe(0)},u=c.lines+s;if(u===0)e.delete(a);else{let{times:d}=c;e.set(a,{times:d,
lines:u,list:sn(c.list,i,s),net:sn(c.net,o,s)})}}var sn=(e,t,n)=>n===1?e.plus(t):e.minus(t);function Ra(e,{start:t,end:n}){
if(e===void 0)return new w(1);let{total:r}=Me(t,n);return new w(r.num).times(e.den).div(r.den).div(e.num)}function Yr(e,t){let n=new pe(0),r=new pe(0);for(let{shared:o,times:s}of e){r=r.minus(O(o,t));for(let a of s.values())n=
n.plus(new w(a.list).times(a.times)),r=r.plus(new w(a.net).times(a.times))}let i=new w(n.minus(r));return n.isZero()?"0":
Y(i.times(100).div(n),2)}function an(e,t,n,r){let i=e.reduce((c,u)=>c+u.recurring,0n),o=e.reduce((c,u)=>c+u.oneTime,0n),s=Ta(t),a=n.num>0?new w(O(
i,r)).times(12*n.den).div(n.num):M;return{mrr:Y(s,r),arr:Y(s.times(12),r),acv:Y(a,r),tcv:O(i+o,r),oneTime:O(o,r),recurring:O(
i,r),averageDiscountPercent:Yr(e,r)}}function Ta(e){let t=new pe(0);for(let{months:n,net:r}of e?.periods.values()??[])t=
t.plus(new w(r).times(n.den).div(n.num));return new w(t)}function zr(e,t,n){let{quote:r,term:i}=e,{currency:o,startDate:s}=r;return{currency:o,startDate:s,endDate:i===void 0?s:N(
i.end),termMonths:i?.months??0,lines:t.map(({line:a})=>a),totals:Sa(e,n),...r.intervals&&{intervals:ka(e,n)}}}function Sa({
quote:e,term:t},n){let r=n.get(e.intervals?.[0]?.key);return an([...n.values()],r,{num:t?.months??0,den:1},V(e.currency))}
function ka({quote:e,intervals:t},n){return t.flatMap(({interval:r,span:i})=>{if(r===void 0||i===void 0)return[];let o=n.
get(r.key),s=Me(i.start,i.end).total,a=an(o?[o]:[],o,s,V(e.currency));return[{key:r.key,startDate:N(i.start),endDate:N(i.
end),totals:a}]})}function Xr(e){let{quote:t,header:n,lines:r}=e,{catalog:i}=n,o=xt(()=>zr(n,r,e.tallies)),s=xt(()=>Gr(e.invoices,r,V(t.currency))),
a=xt(()=>Ca(e)),c=xt(()=>rn({catalogHash:i.hash,quote:t,priced:o()}));return{kernelVersion:Qe,catalogVersion:i.version,catalogHash:i.
hash,get priced(){return o()},get invoices(){return s()},get violations(){return a()},get verdict(){return Hr(a())},get fingerprint(){
return c()}}}function Ca({header:e,quote:t,plans:n,lines:r}){let i={...e,quote:t,plans:n.map(s=>s.reading),charges:n.flatMap(
s=>s.charges)},o=n.map(s=>s.violations);return Ur(i,r,o)}function xt(e){let t;return()=>(t??={value:e()}).value}function Jr(e,t){let n=t.reduce((c,u)=>c+u,0n);if(n===0n||t.some(c=>c<0n))return;let r=e<0n?-e:e,i=t.map(c=>r*c/n),o=r-i.
reduce((c,u)=>c+u,0n),a=t.map((c,u)=>({at:u,remainder:r*c%n})).sort(Ma).slice(0,Number(o));for(let{at:c}of a)i[c]=(i[c]??
0n)+1n;return e<0n?i.map(c=>-c):i}function Ma(e,t){return e.remainder===t.remainder?e.at-t.at:e.remainder>t.remainder?-1:
1}var $a=new w(100);function bt(e,t){let n=g(t.value);if(n===void 0||n.lt(0))return;let r=t.kind==="amount"?e.minus(n):e.times(
$a.minus(n)).times(we);return r.lt(0)||t.kind==="percent"&&n.gt(100)?void 0:r}function Pt(e,t,n="compound"){if(t.length===
0)return{net:e,percent:M};if(n==="best"&&t.some(s=>bt(e,s)===void 0))return;let r=cn(e,t,n),i=n==="sum"?_a(e,r):Da(e,r);
if(i===void 0||i.lt(0))return;let[o]=r;return r.length===1&&o?.kind==="percent"?{net:i,percent:new w(o.value)}:{net:i,percent:e.
isZero()?M:e.minus(i).times(100).div(e)}}function cn(e,t,n="compound"){if(n!=="best")return t;let r=t.map(o=>bt(e,o)??e),
i=w.min(e,...r);return t.filter((o,s)=>r[s]?.eq(i)).slice(0,1)}function Da(e,t){return t.reduce((n,r)=>n&&bt(n,r),e)}function _a(e,t){
let n=t.map(r=>bt(e,r));if(!n.includes(void 0))return n.reduce((r,i)=>r.minus(e.minus(i??e)),e)}function me({until:e},t){
return e===void 0||t<e}function Be({quote:e}){let t=(n,r,i)=>(r??[]).flatMap((o,s)=>o.kind==="amount"?[{discount:o,path:`${n}[${s}]`,shares:i}]:
[]);return[...e.plans.flatMap((n,r)=>t(`plans[${r}].discounts`,n.discounts,({reading:i})=>i.planEntry===n)),...(e.intervals??
[]).flatMap(({discounts:n,key:r},i)=>t(`intervals[${i}].discounts`,n,({line:o})=>o.interval===r)),...t("discounts",e.discounts,
()=>!0)]}function wt(e,t,n,r){if(t.length===0)return e;let i=e.map(({billed:o})=>o.map(({minor:s})=>s));for(let o of t)Oa(
e,i,o,n);return e.map((o,s)=>Aa(o,i[s]??[],n,r))}function Na(e,{discount:t,shares:n}){return e.flatMap((r,i)=>r.line.type===
"usage"||!n(r)?[]:r.billed.flatMap(({serviceStart:o,kind:s},a)=>s===void 0&&me(t,o)?[[i,a]]:[]))}function Oa(e,t,n,r){let i=g(
n.discount.value);if(i===void 0||i.lt(0))return;let o=Na(e,n),s=o.map(([d,l])=>La(e[d]?.billed??[],t[d]??[],l)),a=s.reduce(
(d,l)=>d+l,0n),c=Re(i,r),u=Jr(c<a?c:a,s)??[];for(let[d,[l,f]]of o.entries()){let m=t[l];m&&(m[f]=(m[f]??0n)-(u[d]??0n))}}
function La(e,t,n){let r=e[n+1]?.kind==="discount"?t[n+1]??0n:0n;return(t[n]??0n)+r}function Aa(e,t,n,r){let i=e.billed.
reduce((c,{minor:u},d)=>c+u-(t[d]??u),0n);if(i===0n)return e;let o=e.billed.flatMap((c,u)=>Ia(c,t[u]??c.minor,r)),s=e.contractMinor-
i,a={sharedDiscount:O(i,n),contractValue:O(s,n)};return{...e,billed:o,sharedMinor:i,contractMinor:s,line:{...e.line,...a}}}
function Ia(e,t,{discountItems:n}){return t===e.minor?[e]:n==="netted"?[{...e,minor:t}]:[e,{...e,minor:t-e.minor,kind:"d\
iscount"}]}function ei(e,t){if(e.kind==="days")return Vt(e.origin+Math.floor((t-e.origin)/e.days)*e.days,e.days);let n=Math.floor((W(
t)-e.origin)/e.months),r=lt(e,e.origin+n*e.months);return r.start>t?lt(e,r.month-e.months):r}function ti(e,t){return e.kind===
"days"?Vt(t.end,e.days):lt(e,t.month+e.months)}function ni(e,{months:t,billDay:n},r){let i=W(e),o=oe(i,n)<e;return{kind:"\
months",months:t,billDay:n,origin:o?i+(r==="plus_period"?t:1):i}}function ii(e,t,n){return e.start===t.start&&e.end===t.end?Fe:n.mode==="full"?Fe:n.mode==="none"?on:t.months===0?vt({num:e.
end-e.start,den:t.end-t.start}):n.unit==="by_month_first"?Fa(e,t,n):Qa(e,t,n)}function Qa(e,t,n){let r=oi(e,n.dayCount);
if(n.dayCount!=="actual")return vt({num:r,den:30*t.months});if(n.reference==="aligned")return vt({num:r,den:t.end-t.start});
let i=qa(e,t);return{num:r,den:i.end-i.start}}function qa(e,t){return e.start===t.start?{start:e.start,end:K(e.start,t.months)}:
{start:K(t.end,-t.months),end:t.end}}function Fa(e,t,n){let r=on;for(let i=t.month;i<t.month+t.months;i+=1){let o={start:oe(
i,t.billDay),end:oe(i+1,t.billDay)},s={start:Math.max(e.start,o.start),end:Math.min(e.end,o.end)};s.start<s.end&&(r=yt(r,
Ba(s,o,n.dayCount)))}return{num:r.num,den:r.den*t.months}}function Ba(e,t,n){if(e.start===t.start&&e.end===t.end)return Fe;
let r=n==="actual"?t.end-t.start:30;return vt({num:oi(e,n),den:r})}function oi({start:e,end:t},n){return n==="thirty_str\
ict"?ri(t)-ri(e):t-e}var ri=e=>30*W(e)+H(e)-1,vt=e=>e.num>e.den?Fe:e;function Ua(e,t,n){let r=[];for(let i=ei(t,e.start);i.start<e.end;i=ti(t,i)){let o=fe(i,e);if(o===void 0)continue;let s=o.
start===i.start&&o.end===i.end,a=ii(o,i,n);r.push({start:N(o.start),end:N(o.end),whole:s,ratio:a})}return r}function si(e){
let t=new Map;return(n,r)=>{let i=r.kind==="days"?`${r.days}`:`${r.months}/${r.billDay}`,o=`${r.kind} ${i} ${r.origin} ${n.
start} ${n.end}`,s=t.get(o)??Ua(n,r,e);return t.set(o,s),s}}function ai({catalog:e,quote:t,term:n}){if(n===void 0)return;let r=e.engineCapabilities.prorationPolicy,{currency:i,stacking:o}=t;
return{term:n,policy:r,schedule:si(r),units:V(i),stacking:o}}function ci(e,t,n,{schedule:r,policy:i,units:o}){return e.flatMap(s=>{let a=di(s,i),c=a.map(({price:u})=>Re(u,o));return r(
s,t).flatMap(u=>a.map(({price:d,kind:l},f)=>({invoiceDate:n==="in_advance"?u.start:u.end,serviceStart:u.start,serviceEnd:u.
end,minor:u.whole?c[f]??0n:Re(Ha(d,u,i),o),...l})))})}function ui(e,{policy:t,units:n}){let r=N(e.start),i={invoiceDate:r,
serviceStart:r,serviceEnd:N(e.start+1)};return di(e,t).map(({price:o,kind:s})=>({...i,minor:Re(o,n),...s}))}function di({
list:e,net:t},{discountItems:n}){return n==="netted"||e.eq(t)?[{price:t}]:[{price:e},{price:t.minus(e),kind:{kind:"disco\
unt"}}]}function Ha(e,{ratio:t},{ratioScale:n}){return n===void 0?e.times(t.num).div(t.den):e.times(new w(t.num).div(t.den).
toDecimalPlaces(n))}function li({period:e,alignment:t="subscription",billDay:n={rule:"account"}},r,i,o){if(e===void 0)return;let s=Ee(e);if(s===
void 0)return{kind:"days",days:i.end-i.start,origin:i.start};let a={charge:r,subscription:i.subscriptionStart,term:i.start}[t];
if("days"in s)return{kind:"days",days:s.days,origin:Ga(a,n)};let c=Va(n,r,i);return ni(a,{months:s.months,billDay:c},o.firstBoundary)}
function Va(e,t,n){switch(e.rule){case"day_of_month":return e.day;case"charge_trigger":return H(t);case"subscription_sta\
rt":return H(n.subscriptionStart);case"term_start":return H(n.start);case"term_end":return H(n.end);case"account":case"w\
eekday":return n.billDay}}function Ga(e,t){if(t.rule!=="weekday")return e;let n=((e+3)%7+7)%7+1;return e+(t.weekday-n+7)%
7}function fi(e,{minimumAmount:t,maximumAmount:n}){let[r,i]=[t,n].map(o=>g(o??""));if(!(t!==void 0&&!r||n!==void 0&&!i))return r?.
gt(e)?{amount:r,heldTo:"minimum"}:i?.lt(e)?{amount:i,heldTo:"maximum"}:{amount:e}}function pi(e,t){let n=fi(e.amount,t);
return n?.heldTo===void 0?n&&e:{amount:n.amount,steps:[{price:n.amount}]}}function Et(e,t){let n=fi(e.net,t);return n?.heldTo===
void 0?n&&e:{...e,net:n.amount,heldTo:n.heldTo}}function mi(e,t){let n=[],r=[e.start,...ja(e,t.discounts),e.end];for(let[i,o]of r.slice(0,-1).entries()){let s=N(o),a=t.
discounts.filter(d=>me(d,s)),c=Pt(t.gross,a,t.stacking),u=c&&Et(c,t.price);if(u===void 0)return;n.push({start:o,end:r[i+
1]??e.end,list:t.list,net:u.net})}return n}function ja(e,t){let r=t.flatMap(({until:i})=>i===void 0?[]:F(i)??[]).filter(
i=>i>e.start&&i<e.end);return[...new Set(r)].sort((i,o)=>i-o)}var Za={day:["day","days"],week:["week","weeks"],month:["month","months"],quarter:["quarter","quarters"],half_year:["hal\
f-year","half-years"],year:["year","years"],term:["term","terms"]},Tt=12;function Rt(e,t){return e.toFixed(Math.min(Tt,Math.
max(t,e.decimalPlaces())))}function un(e,t,n,r,i){let o=t.steps.map(u=>Wa(u,i)),a=[o.length>0?o.join(" + "):"0",...n.map(
u=>Ka(u,i))].join(" − "),c=n.length>0||o.length>1?`(${a})`:a;return e.type==="one_time"?`${a} once`:`${c} × ${Ya(e,r)}`}
function Wa({quantity:e,price:t,percent:n},r){return e===void 0?Rt(t,r):n!==void 0?`${n.toString()} % of ${Rt(e,r)}`:`${e.
toString()} × ${Rt(t,r)}`}function Ka(e,t){let n=g(e.value),r=e.kind==="percent"||n===void 0?`${e.value} %`:Rt(n,t);return e.
until===void 0?r:`${r} until ${e.until}`}function Ya({period:e},t){let[n,r]=Za[e?.unit??"month"],i=e!==void 0&&e.count>1?
`of ${e.count} ${r}`:void 0,o=za(t),s=o.length>1?`(${o.join(" + ")})`:o.join(""),a=s==="1";return i!==void 0?`${s} ${a?"\
period":"periods"} ${i}`:`${s} ${o.length>1||!a&&!s.includes("/")?r:n}`}function za(e){let t=[],n=0;for(let{whole:r,ratio:i}of e)
r?n+=1:(n>0&&t.push(`${n}`),n=0,t.push(`${i.num}/${i.den}`));return n>0||t.length===0?[...t,`${n}`]:t}function gi(e,t,n){let{includedUnits:r}=e,i=r===void 0?"":` beyond ${r} included`;return`billed on use: ${Ja(e,t,n)}${i}${Xa(
n)}`}function Xa({minimumAmount:e,maximumAmount:t}){let n=e===void 0?"":`, at least ${e} a period`;return t===void 0?n:`${n}\
, at most ${t} a period`}function Ja({model:e,uom:t},n,r){let i=t===void 0?"":` per ${t}`;if(r.tiers!==void 0)return r.tiers.
map((s,a)=>tc(s,a===0?i:"",t)).join(", then ");if(r.percent!==void 0)return`${r.percent} %${ec(r.perEvent??{})}`;let o=r.
amount??"0";return e==="package"?`${o}${hi(r.packageSize,t)}`:`${o}${e==="overage"||n.unitPrice?i:""}`}function ec({fixedFee:e,
minFee:t,maxFee:n,freeEvents:r,freeAmount:i}){return[[e," and "," each event"],[t,", at least "," each"],[n,", at most ",
" each"],[r,", the first "," events free"],[i,", the first "," free"]].map(([s,a,c])=>s===void 0?"":`${a}${s}${c}`).join(
"")}function tc({to:e,unitPrice:t,flatFee:n,packageSize:r,percent:i,isOverage:o},s,a){let c=i===void 0?"":`${i} %`,u=t===
void 0?c:`${t}${r?hi(r,a):s}`,d=n===void 0||n==="0"?"":`${n} flat`,l=[u,d].filter(f=>f!=="").join(" and ");return o?`${l}\
 for overage`:e===void 0?l:`${l} to ${e}`}var hi=(e,t)=>` per package of ${e??"?"}${t===void 0?"":` ${t}`}`;function bi(e,t,n){let{term:r,units:i}=n,{price:o,discount:s,months:a,contractMinor:c,span:u,quantity:d}=t;return{...nc(
e),...u.start!==r.start&&{startDate:N(u.start)},...u.end!==r.end&&{endDate:N(u.end)},quantity:v(d),...rc(t),...a&&{perYear:Y(
oc(s.net,a),i)},contractValue:O(c,i),arithmetic:sc(e,t,n),...o.tiers&&{tiers:o.tiers}}}function nc({planEntry:e,charge:t,
interval:n}){return{planKey:e.key,...n!==void 0&&{interval:n},ratePlanId:e.ratePlanId,chargeId:t.id,chargeName:t.name,type:t.
type,model:t.model,...t.uom!==void 0&&{uom:t.uom},...t.period&&{period:t.period},timing:t.timing}}function rc({list:e,discount:t,
quantity:n}){let r=t.heldTo===void 0&&e.unitPrice&&ic(e.unitPrice,e,t,n);return{listPrice:yi(e.amount),...e.unitPrice&&xi(
e.unitPrice)&&{unitListPrice:v(e.unitPrice)},discountPercent:Y(t.percent,2),netPrice:yi(t.net),...r&&xi(r)&&{unitNetPrice:v(
r)}}}var yi=e=>v(e.toDecimalPlaces(Tt)),xi=e=>e.decimalPlaces()<=Tt;function ic(e,{amount:t},{net:n,percent:r},i){return n.
eq(t)&&r.isZero()?e:i.isZero()?e.minus(e.times(r).div(100)):n.div(i)}function oc(e,{num:t,den:n}){let r=12*n;return r%t===
0?e.times(r/t):e.times(r).div(t)}function sc({charge:e,discounts:t,list:n},{price:r,discount:i,span:o,parts:s,list:a},{units:c,
stacking:u}){let d=n??a;if(e.type==="usage")return gi(e,d,r);if(i.heldTo===void 0){let f=N(o.start),m=t.filter(h=>me(h,f));
return un(e,d,cn(d.amount,m,u),s,c)}let l={amount:i.net,steps:[{price:i.net}]};return`${i.heldTo} ${un(e,l,[],s,c)}`}function Pi(e,t){let{charge:n,price:r,quantity:i,repeated:o,span:s,begins:a}=e;if(!e.list||!e.discount||!r||!i||o||s===void 0||
a===void 0||n.type==="recurring"&&n.period===void 0)return;let c=pi(e.list,r),u=Et(e.discount,r),d=c&&ac(e,{price:r,list:c,
gross:e.list.amount,span:s},t.stacking);if(!c||!u||!d)return;let l=li(n,a,t.term,t.policy),f=cc(n,d,l,t),m=f.reduce((D,R)=>D+
R.minor,0n),h=uc(n,t.term.months),x=l&&h?d.flatMap(D=>t.schedule(D,l)):[],T=bi(e,{price:r,list:c,quantity:i,discount:u,months:h,
contractMinor:m,span:s,parts:x},t);return{reading:e,list:c,discount:u,spans:d,billed:f,sharedMinor:0n,contractMinor:m,months:h,
line:T}}function ac({charge:e,discounts:t},{price:n,list:r,gross:i,span:o},s){if(e.type!=="usage")return mi(o,{list:r.amount,
gross:i,price:n,discounts:t,stacking:s});let a=g(n.minimumAmount??"");return a?[{...o,list:a,net:a}]:[]}function cc({type:e,
timing:t},n,r,i){return e==="one_time"?n.slice(0,1).flatMap(o=>ui(o,i)):r===void 0?[]:ci(n,r,t,i)}var uc=({type:e,period:t},n)=>e===
"recurring"&&t?dt(t,n):void 0;function wi(e,t,n,r){let i=dc(e,t,n,r),o=i===void 0?void 0:lc(e,t,i,r);return i===void 0||o===void 0?void 0:fe({start:i,
end:o},r)}function dc({trigger:e="contract"},t,n,r){let i={contract:void 0,activation:n.activationDate,acceptance:n.acceptanceDate,
date:t.startDate}[e];return i===void 0?r.start:F(i)}function lc({endCondition:e,period:t},n,r,i){switch(e?.kind){case"pe\
riods":return(t&&nr(r,t,e.count))??i.end;case"date":return n.endDate===void 0?i.end:F(n.endDate);default:return i.end}}function vi({model:e,includedUnits:t},n,r){if(t===void 0)return Ht(e,n,r);let i=g(t);if(!i?.gte(0))return;let o=Ht(e,n,w.
max(r.minus(i),M));return o&&(i.isZero()?o:{amount:o.amount,steps:o.steps})}function Ei(e,t){return t===void 0?e:{...e,...t}}function Ri(e,t,n,r){let i=vi(e,t,n),o=i&&pc(i,e.priceBase,r.periodMonths);
return o&&mc(o,r)}var fc={week:{num:84,den:365},month:{num:1,den:1},year:{num:12,den:1}};function pc(e,t,n){if(t===void 0||
t==="period"||n===void 0)return e;let{num:r,den:i}=fc[t];return gc(e,{num:n.num*i,den:n.den*r})}function mc(e,{stepUp:t,
years:n}){if(t===void 0||n<1)return e;let r=g(t.value);if(r===void 0)return;if(t.kind==="percent"){let o=r.times(we).plus(
1).pow(n);return dn(e,s=>s.times(o))}let i=r.times(n);return{amount:e.amount.plus(i),steps:[...e.steps,{price:i}]}}function gc(e,{
num:t,den:n}){return t===n?e:t%n===0?dn(e,r=>r.times(t/n)):dn(e,r=>r.times(t).div(n))}function dn({amount:e,unitPrice:t,
steps:n},r){return{amount:r(e),...t&&{unitPrice:r(t)},steps:n.map(({quantity:i,price:o,percent:s})=>({...i&&{quantity:i},
price:r(o),...s&&{percent:r(s)}}))}}function Si(e,t){let{charge:n,entry:r}=e,i=t.term&&wi(n,r,t.quote,t.term),o={...e,begins:i?.start},s=t.intervals.flatMap(
c=>{let u=i&&c.span&&fe(i,c.span);return u?[Ti(o,t,c,u)]:[]}),[a=Ti(o,t,t.intervals[0],void 0)]=s;return s.length===0||n.
type==="one_time"?[a]:s}function Ti(e,t,n,r){let{quote:i}=t,{charge:o,planEntry:s}=e,a=n?.interval,{path:c,entry:u}=hc(e,
a?.key),d=o.prices.find(D=>D.currency===i.currency),l=d&&Ei(d,u.price),f=g(u.quantity),m=l&&f?.gte(0)?Ri(o,l,f,{periodMonths:t.
term&&yc(o,t.term.months),stepUp:u.stepUp,years:n?.years??0}):void 0,h=xc(u,s,a?.discounts,i.discounts),x=r?N(r.start):i.
startDate,C=h.filter(D=>me(D,x)),T=m&&Pt(m.amount,C,i.stacking);return{...e,path:c,entry:u,interval:a?.key,span:r,catalogPrice:d,
price:l,quantity:f,list:m,discounts:h,discount:T}}function hc({path:e,entry:t},n){let r=n===void 0?-1:t.ramp?.findIndex(
({interval:u})=>u===n)??-1,i=t.ramp?.[r];if(i===void 0)return{path:e,entry:t};let{quantity:o=t.quantity,discount:s=t.discount,
price:a=t.price}=i,c={...t,quantity:o,...s&&{discount:s},...a&&{price:a}};return{path:`${e}.ramp[${r}]`,entry:c}}function yc({
type:e,period:t},n){return e==="one_time"||t===void 0?void 0:dt(t,n)}function xc({discount:e},{discounts:t=St},n=St,r=St){
if(t.length+n.length+r.length===0)return e?[e]:St;let i=[...t,...n,...r].filter(({kind:o})=>o==="percent");return e?[e,...i]:
i}var St=[];function ki(e,t){return e===void 0?[{interval:void 0,span:t,years:0}]:e.map(n=>bc(n,t))}function bc(e,t){let n=t&&Pc(e,t);
return t&&n?{interval:e,span:n,years:wc(t.start,n.start)}:{interval:e,span:void 0,years:0}}function Pc({startDate:e,endDate:t},n){
let r=F(e),i=F(t);return r===void 0||i===void 0?void 0:fe({start:r,end:i},n)}var wc=(e,t)=>Math.floor(Me(e,t).whole/12);function Ci(e,t){let n=tr(t);return{catalog:e,quote:t,term:n,intervals:ki(t.intervals,n)}}function ln({catalog:e},t,n){return{
path:`plans[${n}]`,entry:t,known:Te(e).get(t.ratePlanId)}}function Mi({path:e,entry:t,known:n},r){if(n===void 0)return[];
let i=new Set;return t.charges.flatMap((o,s)=>{let a=n.charges.get(o.chargeId);if(a===void 0)return[];let c=i.has(a.id);
return i.add(a.id),Si({path:`${e}.charges[${s}]`,planEntry:t,entry:o,known:n,charge:a,repeated:c},r)})}function fn({header:e,lineTerms:t},n,r){let i=ln(e,n,r),o=Mi(i,e),s=t?o.flatMap(u=>Pi(u,t)??[]):[],a=Be({quote:{plans:[n]}}),
c=t?wt(s,a,t.units,t.policy):s;return{reading:i,charges:o,ownLines:s,lines:c,violations:Di(e,i,o,c)}}function $i({header:e},t,n){
let{path:r}=t.reading,i=ln(e,t.reading.entry,n);if(i.path===r)return t;let o=l=>({...l,path:`${i.path}${l.path.slice(r.length)}`}),
s=t.charges.map(o),a=l=>({...l,reading:o(l.reading)}),c=t.ownLines.map(a),u=t.lines===t.ownLines?c:t.lines.map(a),d=t.violations.
size>0?Di(e,i,s,u):t.violations;return{reading:i,charges:s,ownLines:c,lines:u,violations:d}}function Di(e,t,n,r){let i={
...e.quote,plans:[t.entry]};return Br({...e,quote:i,plans:[t],charges:n},r)}function pn(e,t){let n=Ci(e,t),r={header:n,lineTerms:ai(n)},i=t.plans.map((o,s)=>fn(r,o,s));return Ni(t,r,i,void 0)}function _i(e,t){
if(!vc(e.quote,t))return pn(e.header.catalog,t);let{plans:n}=e,{start:r,end:i}=Ec(e.quote.plans,t.plans),o=t.plans.length-
n.length,s=t.plans.map((u,d)=>{let l=d<r?n[d]:d>=t.plans.length-i?n[d-o]:void 0;return l?$i(e,l,d):fn(e,u,d)}),a=n.slice(
r,n.length-i),c=s.slice(r,s.length-i);return Ni(t,e,s,{before:e,gone:a,come:c})}function vc(e,t){return[...new Set([...Object.
keys(e),...Object.keys(t)])].every(r=>r==="plans"||Object.is(e[r],t[r]))}function Ec(e,t){let n=Math.min(e.length,t.length),
r=0;for(;r<n&&e[r]===t[r];)r+=1;let i=0;for(;i<n-r&&e[e.length-1-i]===t[t.length-1-i];)i+=1;return{start:r,end:i}}function Ni(e,{
header:t,lineTerms:n},r,i){let o=Be({quote:{...e,plans:[]}}),s=n!==void 0&&o.length>0,a=s?wt(r.flatMap(({ownLines:m})=>m),
Be({quote:e}),n.units,n.policy):r.flatMap(m=>m.lines),c=s?void 0:i,u=Wr(c?.before.tallies??new Map),d=new Map(c?.before.
invoices),l=(m,h)=>{Kr(u,m,h),Vr(d,m,h)};for(let m of c?.gone??[])for(let h of m.lines)l(h,-1);let f=c?c.come.flatMap(m=>m.
lines):a;for(let m of f)l(m,1);return{quote:e,header:t,lineTerms:n,plans:r,lines:a,tallies:u,invoices:d}}function mn(e,t){return Oi(pn(e,t))}function Oi(e){let t=n=>Oi(_i(e,n));return{quote:e.quote,evaluation:Xr(e),apply:n=>t(
Wt(e.quote,n)),withQuote:t}}function kt(e,t){return mn(e,t).evaluation}function Rc(e,t){return kt(e,t).priced}function Tc(e,t){return kt(e,t).invoices}
function Sc(e,t){return kt(e,t).violations}export{Qe as KERNEL_VERSION,Wt as applyChange,Bo as canonicalDecimal,De as canonicalJson,Gi as catalogHash,Gt as checkRatePlan,
ks as describeDifferences,kt as evaluateQuote,rn as fingerprint,V as minorUnits,tn as newQuotePlan,mn as openQuote,Tc as previewInvoices,
Rc as priceQuote,Sc as validateQuote};
