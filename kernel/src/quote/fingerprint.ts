import { sha256Hex } from '../catalog/sha256-hex.ts';
import { KERNEL_VERSION } from '../version.ts';
import type { PricedQuote } from './evaluation-schema.ts';
import type { Quote } from './quote-schema.ts';

/** SHA-256 over what was quoted, from which catalog, by which kernel, and what came out: equal only if all are equal. */
export function fingerprint(content: { catalogHash: string; quote: Quote; priced: PricedQuote }): string {
  const { catalogHash, quote, priced } = content;
  return sha256Hex({ kernelVersion: KERNEL_VERSION, catalogHash, quote, priced });
}
