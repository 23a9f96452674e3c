import { amounts, charge, plan, product, steps } from './pieces.ts';

/** Support at a fixed fee and capacity reserved by the year. */
export const services = [
  product({
    id: 'prod_support',
    sku: 'NWC-SUPPORT',
    name: 'Northwind Support',
    family: 'Support',
    plans: [
      plan({
        id: 'plan_support_premium',
        code: 'RP-3001',
        name: 'Premium Support',
        minTermMonths: 3,
        charges: [
          charge({
            id: 'chg_support',
            code: 'C-30010',
            name: 'Premium support',
            kind: 'recurring',
            pricingModel: 'flat',
            // 100 a month, billed by the quarter
            billingPeriod: 'quarter',
            timing: 'advance',
            quantity: { min: '1', max: '1', step: '1', default: '1' },
            maxDiscountPercent: '25',
            approvalAbove: [{ percent: '10', role: 'deal_desk' }],
            prices: amounts({ USD: '300', EUR: '280', JPY: '45000' })
          })
        ]
      })
    ]
  }),
  product({
    id: 'prod_capacity',
    sku: 'NWC-CAPACITY',
    name: 'Northwind Reserved Capacity',
    family: 'Platform',
    plans: [
      plan({
        id: 'plan_capacity',
        code: 'RP-2004',
        name: 'Reserved Capacity',
        minTermMonths: 12,
        charges: [
          charge({
            id: 'chg_capacity',
            code: 'C-20040',
            name: 'Reserved capacity',
            kind: 'recurring',
            pricingModel: 'graduated',
            unit: 'TB reserved',
            billingPeriod: 'year',
            timing: 'advance',
            quantity: { min: '1', max: '5000', step: '1', default: '10' },
            maxDiscountPercent: '20',
            prices: steps({
              USD: [
                ['50', '230'],
                ['500', '215'],
                [null, '200']
              ],
              EUR: [
                ['50', '215'],
                ['500', '200'],
                [null, '186']
              ],
              JPY: [
                ['50', '34500'],
                ['500', '32000'],
                [null, '30000']
              ]
            })
          })
        ]
      })
    ]
  })
];
