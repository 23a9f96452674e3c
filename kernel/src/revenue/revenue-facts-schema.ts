import type { infer as Infer } from 'zod';
import { decimalStringSchema, localDateSchema, type Zod } from '../catalog/scalar-schema.ts';

const ofChargeSchema = (z: Zod) => z.strictObject({ planKey: z.string(), chargeId: z.string() });

/** What a charge grants for [on, validTo), and what is billed for it: as `prepaidOfQuote` gives it. */
const grantSchema = (z: Zod) =>
  ofChargeSchema(z).extend({
    on: localDateSchema(z),
    validTo: localDateSchema(z),
    quantity: decimalStringSchema(z),
    price: decimalStringSchema(z)
  });

/**
 * What a quote cannot know of when its revenue is earned. Activation and acceptance are by default on its start. `uses`
 * are of what a charge sold as used; of a fund that rolled over, `grantedOn` says whose it was. Without `uses` nothing is
 * known of use yet, with an empty list nothing was used. `milestones` are those reached. The accounts are the ones
 * that no charge names; without them there is no journal.
 */
export const revenueFactsSchema = (z: Zod) =>
  z.strictObject({
    activationDate: localDateSchema(z).optional(),
    acceptanceDate: localDateSchema(z).optional(),
    grants: z.array(grantSchema(z)).readonly().optional(),
    uses: z
      .array(
        ofChargeSchema(z).extend({
          grantedOn: localDateSchema(z).optional(),
          date: localDateSchema(z),
          quantity: decimalStringSchema(z)
        })
      )
      .optional(),
    milestones: z.array(ofChargeSchema(z).extend({ name: z.string(), date: localDateSchema(z) })).optional(),
    accounts: z
      .strictObject({ receivableAccount: z.string().min(1), contractAssetAccount: z.string().min(1) })
      .optional()
  });
export type RevenueFacts = Infer<ReturnType<typeof revenueFactsSchema>>;
