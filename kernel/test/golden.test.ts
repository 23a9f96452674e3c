import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { readCatalog } from '../golden/runner/read-catalog.ts';
import { goldenFiles } from '../golden/runner/run-folder.ts';
import { runGolden } from '../golden/runner/run-golden.ts';
import { chargeModelSchema } from '../src/schemas.ts';

const SHIPPED = fileURLToPath(new URL('../golden/', import.meta.url));
const MAIN = path.join(SHIPPED, 'runner/main.ts');
const CATALOG_FILE = path.join(SHIPPED, 'catalog.yaml');
const read = (name: string): string => readFileSync(path.join(SHIPPED, name), 'utf8');

const catalogRead = readCatalog('catalog.yaml', read('catalog.yaml'));
if (!catalogRead.ok) throw new Error(JSON.stringify(catalogRead.problems));
const catalog = catalogRead.value;

describe('the golden quotes that ship', () => {
  test.each(goldenFiles(SHIPPED))('%s', (name) => {
    expect(runGolden(catalog, name, read(name))).toEqual({ file: name, problems: [], differences: [] });
  });

  test('are explained by an example that is one of them', () => {
    const example = /```yaml\n([^]*?)```/.exec(read('README.md'))?.[1] ?? '';
    expect(runGolden(catalog, 'README.md', example)).toEqual({ file: 'README.md', problems: [], differences: [] });
  });

  test('are forty or more', () => {
    expect(goldenFiles(SHIPPED).length).toBeGreaterThanOrEqual(40);
  });

  test('quote every charge model there is', () => {
    const texts = goldenFiles(SHIPPED).map(read).join('\n');
    const plans = catalog.products.flatMap(({ ratePlans }) => ratePlans);
    const quoted = plans.filter(({ id }) => new RegExp(`plan: ${id}\\b`).test(texts));
    const models = new Set(quoted.flatMap(({ charges }) => charges.map(({ model }) => model)));
    expect(chargeModelSchema(z).options.filter((model) => !models.has(model))).toEqual([]);
  });
});

const GOOD = `title: Two seats of five
why: 10 x 22.00
quote:
  currency: EUR
  startDate: 2027-01-01
  termMonths: 1
  plans:
    - plan: crm
      charges: { seats: 10 }
expect:
  verdict: billable
  totals: { tcv: 220.00 }
  violations: []
`;
const run = (text: string) => runGolden(catalog, 'a.yaml', text);
const differences = (from: string, to: string) => run(GOOD.replace(from, to)).differences;
const problems = (from: string, to: string) => run(GOOD.replace(from, to)).problems;

describe('a difference', () => {
  test('there is none when all is as the file says', () => {
    expect(run(GOOD)).toEqual({ file: 'a.yaml', problems: [], differences: [] });
  });

  test('is told of a figure', () => {
    expect(differences('220.00', '219.99')).toEqual([{ figure: 'totals.tcv', expected: '219.99', actual: '220' }]);
  });

  test('is told of a figure that does not exist', () => {
    expect(differences('  violations: []', '  invoices: { 2027-01-02: 220 }')).toEqual([
      { figure: 'invoices.2027-01-02.total', expected: '220', actual: 'none' }
    ]);
  });

  test('is told of a figure that must not be', () => {
    const lines = (figure: string): string => `lines: { crm/seats: { ${figure}: none } }`;
    expect(differences('violations: []', lines('unitListPrice'))).toEqual([
      { figure: 'lines.crm/seats.unitListPrice', expected: 'none', actual: '22' }
    ]);
    expect(differences('violations: []', lines('sharedDiscount'))).toEqual([]);
  });

  test('is told of an item of an invoice', () => {
    expect(differences('violations: []', 'items: { crm/seats 2027-01-01 to 2027-02-01: 219 }')).toEqual([
      { figure: 'items.crm/seats 2027-01-01 to 2027-02-01', expected: '219', actual: '220' }
    ]);
  });

  test('is told of a violation that was not expected, and the verdict with its reasons', () => {
    expect(differences('seats: 10', 'seats: 12')).toEqual([
      { figure: 'verdict', expected: 'billable', actual: 'blocked; quantity_off_step [block] on crm/seats' },
      { figure: 'totals.tcv', expected: '220', actual: '264' },
      { figure: 'violations', expected: 'none', actual: 'quantity_off_step [block] on crm/seats' }
    ]);
  });

  test('is told of a violation that did not come', () => {
    expect(differences('violations: []', "violations: ['plan_expired [block] on crm']")).toEqual([
      { figure: 'violations', expected: 'plan_expired [block] on crm', actual: 'none' }
    ]);
  });

  test('is told of use that costs otherwise, or cannot be rated', () => {
    const period = (charge: string): string =>
      `usage:\n  may:\n    { charge: ${charge}, start: 2027-05-01, end: 2027-06-01, aggregation: sum, events: [2027-05-02 1001], expect: { total: 1 } }\nexpect:`;
    const minutes = GOOD.replace('plan: crm', 'plan: minutes')
      .replace('seats: 10', 'minutes: 0')
      .replace('220.00', '0');
    expect(run(minutes.replace('expect:', period('minutes/minutes'))).differences).toEqual([
      { figure: 'usage.may.total', expected: '1', actual: '0.04' }
    ]);
    expect(run(minutes.replace('expect:', period('minutes/hours'))).differences).toEqual([
      { figure: 'usage.may.total', expected: '1', actual: 'the quote has no priced charge minutes/hours' }
    ]);
  });

  test('is told of what a change of the subscription comes to', () => {
    const change = (expected: string): string =>
      `changes:\n  more:\n    { asOf: 2027-01-17, amend: [{ kind: update_quantity, on: 2027-01-17, charge: crm/seats, quantity: 20 }], expect: { ${expected} } }\nexpect:`;
    expect(differences('expect:', change('net: 106, lineCount: 2'))).toEqual([
      { figure: 'changes.more.net', expected: '106', actual: '106.45' }
    ]);
    expect(differences('expect:', change('net: 106.45').replace('on: 2027-01-17', 'on: 2028-01-17'))).toEqual([
      { figure: 'changes.more.net', expected: '106.45', actual: 'none; outside_term at amendments[0].on' }
    ]);
    expect(problems('expect:', change('net: 0').replace('update_quantity', 'update'))).toEqual([
      expect.objectContaining({ line: 12, path: 'changes.more.amend[0].kind' })
    ]);
  });

  test('does not come from the way a figure is written, and no figure passes through a float', () => {
    const long = 'price: { amount: 21.900000000001 }';
    expect(differences('{ seats: 10 }', `{ seats: { quantity: 10, ${long} } }`)).toEqual([
      { figure: 'totals.tcv', expected: '220', actual: '219' }
    ]);
    const line = 'violations: []\n  lines: { crm/seats: { listPrice: 219.00000000001 } }';
    const written = GOOD.replace('{ seats: 10 }', `{ seats: { quantity: 10, ${long} } }`).replace('220.00', '219.0');
    expect(run(written.replace('violations: []', line)).differences).toEqual([]);
  });
});

describe('a file that cannot be used is told by line and path', () => {
  test.each<[string, string, string, object]>([
    [
      'an unknown field',
      'termMonths: 1',
      'termMonths: 1\n  term: 1',
      { line: 7, path: 'quote.term', message: 'there is no such field' }
    ],
    ['a missing field', '  currency: EUR\n', '', { line: 3, path: 'quote.currency', message: 'is missing' }],
    [
      'words for a number',
      'termMonths: 1',
      'termMonths: one',
      { line: 6, path: 'quote.termMonths', message: 'must be a whole number' }
    ],
    [
      'a verdict there is not',
      'billable',
      'fine',
      { line: 11, path: 'expect.verdict', message: 'must be one of billable, needs_approval, blocked' }
    ],
    ['a day there is not', '2027-01-01', '2027-02-30', { line: 5, path: 'quote.startDate' }],
    ['a figure that is none', '220.00', 'two', { line: 12, path: 'expect.totals.tcv' }],
    [
      'a discount that is none',
      '{ seats: 10 }',
      '{ seats: { discount: ten } }',
      { line: 9, path: 'quote.plans[0].charges.seats.discount' }
    ],
    [
      'another currency',
      '{ seats: 10 }',
      '{ seats: { discount: 5 USD } }',
      { line: 9, message: 'is in USD, the quote is in EUR' }
    ],
    [
      'more decimals than a quote can hold',
      'seats: 10',
      'seats: 10.1234567',
      { line: 9, path: 'quote.plans[0].charges.seats.quantity' }
    ],
    ['a field given twice', 'termMonths: 1', 'termMonths: 1\n  termMonths: 2', { line: 7 }],
    ['what is no YAML', 'quote:', 'quote: [', { line: 4 }]
  ])('%s', (_case, from, to, problem) => {
    expect(problems(from, to)).toEqual(
      expect.arrayContaining([expect.objectContaining({ file: 'a.yaml', ...problem })])
    );
  });

  test('a file that holds nothing', () => {
    expect(run('').problems).toEqual([{ file: 'a.yaml', line: 1, path: '', message: 'must hold named fields' }]);
  });
});

describe('the command', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'golden-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const command = (files: Record<string, string>, ...args: string[]): { status: number | null; lines: string[] } => {
    const own = mkdtempSync(path.join(folder, 'run-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(own, name), text);
    const options = args.length > 0 ? args : ['--catalog', CATALOG_FILE];
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, own, ...options], { encoding: 'utf8' });
    return { status, lines: `${stdout}${stderr}`.replaceAll(own, 'FOLDER').trimEnd().split('\n') };
  };

  test('passes when every file is as it should be', () => {
    expect(command({ 'a.yaml': GOOD, 'b.yml': GOOD })).toEqual({
      status: 0,
      lines: ['2 golden quotes are as they should be']
    });
  });

  test('prints all differences as one table, after what cannot be read, and fails', () => {
    const files = { 'a.yaml': GOOD.replace('220.00', '1'), 'b.yaml': GOOD, 'bad.yaml': GOOD.replace('why', 'because') };
    expect(command(files)).toEqual({
      status: 1,
      lines: [
        'bad.yaml, line 1, why: is missing',
        'bad.yaml, line 2, because: there is no such field',
        'file    figure      expected  actual',
        '──────  ──────────  ────────  ──────',
        'a.yaml  totals.tcv  1         220',
        '2 of 3 golden quotes are not as they should be'
      ]
    });
  });

  test('fails on a folder without golden quotes', () => {
    expect(command({})).toEqual({ status: 1, lines: ['FOLDER: has no golden quotes (*.yaml)'] });
  });

  test('fails on a catalog that is missing or cannot be read', () => {
    expect(command({ 'a.yaml': GOOD }, '--catalog', '/nowhere/catalog.yaml')).toEqual({
      status: 1,
      lines: ['/nowhere/catalog.yaml: there is no such file or folder']
    });
    const broken = path.join(folder, 'broken.yaml');
    writeFileSync(broken, read('catalog.yaml').replace('model: per_unit', 'model: per_seat'));
    const { status, lines } = command({ 'a.yaml': GOOD }, '--catalog', broken);
    expect(status).toBe(1);
    expect(lines.join('\n')).toContain('products[0].ratePlans[0].charges[0].model: must be one of flat, per_unit,');
  });

  test('says how it is used when it is asked for what it cannot do', () => {
    const usage = 'Name one folder and one catalog: npm run -s golden -- FOLDER --catalog FILE';
    expect(command({}, 'another-folder')).toEqual({ status: 1, lines: [usage] });
    expect(command({}, '--prices')).toEqual({ status: 1, lines: [usage] });
  });

  test('takes a catalog in JSON, as an engine gives it', () => {
    const json = path.join(folder, 'catalog.json');
    writeFileSync(json, JSON.stringify(catalog));
    expect(command({ 'a.yaml': GOOD }, '--catalog', json).status).toBe(0);
  });
});
