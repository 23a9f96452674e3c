/** @import { State } from '../types.js' */
import { dismissToast } from '../publish-draft.js';
import { html } from '../lit.js';
import { icon, mark } from './icon.js';

/** What happened or went wrong, until it is dismissed. The regions stay, so that screen readers notice what enters. @param {State} state */
export const toastView = ({ toast }) => html`
  <div class="toasts" role="status">${toast?.kind === 'success' ? content(toast.text, 'good') : ''}</div>
  <div class="toasts" role="alert">${toast?.kind === 'error' ? content(toast.text, 'bad') : ''}</div>
`;

/** @param {string} text @param {'good' | 'bad'} state */
const content = (text, state) => html`
  <div class="toast panel row">
    ${mark(state, text)}
    <button class="slds-button slds-button_icon push" aria-label="Dismiss" @click=${dismissToast}>
      ${icon('close')}
    </button>
  </div>
`;
