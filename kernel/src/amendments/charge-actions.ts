import { priceFindings } from '../guardrails/price-findings.ts';
import { chargeModel } from '../pricing/charge-models.ts';
import { parseExact } from '../pricing/exact.ts';
import { negotiated } from '../pricing/list-price.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { TermsAction } from './action-schema.ts';
import type { Actions } from './actions.ts';
import type { Amendment } from './amendment-schema.ts';
import { priceSegment } from './price-segment.ts';
import { before, changed, from } from './segments.ts';
import type { Segment, SubscribedCharge, Subscription } from './subscription-schema.ts';
import { termsOf } from './terms-of.ts';
import { withinTerm } from './within-term.ts';

type ChargeAmendment = Extract<Amendment, { chargeId: string }>;

/** Changes of one charge's terms. A new price is made for each segment, from the one that is signed there. */
export function chargeActions(state: Subscription, amendment: ChargeAmendment, path: string): Actions {
  const { on, planKey, chargeId } = amendment;
  const outside = withinTerm(state, on, `${path}.on`);
  if (outside) return outside;
  const signed = state.charges.find((charge) => charge.planKey === planKey && charge.charge.id === chargeId);
  const until = amendment.until ?? signed?.segments.at(-1)?.endDate ?? on;
  const segments = signed ? before(from(signed.segments, on), until) : [];
  if (!signed || segments.length === 0) {
    return refuse('charge_not_in_force', path, `${planKey} has no ${chargeId} in force from ${on}`);
  }
  const pause = state.pauses.find(({ startDate, endDate }) => startDate <= on && (endDate ?? '9999') > on);
  if (pause) {
    const { startDate } = pause;
    return refuse(
      'charge_suspended',
      `${path}.on`,
      `${signed.charge.name} is suspended from ${startDate}: resume first`
    );
  }
  const actions = actionsOn(amendment, segments);
  const bad = unsound(signed, amendment, actions, path) ?? unpriceable(state, signed, actions, path);
  return bad ?? { ok: true, actions };
}

function actionsOn(amendment: ChargeAmendment, segments: readonly Segment[]): TermsAction[] {
  const { planKey, chargeId } = amendment;
  const at = { on: segments[0]?.startDate ?? amendment.on, until: segments.at(-1)?.endDate ?? amendment.on };
  const charge = { planKey, chargeId };
  switch (amendment.kind) {
    case 'update_quantity':
      return [{ kind: 'update_quantity', ...at, ...charge, quantity: amendment.quantity }];
    case 'update_discount':
      return [{ kind: 'update_discount', ...at, ...charge, discounts: amendment.discounts }];
    case 'update_price':
      return segments.map(({ startDate, endDate, price }) => ({
        kind: amendment.price.tiers ? 'update_tiers' : 'update_price',
        ...{ on: startDate, until: endDate, ...charge },
        price: negotiated(price, amendment.price)
      }));
    case 'change_ramp':
      return segments.map(({ startDate, endDate, price }) => ({
        kind: 'change_ramp',
        ...{ on: startDate, until: endDate, ...charge },
        ...(amendment.quantity !== undefined && { quantity: amendment.quantity }),
        ...(amendment.discounts && { discounts: amendment.discounts }),
        ...(amendment.price && { price: negotiated(price, amendment.price) })
      }));
  }
}

/** A new price that the guardrails would refuse on a quote: a term its model does not read, tiers with a gap. */
function unsound(
  { charge, segments }: SubscribedCharge,
  amendment: ChargeAmendment,
  actions: readonly TermsAction[],
  path: string
): Refusal | undefined {
  const given = 'price' in amendment && amendment.price ? amendment.price : {};
  const reads = chargeModel(charge.model)?.reads ?? [];
  const misplaced = (['amount', 'percent', 'tiers'] as const).find(
    (term) => given[term] !== undefined && !reads.includes(term)
  );
  if (misplaced)
    return refuse('price_term_misplaced', `${path}.price`, `the model ${charge.model} has no ${misplaced}`);
  const signed = new Set(segments.flatMap(({ price }) => priceFindings(charge, price, '').map(({ code }) => code)));
  const prices = actions.flatMap((action) => ('price' in action && action.price ? [action.price] : []));
  const found = prices.flatMap((price) => priceFindings(charge, price, 'price')).find(({ code }) => !signed.has(code));
  return found && refuse(found.code, `${path}.${found.field}`, found.message);
}

/** Terms that no price can be worked out of: a quantity beyond the tiers, a discount larger than the price. */
function unpriceable(
  { stacking }: Subscription,
  { charge, segments }: SubscribedCharge,
  actions: readonly TermsAction[],
  path: string
): Refusal | undefined {
  const wrong = actions.some((action) =>
    before(
      from(
        changed(segments, action, (segment) => ({ ...segment, ...termsOf(action) })),
        action.on
      ),
      action.until
    ).some(
      (segment) =>
        !(parseExact(segment.quantity)?.gte(0) ?? false) || priceSegment(charge, segment, stacking) === undefined
    )
  );
  return wrong ? refuse('not_priceable', path, `${charge.name} has no price at these terms`) : undefined;
}
