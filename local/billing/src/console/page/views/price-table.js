/** @import { Charge, Plan, State } from '../types.js' */
import { setMode, showTiers } from '../open-plan.js';
import { firstTierCell, isTiered } from '../catalog.js';
import { html, repeat } from '../lit.js';
import { billedWord, modelWord, number } from '../words.js';
import { priceCell } from './price-cell.js';

/** List prices of a plan by charge and currency. @param {State} state @param {Plan} plan */
export function priceTable(state, plan) {
  return html`
    <section class="panel" aria-labelledby="prices-title">
      <div class="panel-head">
        <h2 class="title" id="prices-title">Prices</h2>
        <span class="note"
          >List price per charge and currency, before tax. Blue pencil: the draft differs; struck: what is
          published.</span
        >
        <span class="push"></span>
        ${modeSwitch(state)}
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="Prices by charge and currency">
        <table class="grid-table">
          <thead>
            <tr>
              <th scope="col">Charge</th>
              <th scope="col">Model</th>
              <th scope="col">Billed</th>
              ${plan.currencies.map((currency) => html`<th scope="col" class="money">${currency}</th>`)}
              <th scope="col" class="money">Discount limit</th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              plan.charges,
              ({ id }) => id,
              (charge) => row(state, plan, charge)
            )}
          </tbody>
        </table>
      </div>
    </section>
  `;
}

/** @param {State} state */
const modeSwitch = ({ mode }) => html`
  <div class="slds-button-group seg" role="group" aria-label="Show">
    <button class="slds-button slds-button_neutral" aria-pressed=${mode === 'draft'} @click=${() => setMode('draft')}>
      Draft
    </button>
    <button
      class="slds-button slds-button_neutral"
      aria-pressed=${mode === 'published'}
      @click=${() => setMode('published')}
    >
      Published
    </button>
  </div>
`;

/** @param {State} state @param {Plan} plan @param {Charge} charge */
function row(state, plan, charge) {
  const picked = state.tierCell?.chargeId === charge.id;
  return html`
    <tr class=${picked ? 'picked' : ''}>
      <th scope="row" class="strong">${isTiered(charge) ? tierLink(charge, plan) : charge.name}</th>
      <td>${modelWord(charge)}</td>
      <td>${billedWord(charge)}</td>
      ${plan.currencies.map((currency) => html`<td class="money">${priceCell(state, charge, currency)}</td>`)}
      <td class="money">${charge.maxDiscountPercent === '0' ? 'none' : `${number(charge.maxDiscountPercent)} %`}</td>
    </tr>
  `;
}

/** @param {Charge} charge @param {Plan} plan */
const tierLink = (charge, plan) => html`
  <button class="slds-button strong link" @click=${() => showTiers(firstTierCell({ ...plan, charges: [charge] }))}>
    ${charge.name}
  </button>
`;
