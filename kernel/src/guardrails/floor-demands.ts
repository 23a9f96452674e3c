import { chargeModel } from '../pricing/charge-models.ts';
import { Exact, exactText, parseExact, ZERO } from '../pricing/exact.ts';
import { roundedText } from '../pricing/minor-units.ts';
import type { Demand } from './demand.ts';
import { listAt } from './price-points.ts';
import type { SoldLine } from './sold-line.ts';

/** The catalog's floor for a unit, and the margins over its cost: the least one, and those below which who must agree. */
export function floorDemands(line: SoldLine): Demand[] {
  const { floorPrice, unitCost } = line.reading.catalogPrice ?? {};
  return [
    ...(floorPrice === undefined ? [] : floorDemand(line, floorPrice)),
    ...(unitCost === undefined ? [] : marginDemands(line, unitCost))
  ];
}

/** What the quantity comes to in a period at one amount for each unit, or of a model without units for the whole period. */
function totalAt({ reading, quote, point }: SoldLine, amount: string): Exact {
  const { charge } = reading;
  const model = chargeModel(charge.model)?.countsUnits ? ('per_unit' as const) : ('flat' as const);
  const price = { currency: quote.quote.currency, amount };
  return listAt({ ...reading, charge: { ...charge, model } }, quote, point.quantity, price)?.amount ?? ZERO;
}

function floorDemand(line: SoldLine, floorPrice: string): Demand[] {
  const floor = totalAt(line, floorPrice);
  if (floor.isZero()) return [];
  const { name } = line.reading.charge;
  const price = roundedText(line.sold.times(floorPrice).div(floor), 6);
  const message = `${name} is sold at ${price} ${line.quote.quote.currency} a unit, below its floor of ${floorPrice}.`;
  return [{ code: 'price_below_floor', floor, message, evidence: { price, floorPrice } }];
}

function marginDemands(line: SoldLine, unitCost: string): Demand[] {
  const cost = totalAt(line, unitCost);
  const { minMarginPercent, marginApprovals = [] } = line.reading.charge.limits;
  const { name } = line.reading.charge;
  const margin = line.sold.isZero() ? undefined : roundedText(line.sold.minus(cost).times(100).div(line.sold), 2);
  const evidence = { unitCost, ...(margin !== undefined && { marginPercent: margin }) };
  const is = margin === undefined ? `${name} is sold for nothing` : `The margin on ${name} is ${margin} %`;
  return [
    ...(minMarginPercent === undefined
      ? []
      : [
          {
            code: 'margin_below_minimum',
            floor: priceFor(cost, minMarginPercent),
            message: `${is}; the least is ${minMarginPercent} %.`,
            evidence: { ...evidence, minMarginPercent }
          }
        ]),
    ...highestByRole(marginApprovals).map(({ below, role }) => ({
      code: 'margin_needs_approval',
      role,
      floor: priceFor(cost, below),
      message: `${is}; below ${below} % it needs approval.`,
      evidence: { ...evidence, belowPercent: below }
    }))
  ];
}

/** The price with so much margin; there is none with a whole one, save over no cost at all. */
function priceFor(cost: Exact, marginPercent: string): Exact {
  const part = new Exact(100).minus(parseExact(marginPercent) ?? ZERO);
  return cost.isZero() ? ZERO : cost.times(100).div(part);
}

/** A role that is named at several margins is asked from the highest. */
function highestByRole(approvals: readonly { below: string; role: string }[]): { below: string; role: string }[] {
  const highest = new Map<string, Exact>();
  for (const { below, role } of approvals) {
    const percent = parseExact(below) ?? ZERO;
    highest.set(role, Exact.max(percent, highest.get(role) ?? percent));
  }
  return [...highest].map(([role, below]) => ({ role, below: exactText(below) }));
}
