import type { infer as Infer } from 'zod';
import { decimalStringSchema, localDateSchema, type Zod } from '../catalog/scalar-schema.ts';
import { prepaidIdSchema } from './prepaid-schema.ts';
import { instantSchema } from './usage-schema.ts';

/** Any exact number as text: products of schema-valid numbers have more digits than an input may. */
const exactNumberSchema = (z: Zod) => z.string().regex(/^\d{1,60}(\.\d{1,60})?$/);

/** So much of a charge's use, in the units of a commitment. */
const ofChargeSchema = (z: Zod) => z.strictObject({ chargeId: prepaidIdSchema(z), quantity: exactNumberSchema(z) });

/**
 * Money or units in hand, from one grant or top-up. `rolls`: how many times it has passed into a next period. `drawn`: what
 * each charge took; kept only where a full credit would turn it back.
 */
export const fundSchema = (z: Zod) =>
  z.strictObject({
    id: z.string().min(1),
    commitmentId: prepaidIdSchema(z),
    source: z.enum(['grant', 'top_up']),
    grantedOn: localDateSchema(z),
    validTo: localDateSchema(z),
    rolls: z.int().min(0),
    granted: exactNumberSchema(z),
    price: decimalStringSchema(z).optional(),
    remaining: exactNumberSchema(z),
    drawn: z.array(ofChargeSchema(z)).optional()
  });
export type Fund = Infer<ReturnType<typeof fundSchema>>;

/** All that is needed to go on: how far time has come, the funds, and what is lacking of overage not billed yet. */
export const prepaidStateSchema = (z: Zod) =>
  z.strictObject({
    clock: instantSchema(z),
    cancelledOn: localDateSchema(z).optional(),
    funds: z.array(fundSchema(z)),
    lacking: z.array(ofChargeSchema(z))
  });
export type PrepaidState = Infer<ReturnType<typeof prepaidStateSchema>>;
