import type { ChargeModel, Price } from '../catalog/charge-schema.ts';
import type { Exact } from './exact.ts';
import { priceFlat } from './flat.ts';
import type { ModelPrice } from './model-price.ts';
import { pricePerUnit } from './per-unit.ts';
import { priceTiered } from './tiered.ts';
import { priceVolume } from './volume.ts';

/** Every charge model the kernel can price. Each gives undefined when its price data cannot price the quantity. */
export const CHARGE_MODELS: Readonly<Record<ChargeModel, (price: Price, quantity: Exact) => ModelPrice | undefined>> = {
  flat: priceFlat,
  per_unit: pricePerUnit,
  tiered: priceTiered,
  volume: priceVolume
};
