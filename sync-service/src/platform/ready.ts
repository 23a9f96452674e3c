/** /healthz (the process answers), /readyz (it can do its work, and what is missing when it cannot), /metrics. */
import * as z from 'zod';
import { route, type Route } from './http/route.ts';
import type { Metrics } from './metrics.ts';

export interface Check {
  readonly name: string;
  /** undefined = fine, else what is wrong in words. */
  readonly problem: () => Promise<string | undefined>;
}

const readinessSchema = z.object({
  status: z.enum(['ready', 'not_ready']),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), problem: z.string().optional() }))
});

export function operationsRoutes(checks: readonly Check[], metrics: Metrics): Route[] {
  const healthz = { method: 'get', path: '/healthz', summary: 'The process is up' } as const;
  const readyz = { method: 'get', path: '/readyz', summary: 'Ready to work, or what is missing' } as const;
  const scraped = { method: 'get', path: '/metrics', summary: 'Prometheus metrics', media: 'text/plain' } as const;
  return [
    route({ ...healthz, answer: z.object({ status: z.literal('up') }) }, () =>
      Promise.resolve({ body: { status: 'up' as const } })
    ),
    route({ ...readyz, answer: readinessSchema }, async () => {
      const results = await Promise.all(checks.map(run));
      const ready = results.every((result) => result.ok);
      const status = ready ? ('ready' as const) : ('not_ready' as const);
      return { status: ready ? 200 : 503, body: { status, checks: results } };
    }),
    route({ ...scraped, answer: z.string() }, async () => ({ body: await metrics.registry.metrics() }))
  ];
}

async function run({ name, problem }: Check): Promise<{ name: string; ok: boolean; problem?: string }> {
  const found = await problem().catch(() => 'the check itself failed');
  return found === undefined ? { name, ok: true } : { name, ok: false, problem: found };
}
