import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** An external client app that may sign in with a JWT for the users it is approved for. */
export const oauthClientSchema = z.strictObject({
  clientId: z.string().min(1),
  /** A public key or certificate in PEM. */
  publicKeyPem: z.string().includes('-----BEGIN'),
  users: z.array(z.string().min(1))
});
export type OAuthClient = z.infer<typeof oauthClientSchema>;

/** Read anew at each login, so that an app can be added while the org runs. @throws an error that names the file and what is wrong in it */
export const readClients = (file: string): OAuthClient[] => {
  const parsed = z.array(oauthClientSchema).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};
