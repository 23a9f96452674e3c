import type { Execution } from '../run/execution.ts';
import { itemsOf } from '../run/iterate.ts';
import { ApexDate, ApexDatetime } from '../values/times.ts';
import { ApexBlob, ApexList, type Value } from '../values/value.ts';
import type { LibraryModule } from './library-module.ts';
import { formatMessage } from './message-format.ts';

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
const texts = (run: Execution, items: readonly string[]): ApexList =>
  new ApexList(run.services.type('List<String>'), [...items]);

function range(run: Execution, text: string, start: number, end = text.length): string {
  if (start < 0 || end > text.length || start > end)
    run.fail('StringException', `Starting position out of bounds: ${start < 0 || start > text.length ? start : end}`);
  return text.slice(start, end);
}

/** A Java regular expression; the ones people write mean the same in JavaScript. */
function pattern(run: Execution, source: string, flags = 'g'): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    return run.fail('StringException', `Invalid regex: ${source}`);
  }
}

function split(run: Execution, text: string, regex: string, limit = 0): ApexList {
  const parts = text.split(pattern(run, regex));
  const kept = limit > 0 && parts.length > limit ? cutAt(run, text, regex, limit) : parts;
  if (limit === 0) while (kept.length > 1 && kept.at(-1) === '') kept.pop();
  return texts(run, kept);
}

function cutAt(run: Execution, text: string, regex: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (parts.length < limit - 1) {
    const match = pattern(run, regex, '').exec(rest);
    if (!match) break;
    parts.push(rest.slice(0, match.index));
    rest = rest.slice(match.index + match[0].length);
  }
  return [...parts, rest];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.toLowerCase();

/** `'' + date` shows a time; String.valueOf(date) does not. */
const textOf = (run: Execution, value: Value): string => (value instanceof ApexDate ? value.iso : run.text(value));

export const stringLibrary: LibraryModule = {
  source: `public class String {
    @AcceptsNull public static String valueOf(Object value);
    @AcceptsNull public static Boolean isBlank(String text); @AcceptsNull public static Boolean isNotBlank(String text);
    @AcceptsNull public static Boolean isEmpty(String text); @AcceptsNull public static Boolean isNotEmpty(String text);
    public static String join(Iterable<Object> items, String separator); public static String escapeSingleQuotes(String text);
    public static String format(String text, List<Object> items); public static String fromCharArray(List<Integer> codes);
    public static String valueOfGmt(Datetime value);
    public String abbreviate(Integer width); public String capitalize(); public Integer charAt(Integer index); public Integer codePointAt(Integer index);
    public Integer compareTo(String other); public Boolean contains(String part); public Boolean containsIgnoreCase(String part);
    public Boolean containsOnly(String set); public Boolean containsNone(String set); public Boolean containsAny(String set); public Boolean containsWhitespace();
    public Integer countMatches(String part); public String deleteWhitespace(); public Boolean endsWith(String part); public Boolean endsWithIgnoreCase(String part);
    @AcceptsNull public Boolean equals(Object other); @AcceptsNull public Boolean equalsIgnoreCase(String other);
    public String escapeHtml4(); public String escapeJava(); public List<Integer> getChars(); public Integer hashCode();
    public Integer indexOf(String part); public Integer indexOf(String part, Integer start); public Integer indexOfIgnoreCase(String part);
    public Boolean isAlpha(); public Boolean isAlphanumeric(); public Boolean isNumeric(); public Boolean isWhitespace(); public Boolean isAllLowerCase(); public Boolean isAllUpperCase();
    public Integer lastIndexOf(String part); public String left(Integer count); public String leftPad(Integer width); public String leftPad(Integer width, String pad);
    public Integer length(); public String mid(Integer start, Integer count); public String normalizeSpace(); public String remove(String part); public String removeEnd(String part);
    public String removeStart(String part); public String repeat(Integer count); public String replace(String part, String other);
    public String replaceAll(String regex, String other); public String replaceFirst(String regex, String other); public String reverse();
    public String right(Integer count); public String rightPad(Integer width); public String rightPad(Integer width, String pad);
    public List<String> split(String regex); public List<String> split(String regex, Integer count); public Boolean startsWith(String part); public Boolean startsWithIgnoreCase(String part);
    public String substring(Integer start); public String substring(Integer start, Integer stop); public String substringAfter(String part);
    public String substringAfterLast(String part); public String substringBefore(String part); public String substringBeforeLast(String part); public String substringBetween(String open, String close);
    public String toLowerCase(); public String toUpperCase(); public String trim(); public String uncapitalize(); public Boolean matches(String regex);
  }`,
  statics: {
    valueof: (run, value: Value) => textOf(run, value),
    isblank: (_run, text: string | null) => isBlank(text),
    isnotblank: (_run, text: string | null) => !isBlank(text),
    isempty: (_run, text: string | null) => text === null || text === '',
    isnotempty: (_run, text: string | null) => text !== null && text !== '',
    join: (run, items: Value, separator: string) =>
      itemsOf(run, items)
        .map((item) => (item === null ? '' : run.text(item)))
        .join(separator),
    escapesinglequotes: (_run, text: string) => text.replace(/\\?'/g, "\\'"),
    format: (run, text: string, items: ApexList) =>
      formatMessage(
        text,
        items.items.map((item) => run.text(item))
      ),
    fromchararray: (_run, codes: ApexList) => String.fromCharCode(...(codes.items as number[])),
    valueofgmt: (run, value: ApexDatetime) => run.text(value)
  },
  methods: {
    abbreviate: (_run, self: string, width: number) => (self.length <= width ? self : `${self.slice(0, width - 3)}...`),
    capitalize: (_run, self: string) => capital(self),
    charat: (run, self: string, index: number) => range(run, self, index, index + 1).charCodeAt(0),
    codepointat: (run, self: string, index: number) => range(run, self, index).codePointAt(0),
    compareto: (_run, self: string, other: string) => (self === other ? 0 : self < other ? -1 : 1),
    contains: (_run, self: string, part: string) => self.includes(part),
    containsignorecase: (_run, self: string, part: string) => lower(self).includes(lower(part)),
    containsonly: (_run, self: string, set: string) => Array.from(self).every((one) => set.includes(one)),
    containsnone: (_run, self: string, set: string) => !Array.from(self).some((one) => set.includes(one)),
    containsany: (_run, self: string, set: string) => Array.from(self).some((one) => set.includes(one)),
    containswhitespace: (_run, self: string) => /\s/.test(self),
    countmatches: (_run, self: string, part: string) => (part === '' ? 0 : self.split(part).length - 1),
    deletewhitespace: (_run, self: string) => self.replace(/\s+/g, ''),
    endswith: (_run, self: string, part: string) => self.endsWith(part),
    endswithignorecase: (_run, self: string, part: string) => lower(self).endsWith(lower(part)),
    equals: (_run, self: string, other: Value) => self === other,
    equalsignorecase: (_run, self: string, other: string | null) => other !== null && lower(self) === lower(other),
    escapehtml4: (_run, self: string) =>
      self.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;'),
    escapejava: (_run, self: string) => JSON.stringify(self).slice(1, -1),
    getchars: (run, self: string) =>
      new ApexList(
        run.services.type('List<Integer>'),
        self.split('').map((one) => one.charCodeAt(0))
      ),
    hashcode: (_run, self: string) =>
      self.split('').reduce((sum, one) => (Math.imul(sum, 31) + one.charCodeAt(0)) | 0, 0),
    indexof: (_run, self: string, part: string, start?: number) => self.indexOf(part, start),
    indexofignorecase: (_run, self: string, part: string) => lower(self).indexOf(lower(part)),
    isalpha: (_run, self: string) => /^\p{L}+$/u.test(self),
    isalphanumeric: (_run, self: string) => /^[\p{L}\p{N}]+$/u.test(self),
    isnumeric: (_run, self: string) => /^\p{N}+$/u.test(self),
    iswhitespace: (_run, self: string) => /^\s*$/.test(self),
    isalllowercase: (_run, self: string) => /^\p{Ll}+$/u.test(self),
    isalluppercase: (_run, self: string) => /^\p{Lu}+$/u.test(self),
    lastindexof: (_run, self: string, part: string) => self.lastIndexOf(part),
    left: (_run, self: string, count: number) => self.slice(0, Math.max(count, 0)),
    leftpad: (_run, self: string, width: number, pad?: string) => self.padStart(width, pad),
    length: (_run, self: string) => self.length,
    matches: (run, self: string, regex: string) => pattern(run, `^(?:${regex})$`, '').test(self),
    mid: (_run, self: string, start: number, count: number) => self.slice(start, start + count),
    normalizespace: (_run, self: string) => self.trim().replace(/\s+/g, ' '),
    remove: (_run, self: string, part: string) => self.replaceAll(part, ''),
    removeend: (_run, self: string, part: string) =>
      part !== '' && self.endsWith(part) ? self.slice(0, -part.length) : self,
    removestart: (_run, self: string, part: string) => (self.startsWith(part) ? self.slice(part.length) : self),
    repeat: (_run, self: string, count: number) => self.repeat(Math.max(count, 0)),
    replace: (_run, self: string, part: string, other: string) => self.replaceAll(part, () => other),
    replaceall: (run, self: string, regex: string, other: string) => self.replace(pattern(run, regex), other),
    replacefirst: (run, self: string, regex: string, other: string) => self.replace(pattern(run, regex, ''), other),
    reverse: (_run, self: string) => Array.from(self).reverse().join(''),
    right: (_run, self: string, count: number) =>
      count >= self.length ? self : self.slice(self.length - Math.max(count, 0)),
    rightpad: (_run, self: string, width: number, pad?: string) => self.padEnd(width, pad),
    split,
    startswith: (_run, self: string, part: string) => self.startsWith(part),
    startswithignorecase: (_run, self: string, part: string) => lower(self).startsWith(lower(part)),
    substring: (run, self: string, start: number, stop?: number) => range(run, self, start, stop),
    substringafter: (_run, self: string, part: string) =>
      self.includes(part) ? self.slice(self.indexOf(part) + part.length) : '',
    substringafterlast: (_run, self: string, part: string) =>
      self.includes(part) ? self.slice(self.lastIndexOf(part) + part.length) : '',
    substringbefore: (_run, self: string, part: string) =>
      self.includes(part) ? self.slice(0, self.indexOf(part)) : self,
    substringbeforelast: (_run, self: string, part: string) =>
      self.includes(part) ? self.slice(0, self.lastIndexOf(part)) : self,
    substringbetween: (_run, self: string, open: string, close: string) => between(self, open, close),
    tolowercase: (_run, self: string) => lower(self),
    touppercase: (_run, self: string) => self.toUpperCase(),
    trim: (_run, self: string) => self.trim(),
    uncapitalize: (_run, self: string) => self.charAt(0).toLowerCase() + self.slice(1)
  }
};

function between(text: string, open: string, close: string): string | null {
  const start = text.indexOf(open);
  const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
  return end < 0 ? null : text.slice(start + open.length, end);
}

export const blobLibrary: LibraryModule = {
  source:
    'public class Blob { public static Blob valueOf(String text); public String toString(); public Integer size(); }',
  statics: { valueof: (_run, text: string) => new ApexBlob(Buffer.from(text, 'utf8')) },
  methods: {
    tostring: (_run, self: ApexBlob) => self.bytes.toString('utf8'),
    size: (_run, self: ApexBlob) => self.bytes.length
  }
};
