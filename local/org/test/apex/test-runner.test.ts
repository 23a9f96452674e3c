import { afterAll, expect, test } from '@jest/globals';
import { openBench, type Bench } from './apex-bench.ts';

const SERVICE = `public class Service {
  @AuraEnabled public static void add() { insert new Account(Name = 'Outside'); }
  @AuraEnabled public static Integer count() { return [SELECT COUNT() FROM Account]; }
  public static String ask() {
    HttpRequest r = new HttpRequest();
    r.setEndpoint('callout:Service/x'); r.setMethod('GET');
    return new Http().send(r).getBody();
  }
}`;

const TESTS = `@IsTest private class RunnerTest {
  static Integer n = 0;
  class Mock implements HttpCalloutMock {
    public HttpResponse respond(HttpRequest request) { HttpResponse r = new HttpResponse(); r.setBody(request.getEndpoint()); r.setStatusCode(201); return r; }
  }
  @IsTest static void doesNotSeeTheOrgsRecords() { Assert.areEqual(0, [SELECT COUNT() FROM Account WHERE Name = 'Outside']); Assert.isTrue([SELECT COUNT() FROM User] > 0); }
  @TestSetup static void setup() { n = 5; insert new Account(Name = 'Setup'); }
  @IsTest static void seesTheSetup() { Assert.areEqual(1, [SELECT COUNT() FROM Account WHERE Name = 'Setup']); }
  @IsTest static void forgetsItsStatics() { Assert.areEqual(0, n); }
  @IsTest static void writes() { insert new Account(Name = 'Left behind'); }
  @IsTest static void doesNotSeeTheOthers() { Assert.areEqual(0, [SELECT COUNT() FROM Account WHERE Name = 'Left behind']); }
  @IsTest static void startsLimitsAfresh() {
    Integer q = [SELECT COUNT() FROM Account];
    Test.startTest();
    Assert.areEqual(0, Limits.getQueries());
    q = [SELECT COUNT() FROM Account];
    Assert.areEqual(1, Limits.getQueries());
    Test.stopTest();
    Assert.areEqual(1, Limits.getQueries());
  }
  @IsTest static void answersWithItsMock() {
    insert new Account(Name = 'Before');
    Test.setMock(HttpCalloutMock.class, new Mock());
    Test.startTest();
    Assert.areEqual('callout:Service/x', Service.ask());
    Test.stopTest();
  }
  @IsTest static void needsAMock() {
    try { Service.ask(); Assert.fail('expected a refusal'); } catch (TypeException e) { Assert.isTrue(e.getMessage().startsWith('Methods defined as TestMethod')); }
  }
  @IsTest static void knowsThatItIsATest() { Assert.isTrue(Test.isRunningTest()); Assert.isTrue(Test.getStandardPricebookId() != null); }
  @IsTest static void runsAsSomebodyElse() {
    Id me = UserInfo.getUserId();
    User rep = [SELECT Id FROM User WHERE Username LIKE 'rep@%'];
    System.runAs(rep) { Assert.areEqual(rep.Id, UserInfo.getUserId()); }
    Assert.areEqual(me, UserInfo.getUserId());
  }
  @IsTest static void failsWithItsPlace() {
    Assert.areEqual('a', 'A', 'texts are compared by case');
  }
  @IsTest static void breaks() { Account a = [SELECT Id FROM Account WHERE Name = 'nobody']; }
}`;

const bench: Bench = openBench({ classes: { Service: SERVICE, RunnerTest: TESTS } });
afterAll(() => {
  bench.close();
});
bench.call('Service.add');
const result = bench.runTests('RunnerTest');

test('the org is as it was after its tests', () => {
  expect(bench.call('Service.count')).toBe(1);
});

test.each([
  'seesTheSetup',
  'forgetsItsStatics',
  'doesNotSeeTheOthers',
  'doesNotSeeTheOrgsRecords',
  'startsLimitsAfresh',
  'answersWithItsMock',
  'needsAMock',
  'knowsThatItIsATest',
  'runsAsSomebodyElse'
])('%s', (name) => {
  expect(result.failures.find((one) => one.methodName === name)).toBeUndefined();
  expect(result.successes.map((one) => one.methodName)).toContain(name);
});

test('a failure has its message and its place', () => {
  expect(result.failures).toEqual([
    {
      name: 'RunnerTest',
      methodName: 'failsWithItsPlace',
      message: 'System.AssertException: Assertion Failed: texts are compared by case: Expected: a, Actual: A',
      stackTrace: 'Class.RunnerTest.failsWithItsPlace: line 39, column 1',
      time: expect.any(Number) as unknown
    },
    {
      name: 'RunnerTest',
      methodName: 'breaks',
      message: 'System.QueryException: List has no rows for assignment to SObject',
      stackTrace: 'Class.RunnerTest.breaks: line 41, column 1',
      time: expect.any(Number) as unknown
    }
  ]);
  expect(result).toMatchObject({ numTestsRun: 12, numFailures: 2 });
});
