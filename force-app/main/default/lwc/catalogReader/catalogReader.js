import getCurrentVersion from '@salesforce/apex/CatalogController.getCurrentVersion';
import getPlans from '@salesforce/apex/CatalogController.getPlans';

/**
 * The part of the catalog that one quote needs: the current version and the definitions of the plans on the quote. The
 * kernel prices it as it would price the whole catalog, since hash and version are the whole catalog's.
 *
 * @typedef {import('c/kernel').Catalog} Catalog
 * @typedef {import('c/kernel').Product} Product
 * @typedef {import('c/kernel').RatePlan} RatePlan
 * @typedef {{ product: Omit<Product, 'ratePlans'>, ratePlan: RatePlan }} Definition
 */

/**
 * @param {string[]} ratePlanIds
 * @returns {Promise<Catalog>} rejected while no catalog has reached the org
 */
export async function readCatalog(ratePlanIds) {
    const [version, products] = await Promise.all([getCurrentVersion(), readProducts(ratePlanIds)]);
    return {
        engine: version.engine,
        version: Number(version.version),
        hash: version.hash,
        pulledAt: version.publishedAt,
        engineCapabilities: JSON.parse(version.capabilitiesJson),
        products
    };
}

/**
 * The catalog with more plans in it; the same catalog when it has them.
 *
 * @param {Catalog} catalog
 * @param {string[]} ratePlanIds
 * @returns {Promise<Catalog>}
 */
export async function withPlans(catalog, ratePlanIds) {
    const products = await readProducts(ratePlanIds, catalog.products);
    return products === catalog.products ? catalog : { ...catalog, products };
}

/**
 * One product entry per plan (the kernel looks plans up by id), with the plans these plans require.
 *
 * @param {string[]} ratePlanIds
 * @param {Product[]} known
 * @returns {Promise<Product[]>}
 */
async function readProducts(ratePlanIds, known = []) {
    const has = new Set(known.flatMap((product) => product.ratePlans.map((plan) => plan.id)));
    const missing = [...new Set(ratePlanIds)].filter((id) => !has.has(id));
    if (missing.length === 0) return known;
    /** @type {string[]} */
    const definitions = await getPlans({ ratePlanIds: missing });
    const found = definitions.map(productOf);
    const required = found.flatMap((product) => product.ratePlans.flatMap((plan) => plan.requires));
    const products = [...known, ...found];
    return found.length ? readProducts(required, products) : products;
}

/** @param {string} json a Definition @returns {Product} */
function productOf(json) {
    /** @type {Definition} */
    const { product, ratePlan } = JSON.parse(json);
    return { ...product, ratePlans: [ratePlan] };
}
