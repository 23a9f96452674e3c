import { ApexRefusal } from '../syntax/refusal.ts';
import type { Modifiers, Position } from '../syntax/tree.ts';
import type { ClassDeclaration } from './model.ts';

/** What we act on, or may ignore without changing what the code does. */
const KNOWN = new Set([
  'auraenabled',
  'deprecated',
  'istest',
  'jsonaccess',
  'suppresswarnings',
  'testsetup',
  'testvisible'
]);

function check({ annotations }: Modifiers, at: Position): void {
  for (const { name, values } of annotations) {
    if (!KNOWN.has(name)) throw new ApexRefusal(at, `annotation @${name} is outside the dialect`);
    if (values['seealldata']?.toLowerCase() === 'true')
      throw new ApexRefusal(at, '@IsTest(SeeAllData=true) is outside the dialect');
  }
}

/** Asynchronous and web-service annotations would promise something that does not happen here. @throws ApexRefusal */
export function checkAnnotations(declaration: ClassDeclaration): void {
  check(declaration.modifiers, declaration.at);
  for (const method of [...declaration.methods.values()].flat()) check(method.modifiers, method.at);
  for (const field of declaration.fields.values()) check(field.modifiers, field.at);
  for (const inner of declaration.inner.values()) checkAnnotations(inner);
}
