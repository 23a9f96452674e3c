import { dateOf, parseDay, type Day } from '../lifecycle/local-date.ts';
import type { Term } from '../lifecycle/term.ts';
import type { Remedy, Violation } from '../quote/evaluation-schema.ts';
import type { RampInterval } from '../quote/ramp-schema.ts';
import { freeKey } from './add-plan.ts';
import { mendIntervals } from './mend-intervals.ts';
import { block, type Rule } from './violation.ts';

/** The intervals of a ramp touch, in order, cover the term exactly and have keys of their own; the engine takes so many. */
export const rampRules: Rule = ({ quote: { intervals }, term, catalog }) => {
  if (intervals === undefined) return [];
  return [
    ...keyRepeated(intervals),
    ...(term
      ? [...dates(intervals, term), ...engineLimit(intervals, term, catalog.engineCapabilities.ramps?.maxIntervals)]
      : [])
  ];
};

function keyRepeated(intervals: readonly RampInterval[]): Violation[] {
  const seen = new Set<string>();
  return intervals.flatMap((interval, at) => {
    const { key } = interval;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const other = freeKey(key.slice(0, 30), new Set(intervals.map((one) => one.key)));
    const renamed = intervals.map((one, index) => (index === at ? { ...one, key: other } : one));
    const remedy = {
      label: `Call the second "${other}"`,
      change: { kind: 'set_intervals', intervals: renamed }
    } as const;
    const message = `Two intervals of the ramp have the same key "${key}".`;
    return [block('interval_key_repeated', { path: `intervals[${at}].key` }, { message, evidence: { key }, remedy })];
  });
}

function setIntervals(label: string, intervals: RampInterval[] | undefined): Remedy {
  return intervals
    ? { label, change: { kind: 'set_intervals', intervals } }
    : { label: 'Remove the ramp', change: { kind: 'set_intervals' } };
}

function dates(intervals: readonly RampInterval[], term: Term): Violation[] {
  const remedy = setIntervals('Fit the intervals to the term', mendIntervals(intervals, term));
  const found: Violation[] = [];
  const add = (code: string, path: string, message: string, evidence: Record<string, string>): void => {
    found.push(block(code, { path }, { message, evidence, remedy }));
  };
  let last: { start: Day; end: Day } | undefined;
  for (const [at, { key, startDate, endDate }] of intervals.entries()) {
    const path = `intervals[${at}]`;
    const [start, end] = [parseDay(startDate), parseDay(endDate)];
    if (start === undefined || end === undefined || end <= start) {
      add(
        'interval_dates_invalid',
        path,
        `The interval ${key} from ${startDate} to ${endDate} is no stretch of time.`,
        {
          startDate,
          endDate
        }
      );
      continue;
    }
    if (last) {
      const ended = dateOf(last.end);
      const evidence = { startDate, previousEnd: ended };
      if (start < last.start)
        add('ramp_disorder', path, `The interval ${key} begins on ${startDate}, before the one before it.`, evidence);
      else if (start < last.end)
        add(
          'ramp_overlap',
          path,
          `The interval ${key} begins on ${startDate}, the one before it ends on ${ended}.`,
          evidence
        );
      else if (start > last.end)
        add('ramp_gap', path, `Nothing is sold from ${ended} to ${startDate}, before the interval ${key}.`, evidence);
    }
    last = { start, end };
  }
  const [from, to] = [intervals[0]?.startDate, intervals.at(-1)?.endDate];
  const [startDate, endDate] = [dateOf(term.start), dateOf(term.end)];
  if (from !== startDate || to !== endDate) {
    const message = `The ramp goes from ${from ?? 'no day'} to ${to ?? 'no day'}, the term from ${startDate} to ${endDate}.`;
    add('ramp_not_the_term', 'intervals', message, { from: from ?? '', to: to ?? '', startDate, endDate });
  }
  return found;
}

function engineLimit(intervals: readonly RampInterval[], term: Term, most: number | undefined): Violation[] {
  if (most === undefined) {
    const message = 'The billing engine cannot bill a ramp.';
    const remedy = setIntervals('', undefined);
    return [block('engine_ramp_unsupported', { path: 'intervals' }, { message, evidence: {}, remedy })];
  }
  if (intervals.length <= most) return [];
  const message = `The ramp has ${intervals.length} intervals; the billing engine takes at most ${most}.`;
  const evidence = { intervals: `${intervals.length}`, maxIntervals: `${most}` };
  const remedy = setIntervals(`Keep the first ${most} intervals`, mendIntervals(intervals, term, most));
  return [block('engine_too_many_intervals', { path: 'intervals' }, { message, evidence, remedy })];
}
