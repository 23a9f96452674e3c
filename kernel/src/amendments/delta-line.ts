/** One line of the next invoice: a credit of what was billed, or a charge. */
export interface DeltaLine {
  readonly kind: 'credit' | 'charge';
  /**
   * Where an engine puts it: a credit on a credit memo; a charge for time that was billed before on a debit memo, and for
   * any other time on the invoice. An engine without memos puts all of them on the invoice.
   */
  readonly document: 'credit_memo' | 'debit_memo' | 'invoice';
  readonly planKey: string;
  readonly chargeId: string;
  readonly chargeName: string;
  readonly serviceStart: string;
  readonly serviceEnd: string;
  /** The line is, or credits, a discount's own item. */
  readonly discount: boolean;
  readonly amount: string;
}
