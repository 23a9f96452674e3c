import type { EngineCapabilities } from '../catalog/capabilities-schema.ts';
import type { Price } from '../catalog/price-schema.ts';
import { chargeModel } from '../pricing/charge-models.ts';
import type { Remedy, Violation } from '../quote/evaluation-schema.ts';
import type { ChargeReading } from '../quote/quote-reading.ts';
import type { PriceOverride } from '../quote/ramp-schema.ts';
import { ownInstead } from './keep-price.ts';
import { oncePerPlace } from './once-per-place.ts';
import { priceFindings } from './price-findings.ts';
import { termPlace } from './term-place.ts';
import { block, chargePlace, type Rule } from './violation.ts';

/** A negotiated price is one that may be negotiated, that the charge's model reads, that makes sense and can be billed. */
export const overrideRules: Rule = ({ charges, catalog }) => {
  const found = charges.flatMap((reading) =>
    reading.entry.price ? ofOverride(reading, reading.entry.price, catalog.engineCapabilities) : []
  );
  return oncePerPlace(found.map((violation) => ({ violation })));
};

type Term = keyof PriceOverride;

function ofOverride(reading: ChargeReading, given: PriceOverride, engine: EngineCapabilities): Violation[] {
  const { charge, price } = reading;
  const terms = (['amount', 'percent', 'tiers'] as const).filter((term) => given[term] !== undefined);
  const place = chargePlace(reading, 'price');
  const refuse = (code: string, message: string, term: Term): Violation =>
    block(code, place, {
      message: `${charge.name}: ${message}.`,
      evidence: { term },
      remedy: without(reading, given, term)
    });
  const reads = chargeModel(charge.model)?.reads ?? [];
  return [
    ...terms.flatMap((term) => {
      const what = term === 'tiers' ? 'tiers' : 'price';
      const editable = term === 'tiers' ? charge.limits.tiersEditable : charge.limits.priceEditable;
      const able = engine.priceOverrides?.includes(term === 'tiers' ? 'tiers' : 'amount');
      return [
        ...(editable ? [] : [refuse(`${what}_not_editable`, `its ${what} cannot be negotiated`, term)]),
        ...(able
          ? []
          : [
              refuse(
                `engine_${what}_override_unsupported`,
                `the billing engine cannot bill negotiated ${what === 'price' ? 'prices' : what}`,
                term
              )
            ]),
        ...(reads.includes(term)
          ? []
          : [refuse('price_term_misplaced', `the model ${charge.model} has no ${term}`, term)])
      ];
    }),
    ...(price ? unsound(reading, price, given) : []),
    ...tooManyTiers(reading, given, engine.maxTiers)
  ];
}

/** What the import would refuse of the price as negotiated, and not of the catalog's own. */
function unsound(reading: ChargeReading, price: Price, given: PriceOverride): Violation[] {
  const { charge, catalogPrice } = reading;
  const before = new Set(catalogPrice && priceFindings(charge, catalogPrice, '').map(({ code }) => code));
  const all = priceFindings(charge, price, '').filter(
    ({ code }) => !before.has(code) && code !== 'price_term_misplaced'
  );
  const place = chargePlace(reading, 'price');
  return all.map(({ code, field, message, evidence }) =>
    block(
      code,
      { ...place, path: `${place.path}${field}` },
      { message: `${message}.`, evidence, remedy: without(reading, given) }
    )
  );
}

function tooManyTiers(reading: ChargeReading, given: PriceOverride, most: number | undefined): Violation[] {
  const count = given.tiers?.length ?? 0;
  if (most === undefined || count <= most) return [];
  const message = `${reading.charge.name} has ${count} tiers; the billing engine takes at most ${most}.`;
  const evidence = { tiers: `${count}`, maxTiers: `${most}` };
  return [
    block('engine_too_many_tiers', chargePlace(reading, 'price'), {
      message,
      evidence,
      remedy: without(reading, given, 'tiers')
    })
  ];
}

/** The catalog's price, or only one term of it. */
function without(reading: ChargeReading, { ...left }: PriceOverride, term?: Term): Remedy {
  const { planEntry, charge } = reading;
  const { within } = termPlace(reading, 'price');
  if (term !== undefined) left = Object.fromEntries(Object.entries(left).filter(([name]) => name !== term));
  const kept = term !== undefined && Object.keys(left).length > 0 ? left : undefined;
  const price = kept ?? (within.interval === undefined ? undefined : ownInstead(reading));
  const change = {
    kind: 'set_price',
    planKey: planEntry.key,
    chargeId: charge.id,
    ...within,
    ...(price && { price })
  } as const;
  return { label: "Take the catalog's price", change };
}
