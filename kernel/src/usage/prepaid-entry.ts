import type { DecimalString, LocalDate } from '../catalog/scalar-schema.ts';
import type { PrepaidState } from './prepaid-state-schema.ts';

/** A part of one event's draw, out of one fund, in the fund's units. */
export interface Draw {
  readonly fundId: string;
  readonly quantity: DecimalString;
}

/** What the funds of a commitment hold together. */
export interface Balance {
  readonly commitmentId: string;
  readonly quantity: DecimalString;
}

interface OfFund {
  readonly fundId: string;
  readonly quantity: DecimalString;
}
interface FundOnDay extends OfFund {
  readonly on: LocalDate;
}

/** One thing that happened to the funds, in order: the trace of an event, or of time passing. */
export type PrepaidEntry =
  | ({ readonly kind: 'granted' | 'rolled'; readonly validTo: LocalDate } & FundOnDay)
  | ({
      readonly kind: 'topped_up';
      readonly eventId: string;
      readonly validTo: LocalDate;
      readonly balance: DecimalString;
    } & OfFund)
  | ({ readonly kind: 'expired' } & FundOnDay)
  | {
      readonly kind: 'drawn';
      readonly eventId: string;
      /** In the order they were drawn. */
      readonly draws: readonly Draw[];
      /** What the funds could not give, in the units of the commitment that the charge draws last. */
      readonly lacking: DecimalString;
      /** Of each commitment that the charge draws on. */
      readonly balances: readonly Balance[];
    }
  | {
      readonly kind: 'overage';
      readonly chargeId: string;
      readonly start: LocalDate;
      readonly end: LocalDate;
      /** In units of use, to 12 decimals. */
      readonly quantity: DecimalString;
      /** Absent when there is no price for it. */
      readonly amount?: DecimalString;
    }
  /** A cancellation put back what a charge had drawn; it is drawn anew, or lacking. */
  | ({ readonly kind: 'turned_back'; readonly chargeId: string } & FundOnDay)
  /** A cancellation took the rest of a fund; the amount is what the customer gets, absent when its price is not known. */
  | ({ readonly kind: 'credited'; readonly amount?: DecimalString } & FundOnDay)
  | { readonly kind: 'refused'; readonly eventId: string; readonly code: string; readonly message: string };

/** A state, what led to it, and what the funds of each commitment hold in it. */
export interface PrepaidStep {
  readonly ok: true;
  readonly state: PrepaidState;
  readonly entries: readonly PrepaidEntry[];
  readonly balances: readonly Balance[];
}
