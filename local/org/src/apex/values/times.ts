/** Date, Datetime and Time: immutable, compared by value. */

const DAY = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** A calendar date; `day` counts days since 1970-01-01. */
export class ApexDate {
  readonly day: number;
  constructor(day: number) {
    this.day = day;
  }

  /** Months and days outside their range roll over, as in Apex. */
  static of(year: number, month: number, day: number): ApexDate {
    return new ApexDate(utc(year, month, day) / DAY);
  }

  /** @returns null when the text is no calendar date. */
  static parse(text: string): ApexDate | null {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{2}:\d{2}:\d{2}.*)?$/.exec(text.trim());
    if (!match) return null;
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    const date = ApexDate.of(year, month, day);
    return date.year === year && date.month === month && date.dayOfMonth === day ? date : null;
  }

  get hash(): string {
    return `\0date:${this.day}`;
  }
  get utc(): Date {
    return new Date(this.day * DAY);
  }
  get year(): number {
    return this.utc.getUTCFullYear();
  }
  get month(): number {
    return this.utc.getUTCMonth() + 1;
  }
  get dayOfMonth(): number {
    return this.utc.getUTCDate();
  }

  /** Keeps the day of the month where the target month has it, else its last day. */
  plusMonths(count: number): ApexDate {
    const last = ApexDate.of(this.year, this.month + count + 1, 0).dayOfMonth;
    return ApexDate.of(this.year, this.month + count, Math.min(this.dayOfMonth, last));
  }

  get iso(): string {
    return `${String(this.year).padStart(4, '0')}-${two(this.month)}-${two(this.dayOfMonth)}`;
  }
  toString(): string {
    return `${this.iso} 00:00:00`;
  }
}

/** An instant, in milliseconds since 1970. The local org's users all live in UTC. */
export class ApexDatetime {
  readonly ms: number;
  constructor(ms: number) {
    this.ms = ms;
  }

  /** Reads ISO 8601 with a zone, or `yyyy-MM-dd HH:mm:ss` in UTC. @returns null otherwise. */
  static parse(text: string): ApexDatetime | null {
    const trimmed = text.trim();
    const plain = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(trimmed);
    const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.test(trimmed);
    if (!plain && !iso) return null;
    const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(trimmed) && iso ? trimmed : `${trimmed}Z`;
    const ms = Date.parse(zoned.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return Number.isNaN(ms) ? null : new ApexDatetime(ms);
  }

  get hash(): string {
    return `\0datetime:${this.ms}`;
  }
  get utc(): Date {
    return new Date(this.ms);
  }
  get date(): ApexDate {
    return new ApexDate(Math.floor(this.ms / DAY));
  }
  get iso(): string {
    return this.utc.toISOString();
  }
  toString(): string {
    return `${this.iso.slice(0, 10)} ${this.iso.slice(11, 19)}`;
  }
}

export class ApexTime {
  readonly ms: number;
  constructor(ms: number) {
    this.ms = ((ms % DAY) + DAY) % DAY;
  }
  get hash(): string {
    return `\0time:${this.ms}`;
  }
  toString(): string {
    return new Date(this.ms).toISOString().slice(11);
  }
}

const utc = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
};
