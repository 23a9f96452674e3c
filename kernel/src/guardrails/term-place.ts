import type { ChargeReading } from '../quote/quote-reading.ts';

/** What of a charge may differ between the intervals of a ramp. */
export type ChargeTerm = 'quantity' | 'discount' | 'price';

/** Where one of a charge's terms stands in the quote: with the charge, or with one interval of its ramp. */
export interface TermPlace {
  readonly path: string;
  /** For a change of the term: empty when the term is the charge's own, for every interval without one of its own. */
  readonly within: { readonly interval?: string };
}

export function termPlace({ path, entry, interval }: ChargeReading, term: ChargeTerm): TermPlace {
  const ramped = interval === undefined ? undefined : entry.ramp?.find((terms) => terms.interval === interval);
  if (interval !== undefined && ramped?.[term] !== undefined) return { path: `${path}.${term}`, within: { interval } };
  return { path: `${ownPath(path)}.${term}`, within: {} };
}

/** The path of the charge itself. */
export const ownPath = (path: string): string => path.replace(/\.ramp\[\d+\]$/, '');
