/** @import { Charge, State } from '../types.js' */
import { difference } from '../decimals.js';
import { html, live, nothing } from '../lit.js';
import { tryQuantity } from '../trials.js';
import { unitWord, withCurrency } from '../words.js';

/** What a quantity costs, as published and as drafted; the arithmetic is the engine's own. @param {State} state @param {Charge} charge */
export function tryQuantityBox(state, charge) {
  return html`
    <div class="example">
      <div class="row">
        <label for="probe" class="subtitle">Try a quantity</label>
        <input
          id="probe"
          class="slds-input num entry"
          inputmode="decimal"
          autocomplete="off"
          .value=${live(state.quantity)}
          @input=${(/** @type {any} */ event) => tryQuantity(event.target.value)}
        />
        <span class="note">${unitWord(charge)}</span>
      </div>
      <div aria-live="polite">${result(state)}</div>
    </div>
  `;
}

/** @param {State} state */
function result({ trial, tierCell, draft, quantity }) {
  const [published, drafted] = [trial?.published[0], trial?.draft[0]];
  if (!tierCell || !published || !drafted)
    return quantity === '' ? nothing : html`<p class="note">Type a number such as 120.</p>`;
  if (drafted.amount === null || published.amount === null)
    return html`<p class="note">There is no price for this quantity.</p>`;
  const { currency } = tierCell;
  const { sign, text } = difference(drafted.amount, published.amount);
  const delta = `${sign < 0 ? '−' : sign > 0 ? '+' : ''}${withCurrency(text, currency)}`;
  return html`
    <dl class="sums">
      <div>
        <dt class="note">Published v${draft?.baseVersion ?? ''}</dt>
        <dd class="num">${withCurrency(published.amount, currency)}</dd>
      </div>
      <div>
        <dt class="note">${draft?.draftVersion ? `Draft v${draft.draftVersion}` : 'Draft'}</dt>
        <dd class="num strong">${withCurrency(drafted.amount, currency)}</dd>
      </div>
      <div>
        <dt class="note">Difference</dt>
        <dd class="num">${delta}</dd>
      </div>
    </dl>
    <p class="note num">${drafted.arithmetic} = ${withCurrency(drafted.amount, currency)}</p>
  `;
}
