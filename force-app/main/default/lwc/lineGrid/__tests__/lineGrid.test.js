import { createElement } from 'lwc';
import LineGrid from 'c/lineGrid';
import { Deal } from 'c/deal';
import { applyChange, evaluateQuote } from 'c/kernel';
import { SEATS, STORAGE, catalogOf } from 'fixtures/catalog';
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
const dealOf = (quote) => new Deal(catalog, quote, evaluateQuote(catalog, quote));

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
