/** The governor limits we count (synchronous Apex), by the name Limits gives them. */
export const CAPS = {
  queries: 100,
  dmlStatements: 150,
  dmlRows: 10_000,
  queryRows: 50_000,
  callouts: 100,
  publishes: 150
};
export type LimitName = keyof typeof CAPS;

const WORDS: Readonly<Record<LimitName, string>> = {
  queries: 'SOQL queries',
  dmlStatements: 'DML statements',
  dmlRows: 'DML rows',
  queryRows: 'query rows',
  callouts: 'callouts',
  publishes: 'Publish Immediate DML statements'
};

export type Usage = Record<LimitName, number>;

export const noUsage = (): Usage => ({
  queries: 0,
  dmlStatements: 0,
  dmlRows: 0,
  queryRows: 0,
  callouts: 0,
  publishes: 0
});

/** Counts and gives the message of the LimitException when it is too much. */
export function spend(usage: Usage, limit: LimitName, amount = 1): string | null {
  usage[limit] += amount;
  return usage[limit] > CAPS[limit] ? `Too many ${WORDS[limit]}: ${usage[limit]}` : null;
}
