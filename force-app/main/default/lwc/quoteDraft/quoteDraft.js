import { applyChange } from 'c/kernel';

/**
 * The quote being edited, with every step back and forward. Plain data; each function returns a new draft.
 *
 * @typedef {import('c/kernel').Quote} Quote
 * @typedef {import('c/kernel').QuoteChange} QuoteChange
 * @typedef {{ quote: Quote, past: Quote[], future: Quote[], typingIn?: string }} Draft
 */

const MOST_STEPS = 200;

/** @param {Quote} quote @returns {Draft} */
export function openDraft(quote) {
    return { quote, past: [], future: [] };
}

/**
 * Applies a change as one step. Keystrokes in the same cell are one step together, until the cell is left.
 *
 * @param {Draft} draft
 * @param {QuoteChange} change
 * @param {string} [typingIn] the cell being typed in
 * @returns {Draft}
 */
export function edit(draft, change, typingIn) {
    return replace(draft, applyChange(draft.quote, change), typingIn);
}

/**
 * The same with a whole quote, for what the kernel has no change for (a bill day).
 *
 * @param {Draft} draft
 * @param {Quote} quote
 * @param {string} [typingIn]
 * @returns {Draft}
 */
export function replace(draft, quote, typingIn) {
    const sameCell = typingIn !== undefined && typingIn === draft.typingIn;
    const past = sameCell ? draft.past : [...draft.past, draft.quote].slice(-MOST_STEPS);
    return { quote, past, future: [], ...(typingIn === undefined ? {} : { typingIn }) };
}

/** The next keystroke begins a new step. @param {Draft} draft @returns {Draft} */
export function leaveCell(draft) {
    return { quote: draft.quote, past: draft.past, future: draft.future };
}

/** @param {Draft} draft @returns {Draft} */
export function undo(draft) {
    const quote = draft.past.at(-1);
    return quote ? { quote, past: draft.past.slice(0, -1), future: [draft.quote, ...draft.future] } : draft;
}

/** @param {Draft} draft @returns {Draft} */
export function redo(draft) {
    const [quote, ...future] = draft.future;
    return quote ? { quote, past: [...draft.past, draft.quote], future } : draft;
}

/** A key no plan of this quote has, nor had in any step that undo can reach. @param {Draft} draft */
export function nextPlanKey(draft) {
    const quotes = [draft.quote, ...draft.past, ...draft.future];
    const used = quotes.flatMap((quote) => quote.plans.map((plan) => Number(/^p(\d+)$/.exec(plan.key)?.[1] ?? 0)));
    return `p${Math.max(0, ...used) + 1}`;
}
