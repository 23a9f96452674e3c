import { isRecord } from './record.ts';

/** "seats: 400" is "seats: { quantity: 400 }" and "seats: left out" a charge that is not on the quote. Nothing else changes. */
export function expandShorthand(file: unknown): unknown {
  const quote = isRecord(file) ? file['quote'] : undefined;
  const plans = isRecord(quote) ? quote['plans'] : undefined;
  if (!isRecord(file) || !isRecord(quote) || !Array.isArray(plans)) return file;
  return { ...file, quote: { ...quote, plans: plans.map(expandPlan) } };
}

function expandPlan(plan: unknown): unknown {
  if (!isRecord(plan) || !isRecord(plan['charges'])) return plan;
  const charges = Object.entries(plan['charges']).map(([name, charge]) => [name, expandCharge(charge)]);
  return { ...plan, charges: Object.fromEntries(charges) as unknown };
}

function expandCharge(charge: unknown): unknown {
  if (typeof charge === 'string') return charge === 'left out' ? { leftOut: true } : { quantity: charge };
  if (!isRecord(charge) || !isRecord(charge['ramp'])) return charge;
  const ramp = Object.entries(charge['ramp']).map(([interval, terms]) => [interval, expandRamped(terms)]);
  return { ...charge, ramp: Object.fromEntries(ramp) as unknown };
}

const expandRamped = (terms: unknown): unknown => (typeof terms === 'string' ? { quantity: terms } : terms);
