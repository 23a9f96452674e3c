/** Where Apex callouts go and how they sign in: deployed Named and External Credentials plus the secrets entered after the deploy. */
import type { DatabaseSync } from 'node:sqlite';
import { permissionSetsOf } from '../data/user-access.ts';
import type { MetadataStore } from '../metadata/metadata-store.ts';
import { listOf, textOf, type XmlObject } from '../metadata/xml.ts';

export interface OAuthClientCredentials {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string;
}

export type ResolvedCredential =
  | { readonly ok: true; readonly url: string; readonly oauth: OAuthClientCredentials | undefined }
  /** In words an administrator can act on. */
  | { readonly ok: false; readonly reason: string };

export interface NamedCredentials {
  /** What `callout:Name` means for a user, who needs access to the external credential's principal. */
  resolve(name: string, userId: string): ResolvedCredential;
}

/** A principal's secrets as the Connect API calls them. */
export type Credentials = Readonly<Record<string, string>>;

export const readCredentials = (db: DatabaseSync, credential: string, principal: string): Credentials | undefined => {
  const rows = db
    .prepare('SELECT name, value FROM credential_secret WHERE credential = ? AND principal = ?')
    .all(credential, principal);
  const entries = (rows as { name: string; value: string }[]).map((row) => [row.name, row.value] as const);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

export const writeCredentials = (
  db: DatabaseSync,
  credential: string,
  principal: string,
  values: Credentials
): void => {
  db.prepare('DELETE FROM credential_secret WHERE credential = ? AND principal = ?').run(credential, principal);
  const insert = db.prepare('INSERT INTO credential_secret VALUES (?, ?, ?, ?)');
  for (const [name, value] of Object.entries(values)) insert.run(credential, principal, name, value);
};

const parameter = (parsed: XmlObject | undefined, list: string, type: string): XmlObject | undefined =>
  listOf(parsed, list).find((p) => textOf(p, 'parameterType') === type);

/** The URL an administrator set through the Connect API wins over the deployed one. */
export const calloutUrl = (db: DatabaseSync, metadata: MetadataStore, name: string): string | undefined => {
  const override = db.prepare('SELECT value FROM setting WHERE name = ?').get(`callout-url:${name.toLowerCase()}`) as
    { value: string } | undefined;
  const named = metadata.read('NamedCredential', name)?.parsed;
  return (
    override?.value ??
    textOf(parameter(named, 'namedCredentialParameters', 'Url'), 'parameterValue') ??
    textOf(named, 'endpoint')
  );
};

export const setCalloutUrl = (db: DatabaseSync, name: string, url: string): void => {
  db.prepare('INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(
    `callout-url:${name.toLowerCase()}`,
    url
  );
};

export const tokenUrlOf = (db: DatabaseSync, metadata: MetadataStore, credential: string): string | undefined => {
  const override = db
    .prepare('SELECT value FROM setting WHERE name = ?')
    .get(`token-url:${credential.toLowerCase()}`) as { value: string } | undefined;
  const external = metadata.read('ExternalCredential', credential)?.parsed;
  return (
    override?.value ?? textOf(parameter(external, 'externalCredentialParameters', 'AuthProviderUrl'), 'parameterValue')
  );
};

export const setTokenUrl = (db: DatabaseSync, credential: string, url: string): void => {
  db.prepare('INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(
    `token-url:${credential.toLowerCase()}`,
    url
  );
};

/** The external credential's shared principal. */
export const principalOf = (metadata: MetadataStore, credential: string): string | undefined => {
  const external = metadata.read('ExternalCredential', credential)?.parsed;
  return textOf(parameter(external, 'externalCredentialParameters', 'NamedPrincipal'), 'parameterName');
};

const refused = (reason: string): ResolvedCredential => ({ ok: false, reason });

export const namedCredentials = (db: DatabaseSync, metadata: MetadataStore): NamedCredentials => ({
  resolve: (name, userId) => {
    const named = metadata.read('NamedCredential', name)?.parsed;
    if (named === undefined)
      return refused(
        `The callout couldn't access the endpoint. There is no named credential "${name}"; deploy it first.`
      );
    const url = calloutUrl(db, metadata, name);
    if (url === undefined) return refused(`The named credential "${name}" has no URL.`);
    const credential = textOf(parameter(named, 'namedCredentialParameters', 'Authentication'), 'externalCredential');
    if (credential === undefined) return { ok: true, url, oauth: undefined };
    return resolveOAuth(db, metadata, credential, url, userId);
  }
});

const resolveOAuth = (
  db: DatabaseSync,
  metadata: MetadataStore,
  credential: string,
  url: string,
  userId: string
): ResolvedCredential => {
  const external = metadata.read('ExternalCredential', credential)?.parsed;
  const principal = principalOf(metadata, credential);
  const tokenUrl = tokenUrlOf(db, metadata, credential);
  if (external === undefined || principal === undefined)
    return refused(`The external credential "${credential}" has no named principal.`);
  if (!hasAccess(db, metadata, userId, `${credential}-${principal}`)) {
    return refused(
      `We couldn't access the credential(s). You might not have the required permissions, or the external credential "${credential}" might not exist.`
    );
  }
  if (tokenUrl === undefined)
    return refused(`The external credential "${credential}" has no identity provider URL (AuthProviderUrl).`);
  const secrets = readCredentials(db, credential, principal);
  if (secrets?.['clientId'] === undefined || secrets['clientSecret'] === undefined) {
    return refused(
      `The external credential "${credential}" has no client id and secret for the principal "${principal}" yet. Set them in Setup, Named Credentials, or with POST /services/data/v65.0/named-credentials/credential.`
    );
  }
  const scope = scopeOf(external);
  const oauth = { tokenUrl, clientId: secrets['clientId'], clientSecret: secrets['clientSecret'] };
  return { ok: true, url, oauth: scope === undefined ? oauth : { ...oauth, scope } };
};

const scopeOf = (external: XmlObject): string | undefined => {
  const scope = listOf(external, 'externalCredentialParameters').find((p) => textOf(p, 'parameterName') === 'Scope');
  return textOf(scope, 'parameterValue') ?? textOf(external, 'scope');
};

/** Access comes from permission sets alone, also for administrators. */
const hasAccess = (db: DatabaseSync, metadata: MetadataStore, userId: string, principal: string): boolean =>
  permissionSetsOf(db, userId).some((name) =>
    listOf(metadata.read('PermissionSet', name)?.parsed, 'externalCredentialPrincipalAccesses').some(
      (grant) => textOf(grant, 'externalCredentialPrincipal') === principal && textOf(grant, 'enabled') !== 'false'
    )
  );
