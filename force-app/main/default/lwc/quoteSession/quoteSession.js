import { describeDifferences, openQuote } from 'c/kernel';
import { Deal } from 'c/deal';
import { afterEvent, isInFlight, laterOf, orderStateOf } from 'c/orderState';
import { openDraft } from 'c/quoteDraft';
import { isAccepted, quoteOf } from 'c/quoteView';

/**
 * One person's work on one quote: what the records hold, what is on the screen, and where its order stands. Plain data;
 * each function returns a new session, so the page only has to draw the latest.
 *
 * @typedef {import('c/kernel').Catalog} Catalog
 * @typedef {import('c/kernel').Quote} Quote
 * @typedef {import('c/quoteDraft').Draft} Draft
 * @typedef {import('c/quoteView').QuoteView} QuoteView
 *
 * @typedef {object} Session
 * @property {QuoteView} view the records
 * @property {Quote} saved the quote in them
 * @property {Draft} draft the quote on the screen, with its steps back and forward
 * @property {import('c/kernel').QuoteSession} pricing the draft in the kernel, which prices only what an edit touches
 * @property {Deal} deal the same for the page
 * @property {Catalog} catalog
 * @property {import('c/orderState').OrderState} order
 * @property {number} [settled] sequence of a refused order that a save has answered
 */

const EDITABLE = new Set(['draft', 'approved', 'presented']);

/**
 * @param {QuoteView} view
 * @param {Catalog} catalog
 * @param {string} today YYYY-MM-DD, the start of a quote that has none
 * @returns {Session}
 */
export function startSession(view, catalog, today) {
    const saved = quoteOf(view, { currency: catalog.engineCapabilities.currencies[0], startDate: today });
    const pricing = openQuote(catalog, saved);
    const deal = dealOf(pricing, catalog, view);
    return { view, saved, draft: openDraft(saved), catalog, pricing, deal, order: orderStateOf(view) };
}

/** @param {Session} session @param {Draft} draft @returns {Session} */
export function withDraft(session, draft) {
    const pricing = session.pricing.withQuote(draft.quote);
    return { ...session, draft, pricing, deal: dealOf(pricing, session.catalog, session.view) };
}

/** The same work under another catalog. @param {Session} session @param {Catalog} catalog @returns {Session} */
export function withCatalog(session, catalog) {
    const pricing = openQuote(catalog, session.draft.quote);
    return { ...session, catalog, pricing, deal: dealOf(pricing, catalog, session.view) };
}

/**
 * After reading the records again. Unsaved work and the steps back stay; without unsaved work the screen follows the
 * records.
 *
 * @param {Session} session
 * @param {QuoteView} view
 * @returns {{ session: Session, theirs: string[] }} and what somebody else saved under unsaved work, in words
 */
export function withRecords(session, view) {
    const saved = quoteOf(view, session.saved);
    const differences = describeDifferences(session.saved, saved, session.catalog);
    const read = { ...session, view, order: laterOf(session.order, orderStateOf(view)) };
    if (differences.length === 0) return { session: withDraft(read, read.draft), theirs: [] };
    if (isDirty(session)) return { session: read, theirs: differences };
    return { session: withDraft({ ...read, saved }, openDraft(saved)), theirs: [] };
}

/**
 * After a save. What was typed meanwhile stays unsaved.
 *
 * @param {Session} session
 * @param {QuoteView} view the answer
 * @param {Quote} quote what was sent
 * @returns {Session}
 */
export function withSaved(session, view, quote) {
    const order = laterOf(session.order, orderStateOf(view));
    return { ...session, view, saved: quote, order, settled: order.sequence };
}

/**
 * After Order_Progress__e or Order_Completed__e. The ids come with the event; the records follow it, written by the
 * org's own subscriber. The same session comes back for an event that is old or of another acceptance.
 *
 * @param {Session} session
 * @param {any} event
 * @returns {Session}
 */
export function withOrderEvent(session, event) {
    const order = afterEvent(session.order, event);
    if (order === session.order) return session;
    const businessStatus = event.Subscription_Id__c
        ? 'active'
        : (event.Business_Status__c ?? session.view.businessStatus);
    const view = { ...session.view, businessStatus, ...(event.Subscription_Id__c ? idsOf(event) : {}) };
    return withDraft({ ...session, order, view }, session.draft);
}

/** @param {any} event Order_Completed__e @returns {Partial<QuoteView>} */
function idsOf(event) {
    return {
        subscriptionId: event.Subscription_Id__c,
        subscriptionNumber: event.Subscription_Number__c,
        firstInvoiceNumber: event.Invoice_Number__c,
        firstInvoiceDate: event.Invoice_Date__c,
        firstInvoiceAmount: event.Invoice_Amount__c
    };
}

/** Something on the screen is not in the records. @param {Session} session */
export function isDirty({ draft, saved }) {
    return draft.quote !== saved;
}

/** The order was refused, because the quote is not what the service had checked; a save settles it. @param {Session} session */
export function isRefused({ order, settled }) {
    return order.progress?.status === 'refused' && order.sequence !== settled;
}

/** The service has still to check what is saved; there is nothing to check without lines. @param {Session} session */
export function isUnchecked(session) {
    if (session.saved.plans.length === 0) return false;
    return session.view.verdict === 'unchecked' || (isRefused(session) && !isAccepted(session.view));
}

/** The quote's status lets it be changed. @param {Session} session */
export function isOpen({ view }) {
    return EDITABLE.has(view.businessStatus);
}

/** An order is under way. @param {Session} session */
export function isBeingOrdered({ view, order }) {
    return isAccepted(view) && isInFlight(order);
}

/** @param {import('c/kernel').QuoteSession} pricing @param {Catalog} catalog @param {QuoteView} view */
function dealOf({ quote, evaluation }, catalog, view) {
    return new Deal(catalog, quote, isAccepted(view) ? asAccepted(evaluation, view.fingerprint) : evaluation);
}

/**
 * What may be shown of an accepted quote. It was approved, so nothing is asked any more; and where today's catalog gives
 * other prices than were accepted, none are shown: the accepted ones are the service's to tell.
 *
 * @param {import('c/kernel').Evaluation} evaluation
 * @param {string | undefined} fingerprint of what was accepted
 * @returns {import('c/kernel').Evaluation}
 */
function asAccepted(evaluation, fingerprint) {
    const settled = { ...evaluation, violations: [], verdict: /** @type {const} */ ('billable') };
    if (evaluation.fingerprint === fingerprint) return settled;
    return { ...settled, invoices: [], priced: { ...evaluation.priced, lines: [] } };
}
