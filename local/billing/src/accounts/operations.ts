import * as z from 'zod';
import type { Db } from '../database.ts';
import type { Clock } from '../platform/clock.ts';
import { operation } from '../platform/http/operation.ts';
import { answer } from '../platform/http/outcome.ts';
import { createAccount, findAccount } from './create-account.ts';
import { account, newAccount } from './schema.ts';

export function accountOperations(clock: Clock) {
  return [
    operation({
      method: 'post',
      path: '/v1/accounts',
      summary: 'Open an account, or find the one with this external key',
      body: newAccount,
      idempotency: 'optional',
      answers: {
        200: { description: 'The account existed', schema: account },
        201: { description: 'The account was opened', schema: account }
      },
      handle: async (db: Db, { body }) => {
        const { account: found, created } = await createAccount(db, body, clock());
        return answer(created ? 201 : 200, found);
      }
    }),
    operation({
      method: 'get',
      path: '/v1/accounts',
      summary: 'Accounts with an external key: one or none',
      query: z.object({ externalKey: z.string().min(1) }),
      answers: { 200: { description: 'The accounts found', schema: z.strictObject({ accounts: z.array(account) }) } },
      handle: async (db: Db, { query }) => {
        const found = await findAccount(db, query.externalKey);
        return answer(200, { accounts: found ? [found] : [] });
      }
    })
  ];
}
