import { periodAt } from '../lifecycle/billing-grid.ts';
import { addMonths, dateOf, parseDay } from '../lifecycle/local-date.ts';
import { refuse } from '../refusal.ts';
import type { Actions } from './actions.ts';
import type { Amendment } from './amendment-schema.ts';
import type { DeltaTerms } from './delta-terms.ts';
import { renewActions } from './renew-actions.ts';
import type { Subscription } from './subscription-schema.ts';
import { withinTerm } from './within-term.ts';

type TermAmendment = Extract<
  Amendment,
  { kind: 'change_terms' | 'renew' | 'cancel' | 'cancel_on' | 'suspend' | 'resume' }
>;

/** Changes of how long a subscription lasts and is served. */
export function termActions(state: Subscription, amendment: TermAmendment, terms: DeltaTerms, path: string): Actions {
  switch (amendment.kind) {
    case 'change_terms':
      return changeTerms(state, amendment.termMonths, path);
    case 'renew':
      return renewActions(state, amendment, terms, path);
    case 'cancel':
      return cancel(
        state,
        { now: terms.asOf, end_of_period: periodsEnd(state, terms.asOf), end_of_term: state.termEnd }[amendment.when],
        path
      );
    case 'cancel_on':
      return cancel(state, amendment.on, path);
    case 'suspend':
      return suspend(state, amendment.on, path);
    case 'resume':
      return resume(state, amendment, path);
  }
}

function changeTerms(state: Subscription, termMonths: number, path: string): Actions {
  const start = parseDay(state.termStart);
  if (start === undefined) return refuse('day_invalid', path, `${state.termStart} is no day`);
  return { ok: true, actions: [{ kind: 'change_terms', termEnd: dateOf(addMonths(start, termMonths)) }] };
}

/** On its last day there is nothing to cancel but the renewal: the term ends there anyway. */
function cancel(state: Subscription, on: string, path: string): Actions {
  const outside = on === state.termEnd ? undefined : withinTerm(state, on, path);
  return outside ?? { ok: true, actions: [{ kind: 'cancel', on }] };
}

/** The last day up to which a period runs that is under way on a day, held to the term's end. */
function periodsEnd({ charges, termEnd }: Subscription, date: string): string {
  const day = parseDay(date);
  const ends = charges.flatMap(({ charge, segments }) => {
    const segment = segments.find(({ startDate, endDate }) => startDate <= date && date < endDate);
    if (charge.type === 'one_time' || segment?.grid === undefined || day === undefined) return [];
    return [dateOf(periodAt(segment.grid, day).end)];
  });
  const last = ends.sort().at(-1) ?? date;
  return last < termEnd ? last : termEnd;
}

function suspend(state: Subscription, on: string, path: string): Actions {
  const outside = withinTerm(state, on, `${path}.on`);
  if (outside) return outside;
  const open = state.pauses.find(({ endDate }) => endDate === undefined || endDate > on);
  if (open) return refuse('already_suspended', `${path}.on`, `it is suspended from ${open.startDate} already`);
  return { ok: true, actions: [{ kind: 'suspend', on }] };
}

function resume(
  state: Subscription,
  { on, extendTerm }: Extract<Amendment, { kind: 'resume' }>,
  path: string
): Actions {
  const pause = state.pauses.find(({ endDate }) => endDate === undefined);
  if (pause === undefined) return refuse('not_suspended', path, 'it is not suspended');
  const [from, to, end] = [pause.startDate, on, state.termEnd].map((date) => parseDay(date));
  if (from === undefined || to === undefined || end === undefined || to <= from) {
    return refuse('day_invalid', `${path}.on`, `${on} is no day after ${pause.startDate}`);
  }
  const longer = extendTerm ? { termEnd: dateOf(end + to - from) } : {};
  if (!extendTerm && on >= state.termEnd)
    return refuse('outside_term', `${path}.on`, `the term ends on ${state.termEnd}`);
  return { ok: true, actions: [{ kind: 'resume', on, ...longer }] };
}
