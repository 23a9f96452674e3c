import { makeType, substitute } from './make-type.ts';
import { lineage, type ApexType, type ClassDeclaration } from './model.ts';

const isRecord = (type: ApexType): boolean => type.declaration.kind === 'record' || type.key === 'sobject';

/** The interfaces a type names itself, its type arguments filled in. */
const interfacesOf = (type: ApexType): ApexType[] =>
  [...lineage(type.declaration)].flatMap((one) =>
    one.interfaces.map((parent) => substitute(parent, type.declaration.typeParameters, type.args))
  );

/** Whether a value of one type is a value of the other as it stands, without conversion. */
export function isSubtype(from: ApexType, to: ApexType): boolean {
  if (from.key === to.key || from.declaration.kind === 'null') return true;
  if (from.declaration.kind === 'void' || to.declaration.kind === 'void') return false;
  if (to.key === 'object') return true;
  if (from.declaration === to.declaration) return argumentsFit(from, to);
  if (isRecord(from) && to.key === 'sobject') return true;
  if ([...lineage(from.declaration)].some((one) => one === to.declaration)) return true;
  return interfacesOf(from).some((parent) => isSubtype(parent, to));
}

/** Lists, iterables and map values follow their elements, both ways between sObject types; sets do not. */
function argumentsFit(from: ApexType, to: ApexType): boolean {
  if (from.declaration.simpleName === 'Set') return false;
  return from.args.every((arg, index) => {
    const other = to.args[index];
    return (
      other !== undefined &&
      (isSubtype(arg, other) || (arg.key === 'sobject' && isRecord(other)) || bothTexts(arg, other))
    );
  });
}

const bothTexts = (a: ApexType, b: ApexType): boolean =>
  [a.key, b.key].every((key) => key === 'id' || key === 'string');

/** The type seen as one of its parents, for example a list as `Iterable<T>`; null when it is none. */
export function asParent(type: ApexType, parent: ClassDeclaration): ApexType | null {
  if (type.declaration === parent) return type;
  for (const one of interfacesOf(type)) {
    const found = asParent(one, parent);
    if (found) return found;
  }
  return [...lineage(type.declaration)].includes(parent) ? makeType(parent) : null;
}
