import type { Violation } from '../quote/evaluation-schema.ts';
import type { ChargeReading, QuoteReading } from '../quote/quote-reading.ts';
import { parseExact } from '../pricing/exact.ts';
import {
  discountsOnLine,
  isShared,
  ofCharge,
  plansDiscounts,
  quoteDiscounts,
  type GivenDiscount
} from './given-discounts.ts';
import { oncePerPlace } from './once-per-place.ts';
import { block, type Place, type Rule } from './violation.ts';

/** The engine can bill the discounts on charges and plans: their scope, their end, and that several meet on one charge. */
export const discountEngineRules: Rule = ({ charges, quote, plans, catalog, ...reading }) => {
  const engine = catalog.engineCapabilities.discounts;
  const header = { ...reading, quote, catalog };
  const found = charges.flatMap((charge) => {
    const own = ofCharge(charge, quote.currency);
    const place = { planKey: charge.planEntry.key, chargeId: charge.charge.id };
    return [
      ...(own && !engine?.expiring ? expiring(own, { ...place, path: own.path }, charge.charge.name) : []),
      ...(engine?.stacked ? [] : stacked(charge, discountsOnLine(charge, header), place))
    ];
  });
  const ofPlans = plans.flatMap((plan) =>
    unsupported(plansDiscounts({ quote, plans: [plan] }), engine, plan.entry.key)
  );
  return [...oncePerPlace(found.map((violation) => ({ violation }))), ...ofPlans];
};

/** The same of the discounts on intervals and the whole quote. */
export const quoteDiscountEngineRules: Rule = ({ quote, catalog }) =>
  unsupported(quoteDiscounts({ quote }), catalog.engineCapabilities.discounts);

type Engine = QuoteReading['catalog']['engineCapabilities']['discounts'];

function unsupported(given: readonly GivenDiscount[], engine: Engine, planKey?: string): Violation[] {
  return given.flatMap((one) => {
    const place = { path: one.path, ...(planKey !== undefined && { planKey }) };
    const { scope } = one;
    if (scope === 'charge' || engine?.scopes.includes(scope)) {
      return engine?.expiring ? [] : expiring(one, place, `the ${scope}`);
    }
    const message = `The billing engine cannot take a discount off a whole ${scope}.`;
    return [
      block('engine_discount_scope_unsupported', place, {
        message,
        evidence: { scope },
        remedy: one.replace(undefined)
      })
    ];
  });
}

function expiring(given: GivenDiscount, place: Place, name: string): Violation[] {
  const { until, kind, value } = given.discount;
  if (until === undefined) return [];
  const message = `The discount on ${name} ends on ${until}; the billing engine cannot end one.`;
  return [
    block('engine_discount_expiry_unsupported', place, {
      message,
      evidence: { until },
      remedy: given.replace({ kind, value })
    })
  ];
}

function stacked({ charge }: ChargeReading, all: readonly GivenDiscount[], place: Omit<Place, 'path'>): Violation[] {
  const meeting = all.filter(
    (one) => !parseExact(one.discount.value)?.isZero() && !(charge.type === 'usage' && isShared(one))
  );
  const last = meeting.at(-1);
  if (last === undefined || meeting.length < 2) return [];
  const message = `${meeting.length} discounts meet on ${charge.name}; the billing engine takes one.`;
  const finding = {
    message,
    evidence: { discounts: `${meeting.length}` },
    remedy: meeting.length === 2 ? last.replace(undefined) : undefined
  };
  return [block('engine_discount_stacking_unsupported', { ...place, path: last.path }, finding)];
}
