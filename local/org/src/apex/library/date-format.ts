import type { Execution } from '../run/execution.ts';
import type { ApexDatetime } from '../values/times.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

type Write = (date: Date, width: number) => string;

const LETTERS: Readonly<Record<string, Write>> = {
  y: (date, width) => (width === 2 ? pad(date.getUTCFullYear() % 100, 2) : pad(date.getUTCFullYear(), width)),
  M: (date, width) => monthText(date.getUTCMonth(), width),
  d: (date, width) => pad(date.getUTCDate(), width),
  E: (date, width) => (DAYS[date.getUTCDay()] ?? '').slice(0, width > 3 ? undefined : 3),
  H: (date, width) => pad(date.getUTCHours(), width),
  h: (date, width) => pad(date.getUTCHours() % 12 || 12, width),
  m: (date, width) => pad(date.getUTCMinutes(), width),
  s: (date, width) => pad(date.getUTCSeconds(), width),
  S: (date, width) => pad(date.getUTCMilliseconds(), width),
  a: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  z: () => 'GMT',
  Z: () => '+0000',
  X: () => 'Z'
};

function monthText(month: number, width: number): string {
  if (width < 3) return pad(month + 1, width);
  return (MONTHS[month] ?? '').slice(0, width > 3 ? undefined : 3);
}

/** java.text.SimpleDateFormat for the letters people use. The local org knows GMT only. */
export function formatDate(run: Execution, time: ApexDatetime, pattern: string, zone: string): string {
  if (!/^(GMT|UTC|Etc\/UTC)$/i.test(zone))
    run.fail('IllegalArgumentException', `the local org formats in GMT only, not in ${zone}`);
  return pattern.replace(
    /'([^']*)'|([A-Za-z])\2*/g,
    (all: string, quoted: string | undefined, letter: string | undefined) => {
      if (letter === undefined) return quoted === '' ? "'" : (quoted ?? '');
      const write = LETTERS[letter];
      return write
        ? write(time.utc, all.length)
        : run.fail('IllegalArgumentException', `Illegal pattern character '${letter}'`);
    }
  );
}
