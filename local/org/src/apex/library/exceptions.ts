import { stateOf, type DmlFailure } from '../run/exception-state.ts';
import type { Execution } from '../run/execution.ts';
import type { DmlError } from '../../data/transaction.ts';
import type { Instance } from '../values/value.ts';
import { lineage } from '../types/model.ts';
import { ApexList } from '../values/value.ts';
import type { LibraryModule } from './library-module.ts';

export const exceptionLibrary: LibraryModule = {
  source: `public virtual class Exception {
    private String message; private Exception cause;
    public Exception() {}
    public Exception(String message) { this.message = message; }
    public Exception(String message, Exception cause) { this.message = message; this.cause = cause; }
    public Exception(Exception cause) { this.cause = cause; if (cause != null) { this.message = cause.getMessage(); } }
    public virtual String getMessage() { return message == null ? 'Script-thrown exception' : message; }
    public void setMessage(String message) { this.message = message; }
    public Exception getCause() { return cause; }
    public void initCause(Exception cause) { this.cause = cause; }
    public String getTypeName(); public String getStackTraceString(); public Integer getLineNumber();
    public String toString() { return getTypeName() + ': ' + getMessage(); }
  }`,
  methods: {
    gettypename: (run, self: Instance) => run.typeName(self),
    getstacktracestring: (_run, self: Instance) => stateOf(self).trace.join('\n'),
    getlinenumber: (_run, self: Instance) => stateOf(self).line
  }
};

const plain = (name: string, modifiers = ''): LibraryModule => ({
  source: `public ${modifiers} class ${name} extends Exception {}`
});

/** Exceptions that only have a name. */
export const plainExceptions: readonly LibraryModule[] = [
  ...[
    'AssertException',
    'AsyncException',
    'CalloutException',
    'FinalException',
    'IllegalArgumentException',
    'InvalidParameterValueException'
  ],
  ...[
    'JSONException',
    'LimitException',
    'ListException',
    'MathException',
    'NoAccessException',
    'NoSuchElementException'
  ],
  ...[
    'NullPointerException',
    'QueryException',
    'SecurityException',
    'SObjectException',
    'StringException',
    'TypeException',
    'UnexpectedException'
  ]
].map((name) => plain(name));

/** Its constructor's message goes to the client only; Apex sees what setMessage set. */
export const auraHandledLibrary: LibraryModule = {
  source: `public virtual class AuraHandledException extends Exception {
    private String clientMessage;
    public AuraHandledException(String message) { this.clientMessage = message; }
    public String forClient() { return getMessage() == 'Script-thrown exception' ? clientMessage : getMessage(); }
  }`
};

const failure = (run: Execution, self: Instance, index: number): DmlFailure =>
  stateOf(self).failures[index] ?? run.fail('ListException', `List index out of bounds: ${index}`);
const error = (run: Execution, self: Instance, index: number): DmlError | undefined =>
  failure(run, self, index).result.errors[0];

export const dmlExceptionLibrary: LibraryModule = {
  source: `public class DmlException extends Exception {
    public Integer getNumDml(); public String getDmlMessage(Integer index); public Id getDmlId(Integer index);
    public Integer getDmlIndex(Integer index); public StatusCode getDmlType(Integer index); public String getDmlStatusCode(Integer index);
    public List<String> getDmlFieldNames(Integer index);
  }`,
  methods: {
    getnumdml: (_run, self: Instance) => stateOf(self).failures.length,
    getdmlmessage: (run, self: Instance, index: number) => error(run, self, index)?.message,
    getdmlid: (run, self: Instance, index: number) => failure(run, self, index).record?.id,
    getdmlindex: (run, self: Instance, index: number) => failure(run, self, index).index,
    getdmltype: (run, self: Instance, index: number) => statusCode(run, error(run, self, index)?.statusCode ?? ''),
    getdmlstatuscode: (run, self: Instance, index: number) => error(run, self, index)?.statusCode,
    getdmlfieldnames: (run, self: Instance, index: number) =>
      new ApexList(run.services.type('List<String>'), [...(error(run, self, index)?.fields ?? [])])
  }
};

/** Status codes we know of; Salesforce has several hundred. */
const STATUS_CODES = [
  'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
  'DELETE_FAILED',
  'DUPLICATE_EXTERNAL_ID',
  'DUPLICATE_VALUE',
  'ENTITY_IS_DELETED',
  'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  'FIELD_FILTER_VALIDATION_EXCEPTION',
  'FIELD_INTEGRITY_EXCEPTION',
  'INSUFFICIENT_ACCESS_OR_READONLY',
  'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  'INVALID_CROSS_REFERENCE_KEY',
  'INVALID_EMAIL_ADDRESS',
  'INVALID_FIELD',
  'INVALID_FIELD_FOR_INSERT_UPDATE',
  'INVALID_ID_FIELD',
  'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
  'INVALID_TYPE',
  'INVALID_TYPE_ON_FIELD_IN_RECORD',
  'LIMIT_EXCEEDED',
  'OPERATION_ENQUEUED',
  'OPERATION_TOO_LARGE',
  'OP_WITH_INVALID_USER_TYPE_EXCEPTION',
  'MIXED_DML_OPERATION',
  'SELF_REFERENCE_FROM_TRIGGER',
  'TRANSACTION_QUOTA_EXCEEDED',
  'MALFORMED_ID',
  'MISSING_ARGUMENT',
  'NUMBER_OUTSIDE_VALID_RANGE',
  'REQUIRED_FIELD_MISSING',
  'STRING_TOO_LONG',
  'UNABLE_TO_LOCK_ROW',
  'UNKNOWN_EXCEPTION'
];

export const statusCodeLibrary: LibraryModule = { source: `public enum StatusCode { ${STATUS_CODES.join(', ')} }` };

export function statusCode(run: Execution, name: string): unknown {
  const { declaration } = run.services.type('StatusCode');
  const index = declaration.constants.indexOf(name);
  return run.services.enumConstants(declaration)[index < 0 ? STATUS_CODES.indexOf('UNKNOWN_EXCEPTION') : index];
}

/** The message a client may see, or null when the exception is not one meant for people. */
export function messageForClient(run: Execution, exception: Instance): string | null {
  const meant = [...lineage(exception.declaration)].some((one) => one.isLibrary && one.name === 'AuraHandledException');
  return meant ? run.text(run.services.call(run, exception, 'forClient', [])) : null;
}
