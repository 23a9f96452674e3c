import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import avro from 'avsc';
import { setTimeout as sleep } from 'node:timers/promises';
import { ADMIN_ID } from '../../src/setup/seed-org.ts';
import { pubSubClient, type PubSubClient, type Received } from '../support/pubsub-client.ts';
import { noteField, SAMPLE_TOPIC, sampleEventZip } from '../support/sample-event.ts';
import { startTestOrg, type TestOrg } from '../support/start-test-org.ts';
import { until } from '../support/until.ts';

let org: TestOrg;
let client: PubSubClient;
let schema: avro.Type;
let schemaId: string;

const publish = async (...texts: string[]): Promise<void> => {
  const rows = texts.map((text) => ({ Text__c: text }));
  await org.engine.publish({ userId: ADMIN_ID, event: 'Sample_Event__e', rows });
};
const texts = (received: Received): unknown[] =>
  received.events.map(({ payload }) => (schema.fromBuffer(payload) as { Text__c: string }).Text__c);
const control = (path: string, body: object): Promise<Response> =>
  fetch(`${org.url}/local/events/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${org.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body)
  });

beforeAll(async () => {
  org = await startTestOrg({ events: { keepAliveMs: 200 } });
  await org.deploy(sampleEventZip());
  client = pubSubClient(org);
  ({ schemaId } = await client.call<{ schemaId: string }>('getTopic', { topicName: SAMPLE_TOPIC }));
  const { schemaJson } = await client.call<{ schemaJson: string }>('getSchema', { schemaId });
  schema = avro.Type.forSchema(JSON.parse(schemaJson) as avro.Schema);
}, 60_000);
afterAll(async () => {
  client.close();
  await org.close();
});

describe('topics and schemas', () => {
  test('a topic says what the user may do with it', async () => {
    expect(await client.call('getTopic', { topicName: SAMPLE_TOPIC })).toMatchObject({
      topicName: SAMPLE_TOPIC,
      canPublish: true,
      canSubscribe: true
    });
  });

  test('an unknown topic is NOT_FOUND with the code of the real service', async () => {
    const refused = await client.call('getTopic', { topicName: '/event/Nope__e' }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 5 });
    expect((refused as { metadata: { get(name: string): unknown[] } }).metadata.get('error-code')).toEqual([
      'sfdc.platform.eventbus.grpc.topic.not.found'
    ]);
  });

  test('a call without a valid access token is UNAUTHENTICATED', async () => {
    const stranger = pubSubClient(org, 'stolen');
    await expect(stranger.call('getTopic', { topicName: SAMPLE_TOPIC })).rejects.toMatchObject({ code: 16 });
    stranger.close();
  });
});

describe('publishing', () => {
  test('a published event arrives with every kind of value intact', async () => {
    const { stream, received } = client.subscribe({ topicName: SAMPLE_TOPIC, replayPreset: 'LATEST', numRequested: 1 });
    await sleep(100);
    const payload = schema.toBuffer({
      CreatedDate: 0,
      CreatedById: ADMIN_ID,
      Text__c: 'Zürich',
      Amount__c: 12.5,
      Paid__c: true,
      Day__c: Date.UTC(2028, 2, 18),
      At__c: Date.UTC(2028, 2, 18, 9, 30)
    });
    const { results } = await client.call<{ results: { correlationKey: string; replayId: Buffer }[] }>('publish', {
      topicName: SAMPLE_TOPIC,
      events: [{ id: 'mine', schemaId, payload }]
    });
    await until('the event', () => received.events.length === 1);
    expect(results[0]?.correlationKey).toBe('mine');
    expect(received.events[0]?.replayId).toEqual(results[0]?.replayId);
    expect(schema.fromBuffer(received.events[0]?.payload ?? Buffer.alloc(0))).toMatchObject({
      CreatedById: ADMIN_ID,
      Text__c: 'Zürich',
      Amount__c: 12.5,
      Paid__c: true,
      Day__c: 1836950400000,
      At__c: 1836984600000
    });
    stream.end();
  });

  test('a payload of another schema is refused', async () => {
    const request = { topicName: SAMPLE_TOPIC, events: [{ id: 'x', schemaId: 'unknown', payload: Buffer.from([1]) }] };
    await expect(client.call('publish', request)).rejects.toMatchObject({ code: 3 });
  });
});

describe('subscribing', () => {
  test('events arrive in the order of their commits', async () => {
    const { stream, received } = client.subscribe({ topicName: SAMPLE_TOPIC, numRequested: 100 });
    await sleep(100);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => publish(`${text}1`, `${text}2`)));
    await until('ten events', () => received.events.length === 10);
    const ids = received.events.map(({ replayId }) => replayId.readBigUInt64BE());
    expect(ids).toEqual(ids.toSorted((a, b) => Number(a - b)));
    expect(texts(received).filter((text) => String(text).startsWith('c'))).toEqual(['c1', 'c2']);
    stream.end();
  });

  test('no more events are sent than were asked for', async () => {
    const { stream, received } = client.subscribe({ topicName: SAMPLE_TOPIC, numRequested: 2 });
    await sleep(100);
    await publish('one', 'two', 'three');
    await until('two events', () => received.events.length === 2);
    await sleep(300);
    expect(texts(received)).toEqual(['one', 'two']);
    stream.write({ topicName: SAMPLE_TOPIC, numRequested: 5 });
    await until('the third', () => received.events.length === 3);
    expect(received.responses.findLast(({ events }) => events.length > 0)?.pendingNumRequested).toBe(4);
    stream.end();
  });

  test('a subscriber goes on after the replay id it gives', async () => {
    const first = client.subscribe({ topicName: SAMPLE_TOPIC, numRequested: 3 });
    await sleep(100);
    await publish('x', 'y', 'z');
    await until('three events', () => first.received.events.length === 3);
    first.stream.end();
    const replayId = first.received.events[0]?.replayId ?? Buffer.alloc(0);
    const again = client.subscribe({ topicName: SAMPLE_TOPIC, replayPreset: 'CUSTOM', replayId, numRequested: 10 });
    await until('two events', () => again.received.events.length === 2);
    expect(texts(again.received)).toEqual(['y', 'z']);
    again.stream.end();
  });

  test('a replay id nobody gave out is refused as corrupted', async () => {
    const replayId = Buffer.from('00000000000fffff', 'hex');
    const { received } = client.subscribe({
      topicName: SAMPLE_TOPIC,
      replayPreset: 'CUSTOM',
      replayId,
      numRequested: 1
    });
    await until('the refusal', () => received.errors.length === 1);
    expect(received.errors[0]?.code).toBe(3);
    expect(received.errors[0]?.metadata.get('error-code')).toEqual([
      'sfdc.platform.eventbus.grpc.subscription.fetch.replayid.corrupted'
    ]);
  });

  test('a quiet stream is kept alive with a position nothing is lost after', async () => {
    const { stream, received } = client.subscribe({ topicName: SAMPLE_TOPIC, numRequested: 1 });
    await until('a keepalive', () => received.responses.length > 0);
    const replayId = received.responses[0]?.latestReplayId ?? Buffer.alloc(0);
    expect(received.responses[0]?.events).toEqual([]);
    await publish('later');
    stream.end();
    const again = client.subscribe({ topicName: SAMPLE_TOPIC, replayPreset: 'CUSTOM', replayId, numRequested: 1 });
    await until('the event', () => again.received.events.length === 1);
    expect(texts(again.received)).toEqual(['later']);
    again.stream.end();
  });
});

describe('trouble on order', () => {
  const faultTest = async (behaviour: string, published: string[], count: number): Promise<Received> => {
    const { stream, received } = client.subscribe({ topicName: SAMPLE_TOPIC, numRequested: 10 });
    await sleep(100);
    expect((await control('faults', { topic: SAMPLE_TOPIC, behaviour, delayMs: 400 })).status).toBe(201);
    await publish(...published);
    await until(`${count} events or the end`, () => received.events.length >= count || received.errors.length > 0);
    stream.end();
    return received;
  };
  test('repeat: the same event arrives twice', async () => {
    const received = await faultTest('repeat', ['r'], 2);
    expect(texts(received)).toEqual(['r', 'r']);
    expect(received.events[0]?.uuid).toBe(received.events[1]?.uuid);
  });

  test('reorder: neighbours arrive in the wrong order', async () => {
    expect(texts(await faultTest('reorder', ['1', '2'], 2))).toEqual(['2', '1']);
  });

  test('drop: the stream breaks and nothing is lost', async () => {
    const received = await faultTest('drop', ['d'], 1);
    expect(received.errors[0]?.code).toBe(14);
    expect(received.events).toEqual([]);
  });

  test('delay: the event comes later', async () => {
    const started = Date.now();
    expect(texts(await faultTest('delay', ['late'], 1))).toEqual(['late']);
    expect(Date.now() - started).toBeGreaterThan(400);
  });

  test('an event is put on the bus again under its own uuid', async () => {
    const { stream, received } = client.subscribe({ topicName: SAMPLE_TOPIC, numRequested: 10 });
    await sleep(100);
    await publish('again');
    await until('the event', () => received.events.length === 1);
    const uuid = received.events[0]?.uuid ?? '';
    expect((await control('republish', { uuid, times: 2 })).status).toBe(201);
    await until('two more', () => received.events.length === 3);
    expect(received.events.map((event) => event.uuid)).toEqual([uuid, uuid, uuid]);
    stream.end();
  });

  test('a fault of an unknown kind is refused', async () => {
    const response = await control('faults', { topic: SAMPLE_TOPIC, behaviour: 'explode' });
    expect(response.status).toBe(422);
  });
});

describe('a changed event', () => {
  test('a deploy changes the schema of an open stream', async () => {
    const { stream, received } = client.subscribe({ topicName: SAMPLE_TOPIC, numRequested: 10 });
    await sleep(100);
    await publish('before');
    await until('the first', () => received.events.length === 1);
    await org.deploy(sampleEventZip(noteField));
    await publish('after');
    await until('the second', () => received.events.length === 2);
    expect(received.events[0]?.schemaId).toBe(schemaId);
    expect(received.events[1]?.schemaId).not.toBe(schemaId);
    stream.end();
  });
});
