import { findViolations, verdictOf } from '../guardrails/rules.ts';
import type { PricedLines } from '../guardrails/violation.ts';
import { invoiceSchedule } from '../lifecycle/invoice-schedule.ts';
import { minorUnits } from '../pricing/minor-units.ts';
import { contractMinor } from '../pricing/tally.ts';
import { KERNEL_VERSION } from '../version.ts';
import type { Evaluation, Violation } from './evaluation-schema.ts';
import { fingerprint } from './fingerprint.ts';
import { once } from './once.ts';
import type { PricedPlans } from './price-plans.ts';
import type { QuoteReading } from './quote-reading.ts';
import { pricedQuote } from './priced-quote.ts';

/**
 * A priced quote as the answer that is shown and saved. What it is made of is known; each member is put together when it is
 * first read, since a keystroke needs neither the items of a hundred invoices nor a fingerprint over thousands of lines.
 */
export function evaluationOf(plans: PricedPlans): Evaluation {
  const { quote, header } = plans;
  const { catalog } = header;
  const priced = once(() => pricedQuote(header, () => plans.shown, plans.tallies));
  const invoices = once(() => invoiceSchedule(plans.invoices, () => plans.lines, minorUnits(quote.currency)));
  const violations = once(() => violationsOf(plans));
  const print = once(() => fingerprint({ catalogHash: catalog.hash, quote, priced: priced() }));
  return {
    kernelVersion: KERNEL_VERSION,
    catalogVersion: catalog.version,
    catalogHash: catalog.hash,
    get priced() {
      return priced();
    },
    get invoices() {
      return invoices();
    },
    get violations() {
      return violations();
    },
    get verdict() {
      return verdictOf(violations());
    },
    get fingerprint() {
      return print();
    }
  };
}

function violationsOf(priced: PricedPlans): Violation[] {
  const { header, quote, plans, tallies } = priced;
  const charges = once(() => plans.flatMap((plan) => plan.charges)); // few rules look at the charges of all plans
  const reading: QuoteReading = {
    ...header,
    quote,
    plans: plans.map((plan) => plan.reading),
    get charges() {
      return charges();
    }
  };
  const lines: PricedLines = {
    get lines() {
      return priced.lines;
    },
    contractMinor: contractMinor([...tallies.values()])
  };
  const onPlans = plans.map((plan) => plan.violations);
  return findViolations(reading, lines, onPlans);
}
