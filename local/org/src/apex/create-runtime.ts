import type { ApexRuntime, ApexRuntimeInput } from '../engine/apex-runtime.ts';
import type { Transaction, TriggerAnswer, TriggerContext } from '../data/transaction.ts';
import { Execution, type Services } from './run/execution.ts';
import { fireTriggers } from './run/fire-triggers.ts';
import { invokeAuraEnabled } from './run/invoke.ts';
import { loadProgram } from './run/load-program.ts';
import { runTests } from './run/run-tests.ts';
import { makeServices } from './run/services.ts';
import { makeCallouts } from './salesforce/callouts.ts';

/**
 * Compiles an org's Apex and runs it. Everything is compiled here, so that whatever is outside the dialect is refused before
 * anything runs. @throws ApexRefusal with file, line and column.
 */
export function createApexRuntime(input: ApexRuntimeInput): ApexRuntime {
  const labels = new Map([...input.labels].map(([name, text]) => [name.toLowerCase(), text]));
  const label = (name: string): string | null => labels.get(name.toLowerCase()) ?? null;
  const { program, triggers } = loadProgram({ ...input, label });
  const executions = new WeakMap<Transaction, Execution>();

  const services: Services = makeServices(program, {
    label,
    callout: makeCallouts(input.namedCredentials),
    deliver: (run, object, rows, { count, lastError }) => {
      const context: TriggerContext = {
        object,
        timing: 'after',
        operation: 'insert',
        newRows: rows,
        oldRows: [],
        retries: count,
        ...(lastError === null ? {} : { lastError }),
        addError: () => undefined
      };
      fireTriggers(run, triggers, context);
    }
  });

  /** Statics and limits last as long as their transaction, whoever starts the code in it. */
  function executionOf(transaction: Transaction): Execution {
    const execution = executions.get(transaction) ?? new Execution(services, transaction, false);
    executions.set(transaction, execution);
    return execution;
  }

  return {
    fire(context: TriggerContext, transaction: Transaction): TriggerAnswer | undefined {
      const resumeAfter = fireTriggers(executionOf(transaction), triggers, context);
      return resumeAfter === null ? undefined : { resumeAfter };
    },
    invoke: (call) => invokeAuraEnabled(program, executionOf(call.transaction), call),
    runTests: ({ classNames, begin }) =>
      runTests(program, classNames ?? null, () => {
        const transaction = begin();
        const execution = new Execution(services, transaction, true);
        executions.set(transaction, execution);
        return { execution, transaction };
      })
  };
}
