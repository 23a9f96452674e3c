/** @import { Charge, Price, State, TierTexts } from '../types.js' */
import { resetPrice, typeTiers } from '../edit-prices.js';
import { showTiers } from '../open-plan.js';
import { findCharge, findPrice, keyOf, shownProducts } from '../catalog.js';
import { html, nothing } from '../lit.js';
import { tiersProblem, toTexts, withNewTier } from '../tiers.js';
import { unitWord } from '../words.js';
import { billTable } from './bill-table.js';
import { icon, mark } from './icon.js';
import { stepChart } from './step-chart.js';
import { tierRow } from './tier-row.js';
import { tryQuantityBox } from './try-quantity.js';

const MEANINGS = {
  graduated: 'each UNIT costs the price of the tier it falls in',
  volume: 'every UNIT costs the price of the tier that holds the quantity'
};

/** The tiers of the chosen price, what is wrong with them, and what they come to. @param {State} state */
export function tierEditor(state) {
  const { tierCell } = state;
  const charge = tierCell && findCharge(shownProducts(state), tierCell.chargeId);
  const price = tierCell && findPrice(shownProducts(state), tierCell);
  if (!tierCell || !charge || !price?.tiers) return nothing;
  const meaning = charge.pricingModel === 'volume' ? MEANINGS.volume : MEANINGS.graduated;
  return html`
    <section class="panel" aria-labelledby="tiers-title">
      <div class="panel-head">
        <h2 class="title" id="tiers-title">${charge.name}: tiers in ${tierCell.currency}</h2>
        <span class="note"
          >${charge.pricingModel === 'volume' ? 'Volume' : 'Graduated'}:
          ${meaning.replace('UNIT', unitWord(charge))}</span
        >
        <span class="push"></span>
        ${currencyPicker(charge, tierCell.currency)}
      </div>
      <div class="editor">
        <div>${tierTable(state, charge, price)} ${tryQuantityBox(state, charge)}</div>
        <div>${stepChart(state, charge)} ${billTable(state, charge)}</div>
      </div>
    </section>
  `;
}

/** @param {Charge} charge @param {string} currency */
const currencyPicker = (charge, currency) => html`
  <div class="slds-select_container currency">
    <select
      class="slds-select"
      aria-label="Currency of the tiers"
      @change=${(/** @type {any} */ event) => showTiers({ chargeId: charge.id, currency: event.target.value })}
    >
      ${charge.prices.map((price) => html`<option .selected=${price.currency === currency}>${price.currency}</option>`)}
    </select>
  </div>
`;

/** @param {State} state @param {Charge} charge @param {Price} price */
function tierTable(state, charge, price) {
  const { currency } = price;
  const editable = state.mode === 'draft';
  const texts = (editable ? state.typedTiers : undefined) ?? toTexts(price.tiers ?? [], currency);
  const published = toTexts(findPrice(state.published, { chargeId: charge.id, currency })?.tiers ?? [], currency);
  const problem = tiersProblem(texts);
  return html`
    <table class="grid-table tiers">
      <thead>
        <tr>
          <th scope="col" class="money">Above</th>
          <th scope="col" class="money">Up to ${unitWord(charge)}</th>
          <th scope="col" class="money">${currency} per ${unitWord(charge)}</th>
          <th scope="col" class="money">Flat fee</th>
          <th scope="col"><span class="slds-assistive-text">Remove</span></th>
        </tr>
      </thead>
      <tbody>
        ${texts.map((_, tier) => tierRow({ name: `${charge.name}, ${currency}`, texts, published, tier, editable, problem }))}
      </tbody>
    </table>
    <div class="row under">
      ${
        editable
          ? html`<button class="slds-button" @click=${() => typeTiers(withNewTier(texts), true)}>
              ${icon('add')} Add tier
            </button>`
          : nothing
      }
      <span class="push"></span>
      ${verdict(state, texts, problem?.text)}
    </div>
  `;
}

/** What is wrong, at once while typing; else that nothing is. @param {State} state @param {TierTexts[]} texts @param {string | undefined} problem */
function verdict(state, texts, problem) {
  const { tierCell } = state;
  const refused = tierCell && state.typedTiers ? state.problems[keyOf(tierCell)] : undefined;
  const text = problem ?? refused;
  if (text && tierCell) {
    return html`
      <span role="alert" id="tier-problem">${mark('bad', `${text} Not saved.`)}</span>
      <button class="slds-button" @click=${() => resetPrice(tierCell)}>Undo</button>
    `;
  }
  const end = texts.at(-1)?.upTo.trim() === '' ? 'open end' : `nothing sold above ${texts.at(-1)?.upTo ?? ''}`;
  return mark('good', `No gap, no overlap, ${end}`);
}
