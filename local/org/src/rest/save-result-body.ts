import type { SaveResult } from '../data/transaction.ts';

export interface ResultBody {
  readonly id?: string;
  readonly success: boolean;
  readonly created?: boolean;
  readonly errors: readonly unknown[];
}

/** A save result as the REST API writes it. */
export const resultBody = (result: SaveResult): ResultBody => ({
  ...(result.success && result.id !== null ? { id: result.id } : {}),
  success: result.success,
  errors: result.errors
});
