/** @import { TierTexts } from '../types.js' */
import { typeTiers } from '../edit-prices.js';
import { readDecimal } from '../decimals.js';
import { html, live, nothing } from '../lit.js';
import { withoutTier } from '../tiers.js';
import { number } from '../words.js';
import { icon } from './icon.js';

const FIELDS = /** @type {const} */ ([
  ['upTo', 'upper end'],
  ['unitPrice', 'unit price'],
  ['flatFee', 'flat fee']
]);

/**
 * @typedef {object} Row
 * @property {string} name of the price: "Seats, USD"
 * @property {TierTexts[]} texts all tiers as typed
 * @property {TierTexts[]} published all tiers as published
 * @property {number} tier which one this is, from 0
 * @property {boolean} editable
 * @property {{ tier: number, field: keyof TierTexts } | undefined} problem
 */

/** One tier: where it begins, where it ends, what it costs. @param {Row} row */
export function tierRow(row) {
  const { texts, tier, editable } = row;
  const from = tier === 0 ? '0' : (texts[tier - 1]?.upTo ?? '');
  return html`
    <tr>
      <th scope="row" class="money">${readDecimal(from) === undefined ? '?' : number(readDecimal(from) ?? '0')}</th>
      ${FIELDS.map(([field, word]) => html`<td class="cell">${editable ? entry(row, field, word) : figure(row, field)}</td>`)}
      <td class="bin">${editable && texts.length > 1 ? remove(row) : nothing}</td>
    </tr>
  `;
}

/** @param {Row} row @param {keyof TierTexts} field */
const figure = ({ texts, tier }, field) => html`<div class="money">${texts[tier]?.[field] || 'no limit'}</div>`;

/** @param {Row} row @param {keyof TierTexts} field @param {string} word */
function entry({ name, texts, published, tier, problem }, field, word) {
  const text = texts[tier]?.[field] ?? '';
  const before = published[tier]?.[field];
  const differs = before !== text;
  const wrong = problem?.tier === tier && problem.field === field;
  const edited = (/** @type {any} */ event) =>
    texts.map((row, at) => (at === tier ? { ...row, [field]: event.target.value } : row));
  return html`
    <div class="was-row">
      ${differs && before !== undefined ? html`<span class="note old num"><span class="slds-assistive-text">published </span>${before || 'no limit'}</span>` : nothing}
      <input
        class="slds-input num entry ${differs ? 'changed-entry' : ''} ${wrong ? 'wrong-entry' : ''}"
        inputmode="decimal"
        autocomplete="off"
        placeholder=${field === 'upTo' ? 'no limit' : ''}
        aria-label="${name}, tier ${tier + 1} ${word}"
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? 'tier-problem' : nothing}
        .value=${live(text)}
        @input=${(/** @type {any} */ event) => typeTiers(edited(event), false)}
        @change=${(/** @type {any} */ event) => typeTiers(edited(event), true)}
      />
    </div>
  `;
}

/** @param {Row} row */
const remove = ({ texts, tier }) => html`
  <button
    class="slds-button slds-button_icon"
    aria-label="Remove tier ${tier + 1}"
    @click=${() => typeTiers(withoutTier(texts, tier), true)}
  >
    ${icon('close')}
  </button>
`;
