import { expect } from '@jest/globals';
import {
  applyChange,
  validateQuote,
  type Catalog,
  type EngineCapabilities,
  type Quote,
  type Violation
} from '../../src/index.ts';
import { chargeModelSchema, priceTermSchema } from '../../src/schemas.ts';
import * as z from 'zod';

/** An engine that can bill whatever the kernel can price. */
export const EVERYTHING: Partial<EngineCapabilities> = {
  models: chargeModelSchema(z).options,
  priceTerms: priceTermSchema(z).options,
  priceBases: ['period', 'week', 'month', 'year'],
  alignments: ['charge', 'subscription', 'term'],
  billDayRules: [
    'account',
    'subscription_start',
    'charge_trigger',
    'term_start',
    'term_end',
    'day_of_month',
    'weekday'
  ],
  triggers: ['contract', 'activation', 'acceptance', 'date'],
  endConditions: ['subscription', 'periods', 'date'],
  discounts: { scopes: ['plan', 'interval', 'quote'], stacked: true, expiring: true },
  priceOverrides: ['amount', 'tiers'],
  ramps: { maxIntervals: 10, perInterval: ['quantity', 'discount', 'price', 'tiers'] }
};

/** What tells one violation from another of its code. */
export const placeOf = ({ code, path, planKey, chargeId, role }: Violation): string =>
  JSON.stringify([code, path, planKey, chargeId, role]);

/** The one violation of a code; applying its remedy must clear it. */
export function only(sold: Catalog, quote: Quote, code: string): Violation {
  const [violation, ...others] = validateQuote(sold, quote).filter((one) => one.code === code);
  expect(others).toEqual([]);
  if (violation === undefined) throw new Error(`no ${code}`);
  if (violation.remedy) {
    const after = validateQuote(sold, applyChange(quote, violation.remedy.change));
    expect(after.filter((one) => one.code === code)).toEqual([]);
  }
  return violation;
}

export const codesOf = (sold: Catalog, quote: Quote): string[] => validateQuote(sold, quote).map(({ code }) => code);
