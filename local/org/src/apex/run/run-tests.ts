import type { TestTransaction } from '../../engine/apex-runtime.ts';
import { NO_TESTS, type RunTestResult, type TestFailure } from '../../metadata/deploy-report.ts';
import type { Program } from '../compile/compiler.ts';
import { annotationOf, type ClassDeclaration, type MethodDeclaration } from '../types/model.ts';
import { stateOf } from './exception-state.ts';
import type { Execution } from './execution.ts';
import { Thrown } from './thrown.ts';

interface Session {
  readonly execution: Execution;
  readonly transaction: TestTransaction;
}

type Outcome = { readonly name: string; readonly methodName: string; readonly time: number } & Partial<TestFailure>;

/** Runs every @IsTest method of the named classes, or of all, each in a transaction that is undone. */
export function runTests(program: Program, classNames: readonly string[] | null, begin: () => Session): RunTestResult {
  const wanted = classNames && new Set(classNames.map((name) => name.toLowerCase()));
  const classes = program.table.orgClasses.filter(
    (one) => isTest(one) && (!wanted || wanted.has(one.name.toLowerCase()))
  );
  const outcomes = classes.flatMap((one) => testMethods(one).map((method) => runTest(program, method, begin)));
  const failures = outcomes.filter((one): one is TestFailure => one.message !== undefined);
  return {
    ...NO_TESTS,
    numTestsRun: outcomes.length,
    numFailures: failures.length,
    totalTime: outcomes.reduce((sum, { time }) => sum + time, 0),
    successes: outcomes.filter((one) => one.message === undefined),
    failures
  };
}

const isTest = (declaration: ClassDeclaration): boolean => annotationOf(declaration.modifiers, 'istest') !== undefined;
const methodsWith = (declaration: ClassDeclaration, annotation: string): MethodDeclaration[] =>
  [...declaration.methods.values()].flat().filter((one) => one.isStatic && annotationOf(one.modifiers, annotation));

export const testMethods = (declaration: ClassDeclaration): MethodDeclaration[] => methodsWith(declaration, 'istest');

/** @TestSetup runs again for each method; its statics and limits are forgotten before the method starts. */
function runTest(program: Program, method: MethodDeclaration, begin: () => Session): Outcome {
  const started = performance.now();
  const { execution, transaction } = begin();
  const base = { name: method.owner.name, methodName: method.name };
  const time = (): number => Math.round(performance.now() - started);
  try {
    transaction.hideData();
    for (const setup of methodsWith(method.owner, 'testsetup')) program.methodCode(setup).call(execution, null, []);
    execution.restart();
    program.methodCode(method).call(execution, null, []);
    return { ...base, time: time() };
  } catch (error) {
    return { ...base, time: time(), ...failureOf(error) };
  } finally {
    transaction.rollback();
  }
}

function failureOf(error: unknown): Pick<TestFailure, 'message' | 'stackTrace'> {
  if (error instanceof Thrown) return { message: error.message, stackTrace: stateOf(error.exception).trace.join('\n') };
  if (error instanceof Error) return { message: `Internal error: ${error.message}`, stackTrace: error.stack ?? '' };
  throw error;
}
