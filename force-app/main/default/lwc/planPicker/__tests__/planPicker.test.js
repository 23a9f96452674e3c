import { createElement } from 'lwc';
import PlanPicker from 'c/planPicker';
import searchPlans from '@salesforce/apex/CatalogController.searchPlans';
import { click, control, press, record, settle, textOf, type } from 'fixtures/page';

jest.mock('@salesforce/apex/CatalogController.searchPlans', () => ({ default: jest.fn() }), { virtual: true });

const found = (name) => ({
    ratePlanId: `plan_${name}`,
    name,
    planNumber: 'P-1',
    productName: 'Cloud',
    family: 'Platform'
});

async function open() {
    const picker = createElement('c-plan-picker', { is: PlanPicker });
    picker.currencyCode = 'EUR';
    document.body.appendChild(picker);
    await settle();
    return picker;
}

describe('c-plan-picker', () => {
    beforeEach(() => {
        jest.useFakeTimers();
        searchPlans.mockResolvedValue([found('Seats'), found('Storage')]);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
        jest.clearAllMocks();
    });

    it('shows what is sold in the currency and waits for typing', async () => {
        const picker = await open();
        expect(searchPlans).toHaveBeenCalledWith({ term: '', currencyCode: 'EUR' });
        expect(textOf(picker)).toContain('2 plans found');
        expect(picker.shadowRoot.activeElement).toBe(control(picker, 'Search plans'));
    });

    it('searches once typing pauses', async () => {
        const picker = await open();
        await type(picker, 'Search plans', 'st');
        await type(picker, 'Search plans', 'sto');
        expect(searchPlans).toHaveBeenCalledTimes(1);
        jest.advanceTimersByTime(200);
        expect(searchPlans).toHaveBeenCalledTimes(2);
        expect(searchPlans).toHaveBeenLastCalledWith({ term: 'sto', currencyCode: 'EUR' });
    });

    it('ignores the answer to an older search that comes late', async () => {
        const picker = await open();
        let answerFirst;
        searchPlans.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
        await type(picker, 'Search plans', 'a');
        jest.advanceTimersByTime(200);
        searchPlans.mockResolvedValueOnce([found('API')]);
        await type(picker, 'Search plans', 'ap');
        jest.advanceTimersByTime(200);
        await settle();
        answerFirst([found('Seats')]);
        await settle();
        expect(control(picker, 'Add API')).toBeDefined();
        expect(control(picker, 'Add Seats')).toBeUndefined();
    });

    it('adds a plan and stays open', async () => {
        const picker = await open();
        const added = record(picker, 'addplan');
        await click(picker, 'Add Storage');
        expect(added).toEqual([{ ratePlanId: 'plan_Storage', name: 'Storage' }]);
    });

    it('works by keyboard alone', async () => {
        const picker = await open();
        const added = record(picker, 'addplan');
        const closed = record(picker, 'close');
        await press(control(picker, 'Search plans'), 'ArrowDown');
        expect(picker.shadowRoot.activeElement).toBe(control(picker, 'Add Seats'));
        await press(control(picker, 'Add Seats'), 'ArrowUp');
        expect(picker.shadowRoot.activeElement).toBe(control(picker, 'Search plans'));
        await press(control(picker, 'Search plans'), 'Enter');
        expect(added).toHaveLength(1);
        await press(control(picker, 'Search plans'), 'Escape');
        expect(closed).toHaveLength(1);
    });

    it('says that nothing was found', async () => {
        searchPlans.mockResolvedValue([]);
        const picker = await open();
        expect(textOf(picker)).toContain('No plan sold in EUR matches');
    });

    it('says that the search failed', async () => {
        searchPlans.mockRejectedValue({ body: { message: 'down' } });
        expect(textOf(await open())).toContain('The catalog could not be searched. Try again.');
    });

    it('is accessible', async () => {
        const picker = await open();
        jest.useRealTimers();
        await expect(picker).toBeAccessible();
    });
});
