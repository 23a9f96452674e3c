import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Operation } from './operation.ts';

const problem = z
  .object({ error: z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() }) })
  .meta({ id: 'Problem', description: 'Why a request was refused: a stable code and a sentence.' });

const keyHeader = z
  .string()
  .min(1)
  .max(255)
  .meta({ description: 'The same key with the same body has one effect, however often it is sent.' });

function describe<Db>(operation: Operation<Db>): ZodOpenApiOperationObject {
  const { idempotency } = operation;
  const header = z.object({ 'Idempotency-Key': idempotency === 'required' ? keyHeader : keyHeader.optional() });
  const answers = Object.entries(operation.answers).map(([status, { description, schema }]) => [
    status,
    { description, ...(schema && { content: { 'application/json': { schema } } }) }
  ]);
  return {
    summary: operation.summary,
    operationId: `${operation.method}${operation.path.replaceAll(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W$/, '')}`,
    requestParams: {
      path: operation.params,
      query: operation.query,
      ...(idempotency !== 'none' && { header })
    },
    ...(operation.hasBody && {
      requestBody: { required: true, content: { 'application/json': { schema: operation.body } } }
    }),
    responses: {
      ...(Object.fromEntries(answers) as ZodOpenApiOperationObject['responses']),
      default: { description: 'Refused', content: { 'application/json': { schema: problem } } }
    }
  };
}

/** The OpenAPI 3.1 document of the operations, generated from the very schemas that parse their requests. */
export function openApiDocument<Db>(operations: Operation<Db>[]) {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Northwind Cloud billing engine', version: '1.0.0' },
    security: [{ apiToken: [] }],
    components: { securitySchemes: { apiToken: { type: 'http', scheme: 'bearer' } } },
    paths
  });
}
