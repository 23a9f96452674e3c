import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import { monthGrid } from '../lifecycle/billing-grid.ts';
import { parseDay } from '../lifecycle/local-date.ts';
import type { Action, TermsAction } from './action-schema.ts';
import { before, changed, earlier } from './segments.ts';
import { termsOf } from './terms-of.ts';
import type { Segment, SubscribedCharge, Subscription } from './subscription-schema.ts';

/**
 * The subscription after order actions, in their order. What was billed is untouched: the Delta corrects it. Under
 * `re_anchor` the periods of changed or resumed time are counted from the day of the change (Kill Bill), under `keep` they
 * stay.
 */
export function applyActions(
  subscription: Subscription,
  actions: readonly Action[],
  policy: ProrationPolicy
): Subscription {
  return actions.reduce((state, action) => applyAction(state, action, policy), subscription);
}

function applyAction(state: Subscription, action: Action, policy: ProrationPolicy): Subscription {
  switch (action.kind) {
    case 'add_plan':
      return { ...state, charges: [...state.charges, ...action.charges] };
    case 'remove_plan':
      return withoutPlan(state, action);
    case 'change_plan': {
      const without = withoutPlan(state, action);
      return { ...without, charges: [...without.charges, ...action.charges] };
    }
    case 'change_terms':
      return withEnd(state, action.termEnd);
    case 'renew':
      return renewed(state, action);
    case 'cancel':
      return { ...ended(state, action.on, () => true), termEnd: action.on };
    case 'suspend':
      return { ...state, pauses: [...state.pauses, { startDate: action.on }] };
    case 'resume': {
      const resumed = state.pauses.map((pause) =>
        pause.endDate === undefined ? { ...pause, endDate: action.on } : pause
      );
      const served = withCharges(
        { ...state, pauses: resumed },
        ({ charge }) => charge.type !== 'one_time' && policy.changeGrid === 're_anchor',
        ({ segments }) =>
          changed(segments, { on: action.on, until: NEVER }, (segment) => ({
            ...segment,
            ...anchored(segment, action.on, policy)
          }))
      );
      return withEnd(served, action.termEnd ?? state.termEnd);
    }
    default:
      return withTerms(state, action, policy);
  }
}

/** After every day that can be written. */
const NEVER = '9999-99-99';

function withCharges(
  state: Subscription,
  picks: (charge: SubscribedCharge) => boolean,
  edit: (charge: SubscribedCharge) => Segment[]
): Subscription {
  const charges = state.charges.map((charge) => (picks(charge) ? { ...charge, segments: edit(charge) } : charge));
  return { ...state, charges };
}

const ended = (state: Subscription, on: string, picks: (charge: SubscribedCharge) => boolean): Subscription =>
  withCharges(state, picks, ({ segments }) => before(segments, on));

/** The plan's charges end on their own from now on: a longer term does not bring them back. */
function withoutPlan(state: Subscription, { on, planKey }: { on: string; planKey: string }): Subscription {
  const removed = (charge: SubscribedCharge): SubscribedCharge =>
    charge.planKey === planKey ? { ...charge, endDate: earlier(on, charge.endDate) } : charge;
  const cut = ended(state, on, (charge) => charge.planKey === planKey);
  return { ...cut, charges: cut.charges.map(removed) };
}

/** A later end is reached by what lasted to the old one, as far as it lasts on its own; an earlier end cuts everything. */
function withEnd(state: Subscription, termEnd: string): Subscription {
  const old = state.termEnd;
  const edit = ({ charge, segments, endDate }: SubscribedCharge): Segment[] => {
    const kept = before(segments, termEnd);
    const last = kept.at(-1);
    if (charge.type === 'one_time' || last?.endDate !== old || termEnd <= old) return kept;
    return [...kept.slice(0, -1), { ...last, endDate: earlier(termEnd, endDate) }];
  };
  return { ...withCharges(state, () => true, edit), termEnd };
}

/** An early renewal ends the old term on its day. */
function renewed(state: Subscription, { on, termEnd, charges }: Extract<Action, { kind: 'renew' }>): Subscription {
  const cut = ended(state, on, () => true);
  const next = new Map(charges.map(({ planKey, chargeId, segment }) => [`${planKey} ${chargeId}`, segment]));
  const edit = ({ planKey, charge, segments }: SubscribedCharge): Segment[] => {
    const segment = next.get(`${planKey} ${charge.id}`);
    return segment ? [...segments, segment] : [...segments];
  };
  return { ...withCharges(cut, () => true, edit), termStart: on, termEnd };
}

function withTerms(state: Subscription, action: TermsAction, policy: ProrationPolicy): Subscription {
  const change = (segment: Segment): Segment => ({
    ...segment,
    ...termsOf(action),
    ...anchored(segment, action.on, policy)
  });
  return withCharges(
    state,
    ({ planKey, charge }) => planKey === action.planKey && charge.id === action.chargeId,
    ({ segments }) => changed(segments, action, change)
  );
}

/** The grid of time that was changed on a day. */
function anchored({ grid }: Segment, on: string, policy: ProrationPolicy): Pick<Segment, 'grid'> {
  const day = parseDay(on);
  if (grid === undefined || day === undefined || policy.changeGrid === 'keep') return {};
  return { grid: grid.kind === 'days' ? { ...grid, origin: day } : monthGrid(day, grid, policy.firstBoundary) };
}
