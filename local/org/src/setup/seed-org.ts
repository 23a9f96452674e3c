/** What a new org holds before anybody deploys: the organization, profiles, its first users, and the standard price book. */
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction, readSetting, writeSetting } from '../data/open-database.ts';
import type { OrgData } from '../data/org-data.ts';
import { quoted, syncTables } from '../data/tables.ts';
import { longId } from '../schema/record-id.ts';
import { PROFILES } from './profiles.ts';
import { USERS, type SeedUser } from './users.ts';

export const ORGANIZATION_ID = longId('00D000000000001');
export const ADMIN_ID = longId('005000000000001');
/** Runs event triggers. */
export const AUTOMATED_PROCESS_ID = longId('005000000000009');
export const STANDARD_PRICE_BOOK_ID = longId('01s000000000001');

type Cells = Record<string, string | number | null>;

/** Creates missing tables and columns, and on the first start the first records. */
export const seedOrg = (data: OrgData): void => {
  inTransaction(data.db, () => {
    syncTables(data.db, data.schema.objects());
    if (readSetting(data.db, 'seeded') !== undefined) return;
    const now = new Date().toISOString();
    insert(data.db, 'Organization', organization, now);
    for (const profile of PROFILES) {
      const { name, id, modifyAllData } = profile;
      insert(
        data.db,
        'Profile',
        {
          Id: longId(id),
          Name: name,
          UserType: 'Standard',
          PermissionsModifyAllData: modifyAllData ? 1 : 0,
          PermissionsApiEnabled: 1
        },
        now
      );
    }
    for (const user of USERS) insert(data.db, 'User', userCells(user), now);
    insert(
      data.db,
      'Pricebook2',
      { Id: STANDARD_PRICE_BOOK_ID, Name: 'Standard Price Book', IsActive: 1, IsStandard: 1 },
      now
    );
    for (const [object, last] of Object.entries({
      User: USERS.length + 10,
      Profile: PROFILES.length,
      Pricebook2: 1,
      Organization: 1
    })) {
      data.db.prepare('INSERT INTO counter VALUES (?, ?)').run(`id:${object}`, last);
    }
    writeSetting(data.db, 'seeded', now);
  });
};

const organization: Cells = {
  Id: ORGANIZATION_ID,
  Name: 'Northwind Cloud',
  InstanceName: 'LOCAL',
  IsSandbox: 1,
  OrganizationType: 'Developer Edition',
  DefaultLocaleSidKey: 'en_US',
  TimeZoneSidKey: 'Etc/UTC',
  LanguageLocaleKey: 'en_US'
};

const userCells = ({ id, firstName, lastName, username, profile, title, userType }: SeedUser): Cells => ({
  Id: longId(id),
  Username: username,
  FirstName: firstName,
  LastName: lastName,
  Name: [firstName, lastName].filter((part) => part !== null).join(' '),
  Alias: username.slice(0, 8).replace(/@.*/, ''),
  Email: username,
  Title: title,
  ProfileId: longId(PROFILES.find(({ name }) => name === profile)?.id ?? ''),
  IsActive: 1,
  UserType: userType,
  TimeZoneSidKey: 'Etc/UTC',
  LocaleSidKey: 'en_GB',
  LanguageLocaleKey: 'en_US',
  EmailEncodingKey: 'UTF-8'
});

const insert = (db: DatabaseSync, object: string, cells: Cells, now: string): void => {
  const row: Cells = {
    IsDeleted: 0,
    CreatedDate: now,
    CreatedById: ADMIN_ID,
    LastModifiedDate: now,
    LastModifiedById: ADMIN_ID,
    SystemModstamp: now,
    ...cells
  };
  const columns = Object.keys(row);
  const sql = `INSERT INTO ${quoted(object)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  db.prepare(sql).run(...Object.values(row));
};
