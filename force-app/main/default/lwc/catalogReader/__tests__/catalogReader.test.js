import { readCatalog, withPlans } from 'c/catalogReader';
import getCurrentVersion from '@salesforce/apex/CatalogController.getCurrentVersion';
import getPlans from '@salesforce/apex/CatalogController.getPlans';
import { SEATS, STORAGE, definitions, version } from 'fixtures/catalog';

jest.mock('@salesforce/apex/CatalogController.getCurrentVersion', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CatalogController.getPlans', () => ({ default: jest.fn() }), { virtual: true });

const plansOf = (catalog) => catalog.products.flatMap((product) => product.ratePlans.map((plan) => plan.id));

describe('c/catalogReader', () => {
    beforeEach(() => {
        const plans = { plan_seats: SEATS, plan_storage: { ...STORAGE, requires: ['plan_seats'] } };
        getCurrentVersion.mockResolvedValue(version(42));
        getPlans.mockImplementation(async ({ ratePlanIds }) =>
            definitions(...ratePlanIds.flatMap((id) => plans[id] ?? []))
        );
    });
    afterEach(() => jest.clearAllMocks());

    it('reads the version and the plans of a quote, each once', async () => {
        const catalog = await readCatalog(['plan_seats', 'plan_seats']);
        expect(catalog.version).toBe(42);
        expect(plansOf(catalog)).toEqual(['plan_seats']);
        expect(getPlans).toHaveBeenCalledWith({ ratePlanIds: ['plan_seats'] });
    });

    it('asks for no plans when the quote has none', async () => {
        expect(plansOf(await readCatalog([]))).toEqual([]);
        expect(getPlans).not.toHaveBeenCalled();
    });

    it('reads what a plan requires with it, so that the kernel can offer it', async () => {
        expect(plansOf(await readCatalog(['plan_storage']))).toEqual(['plan_storage', 'plan_seats']);
    });

    it('adds one plan without reading the others again', async () => {
        const catalog = await readCatalog(['plan_seats']);
        expect(plansOf(await withPlans(catalog, ['plan_storage']))).toEqual(['plan_seats', 'plan_storage']);
        expect(getPlans).toHaveBeenLastCalledWith({ ratePlanIds: ['plan_storage'] });
    });

    it('stays the very catalog when it has the plans, so that what the kernel derived from it is kept', async () => {
        const catalog = await readCatalog(['plan_seats']);
        expect(await withPlans(catalog, ['plan_seats'])).toBe(catalog);
    });

    it('leaves out a plan the org does not know; the kernel then says so', async () => {
        expect(plansOf(await readCatalog(['plan_gone']))).toEqual([]);
    });

    it('fails when no catalog has reached the org', async () => {
        getCurrentVersion.mockRejectedValue({ body: { message: 'No catalog has reached Salesforce yet.' } });
        await expect(readCatalog([])).rejects.toEqual({ body: { message: 'No catalog has reached Salesforce yet.' } });
    });
});
