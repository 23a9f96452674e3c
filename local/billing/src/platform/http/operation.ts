import * as z from 'zod';
import type { Outcome } from './outcome.ts';

const NOTHING = z.strictObject({});
type Nothing = typeof NOTHING;

/**
 * One HTTP operation, declared once: the router parses with its schemas, the OpenAPI document is made of them.
 * `Db` is the pool, or the transaction that also stores the idempotency key.
 */
export interface Operation<
  Db,
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType
> {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** As in OpenAPI: `/v1/orders/{orderId}`. */
  path: string;
  summary: string;
  params: P;
  query: Q;
  body: B;
  hasBody: boolean;
  /** Whether an Idempotency-Key must or may be sent. Only for operations that write. */
  idempotency: 'required' | 'optional' | 'none';
  answers: Record<number, { description: string; schema?: z.ZodType }>;
  /** `caller` is who asks, in words for the history. */
  handle: (
    db: Db,
    input: { params: z.infer<P>; query: z.infer<Q>; body: z.infer<B> },
    caller: string
  ) => Promise<Outcome>;
}

type Optional = 'params' | 'query' | 'body' | 'hasBody' | 'idempotency';
type Declared<Db, P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = Omit<
  Operation<Db, P, Q, B>,
  Optional
> &
  Partial<Pick<Operation<Db, P, Q, B>, 'params' | 'query' | 'body' | 'idempotency'>>;

/** Fills in what a declaration leaves out: no parameters, no query, no body, no idempotency key. */
export function operation<
  Db,
  P extends z.ZodObject = Nothing,
  Q extends z.ZodObject = Nothing,
  B extends z.ZodType = z.ZodUnknown
>(declared: Declared<Db, P, Q, B>): Operation<Db> {
  const filled = { params: NOTHING, query: NOTHING, body: z.unknown(), idempotency: 'none', ...declared };
  // The schemas and the handler belong together; the list of operations forgets which ones.
  return { ...filled, hasBody: declared.body !== undefined } as unknown as Operation<Db>;
}
