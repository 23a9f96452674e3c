import type { EngineCapabilities } from '../catalog/capabilities-schema.ts';
import type { RatePlan } from '../catalog/catalog-schema.ts';
import type { Charge, Price } from '../catalog/charge-schema.ts';
import { isKnownModel } from '../pricing/charge-models.ts';
import { parseExact } from '../pricing/exact.ts';
import { tierFindings } from './tier-findings.ts';

/** What of one charge cannot be priced or billed; `field` is the place within the charge. */
export interface ChargeFinding {
  readonly code: string;
  readonly field: string;
  readonly message: string;
  readonly evidence: Record<string, string>;
}

/** Everything that keeps a charge from being priced by this kernel or billed by this engine. */
export function chargeFindings(charge: Charge, plan: RatePlan, engine: EngineCapabilities): ChargeFinding[] {
  return [
    ...shape(charge),
    ...capability(charge, engine),
    ...missingPrices(charge, plan),
    ...charge.prices.flatMap((price, at) => priceFindings(charge, price, `prices[${at}]`)),
    ...range(charge),
    ...limits(charge)
  ];
}

function shape({ name, model, type, period }: Charge): ChargeFinding[] {
  const found: ChargeFinding[] = [];
  if (!isKnownModel(model)) {
    const message = `${name} is priced by the model ${model}, which is not supported`;
    found.push({ code: 'model_unknown', field: 'model', message, evidence: { model } });
  }
  if (type === 'recurring' && period === undefined) {
    const message = `${name} is recurring but has no billing period`;
    found.push({ code: 'period_missing', field: 'period', message, evidence: { type } });
  }
  return found;
}

function capability({ name, model, type, timing, period }: Charge, engine: EngineCapabilities): ChargeFinding[] {
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
  return found;
}

function missingPrices({ name, prices }: Charge, { currencies }: RatePlan): ChargeFinding[] {
  return currencies
    .filter((currency) => !prices.some((price) => price.currency === currency))
    .map((currency) => {
      const message = `${name} has no price in ${currency}, in which its plan is sold`;
      return { code: 'price_missing', field: 'prices', message, evidence: { currency } };
    });
}

function priceFindings({ name, model }: Charge, price: Price, field: string): ChargeFinding[] {
  const { currency, amount, tiers } = price;
  const evidence = { currency };
  const found = (code: string, what: string): ChargeFinding[] => [
    { code, field, message: `${name} in ${currency}: ${what}`, evidence }
  ];
  if (model === 'tiered' || model === 'volume') {
    if (tiers === undefined || tiers.length === 0) return found('price_missing', 'there are no tiers');
    return tierFindings(tiers).map(({ code, at, message }) => ({
      code,
      field: `${field}.tiers[${at}]`,
      message: `${name} in ${currency}, tier ${at + 1}: ${message}`,
      evidence: { currency, tier: `${at + 1}` }
    }));
  }
  if (amount === undefined) return found('price_missing', 'there is no amount');
  const value = parseExact(amount);
  if (value === undefined) return found('price_not_a_number', 'the amount is not a number');
  return value.lt(0) ? found('price_negative', 'the amount is negative') : [];
}

function range({ name, type, quantity }: Charge): ChargeFinding[] {
  if (type === 'usage') return [];
  const [min, max, step] = [quantity.min, quantity.max ?? quantity.min, quantity.step ?? '1'].map(parseExact);
  if (min && max && step && !min.lt(0) && max.gte(min) && step.gt(0)) return [];
  const message = `${name}: its quantities from ${quantity.min} to ${quantity.max ?? '…'} make no sense`;
  const evidence = { min: quantity.min, max: quantity.max ?? '', step: quantity.step ?? '' };
  return [{ code: 'quantity_range_invalid', field: 'quantity', message, evidence }];
}

function limits({ name, limits: { maxDiscountPercent, approvals } }: Charge): ChargeFinding[] {
  const percents = [maxDiscountPercent, ...approvals.map(({ above }) => above)].map(parseExact);
  if (percents.every((percent) => percent && !percent.lt(0) && percent.lte(100))) return [];
  const message = `${name}: a discount limit is not a percent between 0 and 100`;
  return [{ code: 'discount_limit_invalid', field: 'limits', message, evidence: { maxDiscountPercent } }];
}
