import type { Charge, Price, Tier } from '../catalog/charge-schema.ts';
import type { ModelPrice } from './model-price.ts';

/** What usage will cost, for people: "billed on use: 0.023 per GB-month to 50000, then 0.022". */
export function usageArithmetic(charge: Charge, list: ModelPrice, price: Price): string {
  const { includedUnits } = charge;
  const beyond = includedUnits === undefined ? '' : ` beyond ${includedUnits} included`;
  return `billed on use: ${priceWords(charge, list, price)}${beyond}`;
}

function priceWords({ model, uom }: Charge, list: ModelPrice, price: Price): string {
  const per = uom === undefined ? '' : ` per ${uom}`;
  if (price.tiers !== undefined) {
    return price.tiers.map((tier, at) => tierText(tier, at === 0 ? per : '', uom)).join(', then ');
  }
  const amount = price.amount ?? '0';
  if (model === 'package') return `${amount}${perPackage(price.packageSize, uom)}`;
  return `${amount}${model === 'overage' || list.unitPrice ? per : ''}`;
}

function tierText({ to, unitPrice, flatFee, packageSize }: Tier, per: string, uom: string | undefined): string {
  const unit = unitPrice === undefined ? '' : `${unitPrice}${packageSize ? perPackage(packageSize, uom) : per}`;
  const fee = flatFee === undefined || flatFee === '0' ? '' : `${flatFee} flat`;
  const words = [unit, fee].filter((text) => text !== '').join(' and ');
  return to === undefined ? words : `${words} to ${to}`;
}

const perPackage = (size: string | undefined, uom: string | undefined): string =>
  ` per package of ${size ?? '?'}${uom === undefined ? '' : ` ${uom}`}`;
