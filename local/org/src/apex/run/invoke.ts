import { ApexException, type ApexCall } from '../../engine/apex-runtime.ts';
import type { Program } from '../compile/compiler.ts';
import { messageForClient } from '../library/exceptions.ts';
import { fromJson, fromPlain } from '../salesforce/json-read.ts';
import { plainJson, toJson } from '../salesforce/json-write.ts';
import { annotationOf, type MethodDeclaration } from '../types/model.ts';
import { methodsNamed } from '../types/members.ts';
import { stateOf } from './exception-state.ts';
import type { Execution } from './execution.ts';
import { Thrown } from './thrown.ts';

/** What a browser is told about an exception that was not meant for people; the details are in the stack trace. */
const GENERIC = 'An internal server error has occurred';

/** Calls an @AuraEnabled method with parameters from JSON. @returns JSON. @throws ApexException */
export function invokeAuraEnabled(program: Program, run: Execution, call: ApexCall): unknown {
  const method = findMethod(program, call);
  try {
    const args = method.parameters.map(({ name, type }) =>
      fromJson(run, fromPlain(parameter(call.params, name)), type)
    );
    const result = program.methodCode(method).call(run, null, args);
    return plainJson(toJson(run, result, { kind: 'client', skipNulls: true }));
  } catch (error) {
    throw error instanceof Thrown ? forClient(run, error) : error;
  }
}

function findMethod(program: Program, { className, method, cacheable }: ApexCall): MethodDeclaration {
  const declaration = program.table.find(className, null);
  const methods = declaration && !declaration.isLibrary ? methodsNamed(declaration, method) : [];
  const found = methods.find((one) => one.isStatic && annotationOf(one.modifiers, 'auraenabled'));
  if (!found)
    throw new ApexException(
      'System.TypeException',
      `Apex method ${className}.${method} is not @AuraEnabled or does not exist`,
      ''
    );
  if (cacheable && annotationOf(found.modifiers, 'auraenabled')?.['cacheable']?.toLowerCase() !== 'true') {
    throw new ApexException(
      'System.TypeException',
      `Apex methods that are to be cached must be marked as @AuraEnabled(cacheable=true): ${className}.${method}`,
      ''
    );
  }
  return found;
}

/** Parameter names match without regard to case, as in Apex. */
function parameter(params: ApexCall['params'], name: string): unknown {
  return Object.entries(params).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function forClient(run: Execution, { exception, message }: Thrown): ApexException {
  const words = messageForClient(run, exception);
  if (words !== null) return new ApexException(run.typeName(exception), words, '');
  return new ApexException(run.typeName(exception), GENERIC, [message, ...stateOf(exception).trace].join('\n'));
}
