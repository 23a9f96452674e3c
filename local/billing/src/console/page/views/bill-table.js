/** @import { Charge, State, Trial } from '../types.js' */
import { difference } from '../decimals.js';
import { html, nothing } from '../lit.js';
import { money, number, unitWord } from '../words.js';

/** What a period costs at the ends of the tiers, as published and as drafted. @param {State} state @param {Charge} charge */
export function billTable({ bills, tierCell }, charge) {
  if (!bills || !tierCell) return nothing;
  const { currency } = tierCell;
  const amount = (/** @type {Trial} */ { amount: text }) => (text === null ? '–' : money(text, currency));
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Bills at some quantities">
      <table class="grid-table bills">
        <thead>
          <tr>
            <th scope="col">Bill at ${unitWord(charge)}</th>
            ${bills.draft.map(({ quantity }) => html`<th scope="col" class="money">${number(quantity)}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Published</th>
            ${bills.published.map((trial) => html`<td class="money">${amount(trial)}</td>`)}
          </tr>
          <tr>
            <th scope="row">Draft</th>
            ${bills.draft.map((trial) => html`<td class="money">${amount(trial)}</td>`)}
          </tr>
          <tr>
            <th scope="row">Difference</th>
            ${bills.draft.map((trial, at) => html`<td class="money strong">${delta(trial, bills.published[at], currency)}</td>`)}
          </tr>
        </tbody>
      </table>
    </div>
  `;
}

/** Decreases in parentheses, as finance writes them. @param {Trial} drafted @param {Trial | undefined} published @param {string} currency */
function delta(drafted, published, currency) {
  if (drafted.amount === null || !published || published.amount === null) return '–';
  const { sign, text } = difference(drafted.amount, published.amount);
  return sign < 0 ? `(${money(text, currency)})` : money(text, currency);
}
