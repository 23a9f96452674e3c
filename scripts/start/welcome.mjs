import { USERS } from './users.mjs';

/** What a newcomer reads when everything is up: where to look, who to be, what to try. */
export function welcome({ settings: { urls }, demoQuoteId }, seconds) {
  const people = Object.values(USERS).filter(({ role }) => role !== 'the sync service');
  const lines = people.map(({ username, name, role }) => `    ${username.padEnd(30)} ${name}, ${role}`);
  return `
Everything is up (${seconds} s).

  A quote in Salesforce   ${urls.org}/lightning/r/Quote/${demoQuoteId}/view
  Finance's console       ${urls.billing}/console/
  The service's API       ${urls.service}/openapi.json

  Log in to the org as one of (no password on a laptop):
${lines.join('\n')}

  Try this
    1. As Mira, open the quote, press "Add products", add Workspace Enterprise, and give them 20 % discount: the page says who must approve, and offers 15 %.
    2. As Petra, in finance's console, change the seat price and publish: the figures on Mira's page follow.
    3. As Mira, save and accept: the subscription and its first invoice appear on the quote while you watch.

  Ctrl-C stops everything; the data stays in .data.`;
}
