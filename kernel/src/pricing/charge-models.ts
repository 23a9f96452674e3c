import type { ChargeModel, Price } from '../catalog/charge-schema.ts';
import type { Exact } from './exact.ts';
import { priceFlat } from './flat.ts';
import { priceGraduatedPercentage } from './graduated-percentage.ts';
import { priceHighWatermarkTiered, priceHighWatermarkVolume } from './high-watermark.ts';
import type { ModelPrice } from './model-price.ts';
import { priceOverage } from './overage.ts';
import { pricePackage } from './package.ts';
import { pricePerUnit } from './per-unit.ts';
import { pricePercentage } from './percentage.ts';
import { priceTiered } from './tiered.ts';
import { priceTieredWithOverage } from './tiered-with-overage.ts';
import { priceVolume } from './volume.ts';

type PriceModel = (price: Price, quantity: Exact) => ModelPrice | undefined;

const CHARGE_MODELS: ReadonlyMap<string, PriceModel> = new Map<ChargeModel, PriceModel>([
  ['flat', priceFlat],
  ['per_unit', pricePerUnit],
  ['tiered', priceTiered],
  ['volume', priceVolume],
  ['package', pricePackage],
  ['overage', priceOverage],
  ['tiered_with_overage', priceTieredWithOverage],
  ['percentage', pricePercentage],
  ['graduated_percentage', priceGraduatedPercentage],
  ['high_watermark_volume', priceHighWatermarkVolume],
  ['high_watermark_tiered', priceHighWatermarkTiered]
]);

/** Whether this kernel can price a model that a catalog names. */
export function isKnownModel(model: string): boolean {
  return CHARGE_MODELS.has(model);
}

/** One period's (or the one-time) price of a quantity; undefined when the model or its price data cannot give one. */
export function priceModel(model: string, price: Price, quantity: Exact): ModelPrice | undefined {
  return CHARGE_MODELS.get(model)?.(price, quantity);
}

// What a model reads in place of tiers.
const WITHOUT_TIERS: ReadonlySet<string> = new Set(['flat', 'per_unit', 'package', 'overage', 'percentage']);

/** Whether a model reads a price's tiers. */
export function readsTiers(model: string): boolean {
  return isKnownModel(model) && !WITHOUT_TIERS.has(model);
}

/** Whether a model counts units, so that some of them can be included in the price of others. */
export function countsUnits(model: string): boolean {
  return isKnownModel(model) && !['flat', 'percentage', 'graduated_percentage'].includes(model);
}
