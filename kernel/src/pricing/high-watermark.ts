import type { Price } from '../catalog/charge-schema.ts';
import type { Exact } from './exact.ts';
import type { ModelPrice } from './model-price.ts';
import { priceTiered } from './tiered.ts';
import { priceVolume } from './volume.ts';

/**
 * Volume on the highest quantity that a period saw. On a quote the quantity ordered is that highest one; of a stream of
 * usage it is the maximum. Source: Zuora's high water mark volume and tiered pricing.
 */
export function priceHighWatermarkVolume(price: Price, highest: Exact): ModelPrice | undefined {
  return priceVolume(price, highest);
}

/** Graduated on the highest quantity that a period saw. */
export function priceHighWatermarkTiered(price: Price, highest: Exact): ModelPrice | undefined {
  return priceTiered(price, highest);
}
