/** The decimal.js operations that the figures of a mixed quote need, and nothing else: what pricing is measured beside. */
import { Decimal } from 'decimal.js';

const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });

/** What the operations work on: each line's texts, and the invoices its items fall on. */
export function bareWork({ catalog }, { priced, invoices }) {
  const charges = new Map(catalog.products[0].ratePlans.flatMap((plan) => plan.charges.map((one) => [one.id, one])));
  const invoicesOf = new Map();
  for (const [at, { items }] of invoices.entries()) {
    for (const { chargeId, serviceStart } of items) {
      const interval = priced.intervals.find(({ endDate }) => serviceStart < endDate).key;
      const key = `${chargeId} ${interval}`;
      invoicesOf.set(key, [...(invoicesOf.get(key) ?? []), at]);
    }
  }
  const lines = priced.lines.map(({ chargeId, interval, type, quantity, discountPercent }) => {
    const { prices, limits } = charges.get(chargeId);
    const own = invoicesOf.get(`${chargeId} ${interval}`) ?? [];
    return { type, quantity, discountPercent, price: prices[0], limit: limits.maxDiscountPercent, own };
  });
  return { lines, invoices: invoices.length };
}

/**
 * Once for each line: the list price, the discount, two limits, the amount of a whole period, and of a part of one at each end;
 * for each item its sum with its invoice. Numbers are read from the texts that the quote and the catalog have.
 * @returns {number} how many operations
 */
export function bareOperations({ lines, invoices }) {
  let count = 0;
  const did = (value) => {
    count += 1;
    return value;
  };
  const totals = Array.from({ length: invoices }, () => new Exact(0));
  let monthly = new Exact(0);
  for (const { type, price, quantity: text, discountPercent, limit, own } of lines) {
    const quantity = new Exact(text);
    const percent = new Exact(discountPercent);
    let list = new Exact(0);
    if (price.amount) list = did(new Exact(price.amount).times(quantity));
    for (const tier of price.tiers ?? []) {
      if (did(quantity.lte(tier.from))) break;
      const end = tier.to && did(quantity.gt(tier.to)) ? new Exact(tier.to) : quantity;
      list = did(list.plus(did(did(end.minus(tier.from)).times(tier.unitPrice))));
      if (tier.flatFee) list = did(list.plus(tier.flatFee));
    }
    const net = did(list.minus(did(did(list.times(percent)).div(100))));
    did(quantity.lt(0));
    did(percent.gt(limit));
    if (type === 'usage') continue;
    const whole = did(net.toDecimalPlaces(2));
    const first = did(did(did(net.times(17)).div(31)).toDecimalPlaces(2));
    const last = did(did(did(net.times(14)).div(31)).toDecimalPlaces(2));
    for (const [at, invoice] of own.entries()) {
      const amount = at === 0 ? first : at === own.length - 1 ? last : whole;
      totals[invoice] = did(totals[invoice].plus(amount));
    }
    if (type === 'recurring') monthly = did(monthly.plus(did(net.div(12))));
  }
  did(did(totals.reduce((sum, total) => did(sum.plus(total)), new Exact(0))).times(12));
  return count;
}
