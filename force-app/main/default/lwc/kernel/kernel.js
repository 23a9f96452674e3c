/* Generated from kernel/ by scripts/build-kernel.mjs. Do not edit. */
/* Holds decimal.js (MIT, (c) Michael Mclaughlin) and @noble/hashes (MIT, (c) Paul Miller). */
/* eslint-disable */
// @ts-nocheck
var __defProp=Object.defineProperty;var __defNormalProp=(obj,key,value)=>key in obj?__defProp(obj,key,{enumerable:!0,configurable:!0,writable:!0,value}):obj[key]=
value;var __publicField=(obj,key,value)=>__defNormalProp(obj,typeof key!="symbol"?key+"":key,value);function canonicalJson(value){if(Array.isArray(value))return canonicalArray(value);if(value!==null&&typeof value=="objec\
t")return canonicalObject(value);if(typeof value=="number"&&!Number.isFinite(value))throw new RangeError(`${value} has n\
o JSON form`);return JSON.stringify(value)}function canonicalArray(items){let text="";for(let item of items)text+=`${text===
""?"":","}${canonicalJson(item??null)}`;return`[${text}]`}function canonicalObject(value){let text="";for(let key of Object.
keys(value).sort()){let member=value[key];member!==void 0&&(text+=`${text===""?"":","}${JSON.stringify(key)}:${canonicalJson(
member)}`)}return`{${text}}`}var fromNumH=n=>n/2**32|0,fromNumL=n=>n>>>0;function setU64FromNum(view,byteOffset,n,isLE){let h=fromNumH(n),l=fromNumL(
n);view.setUint32(byteOffset,isLE?l:h,isLE),view.setUint32(byteOffset+4,isLE?h:l,isLE)}function isBytes(a){return a instanceof Uint8Array||ArrayBuffer.isView(a)&&a.constructor.name==="Uint8Array"&&"BYTES_PER\
_ELEMENT"in a&&a.BYTES_PER_ELEMENT===1}var atitle=title=>title?`"${title}" `:"";function anumber(n,title=""){if(typeof n!=
"number")throw new TypeError(atitle(title)+"expected number, got "+typeof n);if(!Number.isSafeInteger(n)||n<0)throw new RangeError(
atitle(title)+"expected integer >= 0, got "+n);return n}function abytes(value,length,title=""){if(isBytes(value)&&(length===void 0||value.length===length))return value;length!==
void 0&&anumber(length,"length");let bytes=isBytes(value),ofLen=length!==void 0?` of length ${length}`:"",got=bytes?`len\
gth=${value.length}`:`type=${typeof value}`,message=atitle(title)+"expected Uint8Array"+ofLen+", got "+got;throw bytes?new RangeError(
message):new TypeError(message)}var aobject=(value,label)=>{if(value===null||typeof value!="object"||Array.isArray(value))throw new TypeError((label==="\
object"?"":`"${label}" `)+"expected object, got type="+typeof value)},aopts=(value,label)=>{aobject(value,label);let proto=Object.
getPrototypeOf(value);if(proto!==Object.prototype&&proto!==null)throw new TypeError(`"${label}" expected plain object`);
if(Object.hasOwn(value,"__proto__"))throw new TypeError(`"${label}.__proto__" is not allowed`)};function aexists(instance,checkFinished=!0){
if(instance.destroyed)throw new Error("hash was destroyed");if(checkFinished&&instance.finished)throw new Error("digest(\
) was already called")}function aoutput(out,instance){abytes(out,void 0,"output");let min2=instance.outputLen;if(!(out.length>=
min2))throw new RangeError('"output" expected length >= '+min2)}function clean(...arrays){for(let i=0;i<arrays.length;i++)arrays[i].fill(0)}function createView(arr){return new DataView(
arr.buffer,arr.byteOffset,arr.byteLength)}function rotr(word,shift){return word<<32-shift|word>>>shift}function checkOpts(defaults,opts,title="opts"){return aopts(defaults,"defaults"),opts!==void 0&&aopts(opts,title),Object.
assign(Object.create(null),defaults,opts)}function createHasher(hashCons,info={}){if(typeof hashCons!="function")throw new TypeError(
'"hashCons" expected function, got type='+typeof hashCons);info=checkOpts({},info,"info");let hashC=(msg,opts)=>hashCons(
opts).update(msg).digest(),tmp=hashCons(void 0);return hashC.outputLen=tmp.outputLen,hashC.blockLen=tmp.blockLen,hashC.canXOF=
tmp.canXOF,hashC.create=opts=>hashCons(opts),Object.assign(hashC,info),Object.freeze(hashC)}var oidNist=suffix=>({oid:Uint8Array.from([6,9,96,134,72,1,101,3,4,2,suffix])});function Chi(a,b,c){return a&b^~a&c}function Maj(a,b,c){return a&b^a&c^b&c}var HashMD=class{constructor(blockLen,outputLen,padOffset,isLE){
__publicField(this,"blockLen");__publicField(this,"outputLen");__publicField(this,"canXOF",!1);__publicField(this,"padOf\
fset");__publicField(this,"isLE");__publicField(this,"buffer");__publicField(this,"view");__publicField(this,"finished",
!1);__publicField(this,"length",0);__publicField(this,"pos",0);__publicField(this,"destroyed",!1);this.blockLen=blockLen,
this.outputLen=outputLen,this.padOffset=padOffset,this.isLE=isLE,this.buffer=new Uint8Array(blockLen),this.view=createView(
this.buffer)}update(data){aexists(this),abytes(data);let{view,buffer,blockLen}=this,len=data.length,processed=!1;for(let pos=0;pos<
len;){let take=Math.min(blockLen-this.pos,len-pos);if(take===blockLen){let dataView=createView(data);for(;blockLen<=len-
pos;pos+=blockLen)this.process(dataView,pos);processed=!0;continue}buffer.set(pos===0&&take===len?data:data.subarray(pos,
pos+take),this.pos),this.pos+=take,pos+=take,this.pos===blockLen&&(this.process(view,0),this.pos=0,processed=!0)}return this.
length+=data.length,processed&&this.roundClean(),this}digestInto(out){aexists(this),aoutput(out,this),this.finished=!0;let{
buffer,view,blockLen,isLE}=this,{pos}=this;buffer[pos++]=128,buffer.fill(0,pos),this.padOffset>blockLen-pos&&(this.process(
view,0),buffer.fill(0)),setU64FromNum(view,blockLen-8,this.length*8,isLE),this.process(view,0),this.roundClean();let oview=out===
buffer?view:createView(out),len=this.outputLen,outLen=len/4,state=this.get();if(len%4||outLen>state.length)throw new Error(
"invalid outputLen");for(let i=0;i<outLen;i++)oview.setUint32(4*i,state[i],isLE)}digest(){let{buffer,outputLen}=this;this.
digestInto(buffer);let res=buffer.slice(0,outputLen);return this.destroy(),res}_cloneIntoMeta(to){let{buffer,length,finished,
destroyed,pos}=this;return to.destroyed=destroyed,to.finished=finished,to.length=length,to.pos=pos,pos&&to.buffer.set(buffer),
to}clone(){return this._cloneInto()}},SHA256_IV=Uint32Array.from([1779033703,3144134277,1013904242,2773480762,1359893119,
2600822924,528734635,1541459225]);var SHA256_K=Uint32Array.from([1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221,3624381080,
310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580,3835390401,4022224774,264347078,604807628,770255983,
1249150122,1555081692,1996064986,2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895,666307205,
773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037,2730485921,2820302411,3259730800,3345764771,
3516065817,3600352804,4094571909,275423344,430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779,
1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298]),SHA256_W=new Uint32Array(64),SHA2_32B=class extends HashMD{constructor(outputLen,IV){
super(64,outputLen,8,!1);__publicField(this,"A",0);__publicField(this,"B",0);__publicField(this,"C",0);__publicField(this,
"D",0);__publicField(this,"E",0);__publicField(this,"F",0);__publicField(this,"G",0);__publicField(this,"H",0);this.A=IV[0]|
0,this.B=IV[1]|0,this.C=IV[2]|0,this.D=IV[3]|0,this.E=IV[4]|0,this.F=IV[5]|0,this.G=IV[6]|0,this.H=IV[7]|0}get(){let{A,B,
C,D,E,F,G,H}=this;return[A,B,C,D,E,F,G,H]}set(A,B,C,D,E,F,G,H){this.A=A|0,this.B=B|0,this.C=C|0,this.D=D|0,this.E=E|0,this.
F=F|0,this.G=G|0,this.H=H|0}_cloneInto(to){return(to||=new this.constructor).set(...this.get()),this._cloneIntoMeta(to)}process(view,offset){
for(let i=0;i<16;i++,offset+=4)SHA256_W[i]=view.getUint32(offset,!1);for(let i=16;i<64;i++){let W15=SHA256_W[i-15],W2=SHA256_W[i-
2],s0=rotr(W15,7)^rotr(W15,18)^W15>>>3,s1=rotr(W2,17)^rotr(W2,19)^W2>>>10;SHA256_W[i]=s1+SHA256_W[i-7]+s0+SHA256_W[i-16]|
0}let{A,B,C,D,E,F,G,H}=this;for(let i=0;i<64;i++){let sigma1=rotr(E,6)^rotr(E,11)^rotr(E,25),T1=H+sigma1+Chi(E,F,G)+SHA256_K[i]+
SHA256_W[i]|0,T2=(rotr(A,2)^rotr(A,13)^rotr(A,22))+Maj(A,B,C)|0;H=G,G=F,F=E,E=D+T1|0,D=C,C=B,B=A,A=T1+T2|0}A=A+this.A|0,
B=B+this.B|0,C=C+this.C|0,D=D+this.D|0,E=E+this.E|0,F=F+this.F|0,G=G+this.G|0,H=H+this.H|0,this.set(A,B,C,D,E,F,G,H)}roundClean(){
clean(SHA256_W)}destroy(){this.destroyed=!0,this.set(0,0,0,0,0,0,0,0),clean(this.buffer)}},_SHA256=class extends SHA2_32B{constructor(){
super(32,SHA256_IV)}};var sha256=createHasher(()=>new _SHA256,oidNist(1));function utf8Bytes(text){let bytes=new Uint8Array(text.length*3),size=0;for(let at=0;at<text.length;at+=1){let code=text.
codePointAt(at)??0;if(code>65535&&(at+=1),code<128){bytes[size++]=code;continue}code>=65536?(bytes[size++]=240|code>>18,
bytes[size++]=128|code>>12&63):code>=2048?bytes[size++]=224|code>>12:bytes[size++]=192|code>>6,code>=2048&&(bytes[size++]=
128|code>>6&63),bytes[size++]=128|code&63}return bytes.subarray(0,size)}function sha256Hex(value){return Array.from(sha256(utf8Bytes(canonicalJson(value))),byte=>byte.toString(16).padStart(2,"\
0")).join("")}var byId=(a,b)=>a.id<b.id?-1:a.id>b.id?1:0;function catalogHash(content){let{engine,engineCapabilities}=content,products=content.
products.map(product=>({...product,ratePlans:[...product.ratePlans].sort(byId)})).sort(byId);return sha256Hex({engine,products,
engineCapabilities})}var EXP_LIMIT=9e15,MAX_DIGITS=1e9,NUMERALS="0123456789abcdef",LN10="2.30258509299404568401799145468436420760110148862877\
297603332790096757260967735248023599720508959829834196778404228624863340952546508280675666628736909878168948290720832555\
468084379989482623319852839350530896537773262884616336622228769821988674654366747440424327436515504893431493939147961940\
440022210510171417480036880840126470806855677432162283552201148046637156591213734507478569476834636167921018064450706480\
002775026849167465505868569356734206705811364292245544057589257242082413146956890167589402567763113569192920333765871416\
602301057030896345720754403708474699401682692828084811842893148485249486448719278096762712757753970276686059524967166741\
834857044225071979650047149510504922147765676369386629769795221107182645497347726624257094293225827985025855097852653832\
076067263171643095059950878075237103331011978575473315414218084275438635917781170543098274823850456480190956102992918243\
182375253577097505395651876975103749708886921802051893395072385392051446341972652872869651108625714921988499787488737713\
45686209167058",PI="3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706\
798214808651328230664709384460955058223172535940812848111745028410270193852110555964462294895493038196442881097566593344\
612847564823378678316527120190914564856692346034861045432664821339360726024914127372458700660631558817488152092096282925\
409171536436789259036001133053054882046652138414695194151160943305727036575959195309218611738193261179310511854807446237\
996274956735188575272489122793818301194912983367336244065664308602139494639522473719070217986094370277053921717629317675\
238467481846766940513200056812714526356082778577134275778960917363717872146844090122495343014654958537105079227968925892\
354201995611212902196086403441815981362977477130996051870721134999999837297804995105973173281609631859502445945534690830\
264252230825334468503526193118817101000313783875288658753320838142061717766914730359825349042875546873115956286388235378\
75937519577818577805321712268066130019278766111959092164201989380952572010654858632789",DEFAULTS={precision:20,rounding:4,
modulo:1,toExpNeg:-7,toExpPos:21,minE:-EXP_LIMIT,maxE:EXP_LIMIT,crypto:!1},inexact,quadrant,external=!0,decimalError="[D\
ecimalError] ",invalidArgument=decimalError+"Invalid argument: ",precisionLimitExceeded=decimalError+"Precision limit ex\
ceeded",cryptoUnavailable=decimalError+"crypto unavailable",tag="[object Decimal]",mathfloor=Math.floor,mathpow=Math.pow,
isBinary=/^0b([01]+(\.[01]*)?|\.[01]+)(p[+-]?\d+)?$/i,isHex=/^0x([0-9a-f]+(\.[0-9a-f]*)?|\.[0-9a-f]+)(p[+-]?\d+)?$/i,isOctal=/^0o([0-7]+(\.[0-7]*)?|\.[0-7]+)(p[+-]?\d+)?$/i,
isDecimal=/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i,BASE=1e7,LOG_BASE=7,MAX_SAFE_INTEGER=9007199254740991,LN10_PRECISION=LN10.
length-1,PI_PRECISION=PI.length-1,P={toStringTag:tag};P.absoluteValue=P.abs=function(){var x=new this.constructor(this);
return x.s<0&&(x.s=1),finalise(x)};P.ceil=function(){return finalise(new this.constructor(this),this.e+1,2)};P.clampedTo=
P.clamp=function(min2,max2){var k,x=this,Ctor=x.constructor;if(min2=new Ctor(min2),max2=new Ctor(max2),!min2.s||!max2.s)
return new Ctor(NaN);if(min2.gt(max2))throw Error(invalidArgument+max2);return k=x.cmp(min2),k<0?min2:x.cmp(max2)>0?max2:
new Ctor(x)};P.comparedTo=P.cmp=function(y){var i,j,xdL,ydL,x=this,xd=x.d,yd=(y=new x.constructor(y)).d,xs=x.s,ys=y.s;if(!xd||
!yd)return!xs||!ys?NaN:xs!==ys?xs:xd===yd?0:!xd^xs<0?1:-1;if(!xd[0]||!yd[0])return xd[0]?xs:yd[0]?-ys:0;if(xs!==ys)return xs;
if(x.e!==y.e)return x.e>y.e^xs<0?1:-1;for(xdL=xd.length,ydL=yd.length,i=0,j=xdL<ydL?xdL:ydL;i<j;++i)if(xd[i]!==yd[i])return xd[i]>
yd[i]^xs<0?1:-1;return xdL===ydL?0:xdL>ydL^xs<0?1:-1};P.cosine=P.cos=function(){var pr,rm,x=this,Ctor=x.constructor;return x.
d?x.d[0]?(pr=Ctor.precision,rm=Ctor.rounding,Ctor.precision=pr+Math.max(x.e,x.sd())+LOG_BASE,Ctor.rounding=1,x=cosine(Ctor,
toLessThanHalfPi(Ctor,x)),Ctor.precision=pr,Ctor.rounding=rm,finalise(quadrant==2||quadrant==3?x.neg():x,pr,rm,!0)):new Ctor(
1):new Ctor(NaN)};P.cubeRoot=P.cbrt=function(){var e,m,n,r,rep,s,sd,t,t3,t3plusx,x=this,Ctor=x.constructor;if(!x.isFinite()||
x.isZero())return new Ctor(x);for(external=!1,s=x.s*mathpow(x.s*x,1/3),!s||Math.abs(s)==1/0?(n=digitsToString(x.d),e=x.e,
(s=(e-n.length+1)%3)&&(n+=s==1||s==-2?"0":"00"),s=mathpow(n,1/3),e=mathfloor((e+1)/3)-(e%3==(e<0?-1:2)),s==1/0?n="5e"+e:
(n=s.toExponential(),n=n.slice(0,n.indexOf("e")+1)+e),r=new Ctor(n),r.s=x.s):r=new Ctor(s.toString()),sd=(e=Ctor.precision)+
3;;)if(t=r,t3=t.times(t).times(t),t3plusx=t3.plus(x),r=divide(t3plusx.plus(x).times(t),t3plusx.plus(t3),sd+2,1),digitsToString(
t.d).slice(0,sd)===(n=digitsToString(r.d)).slice(0,sd))if(n=n.slice(sd-3,sd+1),n=="9999"||!rep&&n=="4999"){if(!rep&&(finalise(
t,e+1,0),t.times(t).times(t).eq(x))){r=t;break}sd+=4,rep=1}else{(!+n||!+n.slice(1)&&n.charAt(0)=="5")&&(finalise(r,e+1,1),
m=!r.times(r).times(r).eq(x));break}return external=!0,finalise(r,e,Ctor.rounding,m)};P.decimalPlaces=P.dp=function(){var w,
d=this.d,n=NaN;if(d){if(w=d.length-1,n=(w-mathfloor(this.e/LOG_BASE))*LOG_BASE,w=d[w],w)for(;w%10==0;w/=10)n--;n<0&&(n=0)}
return n};P.dividedBy=P.div=function(y){return divide(this,new this.constructor(y))};P.dividedToIntegerBy=P.divToInt=function(y){
var x=this,Ctor=x.constructor;return finalise(divide(x,new Ctor(y),0,1,1),Ctor.precision,Ctor.rounding)};P.equals=P.eq=function(y){
return this.cmp(y)===0};P.floor=function(){return finalise(new this.constructor(this),this.e+1,3)};P.greaterThan=P.gt=function(y){
return this.cmp(y)>0};P.greaterThanOrEqualTo=P.gte=function(y){var k=this.cmp(y);return k==1||k===0};P.hyperbolicCosine=
P.cosh=function(){var k,n,pr,rm,len,x=this,Ctor=x.constructor,one=new Ctor(1);if(!x.isFinite())return new Ctor(x.s?1/0:NaN);
if(x.isZero())return one;pr=Ctor.precision,rm=Ctor.rounding,Ctor.precision=pr+Math.max(x.e,x.sd())+4,Ctor.rounding=1,len=
x.d.length,len<32?(k=Math.ceil(len/3),n=(1/tinyPow(4,k)).toString()):(k=16,n="2.3283064365386962890625e-10"),x=taylorSeries(
Ctor,1,x.times(n),new Ctor(1),!0);for(var cosh2_x,i=k,d8=new Ctor(8);i--;)cosh2_x=x.times(x),x=one.minus(cosh2_x.times(d8.
minus(cosh2_x.times(d8))));return finalise(x,Ctor.precision=pr,Ctor.rounding=rm,!0)};P.hyperbolicSine=P.sinh=function(){
var k,pr,rm,len,x=this,Ctor=x.constructor;if(!x.isFinite()||x.isZero())return new Ctor(x);if(pr=Ctor.precision,rm=Ctor.rounding,
Ctor.precision=pr+Math.max(x.e,x.sd())+4,Ctor.rounding=1,len=x.d.length,len<3)x=taylorSeries(Ctor,2,x,x,!0);else{k=1.4*Math.
sqrt(len),k=k>16?16:k|0,x=x.times(1/tinyPow(5,k)),x=taylorSeries(Ctor,2,x,x,!0);for(var sinh2_x,d5=new Ctor(5),d16=new Ctor(
16),d20=new Ctor(20);k--;)sinh2_x=x.times(x),x=x.times(d5.plus(sinh2_x.times(d16.times(sinh2_x).plus(d20))))}return Ctor.
precision=pr,Ctor.rounding=rm,finalise(x,pr,rm,!0)};P.hyperbolicTangent=P.tanh=function(){var pr,rm,x=this,Ctor=x.constructor;
return x.isFinite()?x.isZero()?new Ctor(x):(pr=Ctor.precision,rm=Ctor.rounding,Ctor.precision=pr+7,Ctor.rounding=1,divide(
x.sinh(),x.cosh(),Ctor.precision=pr,Ctor.rounding=rm)):new Ctor(x.s)};P.inverseCosine=P.acos=function(){var x=this,Ctor=x.
constructor,k=x.abs().cmp(1),pr=Ctor.precision,rm=Ctor.rounding;return k!==-1?k===0?x.isNeg()?getPi(Ctor,pr,rm):new Ctor(
0):new Ctor(NaN):x.isZero()?getPi(Ctor,pr+4,rm).times(.5):(Ctor.precision=pr+6,Ctor.rounding=1,x=new Ctor(1).minus(x).div(
x.plus(1)).sqrt().atan(),Ctor.precision=pr,Ctor.rounding=rm,x.times(2))};P.inverseHyperbolicCosine=P.acosh=function(){var pr,
rm,x=this,Ctor=x.constructor;return x.lte(1)?new Ctor(x.eq(1)?0:NaN):x.isFinite()?(pr=Ctor.precision,rm=Ctor.rounding,Ctor.
precision=pr+Math.max(Math.abs(x.e),x.sd())+4,Ctor.rounding=1,external=!1,x=x.times(x).minus(1).sqrt().plus(x),external=
!0,Ctor.precision=pr,Ctor.rounding=rm,x.ln()):new Ctor(x)};P.inverseHyperbolicSine=P.asinh=function(){var pr,rm,x=this,Ctor=x.
constructor;return!x.isFinite()||x.isZero()?new Ctor(x):(pr=Ctor.precision,rm=Ctor.rounding,Ctor.precision=pr+2*Math.max(
Math.abs(x.e),x.sd())+6,Ctor.rounding=1,external=!1,x=x.times(x).plus(1).sqrt().plus(x),external=!0,Ctor.precision=pr,Ctor.
rounding=rm,x.ln())};P.inverseHyperbolicTangent=P.atanh=function(){var pr,rm,wpr,xsd,x=this,Ctor=x.constructor;return x.
isFinite()?x.e>=0?new Ctor(x.abs().eq(1)?x.s/0:x.isZero()?x:NaN):(pr=Ctor.precision,rm=Ctor.rounding,xsd=x.sd(),Math.max(
xsd,pr)<2*-x.e-1?finalise(new Ctor(x),pr,rm,!0):(Ctor.precision=wpr=xsd-x.e,x=divide(x.plus(1),new Ctor(1).minus(x),wpr+
pr,1),Ctor.precision=pr+4,Ctor.rounding=1,x=x.ln(),Ctor.precision=pr,Ctor.rounding=rm,x.times(.5))):new Ctor(NaN)};P.inverseSine=
P.asin=function(){var halfPi,k,pr,rm,x=this,Ctor=x.constructor;return x.isZero()?new Ctor(x):(k=x.abs().cmp(1),pr=Ctor.precision,
rm=Ctor.rounding,k!==-1?k===0?(halfPi=getPi(Ctor,pr+4,rm).times(.5),halfPi.s=x.s,halfPi):new Ctor(NaN):(Ctor.precision=pr+
6,Ctor.rounding=1,x=x.div(new Ctor(1).minus(x.times(x)).sqrt().plus(1)).atan(),Ctor.precision=pr,Ctor.rounding=rm,x.times(
2)))};P.inverseTangent=P.atan=function(){var i,j,k,n,px,t,r,wpr,x2,x=this,Ctor=x.constructor,pr=Ctor.precision,rm=Ctor.rounding;
if(x.isFinite()){if(x.isZero())return new Ctor(x);if(x.abs().eq(1)&&pr+4<=PI_PRECISION)return r=getPi(Ctor,pr+4,rm).times(
.25),r.s=x.s,r}else{if(!x.s)return new Ctor(NaN);if(pr+4<=PI_PRECISION)return r=getPi(Ctor,pr+4,rm).times(.5),r.s=x.s,r}
for(Ctor.precision=wpr=pr+10,Ctor.rounding=1,k=Math.min(28,wpr/LOG_BASE+2|0),i=k;i;--i)x=x.div(x.times(x).plus(1).sqrt().
plus(1));for(external=!1,j=Math.ceil(wpr/LOG_BASE),n=1,x2=x.times(x),r=new Ctor(x),px=x;i!==-1;)if(px=px.times(x2),t=r.minus(
px.div(n+=2)),px=px.times(x2),r=t.plus(px.div(n+=2)),r.d[j]!==void 0)for(i=j;r.d[i]===t.d[i]&&i--;);return k&&(r=r.times(
2<<k-1)),external=!0,finalise(r,Ctor.precision=pr,Ctor.rounding=rm,!0)};P.isFinite=function(){return!!this.d};P.isInteger=
P.isInt=function(){return!!this.d&&mathfloor(this.e/LOG_BASE)>this.d.length-2};P.isNaN=function(){return!this.s};P.isNegative=
P.isNeg=function(){return this.s<0};P.isPositive=P.isPos=function(){return this.s>0};P.isZero=function(){return!!this.d&&
this.d[0]===0};P.lessThan=P.lt=function(y){return this.cmp(y)<0};P.lessThanOrEqualTo=P.lte=function(y){return this.cmp(y)<
1};P.logarithm=P.log=function(base){var isBase10,d,denominator,k,inf,num,sd,r,arg=this,Ctor=arg.constructor,pr=Ctor.precision,
rm=Ctor.rounding,guard=5;if(base==null)base=new Ctor(10),isBase10=!0;else{if(base=new Ctor(base),d=base.d,base.s<0||!d||
!d[0]||base.eq(1))return new Ctor(NaN);isBase10=base.eq(10)}if(d=arg.d,arg.s<0||!d||!d[0]||arg.eq(1))return new Ctor(d&&
!d[0]?-1/0:arg.s!=1?NaN:d?0:1/0);if(isBase10)if(d.length>1)inf=!0;else{for(k=d[0];k%10===0;)k/=10;inf=k!==1}if(external=
!1,sd=pr+guard,num=naturalLogarithm(arg,sd),denominator=isBase10?getLn10(Ctor,sd+10):naturalLogarithm(base,sd),r=divide(
num,denominator,sd,1),checkRoundingDigits(r.d,k=pr,rm))do if(sd+=10,num=naturalLogarithm(arg,sd),denominator=isBase10?getLn10(
Ctor,sd+10):naturalLogarithm(base,sd),r=divide(num,denominator,sd,1),!inf){+digitsToString(r.d).slice(k+1,k+15)+1==1e14&&
(r=finalise(r,pr+1,0));break}while(checkRoundingDigits(r.d,k+=10,rm));return external=!0,finalise(r,pr,rm)};P.minus=P.sub=
function(y){var d,e,i,j,k,len,pr,rm,xd,xe,xLTy,yd,x=this,Ctor=x.constructor;if(y=new Ctor(y),!x.d||!y.d)return!x.s||!y.s?
y=new Ctor(NaN):x.d?y.s=-y.s:y=new Ctor(y.d||x.s!==y.s?x:NaN),y;if(x.s!=y.s)return y.s=-y.s,x.plus(y);if(xd=x.d,yd=y.d,pr=
Ctor.precision,rm=Ctor.rounding,!xd[0]||!yd[0]){if(yd[0])y.s=-y.s;else if(xd[0])y=new Ctor(x);else return new Ctor(rm===
3?-0:0);return external?finalise(y,pr,rm):y}if(e=mathfloor(y.e/LOG_BASE),xe=mathfloor(x.e/LOG_BASE),xd=xd.slice(),k=xe-e,
k){for(xLTy=k<0,xLTy?(d=xd,k=-k,len=yd.length):(d=yd,e=xe,len=xd.length),i=Math.max(Math.ceil(pr/LOG_BASE),len)+2,k>i&&(k=
i,d.length=1),d.reverse(),i=k;i--;)d.push(0);d.reverse()}else{for(i=xd.length,len=yd.length,xLTy=i<len,xLTy&&(len=i),i=0;i<
len;i++)if(xd[i]!=yd[i]){xLTy=xd[i]<yd[i];break}k=0}for(xLTy&&(d=xd,xd=yd,yd=d,y.s=-y.s),len=xd.length,i=yd.length-len;i>
0;--i)xd[len++]=0;for(i=yd.length;i>k;){if(xd[--i]<yd[i]){for(j=i;j&&xd[--j]===0;)xd[j]=BASE-1;--xd[j],xd[i]+=BASE}xd[i]-=
yd[i]}for(;xd[--len]===0;)xd.pop();for(;xd[0]===0;xd.shift())--e;return xd[0]?(y.d=xd,y.e=getBase10Exponent(xd,e),external?
finalise(y,pr,rm):y):new Ctor(rm===3?-0:0)};P.modulo=P.mod=function(y){var q,x=this,Ctor=x.constructor;return y=new Ctor(
y),!x.d||!y.s||y.d&&!y.d[0]?new Ctor(NaN):!y.d||x.d&&!x.d[0]?finalise(new Ctor(x),Ctor.precision,Ctor.rounding):(external=
!1,Ctor.modulo==9?(q=divide(x,y.abs(),0,3,1),q.s*=y.s):q=divide(x,y,0,Ctor.modulo,1),q=q.times(y),external=!0,x.minus(q))};
P.naturalExponential=P.exp=function(){return naturalExponential(this)};P.naturalLogarithm=P.ln=function(){return naturalLogarithm(
this)};P.negated=P.neg=function(){var x=new this.constructor(this);return x.s=-x.s,finalise(x)};P.plus=P.add=function(y){
var carry,d,e,i,k,len,pr,rm,xd,yd,x=this,Ctor=x.constructor;if(y=new Ctor(y),!x.d||!y.d)return!x.s||!y.s?y=new Ctor(NaN):
x.d||(y=new Ctor(y.d||x.s===y.s?x:NaN)),y;if(x.s!=y.s)return y.s=-y.s,x.minus(y);if(xd=x.d,yd=y.d,pr=Ctor.precision,rm=Ctor.
rounding,!xd[0]||!yd[0])return yd[0]||(y=new Ctor(x)),external?finalise(y,pr,rm):y;if(k=mathfloor(x.e/LOG_BASE),e=mathfloor(
y.e/LOG_BASE),xd=xd.slice(),i=k-e,i){for(i<0?(d=xd,i=-i,len=yd.length):(d=yd,e=k,len=xd.length),k=Math.ceil(pr/LOG_BASE),
len=k>len?k+1:len+1,i>len&&(i=len,d.length=1),d.reverse();i--;)d.push(0);d.reverse()}for(len=xd.length,i=yd.length,len-i<
0&&(i=len,d=yd,yd=xd,xd=d),carry=0;i;)carry=(xd[--i]=xd[i]+yd[i]+carry)/BASE|0,xd[i]%=BASE;for(carry&&(xd.unshift(carry),
++e),len=xd.length;xd[--len]==0;)xd.pop();return y.d=xd,y.e=getBase10Exponent(xd,e),external?finalise(y,pr,rm):y};P.precision=
P.sd=function(z){var k,x=this;if(z!==void 0&&z!==!!z&&z!==1&&z!==0)throw Error(invalidArgument+z);return x.d?(k=getPrecision(
x.d),z&&x.e+1>k&&(k=x.e+1)):k=NaN,k};P.round=function(){var x=this,Ctor=x.constructor;return finalise(new Ctor(x),x.e+1,
Ctor.rounding)};P.sine=P.sin=function(){var pr,rm,x=this,Ctor=x.constructor;return x.isFinite()?x.isZero()?new Ctor(x):(pr=
Ctor.precision,rm=Ctor.rounding,Ctor.precision=pr+Math.max(x.e,x.sd())+LOG_BASE,Ctor.rounding=1,x=sine(Ctor,toLessThanHalfPi(
Ctor,x)),Ctor.precision=pr,Ctor.rounding=rm,finalise(quadrant>2?x.neg():x,pr,rm,!0)):new Ctor(NaN)};P.squareRoot=P.sqrt=
function(){var m,n,sd,r,rep,t,x=this,d=x.d,e=x.e,s=x.s,Ctor=x.constructor;if(s!==1||!d||!d[0])return new Ctor(!s||s<0&&(!d||
d[0])?NaN:d?x:1/0);for(external=!1,s=Math.sqrt(+x),s==0||s==1/0?(n=digitsToString(d),(n.length+e)%2==0&&(n+="0"),s=Math.
sqrt(n),e=mathfloor((e+1)/2)-(e<0||e%2),s==1/0?n="5e"+e:(n=s.toExponential(),n=n.slice(0,n.indexOf("e")+1)+e),r=new Ctor(
n)):r=new Ctor(s.toString()),sd=(e=Ctor.precision)+3;;)if(t=r,r=t.plus(divide(x,t,sd+2,1)).times(.5),digitsToString(t.d).
slice(0,sd)===(n=digitsToString(r.d)).slice(0,sd))if(n=n.slice(sd-3,sd+1),n=="9999"||!rep&&n=="4999"){if(!rep&&(finalise(
t,e+1,0),t.times(t).eq(x))){r=t;break}sd+=4,rep=1}else{(!+n||!+n.slice(1)&&n.charAt(0)=="5")&&(finalise(r,e+1,1),m=!r.times(
r).eq(x));break}return external=!0,finalise(r,e,Ctor.rounding,m)};P.tangent=P.tan=function(){var pr,rm,x=this,Ctor=x.constructor;
return x.isFinite()?x.isZero()?new Ctor(x):(pr=Ctor.precision,rm=Ctor.rounding,Ctor.precision=pr+10,Ctor.rounding=1,x=x.
sin(),x.s=1,x=divide(x,new Ctor(1).minus(x.times(x)).sqrt(),pr+10,0),Ctor.precision=pr,Ctor.rounding=rm,finalise(quadrant==
2||quadrant==4?x.neg():x,pr,rm,!0)):new Ctor(NaN)};P.times=P.mul=function(y){var carry,e,i,k,r,rL,t,xdL,ydL,x=this,Ctor=x.
constructor,xd=x.d,yd=(y=new Ctor(y)).d;if(y.s*=x.s,!xd||!xd[0]||!yd||!yd[0])return new Ctor(!y.s||xd&&!xd[0]&&!yd||yd&&
!yd[0]&&!xd?NaN:!xd||!yd?y.s/0:y.s*0);for(e=mathfloor(x.e/LOG_BASE)+mathfloor(y.e/LOG_BASE),xdL=xd.length,ydL=yd.length,
xdL<ydL&&(r=xd,xd=yd,yd=r,rL=xdL,xdL=ydL,ydL=rL),r=[],rL=xdL+ydL,i=rL;i--;)r.push(0);for(i=ydL;--i>=0;){for(carry=0,k=xdL+
i;k>i;)t=r[k]+yd[i]*xd[k-i-1]+carry,r[k--]=t%BASE|0,carry=t/BASE|0;r[k]=(r[k]+carry)%BASE|0}for(;!r[--rL];)r.pop();return carry?
++e:r.shift(),y.d=r,y.e=getBase10Exponent(r,e),external?finalise(y,Ctor.precision,Ctor.rounding):y};P.toBinary=function(sd,rm){
return toStringBinary(this,2,sd,rm)};P.toDecimalPlaces=P.toDP=function(dp,rm){var x=this,Ctor=x.constructor;return x=new Ctor(
x),dp===void 0?x:(checkInt32(dp,0,MAX_DIGITS),rm===void 0?rm=Ctor.rounding:checkInt32(rm,0,8),finalise(x,dp+x.e+1,rm))};
P.toExponential=function(dp,rm){var str,x=this,Ctor=x.constructor;return dp===void 0?str=finiteToString(x,!0):(checkInt32(
dp,0,MAX_DIGITS),rm===void 0?rm=Ctor.rounding:checkInt32(rm,0,8),x=finalise(new Ctor(x),dp+1,rm),str=finiteToString(x,!0,
dp+1)),x.isNeg()&&!x.isZero()?"-"+str:str};P.toFixed=function(dp,rm){var str,y,x=this,Ctor=x.constructor;return dp===void 0?
str=finiteToString(x):(checkInt32(dp,0,MAX_DIGITS),rm===void 0?rm=Ctor.rounding:checkInt32(rm,0,8),y=finalise(new Ctor(x),
dp+x.e+1,rm),str=finiteToString(y,!1,dp+y.e+1)),x.isNeg()&&!x.isZero()?"-"+str:str};P.toFraction=function(maxD){var d,d0,
d1,d2,e,k,n,n0,n1,pr,q,r,x=this,xd=x.d,Ctor=x.constructor;if(!xd)return new Ctor(x);if(n1=d0=new Ctor(1),d1=n0=new Ctor(
0),d=new Ctor(d1),e=d.e=getPrecision(xd)-x.e-1,k=e%LOG_BASE,d.d[0]=mathpow(10,k<0?LOG_BASE+k:k),maxD==null)maxD=e>0?d:n1;else{
if(n=new Ctor(maxD),!n.isInt()||n.lt(n1))throw Error(invalidArgument+n);maxD=n.gt(d)?e>0?d:n1:n}for(external=!1,n=new Ctor(
digitsToString(xd)),pr=Ctor.precision,Ctor.precision=e=xd.length*LOG_BASE*2;q=divide(n,d,0,1,1),d2=d0.plus(q.times(d1)),
d2.cmp(maxD)!=1;)d0=d1,d1=d2,d2=n1,n1=n0.plus(q.times(d2)),n0=d2,d2=d,d=n.minus(q.times(d2)),n=d2;return d2=divide(maxD.
minus(d0),d1,0,1,1),n0=n0.plus(d2.times(n1)),d0=d0.plus(d2.times(d1)),n0.s=n1.s=x.s,r=divide(n1,d1,e,1).minus(x).abs().cmp(
divide(n0,d0,e,1).minus(x).abs())<1?[n1,d1]:[n0,d0],Ctor.precision=pr,external=!0,r};P.toHexadecimal=P.toHex=function(sd,rm){
return toStringBinary(this,16,sd,rm)};P.toNearest=function(y,rm){var x=this,Ctor=x.constructor;if(x=new Ctor(x),y==null){
if(!x.d)return x;y=new Ctor(1),rm=Ctor.rounding}else{if(y=new Ctor(y),rm===void 0?rm=Ctor.rounding:checkInt32(rm,0,8),!x.
d)return y.s?x:y;if(!y.d)return y.s&&(y.s=x.s),y}return y.d[0]?(external=!1,x=divide(x,y,0,rm,1).times(y),external=!0,finalise(
x)):(y.s=x.s,x=y),x};P.toNumber=function(){return+this};P.toOctal=function(sd,rm){return toStringBinary(this,8,sd,rm)};P.
toPower=P.pow=function(y){var e,k,pr,r,rm,s,x=this,Ctor=x.constructor,yn=+(y=new Ctor(y));if(!x.d||!y.d||!x.d[0]||!y.d[0])
return new Ctor(mathpow(+x,yn));if(x=new Ctor(x),x.eq(1))return x;if(pr=Ctor.precision,rm=Ctor.rounding,y.eq(1))return finalise(
x,pr,rm);if(e=mathfloor(y.e/LOG_BASE),e>=y.d.length-1&&(k=yn<0?-yn:yn)<=MAX_SAFE_INTEGER)return r=intPow(Ctor,x,k,pr),y.
s<0?new Ctor(1).div(r):finalise(r,pr,rm);if(s=x.s,s<0){if(e<y.d.length-1)return new Ctor(NaN);if((y.d[e]&1)==0&&(s=1),x.
e==0&&x.d[0]==1&&x.d.length==1)return x.s=s,x}return k=mathpow(+x,yn),e=k==0||!isFinite(k)?mathfloor(yn*(Math.log("0."+digitsToString(
x.d))/Math.LN10+x.e+1)):new Ctor(k+"").e,e>Ctor.maxE+1||e<Ctor.minE-1?new Ctor(e>0?s/0:0):(external=!1,Ctor.rounding=x.s=
1,k=Math.min(12,(e+"").length),r=naturalExponential(y.times(naturalLogarithm(x,pr+k)),pr),r.d&&(r=finalise(r,pr+5,1),checkRoundingDigits(
r.d,pr,rm)&&(e=pr+10,r=finalise(naturalExponential(y.times(naturalLogarithm(x,e+k)),e),e+5,1),+digitsToString(r.d).slice(
pr+1,pr+15)+1==1e14&&(r=finalise(r,pr+1,0)))),r.s=s,external=!0,Ctor.rounding=rm,finalise(r,pr,rm))};P.toPrecision=function(sd,rm){
var str,x=this,Ctor=x.constructor;return sd===void 0?str=finiteToString(x,x.e<=Ctor.toExpNeg||x.e>=Ctor.toExpPos):(checkInt32(
sd,1,MAX_DIGITS),rm===void 0?rm=Ctor.rounding:checkInt32(rm,0,8),x=finalise(new Ctor(x),sd,rm),str=finiteToString(x,sd<=
x.e||x.e<=Ctor.toExpNeg,sd)),x.isNeg()&&!x.isZero()?"-"+str:str};P.toSignificantDigits=P.toSD=function(sd,rm){var x=this,
Ctor=x.constructor;return sd===void 0?(sd=Ctor.precision,rm=Ctor.rounding):(checkInt32(sd,1,MAX_DIGITS),rm===void 0?rm=Ctor.
rounding:checkInt32(rm,0,8)),finalise(new Ctor(x),sd,rm)};P.toString=function(){var x=this,Ctor=x.constructor,str=finiteToString(
x,x.e<=Ctor.toExpNeg||x.e>=Ctor.toExpPos);return x.isNeg()&&!x.isZero()?"-"+str:str};P.truncated=P.trunc=function(){return finalise(
new this.constructor(this),this.e+1,1)};P.valueOf=P.toJSON=function(){var x=this,Ctor=x.constructor,str=finiteToString(x,
x.e<=Ctor.toExpNeg||x.e>=Ctor.toExpPos);return x.isNeg()?"-"+str:str};function digitsToString(d){var i,k,ws,indexOfLastWord=d.
length-1,str="",w=d[0];if(indexOfLastWord>0){for(str+=w,i=1;i<indexOfLastWord;i++)ws=d[i]+"",k=LOG_BASE-ws.length,k&&(str+=
getZeroString(k)),str+=ws;w=d[i],ws=w+"",k=LOG_BASE-ws.length,k&&(str+=getZeroString(k))}else if(w===0)return"0";for(;w%
10===0;)w/=10;return str+w}function checkInt32(i,min2,max2){if(i!==~~i||i<min2||i>max2)throw Error(invalidArgument+i)}function checkRoundingDigits(d,i,rm,repeating){
var di,k,r,rd;for(k=d[0];k>=10;k/=10)--i;return--i<0?(i+=LOG_BASE,di=0):(di=Math.ceil((i+1)/LOG_BASE),i%=LOG_BASE),k=mathpow(
10,LOG_BASE-i),rd=d[di]%k|0,repeating==null?i<3?(i==0?rd=rd/100|0:i==1&&(rd=rd/10|0),r=rm<4&&rd==99999||rm>3&&rd==49999||
rd==5e4||rd==0):r=(rm<4&&rd+1==k||rm>3&&rd+1==k/2)&&(d[di+1]/k/100|0)==mathpow(10,i-2)-1||(rd==k/2||rd==0)&&(d[di+1]/k/100|
0)==0:i<4?(i==0?rd=rd/1e3|0:i==1?rd=rd/100|0:i==2&&(rd=rd/10|0),r=(repeating||rm<4)&&rd==9999||!repeating&&rm>3&&rd==4999):
r=((repeating||rm<4)&&rd+1==k||!repeating&&rm>3&&rd+1==k/2)&&(d[di+1]/k/1e3|0)==mathpow(10,i-3)-1,r}function convertBase(str,baseIn,baseOut){
for(var j,arr=[0],arrL,i=0,strL=str.length;i<strL;){for(arrL=arr.length;arrL--;)arr[arrL]*=baseIn;for(arr[0]+=NUMERALS.indexOf(
str.charAt(i++)),j=0;j<arr.length;j++)arr[j]>baseOut-1&&(arr[j+1]===void 0&&(arr[j+1]=0),arr[j+1]+=arr[j]/baseOut|0,arr[j]%=
baseOut)}return arr.reverse()}function cosine(Ctor,x){var k,len,y;if(x.isZero())return x;len=x.d.length,len<32?(k=Math.ceil(
len/3),y=(1/tinyPow(4,k)).toString()):(k=16,y="2.3283064365386962890625e-10"),Ctor.precision+=k,x=taylorSeries(Ctor,1,x.
times(y),new Ctor(1));for(var i=k;i--;){var cos2x=x.times(x);x=cos2x.times(cos2x).minus(cos2x).times(8).plus(1)}return Ctor.
precision-=k,x}var divide=(function(){function multiplyInteger(x,k,base){var temp,carry=0,i=x.length;for(x=x.slice();i--;)
temp=x[i]*k+carry,x[i]=temp%base|0,carry=temp/base|0;return carry&&x.unshift(carry),x}function compare(a,b,aL,bL){var i,
r;if(aL!=bL)r=aL>bL?1:-1;else for(i=r=0;i<aL;i++)if(a[i]!=b[i]){r=a[i]>b[i]?1:-1;break}return r}function subtract(a,b,aL,base){
for(var i=0;aL--;)a[aL]-=i,i=a[aL]<b[aL]?1:0,a[aL]=i*base+a[aL]-b[aL];for(;!a[0]&&a.length>1;)a.shift()}return function(x,y,pr,rm,dp,base){
var cmp,e,i,k,logBase,more,prod,prodL,q,qd,rem,remL,rem0,sd,t,xi,xL,yd0,yL,yz,Ctor=x.constructor,sign2=x.s==y.s?1:-1,xd=x.
d,yd=y.d;if(!xd||!xd[0]||!yd||!yd[0])return new Ctor(!x.s||!y.s||(xd?yd&&xd[0]==yd[0]:!yd)?NaN:xd&&xd[0]==0||!yd?sign2*0:
sign2/0);for(base?(logBase=1,e=x.e-y.e):(base=BASE,logBase=LOG_BASE,e=mathfloor(x.e/logBase)-mathfloor(y.e/logBase)),yL=
yd.length,xL=xd.length,q=new Ctor(sign2),qd=q.d=[],i=0;yd[i]==(xd[i]||0);i++);if(yd[i]>(xd[i]||0)&&e--,pr==null?(sd=pr=Ctor.
precision,rm=Ctor.rounding):dp?sd=pr+(x.e-y.e)+1:sd=pr,sd<0)qd.push(1),more=!0;else{if(sd=sd/logBase+2|0,i=0,yL==1){for(k=
0,yd=yd[0],sd++;(i<xL||k)&&sd--;i++)t=k*base+(xd[i]||0),qd[i]=t/yd|0,k=t%yd|0;more=k||i<xL}else{for(k=base/(yd[0]+1)|0,k>
1&&(yd=multiplyInteger(yd,k,base),xd=multiplyInteger(xd,k,base),yL=yd.length,xL=xd.length),xi=yL,rem=xd.slice(0,yL),remL=
rem.length;remL<yL;)rem[remL++]=0;yz=yd.slice(),yz.unshift(0),yd0=yd[0],yd[1]>=base/2&&++yd0;do k=0,cmp=compare(yd,rem,yL,
remL),cmp<0?(rem0=rem[0],yL!=remL&&(rem0=rem0*base+(rem[1]||0)),k=rem0/yd0|0,k>1?(k>=base&&(k=base-1),prod=multiplyInteger(
yd,k,base),prodL=prod.length,remL=rem.length,cmp=compare(prod,rem,prodL,remL),cmp==1&&(k--,subtract(prod,yL<prodL?yz:yd,
prodL,base))):(k==0&&(cmp=k=1),prod=yd.slice()),prodL=prod.length,prodL<remL&&prod.unshift(0),subtract(rem,prod,remL,base),
cmp==-1&&(remL=rem.length,cmp=compare(yd,rem,yL,remL),cmp<1&&(k++,subtract(rem,yL<remL?yz:yd,remL,base))),remL=rem.length):
cmp===0&&(k++,rem=[0]),qd[i++]=k,cmp&&rem[0]?rem[remL++]=xd[xi]||0:(rem=[xd[xi]],remL=1);while((xi++<xL||rem[0]!==void 0)&&
sd--);more=rem[0]!==void 0}qd[0]||qd.shift()}if(logBase==1)q.e=e,inexact=more;else{for(i=1,k=qd[0];k>=10;k/=10)i++;q.e=i+
e*logBase-1,finalise(q,dp?pr+q.e+1:pr,rm,more)}return q}})();function finalise(x,sd,rm,isTruncated){var digits,i,j,k,rd,
roundUp,w,xd,xdi,Ctor=x.constructor;out:if(sd!=null){if(xd=x.d,!xd)return x;for(digits=1,k=xd[0];k>=10;k/=10)digits++;if(i=
sd-digits,i<0)i+=LOG_BASE,j=sd,w=xd[xdi=0],rd=w/mathpow(10,digits-j-1)%10|0;else if(xdi=Math.ceil((i+1)/LOG_BASE),k=xd.length,
xdi>=k)if(isTruncated){for(;k++<=xdi;)xd.push(0);w=rd=0,digits=1,i%=LOG_BASE,j=i-LOG_BASE+1}else break out;else{for(w=k=
xd[xdi],digits=1;k>=10;k/=10)digits++;i%=LOG_BASE,j=i-LOG_BASE+digits,rd=j<0?0:w/mathpow(10,digits-j-1)%10|0}if(isTruncated=
isTruncated||sd<0||xd[xdi+1]!==void 0||(j<0?w:w%mathpow(10,digits-j-1)),roundUp=rm<4?(rd||isTruncated)&&(rm==0||rm==(x.s<
0?3:2)):rd>5||rd==5&&(rm==4||isTruncated||rm==6&&(i>0?j>0?w/mathpow(10,digits-j):0:xd[xdi-1])%10&1||rm==(x.s<0?8:7)),sd<
1||!xd[0])return xd.length=0,roundUp?(sd-=x.e+1,xd[0]=mathpow(10,(LOG_BASE-sd%LOG_BASE)%LOG_BASE),x.e=-sd||0):xd[0]=x.e=
0,x;if(i==0?(xd.length=xdi,k=1,xdi--):(xd.length=xdi+1,k=mathpow(10,LOG_BASE-i),xd[xdi]=j>0?(w/mathpow(10,digits-j)%mathpow(
10,j)|0)*k:0),roundUp)for(;;)if(xdi==0){for(i=1,j=xd[0];j>=10;j/=10)i++;for(j=xd[0]+=k,k=1;j>=10;j/=10)k++;i!=k&&(x.e++,
xd[0]==BASE&&(xd[0]=1));break}else{if(xd[xdi]+=k,xd[xdi]!=BASE)break;xd[xdi--]=0,k=1}for(i=xd.length;xd[--i]===0;)xd.pop()}
return external&&(x.e>Ctor.maxE?(x.d=null,x.e=NaN):x.e<Ctor.minE&&(x.e=0,x.d=[0])),x}function finiteToString(x,isExp,sd){
if(!x.isFinite())return nonFiniteToString(x);var k,e=x.e,str=digitsToString(x.d),len=str.length;return isExp?(sd&&(k=sd-
len)>0?str=str.charAt(0)+"."+str.slice(1)+getZeroString(k):len>1&&(str=str.charAt(0)+"."+str.slice(1)),str=str+(x.e<0?"e":
"e+")+x.e):e<0?(str="0."+getZeroString(-e-1)+str,sd&&(k=sd-len)>0&&(str+=getZeroString(k))):e>=len?(str+=getZeroString(e+
1-len),sd&&(k=sd-e-1)>0&&(str=str+"."+getZeroString(k))):((k=e+1)<len&&(str=str.slice(0,k)+"."+str.slice(k)),sd&&(k=sd-len)>
0&&(e+1===len&&(str+="."),str+=getZeroString(k))),str}function getBase10Exponent(digits,e){var w=digits[0];for(e*=LOG_BASE;w>=
10;w/=10)e++;return e}function getLn10(Ctor,sd,pr){if(sd>LN10_PRECISION)throw external=!0,pr&&(Ctor.precision=pr),Error(
precisionLimitExceeded);return finalise(new Ctor(LN10),sd,1,!0)}function getPi(Ctor,sd,rm){if(sd>PI_PRECISION)throw Error(
precisionLimitExceeded);return finalise(new Ctor(PI),sd,rm,!0)}function getPrecision(digits){var w=digits.length-1,len=w*
LOG_BASE+1;if(w=digits[w],w){for(;w%10==0;w/=10)len--;for(w=digits[0];w>=10;w/=10)len++}return len}function getZeroString(k){
for(var zs="";k--;)zs+="0";return zs}function intPow(Ctor,x,n,pr){var isTruncated,r=new Ctor(1),k=Math.ceil(pr/LOG_BASE+
4);for(external=!1;;){if(n%2&&(r=r.times(x),truncate(r.d,k)&&(isTruncated=!0)),n=mathfloor(n/2),n===0){n=r.d.length-1,isTruncated&&
r.d[n]===0&&++r.d[n];break}x=x.times(x),truncate(x.d,k)}return external=!0,r}function isOdd(n){return n.d[n.d.length-1]&
1}function maxOrMin(Ctor,args,n){for(var k,y,x=new Ctor(args[0]),i=0;++i<args.length;){if(y=new Ctor(args[i]),!y.s){x=y;
break}k=x.cmp(y),(k===n||k===0&&x.s===n)&&(x=y)}return x}function naturalExponential(x,sd){var denominator,guard,j,pow2,
sum2,t,wpr,rep=0,i=0,k=0,Ctor=x.constructor,rm=Ctor.rounding,pr=Ctor.precision;if(!x.d||!x.d[0]||x.e>17)return new Ctor(
x.d?x.d[0]?x.s<0?0:1/0:1:x.s?x.s<0?0:x:NaN);for(sd==null?(external=!1,wpr=pr):wpr=sd,t=new Ctor(.03125);x.e>-2;)x=x.times(
t),k+=5;for(guard=Math.log(mathpow(2,k))/Math.LN10*2+5|0,wpr+=guard,denominator=pow2=sum2=new Ctor(1),Ctor.precision=wpr;;){
if(pow2=finalise(pow2.times(x),wpr,1),denominator=denominator.times(++i),t=sum2.plus(divide(pow2,denominator,wpr,1)),digitsToString(
t.d).slice(0,wpr)===digitsToString(sum2.d).slice(0,wpr)){for(j=k;j--;)sum2=finalise(sum2.times(sum2),wpr,1);if(sd==null)
if(rep<3&&checkRoundingDigits(sum2.d,wpr-guard,rm,rep))Ctor.precision=wpr+=10,denominator=pow2=t=new Ctor(1),i=0,rep++;else
return finalise(sum2,Ctor.precision=pr,rm,external=!0);else return Ctor.precision=pr,sum2}sum2=t}}function naturalLogarithm(y,sd){
var c,c0,denominator,e,numerator,rep,sum2,t,wpr,x1,x2,n=1,guard=10,x=y,xd=x.d,Ctor=x.constructor,rm=Ctor.rounding,pr=Ctor.
precision;if(x.s<0||!xd||!xd[0]||!x.e&&xd[0]==1&&xd.length==1)return new Ctor(xd&&!xd[0]?-1/0:x.s!=1?NaN:xd?0:x);if(sd==
null?(external=!1,wpr=pr):wpr=sd,Ctor.precision=wpr+=guard,c=digitsToString(xd),c0=c.charAt(0),Math.abs(e=x.e)<15e14){for(;c0<
7&&c0!=1||c0==1&&c.charAt(1)>3;)x=x.times(y),c=digitsToString(x.d),c0=c.charAt(0),n++;e=x.e,c0>1?(x=new Ctor("0."+c),e++):
x=new Ctor(c0+"."+c.slice(1))}else return t=getLn10(Ctor,wpr+2,pr).times(e+""),x=naturalLogarithm(new Ctor(c0+"."+c.slice(
1)),wpr-guard).plus(t),Ctor.precision=pr,sd==null?finalise(x,pr,rm,external=!0):x;for(x1=x,sum2=numerator=x=divide(x.minus(
1),x.plus(1),wpr,1),x2=finalise(x.times(x),wpr,1),denominator=3;;){if(numerator=finalise(numerator.times(x2),wpr,1),t=sum2.
plus(divide(numerator,new Ctor(denominator),wpr,1)),digitsToString(t.d).slice(0,wpr)===digitsToString(sum2.d).slice(0,wpr))
if(sum2=sum2.times(2),e!==0&&(sum2=sum2.plus(getLn10(Ctor,wpr+2,pr).times(e+""))),sum2=divide(sum2,new Ctor(n),wpr,1),sd==
null)if(checkRoundingDigits(sum2.d,wpr-guard,rm,rep))Ctor.precision=wpr+=guard,t=numerator=x=divide(x1.minus(1),x1.plus(
1),wpr,1),x2=finalise(x.times(x),wpr,1),denominator=rep=1;else return finalise(sum2,Ctor.precision=pr,rm,external=!0);else
return Ctor.precision=pr,sum2;sum2=t,denominator+=2}}function nonFiniteToString(x){return String(x.s*x.s/0)}function parseDecimal(x,str){
var e,i,len;for((e=str.indexOf("."))>-1&&(str=str.replace(".","")),(i=str.search(/e/i))>0?(e<0&&(e=i),e+=+str.slice(i+1),
str=str.substring(0,i)):e<0&&(e=str.length),i=0;str.charCodeAt(i)===48;i++);for(len=str.length;str.charCodeAt(len-1)===48;--len)
;if(str=str.slice(i,len),str){if(len-=i,x.e=e=e-i-1,x.d=[],i=(e+1)%LOG_BASE,e<0&&(i+=LOG_BASE),i<len){for(i&&x.d.push(+str.
slice(0,i)),len-=LOG_BASE;i<len;)x.d.push(+str.slice(i,i+=LOG_BASE));str=str.slice(i),i=LOG_BASE-str.length}else i-=len;
for(;i--;)str+="0";x.d.push(+str),external&&(x.e>x.constructor.maxE?(x.d=null,x.e=NaN):x.e<x.constructor.minE&&(x.e=0,x.
d=[0]))}else x.e=0,x.d=[0];return x}function parseOther(x,str){var base,Ctor,divisor,i,isFloat,len,p,xd,xe;if(str.indexOf(
"_")>-1){if(str=str.replace(/(\d)_(?=\d)/g,"$1"),isDecimal.test(str))return parseDecimal(x,str)}else if(str==="Infinity"||
str==="NaN")return+str||(x.s=NaN),x.e=NaN,x.d=null,x;if(isHex.test(str))base=16,str=str.toLowerCase();else if(isBinary.test(
str))base=2;else if(isOctal.test(str))base=8;else throw Error(invalidArgument+str);for(i=str.search(/p/i),i>0?(p=+str.slice(
i+1),str=str.substring(2,i)):str=str.slice(2),i=str.indexOf("."),isFloat=i>=0,Ctor=x.constructor,isFloat&&(str=str.replace(
".",""),len=str.length,i=len-i,divisor=intPow(Ctor,new Ctor(base),i,i*2)),xd=convertBase(str,base,BASE),xe=xd.length-1,i=
xe;xd[i]===0;--i)xd.pop();return i<0?new Ctor(x.s*0):(x.e=getBase10Exponent(xd,xe),x.d=xd,external=!1,isFloat&&(x=divide(
x,divisor,len*4)),p&&(x=x.times(Math.abs(p)<54?mathpow(2,p):Decimal.pow(2,p))),external=!0,x)}function sine(Ctor,x){var k,
len=x.d.length;if(len<3)return x.isZero()?x:taylorSeries(Ctor,2,x,x);k=1.4*Math.sqrt(len),k=k>16?16:k|0,x=x.times(1/tinyPow(
5,k)),x=taylorSeries(Ctor,2,x,x);for(var sin2_x,d5=new Ctor(5),d16=new Ctor(16),d20=new Ctor(20);k--;)sin2_x=x.times(x),
x=x.times(d5.plus(sin2_x.times(d16.times(sin2_x).minus(d20))));return x}function taylorSeries(Ctor,n,x,y,isHyperbolic){var j,
t,u,x2,i=1,pr=Ctor.precision,k=Math.ceil(pr/LOG_BASE);for(external=!1,x2=x.times(x),u=new Ctor(y);;){if(t=divide(u.times(
x2),new Ctor(n++*n++),pr,1),u=isHyperbolic?y.plus(t):y.minus(t),y=divide(t.times(x2),new Ctor(n++*n++),pr,1),t=u.plus(y),
t.d[k]!==void 0){for(j=k;t.d[j]===u.d[j]&&j--;);if(j==-1)break}j=u,u=y,y=t,t=j,i++}return external=!0,t.d.length=k+1,t}function tinyPow(b,e){
for(var n=b;--e;)n*=b;return n}function toLessThanHalfPi(Ctor,x){var t,isNeg=x.s<0,pi=getPi(Ctor,Ctor.precision,1),halfPi=pi.
times(.5);if(x=x.abs(),x.lte(halfPi))return quadrant=isNeg?4:1,x;if(t=x.divToInt(pi),t.isZero())quadrant=isNeg?3:2;else{
if(x=x.minus(t.times(pi)),x.lte(halfPi))return quadrant=isOdd(t)?isNeg?2:3:isNeg?4:1,x;quadrant=isOdd(t)?isNeg?1:4:isNeg?
3:2}return x.minus(pi).abs()}function toStringBinary(x,baseOut,sd,rm){var base,e,i,k,len,roundUp,str,xd,y,Ctor=x.constructor,
isExp=sd!==void 0;if(isExp?(checkInt32(sd,1,MAX_DIGITS),rm===void 0?rm=Ctor.rounding:checkInt32(rm,0,8)):(sd=Ctor.precision,
rm=Ctor.rounding),!x.isFinite())str=nonFiniteToString(x);else{for(str=finiteToString(x),i=str.indexOf("."),isExp?(base=2,
baseOut==16?sd=sd*4-3:baseOut==8&&(sd=sd*3-2)):base=baseOut,i>=0&&(str=str.replace(".",""),y=new Ctor(1),y.e=str.length-
i,y.d=convertBase(finiteToString(y),10,base),y.e=y.d.length),xd=convertBase(str,10,base),e=len=xd.length;xd[--len]==0;)xd.
pop();if(!xd[0])str=isExp?"0p+0":"0";else{if(i<0?e--:(x=new Ctor(x),x.d=xd,x.e=e,x=divide(x,y,sd,rm,0,base),xd=x.d,e=x.e,
roundUp=inexact),i=xd[sd],k=base/2,roundUp=roundUp||xd[sd+1]!==void 0,roundUp=rm<4?(i!==void 0||roundUp)&&(rm===0||rm===
(x.s<0?3:2)):i>k||i===k&&(rm===4||roundUp||rm===6&&xd[sd-1]&1||rm===(x.s<0?8:7)),xd.length=sd,roundUp)for(;++xd[--sd]>base-
1;)xd[sd]=0,sd||(++e,xd.unshift(1));for(len=xd.length;!xd[len-1];--len);for(i=0,str="";i<len;i++)str+=NUMERALS.charAt(xd[i]);
if(isExp){if(len>1)if(baseOut==16||baseOut==8){for(i=baseOut==16?4:3,--len;len%i;len++)str+="0";for(xd=convertBase(str,base,
baseOut),len=xd.length;!xd[len-1];--len);for(i=1,str="1.";i<len;i++)str+=NUMERALS.charAt(xd[i])}else str=str.charAt(0)+"\
."+str.slice(1);str=str+(e<0?"p":"p+")+e}else if(e<0){for(;++e;)str="0"+str;str="0."+str}else if(++e>len)for(e-=len;e--;)
str+="0";else e<len&&(str=str.slice(0,e)+"."+str.slice(e))}str=(baseOut==16?"0x":baseOut==2?"0b":baseOut==8?"0o":"")+str}
return x.s<0?"-"+str:str}function truncate(arr,len){if(arr.length>len)return arr.length=len,!0}function abs(x){return new this(
x).abs()}function acos(x){return new this(x).acos()}function acosh(x){return new this(x).acosh()}function add(x,y){return new this(
x).plus(y)}function asin(x){return new this(x).asin()}function asinh(x){return new this(x).asinh()}function atan(x){return new this(
x).atan()}function atanh(x){return new this(x).atanh()}function atan2(y,x){y=new this(y),x=new this(x);var r,pr=this.precision,
rm=this.rounding,wpr=pr+4;return!y.s||!x.s?r=new this(NaN):!y.d&&!x.d?(r=getPi(this,wpr,1).times(x.s>0?.25:.75),r.s=y.s):
!x.d||y.isZero()?(r=x.s<0?getPi(this,pr,rm):new this(0),r.s=y.s):!y.d||x.isZero()?(r=getPi(this,wpr,1).times(.5),r.s=y.s):
x.s<0?(this.precision=wpr,this.rounding=1,r=this.atan(divide(y,x,wpr,1)),x=getPi(this,wpr,1),this.precision=pr,this.rounding=
rm,r=y.s<0?r.minus(x):r.plus(x)):r=this.atan(divide(y,x,wpr,1)),r}function cbrt(x){return new this(x).cbrt()}function ceil(x){
return finalise(x=new this(x),x.e+1,2)}function clamp(x,min2,max2){return new this(x).clamp(min2,max2)}function config(obj){
if(!obj||typeof obj!="object")throw Error(decimalError+"Object expected");var i,p,v,useDefaults=obj.defaults===!0,ps=["p\
recision",1,MAX_DIGITS,"rounding",0,8,"toExpNeg",-EXP_LIMIT,0,"toExpPos",0,EXP_LIMIT,"maxE",0,EXP_LIMIT,"minE",-EXP_LIMIT,
0,"modulo",0,9];for(i=0;i<ps.length;i+=3)if(p=ps[i],useDefaults&&(this[p]=DEFAULTS[p]),(v=obj[p])!==void 0)if(mathfloor(
v)===v&&v>=ps[i+1]&&v<=ps[i+2])this[p]=v;else throw Error(invalidArgument+p+": "+v);if(p="crypto",useDefaults&&(this[p]=
DEFAULTS[p]),(v=obj[p])!==void 0)if(v===!0||v===!1||v===0||v===1)if(v)if(typeof crypto<"u"&&crypto&&(crypto.getRandomValues||
crypto.randomBytes))this[p]=!0;else throw Error(cryptoUnavailable);else this[p]=!1;else throw Error(invalidArgument+p+":\
 "+v);return this}function cos(x){return new this(x).cos()}function cosh(x){return new this(x).cosh()}function clone(obj){
var i,p,ps;function Decimal2(v){var e,i2,t,x=this;if(!(x instanceof Decimal2))return new Decimal2(v);if(x.constructor=Decimal2,
isDecimalInstance(v)){x.s=v.s,external?!v.d||v.e>Decimal2.maxE?(x.e=NaN,x.d=null):v.e<Decimal2.minE?(x.e=0,x.d=[0]):(x.e=
v.e,x.d=v.d.slice()):(x.e=v.e,x.d=v.d?v.d.slice():v.d);return}if(t=typeof v,t==="number"){if(v===0){x.s=1/v<0?-1:1,x.e=0,
x.d=[0];return}if(v<0?(v=-v,x.s=-1):x.s=1,v===~~v&&v<1e7){for(e=0,i2=v;i2>=10;i2/=10)e++;external?e>Decimal2.maxE?(x.e=NaN,
x.d=null):e<Decimal2.minE?(x.e=0,x.d=[0]):(x.e=e,x.d=[v]):(x.e=e,x.d=[v]);return}if(v*0!==0){v||(x.s=NaN),x.e=NaN,x.d=null;
return}return parseDecimal(x,v.toString())}if(t==="string")return(i2=v.charCodeAt(0))===45?(v=v.slice(1),x.s=-1):(i2===43&&
(v=v.slice(1)),x.s=1),isDecimal.test(v)?parseDecimal(x,v):parseOther(x,v);if(t==="bigint")return v<0?(v=-v,x.s=-1):x.s=1,
parseDecimal(x,v.toString());throw Error(invalidArgument+v)}if(Decimal2.prototype=P,Decimal2.ROUND_UP=0,Decimal2.ROUND_DOWN=
1,Decimal2.ROUND_CEIL=2,Decimal2.ROUND_FLOOR=3,Decimal2.ROUND_HALF_UP=4,Decimal2.ROUND_HALF_DOWN=5,Decimal2.ROUND_HALF_EVEN=
6,Decimal2.ROUND_HALF_CEIL=7,Decimal2.ROUND_HALF_FLOOR=8,Decimal2.EUCLID=9,Decimal2.config=Decimal2.set=config,Decimal2.
clone=clone,Decimal2.isDecimal=isDecimalInstance,Decimal2.abs=abs,Decimal2.acos=acos,Decimal2.acosh=acosh,Decimal2.add=add,
Decimal2.asin=asin,Decimal2.asinh=asinh,Decimal2.atan=atan,Decimal2.atanh=atanh,Decimal2.atan2=atan2,Decimal2.cbrt=cbrt,
Decimal2.ceil=ceil,Decimal2.clamp=clamp,Decimal2.cos=cos,Decimal2.cosh=cosh,Decimal2.div=div,Decimal2.exp=exp,Decimal2.floor=
floor,Decimal2.hypot=hypot,Decimal2.ln=ln,Decimal2.log=log,Decimal2.log10=log10,Decimal2.log2=log2,Decimal2.max=max,Decimal2.
min=min,Decimal2.mod=mod,Decimal2.mul=mul,Decimal2.pow=pow,Decimal2.random=random,Decimal2.round=round,Decimal2.sign=sign,
Decimal2.sin=sin,Decimal2.sinh=sinh,Decimal2.sqrt=sqrt,Decimal2.sub=sub,Decimal2.sum=sum,Decimal2.tan=tan,Decimal2.tanh=
tanh,Decimal2.trunc=trunc,obj===void 0&&(obj={}),obj&&obj.defaults!==!0)for(ps=["precision","rounding","toExpNeg","toExp\
Pos","maxE","minE","modulo","crypto"],i=0;i<ps.length;)obj.hasOwnProperty(p=ps[i++])||(obj[p]=this[p]);return Decimal2.config(
obj),Decimal2}function div(x,y){return new this(x).div(y)}function exp(x){return new this(x).exp()}function floor(x){return finalise(
x=new this(x),x.e+1,3)}function hypot(){var i,n,t=new this(0);for(external=!1,i=0;i<arguments.length;)if(n=new this(arguments[i++]),
n.d)t.d&&(t=t.plus(n.times(n)));else{if(n.s)return external=!0,new this(1/0);t=n}return external=!0,t.sqrt()}function isDecimalInstance(obj){
return obj instanceof Decimal||obj&&obj.toStringTag===tag||!1}function ln(x){return new this(x).ln()}function log(x,y){return new this(
x).log(y)}function log2(x){return new this(x).log(2)}function log10(x){return new this(x).log(10)}function max(){return maxOrMin(
this,arguments,-1)}function min(){return maxOrMin(this,arguments,1)}function mod(x,y){return new this(x).mod(y)}function mul(x,y){
return new this(x).mul(y)}function pow(x,y){return new this(x).pow(y)}function random(sd){var d,e,k,n,i=0,r=new this(1),
rd=[];if(sd===void 0?sd=this.precision:checkInt32(sd,1,MAX_DIGITS),k=Math.ceil(sd/LOG_BASE),this.crypto)if(crypto.getRandomValues)
for(d=crypto.getRandomValues(new Uint32Array(k));i<k;)n=d[i],n>=429e7?d[i]=crypto.getRandomValues(new Uint32Array(1))[0]:
rd[i++]=n%1e7;else if(crypto.randomBytes){for(d=crypto.randomBytes(k*=4);i<k;)n=d[i]+(d[i+1]<<8)+(d[i+2]<<16)+((d[i+3]&127)<<
24),n>=214e7?crypto.randomBytes(4).copy(d,i):(rd.push(n%1e7),i+=4);i=k/4}else throw Error(cryptoUnavailable);else for(;i<
k;)rd[i++]=Math.random()*1e7|0;for(k=rd[--i],sd%=LOG_BASE,k&&sd&&(n=mathpow(10,LOG_BASE-sd),rd[i]=(k/n|0)*n);rd[i]===0;i--)
rd.pop();if(i<0)e=0,rd=[0];else{for(e=-1;rd[0]===0;e-=LOG_BASE)rd.shift();for(k=1,n=rd[0];n>=10;n/=10)k++;k<LOG_BASE&&(e-=
LOG_BASE-k)}return r.e=e,r.d=rd,r}function round(x){return finalise(x=new this(x),x.e+1,this.rounding)}function sign(x){
return x=new this(x),x.d?x.d[0]?x.s:0*x.s:x.s||NaN}function sin(x){return new this(x).sin()}function sinh(x){return new this(
x).sinh()}function sqrt(x){return new this(x).sqrt()}function sub(x,y){return new this(x).sub(y)}function sum(){var i=0,
args=arguments,x=new this(args[i]);for(external=!1;x.s&&++i<args.length;)x=x.plus(args[i]);return external=!0,finalise(x,
this.precision,this.rounding)}function tan(x){return new this(x).tan()}function tanh(x){return new this(x).tanh()}function trunc(x){
return finalise(x=new this(x),x.e+1,1)}P[Symbol.for("nodejs.util.inspect.custom")]=P.toString;P[Symbol.toStringTag]="Dec\
imal";var Decimal=P.constructor=clone(DEFAULTS);LN10=new Decimal(LN10);PI=new Decimal(PI);var Exact=Decimal.clone({precision:80,rounding:Decimal.ROUND_HALF_UP,toExpNeg:-9e15,toExpPos:9e15}),ZERO=new Exact(0),HUNDREDTH=new Exact(
"0.01"),PLAIN_NUMBER=/^[+-]?\d{1,40}(\.\d{1,40})?$/;function parseExact(text){return PLAIN_NUMBER.test(text)?new Exact(text):
void 0}function canonicalDecimal(text){let value=parseExact(text.trim());if(value===void 0)throw new RangeError(`"${text}\
" is not a decimal number`);return exactText(value)}function exactText(value){return value.isZero()?"0":value.toString()}function priceFlat(price){let amount=parseExact(price.amount??"");return amount&&{amount,steps:[{price:amount}]}}var percentStep=(amount,percent)=>({quantity:amount,price:percent.times(HUNDREDTH),percent});function startedPackages(units,packageSize2){return units.div(packageSize2).ceil()}function pricePackage(price,quantity){
let amount=parseExact(price.amount??""),packageSize2=parseExact(price.packageSize??"");if(amount===void 0||!packageSize2?.
gt(0))return;let packages=startedPackages(quantity,packageSize2);return{amount:packages.times(amount),steps:[{quantity:packages,
price:amount}]}}var known=new WeakMap;function exactTiers(tiers){let exact=known.get(tiers)??readTiers(tiers);return exact!==void 0&&known.
set(tiers,exact),exact}function readTiers(tiers){let exact=tiers.flatMap(tier=>readTier(tier)??[]);return exact.length===
tiers.length?exact:void 0}function readTier(tier){let from=parseExact(tier.from),unitPrice=parseExact(tier.unitPrice??"0"),
flatFee=parseExact(tier.flatFee??"0"),[to,packageSize2,percent]=[tier.to,tier.packageSize,tier.percent].map(text=>parseExact(
text??""));if(!(!from||!unitPrice||!flatFee||tier.to!==void 0&&!to)&&!(tier.packageSize!==void 0&&!packageSize2?.gt(0))&&
!(tier.percent!==void 0&&!percent))return{from,unitPrice,flatFee,...to&&{to},...packageSize2&&{packageSize:packageSize2},
...percent&&{percent}}}function entersTier(tier,quantity){return quantity.gt(tier.from)||quantity.isZero()&&tier.from.isZero()}
function endsWithin(tier,quantity){return tier.to===void 0||quantity.lte(tier.to)}function tierSteps(tier,units){let steps=[],
quantity=tier.packageSize?startedPackages(units,tier.packageSize):units;return quantity.isZero()||steps.push(tier.percent?
percentStep(quantity,tier.percent):{quantity,price:tier.unitPrice}),tier.flatFee.isZero()||steps.push({price:tier.flatFee}),
steps}function sumOfSteps(steps){return steps.reduce((sum2,{quantity,price})=>sum2.plus(quantity?quantity.times(price):price),
ZERO)}function priceTiered(price,quantity){let tiers=exactTiers(price.tiers??[]),last=tiers?.at(-1);if(!tiers||!last||!endsWithin(
last,quantity))return;let steps=tiers.filter(tier=>entersTier(tier,quantity)).flatMap(tier=>tierSteps(tier,Exact.min(quantity,
tier.to??quantity).minus(tier.from)));return{amount:sumOfSteps(steps),steps}}function priceGraduatedPercentage(price,amount){return price.tiers?.some(({unitPrice})=>unitPrice!==void 0)?void 0:priceTiered(
price,amount)}function priceVolume(price,quantity){let tier=exactTiers(price.tiers??[])?.find(candidate=>endsWithin(candidate,quantity));
if(tier===void 0)return;let steps=tierSteps(tier,quantity),amount=sumOfSteps(steps);return tier.flatFee.isZero()&&tier.packageSize===
void 0?{amount,unitPrice:tier.unitPrice,steps}:{amount,steps}}function priceHighWatermarkVolume(price,highest){return priceVolume(price,highest)}function priceHighWatermarkTiered(price,highest){
return priceTiered(price,highest)}function priceOverage(price,beyondIncluded){let overagePrice=parseExact(price.amount??"");if(overagePrice!==void 0)return{
amount:beyondIncluded.times(overagePrice),steps:[{quantity:beyondIncluded,price:overagePrice}]}}function pricePerUnit(price,quantity){let unitPrice=parseExact(price.amount??"");return unitPrice&&{amount:quantity.times(
unitPrice),unitPrice,steps:[{quantity,price:unitPrice}]}}function pricePercentage(price,amount){return percentageOfEvents(price,amount.isZero()?[]:[amount])}function percentageOfEvents(price,amounts2){
let terms2=readTerms(price);if(terms2===void 0||amounts2.some(amount=>!amount.gte(0)))return;let freeAmount=terms2.freeAmount,
steps=amounts2.flatMap((amount,at)=>{let isFree=terms2.grantsFree&&freeAmount.gt(0)&&terms2.freeEvents.gt(at),free=isFree?
Exact.min(amount,freeAmount):ZERO;return freeAmount=freeAmount.minus(free),isFree&&free.eq(amount)?[]:feeSteps(amount.minus(
free),terms2)});return{amount:sumOfSteps(steps),steps}}function readTerms({percent:percentText,perEvent:perEvent2={}}){let number2=(term,absent)=>{
let text=perEvent2[term];return text===void 0?absent:parseExact(text)},percent=parseExact(percentText??""),[fixedFee,minFee]=[
number2("fixedFee",ZERO),number2("minFee",ZERO)],[maxFee,freeEvents,freeAmount]=[number2("maxFee",END),number2("freeEven\
ts",END),number2("freeAmount",END)];if(!percent||!fixedFee||!minFee||!maxFee||!freeEvents||!freeAmount)return;let grantsFree=perEvent2.
freeEvents!==void 0||perEvent2.freeAmount!==void 0;return{percent,fixedFee,minFee,maxFee,freeEvents,freeAmount,grantsFree}}
var END=new Exact(1/0);function feeSteps(taxable,{percent,fixedFee,minFee,maxFee}){let steps=[percentStep(taxable,percent),
...fixedFee.isZero()?[]:[{price:fixedFee}]],fee=sumOfSteps(steps);return fee.lt(minFee)?[{price:minFee}]:fee.gt(maxFee)?
[{price:maxFee}]:steps}function priceTieredWithOverage(price,quantity){return endsInOverage(price.tiers??[])?priceTiered(price,quantity):void 0}
function endsInOverage(tiers){return tiers.every(({isOverage=!1,to,unitPrice,flatFee="0"},at)=>at<tiers.length-1?!isOverage:
isOverage&&to===void 0&&unitPrice!==void 0&&flatFee==="0")}var CHARGE_MODELS=new Map([["flat",priceFlat],["per_unit",pricePerUnit],["tiered",priceTiered],["volume",priceVolume],["\
package",pricePackage],["overage",priceOverage],["tiered_with_overage",priceTieredWithOverage],["percentage",pricePercentage],
["graduated_percentage",priceGraduatedPercentage],["high_watermark_volume",priceHighWatermarkVolume],["high_watermark_ti\
ered",priceHighWatermarkTiered]]);function isKnownModel(model){return CHARGE_MODELS.has(model)}function priceModel(model,price,quantity){
return CHARGE_MODELS.get(model)?.(price,quantity)}var WITHOUT_TIERS=new Set(["flat","per_unit","package","overage","perc\
entage"]);function readsTiers(model){return isKnownModel(model)&&!WITHOUT_TIERS.has(model)}function countsUnits(model){return isKnownModel(
model)&&!["flat","percentage","graduated_percentage"].includes(model)}var PRICE_TERMS={packageSize:["package"],percent:["percentage"],perEvent:["percentage"]},TIER_TERMS={packageSize:["tiere\
d","volume","high_watermark_volume","high_watermark_tiered"],percent:["graduated_percentage"],isOverage:["tiered_with_ov\
erage"]};function misplacedTerms(model,price){let ofPrice=unread(PRICE_TERMS,price,model).map(term=>`the model ${model} \
has no ${term}`),ofTiers=new Set((price.tiers??[]).flatMap(tier=>unread(TIER_TERMS,tier,model)));return[...ofPrice,...[...ofTiers].
map(term=>`the tiers of the model ${model} have no ${term}`)].map(message=>({code:"price_term_misplaced",message}))}function unread(models,given,model){
return Object.keys(models).filter(term=>Object.hasOwn(given,term)&&!models[term]?.includes(model))}function tierFindings(tiers){return tiers.flatMap((tier,at)=>{let found2=numbersAndPrice(tier)??order(tier,tiers[at-1],at===
tiers.length-1);return found2===void 0?[]:[{...found2,at}]})}function numbersAndPrice({from,to,unitPrice,flatFee,packageSize:packageSize2,
percent}){let numbers=[from,to,unitPrice,flatFee,percent].filter(text=>text!==void 0).map(parseExact);if(numbers.includes(
void 0))return{code:"price_not_a_number",message:"a bound or a price is not a number"};if(numbers.some(number2=>number2?.
lt(0)))return{code:"price_negative",message:"a bound or a price is negative"};if(unitPrice===void 0&&flatFee===void 0&&percent===
void 0)return{code:"price_missing",message:"it has neither a unit price nor a flat fee"};if(packageSize2!==void 0&&!parseExact(
packageSize2)?.gt(0))return{code:"package_size_invalid",message:"a package must hold more than 0 units"}}function order(tier,previous,last){
let from=parseExact(tier.from),end=parseExact(previous?.to??(previous?"":"0")),to=parseExact(tier.to??"");if(!(from===void 0||
end===void 0)){if(from.gt(end))return{code:"tier_gap",message:`it starts at ${tier.from}, the one before ends at ${end.toString()}`};
if(from.lt(end))return{code:"tier_overlap",message:`it starts at ${tier.from}, the one before ends at ${end.toString()}`};
if(to?.lte(from))return{code:"tier_disorder",message:`it ends at ${to.toString()}, not above its start ${tier.from}`};if(to===
void 0&&!last)return{code:"tier_open_end",message:"it has no end, but another tier follows"}}}function priceFindings(charge,price,field){let place=`${charge.name} in ${price.currency}`,found2=({code,message})=>({code,
field,message:`${place}: ${message}`,evidence:{currency:price.currency}}),ofAnyModel=[...limits(price),...misplacedTerms(
charge.model,price)];return readsTiers(charge.model)?price.tiers===void 0||price.tiers.length===0?[found2(unsound("missi\
ng","there are no tiers"))]:[...tierFindings(price.tiers).map(({code,at,message})=>({code,field:`${field}.tiers[${at}]`,
message:`${place}, tier ${at+1}: ${message}`,evidence:{currency:price.currency,tier:`${at+1}`}})),...[...wholeTiers(charge.
model,price.tiers),...ofAnyModel].map(found2)]:[...amounts(charge,price),...ofAnyModel].map(found2)}var unsound=(what,message)=>({
code:`price_${what}`,message});function amounts({model},price){if(model==="percentage")return[...number(price.percent,"p\
ercent"),...perEvent(price.perEvent??{})];let found2=number(price.amount,"amount");return model==="package"?[...found2,...packageSize(
price)]:found2}function number(text,what){if(text===void 0)return[unsound("missing",`there is no ${what}`)];let value=parseExact(
text);return value===void 0?[unsound("not_a_number",`the ${what} is not a number`)]:value.lt(0)?[unsound("negative",`the\
 ${what} is negative`)]:[]}function packageSize({packageSize:size}){return parseExact(size??"")?.gt(0)?[]:[{code:"packag\
e_size_invalid",message:"a package must hold more than 0 units"}]}function perEvent(terms2){let found2=Object.entries(terms2).
flatMap(([term,text])=>number(text,term)),[minFee,maxFee,freeEvents]=[terms2.minFee,terms2.maxFee,terms2.freeEvents].map(
text=>parseExact(text??""));return minFee&&maxFee?.lt(minFee)&&found2.push({code:"fee_range_invalid",message:"its maxFee\
 is below its minFee"}),freeEvents&&!freeEvents.isInteger()&&found2.push(unsound("not_a_number","the freeEvents are not \
a whole number")),found2}function limits({minimumAmount,maximumAmount}){let found2=[...minimumAmount===void 0?[]:number(
minimumAmount,"minimumAmount"),...maximumAmount===void 0?[]:number(maximumAmount,"maximumAmount")],[least,most]=[minimumAmount,
maximumAmount].map(text=>parseExact(text??""));return least&&most?.lt(least)&&found2.push(unsound("limits_invalid","its \
maximumAmount is below its minimumAmount")),found2}function wholeTiers(model,tiers){return model==="graduated_percentage"&&
tiers.some(({unitPrice})=>unitPrice!==void 0)?[unsound("term_misplaced","the tiers of the model graduated_percentage hav\
e no unitPrice")]:model!=="tiered_with_overage"||endsInOverage(tiers)?[]:[{code:"tier_overage_invalid",message:"its last\
 tier, and no other, must be an open overage without a flat fee"}]}function chargeFindings(charge,plan,engine){return[...shape(charge),...capability(charge,engine),...missingPrices(charge,
plan),...charge.prices.flatMap((price,at)=>priceFindings(charge,price,`prices[${at}]`)),...included(charge),...range(charge),
...limits2(charge)]}function shape({name,model,type,period,prices:prices2}){let found2=[];if(!isKnownModel(model)){let message=`${name}\
 is priced by the model ${model}, which is not supported`;found2.push({code:"model_unknown",field:"model",message,evidence:{
model}})}let commits=type==="usage"&&prices2.some(({minimumAmount})=>minimumAmount!==void 0);if((type==="recurring"||commits)&&
period===void 0){let message=`${name} is ${commits?"committed":"recurring"} but has no billing period`;found2.push({code:"\
period_missing",field:"period",message,evidence:{type}})}return found2}function capability(charge,engine){let{name,model,
type,timing,period}=charge,cannot=(what,field,value)=>({code:`engine_${what}_unsupported`,field,message:`${name}: the bi\
lling engine cannot invoice ${value}`,evidence:{[field]:value}}),found2=[];engine.models.includes(model)||found2.push(cannot(
"model","model",model)),engine.chargeTypes.includes(type)||found2.push(cannot("charge_type","type",type)),engine.timings.
includes(timing)||found2.push(cannot("timing","timing",timing)),period&&type!=="one_time"&&(engine.periods.some(({unit,count})=>unit===
period.unit&&count===period.count)||found2.push(cannot("period","period",`every ${period.count} ${period.unit}`)));for(let term of priceTerms(
charge))engine.priceTerms?.includes(term)||found2.push(cannot("price_term","prices",term));return found2}function priceTerms({
model,includedUnits,prices:prices2}){let has=(test,term)=>prices2.some(test)?[term]:[];return[...includedUnits!==void 0&&
model!=="overage"&&model!=="package"?["included_units"]:[],...has(({tiers})=>tiers?.some(({packageSize:packageSize2})=>packageSize2!==
void 0)??!1,"tier_packages"),...has(({minimumAmount})=>minimumAmount!==void 0,"minimum_amount"),...has(({maximumAmount})=>maximumAmount!==
void 0,"maximum_amount")]}function missingPrices({name,prices:prices2},{currencies}){return currencies.filter(currency=>!prices2.
some(price=>price.currency===currency)).map(currency=>({code:"price_missing",field:"prices",message:`${name} has no pric\
e in ${currency}, in which its plan is sold`,evidence:{currency}}))}function included({name,model,includedUnits}){let found2=message=>[
{code:"included_units_invalid",field:"includedUnits",message,evidence:{includedUnits:includedUnits??""}}];return includedUnits===
void 0?model==="overage"?found2(`${name} is charged beyond its included units, but has none`):[]:countsUnits(model)?parseExact(
includedUnits)?.gte(0)?[]:found2(`${name}: its included units are not a number of 0 or more`):found2(`${name} cannot inc\
lude units: the model ${model} counts none`)}function range({name,type,quantity}){if(type==="usage")return[];let[min2,max2,
step]=[quantity.min,quantity.max??quantity.min,quantity.step??"1"].map(parseExact);if(min2&&max2&&step&&!min2.lt(0)&&max2.
gte(min2)&&step.gt(0))return[];let message=`${name}: its quantities from ${quantity.min} to ${quantity.max??"…"} make \
no sense`,evidence2={min:quantity.min,max:quantity.max??"",step:quantity.step??""};return[{code:"quantity_range_invalid",
field:"quantity",message,evidence:evidence2}]}function limits2({name,limits:{maxDiscountPercent,approvals}}){return[maxDiscountPercent,
...approvals.map(({above})=>above)].map(parseExact).every(percent=>percent&&!percent.lt(0)&&percent.lte(100))?[]:[{code:"\
discount_limit_invalid",field:"limits",message:`${name}: a discount limit is not a percent between 0 and 100`,evidence:{
maxDiscountPercent}}]}var SHAPE=/^(\d{4})-(\d{2})-(\d{2})$/;function parseDay(date){let[,year,month,dayNumber]=SHAPE.exec(date)?.map(Number)??
[];if(year===void 0||month===void 0||dayNumber===void 0||year<1900||year>2999)return;let day=Date.UTC(year,month-1,dayNumber)/
864e5;return dateOf(day)===date?day:void 0}function dateOf(day){return new Date(day*864e5).toISOString().slice(0,10)}function monthOf(day){
let date=new Date(day*864e5);return date.getUTCFullYear()*12+date.getUTCMonth()}function dayOfMonth(day){return new Date(
day*864e5).getUTCDate()}function dayInMonth(month,day){let year=Math.floor(month/12),lastDay=new Date(Date.UTC(year,month%
12+1,0)).getUTCDate();return Date.UTC(year,month%12,Math.min(day,lastDay))/864e5}function addMonths(day,months){return dayInMonth(
monthOf(day)+months,dayOfMonth(day))}var MONTHS={month:1,quarter:3,year:12};function periodMonths(period){return MONTHS[period.unit]*period.count}function periodFrom(grid,month){
let start=dayInMonth(month,grid.billDay);return{...grid,month,start,end:dayInMonth(month+grid.months,grid.billDay)}}function firstBoundaryMonth(start,grid,rule){
let month=monthOf(start);return dayInMonth(month,grid.billDay)>=start?month:month+(rule==="plus_period"?grid.months:1)}var WHOLE={num:1,den:1},NOTHING={num:0,den:1};function prorationRatio(part,period,policy){return part.start===period.start&&
part.end===period.end||policy.mode==="full"?WHOLE:policy.mode==="none"?NOTHING:policy.unit==="by_month_first"?byMonthFirst(
part,period,policy):byDay(part,period,policy)}function byDay(part,period,policy){let num=countDays(part,policy.dayCount);
if(policy.dayCount!=="actual")return heldToOne({num,den:30*period.months});if(policy.reference==="aligned")return heldToOne(
{num,den:period.end-period.start});let reference=shiftedReference(part,period);return{num,den:reference.end-reference.start}}
function shiftedReference(part,period){return part.start===period.start?{start:part.start,end:addMonths(part.start,period.
months)}:{start:addMonths(period.end,-period.months),end:period.end}}function byMonthFirst(part,period,policy){let sum2=NOTHING;
for(let month=period.month;month<period.month+period.months;month+=1){let whole={start:dayInMonth(month,period.billDay),
end:dayInMonth(month+1,period.billDay)},inside={start:Math.max(part.start,whole.start),end:Math.min(part.end,whole.end)};
inside.start<inside.end&&(sum2=plus(sum2,monthRatio(inside,whole,policy.dayCount)))}return{num:sum2.num,den:sum2.den*period.
months}}function monthRatio(inside,whole,dayCount){if(inside.start===whole.start&&inside.end===whole.end)return WHOLE;let den=dayCount===
"actual"?whole.end-whole.start:30;return heldToOne({num:countDays(inside,dayCount),den})}function countDays({start,end},dayCount){
return dayCount==="thirty_strict"?strictDay(end)-strictDay(start):end-start}var strictDay=day=>30*monthOf(day)+dayOfMonth(
day)-1,heldToOne=ratio=>ratio.num>ratio.den?WHOLE:ratio;function plus(a,b){return a.den===b.den?{num:a.num+b.num,den:a.den}:
{num:a.num*b.den+b.num*a.den,den:a.den*b.den}}var MAX_TERM_MONTHS=1200;function readTerm(quote){let{startDate,termMonths:months}=quote,start=parseDay(startDate);if(start===
void 0||!Number.isInteger(months)||months<1||months>MAX_TERM_MONTHS)return;let billDay=quote.billDay??dayOfMonth(start);
if(!(!Number.isInteger(billDay)||billDay<1||billDay>31))return{start,end:addMonths(start,months),months,billDay}}function billingSchedule(term,months,policy){
let grid={billDay:term.billDay,months},first=firstBoundaryMonth(term.start,grid,policy.firstBoundary),parts=[],period=periodFrom(
grid,periodFrom(grid,first).start>term.start?first-months:first);for(;period.start<term.end;){let part={start:Math.max(period.
start,term.start),end:Math.min(period.end,term.end)},whole=part.start===period.start&&part.end===period.end;parts.push({
...dates(part),whole,ratio:prorationRatio(part,period,policy)}),period=periodFrom(grid,period.month+months)}return parts}
var dates=({start,end})=>({start:dateOf(start),end:dateOf(end)});function scheduleBook(term,policy){let known2=new Map;return months=>{
let schedule=known2.get(months)??billingSchedule(term,months,policy);return known2.set(months,schedule),schedule}}function allowsTerm({min:min2,max:max2,allowed},months){return months>=min2&&months<=max2&&(allowed===void 0||allowed.includes(
months))}function closestTerm(wanted,plans){let ranges=plans.flatMap(({known:known2})=>known2?.plan.terms??[]);if(ranges.
length===0)return;let target=Number.isFinite(wanted)?wanted:12,closest;for(let months=1;months<=MAX_TERM_MONTHS;months+=
1)closest!==void 0&&Math.abs(months-target)>=Math.abs(closest-target)||ranges.every(range2=>allowsTerm(range2,months))&&
(closest=months);return closest}var checked=new WeakMap;function checkRatePlan(plan,capabilities){let plans=checked.get(capabilities)??new WeakMap;checked.
set(capabilities,plans);let found2=plans.get(plan)??findAll(plan,capabilities);return plans.set(plan,found2),[...found2]}
function findAll(plan,capabilities){return[...validity(plan),...terms(plan),...plan.charges.flatMap((charge,at)=>chargeFindings(
charge,plan,capabilities).map(({code,field,message,evidence:evidence2})=>({code,severity:"block",path:`charges[${at}].${field}`,
chargeId:charge.id,message:`${message}.`,evidence:evidence2})))]}function validity({validFrom,validTo,name}){return validTo===
void 0||validTo>validFrom?[]:[{code:"validity_invalid",severity:"block",path:"validTo",message:`${name} would end on ${validTo}\
, before it is sold from ${validFrom}.`,evidence:{validFrom,validTo}}]}function terms({name,terms:range2}){let sold=range2.
allowed??[range2.min];if(range2.min<=range2.max&&sold.some(months=>allowsTerm(range2,months)))return[];let message=`${name}\
 is sold for no term at all.`,evidence2={min:`${range2.min}`,max:`${range2.max}`,allowed:range2.allowed?.join(",")??""};
return[{code:"term_range_invalid",severity:"block",path:"terms",message,evidence:evidence2}]}var EXCEPTIONS=new Map(Object.entries({0:"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",3:"BHD IQ\
D JOD KWD LYD OMR TND",4:"CLF UYW"}).flatMap(([units,codes])=>codes.split(" ").map(code=>[code,Number(units)])));function minorUnits(currency){
return EXCEPTIONS.get(currency)??2}function toMinor(amount,units){return BigInt(amount.toFixed(units).replace(".",""))}function minorText(minor,units){
if(units===0)return minor.toString();let negative=minor<0n,digits=(negative?-minor:minor).toString().padStart(units+1,"0"),
decimals=digits.slice(-units).replace(/0+$/,""),text=`${digits.slice(0,-units)}${decimals===""?"":"."}${decimals}`;return negative?
`-${text}`:text}function roundedText(amount,units){return exactText(amount.toDecimalPlaces(units))}function applyChange(quote,change){switch(change.kind){case"set_quantity":return withPlan(quote,change.planKey,plan=>withQuantity(
plan,change.chargeId,change.quantity));case"set_discount":return withPlan(quote,change.planKey,plan=>withDiscount(plan,change));case"\
remove_plan":return{...quote,plans:quote.plans.filter(plan=>plan.key!==change.planKey)};case"add_plan":return quote.plans.
some(plan=>plan.key===change.plan.key)?withPlan(quote,change.plan.key,()=>change.plan):{...quote,plans:[...quote.plans,change.
plan]};case"set_term":return{...quote,termMonths:change.termMonths};case"set_currency":return{...quote,currency:change.currency};case"\
set_start_date":return{...quote,startDate:change.startDate}}}function withPlan(quote,key,edit){return{...quote,plans:quote.
plans.map(plan=>plan.key===key?edit(plan):plan)}}function withQuantity(plan,chargeId,quantity){return plan.charges.some(
entry=>entry.chargeId===chargeId)?{...plan,charges:plan.charges.map(entry=>entry.chargeId===chargeId?{...entry,quantity}:
entry)}:{...plan,charges:[...plan.charges,{chargeId,quantity}]}}function withDiscount(plan,{chargeId,discount}){let edit=entry=>{
let bare={chargeId:entry.chargeId,quantity:entry.quantity};return discount===void 0?bare:{...bare,discount}};return{...plan,
charges:plan.charges.map(entry=>entry.chargeId===chargeId?edit(entry):entry)}}var indexes=new WeakMap;function catalogIndex(catalog){let known2=indexes.get(catalog);if(known2!==void 0)return known2;
let index=new Map;for(let product of catalog.products)for(let plan of product.ratePlans)index.set(plan.id,{product,plan,
charges:new Map(plan.charges.map(charge=>[charge.id,charge]))});return indexes.set(catalog,index),index}function describeDifferences(before,after,catalog){return[...headerDifferences(before,after),...planDifferences(before,after,
catalog)]}function headerDifferences(before,after){let months=quote=>`${quote.termMonths} months`,billDay=quote=>quote.billDay===
void 0?"the start date's day":`${quote.billDay}`;return[...changed("Currency",before.currency,after.currency),...changed(
"Start date",before.startDate,after.startDate),...changed("Term",months(before),months(after)),...changed("Bill day",billDay(
before),billDay(after))]}function planDifferences(before,after,catalog){let index=catalogIndex(catalog),planName=({ratePlanId})=>index.
get(ratePlanId)?.plan.name??ratePlanId,chargeName=(plan,id)=>index.get(plan.ratePlanId)?.charges.get(id)?.name??id,same=a=>b=>a.
key===b.key&&a.ratePlanId===b.ratePlanId,removed=before.plans.filter(plan=>!after.plans.some(same(plan))),added=after.plans.
filter(plan=>!before.plans.some(same(plan)));return[...removed.map(plan=>`${planName(plan)} was removed`),...added.map(plan=>`${planName(
plan)} was added`),...after.plans.flatMap(plan=>{let old=before.plans.find(same(plan));if(old===void 0)return[];let was={
...old,currency:before.currency};return chargeDifferences(was,{...plan,currency:after.currency},id=>chargeName(plan,id))})]}
function chargeDifferences(before,after,nameOf){return[...new Set([...before.charges,...after.charges].map(({chargeId})=>chargeId))].
flatMap(id=>{let old=before.charges.find(({chargeId})=>chargeId===id),now=after.charges.find(({chargeId})=>chargeId===id);
if(old===void 0)return[`${nameOf(id)} was added`];if(now===void 0)return[`${nameOf(id)} was removed`];let discounts=[discountText(
old.discount,before.currency),discountText(now.discount,after.currency)];return[...changed(`Quantity of ${nameOf(id)}`,spelling(
old.quantity),spelling(now.quantity)),...changed(`Discount on ${nameOf(id)}`,...discounts)]})}function changed(what,before,after){
return before===after?[]:[`${what} was ${before}, is ${after}`]}function discountText(discount,currency){return discount===
void 0?"none":`${spelling(discount.value)} ${discount.kind==="percent"?"%":currency}`}function spelling(text){let value=parseExact(
text);return value===void 0?text:exactText(value)}function block(code,place,finding){return violation("block",code,place,finding)}function approval(code,place,role,finding){
return{...violation("approval",code,place,finding),role}}function warning(code,place,finding){return violation("warning",
code,place,finding)}function violation(severity,code,place,{message,evidence:evidence2,remedy}){return{code,severity,...place,
message,evidence:evidence2,...remedy&&{remedy}}}function planPlace({path,entry}){return{path,planKey:entry.key}}function chargePlace({
path,planEntry,charge},field){return{path:field?`${path}.${field}`:path,planKey:planEntry.key,chargeId:charge.id}}function removePlan({
entry,known:known2}){return{label:`Remove ${known2?.plan.name??"the plan"}`,change:{kind:"remove_plan",planKey:entry.key}}}var chargeRules=({plans})=>plans.flatMap(plan=>[...missing(plan),...unknown(plan),...duplicate(plan)]);function missing(plan){
let quoted=new Set(plan.entry.charges.map(({chargeId})=>chargeId));return(plan.known?.plan.charges.filter(({id})=>!quoted.
has(id))??[]).map(({id,name,type,quantity})=>{let amount=type==="usage"?"0":quantity.default;return block("charge_missin\
g",{...planPlace(plan),chargeId:id},{message:`${plan.known?.plan.name??"The plan"} is sold with ${name}, which is not on\
 the quote.`,evidence:{chargeId:id},remedy:{label:`Add ${name}`,change:{kind:"set_quantity",planKey:plan.entry.key,chargeId:id,
quantity:amount}}})})}function unknown(plan){let{known:known2,entry}=plan;if(known2===void 0)return[];let isKnown=({chargeId})=>known2.
charges.has(chargeId);return entry.charges.flatMap((charge,at)=>{if(isKnown(charge))return[];let finding={message:`${known2.
plan.name} has no such charge any more.`,evidence:{chargeId:charge.chargeId},remedy:keep(plan,"Remove the charge",isKnown)};
return[block("charge_unknown",chargeEntryPlace(plan,charge,at),finding)]})}function duplicate(plan){let{known:known2,entry}=plan;
if(known2===void 0)return[];let isFirst=({chargeId},at)=>entry.charges.findIndex(other=>other.chargeId===chargeId)===at;
return entry.charges.flatMap((charge,at)=>{if(isFirst(charge,at))return[];let finding={message:`${known2.charges.get(charge.
chargeId)?.name??"A charge"} is on ${known2.plan.name} twice.`,evidence:{chargeId:charge.chargeId},remedy:keep(plan,"Kee\
p the first",isFirst)};return[block("charge_duplicate",chargeEntryPlace(plan,charge,at),finding)]})}var chargeEntryPlace=(plan,{
chargeId},at)=>({path:`${plan.path}.charges[${at}]`,planKey:plan.entry.key,chargeId});function keep({entry},label,wanted){
return{label,change:{kind:"add_plan",plan:{...entry,charges:entry.charges.filter(wanted)}}}}var currencyRules=reading=>{let change=changeCurrency(reading),unsold=reading.plans.filter(({known:known2})=>known2&&!known2.
plan.currencies.includes(reading.quote.currency));return[...engineCurrency(reading,change),...unsold.map(plan=>notSold(plan,
reading.quote.currency,change??removePlan(plan)))]};function engineCurrency({catalog,quote:{currency}},remedy){let{currencies}=catalog.
engineCapabilities;if(currencies.includes(currency))return[];let message=`The billing engine cannot invoice in ${currency}\
; it can in ${currencies.join(", ")}.`,evidence2={currency,engineCurrencies:currencies.join(",")};return[block("engine_c\
urrency_unsupported",{path:"currency"},{message,evidence:evidence2,remedy})]}function notSold(plan,currency,remedy){let sold=plan.
known?.plan.currencies??[],message=`${plan.known?.plan.name??"This plan"} is sold in ${sold.join(", ")}, not in ${currency}\
.`,evidence2={currency,soldIn:sold.join(",")};return block("plan_not_sold_in_currency",planPlace(plan),{message,evidence:evidence2,
remedy})}function changeCurrency({catalog,plans}){let currency=catalog.engineCapabilities.currencies.find(candidate=>plans.
every(({known:known2})=>known2?.plan.currencies.includes(candidate)??!0));return currency===void 0?void 0:{label:`Quote \
in ${currency}`,change:{kind:"set_currency",currency}}}var discountRules=({charges,quote:{currency}})=>charges.flatMap(reading=>reading.entry.discount?ofDiscount(reading,reading.
entry.discount,currency):[]),RECORD_NUMBER=/^-?\d{1,12}(\.\d{1,6})?$/,RECORD_DECIMALS=6;function ofDiscount(reading,discount,currency){
let{charge,list}=reading,place=chargePlace(reading,"discount"),evidence2={discount:discount.value,kind:discount.kind},value=parseExact(
discount.value),remedy=noDiscount(reading),refuse=(code,why)=>[block(code,place,{message:`The discount on ${charge.name}\
 ${why}.`,evidence:evidence2,remedy})];return value===void 0||!RECORD_NUMBER.test(discount.value)?refuse("discount_inval\
id","must be a plain number with at most 6 decimals"):value.lt(0)?refuse("discount_negative","cannot be negative"):charge.
type==="usage"&&discount.kind==="amount"?refuse("discount_amount_on_usage","must be a percent: usage has no amount to ta\
ke it off"):list===void 0?[]:limits3(reading,discount,value,{list:list.amount,currency})}function limits3(reading,discount,value,money){
let{charge}=reading,place=chargePlace(reading,"discount"),max2=parseExact(charge.limits.maxDiscountPercent)??ZERO,given=givenText(
discount,money.currency),whole=discount.kind==="percent"?new Exact(100):money.list,evidence2={discount:discount.value,kind:discount.
kind,listPrice:exactText(money.list)};if(value.gt(whole)){let message=`A discount of ${given} on ${charge.name} is more \
than its price of ${exactText(money.list)}.`,remedy=reduceTo(reading,discount,max2,money);return[block("discount_larger_\
than_price",place,{message,evidence:evidence2,remedy})]}let percent=whole.isZero()?ZERO:value.times(100).div(whole),taken={
...evidence2,discountPercent:roundedText(percent,2)};if(percent.gt(max2)){let message=`A discount of ${given} on ${charge.
name} is above the limit of ${exactText(max2)} %.`,remedy=reduceTo(reading,discount,max2,money);return[block("discount_a\
bove_limit",place,{message,evidence:{...taken,maxPercent:exactText(max2)},remedy})]}return lowestByRole(charge.limits).filter(
({above})=>percent.gt(above)).map(({above,role})=>approval("discount_needs_approval",place,role,{message:`A discount of ${given}\
 on ${charge.name} is above ${exactText(above)} % and needs approval.`,evidence:{...taken,abovePercent:exactText(above)},
remedy:reduceTo(reading,discount,above,money)}))}function lowestByRole({approvals}){let lowest=new Map;for(let{above,role}of approvals){
let threshold=parseExact(above)??ZERO;lowest.set(role,Exact.min(threshold,lowest.get(role)??threshold))}return[...lowest].
map(([role,above])=>({role,above}))}function reduceTo(reading,discount,percent,{list,currency}){let exact=discount.kind===
"percent"?percent:list.times(percent).div(100),decimals=discount.kind==="percent"?RECORD_DECIMALS:minorUnits(currency),value=exact.
toDecimalPlaces(decimals,Exact.ROUND_DOWN);if(value.lte(0))return noDiscount(reading);let reduced={kind:discount.kind,value:exactText(
value)};return{label:`Set discount to ${givenText(reduced,currency)}`,change:{kind:"set_discount",planKey:reading.planEntry.
key,chargeId:reading.charge.id,discount:reduced}}}function noDiscount({planEntry,charge}){return{label:"Remove the disco\
unt",change:{kind:"set_discount",planKey:planEntry.key,chargeId:charge.id}}}function givenText({kind,value},currency){return kind===
"percent"?`${value} %`:`${value} ${currency}`}var engineRules=(reading,lines)=>[...unbillablePlans(reading),...tooManyLines(reading),...amountTooLarge(reading,lines)];
function unbillablePlans({plans,catalog}){return plans.flatMap(plan=>plan.known===void 0?[]:checkRatePlan(plan.known.plan,
catalog.engineCapabilities).map(({code,message,evidence:evidence2,chargeId,path})=>block(code,{...planPlace(plan),...chargeId!==
void 0&&{chargeId}},{message,evidence:{...evidence2,catalogPath:path},remedy:removePlan(plan)})))}function tooManyLines({
quote,plans,catalog}){let{maxLines}=catalog.engineCapabilities,count=quote.plans.reduce((sum2,{charges})=>sum2+charges.length,
0);if(count<=maxLines)return[];let last=plans.at(-1),enough=last!==void 0&&count-last.entry.charges.length<=maxLines,message=`\
The quote has ${count} lines; the billing engine takes at most ${maxLines} in one order.`,evidence2={lines:`${count}`,maxLines:`${maxLines}`};
return[block("too_many_lines",{path:"plans"},{message,evidence:evidence2,remedy:enough?removePlan(last):void 0})]}var LARGEST_TOTAL=new Exact(
"999999999999999");function amountTooLarge({quote},lines){let total=lines.reduce((sum2,{contractMinor})=>sum2+contractMinor,
0n),tcv=minorText(total,minorUnits(quote.currency));if(new Exact(tcv).lte(LARGEST_TOTAL))return[];let message=`The contr\
act value of ${tcv} ${quote.currency} is more than a record can hold.`;return[block("amount_too_large",{path:"plans"},{message,
evidence:{tcv}})]}var headerRules=({quote,plans})=>[...startDateInvalid(quote),...termInvalid(quote,closestTerm(quote.termMonths,plans)??12),
...billDayInvalid(quote),...quoteEmpty(quote),...keyRepeated(quote)];function startDateInvalid({startDate}){if(parseDay(
startDate)!==void 0)return[];let message=`${startDate} is not a day between 1900 and 2999.`;return[block("start_date_inv\
alid",{path:"startDate"},{message,evidence:{startDate}})]}function termInvalid({termMonths},closest){if(isWhole(termMonths,
MAX_TERM_MONTHS))return[];let message=`A term is a whole number of months from 1 to ${MAX_TERM_MONTHS}.`,remedy={label:`\
Set the term to ${closest} months`,change:{kind:"set_term",termMonths:closest}},evidence2={termMonths:`${termMonths}`};return[
block("term_invalid",{path:"termMonths"},{message,evidence:evidence2,remedy})]}function billDayInvalid({billDay}){if(billDay===
void 0||isWhole(billDay,31))return[];let message=`${billDay} is not a day of a month: choose 1 to 31.`;return[block("bil\
l_day_invalid",{path:"billDay"},{message,evidence:{billDay:`${billDay}`}})]}function quoteEmpty({plans}){return plans.length>
0?[]:[block("quote_empty",{path:"plans"},{message:"Add a product first.",evidence:{}})]}function keyRepeated({plans}){let seen=new Set;
return plans.flatMap(({key},at)=>{if(!seen.has(key))return seen.add(key),[];let message=`Two plans of the quote have the\
 same key "${key}".`;return[block("plan_key_repeated",{path:`plans[${at}].key`,planKey:key},{message,evidence:{key}})]})}
var isWhole=(value,max2)=>Number.isInteger(value)&&value>=1&&value<=max2;var planRules=({plans,quote:{startDate}})=>plans.flatMap(plan=>[...unknown2(plan),...expired(plan,startDate),...notYetSold(
plan,startDate)]);function unknown2(plan){if(plan.known!==void 0)return[];let message="This plan is not in the current c\
atalog.",evidence2={ratePlanId:plan.entry.ratePlanId};return[block("plan_unknown",planPlace(plan),{message,evidence:evidence2,
remedy:removePlan(plan)})]}function expired(plan,startDate){let validTo=[plan.known?.plan.validTo,plan.known?.product.validTo].
filter(date=>date!==void 0).sort()[0];if(validTo===void 0||startDate<validTo)return[];let message=`${plan.known?.plan.name??
"This plan"} was sold until ${validTo}; the quote starts on ${startDate}.`;return[block("plan_expired",planPlace(plan),{
message,evidence:{startDate,validTo},remedy:removePlan(plan)})]}function notYetSold(plan,startDate){if(plan.known===void 0)
return[];let{name}=plan.known.plan,validFrom=[plan.known.plan.validFrom,plan.known.product.validFrom].sort()[1]??"";if(startDate>=
validFrom)return[];let message=`${name} is sold from ${validFrom}; the quote starts on ${startDate}.`,remedy={label:`Sta\
rt on ${validFrom}`,change:{kind:"set_start_date",startDate:validFrom}};return[block("plan_not_yet_sold",planPlace(plan),
{message,evidence:{startDate,validFrom},remedy})]}function allowedQuantities({quantity,includedUnits},price){let step=parseExact(quantity.step??"");return{min:parseExact(
quantity.min)??ZERO,max:parseExact(quantity.max??""),step:step?.gt(0)?step:void 0,tiersEnd:parseExact(price?.tiers?.at(-1)?.
to??"")?.plus(parseExact(includedUnits??"")??ZERO)}}function isOffStep(quantity,{min:min2,step}){return step!==void 0&&!quantity.
minus(min2).mod(step).isZero()}function closestQuantity(wanted,allowed){let{min:min2,max:max2,step,tiersEnd}=allowed,ends=[
max2,tiersEnd].filter(end2=>end2!==void 0),end=ends.length>0?Exact.min(...ends):void 0;if(end?.lt(min2))return;let inside=clamp2(
wanted,min2,end);if(step===void 0)return inside;let above=min2.plus(inside.minus(min2).div(step).ceil().times(step));return end?.
lt(above)?above.minus(step):above}function clamp2(wanted,min2,end){let raised=Exact.max(wanted,min2);return end?.lt(raised)?
end:raised}var quantityRules=({charges})=>charges.flatMap(reading=>reading.charge.type==="usage"?usageQuantity(reading):soldQuantity(
reading)),RECORD_NUMBER2=/^-?\d{1,12}(\.\d{1,6})?$/;function soldQuantity(reading){let{charge,price,quantity,entry}=reading,
allowed=allowedQuantities(charge,price);if(quantity===void 0||!RECORD_NUMBER2.test(entry.quantity)){let wanted=quantity??
parseExact(charge.quantity.default)??allowed.min;return[found("quantity_invalid",reading,wanted,allowed,"must be a plain\
 number with at most 6 decimals")]}return quantity.lt(0)?[found("quantity_negative",reading,quantity,allowed,"cannot be \
negative")]:outsideRange(reading,quantity,allowed)}function outsideRange(reading,quantity,allowed){let{min:min2,max:max2,
step,tiersEnd}=allowed,add2=(code,must)=>found(code,reading,quantity,allowed,must),violations=[];return quantity.lt(min2)&&
violations.push(add2("quantity_below_min",`must be at least ${exactText(min2)}`)),max2&&quantity.gt(max2)&&violations.push(
add2("quantity_above_max",`must be at most ${exactText(max2)}`)),step&&isOffStep(quantity,allowed)&&violations.push(add2(
"quantity_off_step",stepText(min2,step))),tiersEnd&&quantity.gt(tiersEnd)&&violations.push(add2("quantity_beyond_tiers",
`has no price beyond ${exactText(tiersEnd)}, where its last tier ends`)),violations}function stepText(min2,step){return min2.
isZero()?`goes in steps of ${exactText(step)}`:`goes in steps of ${exactText(step)} from ${exactText(min2)}`}function found(code,reading,wanted,allowed,must){
let{charge,entry}=reading,finding={message:`The quantity of ${charge.name} is ${entry.quantity}; it ${must}.`,evidence:evidence(
entry.quantity,allowed),remedy:setQuantity(reading,closestQuantity(wanted,allowed))};return block(code,chargePlace(reading,
"quantity"),finding)}function evidence(quantity,{min:min2,max:max2,step,tiersEnd}){return{quantity,min:exactText(min2),...max2&&
{max:exactText(max2)},...step&&{step:exactText(step)},...tiersEnd&&{lastTierTo:exactText(tiersEnd)}}}function setQuantity({
planEntry,charge},value){let quantity=value&&exactText(value);if(quantity===void 0||!RECORD_NUMBER2.test(quantity))return;
let change={kind:"set_quantity",planKey:planEntry.key,chargeId:charge.id,quantity};return{label:`Set quantity to ${quantity}`,
change}}function usageQuantity({planEntry,charge,entry,...rest}){if(parseExact(entry.quantity)?.isZero())return[];let change={
kind:"set_quantity",planKey:planEntry.key,chargeId:charge.id,quantity:"0"},finding={message:`${charge.name} is billed on\
 use: its quantity of ${entry.quantity} is not ordered.`,evidence:{quantity:entry.quantity},remedy:{label:"Set quantity \
to 0",change}};return[warning("usage_quantity_ignored",chargePlace({planEntry,charge,entry,...rest},"quantity"),finding)]}function newQuotePlan(plan,key){return{key,ratePlanId:plan.id,charges:plan.charges.map(({id,type,quantity})=>({chargeId:id,
quantity:type==="usage"?"0":quantity.default}))}}var relationRules=reading=>{let index=catalogIndex(reading.catalog),present=new Set(reading.plans.map(({entry})=>entry.ratePlanId));
return reading.plans.flatMap(plan=>[...required(plan,reading,index,present),...excluded(plan,reading.plans,present)])};function required(plan,{
plans},index,present){if(plan.known===void 0)return[];let{name,requires}=plan.known.plan;return requires.filter(id=>!present.
has(id)).map(id=>block("plan_requires",planPlace(plan),{message:`${name} is only sold together with ${index.get(id)?.plan.
name??id}.`,evidence:{requires:id},remedy:addPlan(id,plans,index)??removePlan(plan)}))}function addPlan(id,plans,index){
let wanted=index.get(id)?.plan;if(wanted===void 0)return;let key=freeKey(id.slice(0,30),new Set(plans.map(({entry})=>entry.
key)));return{label:`Add ${wanted.name}`,change:{kind:"add_plan",plan:newQuotePlan(wanted,key)}}}function freeKey(wish,taken){
let key=wish;for(let number2=2;taken.has(key);number2+=1)key=`${wish}-${number2}`;return key}function excluded(plan,plans,present){
if(!plan.known?.plan.excludes.some(id=>present.has(id)))return[];let{name}=plan.known.plan,at=plans.indexOf(plan);return plans.
filter((other,otherAt)=>otherAt===at||!excludes(plan,other)?!1:otherAt<at||!excludes(other,plan)).map(other=>block("plan\
_excludes",planPlace(plan),{message:`${name} cannot be sold together with ${other.known?.plan.name??"another plan"}.`,evidence:{
excludes:other.entry.ratePlanId,otherPlanKey:other.entry.key},remedy:removePlan(other)}))}var excludes=({known:known2},{
entry})=>known2?.plan.excludes.includes(entry.ratePlanId)??!1;var termRules=({quote:{termMonths},plans})=>{if(!Number.isInteger(termMonths)||termMonths<1||termMonths>MAX_TERM_MONTHS)
return[];let wrong=plans.filter(({known:known2})=>known2!==void 0&&!allowsTerm(known2.plan.terms,termMonths));if(wrong.length===
0)return[];let shared=closestTerm(termMonths,plans);return wrong.flatMap(plan=>termNotAllowed(plan,termMonths,shared??closestTerm(
termMonths,[plan])))};function termNotAllowed({entry,known:known2},termMonths,closest){if(known2===void 0)return[];let{name,
terms:terms2}=known2.plan,sold=terms2.allowed?.join(", ")??`${terms2.min} to ${terms2.max}`;return[block("term_not_allow\
ed",{path:"termMonths",planKey:entry.key},{message:`${name} is sold for ${sold} months, not for ${termMonths}.`,evidence:{
termMonths:`${termMonths}`,sold},remedy:closest===void 0?void 0:{label:`Set the term to ${closest} months`,change:{kind:"\
set_term",termMonths:closest}}})]}var RULES=[headerRules,planRules,currencyRules,termRules,relationRules,chargeRules,quantityRules,discountRules,engineRules];
function findViolations(reading,lines){return RULES.flatMap(rule=>rule(reading,lines))}function verdictOf(violations){return violations.
some(({severity})=>severity==="block")?"blocked":violations.some(({severity})=>severity==="approval")?"needs_approval":"\
billable"}function invoiceSchedule(lines,units){let open=new Map;for(let line of lines)addLine(open,line,units);return[...open.entries()].
sort(([a],[b])=>a<b?-1:1).map(([date,{items,oneTime,recurring}])=>({date,items,oneTime:minorText(oneTime,units),recurring:minorText(
recurring,units),total:minorText(oneTime+recurring,units)}))}function addLine(open,{line,billed},units){let{planKey,chargeId,
chargeName,type}=line,texts=new Map;for(let{invoiceDate,serviceStart,serviceEnd,minor}of billed){let invoice=open.get(invoiceDate)??
{items:[],oneTime:0n,recurring:0n};open.set(invoiceDate,invoice);let amount=texts.get(minor)??minorText(minor,units);texts.
set(minor,amount),invoice.items.push({planKey,chargeId,chargeName,type,serviceStart,serviceEnd,amount}),invoice[type==="\
one_time"?"oneTime":"recurring"]+=minor}}function billCharge(charge,netPrice,terms2){if(netPrice===void 0)return[];let whole=toMinor(netPrice,terms2.units);return charge.
type==="one_time"?[firstDay(terms2.term,whole)]:charge.period===void 0?[]:terms2.schedule(periodMonths(charge.period)).map(
part=>({invoiceDate:charge.timing==="in_advance"?part.start:part.end,serviceStart:part.start,serviceEnd:part.end,minor:part.
whole?whole:toMinor(partPrice(netPrice,part,terms2.policy),terms2.units)}))}function firstDay(term,minor){let start=dateOf(
term.start);return{invoiceDate:start,serviceStart:start,serviceEnd:dateOf(term.start+1),minor}}function partPrice(netPrice,{
ratio},{ratioScale}){return ratioScale===void 0?netPrice.times(ratio.num).div(ratio.den):netPrice.times(new Exact(ratio.
num).div(ratio.den).toDecimalPlaces(ratioScale))}var UNITS={month:["month","months"],quarter:["quarter","quarters"],year:["year","years"]};function priceText(price,units){
return price.toFixed(Math.max(units,price.decimalPlaces()))}function arithmeticOf(charge,list,discount,schedule,units){let steps=list.
steps.map(step=>stepText2(step,units)),gross=steps.length>0?steps.join(" + "):"0",price=discount===void 0?gross:`${gross}\
 − ${discountText2(discount,units)}`,closed=discount!==void 0||steps.length>1?`(${price})`:price;return charge.type===
"one_time"?`${price} once`:`${closed} × ${timesText(charge,schedule)}`}function stepText2({quantity,price,percent},units){
return quantity===void 0?priceText(price,units):percent!==void 0?`${percent.toString()} % of ${priceText(quantity,units)}`:
`${quantity.toString()} × ${priceText(price,units)}`}function discountText2(discount,units){let value=parseExact(discount.
value);return discount.kind==="percent"||value===void 0?`${discount.value} %`:priceText(value,units)}function timesText({
period},schedule){let[one,many]=UNITS[period?.unit??"month"],every=period!==void 0&&period.count>1?`periods of ${period.
count} ${many}`:void 0,wholes=schedule.filter(part=>part.whole).length,parts=schedule.map(({whole,ratio})=>whole?"":`${ratio.
num}/${ratio.den}`),sum2=[parts[0]??"",wholes>0?`${wholes}`:"",parts.length>1?parts.at(-1)??"":""].filter(text=>text!=="");
return sum2.length>1?`(${sum2.join(" + ")}) ${every??many}`:`${sum2.join("")} ${every??(wholes>1?many:one)}`}function heldAmount(amount,{minimumAmount,maximumAmount}){let[least,most]=[minimumAmount,maximumAmount].map(text=>parseExact(
text??""));if(!(minimumAmount!==void 0&&!least||maximumAmount!==void 0&&!most))return least?.gt(amount)?{amount:least,heldTo:"\
minimum"}:most?.lt(amount)?{amount:most,heldTo:"maximum"}:{amount}}function heldPrice(list,price){let held=heldAmount(list.
amount,price);return held?.heldTo===void 0?held&&list:{amount:held.amount,steps:[{price:held.amount}]}}function heldDiscount(discount,price){
let held=heldAmount(discount.net,price);return held?.heldTo===void 0?held&&discount:{...discount,net:held.amount,heldTo:held.
heldTo}}var HUNDRED=new Exact(100);function applyDiscount(list,discount){if(discount===void 0)return{value:ZERO,net:list,percent:ZERO};
let value=parseExact(discount.value);if(value===void 0||value.lt(0)||discount.kind==="percent"&&value.gt(100))return;let net=discount.
kind==="amount"?list.minus(value):list.times(HUNDRED.minus(value)).times(HUNDREDTH);if(!net.lt(0))return discount.kind===
"percent"?{value,net,percent:value}:{value,net,percent:list.isZero()?ZERO:value.times(100).div(list)}}function usageArithmetic(charge,list,price){let{includedUnits}=charge,beyond=includedUnits===void 0?"":` beyond ${includedUnits}\
 included`;return`billed on use: ${priceWords(charge,list,price)}${beyond}${limitWords(price)}`}function limitWords({minimumAmount,
maximumAmount}){let least=minimumAmount===void 0?"":`, at least ${minimumAmount} a period`;return maximumAmount===void 0?
least:`${least}, at most ${maximumAmount} a period`}function priceWords({model,uom},list,price){let per=uom===void 0?"":
` per ${uom}`;if(price.tiers!==void 0)return price.tiers.map((tier,at)=>tierText(tier,at===0?per:"",uom)).join(", then ");
if(price.percent!==void 0)return`${price.percent} %${eventWords(price.perEvent??{})}`;let amount=price.amount??"0";return model===
"package"?`${amount}${perPackage(price.packageSize,uom)}`:`${amount}${model==="overage"||list.unitPrice?per:""}`}function eventWords({
fixedFee,minFee,maxFee,freeEvents,freeAmount}){return[[fixedFee," and "," each event"],[minFee,", at least "," each"],[maxFee,
", at most "," each"],[freeEvents,", the first "," events free"],[freeAmount,", the first "," free"]].map(([value,before,
after])=>value===void 0?"":`${before}${value}${after}`).join("")}function tierText({to,unitPrice,flatFee,packageSize:packageSize2,
percent,isOverage},per,uom){let rate=percent===void 0?"":`${percent} %`,unit=unitPrice===void 0?rate:`${unitPrice}${packageSize2?
perPackage(packageSize2,uom):per}`,fee=flatFee===void 0||flatFee==="0"?"":`${flatFee} flat`,words=[unit,fee].filter(text=>text!==
"").join(" and ");return isOverage?`${words} for overage`:to===void 0?words:`${words} to ${to}`}var perPackage=(size,uom)=>`\
 per package of ${size??"?"}${uom===void 0?"":` ${uom}`}`;var UNIT_PRICE_DECIMALS=12;function priceLine(reading,terms2){let{charge,price,quantity,repeated}=reading;if(!reading.list||
!reading.discount||!price||!quantity||repeated||charge.type==="recurring"&&charge.period===void 0)return;let list=heldPrice(
reading.list,price),discount=heldDiscount(reading.discount,price);if(!list||!discount)return;let billed=billCharge(charge,
billedPrice(charge,price,discount),terms2),contractMinor=billed.reduce((sum2,part)=>sum2+part.minor,0n),months=charge.type===
"recurring"&&charge.period?periodMonths(charge.period):0,line={...identity(reading),quantity:exactText(quantity),...prices(
reading,list,discount,quantity),...months>0&&{perYear:roundedText(perYear(discount.net,months),terms2.units)},contractValue:minorText(
contractMinor,terms2.units),arithmetic:arithmetic(reading,reading.list,price,discount,terms2),...price.tiers&&{tiers:price.
tiers}};return{reading,list,discount,billed,contractMinor,months,line}}function billedPrice({type},{minimumAmount},{net}){
return type==="usage"?parseExact(minimumAmount??""):net}function arithmetic({charge,entry},model,price,discount,{schedule,
units}){if(charge.type==="usage")return usageArithmetic(charge,model,price);let periods=charge.period&&charge.type==="re\
curring"?schedule(periodMonths(charge.period)):[];if(discount.heldTo===void 0)return arithmeticOf(charge,model,entry.discount,
periods,units);let held={amount:discount.net,steps:[{price:discount.net}]};return`${discount.heldTo} ${arithmeticOf(charge,
held,void 0,periods,units)}`}function identity({planEntry,charge}){return{planKey:planEntry.key,ratePlanId:planEntry.ratePlanId,
chargeId:charge.id,chargeName:charge.name,type:charge.type,model:charge.model,...charge.uom!==void 0&&{uom:charge.uom},...charge.
period&&{period:charge.period},timing:charge.timing}}function prices({entry},list,discount,quantity){let unitNet=discount.
heldTo===void 0&&list.unitPrice&&applyToUnit(list.unitPrice,entry.discount,discount,quantity);return{listPrice:exactText(
list.amount),...list.unitPrice&&{unitListPrice:exactText(list.unitPrice)},discountPercent:roundedText(discount.percent,2),
netPrice:exactText(discount.net),...unitNet&&unitNet.decimalPlaces()<=UNIT_PRICE_DECIMALS&&{unitNetPrice:exactText(unitNet)}}}
function applyToUnit(unitPrice,given,discount,quantity){return given?.kind==="amount"&&!quantity.isZero()?discount.net.div(
quantity):applyDiscount(unitPrice,given)?.net??unitPrice}function perYear(price,months){return 12%months===0?price.times(
12/months):price.times(12).div(months)}function totalsOf(lines,termMonths,units){let recurring=sumMinor(lines,"recurring")+sumMinor(lines,"usage"),oneTime=sumMinor(
lines,"one_time"),mrr=monthly(lines),acv=new Exact(minorText(recurring,units)).times(12).div(Math.max(termMonths,1));return{
mrr:roundedText(mrr,units),arr:roundedText(mrr.times(12),units),acv:roundedText(acv,units),tcv:minorText(recurring+oneTime,
units),oneTime:minorText(oneTime,units),recurring:minorText(recurring,units),averageDiscountPercent:averageDiscount(lines,
termMonths)}}function sumMinor(lines,type){return lines.reduce((sum2,{line,contractMinor})=>line.type===type?sum2+contractMinor:
sum2,0n)}function monthly(lines){let byMonths=new Map;for(let{months,discount}of lines)months>0&&byMonths.set(months,(byMonths.
get(months)??ZERO).plus(discount.net));return[...byMonths].reduce((sum2,[months,price])=>sum2.plus(price.div(months)),ZERO)}
function averageDiscount(lines,termMonths){let list=ZERO,net=ZERO;for(let{line,list:gross,discount,months}of lines){if(line.
type==="usage")continue;let share=months>0?new Exact(termMonths).div(months):new Exact(1);list=list.plus(gross.amount.times(
share)),net=net.plus(discount.net.times(share))}return list.isZero()?"0":roundedText(list.minus(net).times(100).div(list),
2)}var KERNEL_VERSION="1.0.0";function fingerprint(content){let{catalogHash:catalogHash2,quote,priced}=content;return sha256Hex({kernelVersion:KERNEL_VERSION,
catalogHash:catalogHash2,quote:oneSpelling(quote),priced})}function oneSpelling(quote){let start=parseDay(quote.startDate);
return{...quote,termMonths:finite(quote.termMonths),billDay:finite(quote.billDay??(start===void 0?0:dayOfMonth(start))),
plans:quote.plans.map(plan=>({...plan,charges:plan.charges.map(({discount,...charge})=>({...charge,quantity:decimalSpelling(
charge.quantity),discount:discount&&{...discount,value:decimalSpelling(discount.value)}}))}))}}var finite=value=>Number.
isFinite(value)?value:0;function decimalSpelling(text){let value=parseExact(text);return value===void 0?text:exactText(value)}function priceCharge({model,includedUnits},price,quantity){if(includedUnits===void 0)return priceModel(model,price,quantity);
let included2=parseExact(includedUnits);if(!included2?.gte(0))return;let list=priceModel(model,price,Exact.max(quantity.
minus(included2),ZERO));return list&&(included2.isZero()?list:{amount:list.amount,steps:list.steps})}function readQuote(catalog,quote){let index=catalogIndex(catalog),plans=quote.plans.map((entry,at)=>({path:`plans[${at}]`,
entry,known:index.get(entry.ratePlanId)})),charges=plans.flatMap(plan=>readCharges(plan,quote.currency));return{catalog,
quote,term:readTerm(quote),plans,charges}}function readCharges({path,entry:planEntry,known:known2},currency){if(known2===
void 0)return[];let seen=new Set;return planEntry.charges.flatMap((entry,at)=>{let charge=known2.charges.get(entry.chargeId);
if(charge===void 0)return[];let repeated=seen.has(charge.id);return seen.add(charge.id),[{...{path:`${path}.charges[${at}\
]`,planEntry,entry,known:known2,charge,repeated},...readPrice(charge,entry,currency)}]})}function readPrice(charge,entry,currency){
let price=charge.prices.find(candidate=>candidate.currency===currency),quantity=parseExact(entry.quantity),list=price&&quantity?.
gte(0)?priceCharge(charge,price,quantity):void 0;return{price,quantity,list,discount:list&&applyDiscount(list.amount,entry.
discount)}}function evaluateQuote(catalog,quote){let reading=readQuote(catalog,quote),lines=priceLines(reading),priced=pricedQuote(
reading,lines),violations=findViolations(reading,lines);return{kernelVersion:KERNEL_VERSION,catalogVersion:catalog.version,
catalogHash:catalog.hash,priced,invoices:invoiceSchedule(lines,minorUnits(quote.currency)),violations,verdict:verdictOf(
violations),fingerprint:fingerprint({catalogHash:catalog.hash,quote,priced})}}function priceQuote(catalog,quote){let reading=readQuote(
catalog,quote);return pricedQuote(reading,priceLines(reading))}function previewInvoices(catalog,quote){return invoiceSchedule(
priceLines(readQuote(catalog,quote)),minorUnits(quote.currency))}function validateQuote(catalog,quote){let reading=readQuote(
catalog,quote);return findViolations(reading,priceLines(reading))}function priceLines({catalog,quote,term,charges}){if(term===
void 0)return[];let policy=catalog.engineCapabilities.prorationPolicy,terms2={term,policy,schedule:scheduleBook(term,policy),
units:minorUnits(quote.currency)};return charges.flatMap(charge=>priceLine(charge,terms2)??[])}function pricedQuote({quote,
term},lines){let{currency,startDate}=quote,termMonths=term?.months??0;return{currency,startDate,endDate:term===void 0?startDate:
dateOf(term.end),termMonths,lines:lines.map(({line})=>line),totals:totalsOf(lines,termMonths,minorUnits(currency))}}export{KERNEL_VERSION,applyChange,canonicalDecimal,canonicalJson,catalogHash,checkRatePlan,describeDifferences,evaluateQuote,
fingerprint,minorUnits,newQuotePlan,previewInvoices,priceQuote,validateQuote};
