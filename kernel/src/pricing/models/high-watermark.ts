import type { ChargeModelRules } from './charge-model.ts';
import { tiered } from './tiered.ts';
import { volume } from './volume.ts';

/**
 * Volume on the highest quantity that a period saw. On a quote the quantity ordered is that highest one; of a stream of
 * usage it is the maximum. Source: Zuora's high water mark volume and tiered pricing.
 */
export const highWatermarkVolume: ChargeModelRules = { ...volume };

/** Graduated on the highest quantity that a period saw. */
export const highWatermarkTiered: ChargeModelRules = { ...tiered };
