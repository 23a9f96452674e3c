import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLocalBillingEngine } from '../src/adapters/billing/local/local-billing-engine.ts';
import { billingEngineConformance } from '../src/ports/billing-engine.conformance.ts';
import { BILLING_TOKEN, startBilling } from './support/billing.ts';

const BREAKER_PAUSE_MS = 5100;

billingEngineConformance('the local billing engine', async () => {
  const billing = await startBilling();
  return {
    engine: createLocalBillingEngine({ url: billing.url, token: BILLING_TOKEN, timeoutSeconds: 1 }),
    quote: {
      currency: 'EUR',
      startDate: '2027-03-15',
      termMonths: 24,
      plans: [
        {
          key: 'p1',
          ratePlanId: 'plan_seats_enterprise',
          charges: [
            { chargeId: 'chg_seats', quantity: '40' },
            { chargeId: 'chg_onboarding', quantity: '1' }
          ]
        }
      ]
    },
    unrepresentablePlanId: 'plan_support_percent',
    loseAnswerOfNextOrder: () =>
      billing.fault({ match: { method: 'POST', path: '/v1/orders' }, behaviour: 'drop', when: 'after', times: 1 }),
    silence: () => billing.stop(),
    wake: async () => {
      await billing.start();
      await sleep(BREAKER_PAUSE_MS);
    },
    signedNotice: (secret) => {
      const body = Buffer.from(JSON.stringify({ id: 'evt_1', type: 'catalog.published', data: {} }));
      const signature = createHmac('sha256', secret).update(body).digest('hex');
      return { body, headers: { 'billing-signature': `sha256=${signature}` } };
    },
    close: () => billing.close()
  };
});
