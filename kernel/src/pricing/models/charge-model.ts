import type { Price, Tier } from '../../catalog/price-schema.ts';
import { parseExact, type Exact } from '../exact.ts';
import type { ModelPrice } from '../model-price.ts';

/** Terms of a price, or of its tiers, that only some models read. Elsewhere they would be left out in silence. */
export type PriceTerm = 'amount' | 'packageSize' | 'percent' | 'perEvent' | 'tiers';
export type TierTerm = Exclude<keyof Tier, 'from' | 'to'>;

/** What makes a price no price for a model: a stable code, and plain words that follow the charge's name. */
export interface Unsound {
  readonly code: string;
  readonly message: string;
}

/** All that one charge model is. */
export interface ChargeModelRules {
  /** One period's (or the one-time) price of a quantity; undefined when the price's data cannot give one. */
  readonly price: (price: Price, quantity: Exact) => ModelPrice | undefined;
  /** The terms it reads; any other is refused. */
  readonly reads: readonly PriceTerm[];
  /** The terms it reads of each tier. */
  readonly readsOfTiers?: readonly TierTerm[];
  /** Whether a quantity is units, so that some of them can be included; else it is money, or of no meaning. */
  readonly countsUnits: boolean;
  /** What is wrong with the terms, besides the order and numbers of tiers, which all models share. */
  readonly unsound: (price: Price) => readonly Unsound[];
}

/** A term that must be there must be a number of 0 or more. */
export function unsoundNumber(text: string | undefined, what: string): Unsound[] {
  if (text === undefined) return [{ code: 'price_missing', message: `there is no ${what}` }];
  const value = parseExact(text);
  if (value === undefined) return [{ code: 'price_not_a_number', message: `the ${what} is not a number` }];
  return value.lt(0) ? [{ code: 'price_negative', message: `the ${what} is negative` }] : [];
}

/** For models whose only own term is the amount. */
export const unsoundAmount = ({ amount }: Price): Unsound[] => unsoundNumber(amount, 'amount');

/** For models whose tiers need no more than to be tiers. */
export const allSound = (): Unsound[] => [];
