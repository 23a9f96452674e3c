import { convertNow } from '../compile/conversion.ts';
import type { Program } from '../compile/compiler.ts';
import { implementation } from '../compile/calls.ts';
import { recordMember } from '../salesforce/record-access.ts';
import { constructorsOf, methodsNamed } from '../types/members.ts';
import type { ApexType } from '../types/model.ts';
import { isSubtype } from '../types/subtype.ts';
import type { ApexRecord, Instance, Value } from '../values/value.ts';
import type { Execution, Services } from './execution.ts';
import type { CalloutAnswer, CalloutRequest } from './callout.ts';
import { typeOfValue } from './type-of-value.ts';

interface Outside {
  label(name: string): string | null;
  callout(run: Execution, request: CalloutRequest): CalloutAnswer;
  deliver: Services['deliver'];
}

const NOWHERE = { file: 'running code', line: 0, column: 0 };

/** What running code and the library may ask for, answered by the compiled program. */
export function makeServices(program: Program, outside: Outside): Services {
  const { table } = program;
  const types = new Map<string, ApexType>();
  const type = (name: string): ApexType => {
    const known = types.get(name) ?? table.parse(name, NOWHERE);
    types.set(name, known);
    return known;
  };
  return {
    ...outside,
    schema: table.schema,
    type,
    findClass: (name) => table.find(name, null),
    construct: (run, wanted, args) => construct(program, run, wanted, args),
    call: (run, self, name, args) => call(program, run, self, name, args),
    callMethod: (run, method, self, args) => program.methodCode(method).call(run, self, args),
    getMember: (run, record, name) => memberOf(program, run, record, name).read(run, record),
    putMember: (run, record, name, value) => {
      putMember(program, run, record, name, value);
    },
    memberType: (run, record, name) => memberOf(program, run, record, name).type,
    readField: (run, self, field) => program.fieldCode(field).get?.(run, self, []) ?? self.fields[field.slot] ?? null,
    writeField: (run, self, field, value) => {
      const { set } = program.fieldCode(field);
      if (set) set(run, self, [value]);
      else self.fields[field.slot] = value;
    },
    initialise: (run, declaration, self) => {
      program.initialise(run, declaration, self);
    },
    enumConstants: (declaration) => program.enumValues(declaration)
  };
}

function construct(program: Program, run: Execution, type: ApexType, args: readonly Value[]): Instance {
  const fits = (value: Value, wanted: ApexType): boolean =>
    value === null || isSubtype(typeOfValue(run, value), wanted);
  const chosen = constructorsOf(type).find(
    ({ parameters }) =>
      parameters.length === args.length && parameters.every((one, index) => fits(args[index] ?? null, one.type))
  );
  return program.construct(run, type, args, chosen ?? null) as Instance;
}

function call(program: Program, run: Execution, self: Instance, name: string, args: readonly Value[]): Value {
  const method = methodsNamed(self.declaration, name).find(
    (one) => !one.isStatic && one.parameters.length === args.length
  );
  if (!method) throw new Error(`${self.declaration.name} has no method ${name} with ${args.length} arguments`);
  return program.methodCode(implementation(self.declaration, method)).call(run, self, args);
}

function memberOf(
  program: Program,
  run: Execution,
  record: ApexRecord,
  name: string
): NonNullable<ReturnType<typeof recordMember>> {
  const member = recordMember(program.table, record.object, name);
  return member ?? run.fail('SObjectException', `Invalid field ${name} for ${record.object.name}`);
}

function putMember(program: Program, run: Execution, record: ApexRecord, name: string, value: Value): void {
  const member = memberOf(program, run, record, name);
  if (!member.write) return run.fail('SObjectException', `Field is not writeable: ${record.object.name}.${name}`);
  const converted = value === null ? null : convertNow(run, value, typeOfValue(run, value), member.type);
  const fits = converted === null || member.type.key === 'id' || isSubtype(typeOfValue(run, converted), member.type);
  if (!fits)
    run.fail('SObjectException', `Illegal assignment from ${typeOfValue(run, converted).text} to ${member.type.text}`);
  member.write(run, record, converted);
}
