import * as z from 'zod';

const amount = z.string().meta({ description: 'Rounded to the currency, as text', examples: ['2520'] });

export const invoice = z
  .strictObject({
    id: z.string(),
    number: z.string().meta({ examples: ['INV-00001'] }),
    subscriptionId: z.string(),
    date: z.iso.date(),
    currency: z.string(),
    status: z.enum(['planned', 'posted']),
    total: amount,
    lines: z.array(
      z.strictObject({
        planKey: z.string(),
        chargeId: z.string(),
        serviceStart: z.iso.date(),
        serviceEnd: z.iso.date().meta({ description: 'First day after the service' }),
        amount
      })
    )
  })
  .meta({ id: 'Invoice' });
export type Invoice = z.infer<typeof invoice>;
