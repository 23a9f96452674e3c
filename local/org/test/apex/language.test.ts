import { expect, test } from '@jest/globals';
import { runAll } from './apex-bench.ts';

interface Case {
  readonly what: string;
  readonly body: string;
  readonly members?: string;
  readonly shows: string;
}

const FAMILY = `
  public virtual class A { public virtual String n() { return 'A'; } public String m(Object o) { return 'obj'; } public String m(String s) { return 'str'; } }
  public class B extends A { public override String n() { return 'B' + super.n(); } }
  public enum E { X, Y }`;

/** `what` it shows about Apex, the method body, and the text Apex makes of the value it returns. */
const CASES: readonly Case[] = [
  // names, classes, inheritance
  { what: 'names are case-insensitive', body: 'INTEGER Count = 1; return COUNT + count;', shows: '2' },
  { what: 'an override calls its parent', members: FAMILY, body: 'A x = new B(); return x.n();', shows: 'BA' },
  {
    what: 'overloads are chosen by type',
    members: FAMILY,
    body: "return new A().m('s') + new A().m(1);",
    shows: 'strobj'
  },
  { what: 'null picks the narrowest overload', members: FAMILY, body: 'return new A().m(null);', shows: 'str' },
  {
    what: 'a property is computed on first use',
    members: 'static Integer c { get { if (c == null) { c = 7; } return c; } set; }',
    body: 'return c + c;',
    shows: '14'
  },
  {
    what: 'a setter sees value',
    members: 'static Integer seen; static Integer p { get { return seen; } set { seen = value * 2; } }',
    body: 'p = 4; return p;',
    shows: '8'
  },
  {
    what: 'fields start before the constructor body, parents first',
    members:
      "static String log = ''; static String note(String s) { log += s; return s; } virtual class P { String a = note('1'); P() { note('2'); } } class C extends P { String b = note('3'); C() { super(); note('4'); } }",
    body: 'new C(); return log;',
    shows: '1234'
  },
  {
    what: 'this(…) hands over to another constructor',
    members: 'class C { Integer n; C() { this(5); } C(Integer n) { this.n = n; } }',
    body: 'return new C().n;',
    shows: '5'
  },
  {
    what: 'static blocks run once, in order',
    members: 'static Integer a = 1; static { a = a + 10; } static Integer b = a;',
    body: 'return b;',
    shows: '11'
  },
  {
    what: 'an interface call finds the class',
    members: "interface I { String hi(); } class C implements I { public String hi() { return 'hi'; } }",
    body: 'I i = new C(); return i.hi();',
    shows: 'hi'
  },
  {
    what: 'an abstract class leaves a method to its child',
    members:
      "abstract class T { abstract String x(); String y() { return x() + '!'; } } class U extends T { override String x() { return 'u'; } }",
    body: 'return new U().y();',
    shows: 'u!'
  },
  {
    what: 'inner classes see statics around them',
    members: "static String s = 'out'; class C { String get() { return s; } }",
    body: 'return new C().get();',
    shows: 'out'
  },
  {
    what: 'toString of a class is used in text',
    members: "class C { public override String toString() { return 'me'; } }",
    body: "return '<' + new C() + '>';",
    shows: '<me>'
  },
  {
    what: 'instanceof and casts follow the class',
    members: FAMILY,
    body: 'Object o = new B(); return o instanceof A ? ((A) o).n() : null;',
    shows: 'BA'
  },
  {
    what: 'a wrong cast is a TypeException',
    members: FAMILY,
    body: 'Object o = new A(); return ((B) o).n();',
    shows: 'System.TypeException: Invalid conversion from runtime type Snippet.A to Snippet.B'
  },
  {
    what: 'recursion ends at depth 1000',
    members: 'static Integer down(Integer n) { return down(n + 1); }',
    body: 'return down(0);',
    shows: 'System.LimitException: Maximum stack depth reached: 1001'
  },

  // numbers
  { what: 'integers divide to integers', body: 'return 7 / 2;', shows: '3' },
  { what: 'integers wrap around at 32 bits', body: 'Integer i = 2147483647; return i + 1;', shows: '-2147483648' },
  { what: 'integers multiply in 32 bits', body: 'Integer i = 123456789; return i * 123456789;', shows: '-1757895751' },
  { what: 'a Long keeps 64 bits', body: 'Long n = 2147483647; return n + 1;', shows: '2147483648' },
  { what: 'a Long wraps around at 64 bits', body: 'return 9223372036854775807L + 1;', shows: '-9223372036854775808' },
  { what: 'decimals are exact', body: 'Decimal d = 0.1; return d + 0.2;', shows: '0.3' },
  { what: 'a product adds the scales', body: 'Decimal d = 10.00; return d * 2.5;', shows: '25.000' },
  { what: 'a sum keeps the longer scale', body: 'return 1.50 + 2.5;', shows: '4.00' },
  { what: 'an even quotient keeps the scale', body: 'Decimal d = 10.00; return d / 4;', shows: '2.50' },
  {
    what: 'an uneven quotient has 34 digits',
    body: 'Decimal d = 10; return d / 3;',
    shows: '3.333333333333333333333333333333333'
  },
  { what: 'setScale rounds half to even unless told', body: 'Decimal d = 2.345; return d.setScale(2);', shows: '2.34' },
  {
    what: 'setScale rounds half up when told',
    body: 'Decimal d = 2.345; return d.setScale(2, RoundingMode.HALF_UP);',
    shows: '2.35'
  },
  { what: 'setScale pads', body: 'Decimal d = 2; return d.setScale(3);', shows: '2.000' },
  {
    what: 'divide takes scale and mode',
    body: 'return Decimal.valueOf(10).divide(3, 4, RoundingMode.UP);',
    shows: '3.3334'
  },
  {
    what: 'a tiny decimal shows an exponent, toPlainString none',
    body: "Decimal d = 0.0000001; return d + ' ' + d.toPlainString();",
    shows: '1E-7 0.0000001'
  },
  {
    what: 'trailing zeros go when asked',
    body: 'Decimal d = 5.500; return d.stripTrailingZeros().toPlainString();',
    shows: '5.5'
  },
  { what: 'division by zero', body: 'Integer zero = 0; return 1 / zero;', shows: 'System.MathException: Divide by 0' },
  { what: 'a double shows a fraction', body: 'Double d = 5; return d;', shows: '5.0' },
  { what: 'a literal with a point is a Decimal', body: 'Object o = 1.5; return o instanceof Decimal;', shows: 'true' },
  {
    what: 'a Decimal cut to Integer',
    body: 'return ((Integer) 3.99) + Decimal.valueOf(-3.99).intValue();',
    shows: '0'
  },
  {
    what: 'Integer.valueOf refuses a fraction',
    body: "return Integer.valueOf('1.5');",
    shows: 'System.TypeException: Invalid integer: 1.5'
  },
  { what: 'bits', body: 'return (5 & 3) | (1 << 4) ^ 2;', shows: '19' },
  { what: 'Math', body: 'return Math.max(2, 3) + Math.mod(7, 4) + Math.abs(-1);', shows: '7' },
  {
    what: 'numbers of different kinds compare by size',
    body: 'Object a = 1; Long b = 1; Decimal c = 1.00; return b == c && c == 1;',
    shows: 'true'
  },

  // texts
  { what: '== on texts ignores case', body: "return 'Abc' == 'aBC';", shows: 'true' },
  { what: 'equals does not', body: "return 'Abc'.equals('aBC');", shows: 'false' },
  {
    what: 'keys of a map are case-sensitive',
    body: "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1 }; return m.get('A');",
    shows: 'null'
  },
  { what: 'joining null writes null', body: "String s; return 'x' + s;", shows: 'xnull' },
  { what: 'split drops empty ends', body: "return 'a,b,,'.split(',').size();", shows: '2' },
  {
    what: 'String.format',
    body: "return String.format('{0}-{1} it\\'\\'s {2}', new List<Object>{ 1, 'a', null });",
    shows: "1-a it's null"
  },
  { what: 'String.join', body: "return String.join(new List<Integer>{ 1, 2 }, '+');", shows: '1+2' },
  {
    what: 'isBlank',
    body: "return String.isBlank('  ') && String.isBlank(null) && !String.isBlank('x');",
    shows: 'true'
  },
  { what: 'escapeSingleQuotes', body: "return String.escapeSingleQuotes('it\\'s');", shows: "it\\'s" },
  {
    what: 'substring out of range',
    body: "return 'abc'.substring(2, 9);",
    shows: 'System.StringException: Starting position out of bounds: 9'
  },
  {
    what: 'abbreviate, repeat, leftPad',
    body: "return 'abcdefgh'.abbreviate(5) + 'x'.repeat(2) + '7'.leftPad(3, '0');",
    shows: 'ab...xx007'
  },
  { what: 'an unknown escape is kept out of texts', body: "return 'tab\\there \\u0041';", shows: 'tab\there A' },
  {
    what: 'String.valueOf of a date has no time, joining has',
    body: "Date d = Date.newInstance(2027, 2, 1); return String.valueOf(d) + '|' + d;",
    shows: '2027-02-01|2027-02-01 00:00:00'
  },

  // ids
  { what: 'a text becomes an Id of 18', body: "Id i = '001000000000001'; return i;", shows: '001000000000001AAA' },
  {
    what: 'a wrong text does not',
    body: "Id i = 'nonsense'; return i;",
    shows: 'System.StringException: Invalid id: nonsense'
  },
  {
    what: 'Ids of 15 and 18 are equal',
    body: "Id i = '001000000000001AAA'; return i == '001000000000001';",
    shows: 'true'
  },
  {
    what: 'instanceof Id tells ids from texts',
    body: "Object a = '001000000000001'; Object b = 'x'; return (a instanceof Id) + ' ' + (b instanceof Id);",
    shows: 'true false'
  },

  // null
  {
    what: 'a call on null',
    body: 'String s; return s.length();',
    shows: 'System.NullPointerException: Attempt to de-reference a null object'
  },
  {
    what: 'arithmetic with null',
    body: 'Integer i; return i + 1;',
    shows: 'System.NullPointerException: Attempt to de-reference a null object'
  },
  {
    what: 'null as an argument of the library',
    body: "return 'a'.contains(null);",
    shows: 'System.NullPointerException: Argument cannot be null.'
  },
  {
    what: 'a null condition',
    body: 'Boolean b; if (b) { return 1; } return 2;',
    shows: 'System.NullPointerException: Attempt to de-reference a null object'
  },
  {
    what: 'comparing a number with null is false',
    body: 'Integer i; return (i < 1) || (i > 1) || (i >= 0);',
    shows: 'false'
  },
  {
    what: 'a?.b ends the whole chain',
    body: 'String s; return s?.toUpperCase().substring(1).length();',
    shows: 'null'
  },
  { what: 'a?.b on a value goes on', body: "String s = 'ab'; return s?.toUpperCase().substring(1);", shows: 'B' },
  { what: '?? takes the right side for null only', body: "String s; return (s ?? 'x') + ('' ?? 'y');", shows: 'x' },
  {
    what: '?? does not run its right side',
    members: 'static Integer n = 0; static Integer bump() { n++; return n; }',
    body: 'Integer i = 5 ?? bump(); return i + n;',
    shows: '5'
  },

  // dates
  {
    what: 'addMonths clamps to the end',
    body: 'return String.valueOf(Date.newInstance(2027, 1, 31).addMonths(1));',
    shows: '2027-02-28'
  },
  {
    what: 'daysBetween',
    body: 'return Date.newInstance(2027, 1, 1).daysBetween(Date.newInstance(2028, 1, 1));',
    shows: '365'
  },
  {
    what: 'days beyond the month roll over',
    body: 'return String.valueOf(Date.newInstance(2027, 1, 32));',
    shows: '2027-02-01'
  },
  { what: 'Date.valueOf', body: "return Date.valueOf('2027-02-01') == Date.newInstance(2027, 2, 1);", shows: 'true' },
  {
    what: 'a wrong date',
    body: "return Date.valueOf('2027-02-31');",
    shows: 'System.TypeException: Invalid date: 2027-02-31'
  },
  {
    what: 'Datetime in GMT',
    body: "return Datetime.newInstanceGmt(2027, 1, 14, 13, 6, 0).format('yyyy-MM-dd\\'T\\'HH:mm:ssZ');",
    shows: '2027-01-14T13:06:00+0000'
  },
  {
    what: 'a Datetime keeps milliseconds',
    body: 'return Datetime.newInstance(1799931960123L).millisecond();',
    shows: '123'
  },

  // control
  {
    what: 'switch on enum',
    members: FAMILY,
    body: "E e = E.Y; switch on e { when X { return 'x'; } when Y { return 'y'; } } return null;",
    shows: 'y'
  },
  {
    what: 'switch on texts is by case',
    body: "switch on 'B' { when 'b' { return 1; } when 'A', 'B' { return 2; } when else { return 3; } }",
    shows: '2'
  },
  {
    what: 'switch on null',
    body: "String s; switch on s { when null { return 'none'; } when else { return 'some'; } }",
    shows: 'none'
  },
  {
    what: 'switch on negative numbers',
    body: 'switch on -1 { when 1 { return 1; } when -1 { return 2; } } return 3;',
    shows: '2'
  },
  {
    what: 'switch on sObject type',
    body: "SObject s = new Account(Name = 'Acme'); switch on s { when Contact c { return c.LastName; } when Account a { return a.Name; } } return null;",
    shows: 'Acme'
  },
  {
    what: 'continue and break',
    body: 'Integer s = 0; for (Integer i = 0; i < 9; i++) { if (i == 2) { continue; } if (i == 4) { break; } s += i; } return s;',
    shows: '4'
  },
  { what: 'do … while', body: 'Integer i = 0; do { i++; } while (i < 3); return i;', shows: '3' },
  {
    what: 'finally runs after return',
    members: 'static Integer n = 0; static Integer f() { try { return n; } finally { n = 9; } }',
    body: "Integer r = f(); return r + ',' + n;",
    shows: '0,9'
  },
  {
    what: 'a catch clause takes children of its type',
    members: 'virtual class P extends Exception {} class Q extends Exception {}',
    body: "try { throw new Q('q'); } catch (P p) { return 'p'; } catch (Exception e) { return e.getMessage(); }",
    shows: 'q'
  },
  {
    what: 'an exception keeps its cause',
    members: 'class W extends Exception {}',
    body: "try { throw new W('outer', new W('inner')); } catch (W w) { return w.getMessage() + w.getCause().getMessage(); }",
    shows: 'outerinner'
  },
  {
    what: 'a custom exception has its class name',
    members: 'class W extends Exception {}',
    body: "throw new W('m');",
    shows: 'Snippet.W: m'
  },
  {
    what: 'a failed assertion cannot be caught',
    body: "try { Assert.areEqual(1, 2, 'why'); } catch (Exception e) { return 'caught'; } return null;",
    shows: 'System.AssertException: Assertion Failed: why: Expected: 1, Actual: 2'
  },
  {
    what: 'AuraHandledException hides its message from Apex',
    body: "return new AuraHandledException('x').getMessage();",
    shows: 'Script-thrown exception'
  },
  {
    what: 'the line of an exception',
    body: 'try {\n\n throw new MathException(); } catch (Exception e) { return e.getLineNumber(); }',
    shows: '8'
  },
  {
    what: 'a += b evaluates its place once',
    members:
      'static Integer n = 0; static List<Integer> l = new List<Integer>{ 1, 1 }; static Integer at() { return n++; }',
    body: 'l[at()] += 5; return l;',
    shows: '(6, 1)'
  },
  {
    what: 'i++ gives the old value',
    body: "Integer i = 1; Integer j = i++; return i + ',' + j + ',' + ++i;",
    shows: '2,1,3'
  },

  // collections
  {
    what: 'a list is walked as it was',
    body: 'List<Integer> l = new List<Integer>{ 1, 2 }; Integer n = 0; for (Integer i : l) { l.add(3); n++; } return n;',
    shows: '2'
  },
  {
    what: 'a list index out of bounds',
    body: 'return new List<Integer>()[0];',
    shows: 'System.ListException: List index out of bounds: 0'
  },
  {
    what: 'sort puts null first',
    body: 'List<Integer> l = new List<Integer>{ 3, null, 1 }; l.sort(); return l;',
    shows: '(null, 1, 3)'
  },
  {
    what: 'sort with a Comparator',
    members:
      'class Down implements Comparator<Integer> { public Integer compare(Integer a, Integer b) { return b - a; } }',
    body: 'List<Integer> l = new List<Integer>{ 1, 3, 2 }; l.sort(new Down()); return l;',
    shows: '(3, 2, 1)'
  },
  {
    what: 'sort by Comparable',
    members:
      'class C implements Comparable { Integer n; C(Integer n) { this.n = n; } public Integer compareTo(Object o) { return n - ((C) o).n; } }',
    body: 'List<C> l = new List<C>{ new C(2), new C(1) }; l.sort(); return l[0].n;',
    shows: '1'
  },
  { what: 'a set keeps one of each', body: "return new Set<String>{ 'a', 'a', 'A' }.size();", shows: '2' },
  {
    what: 'null may be a key',
    body: 'Map<String, Integer> m = new Map<String, Integer>(); m.put(null, 1); return m.get(null);',
    shows: '1'
  },
  {
    what: 'put gives what was there',
    body: "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1 }; return m.put('a', 2) + m.get('a');",
    shows: '3'
  },
  { what: 'arrays are lists', body: 'Integer[] a = new Integer[3]; a[1] = 5; return a.size() + a[1];', shows: '8' },
  {
    what: 'lists are equal by their items',
    body: 'return new List<Integer>{ 1, 2 } == new List<Integer>{ 1, 2 };',
    shows: 'true'
  },
  {
    what: 'records are equal by their fields',
    body: "return new Account(Name = 'a') == new Account(Name = 'a');",
    shows: 'true'
  },
  {
    what: 'nested collections',
    body: "Map<String, List<Integer>> m = new Map<String, List<Integer>>(); m.put('a', new List<Integer>()); m.get('a').add(4); return m;",
    shows: '{a=(4)}'
  },
  {
    what: 'enum values and names',
    members: FAMILY,
    body: "return E.values().size() + E.valueOf('y').name() + E.Y.ordinal();",
    shows: '2Y1'
  },
  {
    what: "an Iterable of one's own",
    members:
      'class Two implements Iterator<Integer> { Integer n = 0; public Boolean hasNext() { return n < 2; } public Integer next() { return n++; } } class It implements Iterable<Integer> { public Iterator<Integer> iterator() { return new Two(); } }',
    body: 'Integer s = 0; for (Integer i : new It()) { s += i; } return s;',
    shows: '1'
  },

  // records and describes
  {
    what: 'fields by name',
    body: "Account a = new Account(); a.put('name', 'Acme'); return a.get('NAME') + a.Name;",
    shows: 'AcmeAcme'
  },
  {
    what: 'an unknown field by name',
    body: "return new Account().get('Nope');",
    shows: 'System.SObjectException: Invalid field Nope for Account'
  },
  {
    what: 'a wrong type by name',
    body: "new Account().put('NumberOfEmployees', 'many'); return 1;",
    shows: 'System.SObjectException: Illegal assignment from String to Integer'
  },
  {
    what: 'tokens are equal',
    body: 'return new Account().getSObjectType() == Account.SObjectType && Account.Name == Account.Name;',
    shows: 'true'
  },
  {
    what: 'describes',
    body: 'return Account.SObjectType.getDescribe().getKeyPrefix() + Schema.SObjectType.Account.getLabel() + Account.Name.getDescribe().getName();',
    shows: '001AccountName'
  },
  { what: 'the type of an id', body: "return Id.valueOf('001000000000001').getSObjectType();", shows: 'Account' },
  {
    what: 'a copy is another record',
    body: "Account a = new Account(Name = 'a'); Account b = a.clone(); b.Name = 'b'; return a.Name;",
    shows: 'a'
  },

  // platform
  { what: 'labels', body: 'return System.Label.Greeting + Label.greeting;', shows: 'HelloHello' },
  {
    what: 'digests',
    body: "return EncodingUtil.convertToHex(Crypto.generateDigest('SHA-256', Blob.valueOf('abc')));",
    shows: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  },
  { what: 'UUIDs', body: 'return UUID.randomUUID().toString().length();', shows: '36' },
  { what: 'url encoding', body: "return EncodingUtil.urlEncode('a b&c', 'UTF-8');", shows: 'a+b%26c' },
  {
    what: 'limits count',
    body: 'Integer n = [SELECT COUNT() FROM Account]; return Limits.getQueries() + n;',
    shows: '1'
  }
];

const results = runAll(CASES);

test.each(CASES.map((one, index) => [one.what, one.shows, results[index]] as const))('%s', (_what, shows, result) => {
  expect(result).toBe(shows);
});
