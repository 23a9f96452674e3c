import type { NamedCredentials, OAuthClientCredentials } from '../../setup/named-credentials.ts';
import type { Execution } from '../run/execution.ts';
import type { CalloutAnswer, CalloutRequest } from '../run/callout.ts';
import { BlockingFetch } from './blocking-fetch.ts';

/** One worker serves all callouts of this thread; it starts with the first. */
let fetcher: BlockingFetch | undefined;

/** Sends requests and waits for their answers; `callout:Name/path` goes where the named credential says, signed in. */
export function makeCallouts(
  credentials: NamedCredentials
): (run: Execution, request: CalloutRequest) => CalloutAnswer {
  const send = (request: CalloutRequest, oauth?: OAuthClientCredentials): CalloutAnswer => {
    fetcher ??= new BlockingFetch();
    return fetcher.send({ ...request, ...(oauth ? { oauth } : {}) });
  };
  return (run, request) => {
    const named = /^callout:([A-Za-z]\w*)(.*)$/s.exec(request.endpoint);
    if (!named) return send(request);
    const [, name = '', path = ''] = named;
    const credential = credentials.resolve(name, run.transaction.user.id);
    if (!credential.ok) return { ok: false, problem: credential.reason };
    return send({ ...request, endpoint: credential.url.replace(/\/$/, '') + path }, credential.oauth);
  };
}
