import type { Statement } from '../syntax/tree.ts';

/** Whether a statement surely returns or throws, as the Apex compiler judges it. */
export function endsForCertain(statement: Statement): boolean {
  switch (statement.kind) {
    case 'return':
    case 'throw':
      return true;
    case 'block':
      return statement.body.some(endsForCertain);
    case 'if':
      return statement.no !== null && endsForCertain(statement.yes) && endsForCertain(statement.no);
    case 'switch':
      return (
        statement.cases.some((one) => one.when.kind === 'else') &&
        statement.cases.every((one) => endsForCertain(one.body))
      );
    case 'try':
      return (
        (statement.last !== null && endsForCertain(statement.last)) ||
        (endsForCertain(statement.body) && statement.catches.every((one) => endsForCertain(one.body)))
      );
    case 'while':
    case 'doWhile':
      return statement.test.kind === 'literal' && statement.test.value.type === 'Boolean' && statement.test.value.value;
    case 'for':
      return statement.test === null;
    case 'runAs':
      return endsForCertain(statement.body);
    default:
      return false;
  }
}
