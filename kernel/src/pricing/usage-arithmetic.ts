import type { Charge } from '../catalog/charge-schema.ts';
import type { PerEvent, Price, Tier } from '../catalog/price-schema.ts';
import type { ModelPrice } from './model-price.ts';

/** What usage will cost, for people: "billed on use: 0.023 per GB-month to 50000, then 0.022". */
export function usageArithmetic(charge: Charge, list: ModelPrice, price: Price): string {
  const { includedUnits } = charge;
  const beyond = includedUnits === undefined ? '' : ` beyond ${includedUnits} included`;
  return `billed on use: ${priceWords(charge, list, price)}${beyond}${limitWords(price)}`;
}

function limitWords({ minimumAmount, maximumAmount }: Price): string {
  const least = minimumAmount === undefined ? '' : `, at least ${minimumAmount} a period`;
  return maximumAmount === undefined ? least : `${least}, at most ${maximumAmount} a period`;
}

function priceWords({ model, uom }: Charge, list: ModelPrice, price: Price): string {
  const per = uom === undefined ? '' : ` per ${uom}`;
  if (price.tiers !== undefined) {
    return price.tiers.map((tier, at) => tierText(tier, at === 0 ? per : '', uom)).join(', then ');
  }
  if (price.percent !== undefined) return `${price.percent} %${eventWords(price.perEvent ?? {})}`;
  const amount = price.amount ?? '0';
  if (model === 'package') return `${amount}${perPackage(price.packageSize, uom)}`;
  return `${amount}${model === 'overage' || list.unitPrice ? per : ''}`;
}

/** " and 0.3 each event, at least 1 each, at most 50 each, the first 3 events free, the first 250 free". */
function eventWords({ fixedFee, minFee, maxFee, freeEvents, freeAmount }: PerEvent): string {
  const words: [string | undefined, string, string][] = [
    [fixedFee, ' and ', ' each event'],
    [minFee, ', at least ', ' each'],
    [maxFee, ', at most ', ' each'],
    [freeEvents, ', the first ', ' events free'],
    [freeAmount, ', the first ', ' free']
  ];
  return words.map(([value, before, after]) => (value === undefined ? '' : `${before}${value}${after}`)).join('');
}

function tierText(
  { to, unitPrice, flatFee, packageSize, percent, isOverage }: Tier,
  per: string,
  uom: string | undefined
): string {
  const rate = percent === undefined ? '' : `${percent} %`;
  const unit = unitPrice === undefined ? rate : `${unitPrice}${packageSize ? perPackage(packageSize, uom) : per}`;
  const fee = flatFee === undefined || flatFee === '0' ? '' : `${flatFee} flat`;
  const words = [unit, fee].filter((text) => text !== '').join(' and ');
  if (isOverage) return `${words} for overage`;
  return to === undefined ? words : `${words} to ${to}`;
}

const perPackage = (size: string | undefined, uom: string | undefined): string =>
  ` per package of ${size ?? '?'}${uom === undefined ? '' : ` ${uom}`}`;
