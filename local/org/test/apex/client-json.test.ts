import { afterAll, expect, test } from '@jest/globals';
import { openBench, runAll, type Bench } from './apex-bench.ts';

const API = `public class Api {
  public class Line {
    @AuraEnabled public String key; @AuraEnabled public Decimal quantity; @AuraEnabled public Date start_x;
    public String hidden = 'not for clients';
  }
  public class View {
    @AuraEnabled public Id id_x { get; set; }
    @AuraEnabled public Datetime at { get; private set; }
    @AuraEnabled public Decimal amount { get { return 12.50; } }
    @AuraEnabled public Long big = 12345678901L;
    @AuraEnabled public List<Line> lines = new List<Line>();
    @AuraEnabled public String nothing;
    @AuraEnabled public Account customer;
    @AuraEnabled public Map<String, Object> extra = new Map<String, Object>{ 'a' => 1, 'none' => null };
    public View() { at = Datetime.newInstanceGmt(2027, 1, 14, 13, 6, 0); }
  }
  @AuraEnabled(cacheable=true) public static View view(Id recordId) {
    View v = new View();
    v.id_x = recordId;
    Line line = new Line(); line.key = 'p1'; line.quantity = 10; v.lines.add(line);
    v.customer = new Account(Name = 'Acme', Phone = null);
    return v;
  }
  @AuraEnabled public static String echo(Integer count, Decimal amount, Boolean flag, Date day, Datetime at, List<String> names, Line line, Map<String, Object> bag, String missing) {
    return String.join(new List<Object>{ count + 1, amount * 2, flag, String.valueOf(day), at.getTime(), names, line.key + line.quantity + line.hidden, bag, missing == null }, '|');
  }
  @AuraEnabled public static void refused() { throw new AuraHandledException('Quantity must be at least 10.'); }
  @AuraEnabled public static void refusedBySetMessage() { AuraHandledException e = new AuraHandledException('a'); e.setMessage('b'); throw e; }
  @AuraEnabled public static void broken() { String s; s.length(); }
  @AuraEnabled public static void nested() { broken(); }
  @AuraEnabled public static void wrongParameter(Integer n) { }
  public static void notForClients() { }
}`;

const bench: Bench = openBench({ classes: { Api: API } });
afterAll(() => {
  bench.close();
});

test('only annotated members reach a client, without what is null', () => {
  expect(bench.call('Api.view', { recordId: '001000000000001' }, true)).toEqual({
    id_x: '001000000000001AAA',
    at: '2027-01-14T13:06:00.000Z',
    amount: 12.5,
    big: 12345678901,
    lines: [{ key: 'p1', quantity: 10 }],
    customer: { Name: 'Acme' },
    extra: { a: 1, none: null }
  });
});

test('parameters arrive with their types', () => {
  const params = {
    count: 1,
    AMOUNT: '0.1',
    flag: true,
    day: '2027-02-01',
    at: '2027-01-14T13:06:00.000Z',
    names: ['a', 'b'],
    line: { key: 'k', quantity: 2.5 },
    bag: { n: 1.5 }
  };
  expect(bench.call('Api.echo', params)).toBe(
    '2|0.2|true|2027-02-01|1799931960000|(a, b)|k2.5not for clients|{n=1.5}|true'
  );
});

test.each([
  ['Api.refused', 'System.AuraHandledException', 'Quantity must be at least 10.'],
  ['Api.refusedBySetMessage', 'System.AuraHandledException', 'b'],
  ['Api.broken', 'System.NullPointerException', 'An internal server error has occurred'],
  ['Api.wrongParameter', 'System.JSONException', 'An internal server error has occurred'],
  ['Api.notForClients', 'System.TypeException', 'Apex method Api.notForClients is not @AuraEnabled or does not exist']
])('%s tells the client %s: %s', (target, exceptionType, message) => {
  expect(() => bench.call(target, { n: 'many' })).toThrow(expect.objectContaining({ exceptionType, message }));
});

test('the log gets the exception and where it came from', () => {
  expect(() => bench.call('Api.nested')).toThrow(
    expect.objectContaining({
      stackTrace:
        'System.NullPointerException: Attempt to de-reference a null object\nClass.Api.broken: line 29, column 1\nClass.Api.nested: line 30, column 1'
    })
  );
});

test('a wire may only call what is cacheable', () => {
  expect(() => bench.call('Api.refused', {}, true)).toThrow('must be marked as @AuraEnabled(cacheable=true)');
});

const TYPES = `
  public enum Kind { FLAT, TIERED }
  public class Tier { public Decimal upTo; public Kind kind; public transient String scratch = 'x'; private Integer n { get; set; } }
  public class Plan { public String id; public List<Tier> tiers; public Map<String, Decimal> prices; public Date since; }`;

const JSON_CASES: readonly (readonly [string, string, string])[] = [
  [
    'serialize keeps the digits of decimals',
    "return JSON.serialize(new Map<String, Object>{ 'a' => 10.00, 'b' => 1, 'c' => null, 'd' => 'x\"y' });",
    '{"a":10.00,"b":1,"c":null,"d":"x\\"y"}'
  ],
  [
    'serialize writes fields of a class, not transient ones',
    'Tier t = new Tier(); t.kind = Kind.FLAT; return JSON.serialize(t);',
    '{"upTo":null,"kind":"FLAT","n":null}'
  ],
  [
    'serialize without nulls',
    'Tier t = new Tier(); t.kind = Kind.FLAT; return JSON.serialize(t, true);',
    '{"kind":"FLAT"}'
  ],
  [
    'serialize of a record',
    "return JSON.serialize(new Account(Name = 'Acme'));",
    '{"attributes":{"type":"Account"},"Name":"Acme"}'
  ],
  [
    'serialize of dates',
    'return JSON.serialize(new List<Object>{ Date.newInstance(2027, 2, 1), Datetime.newInstanceGmt(2027, 1, 14, 13, 6, 0) });',
    '["2027-02-01","2027-01-14T13:06:00.000Z"]'
  ],
  [
    'serializePretty',
    "return JSON.serializePretty(new Map<String, Object>{ 'a' => new List<Object>{ 1, 2 } });",
    '{\n  "a" : [ 1, 2 ]\n}'
  ],
  [
    'deserialize into classes',
    `Plan p = (Plan) JSON.deserialize('{"ID":"x","tiers":[{"upTo":1.50,"kind":"tiered","more":true}],"prices":{"USD":2},"since":"2027-02-01"}', Plan.class); return p.id + p.tiers[0].upTo + p.tiers[0].kind + p.prices + p.since.year();`,
    'x1.50TIERED{USD=2}2027'
  ],
  ['deserialize into lists', "return ((List<Integer>) JSON.deserialize('[1,2]', List<Integer>.class)).get(1);", '2'],
  [
    'deserialize a record',
    `return ((Account) JSON.deserialize('{"attributes":{"type":"Account"},"Name":"z","NumberOfEmployees":3}', Account.class)).NumberOfEmployees;`,
    '3'
  ],
  [
    'deserializeStrict refuses what it does not know',
    `return JSON.deserializeStrict('{"nope":1}', Plan.class);`,
    'System.JSONException: No such column: "nope"'
  ],
  [
    'a value of the wrong kind',
    `return JSON.deserialize('{"upTo":"many"}', Tier.class);`,
    'System.JSONException: Illegal value for primitive Decimal: many'
  ],
  [
    'no JSON at all',
    "return JSON.deserializeUntyped('{') == null;",
    "System.JSONException: Malformed JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2)"
  ],
  [
    'untyped numbers keep their kinds',
    `Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped('{"i":1,"l":3000000000,"d":0.10}'); return (m.get('i') instanceof Integer) + '' + (m.get('l') instanceof Long) + (m.get('d') instanceof Decimal) + m.get('d');`,
    'truetruetrue0.10'
  ],
  [
    'untyped lists and nulls',
    `List<Object> l = (List<Object>) JSON.deserializeUntyped('[null,{"a":[]}]'); return l;`,
    '(null, {a=()})'
  ],
  [
    'what was untyped goes back unchanged',
    `return JSON.serialize(JSON.deserializeUntyped('{"b":1.50,"a":[true,null,"é"]}'));`,
    '{"b":1.50,"a":[true,null,"é"]}'
  ]
];
const results = runAll(JSON_CASES.map(([, body]) => ({ body, members: TYPES })));

test.each(JSON_CASES.map(([what, , shows], index) => [what, shows, results[index]] as const))(
  '%s',
  (_what, shows, result) => {
    expect(result).toBe(shows);
  }
);
