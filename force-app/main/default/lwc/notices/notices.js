import { difference, isZero, moneyChange } from 'c/money';
import { fill } from 'c/labelText';
import { labels } from 'c/quoteLabels';
import { errorText } from 'c/errorText';

/**
 * What the page has to say above the lines. One notice per id: a newer one replaces it.
 *
 * @typedef {object} Notice
 * @property {'failure' | 'catalog' | 'unchecked' | 'removed' | 'approval' | 'elsewhere'} id
 * @property {'error' | 'warning' | 'info'} tone
 * @property {string} heading
 * @property {string} [text]
 * @property {string[]} [details]
 * @property {boolean} [folded] details are shown only when asked for
 * @property {string} [action]
 */

/** @param {Notice[]} notices @param {Notice} notice @returns {Notice[]} */
export function withNotice(notices, notice) {
    return [...withoutNotice(notices, notice.id), notice];
}

/** @param {Notice[]} notices @param {string} id @returns {Notice[]} */
export function withoutNotice(notices, id) {
    return notices.filter((notice) => notice.id !== id);
}

/** @param {string} heading @param {unknown} error @returns {Notice} */
export function failureNotice(heading, error) {
    const [text, ...details] = errorText(error).split('\n');
    return { id: 'failure', tone: 'error', heading, text, details };
}

/** @param {string[]} differences @returns {Notice} */
export function elsewhereNotice(differences) {
    return {
        id: 'elsewhere',
        tone: 'warning',
        heading: labels.elsewhere,
        text: labels.elsewhereSays,
        details: differences
    };
}

/** @returns {Notice} */
export function uncheckedNotice() {
    return { id: 'unchecked', tone: 'warning', heading: labels.unchecked, text: labels.uncheckedSays };
}

/**
 * What the approval says: why it is needed, or why the quote was sent back.
 *
 * @param {import('c/quoteView').QuoteView} view
 * @param {boolean} mayApprove
 * @param {string[]} knownReasons what the page says about the quote anyway
 * @returns {Notice | undefined}
 */
export function approvalNotice(view, mayApprove, knownReasons) {
    const reasons = (view.approvalReasons ?? '').split('\n').filter(Boolean);
    const about = /** @type {const} */ ({ id: 'approval', tone: 'warning' });
    if (view.businessStatus === 'in_approval') {
        const heading = mayApprove ? labels.approvalNeeded : labels.approvalTitle;
        return { ...about, heading, details: reasons };
    }
    const news = reasons.filter((reason) => !knownReasons.includes(reason));
    return view.businessStatus === 'draft' && news.length ? { ...about, heading: news.join(' ') } : undefined;
}

/** @param {string} planName @returns {Notice} */
export function removedNotice(planName) {
    return { id: 'removed', tone: 'info', heading: fill(labels.removed, planName), action: labels.undo };
}

/**
 * A newer catalog and what it does to the contract value.
 *
 * @param {import('c/deal').Deal} deal under the newer catalog
 * @param {string} tcvBefore
 * @param {string[]} details
 * @returns {Notice}
 */
export function catalogNotice(deal, tcvBefore, details) {
    const { version } = deal.catalog;
    const moved = difference(tcvBefore, deal.totals.tcv, deal.currency);
    const heading =
        isZero(moved) && details.length === 0
            ? fill(labels.catalogSame, version)
            : fill(labels.catalogHere, version, moneyChange(moved, deal.currency));
    return { id: 'catalog', tone: 'info', heading, details, folded: true };
}
