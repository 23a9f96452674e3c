/** @import { Change, State } from '../types.js' */
import { closeDialog, dialogClosed, discard, publish } from '../publish-draft.js';
import { html, nothing, ref } from '../lit.js';
import { setState } from '../state.js';
import { changeWord, counted, placeWord } from '../words.js';

/** Asks before something happens to the whole catalog. @param {State} state */
export function dialogView(state) {
  if (state.dialog === undefined) return nothing;
  const { title, content, confirm } = state.dialog === 'publish' ? publishing(state) : discarding(state);
  return html`
    <dialog class="panel dialog" aria-labelledby="dialog-title" ${ref(open)} @close=${dialogClosed}>
      <div class="panel-head"><h2 class="title" id="dialog-title">${title}</h2></div>
      <div class="dialog-body">${content}</div>
      <div class="row dialog-foot">
        ${state.dialogProblem ? html`<span class="problem" role="alert">${state.dialogProblem}</span>` : nothing}
        <span class="push"></span>
        <button class="slds-button slds-button_neutral" @click=${closeDialog}>Cancel</button>
        ${confirm}
      </div>
    </dialog>
  `;
}

/** @param {Element | undefined} element */
function open(element) {
  if (element instanceof HTMLDialogElement && !element.open)
    queueMicrotask(() => element.isConnected && element.showModal());
}

/** @param {State} state */
function publishing({ draft, effectiveFrom, overview, busy }) {
  const changes = draft?.changes ?? [];
  return {
    title: `Publish version ${draft?.draftVersion ?? ''}?`,
    content: html`
      <p>
        ${counted(changes.length, 'price or term changes', 'prices or terms change')} for every new quote. Orders
        already placed keep their prices.
      </p>
      <div class="scroll" tabindex="0" role="region" aria-label="Changes">
        <table class="grid-table">
          <thead>
            <tr>
              <th scope="col">Plan</th>
              <th scope="col">What</th>
              <th scope="col" class="money">Published</th>
              <th scope="col" class="money">Draft</th>
            </tr>
          </thead>
          <tbody>
            ${changes.map(changeRow)}
          </tbody>
        </table>
      </div>
      <div class="slds-form-element">
        <label class="slds-form-element__label" for="effective-from">Effective from (optional)</label>
        <input
          class="slds-input date"
          type="date"
          id="effective-from"
          aria-describedby="effective-help"
          min=${overview?.today ?? ''}
          .value=${effectiveFrom}
          @input=${(/** @type {any} */ event) => setState({ effectiveFrom: event.target.value })}
        />
        <p class="note" id="effective-help">Left empty, it takes effect at once.</p>
      </div>
    `,
    confirm: html`<button class="slds-button slds-button_brand" ?disabled=${busy} @click=${publish}>Publish</button>`
  };
}

/** @param {Change} change */
const changeRow = (change) => html`
  <tr>
    <td>${change.planName}</td>
    <th scope="row">${placeWord(change)}</th>
    <td class="money old">${changeWord(change, change.before)}</td>
    <td class="money strong">${changeWord(change, change.after)}</td>
  </tr>
`;

/** @param {State} state */
function discarding({ draft, busy }) {
  return {
    title: 'Discard the draft?',
    content: html`<p>
      ${counted(draft?.changes.length ?? 0, 'change')} will be lost. What is published stays as it is.
    </p>`,
    confirm: html`<button class="slds-button slds-button_destructive" ?disabled=${busy} @click=${discard}>
      Discard
    </button>`
  };
}
