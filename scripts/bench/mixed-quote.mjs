/** A catalog and a quote of any size that mix models, types, timings, discounts and ramps: made the same way each time. */
const CURRENCY = 'EUR';
const TIERS = [
  { from: '0', to: '10', unitPrice: '9.5' },
  { from: '10', to: '100', unitPrice: '8.25', flatFee: '20' },
  { from: '100', unitPrice: '7.125' }
];
const MONTH = { unit: 'month', count: 1 };
const QUARTER = { unit: 'quarter', count: 1 };
const YEAR = { unit: 'year', count: 1 };

const KINDS = [
  { type: 'recurring', model: 'per_unit', period: MONTH, timing: 'in_advance' },
  { type: 'recurring', model: 'tiered', period: QUARTER, timing: 'in_advance' },
  { type: 'recurring', model: 'volume', period: MONTH, timing: 'in_arrears' },
  { type: 'recurring', model: 'flat', period: YEAR, timing: 'in_advance' },
  { type: 'one_time', model: 'flat', timing: 'in_advance' },
  { type: 'usage', model: 'tiered', period: MONTH, timing: 'in_arrears' }
];

const POLICY = {
  mode: 'prorate',
  dayCount: 'actual',
  unit: 'by_day',
  reference: 'aligned',
  firstBoundary: 'next_bill_day',
  changeGrid: 'keep',
  creditBasis: 'price',
  discountItems: 'netted'
};

function charge(index) {
  const kind = KINDS[index % KINDS.length];
  const tiered = kind.model === 'tiered' || kind.model === 'volume';
  return {
    ...kind,
    id: `chg_${index}`,
    number: `C-${index}`,
    name: `Charge ${index}`,
    quantity: { min: '0', default: '1' },
    prices: [{ currency: CURRENCY, ...(tiered ? { tiers: TIERS } : { amount: `${12 + (index % 7)}.99` }) }],
    limits: { maxDiscountPercent: '50', approvals: [] }
  };
}

const INTERVALS = [
  { key: 'y1', startDate: '2027-01-15', endDate: '2028-01-15' },
  { key: 'y2', startDate: '2028-01-15', endDate: '2029-01-15' },
  { key: 'y3', startDate: '2029-01-15', endDate: '2030-01-15' }
];

/** Every third charge grows over the three years, and is discounted in the last. */
function rampOf(index, quantity) {
  if (index % 3 !== 1) return {};
  const ramp = [
    { interval: 'y2', quantity: String(quantity * 2) },
    { interval: 'y3', quantity: String(quantity * 3), discount: { kind: 'percent', value: '7.5' } }
  ];
  return { ramp };
}

function discountOf(index) {
  if (index % 3 === 0) return { discount: { kind: 'percent', value: '12.5' } };
  if (index % 7 === 0) return { discount: { kind: 'amount', value: '1.1' } };
  return {};
}

/** @param {number} lines how many charges, one plan each ten; a third of those that can be are ramped over three years */
export function mixedQuote(lines) {
  const plans = Array.from({ length: Math.ceil(lines / 10) }, (_, plan) => ({
    id: `plan_${plan}`,
    number: `P-${plan}`,
    name: `Plan ${plan}`,
    validFrom: '2026-01-01',
    currencies: [CURRENCY],
    charges: Array.from({ length: Math.min(10, lines - plan * 10) }, (_, at) => charge(plan * 10 + at)),
    terms: { min: 1, max: 60 },
    requires: [],
    excludes: []
  }));
  const catalog = {
    engine: 'bench',
    version: 1,
    hash: '0'.repeat(64),
    pulledAt: '2027-01-01T00:00:00Z',
    products: [{ id: 'p', sku: 'P', name: 'Product', family: 'Bench', validFrom: '2026-01-01', ratePlans: plans }],
    engineCapabilities: {
      models: ['flat', 'per_unit', 'tiered', 'volume'],
      chargeTypes: ['one_time', 'recurring', 'usage'],
      periods: [MONTH, QUARTER, YEAR],
      timings: ['in_advance', 'in_arrears'],
      currencies: [CURRENCY],
      discounts: { scopes: [], stacked: false, expiring: false },
      ramps: { maxIntervals: 3, perInterval: ['quantity', 'discount'] },
      maxLines: 20_000,
      prorationPolicy: POLICY
    }
  };
  const entry = ({ id, type }, at) => {
    const index = Number(id.slice(4));
    const quantity = 1 + ((index * 37) % 140);
    if (type === 'usage') return { chargeId: id, quantity: '0' };
    return { chargeId: id, quantity: String(quantity), ...discountOf(index + at), ...rampOf(index, quantity) };
  };
  const quote = {
    currency: CURRENCY,
    startDate: '2027-01-15',
    termMonths: 36,
    billDay: 1,
    intervals: INTERVALS,
    plans: plans.map((plan) => ({ key: plan.id, ratePlanId: plan.id, charges: plan.charges.map(entry) }))
  };
  return { catalog, quote };
}
