/** The unmodified public client (npm salesforce-pubsub-api-client) against our Pub/Sub API. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import PubSubApiClient from 'salesforce-pubsub-api-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { ADMIN_ID } from '../../src/setup/seed-org.ts';
import { SAMPLE_TOPIC, sampleEventZip } from '../support/sample-event.ts';
import { startTestOrg, type TestOrg } from '../support/start-test-org.ts';
import { until } from '../support/until.ts';

let org: TestOrg;
const clients: PubSubApiClient[] = [];
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

interface Heard {
  readonly texts: string[];
  readonly replayIds: number[];
  readonly errors: string[];
}

const heard = (): Heard & { listener: (info: unknown, type: string, data: unknown) => void } => {
  const [texts, replayIds, errors]: [string[], number[], string[]] = [[], [], []];
  const listener = (_info: unknown, type: string, data: unknown): void => {
    if (type === 'event') {
      const event = data as { replayId: number; payload: { Text__c: string } };
      texts.push(event.payload.Text__c);
      replayIds.push(event.replayId);
    }
    if (type === 'error')
      errors.push(String((data as { metadata?: { get(name: string): unknown[] } }).metadata?.get('error-code')[0]));
  };
  return { texts, replayIds, errors, listener };
};
const publish = async (...texts: string[]): Promise<void> => {
  await org.engine.publish({
    userId: ADMIN_ID,
    event: 'Sample_Event__e',
    rows: texts.map((text) => ({ Text__c: text }))
  });
};

/** One per subscription: the client keeps a single stream per topic. */
const connect = async (): Promise<PubSubApiClient> => {
  // It insists on an https instance address, though it calls nothing there with a token of ours.
  const instanceUrl = org.url.replace('http:', 'https:');
  const client = new PubSubApiClient(
    {
      authType: 'user-supplied',
      accessToken: org.token,
      instanceUrl,
      organizationId: org.organizationId,
      pubSubEndpoint: org.events.pubsubAddress,
      rejectUnauthorizedSsl: false
    },
    silent
  );
  await client.connect();
  clients.push(client);
  return client;
};

beforeAll(async () => {
  org = await startTestOrg();
  await org.deploy(sampleEventZip());
}, 60_000);
afterAll(async () => {
  // It drops its error handlers when closed, so the streams must have ended before.
  await org.close();
  await sleep(100);
  for (const client of clients) client.close();
});

test('it publishes and hears its own event', async () => {
  const { texts, replayIds, listener } = heard();
  const client = await connect();
  client.subscribe(SAMPLE_TOPIC, listener, 5);
  await sleep(200);
  const nothing = { Amount__c: null, Paid__c: null, Day__c: null, At__c: null };
  const payload = { CreatedDate: Date.now(), CreatedById: ADMIN_ID, Text__c: { string: 'hello' }, ...nothing };
  const published = await client.publish(SAMPLE_TOPIC, payload);
  await until('the event', () => texts.length === 1);
  expect(texts).toEqual(['hello']);
  expect(replayIds).toEqual([published.replayId]);
});

test('it hears again what came after a replay id', async () => {
  const first = heard();
  (await connect()).subscribeFromEarliestEvent(SAMPLE_TOPIC, first.listener, 10);
  await publish('one', 'two');
  await until('all so far', () => first.texts.at(-1) === 'two');
  const again = heard();
  (await connect()).subscribeFromReplayId(SAMPLE_TOPIC, again.listener, 10, first.replayIds[0] ?? 0);
  await until('the rest', () => again.texts.length === 2);
  expect(again.texts).toEqual(['one', 'two']);
});

test('it is told that a replay id is corrupted', async () => {
  const { errors, listener } = heard();
  (await connect()).subscribeFromReplayId(SAMPLE_TOPIC, listener, 10, 999_999);
  await until('the error', () => errors.length > 0);
  expect(errors[0]).toBe('sfdc.platform.eventbus.grpc.subscription.fetch.replayid.corrupted');
});
