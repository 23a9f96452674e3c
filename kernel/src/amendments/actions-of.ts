import { parseDay } from '../lifecycle/local-date.ts';
import { refuse } from '../refusal.ts';
import type { Action } from './action-schema.ts';
import type { Actions } from './actions.ts';
import { planActions } from './plan-actions.ts';
import type { Amendment } from './amendment-schema.ts';
import { applyActions } from './apply-actions.ts';
import type { DeltaTerms } from './delta-terms.ts';
import { termActions } from './term-actions.ts';
import { chargeActions } from './charge-actions.ts';
import type { Subscription } from './subscription-schema.ts';

/** What an engine has to be told for amendments, each read against what the ones before it leave. */
export function actionsOf(subscription: Subscription, amendments: readonly Amendment[], terms: DeltaTerms): Actions {
  if (parseDay(terms.asOf) === undefined) return refuse('day_invalid', 'asOf', `${terms.asOf} is no day`);
  if (subscription.billedThrough !== undefined && terms.asOf < subscription.billedThrough) {
    const written = subscription.billedThrough;
    return refuse('as_of_past', 'asOf', `invoices are written up to ${written}, after ${terms.asOf}`);
  }
  const actions: Action[] = [];
  let state = subscription;
  for (const [at, amendment] of amendments.entries()) {
    const read = actionOf(state, amendment, terms, `amendments[${at}]`);
    if (!read.ok) return read;
    actions.push(...read.actions);
    state = applyActions(state, read.actions, terms.policy);
  }
  return { ok: true, actions };
}

function actionOf(state: Subscription, amendment: Amendment, terms: DeltaTerms, path: string): Actions {
  switch (amendment.kind) {
    case 'add_plan':
    case 'remove_plan':
    case 'change_plan':
      return planActions(state, amendment, terms, path);
    case 'update_quantity':
    case 'update_price':
    case 'update_discount':
    case 'change_ramp':
      return chargeActions(state, amendment, path);
    default:
      return termActions(state, amendment, terms, path);
  }
}
