import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApexRuntime } from '../../src/apex/create-runtime.ts';
import { OrgTransaction } from '../../src/data/org-transaction.ts';
import { userContext } from '../../src/data/user-access.ts';
import type { SObjectRow, TriggerContext } from '../../src/data/transaction.ts';
import type { ApexRuntime } from '../../src/engine/apex-runtime.ts';
import { WorkerOrg } from '../../src/engine/worker-org.ts';
import { runDeploy } from '../../src/metadata/run-deploy.ts';
import { ADMIN_ID, seedOrg } from '../../src/setup/seed-org.ts';
import { packageZip, xmlFile } from '../local-test-org.ts';

const TRIGGER = `trigger PingTrigger on Ping__e (after insert) {
  for (Ping__e ping : Trigger.new) {
    if (ping.Name__c == 'again' && EventBus.TriggerContext.currentContext().retries < 2) { throw new EventBus.RetryableException('not yet'); }
    if (ping.Name__c == 'break') { throw new MathException('broken'); }
    insert new Account(Name = ping.Name__c, Description = UserInfo.getUserName());
    EventBus.TriggerContext.currentContext().setResumeCheckpoint(ping.ReplayId);
  }
}`;

const TESTS = `@IsTest private class PingTest {
  static Integer saved() { return [SELECT COUNT() FROM Account]; }
  @IsTest static void waitsForStopTest() {
    Test.startTest();
    Database.SaveResult result = EventBus.publish(new Ping__e(Name__c = 'one'));
    Assert.isTrue(result.isSuccess());
    Assert.areEqual(0, saved(), 'not yet');
    Test.stopTest();
    Assert.areEqual('one', [SELECT Name FROM Account].Name);
  }
  @IsTest static void runsAsAutomatedProcess() {
    EventBus.publish(new List<Ping__e>{ new Ping__e(Name__c = 'a'), new Ping__e(Name__c = 'b') });
    Test.getEventBus().deliver();
    Assert.areEqual(2, saved());
    Assert.areNotEqual(UserInfo.getUserName(), [SELECT Description FROM Account WHERE Name = 'a'].Description);
  }
  @IsTest static void triesAgainAndUndoesWhatWasDone() {
    EventBus.publish(new List<Ping__e>{ new Ping__e(Name__c = 'first'), new Ping__e(Name__c = 'again') });
    Test.getEventBus().deliver();
    Assert.areEqual(0, saved(), 'the first try was undone');
    Test.getEventBus().deliver();
    Test.getEventBus().deliver();
    Assert.areEqual(2, saved(), 'the third try went through');
  }
  @IsTest static void forgetsWhatWasRolledBack() {
    Savepoint before = Database.setSavepoint();
    EventBus.publish(new Ping__e(Name__c = 'never'));
    Database.rollback(before);
    Test.getEventBus().deliver();
    Assert.areEqual(0, saved());
  }
}`;

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-apex-'));
const org = new WorkerOrg(path.join(folder, 'org.db'), createApexRuntime);
const begin = (): OrgTransaction =>
  new OrgTransaction(org.data, userContext(org.data.db, org.data.metadata, ADMIN_ID), org.dispatcher);
let runtime: ApexRuntime;

beforeAll(() => {
  seedOrg(org.data);
  const field = '<fields><fullName>Name__c</fullName><label>Name</label><type>Text</type><length>80</length></fields>';
  const meta = '<apiVersion>65.0</apiVersion><status>Active</status>';
  const zip = packageZip(
    { CustomObject: ['Ping__e'], ApexTrigger: ['PingTrigger'], ApexClass: ['PingTest'] },
    {
      'objects/Ping__e.object': xmlFile(
        'CustomObject',
        `<label>Ping</label><pluralLabel>Pings</pluralLabel><deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior>${field}`
      ),
      'triggers/PingTrigger.trigger': TRIGGER,
      'triggers/PingTrigger.trigger-meta.xml': xmlFile('ApexTrigger', meta),
      'classes/PingTest.cls': TESTS,
      'classes/PingTest.cls-meta.xml': xmlFile('ApexClass', meta)
    }
  );
  const hooks = org.hooks();
  const options = { checkOnly: false, rollbackOnError: true, testLevel: 'NoTestRun', runTests: [] } as const;
  const outcome = runDeploy(org.data, zip, options, userContext(org.data.db, org.data.metadata, ADMIN_ID), hooks);
  expect(outcome.report.failures).toEqual([]);
  const compiled = hooks.compiled();
  if (!compiled) throw new Error('nothing was compiled');
  org.adopt(compiled);
  runtime = compiled;
}, 30_000);
afterAll(() => {
  org.data.close();
  rmSync(folder, { recursive: true, force: true });
});

const ping = (name: string, replayId: string): SObjectRow => ({
  type: 'Ping__e',
  fields: { Name__c: name, ReplayId: replayId }
});

function fire(rows: SObjectRow[], retries = 0): unknown {
  const context: TriggerContext = {
    object: 'Ping__e',
    timing: 'after',
    operation: 'insert',
    newRows: rows,
    oldRows: [],
    retries,
    addError: () => undefined
  };
  const transaction = begin();
  try {
    return runtime.fire(context, transaction);
  } finally {
    transaction.rollback();
  }
}

test('a trigger hands back its checkpoint', () => {
  expect(fire([ping('a', '11'), ping('b', '12')])).toEqual({ resumeAfter: '12' });
});

test('a RetryableException can be told apart', () => {
  expect(() => fire([ping('again', '11')])).toThrow(
    expect.objectContaining({ retryable: true, message: 'EventBus.RetryableException: not yet' })
  );
  expect(fire([ping('again', '11')], 2)).toEqual({ resumeAfter: '11' });
});

test('any other exception is told with its place', () => {
  expect(() => fire([ping('break', '11')])).toThrow(
    'PingTrigger: execution of AfterInsert\n\ncaused by: System.MathException: broken\n\nTrigger.PingTrigger: line 4, column 1'
  );
});

test.each(['waitsForStopTest', 'runsAsAutomatedProcess', 'triesAgainAndUndoesWhatWasDone', 'forgetsWhatWasRolledBack'])(
  'in a test an event %s',
  (name) => {
    const { failures, successes } = runtime.runTests({ classNames: ['PingTest'], begin });
    expect(failures.find((one) => one.methodName === name)).toBeUndefined();
    expect(successes.map((one) => one.methodName)).toContain(name);
  }
);
