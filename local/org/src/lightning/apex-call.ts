import * as z from 'zod';
import type { ApexCall, LightningDeps } from './deps.ts';

export const apexCallSchema = z.object({
  classname: z.string().regex(/^\w+$/),
  method: z.string().regex(/^\w+$/),
  params: z.record(z.string(), z.unknown()),
  cacheable: z.boolean()
});

export interface ApexAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Runs a controller method as the user. An error has the shape a component gets in a real org as `error.body`. */
export async function answerApexCall(deps: LightningDeps, userId: string, call: ApexCall): Promise<ApexAnswer> {
  const outcome = await deps.invokeApex(userId, call);
  if (outcome.ok) return { status: 200, body: outcome.value ?? null };
  return { status: 500, body: { ...outcome.error, isUserDefinedException: false } };
}
