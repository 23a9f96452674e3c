import * as policies from '../../src/lifecycle/proration-policies.ts';
import { isRecord } from './record.ts';

/**
 * "seats: 400" is "seats: { quantity: 400 }", "seats: left out" a charge that is not on the quote, and a policy's name,
 * such as "prorationPolicy: kill_bill", all its terms. Nothing else changes, and what is not understood stays as it is.
 */
export function expandShorthand(file: unknown): unknown {
  if (!isRecord(file)) return file;
  const { engine, quote } = file;
  return {
    ...file,
    ...('engine' in file && { engine: expandEngine(engine) }),
    ...('quote' in file && { quote: expandQuote(quote) })
  };
}

function expandEngine(engine: unknown): unknown {
  const name = isRecord(engine) ? engine['prorationPolicy'] : undefined;
  if (!isRecord(engine) || typeof name !== 'string') return engine;
  const policy = new Map<string, object>(Object.entries(policies)).get(name.toUpperCase());
  return policy === undefined ? engine : { ...engine, prorationPolicy: { ...policy } };
}

function expandQuote(quote: unknown): unknown {
  if (!isRecord(quote) || !Array.isArray(quote['plans'])) return quote;
  return { ...quote, plans: quote['plans'].map(expandPlan) };
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
