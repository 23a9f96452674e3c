import { createElement } from 'lwc';
import LineGrid from 'c/lineGrid';
import { Deal } from 'c/deal';
import { applyChange, evaluateQuote } from 'c/kernel';
import { SEATS, STORAGE, catalogOf, charge, plan, rampedQuote } from 'fixtures/catalog';
import { all, click, control, press, record, settle, textOf, type } from 'fixtures/page';

const catalog = catalogOf(SEATS, STORAGE);
const seats = (key, quantity = '10', discount) => ({
    key,
    ratePlanId: 'plan_seats',
    charges: [
        { chargeId: 'chg_seats', quantity, ...(discount ? { discount } : {}) },
        { chargeId: 'chg_onboarding', quantity: '1' }
    ]
});
const storage = { key: 'p9', ratePlanId: 'plan_storage', charges: [{ chargeId: 'chg_storage', quantity: '0' }] };
const quoteOf = (...plans) => ({ currency: 'EUR', startDate: '2027-02-01', termMonths: 12, plans });
const dealOf = (quote, sold = catalog) => new Deal(sold, quote, evaluateQuote(sold, quote));

/** A grid whose changes are applied, as the page does. */
async function open(quote, over = {}) {
    const grid = createElement('c-line-grid', { is: LineGrid });
    Object.assign(grid, { deal: dealOf(quote) }, over);
    grid.addEventListener('linechange', ({ detail }) => {
        grid.deal = dealOf(applyChange(grid.deal.quote, detail.change));
    });
    document.body.appendChild(grid);
    await settle();
    return grid;
}
const focused = (grid) => grid.shadowRoot.activeElement?.getAttribute('aria-label');

describe('c-line-grid', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows a charge with its prices and how they came about', async () => {
        const grid = await open(quoteOf(seats('p1', '400')));
        expect(control(grid, 'Quantity of Seats').value).toBe('400');
        expect(textOf(grid)).toContain('per user and month');
        expect(textOf(grid)).toContain('Monthly, ahead');
        const figure = all(grid).find((each) => each.dataset?.why);
        expect(figure.textContent).toBe('96,000.00');
        expect(figure.getAttribute('aria-label')).toBe(
            '96,000.00, that is 400 × 20.00 × 12 months; over the term 400 × 20.00 × 12 months = 96,000.00'
        );
    });

    it('marks nothing as wrong on an empty quote', async () => {
        const grid = await open(quoteOf());
        expect(textOf(grid)).toContain('No lines yet');
        expect(grid.shadowRoot.querySelector('.issue')).toBeNull();
    });

    it('turns what is typed into a change, keystroke by keystroke, as one step', async () => {
        const grid = await open(quoteOf(seats('p1')));
        const changes = record(grid, 'linechange');
        await type(grid, 'Quantity of Seats', '4');
        await type(grid, 'Quantity of Seats', '40');
        expect(changes.map(({ change }) => change.quantity)).toEqual(['4', '40']);
        expect(new Set(changes.map(({ typingIn }) => typingIn)).size).toBe(1);
    });

    it('keeps what is being typed as it is typed', async () => {
        const grid = await open(quoteOf(seats('p1')));
        const input = await type(grid, 'Quantity of Seats', '12.50');
        expect(grid.deal.quote.plans[0].charges[0].quantity).toBe('12.5');
        expect(input.value).toBe('12.50');
    });

    it('marks what is not a number, keeps the last good figure, and goes back to it when left', async () => {
        const grid = await open(quoteOf(seats('p1')));
        const input = await type(grid, 'Quantity of Seats', 'ten');
        expect(input.getAttribute('aria-invalid')).toBe('true');
        input.blur();
        await settle();
        expect(input.value).toBe('10');
        expect(input.getAttribute('aria-invalid')).toBeNull();
    });

    it('gives a discount in percent, or off the price of a period', async () => {
        const grid = await open(quoteOf(seats('p1')));
        await type(grid, 'Discount of Seats', '10');
        expect(grid.deal.quote.plans[0].charges[0].discount).toEqual({ kind: 'percent', value: '10' });
        await click(grid, 'Percent or amount for Seats: %');
        expect(grid.deal.quote.plans[0].charges[0].discount).toEqual({ kind: 'amount', value: '10' });
        expect(control(grid, 'Percent or amount for Seats: EUR')).toBeDefined();
    });

    it('takes a discount away when the cell is emptied', async () => {
        const grid = await open(quoteOf(seats('p1', '10', { kind: 'percent', value: '10' })));
        await type(grid, 'Discount of Seats', '');
        expect(grid.deal.quote.plans[0].charges[0].discount).toBeUndefined();
    });

    it('puts the remedy under the line that needs it, and applies it', async () => {
        const grid = await open(quoteOf(seats('p1', '10', { kind: 'percent', value: '45' })));
        expect(grid.deal.verdict).toBe('blocked');
        const rows = [...grid.shadowRoot.querySelectorAll('tbody > tr')].map((row) => row.className);
        expect(rows.slice(0, 3)).toEqual(['plan', 'line', 'issue issue_block']);
        await click(grid, 'Set discount to 30 %');
        expect(grid.deal.verdict).toBe('needs_approval');
        await click(grid, 'Set discount to 15 %');
        expect(grid.deal.verdict).toBe('billable');
        expect(grid.shadowRoot.querySelector('.issue')).toBeNull();
        expect(focused(grid)).toBe('Discount of Seats');
    });

    it('offers to ask whoever must approve', async () => {
        const grid = await open(quoteOf(seats('p1', '10', { kind: 'percent', value: '20' })));
        const asked = record(grid, 'askapproval');
        await click(grid, 'Ask Deal Desk');
        expect(asked).toHaveLength(1);
    });

    it.each(['Enter', 'ArrowDown'])('moves with %s to the same cell of the next line that has one', async (key) => {
        const grid = await open(quoteOf(seats('p1', '10'), seats('p2', '20')));
        const [first, second] = all(grid).filter((each) => each.getAttribute('aria-label') === 'Quantity of Seats');
        first.focus();
        await press(first, key);
        expect(grid.shadowRoot.activeElement).toBe(second);
        await press(second, 'ArrowUp');
        expect(grid.shadowRoot.activeElement).toBe(first);
    });

    it('removes a plan from its menu, and with Delete', async () => {
        const grid = await open(quoteOf(seats('p1')));
        const removed = record(grid, 'removeplan');
        const menu = all(grid).find((each) => each.alternativeText === 'Actions for Enterprise seats');
        menu.dispatchEvent(new CustomEvent('select', { detail: { value: 'remove' } }));
        await press(grid.shadowRoot.querySelector('.twist'), 'Delete');
        expect(removed).toEqual([{ planKey: 'p1' }, { planKey: 'p1' }]);
    });

    it('folds a plan and keeps its sum', async () => {
        const grid = await open(quoteOf(seats('p1')));
        grid.shadowRoot.querySelector('.twist').click();
        await settle();
        expect(grid.shadowRoot.querySelectorAll('.line')).toHaveLength(0);
        expect(grid.shadowRoot.querySelector('.plan-sum').textContent).toBe('2,400.00');
    });

    it('quotes usage by rate, without an amount', async () => {
        const grid = await open(quoteOf(storage));
        expect(control(grid, 'Quantity of Storage used')).toBeUndefined();
        expect(textOf(grid)).toContain('on use');
        await click(grid, 'tiered, 3 steps');
        const cells = [...grid.shadowRoot.querySelectorAll('.tier-table tbody tr')].map((row) =>
            [...row.children].map((cell) => cell.textContent)
        );
        expect(cells).toEqual([
            ['0', '1,000', 'included'],
            ['1,000', '10,000', '0.18'],
            ['10,000', 'no limit', '0.14']
        ]);
    });

    it('draws only the rows in view of a thousand lines', async () => {
        const plans = Array.from({ length: 1000 }, (_, index) => seats(`p${index + 1}`));
        const grid = await open(quoteOf(...plans));
        expect(grid.shadowRoot.querySelectorAll('tbody > tr').length).toBeLessThan(60);
        expect(grid.shadowRoot.querySelector('table').getAttribute('aria-rowcount')).toBe('3002');
    });

    it('scrolls to a line that is asked for and gives it the focus', async () => {
        const plans = Array.from({ length: 200 }, (_, index) => seats(`p${index + 1}`));
        const grid = await open(quoteOf(...plans));
        grid.reveal('p150', 'chg_seats');
        await settle();
        expect(grid.shadowRoot.activeElement.dataset.id).toBe('p150/chg_seats');
    });

    describe('a quote with a ramp', () => {
        const cellsOf = (grid, selector) =>
            [...grid.shadowRoot.querySelectorAll(selector)].map((row) =>
                [...row.children].map((cell) => cell.textContent.trim())
            );
        const WITH_INTERVALS = 'per user and month, 3 intervals';

        it('is one row for each charge: what its intervals have in common, and what they come to', async () => {
            const grid = await open(rampedQuote());
            expect(cellsOf(grid, 'tr.line')).toEqual([
                [
                    `Seats${WITH_INTERVALS}`,
                    'Monthly, ahead',
                    'by interval',
                    '20.00',
                    'by interval',
                    'by interval',
                    'in all13,680.00',
                    ''
                ],
                ['Onboardingone time', 'Once, at start', '1', '500.00', '%', '500.00', 'once500.00', '']
            ]);
            expect(grid.shadowRoot.querySelector('.plan .note').textContent).toBe(
                '2 charges, sum of the first interval'
            );
            expect(grid.shadowRoot.querySelector('.plan-sum').textContent).toBe('2,400.00');
            expect(textOf(grid)).toContain('Recurring per year in the first interval, plus 500.00 once 2,400.00');
        });

        it('folds out to its intervals', async () => {
            const grid = await open(rampedQuote());
            await click(grid, WITH_INTERVALS);
            expect(cellsOf(grid, '.tier-table tbody tr')).toEqual([
                ['Feb 1, 2027 to Jan 31, 2028', '10', '20.00', '–', '20.00', '2,400.00'],
                ['Feb 1, 2028 to Jan 31, 2029', '20', '20.00', '–', '20.00', '4,800.00'],
                ['Feb 1, 2029 to Jan 31, 2030', '30', '20.00', '10\u202f%', '18.00', '6,480.00']
            ]);
            await expect(grid).toBeAccessible();
        });

        it('shows its price steps without telling which one holds: each interval has its own', async () => {
            const tiers = [
                { from: '0', to: '15', unitPrice: '20' },
                { from: '15', unitPrice: '16' }
            ];
            const prices = [{ currency: 'EUR', tiers }];
            const [seatsCharge, onboarding] = SEATS.charges;
            const sold = catalogOf({ ...SEATS, charges: [{ ...seatsCharge, model: 'volume', prices }, onboarding] });
            const grid = await open(quoteOf());
            grid.deal = dealOf(rampedQuote(), sold);
            await settle();
            await click(grid, 'volume, 2 steps, 3 intervals');
            expect(grid.shadowRoot.querySelectorAll('.tier-table')).toHaveLength(2);
            expect(cellsOf(grid, '.tier-table tbody tr').map((cells) => cells[4])).toEqual([
                '20.00',
                '16.00',
                '14.40',
                undefined,
                undefined
            ]);
            expect(grid.shadowRoot.querySelector('.held')).toBeNull();
            expect(grid.shadowRoot.querySelector('.tier-math').textContent).toBe('');
        });

        it('is still edited where a term holds for all intervals', async () => {
            const quote = rampedQuote();
            delete quote.plans[0].charges[0].ramp;
            const grid = await open(quote);
            await type(grid, 'Quantity of Seats', '12');
            expect(cellsOf(grid, 'tr.line')[0][6]).toBe('in all8,640.00');
        });

        it('shows every violation, and applies what puts one interval right', async () => {
            const quote = rampedQuote();
            const deal = dealOf(quote);
            const of = (interval) => ({
                code: 'discount_above_limit',
                severity: 'block',
                path: 'plans[0].charges[0].ramp[0].discount',
                planKey: 'p1',
                chargeId: 'chg_seats',
                message: `Too much in ${interval}.`,
                evidence: {},
                remedy: {
                    label: `Less in ${interval}`,
                    change: { kind: 'set_quantity', planKey: 'p1', chargeId: 'chg_seats', interval, quantity: '15' }
                }
            });
            const evaluation = { ...deal.evaluation, violations: [of('y2'), of('y3')], verdict: 'blocked' };
            const grid = await open(quote);
            grid.deal = new Deal(catalog, quote, evaluation);
            await settle();
            expect(cellsOf(grid, '.issue strong')).toHaveLength(2);
            await click(grid, 'Less in y3');
            expect(grid.deal.quote.plans[0].charges[0].ramp.map(({ quantity }) => quantity)).toEqual(['20', '15']);
        });
    });

    it('says what is agreed for a plan or a charge besides its discount', async () => {
        const quote = quoteOf(seats('p1', '10', { kind: 'percent', value: '5', until: '2027-08-01' }));
        quote.plans[0].discounts = [{ kind: 'amount', value: '100' }];
        quote.plans[0].charges[0].price = { amount: '18' };
        quote.plans[0].charges[0].stepUp = { kind: 'percent', value: '3' };
        const grid = await open(quote);
        expect(textOf(grid)).toContain('2 charges, 100.00 EUR off');
        expect(textOf(grid)).toContain(
            'per user and month, negotiated price, plus 3\u202f% a year, discount until Aug 1, 2027'
        );
        const why = grid.shadowRoot.querySelector('.line .why').dataset.why;
        expect(why).toContain('of a shared discount = ');
    });

    it.each([
        ['package', { amount: '5', packageSize: '100' }, '5.00'],
        ['overage', { amount: '0.25' }, '0.25'],
        ['percentage', { percent: '2.9' }, '2.9\u202f%']
    ])('quotes usage by %s at its rate', async (model, price, rate) => {
        const calls = charge('chg_calls', 'Calls', {
            type: 'usage',
            model,
            timing: 'in_arrears',
            quantity: { min: '0', default: '0' },
            prices: [{ currency: 'EUR', ...price }],
            ...(model === 'percentage' ? {} : { includedUnits: '1000' })
        });
        const quote = quoteOf({
            key: 'p1',
            ratePlanId: 'plan_calls',
            charges: [{ chargeId: 'chg_calls', quantity: '0' }]
        });
        const grid = await open(quoteOf());
        grid.deal = dealOf(quote, catalogOf(plan('plan_calls', 'Calls', [calls])));
        await settle();
        const cells = [...grid.shadowRoot.querySelector('tr.line').children].map((cell) => cell.textContent.trim());
        expect([cells[2], cells[3], cells[5], cells[6]]).toEqual(['on use', rate, rate, 'as used']);
    });

    it('shows steps in packages, by percent and beyond what was agreed', async () => {
        const sold = (id, model, tiers) =>
            charge(id, id, {
                model,
                prices: [{ currency: 'EUR', tiers }],
                limits: { maxDiscountPercent: '0', approvals: [] }
            });
        const charges = [
            sold('in_packages', 'volume', [{ from: '0', unitPrice: '4', packageSize: '10' }]),
            sold('by_percent', 'graduated_percentage', [
                { from: '0', to: '100', percent: '2.75', flatFee: '1' },
                { from: '100', percent: '1' }
            ]),
            sold('overage', 'tiered_with_overage', [
                { from: '0', to: '100', unitPrice: '2' },
                { from: '100', unitPrice: '3', isOverage: true }
            ])
        ];
        const grid = await open(quoteOf());
        const quoted = charges.map(({ id }) => ({ chargeId: id, quantity: '20' }));
        grid.deal = dealOf(
            quoteOf({ key: 'p1', ratePlanId: 'plan_steps', charges: quoted }),
            catalogOf(plan('plan_steps', 'Steps', charges))
        );
        await settle();
        await click(grid, 'volume, 1 steps');
        await click(grid, 'percent by step, 2 steps');
        await click(grid, 'tiered with overage, 2 steps');
        const tables = [...grid.shadowRoot.querySelectorAll('.tier-table')].map((table) =>
            [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()))
        );
        expect(tables).toEqual([
            [
                ['Above', 'up to', 'Price each', 'Package of'],
                ['0', 'no limit', '4.00', '10']
            ],
            [
                ['Above', 'up to', 'Percent', 'Fee'],
                ['0', '100', '2.75\u202f%', '1.00'],
                ['100', 'no limit', '1\u202f%', '–']
            ],
            [
                ['Above', 'up to', 'Price per user'],
                ['0', '100', '2.00'],
                ['100', 'overage', '3.00']
            ]
        ]);
    });

    it('says what to do when there are no lines', async () => {
        expect(textOf(await open(quoteOf()))).toContain('No lines yet');
    });

    it('lets nobody edit when it is read-only', async () => {
        const grid = await open(quoteOf(seats('p1')), { readOnly: true });
        expect(grid.shadowRoot.querySelector('input')).toBeNull();
    });

    it('is accessible with lines, a violation and price steps', async () => {
        const grid = await open(quoteOf(seats('p1', '10', { kind: 'percent', value: '20' }), storage));
        await click(grid, 'tiered, 3 steps');
        await expect(grid).toBeAccessible();
    });
});
