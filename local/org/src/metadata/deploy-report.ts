/** What a deploy says about each component, in the shapes of the Metadata API's DeployResult. */

export interface DeployMessage {
  readonly changed: boolean;
  readonly columnNumber?: number;
  readonly componentType: string;
  readonly created: boolean;
  readonly createdDate: string;
  readonly deleted: boolean;
  readonly fileName: string;
  readonly fullName: string;
  readonly id?: string;
  readonly lineNumber?: number;
  readonly problem?: string;
  readonly problemType?: 'Error' | 'Warning';
  readonly success: boolean;
  readonly warning: boolean;
}

export interface TestFailure {
  readonly name: string;
  readonly methodName: string;
  readonly message: string;
  readonly stackTrace: string;
  readonly time: number;
}

export interface RunTestResult {
  readonly numTestsRun: number;
  readonly numFailures: number;
  readonly totalTime: number;
  readonly successes: readonly { readonly name: string; readonly methodName: string; readonly time: number }[];
  readonly failures: readonly TestFailure[];
  readonly codeCoverage: readonly never[];
  readonly codeCoverageWarnings: readonly never[];
  readonly flowCoverage: readonly never[];
  readonly flowCoverageWarnings: readonly never[];
}

export const NO_TESTS: RunTestResult = {
  numTestsRun: 0,
  numFailures: 0,
  totalTime: 0,
  successes: [],
  failures: [],
  codeCoverage: [],
  codeCoverageWarnings: [],
  flowCoverage: [],
  flowCoverageWarnings: []
};

interface Subject {
  readonly type: string;
  readonly fullName: string;
  readonly fileName: string;
}

interface Place {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Collects messages while components are applied. */
export class DeployReport {
  readonly successes: DeployMessage[] = [];
  readonly failures: DeployMessage[] = [];
  readonly #now: string;

  constructor(now: string) {
    this.#now = now;
  }

  succeeded({ type, fullName, fileName }: Subject, outcome: { created?: boolean; deleted?: boolean } = {}): void {
    this.successes.push({
      changed: true,
      componentType: type,
      created: outcome.created === true,
      createdDate: this.#now,
      deleted: outcome.deleted === true,
      fileName,
      fullName,
      success: true,
      warning: false
    });
  }

  failed({ type, fullName, fileName }: Subject, problem: string, place: Place = {}): void {
    this.failures.push({
      changed: false,
      ...(place.column === undefined ? {} : { columnNumber: place.column }),
      componentType: type,
      created: false,
      createdDate: this.#now,
      deleted: false,
      fileName,
      fullName,
      ...(place.line === undefined ? {} : { lineNumber: place.line }),
      problem,
      problemType: 'Error',
      success: false,
      warning: false
    });
  }
}
