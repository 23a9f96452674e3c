/**
 * From a customer's yes to a subscription and its first invoice: a durable workflow whose id is the acceptance key.
 * Read top to bottom. Each step tries until it succeeds or is refused for good; whatever crashes, the next process goes on
 * here, with the same idempotency keys.
 */
import { withCorrelation } from '../platform/correlation.ts';
import { succeeded, type Outcome } from '../platform/outcome.ts';
import type { Acceptance } from '../ports/crm.ts';
import type { BillingAccount, BillingEngine, Invoice, Subscription } from '../ports/billing-engine.ts';
import { checkAcceptance, type CheckDeps, type Deal } from './check-acceptance.ts';
import { createOrderRun } from './order-run.ts';
import { orderTerms } from './order-terms.ts';
import { OrderEnded, type RunDeps } from './run-deps.ts';

export type AcceptDeps = RunDeps & CheckDeps & { readonly billing: BillingEngine };

export function acceptOrder(deps: AcceptDeps): (acceptance: Acceptance) => Promise<void> {
  const { billing } = deps;
  return (acceptance) =>
    withCorrelation(acceptance.correlationId, async () => {
      const run = createOrderRun(deps, acceptance);
      try {
        const deal = await run.step('accepted', {
          attempt: () => checkAcceptance(deps, acceptance),
          tell: () => ({ text: 'The quote is the one that was checked.' })
        });
        const account = await run.step('account', {
          attempt: ({ idempotencyKey }) => openAccount(billing, deal, idempotencyKey),
          tell: ({ number, found }) =>
            found
              ? { text: `Customer account ${number} exists.`, note: 'Found' }
              : { text: `Customer account ${number} set up.` },
          keep: (billing_account) => ({ billing_account })
        });
        const subscription = await run.step('subscription', {
          attempt: ({ idempotencyKey, repeated }) =>
            order(billing, acceptance, deal, account, idempotencyKey, repeated),
          tell: ({ number }) => ({ text: `Subscription ${number} ordered.`, note: number }),
          keep: (value) => ({ subscription: value })
        });
        const invoice = await run.step('first_invoice', {
          attempt: ({ idempotencyKey, repeated }) => invoiceFirst(billing, subscription, idempotencyKey, repeated),
          tell: (first) =>
            first
              ? {
                  text: `First invoice ${first.number} over ${first.total} ${first.currency}, dated ${first.date}.`,
                  note: first.number
                }
              : { text: 'Billed on use only: the first invoice follows the first usage.', note: 'On first usage' },
          keep: (first) => (first ? { first_invoice: first } : {})
        });
        await run.complete({ billingAccountId: account.id, subscription, ...(invoice ? { invoice } : {}) });
      } catch (error) {
        if (error instanceof OrderEnded) return;
        deps.log.error({ err: error, acceptanceKey: acceptance.acceptanceKey }, 'order broke');
        await run.park({ code: 'internal_error', retryable: false, message: 'Something went wrong on our side.' });
        throw error;
      }
    });
}

type Found = BillingAccount & { readonly found: boolean };

/** Customers often have an account already, so it is looked for first: under our id of the customer there is only one. */
async function openAccount(billing: BillingEngine, deal: Deal, idempotencyKey: string): Promise<Outcome<Found>> {
  const existing = await billing.findAccount(deal.customer.id);
  if (!existing.ok) return existing;
  if (existing.value) return succeeded({ ...existing.value, found: true });
  const { id, name } = deal.customer;
  const created = await billing.createAccount({ externalKey: id, name, currency: deal.quote.currency }, idempotencyKey);
  return created.ok ? succeeded({ ...created.value, found: false }) : created;
}

/** After a doubtful attempt the order is looked for before it is placed again. */
async function order(
  billing: BillingEngine,
  { acceptanceKey }: Acceptance,
  { quote, catalogVersion }: Deal,
  account: BillingAccount,
  idempotencyKey: string,
  repeated: boolean
): Promise<Outcome<Subscription>> {
  if (repeated) {
    const placed = await billing.findOrder(acceptanceKey);
    if (!placed.ok) return placed;
    if (placed.value) return succeeded(placed.value);
  }
  const request = { externalKey: acceptanceKey, accountId: account.id, catalogVersion, ...orderTerms(quote) };
  return billing.createOrder(request, idempotencyKey);
}

async function invoiceFirst(
  billing: BillingEngine,
  subscription: Subscription,
  idempotencyKey: string,
  repeated: boolean
): Promise<Outcome<Invoice | undefined>> {
  if (repeated) {
    const posted = await billing.findFirstInvoice(subscription.id);
    if (!posted.ok) return posted;
    if (posted.value) return succeeded(posted.value);
  }
  return billing.createFirstInvoice(subscription.id, idempotencyKey);
}
