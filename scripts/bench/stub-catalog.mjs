/** A catalog of any size in the billing engine's words, made the same way each time. */
const MONTHLY = { kind: 'recurring', billingPeriod: 'month', timing: 'advance', unit: 'user' };
const KINDS = [
  { ...MONTHLY, pricingModel: 'per_unit' },
  { ...MONTHLY, pricingModel: 'volume' },
  { ...MONTHLY, pricingModel: 'flat' },
  { kind: 'one_time', billingPeriod: null, timing: 'advance', unit: null, pricingModel: 'flat' },
  { kind: 'usage', billingPeriod: 'month', timing: 'arrears', unit: 'GB', pricingModel: 'graduated' }
];
const CURRENCIES = ['USD', 'EUR'];
const PLANS_A_PRODUCT = 10;
const TIERS = ['10', '100', '1000', null].map((upTo, index) => ({ upTo, unitPrice: `${9 - index}.5`, flatFee: null }));

function price(currency, pricingModel, amount) {
  const tiered = pricingModel === 'volume' || pricingModel === 'graduated';
  return { currency, amount: tiered ? null : amount, tiers: tiered ? TIERS : null, percent: null };
}

function charge(id, kind, amount) {
  const one = kind.pricingModel === 'flat';
  return {
    ...kind,
    id,
    code: id,
    name: `Charge ${id}`,
    quantity: { min: '0', max: one ? '1' : null, step: '1', default: kind.kind === 'usage' ? '0' : '1' },
    maxDiscountPercent: '30',
    approvalAbove: [{ percent: '15', role: 'deal_desk' }],
    ledger: { revenue: '4000', deferred: '2400' },
    prices: CURRENCIES.map((currency) => price(currency, kind.pricingModel, amount))
  };
}

const ALWAYS = { availableFrom: '2026-01-01', availableUntil: null };
const TERMS = { minTermMonths: 1, maxTermMonths: 60, allowedTermMonths: null, requiresPlans: [], excludesPlans: [] };

/** One plan holds a charge of each kind. @param {number} index @param {string} amount of its flat charges */
function plan(index, amount) {
  const charges = KINDS.map((kind, at) => charge(`chg_${index}_${at}`, kind, amount));
  return {
    id: `plan_${index}`,
    code: `RP-${index}`,
    name: `Plan ${index}`,
    currencies: CURRENCIES,
    ...ALWAYS,
    ...TERMS,
    charges
  };
}

/**
 * @param {{ version: number, charges: number, firstAmount?: string }} size `firstAmount` differs: one plan has changed
 * @returns the body of GET /v1/catalog
 */
export function stubCatalog({ version, charges, firstAmount = '10' }) {
  const plans = Array.from({ length: charges / KINDS.length }, (_, index) =>
    plan(index, index === 0 ? firstAmount : '10')
  );
  const products = Array.from({ length: Math.ceil(plans.length / PLANS_A_PRODUCT) }, (_, index) => ({
    id: `prod_${index}`,
    sku: `SKU-${index}`,
    name: `Product ${index}`,
    family: 'Bench',
    ...ALWAYS,
    plans: plans.slice(index * PLANS_A_PRODUCT, (index + 1) * PLANS_A_PRODUCT)
  }));
  return { version, publishedAt: '2027-01-01T00:00:00.000Z', products };
}
