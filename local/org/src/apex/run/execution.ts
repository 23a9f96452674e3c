import type { SObjectRow, Transaction } from '../../data/transaction.ts';
import type { Schema } from '../../schema/schema.ts';
import type { ApexType, ClassDeclaration, FieldDeclaration, MethodDeclaration } from '../types/model.ts';
import { show } from '../values/show.ts';
import type { ApexRecord, Instance, Value } from '../values/value.ts';
import type { CalloutAnswer, CalloutRequest } from './callout.ts';
import { stateOf } from './exception-state.ts';
import { noUsage, spend, type LimitName, type Usage } from './limits.ts';
import { freshTest, type Retries, type TestState } from './test-state.ts';
import { Thrown } from './thrown.ts';
import type { TriggerState } from './trigger-state.ts';

/** One call in progress. `line` is where it stands, for stack traces. */
export interface Frame {
  readonly slots: Value[];
  readonly self: Value;
  readonly run: Execution;
  /** For example `Class.QuoteController.save`. */
  readonly label: string;
  line: number;
  result: Value;
}

/** A compiled expression. */
export type Code = (frame: Frame) => Value;

/** What running code may ask of the runtime around it. */
export interface Services {
  readonly schema: Schema;
  /** @returns null for an unknown label. */
  label(name: string): string | null;
  /** A type by its written name. @throws ApexRefusal when there is none. */
  type(name: string): ApexType;
  findClass(name: string): ClassDeclaration | null;
  construct(run: Execution, type: ApexType, args: readonly Value[]): Instance;
  /** Calls the method the instance's class gives to a name, by number of arguments. */
  call(run: Execution, self: Instance, name: string, args: readonly Value[]): Value;
  callMethod(run: Execution, method: MethodDeclaration, self: Value, args: readonly Value[]): Value;
  /** A field, parent or list of children by name, as `record.get(name)`. */
  getMember(run: Execution, record: ApexRecord, name: string): Value;
  /** The type of what getMember gives. */
  memberType(run: Execution, record: ApexRecord, name: string): ApexType;
  /** As `record.put(name, value)`: the value is converted to the field's type. */
  putMember(run: Execution, record: ApexRecord, name: string, value: Value): void;
  /** A field or property of an instance, through its accessors. */
  readField(run: Execution, self: Instance, field: FieldDeclaration): Value;
  writeField(run: Execution, self: Instance, field: FieldDeclaration, value: Value): void;
  /** Gives a new instance the first values of one class's own fields. */
  initialise(run: Execution, declaration: ClassDeclaration, self: Instance): void;
  enumConstants(declaration: ClassDeclaration): readonly Value[];
  callout(run: Execution, request: CalloutRequest): CalloutAnswer;
  /** Runs the after-insert triggers of an event object. */
  deliver(run: Execution, object: string, rows: SObjectRow[], retries: Retries): void;
}

const DEEPEST = 1000;

/** Everything that lives as long as one transaction: statics, limits, the call stack, test state. */
export class Execution {
  readonly services: Services;
  readonly transaction: Transaction;
  readonly test: TestState | null;
  readonly statics = new Map<ClassDeclaration, Value[]>();
  readonly stack: Frame[] = [];
  readonly debugLog: string[] = [];
  usage: Usage = noUsage();
  trigger: TriggerState | null = null;
  /** Values of `:name` for the dynamic query that runs now. */
  findBind: (name: string) => Value | undefined = () => undefined;
  private isOverflowing = false;
  private writes = 0;
  private writesBefore = 0;

  constructor(services: Services, transaction: Transaction, isTest: boolean) {
    this.services = services;
    this.transaction = transaction;
    this.test = isTest ? freshTest() : null;
  }

  /** Between @TestSetup and a test method: statics, limits and test state begin anew, the data stays. */
  restart(): void {
    this.statics.clear();
    this.stack.length = 0;
    this.usage = noUsage();
    this.forgetWrites();
    if (this.test) Object.assign(this.test, freshTest());
  }

  /** A write in a test's preparation does not stand in the way of the callout under test. */
  forgetWrites(): void {
    this.writesBefore = this.writes;
  }
  noteWrite(): void {
    this.writes += 1;
  }
  get hasUncommittedWork(): boolean {
    return this.test ? this.writes > this.writesBefore : this.transaction.hasPendingWrites;
  }

  push(frame: Frame): void {
    if (this.stack.length >= DEEPEST && !this.isOverflowing) this.failOverflow();
    this.stack.push(frame);
  }

  /** Throws a library exception, for example `NullPointerException`. */
  fail(exception: string, message: string): never {
    throw this.raise(this.services.construct(this, this.services.type(`System.${exception}`), [message]));
  }

  /** Makes an exception ready to throw; where it is first thrown is what its stack trace shows. */
  raise(exception: Instance): Thrown {
    const state = stateOf(exception);
    if (!state.trace.length) {
      state.trace = this.trace();
      state.line = this.stack.at(-1)?.line ?? 0;
    }
    return new Thrown(exception, `${this.typeName(exception)}: ${this.messageOf(exception)}`);
  }

  /** Making the exception needs a few calls of its own, beyond the depth that is allowed. */
  failOverflow(): never {
    this.isOverflowing = true;
    try {
      return this.fail('LimitException', `Maximum stack depth reached: ${DEEPEST + 1}`);
    } finally {
      this.isOverflowing = false;
    }
  }

  /** As getTypeName gives it. */
  typeName(exception: Instance): string {
    const { name, isLibrary, outer } = exception.declaration;
    return isLibrary && !outer ? `System.${name}` : name;
  }

  messageOf(exception: Instance): string {
    return this.text(this.services.call(this, exception, 'getMessage', []));
  }

  failNull(): never {
    return this.fail('NullPointerException', 'Attempt to de-reference a null object');
  }

  spend(limit: LimitName, amount = 1): void {
    const message = spend(this.usage, limit, amount);
    if (message) this.fail('LimitException', message);
  }

  /** The text of a value, through its class's own toString method where it has one. */
  text(value: Value): string {
    return show(value, (instance) => {
      const own = instance.declaration.methods.get('tostring')?.some((method) => !method.parameters.length);
      return own ? (this.services.call(this, instance, 'toString', []) as string) : null;
    });
  }

  /** Where the code stands, innermost call first, as getStackTraceString gives it. */
  trace(): string[] {
    return this.stack.toReversed().map((frame) => `${frame.label}: line ${frame.line}, column 1`);
  }
}
