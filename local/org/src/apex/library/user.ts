import type { FieldValue } from '../../data/transaction.ts';
import type { Execution } from '../run/execution.ts';
import { CAPS, type LimitName } from '../run/limits.ts';
import type { LibraryModule } from './library-module.ts';

function ask(run: Execution, soql: string, field: string): FieldValue {
  const [row] = run.transaction.query(soql, { userid: run.transaction.user.id }, 'system');
  return (row?.fields[field] as FieldValue | undefined) ?? null;
}
const ofUser =
  (field: string) =>
  (run: Execution): FieldValue =>
    ask(run, `SELECT ${field} FROM User WHERE Id = :userId`, field);
const ofOrganization =
  (field: string) =>
  (run: Execution): FieldValue =>
    ask(run, `SELECT ${field} FROM Organization`, field);

export const userInfoLibrary: LibraryModule = {
  source: `public class UserInfo {
    public static String getUserId(); public static String getUserName(); public static String getName(); public static String getFirstName(); public static String getLastName();
    public static String getUserEmail(); public static String getProfileId(); public static String getOrganizationId(); public static String getOrganizationName();
    public static String getLocale(); public static String getLanguage(); public static TimeZone getTimeZone(); public static String getDefaultCurrency(); public static Boolean isMultiCurrencyOrganization();
    public static String getUserType();
  }`,
  statics: {
    getuserid: (run) => run.transaction.user.id,
    getusername: (run) => run.transaction.user.username,
    getname: (run) => run.transaction.user.name,
    getfirstname: ofUser('FirstName'),
    getlastname: ofUser('LastName'),
    getuseremail: ofUser('Email'),
    getprofileid: ofUser('ProfileId'),
    getorganizationid: ofOrganization('Id'),
    getorganizationname: ofOrganization('Name'),
    getlocale: () => 'en_US',
    getlanguage: () => 'en_US',
    gettimezone: (run) => run.services.construct(run, run.services.type('TimeZone'), []),
    getdefaultcurrency: () => 'USD',
    ismulticurrencyorganization: () => false,
    getusertype: () => 'Standard'
  }
};

export const timeZoneLibrary: LibraryModule = {
  source: `public class TimeZone { public String getID() { return 'GMT'; } public String getDisplayName() { return 'Greenwich Mean Time'; } public Integer getOffset(Datetime time) { return 0; } }`
};

export const featureManagementLibrary: LibraryModule = {
  source: 'public class FeatureManagement { public static Boolean checkPermission(String name); }',
  statics: {
    checkpermission: (run, name: string) =>
      [...run.transaction.user.customPermissions].some((one) => one.toLowerCase() === name.toLowerCase())
  }
};

/** Apex's names for what we count. */
const LIMITS: Readonly<Record<string, LimitName>> = {
  Queries: 'queries',
  QueryRows: 'queryRows',
  DmlStatements: 'dmlStatements',
  DmlRows: 'dmlRows',
  Callouts: 'callouts',
  PublishImmediateDml: 'publishes'
};
const names = Object.entries(LIMITS);

export const limitsLibrary: LibraryModule = {
  source: `public class Limits { ${names.map(([name]) => `public static Integer get${name}(); public static Integer getLimit${name}();`).join(' ')} }`,
  statics: Object.fromEntries(
    names.flatMap(([name, limit]) => [
      [`get${name.toLowerCase()}`, (run: Execution) => run.usage[limit]],
      [`getlimit${name.toLowerCase()}`, () => CAPS[limit]]
    ])
  )
};
