import type { TermsAction } from './action-schema.ts';
import type { Segment } from './subscription-schema.ts';

/** The terms that an action sets. */
export function termsOf(action: TermsAction): Partial<Pick<Segment, 'quantity' | 'price' | 'discounts'>> {
  return {
    ...('quantity' in action && action.quantity !== undefined && { quantity: action.quantity }),
    ...('price' in action && action.price !== undefined && { price: action.price }),
    ...('discounts' in action && action.discounts !== undefined && { discounts: action.discounts })
  };
}
