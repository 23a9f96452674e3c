/** Trouble on order, for tests: what happens to the next deliveries of a topic over the Pub/Sub API. */

/**
 * `repeat`: events arrive twice. `reorder`: neighbours arrive in the wrong order. `drop`: the stream breaks before the events
 * are sent. `delay`: they are sent later. None loses an event: a subscriber that goes on from its position gets all.
 */
export type FaultBehaviour = 'repeat' | 'reorder' | 'drop' | 'delay';

export interface DeliveryFault {
  readonly topic: string;
  readonly behaviour: FaultBehaviour;
  /** How many deliveries are affected. */
  readonly times: number;
  readonly delayMs: number;
}

export class DeliveryFaults {
  #faults: DeliveryFault[] = [];

  add(fault: DeliveryFault): void {
    this.#faults.push(fault);
  }

  clear(): void {
    this.#faults = [];
  }

  /** The fault the next delivery of a topic suffers, used up by one. */
  take(topic: string): DeliveryFault | undefined {
    const fault = this.#faults.find((candidate) => candidate.topic === topic);
    if (!fault) return undefined;
    const left = { ...fault, times: fault.times - 1 };
    this.#faults = this.#faults.flatMap((one) => (one === fault ? (left.times > 0 ? [left] : []) : [one]));
    return fault;
  }
}
