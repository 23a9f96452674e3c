import type { OrgData } from '../data/org-data.ts';
import type { UserContext } from '../data/transaction.ts';
import type { Schema } from '../schema/schema.ts';
import type { DeployReport, RunTestResult } from './deploy-report.ts';
import type { MetadataPackage } from './read-package.ts';

export interface ApexProblem {
  readonly kind: 'ApexClass' | 'ApexTrigger';
  readonly name: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly message: string;
}

/** The Apex runtime as a deploy uses it: both look at the metadata as the open transaction has it. */
export interface ApexHooks {
  /** Compiles everything deployed. @returns what does not compile. */
  readonly compile: (data: OrgData) => readonly ApexProblem[];
  /** Runs tests, undoing what they write. `classNames` undefined: all. */
  readonly runTests: (data: OrgData, classNames: readonly string[] | undefined, user: UserContext) => RunTestResult;
}

export interface DeployOptions {
  readonly checkOnly: boolean;
  readonly rollbackOnError: boolean;
  readonly testLevel: 'NoTestRun' | 'RunSpecifiedTests' | 'RunLocalTests' | 'RunAllTestsInOrg';
  readonly runTests: readonly string[];
}

export interface DeployContext {
  readonly data: OrgData;
  readonly package: MetadataPackage;
  readonly report: DeployReport;
  readonly now: string;
  readonly user: UserContext;
  /** The schema as far as this deploy has changed it. */
  readonly schema: () => Schema;
}
