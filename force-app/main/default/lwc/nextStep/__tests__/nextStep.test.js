import { nextStep } from 'c/nextStep';

const ready = {
    businessStatus: 'draft',
    verdict: 'billable',
    unchecked: false,
    dirty: false,
    hasLines: true,
    mayConfigure: true,
    mayApprove: false
};
const step = (over) => nextStep({ ...ready, ...over });

describe('c/nextStep', () => {
    it.each([
        ['a billable quote is accepted', {}, { name: 'accept' }],
        ['a quote outside the guardrails is submitted', { verdict: 'needs_approval' }, { name: 'submit' }],
        ['nothing is accepted while something blocks', { verdict: 'blocked' }, { name: 'accept', obstacle: 'blocked' }],
        ['nothing is accepted without lines', { hasLines: false }, { name: 'accept', obstacle: 'no_lines' }],
        ['what the service has not checked waits', { unchecked: true }, { name: 'accept', obstacle: 'unchecked' }],
        ['who may not configure only looks', { mayConfigure: false }, { name: 'accept', obstacle: 'not_allowed' }],
        [
            'the rep waits for an approval',
            { businessStatus: 'in_approval' },
            { name: 'accept', obstacle: 'with_deal_desk' }
        ],
        ['the deal desk approves', { businessStatus: 'in_approval', mayApprove: true }, { name: 'approve' }],
        [
            'an approved quote is accepted',
            { businessStatus: 'approved', verdict: 'needs_approval' },
            { name: 'accept' }
        ],
        [
            'an approved quote that was changed is submitted again',
            { businessStatus: 'approved', verdict: 'needs_approval', dirty: true },
            { name: 'submit' }
        ],
        ['an accepted quote has no next step', { businessStatus: 'accepted' }, {}],
        ['an expired quote is closed', { businessStatus: 'expired' }, { name: 'accept', obstacle: 'final' }]
    ])('%s', (_, situation, expected) => {
        expect(step(situation)).toEqual(expected);
    });
});
