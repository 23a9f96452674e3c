import type { RefusalCode } from '../platform/http/outcome.ts';
import type { OrderLine } from './schema.ts';

/** One reason why an order cannot be billed. `path` points into the order, such as `lines.3.quantity`. */
export interface Problem {
  code: RefusalCode;
  path: string;
  message: string;
}

/** A line with its place in the order, such as `lines.3`. */
export interface PlacedLine extends OrderLine {
  path: string;
}
