import type { Price } from '../catalog/price-schema.ts';
import type { Exact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';
import type { ChargeModelRules } from './models/charge-model.ts';
import { flat } from './models/flat.ts';
import { graduatedPercentage } from './models/graduated-percentage.ts';
import { highWatermarkTiered, highWatermarkVolume } from './models/high-watermark.ts';
import { overage } from './models/overage.ts';
import { packaged } from './models/package.ts';
import { perUnit } from './models/per-unit.ts';
import { percentage } from './models/percentage.ts';
import { tieredWithOverage } from './models/tiered-with-overage.ts';
import { tiered } from './models/tiered.ts';
import { volume } from './models/volume.ts';

// Every charge model by its catalog name. A new one is a file in models/ and a line here.
const CHARGE_MODELS = {
  flat,
  per_unit: perUnit,
  tiered,
  volume,
  package: packaged,
  overage,
  tiered_with_overage: tieredWithOverage,
  percentage,
  graduated_percentage: graduatedPercentage,
  high_watermark_volume: highWatermarkVolume,
  high_watermark_tiered: highWatermarkTiered
};

/** The models a catalog may name. */
export const CHARGE_MODEL_NAMES = Object.keys(CHARGE_MODELS) as (keyof typeof CHARGE_MODELS)[];

const BY_NAME: ReadonlyMap<string, ChargeModelRules> = new Map(Object.entries(CHARGE_MODELS));

/** All that a model is; undefined when this kernel does not know it. */
export function chargeModel(name: string): ChargeModelRules | undefined {
  return BY_NAME.get(name);
}

/** One period's (or the one-time) price of a quantity; undefined when the model or its price data cannot give one. */
export function priceModel(name: string, price: Price, quantity: Exact): ModelPrice | undefined {
  return BY_NAME.get(name)?.price(price, quantity);
}
