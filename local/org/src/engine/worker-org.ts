import { OrgData } from '../data/org-data.ts';
import type { ApexHooks, ApexProblem } from '../metadata/deploy-context.ts';
import { NO_TESTS } from '../metadata/deploy-report.ts';
import { textOf } from '../metadata/xml.ts';
import { namedCredentials } from '../setup/named-credentials.ts';
import { OrgTransaction } from '../data/org-transaction.ts';
import type { TriggerDispatcher } from '../data/transaction.ts';
import type { ApexRuntime, ApexRuntimeInput, ApexSource } from './apex-runtime.ts';
import { NO_TRIGGERS } from './work.ts';

/** Makes the runtime of src/apex. @throws an error with `file`, `line` and `column` when something does not compile. */
export type MakeApexRuntime = (input: ApexRuntimeInput) => ApexRuntime;

/** A worker's own copy of the org: connection, schema, compiled Apex. */
export class WorkerOrg {
  readonly data: OrgData;
  readonly #make: MakeApexRuntime | undefined;
  #runtime: ApexRuntime | undefined;

  constructor(file: string, make: MakeApexRuntime | undefined) {
    this.data = new OrgData(file);
    this.#make = make;
    this.#runtime = this.#compile();
  }

  get dispatcher(): TriggerDispatcher {
    return this.#runtime ?? NO_TRIGGERS;
  }

  get runtime(): ApexRuntime | undefined {
    return this.#runtime;
  }

  /** Takes over what another worker deployed. */
  refresh(): void {
    if (this.data.refresh()) this.#runtime = this.#compile();
  }

  /** After this worker's own deploy: what the deploy compiled is what runs now. */
  adopt(runtime: ApexRuntime | undefined): void {
    this.#runtime = runtime;
  }

  #compile(): ApexRuntime | undefined {
    const input = runtimeInput(this.data);
    return isEmpty(input) ? undefined : this.#make?.(input);
  }

  /** The hooks of a deploy: they see the metadata of the deploy's open transaction. */
  hooks(): ApexHooks & { readonly compiled: () => ApexRuntime | undefined } {
    let candidate: ApexRuntime | undefined;
    return {
      compiled: () => candidate,
      compile: (data) => {
        try {
          const input = runtimeInput(data);
          candidate = isEmpty(input) ? undefined : this.#make?.(input);
          return [];
        } catch (error) {
          return [asProblem(error)];
        }
      },
      runTests: (data, classNames, user) => {
        const runtime = candidate;
        if (runtime === undefined) return NO_TESTS;
        const begin = (): OrgTransaction => new OrgTransaction(data, user, runtime, 'nested');
        return runtime.runTests(classNames === undefined ? { begin } : { classNames, begin });
      }
    };
  }
}

/** An org without Apex needs no runtime. */
const isEmpty = ({ classes, triggers }: ApexRuntimeInput): boolean => classes.length + triggers.length === 0;

const sources = (data: OrgData, type: string, suffix: string): ApexSource[] =>
  data.metadata.readAll(type).map(({ fullName, files }) => ({
    name: fullName,
    source: files.find(({ path }) => path.endsWith(suffix))?.body.toString('utf8') ?? ''
  }));

const runtimeInput = (data: OrgData): ApexRuntimeInput => ({
  classes: sources(data, 'ApexClass', '.cls'),
  triggers: sources(data, 'ApexTrigger', '.trigger'),
  schema: data.schema,
  namedCredentials: namedCredentials(data.db, data.metadata),
  labels: new Map(
    data.metadata.readAll('CustomLabel').map(({ fullName, parsed }) => [fullName, textOf(parsed, 'value') ?? ''])
  )
});

const asProblem = (error: unknown): ApexProblem => {
  if (!(error instanceof Error)) throw error;
  const { file, line, column } = error as { file?: unknown; line?: unknown; column?: unknown };
  const path = typeof file === 'string' ? file : '';
  return {
    kind: path.endsWith('.trigger') ? 'ApexTrigger' : 'ApexClass',
    name: path.replace(/^.*\//, '').replace(/\.(cls|trigger)$/, ''),
    message: error.message,
    line: typeof line === 'number' ? line : undefined,
    column: typeof column === 'number' ? column : undefined
  };
};
