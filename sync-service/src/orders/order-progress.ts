/** An order's state as the rep sees it: words and steps, never a code alone. */
import * as z from 'zod';
import { ORDER_STEPS, type OrderState, type OrderStep } from './order-state.ts';

export const progressSchema = z
  .object({
    status: z.enum(['running', 'waiting', 'parked', 'refused', 'done']),
    headline: z.string(),
    detail: z.string(),
    nextTryAt: z.string().optional(),
    since: z.string().optional(),
    steps: z.array(
      z.object({
        step: z.enum(ORDER_STEPS),
        state: z.enum(['done', 'now', 'waiting', 'parked', 'later']),
        at: z.string().optional(),
        note: z.string().optional()
      })
    ),
    differences: z.array(z.string()).optional()
  })
  .meta({ id: 'OrderProgress' });
export type OrderProgress = z.infer<typeof progressSchema>;

const DOING: Readonly<Record<OrderStep, string>> = {
  accepted: 'Checking the accepted quote',
  account: 'Setting up the customer account',
  subscription: 'Setting up the subscription',
  first_invoice: 'Preparing the first invoice',
  done: 'Bringing the numbers back to the quote'
};

export function progressOf(state: OrderState): OrderProgress {
  const status = statusOf(state);
  const { trouble, differences } = state;
  return {
    status,
    ...wordsOf(state, status),
    ...(status === 'waiting' && trouble ? { nextTryAt: trouble.nextTryAt, since: trouble.since } : {}),
    steps: ORDER_STEPS.map((step) => stepOf(state, step)),
    ...(differences ? { differences: [...differences] } : {})
  };
}

function statusOf({ technical, business }: OrderState): OrderProgress['status'] {
  if (technical === 'done' || technical === 'waiting' || technical === 'parked') return technical;
  return business === 'draft' ? 'refused' : 'running';
}

function wordsOf(state: OrderState, status: OrderProgress['status']): { headline: string; detail: string } {
  switch (status) {
    case 'running':
      return { headline: DOING[state.now], detail: 'Usually under 10 seconds. You can leave this page.' };
    case 'waiting':
      return { headline: asHeading(state.trouble?.reason ?? 'Waiting'), detail: 'We keep trying; nothing is lost.' };
    case 'parked':
      return {
        headline: 'A person has to look at this order',
        detail: ['Operations takes it from here; nothing is lost, and you have nothing to do.', reasonOf(state)]
          .join(' ')
          .trim()
      };
    case 'refused':
      return {
        headline: 'The accepted quote could not be ordered as it is',
        detail: 'Nothing was ordered. Have the quote checked again, then accept it again.'
      };
    case 'done':
      return { headline: 'The subscription is set up', detail: 'Subscription and first invoice are on the quote.' };
  }
}

function reasonOf({ parkedReason }: OrderState): string {
  return parkedReason === undefined ? '' : `The reason: ${parkedReason}`;
}

/** Reasons are sentences; a heading has no full stop. */
function asHeading(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

function stepOf(state: OrderState, step: OrderStep): OrderProgress['steps'][number] {
  const at = state.doneAt[step];
  const note = state.notes[step];
  if (at !== undefined) return { step, state: 'done', at, ...(note === undefined ? {} : { note }) };
  if (step !== state.now || state.technical === 'idle') return { step, state: 'later' };
  if (state.technical === 'waiting' || state.technical === 'parked') return { step, state: state.technical };
  return { step, state: 'now' };
}
