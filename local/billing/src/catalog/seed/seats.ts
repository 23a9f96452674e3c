import { amounts, charge, plan, product, steps } from './pieces.ts';

/** Seats: Team at a flat price a user, Enterprise by volume with onboarding, and the plan that is no longer sold. */
export const seats = [
  product({
    id: 'prod_workspace',
    sku: 'NWC-WORKSPACE',
    name: 'Northwind Workspace',
    family: 'Seats',
    plans: [
      plan({
        id: 'plan_seats_enterprise',
        code: 'RP-1001',
        name: 'Workspace Enterprise',
        minTermMonths: 12,
        allowedTermMonths: [12, 24, 36],
        excludesPlans: ['plan_seats_team'],
        charges: [
          charge({
            id: 'chg_seats',
            code: 'C-10010',
            name: 'Seats',
            kind: 'recurring',
            pricingModel: 'volume',
            unit: 'user',
            billingPeriod: 'month',
            timing: 'advance',
            quantity: { min: '10', max: '10000', step: '1', default: '50' },
            prices: steps({
              USD: [
                ['100', '23'],
                ['500', '21'],
                ['2000', '19'],
                [null, '17']
              ],
              EUR: [
                ['100', '21.5'],
                ['500', '19.5'],
                ['2000', '17.5'],
                [null, '16']
              ],
              JPY: [
                ['100', '3400'],
                ['500', '3100'],
                ['2000', '2800'],
                [null, '2500']
              ]
            })
          }),
          charge({
            id: 'chg_onboarding',
            code: 'C-10011',
            name: 'Onboarding',
            kind: 'one_time',
            pricingModel: 'flat',
            billingPeriod: null,
            timing: 'advance',
            quantity: { min: '1', max: '1', step: '1', default: '1' },
            ledger: { revenue: '4200-services', deferred: null },
            prices: amounts({ USD: '9500', EUR: '8800', JPY: '1400000' })
          })
        ]
      }),
      plan({
        id: 'plan_seats_team',
        code: 'RP-1002',
        name: 'Workspace Team',
        excludesPlans: ['plan_seats_enterprise'],
        charges: [
          charge({
            id: 'chg_team_seats',
            code: 'C-10020',
            name: 'Team seats',
            kind: 'recurring',
            pricingModel: 'per_unit',
            unit: 'user',
            billingPeriod: 'month',
            timing: 'advance',
            quantity: { min: '1', max: '100', step: '1', default: '5' },
            maxDiscountPercent: '20',
            prices: amounts({ USD: '4', EUR: '3.75', JPY: '600' })
          })
        ]
      }),
      plan({
        id: 'plan_seats_legacy',
        code: 'RP-0907',
        name: 'Workspace Classic',
        availableFrom: '2021-04-01',
        availableUntil: '2026-06-30',
        charges: [
          charge({
            id: 'chg_legacy_seats',
            code: 'C-09070',
            name: 'Classic seats',
            kind: 'recurring',
            pricingModel: 'per_unit',
            unit: 'user',
            billingPeriod: 'month',
            timing: 'advance',
            prices: amounts({ USD: '18', EUR: '17', JPY: '2700' })
          })
        ]
      })
    ]
  })
];
