import { percents, plan, product, steps, usage } from './pieces.ts';

/** Paid by use. Steps follow widely published list prices of large clouds (US region). */
export const metered = [
  product({
    id: 'prod_storage',
    sku: 'NWC-STORAGE',
    name: 'Northwind Storage',
    family: 'Platform',
    plans: [
      plan({
        id: 'plan_storage',
        code: 'RP-2001',
        name: 'Object Storage',
        charges: [
          usage({
            id: 'chg_storage',
            code: 'C-20010',
            name: 'Storage',
            pricingModel: 'graduated',
            unit: 'GB-month',
            prices: steps({
              USD: [
                ['50000', '0.023'],
                ['500000', '0.022'],
                [null, '0.021']
              ],
              EUR: [
                ['50000', '0.0215'],
                ['500000', '0.0205'],
                [null, '0.0195']
              ],
              JPY: [
                ['50000', '3.4'],
                ['500000', '3.25'],
                [null, '3.1']
              ]
            })
          })
        ]
      }),
      plan({
        id: 'plan_egress',
        code: 'RP-2002',
        name: 'Data Transfer',
        charges: [
          usage({
            id: 'chg_egress',
            code: 'C-20020',
            name: 'Data transfer out',
            pricingModel: 'graduated',
            unit: 'GB',
            prices: steps({
              USD: [
                ['100', '0'],
                ['10000', '0.09'],
                ['50000', '0.085'],
                ['150000', '0.07'],
                [null, '0.05']
              ],
              EUR: [
                ['100', '0'],
                ['10000', '0.085'],
                ['50000', '0.08'],
                ['150000', '0.065'],
                [null, '0.047']
              ],
              JPY: [
                ['100', '0'],
                ['10000', '13.5'],
                ['50000', '12.7'],
                ['150000', '10.5'],
                [null, '7.5']
              ]
            })
          })
        ]
      })
    ]
  }),
  product({
    id: 'prod_api',
    sku: 'NWC-API',
    name: 'Northwind API Gateway',
    family: 'Platform',
    plans: [
      plan({
        id: 'plan_api',
        code: 'RP-2003',
        name: 'API Gateway',
        currencies: ['USD', 'EUR'],
        charges: [
          usage({
            id: 'chg_api_http',
            code: 'C-20030',
            name: 'HTTP API calls',
            pricingModel: 'graduated',
            unit: 'million calls',
            prices: steps({
              USD: [
                ['300', '1'],
                [null, '0.9']
              ],
              EUR: [
                ['300', '0.94'],
                [null, '0.85']
              ]
            })
          }),
          usage({
            id: 'chg_api_rest',
            code: 'C-20031',
            name: 'REST API calls',
            pricingModel: 'graduated',
            unit: 'million calls',
            prices: steps({
              USD: [
                ['333', '3.5'],
                ['1000', '2.8'],
                ['20000', '2.38'],
                [null, '1.51']
              ],
              EUR: [
                ['333', '3.3'],
                ['1000', '2.65'],
                ['20000', '2.25'],
                [null, '1.42']
              ]
            })
          })
        ]
      })
    ]
  }),
  product({
    id: 'prod_support_metered',
    sku: 'NWC-SUPPORT-PCT',
    name: 'Northwind Support by Usage',
    family: 'Support',
    plans: [
      plan({
        id: 'plan_support_percent',
        code: 'RP-3002',
        name: 'Support by Usage',
        charges: [
          usage({
            id: 'chg_support_percent',
            code: 'C-30020',
            name: 'Support, share of usage',
            pricingModel: 'percentage',
            prices: percents({ USD: '10', EUR: '10', JPY: '10' })
          })
        ]
      })
    ]
  })
];
