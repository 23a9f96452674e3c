import { delta, subscriptionOf, type Delta, type Subscription } from '../../src/amendments/index.ts';
import type { Catalog, Quote } from '../../src/index.ts';
import type { Refusal } from '../../src/refusal.ts';
import { buildAmendments } from './build-amendments.ts';
import type { GoldenChange } from './change-schema.ts';

/** What each change does to the subscription that the quote becomes, one after the other; a refused one changes nothing. */
export function changeFigures(catalog: Catalog, quote: Quote, changes: Record<string, GoldenChange>): object {
  const made = subscriptionOf(catalog, quote);
  if (!made.ok) return { refused: refusalText(made) };
  let subscription = made.subscription;
  const figures = Object.entries(changes).map(([name, change]) => {
    const found = deltaOf(catalog, subscription, change);
    if (found.ok) subscription = found.after;
    return [name, found.ok ? deltaFigures(found) : { refused: refusalText(found) }] as const;
  });
  return Object.fromEntries(figures);
}

function deltaOf(catalog: Catalog, subscription: Subscription, { asOf, amend }: GoldenChange): Delta | Refusal {
  const amendments = buildAmendments(catalog, amend).data ?? []; // read before: see change-problems.ts
  return delta(subscription, amendments, { catalog, asOf, policy: catalog.engineCapabilities.prorationPolicy });
}

function deltaFigures({ net, mrrChange, remainingTcvChange, lines, after }: Delta): object {
  return {
    net,
    mrrChange,
    remainingTcvChange,
    termEnd: after.termEnd,
    lines: Object.fromEntries(lines.map((line) => [lineName(line), line.amount])),
    lineCount: lines.length
  };
}

/** "credit crm/seats 2027-01-17 to 2027-02-01" */
function lineName({ kind, planKey, chargeId, discount, serviceStart, serviceEnd }: Delta['lines'][number]): string {
  return `${kind} ${planKey}/${chargeId}${discount ? ' discount' : ''} ${serviceStart} to ${serviceEnd}`;
}

const refusalText = ({ code, path }: Refusal): string => `${code} at ${path}`;
