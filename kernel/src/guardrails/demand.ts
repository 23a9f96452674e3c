import type { Exact } from '../pricing/exact.ts';

/** A price that a line may not be sold below, and what to say when it is. */
export interface Demand {
  readonly code: string;
  /** Who may agree to less; nobody when left out. */
  readonly role?: string;
  readonly floor: Exact;
  readonly message: string;
  readonly evidence: Record<string, string>;
}
