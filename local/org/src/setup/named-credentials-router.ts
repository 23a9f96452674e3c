/** The part of the Connect API with which an administrator (or a script) fills in what a deploy must not carry. */
import express, { Router, type Request, type Response } from 'express';
import * as z from 'zod';
import type { OrgData } from '../data/org-data.ts';
import { inTransaction } from '../data/open-database.ts';
import { OrgError } from '../data/transaction.ts';
import { userIdOf } from '../rest/sign-in.ts';
import {
  calloutUrl,
  principalOf,
  readCredentials,
  setCalloutUrl,
  setTokenUrl,
  writeCredentials
} from './named-credentials.ts';
import { requireAdministrator } from './require-administrator.ts';

const credentialSchema = z.object({
  externalCredential: z.string(),
  principalName: z.string(),
  principalType: z.literal('NamedPrincipal'),
  authenticationProtocol: z.string().optional(),
  credentials: z.record(z.string(), z.object({ value: z.string(), encrypted: z.boolean().optional() }))
});
type Credential = z.infer<typeof credentialSchema>;

/** Mounted below `/services/data/:version`, behind the session check. */
export const namedCredentialsRouter = (data: OrgData): Router => {
  const router = Router();
  const base = '/services/data/:version/named-credentials';
  router.use(base, express.json(), (_request, response, next) => {
    requireAdministrator(data, userIdOf(response), 'ManageNamedCredentials');
    next();
  });
  const save =
    (status: number) =>
    (request: Request, response: Response): void => {
      response.status(status).json(saveCredential(data, parse(credentialSchema, request.body)));
    };
  router.post(`${base}/credential`, save(201));
  router.put(`${base}/credential`, save(200));
  router.get(`${base}/credential`, (request, response) => {
    const { externalCredential, principalName } = parse(
      z.object({ externalCredential: z.string(), principalName: z.string() }),
      request.query
    );
    requirePrincipal(data, externalCredential, principalName);
    response.json(
      shown(externalCredential, principalName, readCredentials(data.db, externalCredential, principalName) ?? {})
    );
  });
  router.put(`${base}/named-credential-setup/:name`, (request, response) => {
    const { calloutUrl: url } = parse(z.object({ calloutUrl: z.url() }), request.body);
    const { name } = request.params;
    if (data.metadata.read('NamedCredential', name) === undefined)
      throw new OrgError('NOT_FOUND', `No named credential ${name}`, [], 404);
    inTransaction(data.db, () => {
      setCalloutUrl(data.db, name, url);
    });
    response.json({ developerName: name, calloutUrl: url });
  });
  router.get(`${base}/named-credential-setup/:name`, (request, response) => {
    const { name } = request.params;
    response.json({ developerName: name, calloutUrl: calloutUrl(data.db, data.metadata, name) ?? null });
  });
  return router;
};

const parse = <S extends z.ZodType>(schema: S, value: unknown): z.infer<S> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new OrgError('JSON_PARSER_ERROR', z.prettifyError(parsed.error));
};

const requirePrincipal = (data: OrgData, credential: string, principal: string): void => {
  if (principalOf(data.metadata, credential) === principal) return;
  throw new OrgError('INVALID_INPUT', `No principal ${principal} of an external credential ${credential}`, [], 404);
};

/** `tokenUrl` is kept as the identity provider's address; everything else as the principal's secrets. */
const saveCredential = (data: OrgData, { externalCredential, principalName, credentials }: Credential): unknown => {
  requirePrincipal(data, externalCredential, principalName);
  const { tokenUrl, ...secrets } = Object.fromEntries(
    Object.entries(credentials).map(([name, { value }]) => [name, value])
  );
  inTransaction(data.db, () => {
    if (tokenUrl !== undefined) setTokenUrl(data.db, externalCredential, tokenUrl);
    writeCredentials(data.db, externalCredential, principalName, secrets);
  });
  return shown(externalCredential, principalName, secrets);
};

/** Names only: a secret never leaves the org again. */
const shown = (
  externalCredential: string,
  principalName: string,
  credentials: Readonly<Record<string, string>>
): unknown => {
  const configured = Object.keys(credentials).length > 0;
  return {
    externalCredential,
    principalName,
    principalType: 'NamedPrincipal',
    authenticationProtocol: 'OAuth',
    authenticationStatus: configured ? 'Configured' : 'NotConfigured',
    credentials: Object.fromEntries(Object.keys(credentials).map((name) => [name, { encrypted: true }]))
  };
};
