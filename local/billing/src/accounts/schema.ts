import * as z from 'zod';

const currency = z.string().regex(/^[A-Z]{3}$/, 'must be a currency code such as "EUR"');

export const newAccount = z
  .strictObject({
    externalKey: z.string().min(1).max(255),
    name: z.string().trim().min(1).max(255),
    currency,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be a country code such as "DE"')
      .optional(),
    email: z.email().optional()
  })
  .meta({ id: 'NewAccount' });
export type NewAccount = z.infer<typeof newAccount>;

export const account = z
  .strictObject({
    id: z.string(),
    number: z.string().meta({ examples: ['A-00001'] }),
    externalKey: z.string(),
    name: z.string(),
    currency,
    country: z.string().nullable(),
    email: z.string().nullable(),
    createdAt: z.iso.datetime()
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof account>;
