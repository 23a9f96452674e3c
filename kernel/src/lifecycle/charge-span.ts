import type { Charge } from '../catalog/charge-schema.ts';
import type { Quote, QuoteCharge } from '../quote/quote-schema.ts';
import { addPeriods } from './billing-period.ts';
import { overlap, parseDay, type Day, type Span } from './local-date.ts';
import type { Term } from './term.ts';

/** The days a quote gives for what starts charges. */
export type TriggerDays = Pick<Quote, 'activationDate' | 'acceptanceDate'>;

/**
 * The part of the term a charge is in force, from what triggers it to its end condition. Undefined when it lies outside
 * the term, or one of its days is none. A day that is left out is the term's own.
 */
export function chargeSpan(
  charge: Pick<Charge, 'trigger' | 'endCondition' | 'period'>,
  entry: Pick<QuoteCharge, 'startDate' | 'endDate'>,
  quote: TriggerDays,
  term: Term
): Span | undefined {
  const start = startOf(charge, entry, quote, term);
  const end = start === undefined ? undefined : endOf(charge, entry, start, term);
  return start === undefined || end === undefined ? undefined : overlap({ start, end }, term);
}

function startOf(
  { trigger = 'contract' }: Pick<Charge, 'trigger'>,
  entry: Pick<QuoteCharge, 'startDate'>,
  quote: TriggerDays,
  term: Term
): Day | undefined {
  const named = {
    contract: undefined,
    activation: quote.activationDate,
    acceptance: quote.acceptanceDate,
    date: entry.startDate
  }[trigger];
  return named === undefined ? term.start : parseDay(named);
}

function endOf(
  { endCondition, period }: Pick<Charge, 'endCondition' | 'period'>,
  entry: Pick<QuoteCharge, 'endDate'>,
  start: Day,
  term: Term
): Day | undefined {
  switch (endCondition?.kind) {
    case 'periods':
      return (period && addPeriods(start, period, endCondition.count)) ?? term.end;
    case 'date':
      return entry.endDate === undefined ? term.end : parseDay(entry.endDate);
    default:
      return term.end;
  }
}
