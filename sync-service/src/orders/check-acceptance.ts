/** Is the quote that was accepted the quote that was checked, and can it still be billed with the same figures? */
import {
  canonicalJson,
  describeDifferences,
  evaluateQuote,
  type Catalog,
  type Evaluation,
  type Quote
} from '@plumbline/kernel';
import { failed, succeeded, type Failure, type Outcome } from '../platform/outcome.ts';
import type { Acceptance, Crm } from '../ports/crm.ts';
import { leftOutOfOrder } from './order-terms.ts';

export interface Evidence {
  readonly quote: Quote;
  readonly evaluation: Evaluation;
}

export interface CheckDeps {
  readonly crm: Pick<Crm, 'readQuote'>;
  readonly evidence: (fingerprint: string) => Promise<Evidence | undefined>;
  readonly catalogByHash: (hash: string) => Promise<Catalog | undefined>;
  readonly currentCatalog: () => Promise<Catalog | undefined>;
}

/** What the following steps need. */
export interface Deal {
  readonly quote: Quote;
  readonly customer: { readonly id: string; readonly name: string };
  readonly catalogVersion: number;
}

/** The deal is not what was checked: it goes back to the rep, nobody in operations can help. */
export const REFUSED = 'acceptance_refused';

export async function checkAcceptance(deps: CheckDeps, acceptance: Acceptance): Promise<Outcome<Deal>> {
  const read = await deps.crm.readQuote(acceptance.quoteId);
  if (!read.ok) return read;
  const record = read.value;
  if (!record) return failed(permanent('quote_missing', `Salesforce has no quote ${acceptance.quoteId}.`));
  if (record.acceptanceKey !== acceptance.acceptanceKey) return refused(['The quote was accepted again since.']);
  if (!record.customer) return failed(permanent('customer_missing', 'The quote belongs to no account.'));
  const evidence = await deps.evidence(acceptance.fingerprint);
  if (!evidence) return refused(['The quote was never checked by the service. Save it to have it checked.']);
  const current = await deps.currentCatalog();
  if (!current) return failed({ code: 'catalog_absent', retryable: true, message: 'No catalog has been pulled yet.' });
  const differences = await whatDiffers(deps, acceptance, record.quote, evidence, current);
  if (differences.length > 0) return refused(differences);
  const leftOut = leftOutOfOrder(record.quote, current);
  if (leftOut.length > 0) return refused(['An order to the billing engine cannot say all of this quote.', ...leftOut]);
  return succeeded({ quote: record.quote, customer: record.customer, catalogVersion: current.version });
}

/** First against the evidence with the catalog of that day, then against today's catalog. */
async function whatDiffers(
  deps: CheckDeps,
  acceptance: Acceptance,
  quote: Quote,
  evidence: Evidence,
  current: Catalog
): Promise<string[]> {
  const then = (await deps.catalogByHash(evidence.evaluation.catalogHash)) ?? current;
  const again = evaluateQuote(then, quote);
  if (again.fingerprint !== acceptance.fingerprint) {
    const edited = describeDifferences(evidence.quote, quote, then);
    if (edited.length > 0) return edited;
    if (canonicalJson(evidence.quote) !== canonicalJson(quote)) return ['The quote was changed after it was checked.'];
    const figures = figuresThatDiffer(evidence.evaluation, again, 'since it was checked');
    if (figures.length > 0) return figures; // else only the kernel's version differs: same input, same figures
  }
  return current.hash === then.hash ? [] : sinceTheCatalogMoved(evidence.evaluation, evaluateQuote(current, quote));
}

function sinceTheCatalogMoved(before: Evaluation, now: Evaluation): string[] {
  const moved = `now that the catalog is at version ${String(now.catalogVersion)} (it was ${String(before.catalogVersion)})`;
  if (now.verdict === 'blocked')
    return now.violations.filter(({ severity }) => severity === 'block').map(({ message }) => `${message} (${moved})`);
  if (now.verdict === 'needs_approval' && before.verdict === 'billable')
    return [`The quote needs an approval ${moved}.`];
  return figuresThatDiffer(before, now, moved);
}

function figuresThatDiffer(before: Evaluation, now: Evaluation, because: string): string[] {
  const { currency, totals } = before.priced;
  if (totals.tcv !== now.priced.totals.tcv)
    return [`The total was ${totals.tcv} ${currency}, it is ${now.priced.totals.tcv} ${currency} ${because}.`];
  return figures(before) === figures(now) ? [] : [`Prices or invoices of the quote are different ${because}.`];
}

/** Amounts only: names and explanations may be worded anew without making it another deal. */
function figures({ priced, invoices }: Evaluation): string {
  const lines = priced.lines.map(({ planKey, chargeId, quantity, netPrice, contractValue, tiers }) => ({
    planKey,
    chargeId,
    quantity,
    netPrice,
    contractValue,
    tiers
  }));
  const bills = invoices.map(({ date, total, items }) => ({ date, total, amounts: items.map(({ amount }) => amount) }));
  return canonicalJson({ lines, bills });
}

function refused(differences: readonly string[]) {
  return failed({ ...permanent(REFUSED, differences.join(' ')), details: { differences } });
}

function permanent(code: string, message: string): Failure {
  return { code, retryable: false, message };
}
