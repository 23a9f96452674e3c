import type { Remedy, Violation } from '../quote/evaluation-schema.ts';
import type { PlanReading, QuoteReading } from '../quote/quote-reading.ts';
import { block, planPlace, removePlan, type Rule } from './violation.ts';

/** The engine invoices in the quote's currency, and every plan is sold in it. */
export const currencyRules: Rule = (reading) => {
  const change = changeCurrency(reading);
  const unsold = reading.plans.filter(({ known }) => known && !known.plan.currencies.includes(reading.quote.currency));
  return [
    ...engineCurrency(reading, change),
    ...unsold.map((plan) => notSold(plan, reading.quote.currency, change ?? removePlan(plan)))
  ];
};

function engineCurrency({ catalog, quote: { currency } }: QuoteReading, remedy: Remedy | undefined): Violation[] {
  const { currencies } = catalog.engineCapabilities;
  if (currencies.includes(currency)) return [];
  const message = `The billing engine cannot invoice in ${currency}; it can in ${currencies.join(', ')}.`;
  const evidence = { currency, engineCurrencies: currencies.join(',') };
  return [block('engine_currency_unsupported', { path: 'currency' }, { message, evidence, remedy })];
}

function notSold(plan: PlanReading, currency: string, remedy: Remedy): Violation {
  const sold = plan.known?.plan.currencies ?? [];
  const message = `${plan.known?.plan.name ?? 'This plan'} is sold in ${sold.join(', ')}, not in ${currency}.`;
  const evidence = { currency, soldIn: sold.join(',') };
  return block('plan_not_sold_in_currency', planPlace(plan), { message, evidence, remedy });
}

/** A currency that the engine can invoice and every plan is sold in. */
function changeCurrency({ catalog, plans }: QuoteReading): Remedy | undefined {
  const currency = catalog.engineCapabilities.currencies.find((candidate) =>
    plans.every(({ known }) => known?.plan.currencies.includes(candidate) ?? true)
  );
  return currency === undefined
    ? undefined
    : { label: `Quote in ${currency}`, change: { kind: 'set_currency', currency } };
}
