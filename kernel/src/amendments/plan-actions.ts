import { refuse } from '../refusal.ts';
import type { Actions } from './actions.ts';
import type { Amendment } from './amendment-schema.ts';
import type { DeltaTerms } from './delta-terms.ts';
import { signPlan } from './sign-plan.ts';
import type { Subscription } from './subscription-schema.ts';
import { withinTerm } from './within-term.ts';

type PlanAmendment = Extract<Amendment, { kind: 'add_plan' | 'remove_plan' | 'change_plan' }>;

/** Adds, removes and swaps of plans. An added plan is signed at the catalog's prices of today, or those given with it. */
export function planActions(state: Subscription, amendment: PlanAmendment, terms: DeltaTerms, path: string): Actions {
  const { kind, on } = amendment;
  const outside = withinTerm(state, on, `${path}.on`);
  if (outside) return outside;
  const inForce = (key: string): boolean =>
    state.charges.some(({ planKey, segments }) => planKey === key && segments.some(({ endDate }) => endDate > on));
  if (kind === 'add_plan') {
    if (state.charges.some(({ planKey }) => planKey === amendment.plan.key)) {
      return refuse(
        'plan_key_repeated',
        `${path}.plan.key`,
        `the subscription has a plan "${amendment.plan.key}" already`
      );
    }
    const signed = signPlan(state, amendment, terms, `${path}.plan`);
    return signed.ok ? { ok: true, actions: [{ kind, on, charges: signed.charges }] } : signed;
  }
  const { planKey } = amendment;
  if (!inForce(planKey)) return refuse('plan_not_in_force', path, `there is no plan "${planKey}" in force on ${on}`);
  if (kind === 'remove_plan') return { ok: true, actions: [{ kind, on, planKey }] };
  if (state.charges.some((charge) => charge.planKey === amendment.plan.key)) {
    return refuse(
      'plan_key_repeated',
      `${path}.plan.key`,
      `the subscription has a plan "${amendment.plan.key}" already`
    );
  }
  const signed = signPlan(state, amendment, terms, `${path}.plan`);
  return signed.ok ? { ok: true, actions: [{ kind, on, planKey, charges: signed.charges }] } : signed;
}
