/** How a user's locale writes dates, times and numbers; names as `@salesforce/i18n/*` has them. */
import type { LightningUser } from './deps.ts';

const FIRST_DAY_MONDAY = 2;

const BRITISH = {
  firstDayOfWeek: FIRST_DAY_MONDAY,
  'dateTime.shortDateFormat': 'dd/MM/yyyy',
  'dateTime.mediumDateFormat': 'd MMM yyyy',
  'dateTime.longDateFormat': 'd MMMM yyyy',
  'dateTime.shortTimeFormat': 'HH:mm',
  'dateTime.mediumTimeFormat': 'HH:mm:ss',
  'dateTime.shortDateTimeFormat': 'dd/MM/yyyy HH:mm',
  'dateTime.mediumDateTimeFormat': 'd MMM yyyy HH:mm:ss',
  'dateTime.longDateTimeFormat': 'd MMMM yyyy HH:mm:ss'
};

const GERMAN = {
  ...BRITISH,
  'dateTime.shortDateFormat': 'dd.MM.yyyy',
  'dateTime.mediumDateFormat': 'dd.MM.yyyy',
  'dateTime.longDateFormat': 'd. MMMM yyyy',
  'dateTime.shortDateTimeFormat': 'dd.MM.yyyy HH:mm',
  'dateTime.mediumDateTimeFormat': 'dd.MM.yyyy HH:mm:ss',
  'dateTime.longDateTimeFormat': 'd. MMMM yyyy HH:mm:ss',
  'number.decimalSeparator': ',',
  'number.groupingSeparator': '.'
};

// A locale that is not listed gets what the base components ship, which is en-US.
const FORMATS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { 'en-GB': BRITISH, 'de-DE': GERMAN };

/** `en_GB` to `en-GB`. */
export const browserLocale = (user: LightningUser): string => user.locale.replace('_', '-');

/** Values for the page; what is absent falls back to en-US in the browser. */
export function i18nValues(user: LightningUser): Readonly<Record<string, unknown>> {
  const locale = browserLocale(user);
  return { locale, lang: 'en', timeZone: user.timeZone, ...FORMATS[locale] };
}
