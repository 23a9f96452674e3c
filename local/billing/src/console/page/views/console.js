/** @import { State } from '../types.js' */
import { load } from '../session.js';
import { openPlan } from '../catalog.js';
import { html, nothing } from '../lit.js';
import { dialogView } from './dialog.js';
import { frame } from './frame.js';
import { login } from './login.js';
import { planHeader } from './plan-header.js';
import { planList } from './plan-list.js';
import { priceTable } from './price-table.js';
import { tierEditor } from './tier-editor.js';
import { toastView } from './toast.js';
import { versionList } from './version-list.js';

/** The whole page for a state. @param {State} state */
export function consoleView(state) {
  return html`
    ${frame(state, body(state))} ${dialogView(state)} ${toastView(state)}
    <div class="slds-assistive-text" role="status">${state.news}</div>
  `;
}

/** @param {State} state */
function body(state) {
  if (state.phase === 'login') return login(state);
  if (state.phase === 'loading') return waiting();
  if (state.phase === 'broken') return broken();
  const open = openPlan(state);
  return html`
    <div class="page two">
      ${planList(state)}
      <div class="stack">
        ${open ? [planHeader(state, open), priceTable(state, open.plan), tierEditor(state)] : nothing}
        ${versionList(state)}
      </div>
    </div>
  `;
}

const waiting = () => html` <div class="alone" role="status"><p class="note">Loading the catalog…</p></div> `;

const broken = () => html`
  <div class="alone panel">
    <h1 class="title">The billing engine does not answer</h1>
    <p>Nothing is lost. Check that it runs, then try again.</p>
    <button class="slds-button slds-button_brand" @click=${load}>Try again</button>
  </div>
`;
