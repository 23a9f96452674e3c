import * as policies from '../../src/lifecycle/proration-policies.ts';
import { isRecord } from './record.ts';

/**
 * "seats: 400" is "seats: { quantity: 400 }", "seats: left out" a charge that is not on the quote, "2027-01-01: 220" the
 * total of an invoice, and a policy's name, such as "prorationPolicy: kill_bill", all its terms. Nothing else changes,
 * and what is not understood stays as it is.
 */
export function expandShorthand(file: unknown): unknown {
  if (!isRecord(file)) return file;
  const { engine, quote, expect, changes } = file;
  return {
    ...file,
    ...('engine' in file && { engine: expandEngine(engine) }),
    ...('quote' in file && { quote: expandQuote(quote) }),
    ...('expect' in file && { expect: expandExpect(expect) }),
    ...(isRecord(changes) && { changes: mapped(changes, expandChange) })
  };
}

function expandExpect(expect: unknown): unknown {
  if (!isRecord(expect) || !isRecord(expect['invoices'])) return expect;
  return { ...expect, invoices: mapped(expect['invoices'], (invoice) => asField('total', invoice)) };
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

function expandChange(change: unknown): unknown {
  if (!isRecord(change) || !Array.isArray(change['amend'])) return change;
  const expand = (one: unknown): unknown =>
    isRecord(one) && 'plan' in one ? { ...one, plan: expandPlan(one['plan']) } : one;
  return { ...change, amend: change['amend'].map(expand) };
}

function expandPlan(plan: unknown): unknown {
  if (!isRecord(plan) || !isRecord(plan['charges'])) return plan;
  return { ...plan, charges: mapped(plan['charges'], expandCharge) };
}

function expandCharge(charge: unknown): unknown {
  if (charge === 'left out') return { leftOut: true };
  if (!isRecord(charge) || !isRecord(charge['ramp'])) return asField('quantity', charge);
  return { ...charge, ramp: mapped(charge['ramp'], (terms) => asField('quantity', terms)) };
}

const asField = (name: string, value: unknown): unknown => (typeof value === 'string' ? { [name]: value } : value);

function mapped(record: Record<string, unknown>, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
