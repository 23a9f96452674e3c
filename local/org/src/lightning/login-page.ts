import type { LightningUser } from './deps.ts';
import { html, type Html } from './html.ts';
import { HOST_STYLE_URL, SLDS_URL } from './shell.ts';

function choice(user: LightningUser, target: string): Html {
  return html`<li>
    <form method="post" action="/lightning/login">
      <input type="hidden" name="userId" value="${user.id}" />
      <input type="hidden" name="target" value="${target}" />
      <button class="host-person" type="submit">
        <strong>${user.name}</strong><span>${user.title}</span><span class="host-quiet">${user.username}</span>
      </button>
    </form>
  </li>`;
}

/** Choose who to be. `target` is the address to go to afterwards. */
export function loginPage(users: readonly LightningUser[], target: string): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Sign in</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${SLDS_URL}" />
        <link rel="stylesheet" href="${HOST_STYLE_URL}" />
      </head>
      <body class="slds-scope">
        <main class="host-login">
          <h1>Who are you today?</h1>
          <p class="host-quiet">
            This is a local stand-in for a Salesforce org. It keeps no passwords: choose a person to see the org as they
            do.
          </p>
          <ul>
            ${users.map((user) => choice(user, target))}
          </ul>
        </main>
      </body>
    </html>`;
}
