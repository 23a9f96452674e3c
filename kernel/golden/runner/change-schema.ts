import * as z from 'zod';
import { decimalStringSchema, localDateSchema } from '../../src/schemas.ts';
import { figure, planSchema, priceSchema } from './golden-plan-schema.ts';
import { discountTextSchema } from './golden-texts.ts';

const date = localDateSchema(z);
const decimal = decimalStringSchema(z);

/** What somebody wants of the subscription; which fields belong to which kind the kernel says. */
const amendmentSchema = z.strictObject({
  kind: z.string(),
  on: date.optional(),
  until: date.optional(),
  charge: z.string().optional(),
  planKey: z.string().optional(),
  plan: planSchema.optional(),
  ownPeriods: z.boolean().optional(),
  quantity: decimal.optional(),
  price: priceSchema.optional(),
  discounts: z.array(discountTextSchema).optional(),
  termMonths: z.int().optional(),
  upliftPercent: decimal.optional(),
  when: z.string().optional(),
  extendTerm: z.boolean().optional()
});
export type GoldenAmendment = z.infer<typeof amendmentSchema>;

/** Amendments that are taken together and invoiced on one day, after those of the changes before. */
export const changeSchema = z.strictObject({
  asOf: date,
  amend: z.array(amendmentSchema).min(1),
  expect: z
    .strictObject({
      net: figure,
      mrrChange: figure,
      remainingTcvChange: figure,
      termEnd: date,
      lines: z.record(z.string(), figure),
      lineCount: z.int(),
      refused: z.string()
    })
    .partial()
});
export type GoldenChange = z.infer<typeof changeSchema>;
