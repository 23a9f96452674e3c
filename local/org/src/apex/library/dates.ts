import type { Execution } from '../run/execution.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../values/times.ts';
import type { Value } from '../values/value.ts';
import type { LibraryModule } from './library-module.ts';
import { formatDate } from './date-format.ts';

const DAY = 86_400_000;

function parseDate(run: Execution, text: string): ApexDate {
  return ApexDate.parse(text) ?? run.fail('TypeException', `Invalid date: ${text}`);
}
function parseDatetime(run: Execution, text: string): ApexDatetime {
  return ApexDatetime.parse(text) ?? run.fail('TypeException', `Invalid date/time: ${text}`);
}

const monthsBetween = (from: ApexDate, to: ApexDate): number => (to.year - from.year) * 12 + to.month - from.month;
const dayOfYear = (date: ApexDate): number => date.day - ApexDate.of(date.year, 1, 1).day + 1;
/** Sunday, as weeks start in the default locale. */
const startOfWeek = (date: ApexDate): ApexDate => new ApexDate(date.day - date.utc.getUTCDay());

export const dateLibrary: LibraryModule = {
  source: `public class Date {
    public static Date newInstance(Integer year, Integer month, Integer day); public static Date today(); public static Date valueOf(Object value); public static Date parse(String text);
    public static Integer daysInMonth(Integer year, Integer month); public static Boolean isLeapYear(Integer year);
    public Date addDays(Integer count); public Date addMonths(Integer count); public Date addYears(Integer count);
    public Integer day(); public Integer dayOfYear(); public Integer month(); public Integer year();
    public Integer daysBetween(Date other); public Integer monthsBetween(Date other); public String format(); public Boolean isSameDay(Date other);
    public Date toStartOfMonth(); public Date toStartOfWeek();
  }`,
  statics: {
    newinstance: (_run, year: number, month: number, day: number) => ApexDate.of(year, month, day),
    today: () => new ApexDatetime(Date.now()).date,
    valueof: (run, value: Value) =>
      value instanceof ApexDatetime ? value.date : value instanceof ApexDate ? value : parseDate(run, run.text(value)),
    parse: (run, text: string) => parseLocal(run, text),
    daysinmonth: (_run, year: number, month: number) => ApexDate.of(year, month + 1, 0).dayOfMonth,
    isleapyear: (_run, year: number) => ApexDate.of(year, 3, 0).dayOfMonth === 29
  },
  methods: {
    adddays: (_run, self: ApexDate, count: number) => new ApexDate(self.day + count),
    addmonths: (_run, self: ApexDate, count: number) => self.plusMonths(count),
    addyears: (_run, self: ApexDate, count: number) => self.plusMonths(12 * count),
    day: (_run, self: ApexDate) => self.dayOfMonth,
    dayofyear: (_run, self: ApexDate) => dayOfYear(self),
    month: (_run, self: ApexDate) => self.month,
    year: (_run, self: ApexDate) => self.year,
    daysbetween: (_run, self: ApexDate, other: ApexDate) => other.day - self.day,
    monthsbetween: (_run, self: ApexDate, other: ApexDate) => monthsBetween(self, other),
    format: (_run, self: ApexDate) => `${self.month}/${self.dayOfMonth}/${self.year}`,
    issameday: (_run, self: ApexDate, other: ApexDate) => self.day === other.day,
    tostartofmonth: (_run, self: ApexDate) => ApexDate.of(self.year, self.month, 1),
    tostartofweek: (_run, self: ApexDate) => startOfWeek(self)
  }
};

/** `M/d/yyyy`, as the default locale writes dates. */
function parseLocal(run: Execution, text: string): ApexDate {
  const [month, day, year] = text.split('/').map(Number);
  return month && day && year ? ApexDate.of(year, month, day) : run.fail('TypeException', `Invalid date: ${text}`);
}

const PARTS =
  'public Integer day(); public Integer dayGmt(); public Integer month(); public Integer monthGmt(); public Integer year(); public Integer yearGmt(); public Integer hour(); public Integer hourGmt(); public Integer minute(); public Integer minuteGmt(); public Integer second(); public Integer secondGmt(); public Integer millisecond(); public Integer millisecondGmt();';

const part =
  (read: (date: Date) => number) =>
  (_run: Execution, self: ApexDatetime): number =>
    read(self.utc);
const day = part((date) => date.getUTCDate());
const month = part((date) => date.getUTCMonth() + 1);
const year = part((date) => date.getUTCFullYear());
const hour = part((date) => date.getUTCHours());
const minute = part((date) => date.getUTCMinutes());
const second = part((date) => date.getUTCSeconds());
const millisecond = part((date) => date.getUTCMilliseconds());

const newDatetime = (_run: Execution, ...parts: (number | bigint | Value)[]): ApexDatetime => {
  const [first, second_] = parts;
  if (typeof first === 'bigint') return new ApexDatetime(Number(first));
  if (first instanceof ApexDate)
    return new ApexDatetime(first.day * DAY + (second_ instanceof ApexTime ? second_.ms : 0));
  const [y = 1970, m = 1, d = 1, h = 0, min = 0, s = 0] = parts as number[];
  return new ApexDatetime(ApexDate.of(y, m, d).day * DAY + h * 3_600_000 + min * 60_000 + s * 1000);
};

export const datetimeLibrary: LibraryModule = {
  source: `public class Datetime {
    public static Datetime now(); public static Datetime valueOf(Object value); public static Datetime valueOfGmt(String text); public static Datetime parse(String text);
    public static Datetime newInstance(Long milliseconds); public static Datetime newInstance(Date date, Time time);
    public static Datetime newInstance(Integer year, Integer month, Integer day); public static Datetime newInstance(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second);
    public static Datetime newInstanceGmt(Date date, Time time); public static Datetime newInstanceGmt(Integer year, Integer month, Integer day);
    public static Datetime newInstanceGmt(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second);
    public Datetime addDays(Integer count); public Datetime addHours(Integer count); public Datetime addMinutes(Integer count); public Datetime addMonths(Integer count); public Datetime addSeconds(Integer count); public Datetime addYears(Integer count);
    public Date date(); public Date dateGmt(); public Time time(); public Time timeGmt(); public Long getTime(); public Boolean isSameDay(Datetime other);
    public String format(); public String format(String pattern); public String format(String pattern, String zone); public String formatGmt(String pattern); public String formatLong();
    ${PARTS}
  }`,
  statics: {
    now: () => new ApexDatetime(Date.now()),
    valueof: (run, value: Value) => (value instanceof ApexDatetime ? value : parseDatetime(run, run.text(value))),
    valueofgmt: (run, text: string) => parseDatetime(run, text),
    parse: (run, text: string) => parseDatetime(run, text),
    newinstance: newDatetime,
    newinstancegmt: newDatetime
  },
  methods: {
    adddays: (_run, self: ApexDatetime, count: number) => new ApexDatetime(self.ms + count * DAY),
    addhours: (_run, self: ApexDatetime, count: number) => new ApexDatetime(self.ms + count * 3_600_000),
    addminutes: (_run, self: ApexDatetime, count: number) => new ApexDatetime(self.ms + count * 60_000),
    addseconds: (_run, self: ApexDatetime, count: number) => new ApexDatetime(self.ms + count * 1000),
    addmonths: (_run, self: ApexDatetime, count: number) => shiftMonths(self, count),
    addyears: (_run, self: ApexDatetime, count: number) => shiftMonths(self, 12 * count),
    date: (_run, self: ApexDatetime) => self.date,
    dategmt: (_run, self: ApexDatetime) => self.date,
    time: (_run, self: ApexDatetime) => new ApexTime(self.ms),
    timegmt: (_run, self: ApexDatetime) => new ApexTime(self.ms),
    gettime: (_run, self: ApexDatetime) => BigInt(self.ms),
    issameday: (_run, self: ApexDatetime, other: ApexDatetime) => self.date.day === other.date.day,
    format: (run, self: ApexDatetime, pattern?: string, zone?: string) =>
      formatDate(run, self, pattern ?? 'M/d/yyyy h:mm a', zone ?? 'GMT'),
    formatgmt: (run, self: ApexDatetime, pattern: string) => formatDate(run, self, pattern, 'GMT'),
    formatlong: (run, self: ApexDatetime) => formatDate(run, self, "M/d/yyyy h:mm:ss a 'GMT'", 'GMT'),
    day,
    month,
    year,
    hour,
    minute,
    second,
    millisecond,
    daygmt: day,
    monthgmt: month,
    yeargmt: year,
    hourgmt: hour,
    minutegmt: minute,
    secondgmt: second,
    millisecondgmt: millisecond
  }
};

const shiftMonths = (time: ApexDatetime, count: number): ApexDatetime => {
  const date = time.date;
  return new ApexDatetime(date.plusMonths(count).day * DAY + (time.ms - date.day * DAY));
};

export const timeLibrary: LibraryModule = {
  source: `public class Time {
    public static Time newInstance(Integer hour, Integer minute, Integer second, Integer millisecond);
    public Integer hour(); public Integer minute(); public Integer second(); public Integer millisecond(); public Time addHours(Integer count); public Time addMinutes(Integer count); public Time addSeconds(Integer count);
  }`,
  statics: {
    newinstance: (_run, h: number, m: number, s: number, ms: number) =>
      new ApexTime(h * 3_600_000 + m * 60_000 + s * 1000 + ms)
  },
  methods: {
    hour: (_run, self: ApexTime) => Math.trunc(self.ms / 3_600_000),
    minute: (_run, self: ApexTime) => Math.trunc(self.ms / 60_000) % 60,
    second: (_run, self: ApexTime) => Math.trunc(self.ms / 1000) % 60,
    millisecond: (_run, self: ApexTime) => self.ms % 1000,
    addhours: (_run, self: ApexTime, count: number) => new ApexTime(self.ms + count * 3_600_000),
    addminutes: (_run, self: ApexTime, count: number) => new ApexTime(self.ms + count * 60_000),
    addseconds: (_run, self: ApexTime, count: number) => new ApexTime(self.ms + count * 1000)
  }
};
