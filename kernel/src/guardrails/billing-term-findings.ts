import type { EngineCapabilities } from '../catalog/capabilities-schema.ts';
import type { Charge } from '../catalog/charge-schema.ts';
import { periodLength } from '../lifecycle/billing-period.ts';
import { parseExact } from '../pricing/exact.ts';
import type { ChargeFinding } from './charge-finding.ts';

/**
 * When and for how long a charge is billed: what this engine cannot do, and what makes no sense. A term left out is the
 * one every engine can do (capabilities-schema.ts), and so is the same term when it is written out.
 */
export function billingTermFindings(charge: Charge, engine: EngineCapabilities): ChargeFinding[] {
  return [...unsupported(charge, engine), ...tooManyTiers(charge, engine), ...misplaced(charge), ...renewal(charge)];
}

function unsupported(charge: Charge, engine: EngineCapabilities): ChargeFinding[] {
  const { name, priceBase, alignment, billDay, trigger, endCondition } = charge;
  const given: readonly [string, string, string | undefined, string, readonly string[] | undefined][] = [
    ['price_base', 'priceBase', priceBase, 'period', engine.priceBases],
    ['alignment', 'alignment', alignment, 'subscription', engine.alignments],
    ['bill_day_rule', 'billDay', billDay?.rule, 'account', engine.billDayRules],
    ['trigger', 'trigger', trigger, 'contract', engine.triggers],
    ['end_condition', 'endCondition', endCondition?.kind, 'subscription', engine.endConditions]
  ];
  return given.flatMap(([what, field, value, always, able]) =>
    value === undefined || value === always || able?.includes(value)
      ? []
      : [
          {
            code: `engine_${what}_unsupported`,
            field,
            message: `${name}: the billing engine has no ${what.replaceAll('_', ' ')} ${value}`,
            evidence: { [field]: value }
          }
        ]
  );
}

function tooManyTiers({ name, prices }: Charge, { maxTiers }: EngineCapabilities): ChargeFinding[] {
  return prices.flatMap(({ currency, tiers = [] }, at) =>
    maxTiers === undefined || tiers.length <= maxTiers
      ? []
      : [
          {
            code: 'engine_too_many_tiers',
            field: `prices[${at}].tiers`,
            message: `${name} in ${currency} has ${tiers.length} tiers; the billing engine takes at most ${maxTiers}`,
            evidence: { tiers: `${tiers.length}`, maxTiers: `${maxTiers}` }
          }
        ]
  );
}

/** Terms that mean nothing with the charge's period would be left out in silence, so they are refused. */
function misplaced({ name, type, period, priceBase, billDay, endCondition }: Charge): ChargeFinding[] {
  const found = (field: string, message: string): ChargeFinding => ({
    code: 'billing_term_misplaced',
    field,
    message: `${name} ${message}`,
    evidence: { period: period ? `${period.count} ${period.unit}` : '' }
  });
  const recurs = type !== 'one_time' && period !== undefined;
  const length = recurs ? periodLength(period) : undefined;
  const rule = billDay?.rule ?? 'account';
  const fits = rule === 'weekday' ? length && 'days' in length : length && 'months' in length;
  return [
    ...(priceBase !== undefined && !recurs
      ? [found('priceBase', `has no period that a price by ${priceBase} is for`)]
      : []),
    ...(rule === 'account' || fits ? [] : [found('billDay', `has no period that turns on the bill day ${rule}`)]),
    ...(endCondition?.kind === 'periods' && !recurs ? [found('endCondition', 'ends after periods, but has none')] : [])
  ];
}

function renewal({ name, priceChange }: Charge): ChargeFinding[] {
  if (priceChange?.option !== 'percent') return [];
  const { percent } = priceChange;
  if (parseExact(percent)?.gte(-100)) return [];
  const message = `${name}: its price change at renewal is not a percent of -100 or more`;
  return [{ code: 'price_change_invalid', field: 'priceChange', message, evidence: { percent } }];
}
