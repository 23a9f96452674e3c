import type { DecimalString, LocalDate } from '../catalog/scalar-schema.ts';
import type { PrepaidState } from './prepaid-schema.ts';

/** A part of one event's draw, out of one fund, in the fund's units. */
export interface Draw {
  readonly fundId: string;
  readonly quantity: DecimalString;
}

/** One thing that happened to the funds, in order: the trace of an event, or of time passing. */
export type PrepaidEntry =
  | {
      readonly kind: 'granted';
      readonly on: LocalDate;
      readonly fundId: string;
      readonly quantity: DecimalString;
      readonly validTo: LocalDate;
    }
  | {
      readonly kind: 'topped_up';
      readonly eventId: string;
      readonly fundId: string;
      readonly quantity: DecimalString;
      readonly validTo: LocalDate;
      readonly balance: DecimalString;
    }
  | {
      readonly kind: 'rolled';
      readonly on: LocalDate;
      readonly fundId: string;
      readonly quantity: DecimalString;
      readonly validTo: LocalDate;
    }
  | { readonly kind: 'expired'; readonly on: LocalDate; readonly fundId: string; readonly quantity: DecimalString }
  | {
      readonly kind: 'drawn';
      readonly eventId: string;
      readonly draws: readonly Draw[];
      /** What the funds could not give, in their units. */
      readonly lacking: DecimalString;
      readonly balance: DecimalString;
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
  | { readonly kind: 'refused'; readonly eventId: string; readonly code: string; readonly message: string };

/** A state, what led to it, and what the funds hold in it. */
export interface PrepaidStep {
  readonly ok: true;
  readonly state: PrepaidState;
  readonly entries: readonly PrepaidEntry[];
  readonly balance: DecimalString;
}
