import * as z from 'zod';

export const fault = z
  .strictObject({
    match: z.strictObject({
      method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']).optional(),
      path: z.string().startsWith('/').optional().meta({ description: 'Start of the path' })
    }),
    behaviour: z.enum(['delay', 'fail', 'fail_after_effect', 'drop', 'die']).meta({
      description: 'drop closes the connection without an answer; die ends the process as kill -9 does'
    }),
    when: z
      .enum(['before', 'after'])
      .default('after')
      .meta({ description: 'For drop and die: before or after the effect' }),
    status: z.int().min(400).max(599).default(503),
    delayMs: z.int().min(0).max(600_000).default(1_000),
    times: z.int().min(1).max(10_000).default(1)
  })
  .meta({ id: 'Fault' });
export type Fault = z.infer<typeof fault>;

export const redelivery = z
  .strictObject({ eventId: z.string().min(1), times: z.int().min(1).max(100).default(1) })
  .meta({ id: 'Redelivery' });
