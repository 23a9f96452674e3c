/** @import { State } from '../types.js' */
import { logOut } from '../session.js';
import { html, nothing } from '../lit.js';
import { date } from '../words.js';

/** The bar at the top and what is below it. @param {State} state @param {unknown} content */
export function frame({ phase, overview }, content) {
  const person = phase === 'ready' ? overview : undefined;
  return html`
    <header class="bar">
      <span class="app">Billing engine</span>
      ${
        person
          ? html`
              <nav aria-label="Billing engine" class="tabs">
                <a href="#" class="tab here" aria-current="page">Catalog</a>
              </nav>
              <span class="note push">${date(person.today)}</span>
              <span class="person">${person.name}</span>
              <button class="slds-button slds-button_neutral" @click=${logOut}>Log out</button>
            `
          : nothing
      }
    </header>
    <main>${content}</main>
  `;
}
