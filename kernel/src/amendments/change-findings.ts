import type { EngineCapabilities } from '../catalog/capabilities-schema.ts';
import { block } from '../guardrails/violation.ts';
import type { Violation } from '../quote/evaluation-schema.ts';
import type { Action } from './action-schema.ts';

/** Order actions that this engine cannot take, each kind once, at the first place where it is needed. */
export function changeFindings(actions: readonly Action[], { changes = [] }: EngineCapabilities): Violation[] {
  const first = actions.filter(({ kind }, at) => actions.findIndex((other) => other.kind === kind) === at);
  return first.flatMap(({ kind }) => {
    if (changes.includes(kind)) return [];
    const message = `The billing engine cannot ${kind.replaceAll('_', ' ')} on a subscription that exists.`;
    const path = `actions[${actions.findIndex((other) => other.kind === kind)}]`;
    return [block('engine_change_unsupported', { path }, { message, evidence: { change: kind } })];
  });
}
