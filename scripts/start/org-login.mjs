/** Logs a person of the local org in by JWT bearer, the way any outside program does. */
import { readFileSync } from 'node:fs';
import { SignJWT, importPKCS8 } from 'jose';
import jsforce from 'jsforce';
import { ADMIN_CLIENT } from './credentials.mjs';

export const API_VERSION = '66.0';

/**
 * @param {{ orgUrl: string, privateKeyFile: string, username: string }} login
 * @returns {Promise<import('jsforce').Connection>}
 */
export async function loginToOrg({ orgUrl, privateKeyFile, username }) {
  const key = await importPKCS8(readFileSync(privateKeyFile, 'utf8'), 'RS256');
  const assertion = await new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(ADMIN_CLIENT)
    .setSubject(username)
    .setAudience(orgUrl)
    .setExpirationTime('3m')
    .sign(key);
  const connection = new jsforce.Connection({ loginUrl: orgUrl, instanceUrl: orgUrl, version: API_VERSION });
  await connection.authorize({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  return connection;
}
