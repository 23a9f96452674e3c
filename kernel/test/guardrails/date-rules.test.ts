import { describe, expect, test } from '@jest/globals';
import { evaluateQuote, type Catalog, type Charge, type Quote, type QuoteCharge } from '../../src/index.ts';
import { catalog, charge, plan } from '../fixtures/catalog.ts';
import { codesOf, EVERYTHING, only } from './only.ts';

const selling = (over: Partial<Charge>): Catalog => catalog([plan({ charges: [charge(over)] })], EVERYTHING);
const dated = selling({ trigger: 'date', endCondition: { kind: 'date' } });
const quoteOf = (seats: Partial<QuoteCharge>, over: Partial<Quote> = {}): Quote => ({
  currency: 'EUR',
  startDate: '2027-02-01',
  termMonths: 12,
  ...over,
  plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '10', ...seats }] }]
});

describe('the dates of a charge', () => {
  test.each<[Partial<QuoteCharge>]>([
    [{ startDate: '2027-02-01', endDate: '2028-02-01' }],
    [{ startDate: '2028-01-31' }],
    [{ endDate: '2027-02-02' }]
  ])('within the term are fine: %j', (dates) => {
    expect(codesOf(dated, quoteOf(dates))).toEqual([]);
  });

  test.each<[string, Partial<QuoteCharge>, string]>([
    [
      'charge_date_outside_term',
      { startDate: '2027-01-31' },
      'The start of Seats, 2027-01-31, is outside the term from 2027-02-01 to 2028-02-01.'
    ],
    [
      'charge_date_outside_term',
      { startDate: '2028-02-01' },
      'The start of Seats, 2028-02-01, is outside the term from 2027-02-01 to 2028-02-01.'
    ],
    [
      'charge_date_outside_term',
      { endDate: '2027-02-01' },
      'The end of Seats, 2027-02-01, is outside the term from 2027-02-01 to 2028-02-01.'
    ],
    [
      'charge_date_outside_term',
      { endDate: '2028-02-02' },
      'The end of Seats, 2028-02-02, is outside the term from 2027-02-01 to 2028-02-01.'
    ],
    ['charge_date_invalid', { startDate: '2027-02-29' }, 'The start of Seats, 2027-02-29, is no day.']
  ])('%s', (code, dates, message) => {
    const violation = only(dated, quoteOf(dates), code);
    expect(violation).toMatchObject({ severity: 'block', message, remedy: { label: 'Remove the date' } });
    expect(violation.path).toBe(`plans[0].charges[0].${Object.keys(dates)[0] ?? ''}`);
  });

  test('the remedy for one leaves the other', () => {
    const quote = quoteOf({ startDate: '2027-03-01', endDate: '2029-01-01' });
    expect(only(dated, quote, 'charge_date_outside_term').remedy?.change).toEqual({
      kind: 'set_charge_dates',
      planKey: 'p1',
      chargeId: 'chg_seats',
      startDate: '2027-03-01'
    });
  });

  test('that leave no time between them leave no line', () => {
    const quote = quoteOf({ startDate: '2027-06-01', endDate: '2027-06-01' });
    expect(only(dated, quote, 'charge_never_in_force')).toMatchObject({
      path: 'plans[0].charges[0]',
      message: 'Seats would at no time be in force.',
      remedy: { label: 'Remove the dates' }
    });
    expect(evaluateQuote(dated, quote).priced.lines).toEqual([]);
  });

  test('of a charge that starts with the contract have no effect: a warning only', () => {
    const quote = quoteOf({ startDate: '2027-06-01' });
    expect(only(selling({}), quote, 'charge_date_ignored')).toMatchObject({
      severity: 'warning',
      message: 'Seats does not start on a date of its own: 2027-06-01 has no effect.'
    });
    expect(evaluateQuote(selling({}), quote).verdict).toBe('billable');
  });

  test('are told once in a ramp', () => {
    const intervals = [
      { key: 'a', startDate: '2027-02-01', endDate: '2027-08-01' },
      { key: 'b', startDate: '2027-08-01', endDate: '2028-02-01' }
    ];
    expect(codesOf(selling({}), quoteOf({ startDate: '2027-06-01' }, { intervals }))).toEqual(['charge_date_ignored']);
  });
});

describe('activation and acceptance', () => {
  test.each<[string, Partial<Quote>, string, string]>([
    [
      'activation_date_invalid',
      { activationDate: 'soon' },
      'activationDate',
      'The date of activation, soon, is no day.'
    ],
    [
      'acceptance_date_outside_term',
      { acceptanceDate: '2028-02-01' },
      'acceptanceDate',
      'The date of acceptance, 2028-02-01, is outside the term from 2027-02-01 to 2028-02-01.'
    ]
  ])('%s', (code, over, path, message) => {
    expect(only(selling({}), quoteOf({}, over), code)).toMatchObject({ severity: 'block', path, message });
  });

  test('on the first and on the last day of the term are fine', () => {
    const quote = quoteOf({}, { activationDate: '2027-02-01', acceptanceDate: '2028-01-31' });
    expect(codesOf(selling({ trigger: 'acceptance' }), quote)).toEqual([]);
  });

  test('after its end leaves a charge no time', () => {
    const sold = selling({ trigger: 'activation', endCondition: { kind: 'date' } });
    const quote = quoteOf({ endDate: '2027-05-01' }, { activationDate: '2027-06-01' });
    expect(codesOf(sold, quote)).toEqual(['charge_never_in_force']);
  });
});
