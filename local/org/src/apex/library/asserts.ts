import type { Execution } from '../run/execution.ts';
import { isSubtype } from '../types/subtype.ts';
import { typeOfValue } from '../run/type-of-value.ts';
import { equalValues } from '../values/compare.ts';
import { TypeValue, type Value } from '../values/value.ts';
import type { LibraryModule } from './library-module.ts';

/** An AssertException, which nothing catches. */
function check(run: Execution, holds: boolean, words: string, message?: Value): void {
  if (holds) return;
  const own = message === undefined || message === null ? '' : `: ${run.text(message)}`;
  run.fail('AssertException', `Assertion Failed${own}${words === '' ? '' : `: ${words}`}`);
}

const same = (a: Value, b: Value): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a === b : equalValues(a, b);

const areEqual = (run: Execution, expected: Value, actual: Value, message?: Value): void => {
  check(run, same(expected, actual), `Expected: ${run.text(expected)}, Actual: ${run.text(actual)}`, message);
};
const areNotEqual = (run: Execution, expected: Value, actual: Value, message?: Value): void => {
  check(run, !same(expected, actual), `Same value: ${run.text(actual)}`, message);
};
const isTrue = (run: Execution, value: Value, message?: Value): void => {
  check(run, value === true, message === undefined ? 'Expected: true, Actual: ' + run.text(value) : '', message);
};

const isA = (run: Execution, value: Value, { type }: TypeValue): boolean =>
  value !== null && isSubtype(typeOfValue(run, value), type);

export const assertLibrary: LibraryModule = {
  source: `public class Assert {
    @AcceptsNull public static void areEqual(Object expected, Object actual); @AcceptsNull public static void areEqual(Object expected, Object actual, String message);
    @AcceptsNull public static void areNotEqual(Object expected, Object actual); @AcceptsNull public static void areNotEqual(Object expected, Object actual, String message);
    @AcceptsNull public static void isTrue(Boolean value); @AcceptsNull public static void isTrue(Boolean value, String message);
    @AcceptsNull public static void isFalse(Boolean value); @AcceptsNull public static void isFalse(Boolean value, String message);
    @AcceptsNull public static void isNull(Object value); @AcceptsNull public static void isNull(Object value, String message);
    @AcceptsNull public static void isNotNull(Object value); @AcceptsNull public static void isNotNull(Object value, String message);
    @AcceptsNull public static void isInstanceOfType(Object value, Type type); @AcceptsNull public static void isInstanceOfType(Object value, Type type, String message);
    @AcceptsNull public static void isNotInstanceOfType(Object value, Type type); @AcceptsNull public static void isNotInstanceOfType(Object value, Type type, String message);
    public static void fail(); @AcceptsNull public static void fail(String message);
  }`,
  statics: {
    areequal: areEqual,
    arenotequal: areNotEqual,
    istrue: isTrue,
    isfalse: (run, value: Value, message?: Value) => {
      check(run, value === false, message === undefined ? `Expected: false, Actual: ${run.text(value)}` : '', message);
    },
    isnull: (run, value: Value, message?: Value) => {
      check(run, value === null, `Expected: null, Actual: ${run.text(value)}`, message);
    },
    isnotnull: (run, value: Value, message?: Value) => {
      check(run, value !== null, 'Expected a value, Actual: null', message);
    },
    isinstanceoftype: (run, value: Value, type: TypeValue, message?: Value) => {
      check(run, isA(run, value, type), `Expected an instance of ${type.type.text}`, message);
    },
    isnotinstanceoftype: (run, value: Value, type: TypeValue, message?: Value) => {
      check(run, !isA(run, value, type), `Expected no instance of ${type.type.text}`, message);
    },
    fail: (run, message?: Value) => {
      check(run, false, '', message);
    }
  }
};

/** The assertions of class System. */
export const systemAsserts = { assertequals: areEqual, assertnotequals: areNotEqual, assert: isTrue };
