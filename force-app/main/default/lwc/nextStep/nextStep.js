/**
 * The next legal step of a quote, for the one brand button of the page.
 *
 * @typedef {'accept' | 'submit' | 'approve'} StepName
 * @typedef {'blocked' | 'unchecked' | 'no_lines' | 'with_deal_desk' | 'not_allowed' | 'final'} Obstacle
 * @typedef {{ name?: StepName, obstacle?: Obstacle }} NextStep a step with an obstacle is shown, but cannot be taken
 *
 * @typedef {object} Situation
 * @property {import('c/quoteView').BusinessStatus} businessStatus
 * @property {'billable' | 'needs_approval' | 'blocked'} verdict of what is on the screen
 * @property {boolean} unchecked what is saved still waits for the service's check
 * @property {boolean} dirty
 * @property {boolean} hasLines
 * @property {boolean} mayConfigure
 * @property {boolean} mayApprove
 */

/** @param {Situation} situation @returns {NextStep} */
export function nextStep(situation) {
    switch (situation.businessStatus) {
        case 'accepted':
        case 'ordered':
        case 'active':
            return {};
        case 'declined':
        case 'expired':
            return { name: 'accept', obstacle: 'final' };
        case 'in_approval':
            return situation.mayApprove ? { name: 'approve' } : { name: 'accept', obstacle: 'with_deal_desk' };
        default:
            return openStep(situation);
    }
}

/** @param {Situation} situation @returns {NextStep} */
function openStep(situation) {
    const approved = situation.businessStatus !== 'draft' && !situation.dirty;
    const name = situation.verdict === 'needs_approval' && !approved ? 'submit' : 'accept';
    const obstacle = obstacleOf(situation);
    return obstacle ? { name, obstacle } : { name };
}

/** @param {Situation} situation @returns {Obstacle | undefined} */
function obstacleOf(situation) {
    if (!situation.mayConfigure) return 'not_allowed';
    if (!situation.hasLines) return 'no_lines';
    if (situation.verdict === 'blocked') return 'blocked';
    if (!situation.dirty && situation.unchecked) return 'unchecked';
    return undefined;
}
