import type { EngineCapabilities } from '../catalog/capabilities-schema.ts';
import { parseExact } from '../pricing/exact.ts';
import type { Remedy, Violation } from '../quote/evaluation-schema.ts';
import type { PlanReading, QuoteReading } from '../quote/quote-reading.ts';
import type { QuoteCharge } from '../quote/quote-schema.ts';
import type { RampedTerms } from '../quote/ramp-schema.ts';
import { yearlyIntervals } from './mend-intervals.ts';
import { block, type Place, type Rule } from './violation.ts';

/** What charges have in single intervals names each interval of the ramp at most once, and is what the engine can vary. */
export const rampTermRules: Rule = (reading) => {
  const keys = new Set(reading.quote.intervals?.map(({ key }) => key));
  return reading.plans.flatMap((plan) =>
    plan.entry.charges.flatMap((entry, at) => {
      if (entry.ramp === undefined && entry.stepUp === undefined) return [];
      const charge = { plan, entry, path: `${plan.path}.charges[${at}]` };
      return [
        ...ramped(charge, keys, reading.catalog.engineCapabilities.ramps?.perInterval),
        ...stepUp(charge, reading)
      ];
    })
  );
};

interface Entry {
  readonly plan: PlanReading;
  readonly entry: QuoteCharge;
  readonly path: string;
}

const placeOf = ({ plan, entry }: Entry, path: string): Place => ({
  path,
  planKey: plan.entry.key,
  chargeId: entry.chargeId
});
const nameOf = ({ plan, entry }: Entry): string => plan.known?.charges.get(entry.chargeId)?.name ?? 'A charge';

type PerInterval = NonNullable<EngineCapabilities['ramps']>['perInterval'];

function ramped(charge: Entry, keys: ReadonlySet<string>, able: PerInterval | undefined): Violation[] {
  const { ramp = [] } = charge.entry;
  const name = nameOf(charge);
  const seen = new Set<string>();
  return ramp.flatMap((terms, at) => {
    const { interval } = terms;
    const refuse = (code: string, message: string): Violation[] => [
      block(code, placeOf(charge, `${charge.path}.ramp[${at}]`), {
        message: `${name}${message}.`,
        evidence: { interval },
        remedy: dropTerms(charge, terms)
      })
    ];
    if (!keys.has(interval)) {
      return refuse(
        'ramp_terms_unknown_interval',
        ` has terms for the interval ${interval}, which the quote does not have`
      );
    }
    if (seen.has(interval)) {
      return refuse('ramp_terms_repeated', ` has terms for the interval ${interval} twice`);
    }
    seen.add(interval);
    const cannot = able ? usedBy(terms).filter((term) => !able.includes(term)) : []; // without ramps: see ramp-rules
    return cannot.length === 0
      ? []
      : refuse(
          'engine_interval_terms_unsupported',
          `: the billing engine cannot change ${cannot.join(' and ')} in an interval`
        );
  });
}

function usedBy({ quantity, discount, price }: RampedTerms): PerInterval {
  return [
    ...(quantity === undefined ? [] : (['quantity'] as const)),
    ...(discount === undefined ? [] : (['discount'] as const)),
    ...(price?.amount === undefined && price?.percent === undefined ? [] : (['price'] as const)),
    ...(price?.tiers === undefined ? [] : (['tiers'] as const))
  ];
}

/** Puts the plan back under its own key without these terms. */
function dropTerms({ plan: { entry: plan }, entry }: Entry, terms: RampedTerms): Remedy {
  const { ramp = [], ...rest } = entry;
  const left = ramp.filter((one) => one !== terms);
  const mended = left.length > 0 ? { ...rest, ramp: left } : rest;
  const charges = plan.charges.map((one) => (one === entry ? mended : one));
  return { label: `Remove the terms for ${terms.interval}`, change: { kind: 'add_plan', plan: { ...plan, charges } } };
}

/** A step-up raises the price, which takes a ramp that the engine can bill at another price in each interval. */
function stepUp(charge: Entry, { quote, term, catalog }: QuoteReading): Violation[] {
  const { stepUp: given, chargeId } = charge.entry;
  if (given === undefined) return [];
  const { ramps } = catalog.engineCapabilities;
  const place = placeOf(charge, `${charge.path}.stepUp`);
  const evidence = { stepUp: given.value, kind: given.kind };
  const change = { kind: 'set_step_up', planKey: charge.plan.entry.key, chargeId } as const;
  const remove: Remedy = { label: 'Remove the step-up', change };
  const refuse = (code: string, why: string, remedy = remove): Violation[] => [
    block(code, place, { message: `The step-up of ${nameOf(charge)} ${why}.`, evidence, remedy })
  ];
  if (!parseExact(given.value)?.gte(0)) return refuse('step_up_invalid', 'must be a number of 0 or more');
  if (!ramps?.perInterval.includes('price'))
    return refuse('engine_step_up_unsupported', 'is more than the billing engine can do');
  if (quote.intervals !== undefined) return [];
  const years = term && yearlyIntervals(term);
  const remedy: Remedy | undefined =
    years && years.length <= ramps.maxIntervals
      ? { label: 'Make every year an interval', change: { kind: 'set_intervals', intervals: years } }
      : undefined;
  return refuse('step_up_without_ramp', 'has no effect: the quote has no ramp', remedy);
}
