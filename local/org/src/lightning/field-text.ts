import type { FieldDefinition } from '../schema/definitions.ts';
import type { LightningUser, RecordValue } from './deps.ts';
import { browserLocale } from './locale.ts';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

function numberText(user: LightningUser, field: FieldDefinition, value: number | string): string {
  const digits = field.scale ?? 0;
  const format = new Intl.NumberFormat(browserLocale(user), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  });
  return format.format(value as number) + (field.type === 'percent' ? '\u202f%' : '');
}

/** A field's value as the user reads it: `18 Mar 2028`, `1,250.00`, `Yes`. Empty text for no value. */
export function fieldText(user: LightningUser, field: FieldDefinition, value: RecordValue | undefined): string {
  if (value === null || value === undefined || typeof value === 'object') return '';
  const locale = browserLocale(user);
  switch (field.type) {
    case 'boolean':
      return value ? 'Yes' : 'No';
    case 'date':
      return new Intl.DateTimeFormat(locale, { ...DAY, timeZone: 'UTC' }).format(
        new Date(`${String(value)}T00:00:00Z`)
      );
    case 'datetime':
      return new Intl.DateTimeFormat(locale, {
        ...DAY,
        hour: '2-digit',
        minute: '2-digit',
        timeZone: user.timeZone
      }).format(new Date(String(value).replace(/\+0000$/, 'Z')));
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return numberText(user, field, value as number);
    default:
      return field.picklist?.find((choice) => choice.value === value)?.label ?? String(value);
  }
}
