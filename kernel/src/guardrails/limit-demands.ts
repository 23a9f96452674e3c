import { Exact, exactText, HUNDREDTH, parseExact, ZERO } from '../pricing/exact.ts';
import { roundedText } from '../pricing/minor-units.ts';
import type { Demand } from './demand.ts';
import { discountText, type Scope } from './given-discounts.ts';
import { isNegotiated } from './price-points.ts';
import { isBelow, type SoldLine } from './sold-line.ts';

/**
 * How far below the catalog's list price a line may be sold, and from where on who must agree. Whatever lowers the price
 * counts: a negotiated price and the discounts of every scope; a step-up makes up for a part of them. Above the limit nobody is asked.
 */
export function limitDemands(line: SoldLine): Demand[] {
  const { limits } = line.reading.charge;
  if (line.point.catalog.isZero()) return [];
  const max = parseExact(limits.maxDiscountPercent) ?? ZERO;
  const least = lessPercent(line, max);
  if (isBelow(line.sold, least)) {
    const words = told(line, `is above the limit of ${exactText(max)} %`, `the limit is ${exactText(max)} %`);
    const evidence = { ...words.evidence, maxPercent: exactText(max) };
    return [{ code: 'discount_above_limit', ...words, floor: least, evidence }];
  }
  return lowestByRole(limits.approvals).flatMap(({ above, role }) => {
    const floor = lessPercent(line, above);
    if (!isBelow(line.sold, floor)) return [];
    const words = told(
      line,
      `is above ${exactText(above)} % and needs approval`,
      `above ${exactText(above)} % it needs approval`
    );
    const evidence = { ...words.evidence, abovePercent: exactText(above) };
    return [{ code: 'discount_needs_approval', role, floor, ...words, evidence }];
  });
}

const lessPercent = ({ point }: SoldLine, percent: Exact): Exact =>
  point.catalog.times(new Exact(100).minus(percent)).times(HUNDREDTH);

/** A charge's own discount alone is called by what was given; all else by the percent it comes to. */
function told(line: SoldLine, ofOwn: string, ofAll: string): Pick<Demand, 'message' | 'evidence'> {
  const { given, reading, quote, point, share } = line;
  const { name } = reading.charge;
  const [own, ...others] = given;
  const percent = roundedText(point.catalog.minus(line.sold).times(100).div(point.catalog), 2);
  const figures = { listPrice: exactText(point.catalog), discountPercent: percent };
  if (own?.scope === 'charge' && others.length === 0 && !share && !isNegotiated(reading)) {
    const text = discountText(own.discount, quote.quote.currency);
    const evidence = { discount: own.discount.value, kind: own.discount.kind, ...figures };
    return { message: `A discount of ${text} on ${name} ${ofOwn}.`, evidence };
  }
  const message = `${name} is sold ${percent} % below its catalog price by ${causes(line).join(' and ')}; ${ofAll}.`;
  return { message, evidence: { ...figures, soldAt: roundedText(line.sold, 6) } };
}

const SCOPES: Readonly<Record<Scope, string>> = {
  charge: 'its own discount',
  plan: "its plan's discounts",
  interval: "its interval's discounts",
  quote: "the quote's discounts"
};

function causes({ reading: { entry }, given, share }: SoldLine): string[] {
  const scopes = new Set([...given, ...(share?.given ?? [])].map(({ scope }) => SCOPES[scope]));
  return [...(entry.price ? ['a negotiated price'] : []), ...scopes]; // a step-up only raises the price
}

/** A role that is named at several thresholds is asked from the lowest. */
function lowestByRole(approvals: readonly { above: string; role: string }[]): { above: Exact; role: string }[] {
  const lowest = new Map<string, Exact>();
  for (const { above, role } of approvals) {
    const threshold = parseExact(above) ?? ZERO;
    lowest.set(role, Exact.min(threshold, lowest.get(role) ?? threshold));
  }
  return [...lowest].map(([role, above]) => ({ role, above }));
}
