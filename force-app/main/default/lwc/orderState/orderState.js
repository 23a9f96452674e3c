/**
 * Where an accepted quote stands between acceptance and its first invoice. Every event holds a whole snapshot, so events
 * that repeat or overtake one another do no harm: only a higher sequence of the same acceptance counts.
 *
 * @typedef {'accepted' | 'account' | 'subscription' | 'first_invoice' | 'done'} StepName
 * @typedef {'done' | 'now' | 'waiting' | 'parked' | 'later'} StepState
 * @typedef {{ step: StepName, state: StepState, at?: string, note?: string }} ProgressStep
 * @typedef {object} Progress
 * @property {'running' | 'waiting' | 'parked' | 'refused' | 'done'} status
 * @property {string} headline
 * @property {string} [detail]
 * @property {string} [nextTryAt]
 * @property {string} [since]
 * @property {ProgressStep[]} steps
 * @property {string[]} [differences]
 *
 * @typedef {{ acceptanceKey?: string, sequence: number, progress?: Progress }} OrderState
 */

/** @param {import('c/quoteView').QuoteView} view @returns {OrderState} */
export function orderStateOf(view) {
    return {
        acceptanceKey: view.acceptanceKey,
        sequence: Number(view.orderSequence ?? 0),
        progress: parseProgress(view.orderProgressJson)
    };
}

/**
 * The state after an event. The same object comes back when the event is old or of another acceptance.
 *
 * @param {OrderState} state
 * @param {{ Acceptance_Key__c: string, Sequence__c: number, Progress__c?: string }} event
 * @returns {OrderState}
 */
export function afterEvent(state, event) {
    if (state.acceptanceKey && event.Acceptance_Key__c !== state.acceptanceKey) return state;
    if (Number(event.Sequence__c) <= state.sequence) return state;
    const progress = parseProgress(event.Progress__c);
    if (!progress) return state;
    return { acceptanceKey: event.Acceptance_Key__c, sequence: Number(event.Sequence__c), progress };
}

/**
 * What the records say and what the events said, whichever is later.
 *
 * @param {OrderState} current
 * @param {OrderState} read
 */
export function laterOf(current, read) {
    const sameOrder = read.acceptanceKey === current.acceptanceKey;
    return sameOrder && current.sequence > read.sequence ? current : read;
}

/** @param {OrderState} state */
export function isInFlight(state) {
    return ['running', 'waiting', 'parked'].includes(state.progress?.status ?? 'running');
}

/** @param {string | undefined} json @returns {Progress | undefined} */
function parseProgress(json) {
    if (!json) return undefined;
    try {
        return JSON.parse(json);
    } catch {
        return undefined;
    }
}
