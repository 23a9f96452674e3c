import type { EngineCapabilities } from '../catalog/capabilities-schema.ts';
import type { Charge } from '../catalog/charge-schema.ts';
import { parseExact } from '../pricing/exact.ts';
import type { ChargeFinding } from './charge-finding.ts';

/** What of a charge's prepaid terms this engine cannot bill, or makes no sense. */
export function prepaidFindings(charge: Charge, engine: EngineCapabilities): ChargeFinding[] {
  const { name, type, prepaid } = charge;
  if (prepaid === undefined) return [];
  const found: ChargeFinding[] = [];
  const add = (code: string, field: string, message: string, evidence: Record<string, string>): void => {
    found.push({ code, field: `prepaid.${field}`, message: `${name}${message}`, evidence });
  };
  if (engine.prepaid !== true) {
    add('engine_prepaid_unsupported', 'function', ': the billing engine cannot invoice prepaid charges', { type });
  }
  if ((prepaid.function === 'drawdown') !== (type === 'usage')) {
    const message =
      prepaid.function === 'fund' ? ' is usage, and cannot buy funds' : ' draws on funds, but is not usage';
    add('prepaid_function_misplaced', 'function', message, { type, function: prepaid.function });
  }
  if (prepaid.function === 'drawdown') {
    for (const [at, rate] of prepaid.rates.entries()) {
      if (makesSense(charge, rate)) continue;
      add('prepaid_rate_invalid', `rates[${at}]`, ' has no rate above 0 to draw by', { rate: rate.rate ?? '' });
    }
    return found;
  }
  const { uom, quantity, rollover } = prepaid;
  if (quantity === undefined ? uom !== undefined : !parseExact(quantity)?.gt(0)) {
    add('prepaid_quantity_invalid', 'quantity', ' does not say how many units it buys', { quantity: quantity ?? '' });
  }
  if (rollover?.length !== undefined && rollover.maxPeriods > 1) {
    const message = ': funds that roll over for a length of their own can do so once only';
    add('prepaid_rollover_invalid', 'rollover', message, { maxPeriods: `${rollover.maxPeriods}` });
  }
  return found;
}

/** Money may be drawn at the charge's own unit price, where it has one. */
function makesSense(
  { model }: Charge,
  { uom, rate }: { uom?: string | undefined; rate?: string | undefined }
): boolean {
  if (rate === undefined) return uom === undefined && model === 'per_unit';
  return parseExact(rate)?.gt(0) ?? false;
}
