import acceptApex from '@salesforce/apex/QuoteController.accept';
import approveApex from '@salesforce/apex/QuoteController.approve';
import loadApex from '@salesforce/apex/QuoteController.load';
import rejectApex from '@salesforce/apex/QuoteController.reject';
import saveApex from '@salesforce/apex/QuoteController.save';
import submitApex from '@salesforce/apex/QuoteController.submitForApproval';
import { labels } from 'c/quoteLabels';
import { lostInRecords } from 'c/recordFit';

/**
 * What the page asks of QuoteController. Every answer is the quote as stored now; every refusal has words for people.
 *
 * @typedef {import('c/quoteView').QuoteView} QuoteView
 * @typedef {import('c/deal').Deal} Deal
 */

/** @param {string} quoteId @returns {Promise<QuoteView>} */
export function loadQuote(quoteId) {
    return loadApex({ quoteId });
}

/**
 * @param {string} quoteId
 * @param {Deal} deal what is on the screen
 * @param {string | undefined} expectedSavedAt refused when somebody else saved since
 * @returns {Promise<QuoteView>}
 * @throws Error naming, a line each, what the records cannot hold: nothing is saved then
 */
export async function saveQuote(quoteId, deal, expectedSavedAt) {
    const lost = lostInRecords(deal.quote, deal.catalog);
    if (lost) throw new Error([labels.cannotHold, ...lost].join('\n'));
    return saveApex({
        quoteId,
        quoteJson: JSON.stringify(deal.quote),
        // the preview is not stored: at a thousand lines it alone would fill the heap of the transaction
        evaluationJson: JSON.stringify({ ...deal.evaluation, invoices: [] }),
        expectedSavedAt: expectedSavedAt ?? null
    });
}

/** @type {Record<import('c/nextStep').StepName, (quoteId: string) => Promise<QuoteView>>} */
export const takeStep = {
    accept: (quoteId) => acceptApex({ quoteId }),
    approve: (quoteId) => approveApex({ quoteId }),
    submit: (quoteId) => submitApex({ quoteId })
};

/** @param {string} quoteId @param {string} reason for the rep to read @returns {Promise<QuoteView>} */
export function rejectQuote(quoteId, reason) {
    return rejectApex({ quoteId, reason });
}
