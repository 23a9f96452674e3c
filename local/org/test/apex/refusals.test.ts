import { expect, test } from '@jest/globals';
import { openBench, type Program } from './apex-bench.ts';

const refusalOf = (program: Program): string => {
  try {
    openBench(program).close();
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** A class `C` whose second line is under test. */
const inClass = (line: string): Program => ({ classes: { C: `public class C {\n${line}\n}` } });
const inMethod = (line: string): Program => inClass(`static void m() { ${line} }`);

/** What is wrong, the program, and the refusal with file, line and column. */
const CASES: readonly (readonly [string, Program, string])[] = [
  ['a syntax error', inMethod('Integer i = ;'), "C.cls:2:31 mismatched input ';'"],
  ['an unknown type', inMethod('Foo f;'), 'C.cls:2:19 Invalid type: Foo'],
  ['an unknown variable', inMethod('Integer i = j;'), 'C.cls:2:31 Variable does not exist: j'],
  [
    'an unknown method',
    inMethod("String s = 'a'.shout();"),
    'C.cls:2:30 Method does not exist or incorrect signature: String.shout()'
  ],
  [
    'a library class we do not have',
    inMethod('Messaging.sendEmail(null);'),
    'C.cls:2:19 Variable does not exist: Messaging'
  ],
  [
    'an unknown field of an object',
    inMethod('Account a = new Account(Nope__c = 1);'),
    'C.cls:2:43 Invalid field initializer: Nope__c for Account'
  ],
  [
    'an unknown field in a path',
    inMethod('String s = new Account().Nope__c;'),
    'C.cls:2:30 Invalid field Nope__c for SObject Account'
  ],
  [
    'an unknown object in a query',
    inMethod('Object o = [SELECT Id FROM Nope__c];'),
    "C.cls:2:30 sObject type 'Nope__c' is not supported"
  ],
  ['an unknown label', inMethod('String s = Label.Nope;'), 'C.cls:2:30 Label does not exist: Nope'],
  ['a text for a number', inMethod("Integer i = 'a';"), 'C.cls:2:27 Illegal assignment from String to Integer'],
  ['a decimal for an integer', inMethod('Integer i = 1.5;'), 'C.cls:2:27 Illegal assignment from Decimal to Integer'],
  ['a number that is too big', inMethod('Integer i = 3000000000;'), 'C.cls:2:31 Illegal integer: 3000000000'],
  [
    'comparing what cannot be equal',
    inMethod("Boolean b = 1 == 'a';"),
    'C.cls:2:31 Comparison arguments must be compatible types: Integer, String'
  ],
  [
    'a condition that is no Boolean',
    inMethod('if (1) { }'),
    'C.cls:2:23 Condition expression must be of type Boolean: Integer'
  ],
  ['a variable declared twice', inMethod('Integer i; String I;'), 'C.cls:2:37 Duplicate variable: I'],
  [
    'a method that forgets to return',
    inClass('static Integer m() { if (true) { return 1; } }'),
    'C.cls:2:16 Missing return statement: m'
  ],
  [
    'an override that overrides nothing',
    inClass('public override void m() { }'),
    'C.cls:2:22 @Override specified for non-overriding method: m()'
  ],
  [
    'an interface not implemented',
    { classes: { C: 'public class C implements Comparable {\n}' } },
    'C.cls:1:8 Class C must implement the method: Comparable.compareto(object)'
  ],
  [
    'a final field set elsewhere',
    inClass('final Integer i = 1; void m() { i = 2; }'),
    'C.cls:2:33 Expression cannot be assigned'
  ],
  [
    'private members of another class',
    {
      classes: {
        A: 'public class A { private static Integer n = 1; }',
        C: 'public class C {\nstatic Integer m() { return A.n; } }'
      }
    },
    'C.cls:2:29 Variable is not visible: A.n'
  ],
  [
    "hashCode of one's own",
    inClass('public Integer hashCode() { return 1; }'),
    "C.cls:2:16 a method hashCode of one's own is outside the dialect"
  ],
  [
    'work in the future',
    inClass('@future static void m() { }'),
    'C.cls:2:21 annotation @future is outside the dialect'
  ],
  [
    'tests that see all data',
    { classes: { C: '@IsTest(SeeAllData=true) private class C { }' } },
    'C.cls:1:34 @IsTest(SeeAllData=true) is outside the dialect'
  ],
  [
    'search',
    inMethod("Object o = [FIND 'x' IN ALL FIELDS RETURNING Account(Id)];"),
    "C.cls:2:30 expression outside the dialect: [FIND 'x' IN ALL FIELDS RETURNING Account(Id)]"
  ],
  [
    'undelete',
    inMethod('undelete new Account();'),
    'C.cls:2:19 statement outside the dialect: undelete new Account();'
  ],
  [
    'merge',
    inMethod('merge new Account() new Account();'),
    'C.cls:2:19 statement outside the dialect: merge new Account() new Account();'
  ],
  [
    'USING SCOPE',
    inMethod('Object o = [SELECT Id FROM Account USING SCOPE Mine];'),
    'C.cls:2:31 USING SCOPE is outside the dialect'
  ],
  [
    'a trigger on an unknown object',
    { triggers: { T: 'trigger T on Nope__c (before insert) {\n}' } },
    'T.trigger:1:1 Invalid type: Nope__c'
  ],
  [
    'a trigger after undelete',
    { triggers: { T: 'trigger T on Account (after undelete) {\n}' } },
    'T.trigger:1:1 after undelete is outside the dialect'
  ],
  [
    'a wrong line in a trigger',
    { triggers: { T: 'trigger T on Account (before insert) {\n  Trigger.nothing.size();\n}' } },
    'T.trigger:2:3 Variable does not exist: Trigger.nothing'
  ]
];

test.each(CASES)('%s is refused at load, with its place', (_what, program, refusal) => {
  expect(refusalOf(program)).toBe(refusal);
});

test('the test class sees what is marked @TestVisible', () => {
  const classes = {
    A: 'public class A { @TestVisible private static Integer n = 1; }',
    T: '@IsTest private class T { @IsTest static void m() { Assert.areEqual(1, A.n); } }'
  };
  const bench = openBench({ classes });
  expect(bench.runTests()).toMatchObject({ numTestsRun: 0 });
  expect(bench.runTests('T')).toMatchObject({ numTestsRun: 1, numFailures: 0 });
  bench.close();
});
