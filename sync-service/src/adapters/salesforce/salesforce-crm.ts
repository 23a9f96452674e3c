/** The Crm port on a Salesforce org. */
import type { Logger } from '../../platform/log.ts';
import type { Metrics } from '../../platform/metrics.ts';
import type { Crm } from '../../ports/crm.ts';
import { mirrorCatalog } from './mirror-catalog.ts';
import { publishCatalog, publishCompleted, publishProgress } from './publish-events.ts';
import { listAcceptedQuotes, readQuote } from './read-quote.ts';
import { createSession, type SessionOptions } from './session.ts';
import { watchAcceptances } from './watch-acceptances.ts';

/** Tens of thousands of records take minutes. */
const MIRROR_SECONDS = 1800;

export interface SalesforceOptions extends SessionOptions {
  readonly pubsubEndpoint: string;
  readonly pubsubCaFile: string | undefined;
}

export function createSalesforceCrm(options: SalesforceOptions, log: Logger, metrics: Metrics): Crm {
  const session = createSession(options);
  const { pubsubEndpoint: endpoint, pubsubCaFile: caFile } = options;
  return {
    mirrorCatalog: (request) => session.use((connection) => mirrorCatalog(connection, request), MIRROR_SECONDS),
    announceCatalog: (announcement) => session.use((connection) => publishCatalog(connection, announcement)),
    readQuote: (quoteId) => session.use((connection) => readQuote(connection, quoteId)),
    listAcceptedQuotes: () => session.use(listAcceptedQuotes),
    publishProgress: (snapshot) => session.use((connection) => publishProgress(connection, snapshot)),
    publishCompleted: (order) => session.use((connection) => publishCompleted(connection, order)),
    watchAcceptances: (listener) => watchAcceptances({ endpoint, caFile, session, log, metrics }, listener)
  };
}
