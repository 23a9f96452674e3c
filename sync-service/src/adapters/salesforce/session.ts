/** One authenticated connection to the org. A session that ended is renewed once per call, and not without bound. */
import { readFileSync } from 'node:fs';
import { TimeoutStrategy, timeout } from 'cockatiel';
import { SignJWT, importPKCS8 } from 'jose';
import jsforce, { type Connection } from 'jsforce';
import { succeeded, type Outcome } from '../../platform/outcome.ts';
import { LoginThrottled, isSessionEnded, toFailure } from './errors.ts';

const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const ASSERTION_SECONDS = 180;
const USUAL_SECONDS = 60;
/** A login that yields useless tokens must not be repeated at the pace of the calls. */
const LOGINS_PER_MINUTE = 6;

export interface SessionOptions {
  readonly loginUrl: string;
  readonly audience: string;
  readonly clientId: string;
  readonly username: string;
  readonly privateKeyFile: string;
  readonly apiVersion: string;
}

export interface Session {
  /** Runs calls on the connection within a time limit; what goes wrong comes back as our failure. */
  use<T>(work: (connection: Connection) => Promise<T>, seconds?: number): Promise<Outcome<T>>;
  /** The connection, logged in. @throws when the login fails */
  connection(): Promise<Connection>;
  /** The next use logs in again. */
  forget(): void;
}

export function createSession(options: SessionOptions): Session {
  const mayLogIn = perMinute(LOGINS_PER_MINUTE);
  let current: Promise<Connection> | undefined;
  const connection = (): Promise<Connection> => {
    if (current) return current;
    const attempt = mayLogIn() ? logIn(options) : Promise.reject(new LoginThrottled());
    attempt.catch(() => (current = undefined));
    return (current = attempt);
  };
  const once = <T>(work: (connection: Connection) => Promise<T>, seconds: number): Promise<T> =>
    timeout(seconds * 1000, TimeoutStrategy.Aggressive).execute(async () => work(await connection()));
  return {
    connection,
    forget: () => (current = undefined),
    use: async (work, seconds = USUAL_SECONDS) => {
      const used = current;
      try {
        return succeeded(await once(work, seconds));
      } catch (error) {
        if (!isSessionEnded(error)) return toFailure(error);
        if (current === used) current = undefined; // else somebody has renewed it already
        return once(work, seconds).then(succeeded, toFailure);
      }
    }
  };
}

async function logIn(options: SessionOptions): Promise<Connection> {
  const { loginUrl, audience, clientId, username, privateKeyFile, apiVersion } = options;
  const key = await importPKCS8(readFileSync(privateKeyFile, 'utf8'), 'RS256');
  const assertion = await new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(clientId)
    .setSubject(username)
    .setAudience(audience)
    .setExpirationTime(`${String(ASSERTION_SECONDS)}s`)
    .sign(key);
  const connection = new jsforce.Connection({ loginUrl, version: apiVersion });
  await connection.authorize({ grant_type: GRANT, assertion });
  return connection;
}

/** True at most `count` times in any running minute. */
function perMinute(count: number): () => boolean {
  let times: number[] = [];
  return () => {
    const now = performance.now();
    times = times.filter((time) => now - time < 60_000);
    if (times.length >= count) return false;
    times.push(now);
    return true;
  };
}
