import { ApexRefusal } from '../syntax/refusal.ts';
import type { Position } from '../syntax/tree.ts';
import type { MethodDeclaration } from '../types/model.ts';
import type { Code, Frame } from '../run/execution.ts';
import { resolveName } from './names.ts';
import type { Scope } from './scope.ts';

const isDynamicQuery = ({ owner, name }: MethodDeclaration): boolean =>
  owner.isLibrary && owner.name === 'Database' && /^(query|countQuery)$/i.test(name);

/** Database.query finds `:name` among the variables that are visible where it is called. */
export function withBinds(scope: Scope, method: MethodDeclaration, code: Code, at: Position): Code {
  if (!isDynamicQuery(method)) return code;
  const visible = scope.snapshot();
  return (frame) => {
    const before = frame.run.findBind;
    frame.run.findBind = (name) => valueOf(visible, name, frame, at);
    try {
      return code(frame);
    } finally {
      frame.run.findBind = before;
    }
  };
}

function valueOf(scope: Scope, name: string, frame: Frame, at: Position): ReturnType<Code> | undefined {
  try {
    const target = resolveName(scope, name, at);
    return target.kind === 'value' ? target.value.code(frame) : undefined;
  } catch (error) {
    if (error instanceof ApexRefusal) return undefined;
    throw error;
  }
}
