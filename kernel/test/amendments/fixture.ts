import { delta, subscriptionOf, type Amendment, type Delta, type Subscription } from '../../src/amendments/index.ts';
import type { Catalog, ProrationPolicy, Quote } from '../../src/index.ts';
import { CAPABILITIES, catalog, charge, euros, plan } from '../fixtures/catalog.ts';

/** A catalog of seats at 31 EUR a month in advance, and of seats at 24 EUR, under a policy. */
export function soldUnder(prorationPolicy: ProrationPolicy): Catalog {
  const seats = plan({ charges: [charge({ ...euros({ amount: '31' }) })] });
  const other = charge({ id: 'chg_other', name: 'Other seats', ...euros({ amount: '24' }) });
  const fee = charge({
    id: 'chg_fee',
    name: 'Setup',
    type: 'one_time',
    model: 'flat',
    ...euros({ amount: '100' })
  });
  const bundle = plan({ id: 'plan_other', name: 'Other', charges: [other, fee] });
  return catalog([seats, bundle], { ...CAPABILITIES, prorationPolicy });
}

export const TEN_SEATS: Quote = {
  currency: 'EUR',
  startDate: '2027-01-01',
  termMonths: 12,
  plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '10' }] }]
};

export function subscribed(sold: Catalog, quote: Quote): Subscription {
  const made = subscriptionOf(sold, quote);
  if (!made.ok) throw new Error(`${made.path}: ${made.message}`);
  return made.subscription;
}

/** The Delta of amendments as of a day; refused ones throw. */
export function amend(sold: Catalog, subscription: Subscription, asOf: string, ...amendments: Amendment[]): Delta {
  const policy = sold.engineCapabilities.prorationPolicy;
  const found = delta(subscription, amendments, { catalog: sold, asOf, policy });
  if (!found.ok) throw new Error(`${found.code} at ${found.path}: ${found.message}`);
  return found;
}

/** "credit 2027-01-16 2027-02-01 -160" */
export const texts = ({ lines }: Delta): string[] =>
  lines.map(({ kind, serviceStart, serviceEnd, amount }) => `${kind} ${serviceStart} ${serviceEnd} ${amount}`);
