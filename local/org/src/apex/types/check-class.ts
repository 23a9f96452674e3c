import { ApexRefusal } from '../syntax/refusal.ts';
import { signatureOf } from './declare.ts';
import { lineage, type ClassDeclaration, type MethodDeclaration } from './model.ts';
import { isSubtype } from './subtype.ts';
import { substitute } from './make-type.ts';

/** Rules between a class and its parents: overrides are declared, interfaces are implemented. @throws ApexRefusal */
export function checkClass(declaration: ClassDeclaration): void {
  for (const method of [...declaration.methods.values()].flat()) checkOverride(declaration, method);
  if (declaration.kind === 'class' && !declaration.has('abstract')) checkImplemented(declaration);
  for (const inner of declaration.inner.values()) checkClass(inner);
}

function checkOverride(declaration: ClassDeclaration, method: MethodDeclaration): void {
  if (method.isStatic || declaration.kind !== 'class') return;
  const parents = [...lineage(declaration)].slice(1).flatMap((one) => one.methods.get(method.name.toLowerCase()) ?? []);
  const hidden = parents.find((one) => signatureOf(one) === signatureOf(method));
  const { words } = method.modifiers;
  if (!hidden) {
    if (words.has('override') && signatureOf(method) !== 'tostring()')
      throw new ApexRefusal(method.at, `@Override specified for non-overriding method: ${signatureOf(method)}`);
    return;
  }
  const isOpen = ['virtual', 'abstract', 'override'].some((word) => hidden.modifiers.words.has(word));
  if (!isOpen && !(hidden.owner.isLibrary && hidden.name === 'toString'))
    throw new ApexRefusal(method.at, `Non-virtual method cannot be overridden: ${signatureOf(method)}`);
  if (!words.has('override'))
    throw new ApexRefusal(method.at, `Method must use the override keyword: ${signatureOf(method)}`);
}

function checkImplemented(declaration: ClassDeclaration): void {
  const wanted = [...lineage(declaration)].flatMap((one) => [
    ...[...one.methods.values()].flat().filter((method) => method.modifiers.words.has('abstract')),
    ...one.interfaces.flatMap((parent) => interfaceMethods(parent.declaration, parent.args))
  ]);
  const own = [...lineage(declaration)]
    .flatMap((one) => [...one.methods.values()].flat())
    .filter((one) => one.body !== null);
  for (const method of wanted) {
    if (own.some((one) => fulfils(one, method))) continue;
    throw new ApexRefusal(
      declaration.at,
      `Class ${declaration.name} must implement the method: ${method.owner.name}.${signatureOf(method)}`
    );
  }
}

function interfaceMethods(
  declaration: ClassDeclaration,
  args: readonly MethodDeclaration['returns'][]
): MethodDeclaration[] {
  const fill = (type: MethodDeclaration['returns']): MethodDeclaration['returns'] =>
    substitute(type, declaration.typeParameters, args);
  const own = [...declaration.methods.values()].flat();
  const filled = own.map((one) => ({
    ...one,
    parameters: one.parameters.map(({ name, type }) => ({ name, type: fill(type) }))
  }));
  return [
    ...filled,
    ...declaration.interfaces.flatMap((parent) => interfaceMethods(parent.declaration, parent.args.map(fill)))
  ];
}

const fulfils = (own: MethodDeclaration, wanted: MethodDeclaration): boolean =>
  own.name.toLowerCase() === wanted.name.toLowerCase() &&
  own.parameters.length === wanted.parameters.length &&
  own.parameters.every(({ type }, index) => isSubtype(wanted.parameters[index]?.type ?? type, type));
