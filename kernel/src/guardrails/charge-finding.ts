/** What of one charge cannot be priced or billed; `field` is the place within the charge. */
export interface ChargeFinding {
  readonly code: string;
  readonly field: string;
  readonly message: string;
  readonly evidence: Record<string, string>;
}
