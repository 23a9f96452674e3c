/** `@plumbline/kernel/search`: what to change in a deal that is not legal. */
export { cheapestLegalDeal } from './cheapest-legal-deal.ts';
export type { DealChoice, DealChoices, Goal, SearchOptions } from './deal-choice.ts';
