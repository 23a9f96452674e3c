import type { Catalog } from '../catalog/catalog-schema.ts';
import type { DecimalString, LocalDate } from '../catalog/scalar-schema.ts';
import { dateOf } from '../lifecycle/local-date.ts';
import type { Evaluation } from '../quote/evaluation-schema.ts';
import type { Quote } from '../quote/quote-schema.ts';
import { readHeader, readPlan, readPlanCharges } from '../quote/read-quote.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { PrepaidTerms } from './prepaid-schema.ts';
import { billedByCharge, chargeKey, type QuotedCharge } from './quoted-charge.ts';
import { drawdownOf } from './quoted-drawdown.ts';
import { fundOf, type QuotedFund } from './quoted-fund.ts';

/** What a quoted charge grants for one validity period, [on, validTo), and what is billed for it. */
export interface QuotedGrant {
  readonly planKey: string;
  readonly chargeId: string;
  readonly on: LocalDate;
  readonly validTo: LocalDate;
  readonly quantity: DecimalString;
  readonly price: DecimalString;
}

/** The commitments a quote sells, and its schedule of grants: by charge in the order of the quote, then by day. */
export interface QuotedPrepaid {
  readonly ok: true;
  readonly terms: PrepaidTerms;
  readonly grants: readonly QuotedGrant[];
}

/**
 * The prepaid commitments of a quote and all that draws on them. Commitments and charges are named "plan key/charge id"; use
 * draws on every fund of its unit of measure in the quote, from whatever plan (Zuora, "Drawdown charge"). Undefined when
 * the quote buys no funds. Refused: a term without sense, a drawdown whose price or discount changes with time.
 */
export function prepaidOfQuote(
  catalog: Catalog,
  quote: Quote,
  evaluation: Evaluation
): QuotedPrepaid | Refusal | undefined {
  const header = readHeader(catalog, quote);
  const { term } = header;
  if (term === undefined) return refuse('bad_period', 'startDate', 'the quote has no term that makes sense');
  const charges = quote.plans.flatMap((entry, at) =>
    quotedCharges(readPlanCharges(readPlan(header, entry, at), header))
  );
  const billed = billedByCharge(evaluation);
  const funds = charges.flatMap((charge) => fundOf(charge, term, billed) ?? []);
  if (funds.length === 0) return undefined;
  const drawdowns: PrepaidTerms['drawdowns'] = [];
  for (const charge of charges) {
    const drawdown = drawdownOf(charge, funds, quote.stacking);
    if (drawdown && 'ok' in drawdown) return drawdown;
    if (drawdown) drawdowns.push(drawdown);
  }
  const { currency, startDate: start } = quote;
  const commitments = funds.map(({ commitment }) => commitment);
  return {
    ok: true,
    terms: { currency, start, end: dateOf(term.end), commitments, drawdowns },
    grants: funds.flatMap(grantsOf)
  };
}

/** The readings of each prepaid charge, which has one in every interval of a ramp. */
function quotedCharges(readings: ReturnType<typeof readPlanCharges>): QuotedCharge[] {
  const byKey = new Map<string, QuotedCharge>();
  for (const reading of readings) {
    const { charge, planEntry, repeated } = reading;
    if (charge.prepaid === undefined || repeated) continue;
    const key = chargeKey(planEntry.key, charge.id);
    byKey.set(key, { key, charge, readings: [...(byKey.get(key)?.readings ?? []), reading] });
  }
  return [...byKey.values()];
}

function grantsOf({ planKey, chargeId, grants }: QuotedFund): QuotedGrant[] {
  return grants.map(({ start, end, quantity, price }) => ({
    planKey,
    chargeId,
    on: dateOf(start),
    validTo: dateOf(end),
    quantity,
    price
  }));
}
