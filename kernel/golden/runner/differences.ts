import { evaluateQuote, type Catalog, type Evaluation, type Quote } from '../../src/index.ts';
import { changeFigures } from './change-figures.ts';
import type { GoldenChange } from './change-schema.ts';
import { evaluationFigures, figuresOf, violationText } from './figures.ts';
import type { Golden, GoldenExpect, GoldenUsage } from './golden-schema.ts';
import { usageFigures } from './usage-figures.ts';

/** One thing that is not as the file says. */
export interface Difference {
  readonly figure: string;
  readonly expected: string;
  readonly actual: string;
}

const ABSENT = 'none';

/** Everything that comes out otherwise than the file says; what it does not name is not compared. */
export function differences(catalog: Catalog, quote: Quote, { expect, usage = {}, changes }: Golden): Difference[] {
  const evaluation = evaluateQuote(catalog, quote);
  return [
    ...differentFigures(expect, evaluation),
    ...(expect.violations === undefined ? [] : differentViolations(expect.violations, evaluation)),
    ...Object.entries(usage).flatMap(([name, period]) => differentUsage(name, period, catalog, quote)),
    ...(changes ? differentChanges(changes, catalog, quote) : [])
  ];
}

function differentFigures(expect: GoldenExpect, evaluation: Evaluation): Difference[] {
  const actual = new Map(evaluationFigures(evaluation));
  return compared(figuresOf({ ...expect, violations: undefined }), actual).map((difference) =>
    difference.figure === 'verdict' ? { ...difference, actual: verdictWithReasons(evaluation) } : difference
  );
}

function compared(expected: readonly [string, string][], actual: ReadonlyMap<string, string>): Difference[] {
  return expected.flatMap(([figure, value]) => {
    const found = actual.get(figure) ?? ABSENT;
    return found === value ? [] : [{ figure, expected: value, actual: found }];
  });
}

/** A verdict that surprises is told with what led to it. */
function verdictWithReasons({ verdict, violations }: Evaluation): string {
  return [verdict, ...violations.map(violationText)].join('; ');
}

/** The violations named must be all there are, each as often as it is named. */
function differentViolations(expected: readonly string[], { violations }: Evaluation): Difference[] {
  const found = violations.map(violationText);
  const missing = without(expected, found).map((text) => ({ expected: text, actual: ABSENT }));
  const unexpected = without(found, expected).map((text) => ({ expected: ABSENT, actual: text }));
  return [...missing, ...unexpected].map((difference) => ({ figure: 'violations', ...difference }));
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return texts.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function differentUsage(name: string, period: GoldenUsage, catalog: Catalog, quote: Quote): Difference[] {
  const actual = new Map(figuresOf({ usage: { [name]: usageFigures(catalog, quote, period) } }));
  return compared(figuresOf({ usage: { [name]: period.expect } }), actual);
}

function differentChanges(changes: Record<string, GoldenChange>, catalog: Catalog, quote: Quote): Difference[] {
  const expected = Object.fromEntries(Object.entries(changes).map(([name, { expect }]) => [name, expect]));
  const actual = new Map(figuresOf({ changes: changeFigures(catalog, quote, changes) }));
  return compared(figuresOf({ changes: expected }), actual).map((difference) => {
    const reason = actual.get(difference.figure.replace(/^(changes\.[^.]*)\..*$/, '$1.refused'));
    return difference.actual === ABSENT && reason ? { ...difference, actual: `${ABSENT}; ${reason}` } : difference;
  });
}
