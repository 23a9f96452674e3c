/** @import { Charge, Price, State } from '../types.js' */
import { resetPrice, savePrice, typePrice } from '../edit-prices.js';
import { showTiers } from '../open-plan.js';
import { findPrice, isTiered, keyOf } from '../catalog.js';
import { html, live, nothing } from '../lit.js';
import { counted, moneyInput, number, priceWord } from '../words.js';
import { icon } from './icon.js';

/** One charge's price in one currency: a field in the draft, a figure when published or tiered. @param {State} state @param {Charge} charge @param {string} currency */
export function priceCell(state, charge, currency) {
  const cell = { chargeId: charge.id, currency };
  const draft = findPrice(state.draft?.products ?? [], cell);
  const published = findPrice(state.published, cell);
  if (!draft) return html`<span class="note">not sold</span>`;
  if (isTiered(charge)) return tierButton(state, charge, state.mode === 'draft' ? draft : (published ?? draft));
  if (state.mode === 'published') return html`${published ? priceWord(published) : '–'}`;
  return priceField(state, charge, draft, published);
}

/** @param {State} state @param {Charge} charge @param {Price} price */
function tierButton(state, charge, price) {
  const { currency } = price;
  const changes = (state.draft?.changes ?? []).filter(
    (change) => change.chargeId === charge.id && change.currency === currency
  ).length;
  const differs = changes > 0 && state.mode === 'draft';
  return html`
    <button
      class="slds-button figure ${differs ? 'strong' : ''}"
      aria-label="${charge.name}, ${currency} tiers: ${priceWord(price)}${differs ? ', draft differs' : ''}"
      @click=${() => showTiers({ chargeId: charge.id, currency })}
    >
      ${differs ? icon('edit') : nothing}${priceWord(price)}
    </button>
    ${differs ? html`<div class="note">${counted(changes, 'change')}</div>` : nothing}
  `;
}

/** @param {State} state @param {Charge} charge @param {Price} draft @param {Price | undefined} published */
function priceField(state, charge, draft, published) {
  const { currency } = draft;
  const cell = { chargeId: charge.id, currency };
  const field = draft.percent === null ? 'amount' : 'percent';
  const saved = draft[field] ?? '0';
  const before = published?.[field] ?? null;
  const differs = before !== null && before !== saved;
  const problem = state.problems[keyOf(cell)];
  const problemId = `problem-${charge.code}-${currency}`;
  return html`
    <div class="was-row">
      ${differs && published ? html`${icon('edit')}<span class="note old num"><span class="slds-assistive-text">published </span>${priceWord(published)}</span>` : nothing}
      <input
        class="slds-input num entry ${differs ? 'changed-entry' : ''} ${problem ? 'wrong-entry' : ''}"
        inputmode="decimal"
        autocomplete="off"
        aria-label="${charge.name}, ${currency} ${field === 'amount' ? 'price' : 'percent'}"
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ? problemId : nothing}
        .value=${live(state.typed[keyOf(cell)] ?? (field === 'amount' ? moneyInput(saved, currency) : number(saved)))}
        @input=${(/** @type {any} */ event) => typePrice(cell, event.target.value)}
        @change=${() => savePrice(cell, field)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === 'Escape' && resetPrice(cell)}
      />
      ${field === 'percent' ? html`<span class="note">%</span>` : nothing}
    </div>
    ${problem ? html`<div class="problem" id=${problemId} role="alert">${problem}</div>` : nothing}
  `;
}
