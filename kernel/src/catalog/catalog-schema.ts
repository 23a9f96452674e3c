import type { infer as Infer } from 'zod';
import { engineCapabilitiesSchema } from './capabilities-schema.ts';
import { chargeSchema } from './charge-schema.ts';
import { currencySchema, idSchema, localDateSchema, type Zod } from './scalar-schema.ts';

/** Contract lengths a plan is sold for, in months; `allowed` narrows min..max to a list. */
export const termRangeSchema = (z: Zod) =>
  z.strictObject({ min: z.int().min(1), max: z.int().min(1), allowed: z.array(z.int().min(1)).optional() });
export type TermRange = Infer<ReturnType<typeof termRangeSchema>>;

/** What a customer buys as one. `validTo` is the first day it is no longer sold; requires and excludes are plan ids. */
export const ratePlanSchema = (z: Zod) =>
  z.strictObject({
    id: idSchema(z),
    number: z.string(),
    name: z.string().min(1),
    validFrom: localDateSchema(z),
    validTo: localDateSchema(z).optional(),
    currencies: z.array(currencySchema(z)),
    charges: z.array(chargeSchema(z)).min(1),
    terms: termRangeSchema(z),
    requires: z.array(idSchema(z)),
    excludes: z.array(idSchema(z))
  });
export type RatePlan = Infer<ReturnType<typeof ratePlanSchema>>;

/** A choice within a bundle: whoever buys a plan of the product takes between `min` and `max` of these plans with it. */
export const optionGroupSchema = (z: Zod) =>
  z.strictObject({
    name: z.string().min(1),
    ratePlanIds: z.array(idSchema(z)).min(1),
    min: z.int().min(0),
    max: z.int().min(1).optional()
  });
export type OptionGroup = Infer<ReturnType<typeof optionGroupSchema>>;

export const productSchema = (z: Zod) =>
  z.strictObject({
    id: idSchema(z),
    sku: z.string(),
    name: z.string().min(1),
    family: z.string(),
    validFrom: localDateSchema(z),
    validTo: localDateSchema(z).optional(),
    ratePlans: z.array(ratePlanSchema(z)),
    options: z.array(optionGroupSchema(z)).optional()
  });
export type Product = Infer<ReturnType<typeof productSchema>>;

/** One published version of everything an engine sells. Never changed in place: a change is a new version. */
export const catalogSchema = (z: Zod) =>
  z.strictObject({
    engine: z.string().min(1),
    version: z.int().min(0),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    pulledAt: z.iso.datetime(),
    products: z.array(productSchema(z)),
    engineCapabilities: engineCapabilitiesSchema(z)
  });
export type Catalog = Infer<ReturnType<typeof catalogSchema>>;
