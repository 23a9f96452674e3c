/**
 * @typedef {import('../../catalog/draft/schema.ts').Draft} Draft
 * @typedef {import('../../catalog/draft/schema.ts').Change} Change
 * @typedef {import('../../catalog/schema.ts').Product} Product
 * @typedef {import('../../catalog/schema.ts').Plan} Plan
 * @typedef {import('../../catalog/schema.ts').Charge} Charge
 * @typedef {import('../../catalog/schema.ts').Price} Price
 * @typedef {import('../../catalog/schema.ts').Tier} Tier
 * @typedef {import('../try-quantity.ts').Trial} Trial
 * @typedef {import('../finance-users.ts').FinanceUser} FinanceUser
 *
 * @typedef {{ version: number, publishedAt: string, publishedBy: string, effectiveFrom: string, status: 'current' | 'scheduled' | 'past' }} Version
 * @typedef {{ name: string, today: string, subscriptions: Record<string, number> }} Overview
 * @typedef {{ upTo: string, unitPrice: string, flatFee: string }} TierTexts a tier as it is typed; an empty upper end is open
 * @typedef {{ chargeId: string, currency: string }} PriceCell
 * @typedef {{ kind: 'success' | 'error', text: string }} Toast
 *
 * @typedef {object} State
 * @property {'loading' | 'login' | 'ready' | 'broken'} phase
 * @property {FinanceUser[]} users
 * @property {Overview | undefined} overview
 * @property {Draft | undefined} draft
 * @property {Product[]} published products of the version the draft is compared with
 * @property {Version[]} versions newest first
 * @property {string} find what is typed into the search field
 * @property {string} planCode the plan that is open
 * @property {'draft' | 'published'} mode
 * @property {PriceCell | undefined} tierCell the price whose tiers are shown
 * @property {Record<string, string>} typed prices as typed and not saved, by cell
 * @property {Record<string, string>} problems what is wrong with a typed price, by cell
 * @property {TierTexts[] | undefined} typedTiers tiers as typed and not saved
 * @property {string} quantity the quantity to try, as typed
 * @property {{ published: Trial[], draft: Trial[] } | undefined} trial
 * @property {{ published: Trial[], draft: Trial[] } | undefined} bills
 * @property {'publish' | 'discard' | undefined} dialog
 * @property {string} effectiveFrom
 * @property {string} dialogProblem
 * @property {boolean} busy something is being saved
 * @property {string} news for screen readers
 * @property {Toast | undefined} toast
 */
export {};
