import { describe, expect, test } from '@jest/globals';
import { progressOf } from '../src/orders/order-progress.ts';
import { QUEUED, orderCompleted, orderParked, orderRefused, stepDone, stepWaits } from '../src/orders/order-state.ts';
import { retryDelay } from '../src/orders/retry-delay.ts';

const AT = '2027-02-01T10:00:00.000Z';
const LATER = '2027-02-01T10:05:00.000Z';
const withAccount = stepDone(stepDone(QUEUED, 'accepted', AT, undefined), 'account', AT, 'Found');

describe('an order, as the rep sees it', () => {
  test('names what is being done and what is done', () => {
    expect(progressOf(withAccount)).toEqual({
      status: 'running',
      headline: 'Setting up the subscription',
      detail: 'Usually under 10 seconds. You can leave this page.',
      steps: [
        { step: 'accepted', state: 'done', at: AT },
        { step: 'account', state: 'done', at: AT, note: 'Found' },
        { step: 'subscription', state: 'now' },
        { step: 'first_invoice', state: 'later' },
        { step: 'done', state: 'later' }
      ]
    });
  });

  test('that waits says why, since when and when the next try is', () => {
    const first = stepWaits(withAccount, 'subscription', {
      reason: 'The billing engine cannot be reached.',
      since: AT,
      nextTryAt: AT
    });
    const second = stepWaits(first, 'subscription', {
      reason: 'The billing engine cannot be reached.',
      since: LATER,
      nextTryAt: '2027-02-01T10:06:00.000Z'
    });
    expect(progressOf(second)).toMatchObject({
      status: 'waiting',
      headline: 'The billing engine cannot be reached',
      detail: 'We keep trying; nothing is lost.',
      since: AT,
      nextTryAt: '2027-02-01T10:06:00.000Z'
    });
    expect(progressOf(second).steps[2]).toEqual({ step: 'subscription', state: 'waiting' });
  });

  test('that goes on after waiting says nothing of the trouble any more', () => {
    const waiting = stepWaits(withAccount, 'subscription', { reason: 'Away.', since: AT, nextTryAt: LATER });
    const progress = progressOf(stepDone(waiting, 'subscription', LATER, 'S-00001'));
    expect(progress).toMatchObject({ status: 'running', headline: 'Preparing the first invoice' });
    expect(progress).not.toHaveProperty('nextTryAt');
  });

  test('that is parked says that a person has it, and why', () => {
    const parked = orderParked(withAccount, 'subscription', 'The plan is not sold in EUR.');
    expect(progressOf(parked)).toMatchObject({
      status: 'parked',
      detail:
        'Operations takes it from here; nothing is lost, and you have nothing to do. The reason: The plan is not sold in EUR.'
    });
    expect(progressOf(parked).steps[2]).toEqual({ step: 'subscription', state: 'parked' });
  });

  test('that is refused goes back to draft with the differences', () => {
    const refused = orderRefused(QUEUED, ['Quantity of Seats was 10, is 12']);
    expect([refused.business, refused.technical]).toEqual(['draft', 'idle']);
    expect(progressOf(refused)).toMatchObject({ status: 'refused', differences: ['Quantity of Seats was 10, is 12'] });
  });

  test('that is done is active, or ordered while its start lies ahead', () => {
    const invoiced = stepDone(stepDone(withAccount, 'subscription', AT, undefined), 'first_invoice', AT, undefined);
    expect(orderCompleted(invoiced, AT, 'active')).toMatchObject({ business: 'active', technical: 'done' });
    expect(orderCompleted(invoiced, AT, 'pending')).toMatchObject({ business: 'ordered', technical: 'done' });
    expect(progressOf(orderCompleted(invoiced, AT, 'active')).steps.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
      'done',
      'done'
    ]);
  });
});

describe('the wait before another attempt', () => {
  const policy = { firstSeconds: 2, capSeconds: 60 };
  test.each([
    [1, 2000],
    [2, 4000],
    [5, 32_000],
    [6, 60_000],
    [5000, 60_000]
  ])('doubles up to the cap: attempt %d → %d ms', (attempt, milliseconds) => {
    expect(retryDelay(policy, attempt, 0)).toBe(milliseconds);
  });

  test('is spread over the last fifth, so that orders do not come back together', () => {
    expect(retryDelay(policy, 6, 0.5)).toBe(54_000);
  });
});
