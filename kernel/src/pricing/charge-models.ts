import type { ChargeModel, Price } from '../catalog/charge-schema.ts';
import type { Exact } from './exact.ts';
import { priceFlat } from './flat.ts';
import type { ModelPrice } from './model-price.ts';
import { priceOverage } from './overage.ts';
import { pricePackage } from './package.ts';
import { pricePerUnit } from './per-unit.ts';
import { priceTiered } from './tiered.ts';
import { priceVolume } from './volume.ts';

type PriceModel = (price: Price, quantity: Exact) => ModelPrice | undefined;

const CHARGE_MODELS: ReadonlyMap<string, PriceModel> = new Map<ChargeModel, PriceModel>([
  ['flat', priceFlat],
  ['per_unit', pricePerUnit],
  ['tiered', priceTiered],
  ['volume', priceVolume],
  ['package', pricePackage],
  ['overage', priceOverage]
]);

/** Whether this kernel can price a model that a catalog names. */
export function isKnownModel(model: string): boolean {
  return CHARGE_MODELS.has(model);
}

/** One period's (or the one-time) price of a quantity; undefined when the model or its price data cannot give one. */
export function priceModel(model: string, price: Price, quantity: Exact): ModelPrice | undefined {
  return CHARGE_MODELS.get(model)?.(price, quantity);
}

/** Whether a model reads a price's tiers. */
export function readsTiers(model: string): boolean {
  return ['tiered', 'volume'].includes(model);
}

/** Whether a model counts units, so that some of them can be included in the price of others. */
export function countsUnits(model: string): boolean {
  return isKnownModel(model) && model !== 'flat';
}
