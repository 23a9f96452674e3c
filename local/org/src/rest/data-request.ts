/** A request below `/services/data/vXX.X`, apart from HTTP: composite requests are made of the same thing. */
import { OrgError } from '../data/transaction.ts';

export interface DataRequest {
  readonly method: string;
  /** Decoded parts after the version: `['sobjects', 'Account', '001…']`. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** `65.0` */
  readonly version: string;
}

export interface DataResponse {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const answer = (body: unknown, status = 200): DataResponse => ({ status, body });
export const NO_CONTENT: DataResponse = { status: 204 };

/** Salesforce's error body. */
export const errorBody = (error: { statusCode: string; message: string; fields: readonly string[] }): unknown => {
  const body = { message: error.message, errorCode: error.statusCode };
  return [error.fields.length > 0 ? { ...body, fields: error.fields } : body];
};

export const failure = (error: OrgError): DataResponse => ({ status: error.httpStatus, body: errorBody(error) });

export const notFound = (message = 'The requested resource does not exist'): OrgError =>
  new OrgError('NOT_FOUND', message, [], 404);

const VERSIONED = /^\/services\/data\/v(\d+\.\d)(?:\/(.*))?$/;
export const OLDEST_VERSION = 50;
export const NEWEST_VERSION = 67;

/** Splits a URL path of the data API. @throws OrgError NOT_FOUND */
export const parsePath = (path: string): Pick<DataRequest, 'path' | 'version'> => {
  const match = VERSIONED.exec(path);
  const version = match?.[1] ?? '';
  if (match === null || Number(version) < OLDEST_VERSION || Number(version) > NEWEST_VERSION) throw notFound();
  const parts = (match[2] ?? '').split('/').filter((part) => part !== '');
  return { version, path: parts.map(decodePart) };
};

const decodePart = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw notFound();
  }
};

/** The body as an object. @throws OrgError JSON_PARSER_ERROR */
export const objectBody = (body: unknown): Record<string, unknown> => {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw new OrgError('JSON_PARSER_ERROR', 'The HTTP entity body is required, but this request has no entity body.');
};

/** A list inside the body. @throws OrgError JSON_PARSER_ERROR */
export const listIn = (body: Readonly<Record<string, unknown>>, name: string): Record<string, unknown>[] => {
  const list = body[name];
  if (Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null))
    return list as Record<string, unknown>[];
  throw new OrgError('JSON_PARSER_ERROR', `The request body needs a list '${name}'`);
};
