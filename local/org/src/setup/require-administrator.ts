import type { OrgData } from '../data/org-data.ts';
import { OrgError } from '../data/transaction.ts';

/** @throws OrgError INSUFFICIENT_ACCESS unless the user's profile may modify all data */
export const requireAdministrator = (data: OrgData, userId: string, permission: string): void => {
  const sql =
    'SELECT p."PermissionsModifyAllData" AS may FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."Id" = ?';
  const row = data.db.prepare(sql).get(userId) as { may: number } | undefined;
  if (row?.may !== 1)
    throw new OrgError('INSUFFICIENT_ACCESS', `You do not have the permission ${permission}`, [], 403);
};
