import { catalogIndex } from '../catalog/catalog-index.ts';
import type { Catalog } from '../catalog/catalog-schema.ts';
import { exactText, parseExact } from '../pricing/exact.ts';
import type { Discount } from './discount-schema.ts';
import type { Quote, QuotePlan } from './quote-schema.ts';

/** What changed between two quotes, in plain words, header first: "Quantity of Seats was 10, is 12". */
export function describeDifferences(before: Quote, after: Quote, catalog: Catalog): string[] {
  return [...headerDifferences(before, after), ...planDifferences(before, after, catalog)];
}

function headerDifferences(before: Quote, after: Quote): string[] {
  const months = (quote: Quote): string => `${quote.termMonths} months`;
  const billDay = (quote: Quote): string => (quote.billDay === undefined ? "the start date's day" : `${quote.billDay}`);
  return [
    ...changed('Currency', before.currency, after.currency),
    ...changed('Start date', before.startDate, after.startDate),
    ...changed('Term', months(before), months(after)),
    ...changed('Bill day', billDay(before), billDay(after))
  ];
}

function planDifferences(before: Quote, after: Quote, catalog: Catalog): string[] {
  const index = catalogIndex(catalog);
  const planName = ({ ratePlanId }: QuotePlan): string => index.get(ratePlanId)?.plan.name ?? ratePlanId;
  const chargeName = (plan: QuotePlan, id: string): string => index.get(plan.ratePlanId)?.charges.get(id)?.name ?? id;
  const same = (a: QuotePlan) => (b: QuotePlan) => a.key === b.key && a.ratePlanId === b.ratePlanId;
  const removed = before.plans.filter((plan) => !after.plans.some(same(plan)));
  const added = after.plans.filter((plan) => !before.plans.some(same(plan)));
  return [
    ...removed.map((plan) => `${planName(plan)} was removed`),
    ...added.map((plan) => `${planName(plan)} was added`),
    ...after.plans.flatMap((plan) => {
      const old = before.plans.find(same(plan));
      if (old === undefined) return [];
      const was = { ...old, currency: before.currency };
      return chargeDifferences(was, { ...plan, currency: after.currency }, (id) => chargeName(plan, id));
    })
  ];
}

interface QuotedPlan extends QuotePlan {
  readonly currency: string;
}

function chargeDifferences(before: QuotedPlan, after: QuotedPlan, nameOf: (chargeId: string) => string): string[] {
  const ids = new Set([...before.charges, ...after.charges].map(({ chargeId }) => chargeId));
  return [...ids].flatMap((id) => {
    const old = before.charges.find(({ chargeId }) => chargeId === id);
    const now = after.charges.find(({ chargeId }) => chargeId === id);
    if (old === undefined) return [`${nameOf(id)} was added`];
    if (now === undefined) return [`${nameOf(id)} was removed`];
    const discounts = [
      discountText(old.discount, before.currency),
      discountText(now.discount, after.currency)
    ] as const;
    return [
      ...changed(`Quantity of ${nameOf(id)}`, spelling(old.quantity), spelling(now.quantity)),
      ...changed(`Discount on ${nameOf(id)}`, ...discounts)
    ];
  });
}

function changed(what: string, before: string, after: string): string[] {
  return before === after ? [] : [`${what} was ${before}, is ${after}`];
}

function discountText(discount: Discount | undefined, currency: string): string {
  if (discount === undefined) return 'none';
  return `${spelling(discount.value)} ${discount.kind === 'percent' ? '%' : currency}`;
}

/** 10 and 10.00 are the same number, and no difference. */
function spelling(text: string): string {
  const value = parseExact(text);
  return value === undefined ? text : exactText(value);
}
