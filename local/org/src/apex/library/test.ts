import { deliverInTest } from '../salesforce/event-bus.ts';
import type { Execution } from '../run/execution.ts';
import { noUsage } from '../run/limits.ts';
import { Instance, type TypeValue } from '../values/value.ts';
import type { LibraryModule } from './library-module.ts';

/** Limits start afresh between startTest and stopTest, and what was written before does not count as pending. */
function startTest(run: Execution): void {
  const { test } = run;
  if (!test) return run.fail('FinalException', 'Testing has not started');
  if (test.started) run.fail('FinalException', 'Testing already started');
  test.started = true;
  test.outside = run.usage;
  run.usage = noUsage();
  run.forgetWrites();
}

function stopTest(run: Execution): void {
  const { test } = run;
  if (!test?.outside) return run.fail('FinalException', 'Testing has not started');
  deliverInTest(run);
  run.usage = test.outside;
  test.outside = null;
}

export const testLibrary: LibraryModule = {
  source: `public class Test {
    public static void startTest(); public static void stopTest(); public static Boolean isRunningTest();
    public static void setMock(Type kind, Object mock); public static EventBus.TestBroker getEventBus();
    public static Id getStandardPricebookId(); public static void setCreatedDate(Id recordId, Datetime created);
  }`,
  statics: {
    starttest: startTest,
    stoptest: stopTest,
    isrunningtest: (run) => run.test !== null,
    setmock: (run, _kind: TypeValue, mock: Instance) => {
      if (run.test) run.test.mock = mock;
    },
    geteventbus: (run) => new Instance(run.services.type('EventBus.TestBroker')),
    getstandardpricebookid: (run) => standardPricebook(run),
    setcreateddate: (run) => run.fail('UnexpectedException', 'Test.setCreatedDate is not modelled')
  }
};

function standardPricebook(run: Execution): unknown {
  const [row] = run.transaction.query('SELECT Id FROM Pricebook2 WHERE IsStandard = true', {}, 'system');
  return row?.fields['Id'] ?? null;
}
