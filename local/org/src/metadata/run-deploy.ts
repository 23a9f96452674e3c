import { nextNumber, writeSetting } from '../data/open-database.ts';
import { SCHEMA_VERSION, type OrgData } from '../data/org-data.ts';
import type { UserContext } from '../data/transaction.ts';
import { applyComponents } from './apply-components.ts';
import { applyObjects } from './apply-objects.ts';
import { applySetupRecords } from './apply-setup-records.ts';
import { DeployReport, NO_TESTS, type RunTestResult } from './deploy-report.ts';
import type { ApexHooks, DeployContext, DeployOptions } from './deploy-context.ts';
import { PackageProblem, readPackage, type MetadataPackage } from './read-package.ts';

export interface DeployOutcome {
  readonly success: boolean;
  /** Whether the org changed. */
  readonly kept: boolean;
  readonly report: DeployReport;
  readonly tests: RunTestResult;
  /** Why the package could not be read at all. */
  readonly errorMessage?: string;
}

/**
 * Deploys a zip in one transaction: objects, fields, components, deletions, compilation, tests. Any failure undoes all of it
 * unless the caller asked to keep what is good (`rollbackOnError: false`); `checkOnly` undoes it always.
 */
export const runDeploy = (
  data: OrgData,
  zip: Uint8Array,
  options: DeployOptions,
  user: UserContext,
  apex: ApexHooks
): DeployOutcome => {
  const now = new Date().toISOString();
  const report = new DeployReport(now);
  let tests = NO_TESTS;
  let contents: MetadataPackage;
  try {
    contents = readPackage(zip);
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error;
    return { success: false, kept: false, report, tests, errorMessage: error.message };
  }
  const context: DeployContext = { data, package: contents, report, now, user, schema: () => data.schema };
  data.db.exec('BEGIN IMMEDIATE');
  try {
    applyPackage(context, apex);
    if (report.failures.length === 0) tests = runTests(context, options, apex);
  } catch (error) {
    undo(data);
    throw error;
  }
  const success = report.failures.length === 0 && tests.numFailures === 0;
  // Apex that does not compile would leave the org without any: then nothing is kept, whatever was asked.
  const broken = tests.numFailures > 0 || report.failures.some(({ componentType }) => componentType.startsWith('Apex'));
  const kept = !options.checkOnly && (success || (!options.rollbackOnError && !broken));
  if (kept) {
    writeSetting(data.db, SCHEMA_VERSION, String(nextNumber(data.db, SCHEMA_VERSION)));
    data.db.exec('COMMIT');
    data.reload();
  } else undo(data);
  return { success, kept, report, tests };
};

const undo = (data: OrgData): void => {
  if (data.db.isTransaction) data.db.exec('ROLLBACK');
  data.reload();
};

const applyPackage = (context: DeployContext, apex: ApexHooks): void => {
  checkManifest(context);
  applyObjects(context);
  applyComponents(context);
  applyDeletions(context);
  applySetupRecords(context);
  compile(context, apex);
};

/** The manifest and the files must name the same components. */
const checkManifest = ({ package: contents, report }: DeployContext): void => {
  const { manifest, components, strangers } = contents;
  for (const path of strangers)
    report.failed(
      { type: '', fullName: path, fileName: path },
      `Unknown file: ${path} belongs to no metadata type the local org knows`
    );
  const present = new Set(components.map((c) => `${c.type}:${c.fullName.toLowerCase()}`));
  for (const [type, members] of manifest) {
    if (INSIDE_OTHERS.has(type)) continue;
    for (const member of members.filter((m) => m !== '*')) {
      if (present.has(`${type}:${member.toLowerCase()}`) || (type === 'CustomObject' && !member.includes('__')))
        continue;
      report.failed(
        { type, fullName: member, fileName: 'package.xml' },
        `An object '${member}' of type ${type} was named in package.xml, but was not found in zipped directory`
      );
    }
  }
};

/** Types that lie inside another type's file. */
const INSIDE_OTHERS = new Set([
  'CustomField',
  'CustomLabel',
  'ListView',
  'CompactLayout',
  'FieldSet',
  'WebLink',
  'Index'
]);

/** Objects and fields keep their data and stay: what may be deleted is everything else. */
const applyDeletions = ({ package: contents, data, report }: DeployContext): void => {
  for (const { type, fullName } of contents.deletions) {
    const subject = { type, fullName, fileName: 'destructiveChanges.xml' };
    if (type === 'CustomObject' || type === 'CustomField')
      report.failed(subject, `Deleting a ${type} is not modelled by the local org`);
    else if (data.metadata.remove(type, fullName)) report.succeeded(subject, { deleted: true });
    else report.succeeded(subject);
  }
};

const compile = ({ data, package: contents, report }: DeployContext, apex: ApexHooks): void => {
  for (const problem of apex.compile(data)) {
    const suffix = problem.kind === 'ApexClass' ? 'cls' : 'trigger';
    const directory = problem.kind === 'ApexClass' ? 'classes' : 'triggers';
    const packaged = contents.components.find((c) => c.type === problem.kind && c.fullName === problem.name);
    const fileName = packaged?.fileName ?? `${directory}/${problem.name}.${suffix}`;
    const index = report.successes.findIndex((m) => m.componentType === problem.kind && m.fullName === problem.name);
    if (index >= 0) report.successes.splice(index, 1);
    report.failed({ type: problem.kind, fullName: problem.name, fileName }, problem.message, problem);
  }
};

const runTests = ({ data, user }: DeployContext, options: DeployOptions, apex: ApexHooks): RunTestResult => {
  if (options.testLevel === 'NoTestRun') return NO_TESTS;
  return apex.runTests(data, options.testLevel === 'RunSpecifiedTests' ? options.runTests : undefined, user);
};
