import type { EngineCapabilities, PriceTerm } from '../catalog/capabilities-schema.ts';
import type { RatePlan } from '../catalog/catalog-schema.ts';
import type { Charge } from '../catalog/charge-schema.ts';
import type { Price } from '../catalog/price-schema.ts';
import { chargeModel } from '../pricing/charge-models.ts';
import { parseExact } from '../pricing/exact.ts';
import { billingTermFindings } from './billing-term-findings.ts';
import type { ChargeFinding } from './charge-finding.ts';
import { prepaidFindings } from './prepaid-findings.ts';
import { priceFindings } from './price-findings.ts';
import { revenueFindings } from './revenue-findings.ts';

/** Everything that keeps a charge from being priced by this kernel or billed by this engine. */
export function chargeFindings(charge: Charge, plan: RatePlan, engine: EngineCapabilities): ChargeFinding[] {
  return [
    ...shape(charge),
    ...capability(charge, engine),
    ...missingPrices(charge, plan),
    ...charge.prices.flatMap((price, at) => priceFindings(charge, price, `prices[${at}]`)),
    ...included(charge),
    ...range(charge),
    ...limits(charge),
    ...billingTermFindings(charge, engine),
    ...prepaidFindings(charge, engine),
    ...revenueFindings(charge)
  ];
}

function shape({ name, model, type, period, prices }: Charge): ChargeFinding[] {
  const found: ChargeFinding[] = [];
  if (chargeModel(model) === undefined) {
    const message = `${name} is priced by the model ${model}, which is not supported`;
    found.push({ code: 'model_unknown', field: 'model', message, evidence: { model } });
  }
  const commits = type === 'usage' && prices.some(({ minimumAmount }) => minimumAmount !== undefined);
  if ((type === 'recurring' || commits) && period === undefined) {
    const message = `${name} is ${commits ? 'committed' : 'recurring'} but has no billing period`;
    found.push({ code: 'period_missing', field: 'period', message, evidence: { type } });
  }
  return found;
}

function capability(charge: Charge, engine: EngineCapabilities): ChargeFinding[] {
  const { name, model, type, timing, period } = charge;
  const cannot = (what: string, field: string, value: string): ChargeFinding => ({
    code: `engine_${what}_unsupported`,
    field,
    message: `${name}: the billing engine cannot invoice ${value}`,
    evidence: { [field]: value }
  });
  const found: ChargeFinding[] = [];
  if (!engine.models.includes(model)) found.push(cannot('model', 'model', model));
  if (!engine.chargeTypes.includes(type)) found.push(cannot('charge_type', 'type', type));
  if (!engine.timings.includes(timing)) found.push(cannot('timing', 'timing', timing));
  if (period && type !== 'one_time') {
    const can = engine.periods.some(({ unit, count }) => unit === period.unit && count === period.count);
    if (!can) found.push(cannot('period', 'period', `every ${period.count} ${period.unit}`));
  }
  for (const term of priceTerms(charge)) {
    if (!engine.priceTerms?.includes(term)) found.push(cannot('price_term', 'prices', term));
  }
  return found;
}

/** Terms beyond the charge's model; the included units of an overage and of a package belong to the model. */
function priceTerms({ model, includedUnits, prices }: Charge): PriceTerm[] {
  const has = (test: (price: Price) => boolean, term: PriceTerm): PriceTerm[] => (prices.some(test) ? [term] : []);
  const included = includedUnits !== undefined && model !== 'overage' && model !== 'package';
  return [
    ...(included ? (['included_units'] as const) : []),
    ...has(({ tiers }) => tiers?.some(({ packageSize }) => packageSize !== undefined) ?? false, 'tier_packages'),
    ...has(({ minimumAmount }) => minimumAmount !== undefined, 'minimum_amount'),
    ...has(({ maximumAmount }) => maximumAmount !== undefined, 'maximum_amount')
  ];
}

function missingPrices({ name, prices }: Charge, { currencies }: RatePlan): ChargeFinding[] {
  return currencies
    .filter((currency) => !prices.some((price) => price.currency === currency))
    .map((currency) => {
      const message = `${name} has no price in ${currency}, in which its plan is sold`;
      return { code: 'price_missing', field: 'prices', message, evidence: { currency } };
    });
}

/** Included units are a number, make sense for a model that counts units, and are what an overage is beyond. */
function included({ name, model, includedUnits }: Charge): ChargeFinding[] {
  const found = (message: string): ChargeFinding[] => [
    {
      code: 'included_units_invalid',
      field: 'includedUnits',
      message,
      evidence: { includedUnits: includedUnits ?? '' }
    }
  ];
  if (includedUnits === undefined) {
    return model === 'overage' ? found(`${name} is charged beyond its included units, but has none`) : [];
  }
  if (!chargeModel(model)?.countsUnits) return found(`${name} cannot include units: the model ${model} counts none`);
  return parseExact(includedUnits)?.gte(0) ? [] : found(`${name}: its included units are not a number of 0 or more`);
}

function range({ name, type, quantity }: Charge): ChargeFinding[] {
  if (type === 'usage') return [];
  const [min, max, step] = [quantity.min, quantity.max ?? quantity.min, quantity.step ?? '1'].map(parseExact);
  if (min && max && step && !min.lt(0) && max.gte(min) && step.gt(0)) return [];
  const message = `${name}: its quantities from ${quantity.min} to ${quantity.max ?? '…'} make no sense`;
  const evidence = { min: quantity.min, max: quantity.max ?? '', step: quantity.step ?? '' };
  return [{ code: 'quantity_range_invalid', field: 'quantity', message, evidence }];
}

function limits({ name, limits: given }: Charge): ChargeFinding[] {
  const { maxDiscountPercent, approvals, minMarginPercent, marginApprovals = [] } = given;
  const unsound = (code: string, what: string, percents: readonly string[]): ChargeFinding[] => {
    const wrong = percents.find((percent) => !isPercent(percent));
    if (wrong === undefined) return [];
    const message = `${name}: a ${what} limit is not a percent between 0 and 100`;
    return [{ code, field: 'limits', message, evidence: { percent: wrong } }];
  };
  return [
    ...unsound('discount_limit_invalid', 'discount', [maxDiscountPercent, ...approvals.map(({ above }) => above)]),
    ...unsound('margin_limit_invalid', 'margin', [
      minMarginPercent ?? '0',
      ...marginApprovals.map(({ below }) => below)
    ])
  ];
}

function isPercent(text: string): boolean {
  const percent = parseExact(text);
  return percent !== undefined && !percent.lt(0) && percent.lte(100);
}
