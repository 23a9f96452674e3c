import type { PerEvent, Price } from '../../catalog/price-schema.ts';
import { Exact, parseExact, ZERO } from '../exact.ts';
import { percentStep, type ModelPrice, type PriceStep } from '../model-price.ts';
import { sumOfSteps } from '../tiers.ts';
import { unsoundNumber, type ChargeModelRules, type Unsound } from './charge-model.ts';

/** A percent of an amount that is one event; nothing at 0, where there is none. See `percentageOfEvents` for many. */
export const percentage: ChargeModelRules = {
  price: (price, amount) => percentageOfEvents(price, amount.isZero() ? [] : [amount]),
  reads: ['percent', 'perEvent'],
  countsUnits: false,
  unsound: ({ percent, perEvent }) => [...unsoundNumber(percent, 'percent'), ...unsoundPerEvent(perEvent ?? {})]
};

/**
 * A percent of each event's amount, in order. Events are free while within the free events and the free amount,
 * whichever ends first; an event that crosses the end of the free amount is taxed for the rest. A fee is taxable part ×
 * percent + the fixed fee, held whole between the smallest and the largest; a wholly free event costs nothing.
 * Undefined when a term or an amount is no number of 0 or more. Source: Lago's percentage charge model.
 */
export function percentageOfEvents(price: Price, amounts: readonly Exact[]): ModelPrice | undefined {
  const terms = readTerms(price);
  if (terms === undefined || amounts.some((amount) => !amount.gte(0))) return undefined;
  let freeAmount = terms.freeAmount;
  const steps = amounts.flatMap((amount, at) => {
    const isFree = terms.grantsFree && freeAmount.gt(0) && terms.freeEvents.gt(at);
    const free = isFree ? Exact.min(amount, freeAmount) : ZERO;
    freeAmount = freeAmount.minus(free);
    return isFree && free.eq(amount) ? [] : feeSteps(amount.minus(free), terms);
  });
  return { amount: sumOfSteps(steps), steps };
}

interface Terms {
  readonly percent: Exact;
  readonly fixedFee: Exact;
  readonly minFee: Exact;
  readonly maxFee: Exact;
  readonly grantsFree: boolean;
  readonly freeEvents: Exact;
  readonly freeAmount: Exact;
}

/** What is left out does not limit: no smallest fee is 0, no largest one is without end. */
function readTerms({ percent: percentText, perEvent = {} }: Price): Terms | undefined {
  const number = (term: keyof PerEvent, absent: Exact): Exact | undefined => {
    const text = perEvent[term];
    return text === undefined ? absent : parseExact(text);
  };
  const percent = parseExact(percentText ?? '');
  const [fixedFee, minFee] = [number('fixedFee', ZERO), number('minFee', ZERO)];
  const [maxFee, freeEvents, freeAmount] = [
    number('maxFee', END),
    number('freeEvents', END),
    number('freeAmount', END)
  ];
  if (!percent || !fixedFee || !minFee || !maxFee || !freeEvents || !freeAmount) return undefined;
  const grantsFree = perEvent.freeEvents !== undefined || perEvent.freeAmount !== undefined;
  return { percent, fixedFee, minFee, maxFee, freeEvents, freeAmount, grantsFree };
}

const END = new Exact(Infinity);

/** A fee as its parts, or as the limit that it was held to. */
function feeSteps(taxable: Exact, { percent, fixedFee, minFee, maxFee }: Terms): PriceStep[] {
  const steps = [percentStep(taxable, percent), ...(fixedFee.isZero() ? [] : [{ price: fixedFee }])];
  const fee = sumOfSteps(steps);
  if (fee.lt(minFee)) return [{ price: minFee }];
  return fee.gt(maxFee) ? [{ price: maxFee }] : steps;
}

/** None of the numbers negative, whole free events, and a smallest fee not above the largest. */
function unsoundPerEvent(terms: PerEvent): Unsound[] {
  const found = Object.entries(terms).flatMap(([term, text]) => unsoundNumber(text, term));
  const [minFee, maxFee, freeEvents] = [terms.minFee, terms.maxFee, terms.freeEvents].map((text) =>
    parseExact(text ?? '')
  );
  if (minFee && maxFee?.lt(minFee))
    found.push({ code: 'fee_range_invalid', message: 'its maxFee is below its minFee' });
  if (freeEvents && !freeEvents.isInteger())
    found.push({ code: 'price_not_a_number', message: 'the freeEvents are not a whole number' });
  return found;
}
