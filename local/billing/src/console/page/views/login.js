/** @import { State } from '../types.js' */
import { logIn } from '../session.js';
import { html } from '../lit.js';

/** Picking who one is: a stand-in for the company's login. @param {State} state */
export const login = ({ users }) => html`
  <section class="alone panel" aria-labelledby="login-title">
    <h1 class="title" id="login-title">Log in to the billing engine</h1>
    <p class="note">On a laptop there is no password: pick who you are.</p>
    <ul class="people">
      ${users.map(
        ({ username, name, title }) => html`
          <li>
            <button class="slds-button slds-button_neutral slds-button_stretch" @click=${() => logIn(username)}>
              Log in as ${name}
            </button>
            <p class="note">${title}</p>
          </li>
        `
      )}
    </ul>
  </section>
`;
