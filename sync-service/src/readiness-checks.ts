/** What the service needs to do its work, and words for what is missing. */
import type { Catalog } from '@plumbline/kernel';
import type pg from 'pg';
import type { Check } from './platform/ready.ts';
import type { Subscriber } from './ports/crm.ts';

export interface ReadinessDeps {
  readonly pool: pg.Pool;
  readonly currentCatalog: () => Promise<Catalog | undefined>;
  readonly subscriber: Pick<Subscriber, 'connected'>;
}

export function readinessChecks({ pool, currentCatalog, subscriber }: ReadinessDeps): Check[] {
  return [
    {
      name: 'database',
      problem: () =>
        pool.query('select 1').then(
          () => undefined,
          () => 'The database does not answer.'
        )
    },
    {
      name: 'catalog',
      problem: async () =>
        (await currentCatalog()) ? undefined : 'No catalog has been pulled from the billing engine yet.'
    },
    {
      name: 'subscriber',
      problem: () =>
        Promise.resolve(subscriber.connected() ? undefined : 'The event stream from Salesforce is not open.')
    }
  ];
}
