/** The OpenAPI document, generated from the routes; nothing of it is written by hand. */
import { createRequire } from 'node:module';
import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { ERROR_CODES } from './api-error.ts';
import type { Route, RouteSpec } from './route.ts';

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string };

export const errorSchema = z
  .object({
    error: z.object({
      code: z.string().meta({ examples: ERROR_CODES }),
      message: z.string(),
      issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
      details: z.record(z.string(), z.unknown()).optional()
    }),
    correlationId: z.string()
  })
  .meta({ id: 'Error' });

export function openApiDocument(routes: readonly Route[], serverUrl: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const { spec } of routes) paths[spec.path] = { ...paths[spec.path], [spec.method]: operation(spec) };
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'Plumbline sync service', version },
    servers: [{ url: serverUrl }],
    components: { securitySchemes: { oauth: clientCredentials(routes, serverUrl) } },
    paths
  });
}

function operation(spec: RouteSpec): ZodOpenApiOperationObject {
  const failure = { content: { 'application/json': { schema: errorSchema } } };
  const parameters = { ...asPart('path', spec.params), ...asPart('query', spec.query) };
  return {
    summary: spec.summary,
    ...(Object.keys(parameters).length > 0 ? { requestParams: parameters } : {}),
    ...(spec.body ? { requestBody: { content: { 'application/json': { schema: spec.body } } } } : {}),
    ...(spec.scope ? { security: [{ oauth: [spec.scope] }] } : {}),
    responses: {
      [String(spec.status ?? 200)]: {
        description: 'Success',
        content: { [spec.media ?? 'application/json']: { schema: spec.answer } }
      },
      default: { description: 'Failure', ...failure }
    }
  };
}

function asPart(name: 'path' | 'query', schema: z.ZodType | undefined) {
  return schema instanceof z.ZodObject ? { [name]: schema } : {};
}

function clientCredentials(routes: readonly Route[], serverUrl: string) {
  const names = routes.flatMap(({ spec }) => (spec.scope ? [[spec.scope, spec.summary] as const] : []));
  return {
    type: 'oauth2' as const,
    flows: { clientCredentials: { tokenUrl: `${serverUrl}/oauth/token`, scopes: Object.fromEntries(names) } }
  };
}
