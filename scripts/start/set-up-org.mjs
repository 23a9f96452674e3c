/** Turns an empty local org into one that Plumbline runs in: what an admin does by hand in a real one (docs/guide-admin.md). */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageMetadata } from '../package-metadata.mjs';
import { ORG_CLIENT } from './credentials.mjs';
import { API_VERSION } from './org-login.mjs';
import { USERS } from './users.mjs';

const DEPLOY_POLL_MS = 200;
const DEPLOY_TIMEOUT_MS = 120_000;

/** What a failed deploy has to say, a line per component. */
function deployFailures(result) {
  const failures = [result.details?.componentFailures ?? []].flat();
  return failures
    .map(({ fileName, lineNumber, problem }) => `  ${fileName}${lineNumber ? `:${lineNumber}` : ''}  ${problem}`)
    .join('\n');
}

/** Deploys a package through the Metadata API. @throws Error that names each component that was refused */
async function deploy(connection, zip) {
  connection.metadata.pollInterval = DEPLOY_POLL_MS;
  connection.metadata.pollTimeout = DEPLOY_TIMEOUT_MS;
  const result = await connection.metadata.deploy(zip, { rollbackOnError: true, singlePackage: true }).complete(true);
  if (!result.success) throw new Error(`The org refused the deploy:\n${deployFailures(result)}`);
  return result.numberComponentsDeployed;
}

/** Deploys only when force-app differs from what this org was given last. @returns {Promise<string>} what was done, in words */
export async function deployIfChanged(connection, dataDir) {
  const zip = await packageMetadata();
  const stamp = path.join(dataDir, 'deployed-package');
  const hash = createHash('sha256').update(zip).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return 'unchanged';
  const count = await deploy(connection, zip);
  writeFileSync(stamp, hash);
  return `${count} components`;
}

/** Gives each person the permission sets of their role; what is there already stays. */
export async function assignPermissionSets(connection) {
  for (const { username, permissionSets } of Object.values(USERS)) {
    for (const name of permissionSets) {
      const [user] = (await connection.query(`SELECT Id FROM User WHERE Username = '${username}'`)).records;
      const [set] = (await connection.query(`SELECT Id FROM PermissionSet WHERE Name = '${name}'`)).records;
      if (!user || !set) throw new Error(`The org knows no ${user ? `permission set ${name}` : `user ${username}`}.`);
      const given = await connection.query(
        `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${user.Id}' AND PermissionSetId = '${set.Id}'`
      );
      if (given.totalSize === 0)
        await connection.sobject('PermissionSetAssignment').create({ AssigneeId: user.Id, PermissionSetId: set.Id });
    }
  }
}

/** Fills in the named credential's address and secret through the Connect API, as Setup does. */
export async function fillNamedCredential(connection, { serviceUrl, clientSecret }) {
  const base = `/services/data/v${API_VERSION}/named-credentials`;
  const send = (method, url, body) =>
    connection.request({
      method,
      url: `${base}${url}`,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' }
    });
  await send('PUT', '/named-credential-setup/Plumbline_Service', { calloutUrl: serviceUrl });
  await send('PUT', '/credential', {
    externalCredential: 'Plumbline_Service',
    principalName: 'Plumbline',
    principalType: 'NamedPrincipal',
    authenticationProtocol: 'OAuth',
    credentials: {
      clientId: { value: ORG_CLIENT, encrypted: false },
      clientSecret: { value: clientSecret, encrypted: true },
      tokenUrl: { value: `${serviceUrl}/oauth/token`, encrypted: false }
    }
  });
}

async function findOrCreate(connection, object, where, record) {
  const conditions = Object.entries(where).map(
    ([field, value]) => `${field} = '${String(value).replaceAll("'", "\\'")}'`
  );
  const found = await connection.query(`SELECT Id FROM ${object} WHERE ${conditions.join(' AND ')} LIMIT 1`);
  if (found.totalSize > 0) return found.records[0].Id;
  return (await connection.sobject(object).create({ ...where, ...record })).id;
}

/** A customer, a deal and an empty quote, so that a newcomer has something to open. @returns {Promise<string>} the quote's id */
export async function createDemoQuote(connection) {
  const accountId = await findOrCreate(connection, 'Account', { Name: 'Nordhafen Logistik GmbH' }, {});
  const opportunityId = await findOrCreate(
    connection,
    'Opportunity',
    { Name: 'Platform rollout 2027' },
    { AccountId: accountId, StageName: 'Proposal/Price Quote', CloseDate: '2027-01-31' }
  );
  return findOrCreate(
    connection,
    'Quote',
    { Name: 'Nordhafen Logistik GmbH, platform rollout' },
    {
      OpportunityId: opportunityId,
      PL_Currency__c: 'EUR',
      PL_Start_Date__c: '2027-02-01',
      PL_Term_Months__c: 36,
      ExpirationDate: '2027-01-31'
    }
  );
}
