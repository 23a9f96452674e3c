/**
 * One Subscribe stream. The client asks for events a few at a time (at most 100 outstanding); nothing is sent beyond that.
 * Order is the order of the log, unless a test asked for trouble.
 */
import type grpc from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import type { LoggedEvent } from '../../data/event-log.ts';
import type { DeliveryFault } from '../delivery-faults.ts';
import { toReplayBytes } from '../replay-id.ts';
import type { Topic } from '../topic.ts';
import type { PubSubContext } from './context.ts';
import { brokenStream } from './refusal.ts';
import type { FetchRequest, FetchResponse } from './service-definition.ts';

const MOST_OUTSTANDING = 100;
/** How long a delivery waits for a neighbour when neighbours are to change places. */
const REORDER_WAIT_MS = 500;

export type SubscribeCall = grpc.ServerDuplexStream<FetchRequest, FetchResponse>;

export class Subscription {
  readonly #context: PubSubContext;
  readonly #call: SubscribeCall;
  readonly #topic: Topic;
  readonly #rpcId = randomUUID();
  readonly #stopListening: () => void;
  readonly #keepAlive: NodeJS.Timeout;
  #position: number;
  #outstanding = 0;
  #scheduled = false;
  #held: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(context: PubSubContext, call: SubscribeCall, topic: Topic, position: number) {
    this.#context = context;
    this.#call = call;
    this.#topic = topic;
    this.#position = position;
    this.#stopListening = context.bus.onNews(topic.name, () => {
      this.#schedule();
    });
    this.#keepAlive = setInterval(() => {
      this.#send([]);
    }, context.keepAliveMs);
  }

  get topicName(): string {
    return this.#topic.name;
  }

  /** More events are welcome. */
  request(count: number): void {
    this.#outstanding = Math.min(MOST_OUTSTANDING, this.#outstanding + count);
    this.#schedule();
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#keepAlive);
    clearTimeout(this.#held);
    this.#stopListening();
  }

  #schedule(): void {
    if (this.#scheduled || this.#held !== undefined) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#deliver();
    });
  }

  #deliver(): void {
    while (!this.#closed && this.#held === undefined && this.#outstanding > 0) {
      const events = this.#context.bus.read(this.#topic.name, this.#position, this.#outstanding);
      if (events.length === 0) return;
      const fault = this.#context.faults.take(this.#topic.name);
      if (fault) this.#deliverWith(fault, events);
      else this.#pass(events, events);
    }
  }

  /** `sent` is what goes over the wire for `events`. */
  #pass(events: readonly LoggedEvent[], sent: readonly LoggedEvent[]): void {
    this.#position = events.at(-1)?.replayId ?? this.#position;
    this.#outstanding -= events.length;
    this.#send(sent);
  }

  #deliverWith(fault: DeliveryFault, events: readonly LoggedEvent[]): void {
    switch (fault.behaviour) {
      case 'repeat':
        this.#pass(events, [...events, ...events]);
        break;
      case 'drop':
        this.close();
        this.#call.emit('error', brokenStream());
        break;
      case 'delay':
        this.#hold(fault.delayMs, () => {
          this.#pass(events, events);
        });
        break;
      case 'reorder':
        this.#hold(events.length > 1 ? 0 : REORDER_WAIT_MS, () => {
          const now = this.#context.bus.read(this.#topic.name, this.#position, Math.max(1, this.#outstanding));
          this.#pass(now, now.toReversed());
        });
    }
  }

  #hold(milliseconds: number, resume: () => void): void {
    this.#held = setTimeout(() => {
      this.#held = undefined;
      if (this.#closed) return;
      resume();
      this.#schedule();
    }, milliseconds);
  }

  /** An empty answer keeps the stream alive and carries a newer position. */
  #send(events: readonly LoggedEvent[]): void {
    if (this.#call.destroyed || this.#call.cancelled) return;
    const schema = this.#context.schemas.of(this.#currentObject());
    this.#call.write({
      events: events.map((event) => ({
        event: { id: event.eventUuid, schemaId: schema.id, payload: schema.encode(event) },
        replayId: toReplayBytes(event.replayId)
      })),
      latestReplayId: toReplayBytes(events.length > 0 ? this.#position : this.#latestSafePosition()),
      rpcId: this.#rpcId,
      pendingNumRequested: this.#outstanding
    });
    this.#keepAlive.refresh();
  }

  /** The end of the log, unless events of this topic still wait to be asked for. */
  #latestSafePosition(): number {
    const waiting = this.#context.bus.read(this.#topic.name, this.#position, 1).length > 0;
    if (!waiting) this.#position = Math.max(this.#position, this.#context.bus.latest());
    return this.#position;
  }

  /** A deploy may have changed the event while the stream is open. */
  #currentObject(): Topic['object'] {
    return this.#context.deps.data.schema.object(this.#topic.object.name) ?? this.#topic.object;
  }
}
