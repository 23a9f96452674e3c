import type { DecimalString } from '../catalog/scalar-schema.ts';
import { minorText, minorUnits } from '../pricing/minor-units.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { assetOf, liabilityOf, monthsOf } from './contract-position.ts';
import { billedByMonth, earnedByMonth, monthText } from './read-amount.ts';
import type { LedgerInput, Month, Obligation } from './revenue-schema.ts';

export interface JournalLine {
  readonly month: Month;
  readonly obligationId: string;
  readonly event: 'billing' | 'revenue';
  readonly account: string;
  readonly side: 'debit' | 'credit';
  /** Above 0. */
  readonly amount: DecimalString;
}

export interface Journal {
  readonly ok: true;
  /** By obligation, then month, billing before revenue; the lines of one event balance. */
  readonly lines: readonly JournalLine[];
}

type Accounts = Pick<LedgerInput, 'receivableAccount' | 'contractAssetAccount' | 'currency'>;
/** A movement of one account in minor units: above 0 a debit, below a credit; `account` undefined when none is named. */
interface Movement {
  readonly account: string | undefined;
  readonly minor: bigint;
}

/**
 * Journal lines by month, on the ledger codes of each charge. Billing debits the receivable; it first settles the
 * obligation's contract asset and defers the rest. Revenue is taken from what is deferred, and beyond it becomes a
 * contract asset (IFRS 15.105–107). Credits run the other way. Positions are kept by obligation; a statement nets them
 * by contract, as contractPosition does. Refused: a movement on an account that the charge does not name.
 */
export function journalLines(input: LedgerInput): Journal | Refusal {
  const lines: JournalLine[] = [];
  for (const [at, obligation] of input.obligations.entries()) {
    const own = obligationLines(input, obligation, `obligations[${at}]`);
    if ('ok' in own) return own;
    lines.push(...own);
  }
  return { ok: true, lines };
}

function obligationLines(accounts: Accounts, obligation: Obligation, path: string): readonly JournalLine[] | Refusal {
  const units = minorUnits(accounts.currency);
  const bills = billedByMonth(obligation.billed, units, `${path}.billed`);
  if ('ok' in bills) return bills;
  const earned = earnedByMonth(obligation.revenue, units, `${path}.revenue`);
  if ('ok' in earned) return earned;
  const { revenueAccount, deferredAccount } = obligation.ledger ?? {};
  const lines: JournalLine[] = [];
  let net = 0n;
  for (const month of monthsOf(bills, earned)) {
    for (const event of ['billing', 'revenue'] as const) {
      const minor = event === 'billing' ? (bills.get(month) ?? 0n) : -(earned.get(month) ?? 0n);
      const after = net + minor;
      const movements: Movement[] = [
        { account: event === 'billing' ? accounts.receivableAccount : revenueAccount, minor },
        { account: deferredAccount, minor: liabilityOf(net) - liabilityOf(after) },
        { account: accounts.contractAssetAccount, minor: assetOf(after) - assetOf(net) }
      ];
      net = after;
      for (const { account, minor: moved } of movements) {
        if (moved === 0n) continue;
        if (!account) return refuse('ledger_missing', `${path}.ledger`, `no account is named for ${event}`);
        const side = moved > 0n ? 'debit' : 'credit';
        const amount = minorText(moved > 0n ? moved : -moved, units);
        lines.push({ month: monthText(month), obligationId: obligation.id, event, account, side, amount });
      }
    }
  }
  return lines;
}
