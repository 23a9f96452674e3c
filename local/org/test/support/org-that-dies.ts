/** A process for the kill -9 trial: goes on with the org in a folder, publishes events without end, and says when some are handled. */
import { ADMIN_ID } from '../../src/setup/seed-org.ts';
import { startTestOrg } from './start-test-org.ts';

const [folder = ''] = process.argv.slice(2);
const org = await startTestOrg({ folder });
for (let number = 1; ; number += 1) {
  await org.engine.publish({ userId: ADMIN_ID, event: 'Sample_Event__e', rows: [{ Text__c: `Event ${number}` }] });
  const { n } = org.data.db.prepare('SELECT count(*) AS n FROM "Account"').get() as { n: number };
  if (n > 20) console.log('handled some');
}
