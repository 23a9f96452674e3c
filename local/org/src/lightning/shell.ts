/** The frame around every page: header with app and tabs, user menu, the page's content and the scripts that bring it to life. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { APP_URL, type AppBundle } from './app-bundle.ts';
import { html, jsonForScript, type Html } from './html.ts';
import { i18nValues } from './locale.ts';
import { appNavigation, type NavigationTab } from './navigation-tabs.ts';
import { VENDOR_URL, type VendorBundle } from './vendor-bundle.ts';
import type { Visit } from './visit.ts';

export interface PageContent {
  readonly title: string;
  readonly body: Html;
  /** The object whose tab is marked as current. */
  readonly object?: string;
  readonly pageReference: { type: string; attributes: Record<string, unknown>; state: Record<string, string> };
}

export interface Bundles {
  readonly vendor: VendorBundle;
  readonly app: AppBundle;
}

export const SLDS_URL = '/lightning/slds/styles/salesforce-lightning-design-system.min.css';
export const HOST_STYLE_URL = '/lightning/static/host.css';

function importMap({ vendor, app }: Bundles): unknown {
  const map = JSON.parse(readFileSync(path.join(vendor.folder, 'importmap.json'), 'utf8')) as {
    imports: Record<string, string>;
  };
  return { imports: { ...map.imports, ...(app.ok && { 'platform/app': `${APP_URL}/${app.hash}/app.js` }) } };
}

function pageData(visit: Visit, content: PageContent): unknown {
  const { user, deps, csrf } = visit;
  return {
    user: { id: user.id, name: user.name },
    customPermissions: deps.customPermissions(user.id),
    i18n: i18nValues(user),
    csrfToken: csrf,
    pageReference: content.pageReference
  };
}

function isCurrent(visit: Visit, content: PageContent, tab: NavigationTab): boolean {
  if (content.object !== undefined) return tab.object === content.object;
  return visit.url.split('?')[0] === tab.address;
}

function tabItem(tab: NavigationTab, current: boolean): Html {
  return html`<li class="host-tab">
    <a href="${tab.address}" ${current && html`aria-current="page"`}>${tab.label}</a>
  </li>`;
}

function userMenu({ user, csrf }: Visit): Html {
  return html`<details class="host-user">
    <summary title="${user.name}">
      <span class="host-initials" aria-hidden="true">${initials(user.name)}</span
      ><span class="slds-assistive-text">User menu of ${user.name}</span>
    </summary>
    <div class="host-menu">
      <p><strong>${user.name}</strong></p>
      <p>${user.title}</p>
      <p class="host-quiet">${user.username}</p>
      <form method="post" action="/lightning/logout">
        <input type="hidden" name="csrf" value="${csrf}" />
        <button class="slds-button" type="submit">Switch user</button>
      </form>
    </div>
  </details>`;
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 2);

function header(visit: Visit, content: PageContent): Html {
  const app = appNavigation(visit);
  return html`<a class="host-skip" href="#content">Skip to content</a>
    <header class="host-header">
      <span class="host-dots" aria-hidden="true"></span>
      <span class="host-app">${app.label}</span>
      <nav aria-label="${app.label}">
        <ul class="host-tabs">
          ${app.tabs.map((tab) => tabItem(tab, isCurrent(visit, content, tab)))}
        </ul>
      </nav>
      ${userMenu(visit)}
    </header>`;
}

/** The whole document. `nonce` is the one the response's content security policy allows for the import map. */
export function shell(visit: Visit, content: PageContent, bundles: Bundles, nonce: string): Html {
  const vendor = `${VENDOR_URL}/${bundles.vendor.hash}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${content.title} | ${appNavigation(visit).label}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${SLDS_URL}" />
        <link rel="stylesheet" href="${HOST_STYLE_URL}" />
        <script type="importmap" nonce="${nonce}">
          ${jsonForScript(importMap(bundles))}
        </script>
        <script type="application/json" id="lightning-page">
          ${jsonForScript(pageData(visit, content))}
        </script>
        <script type="module" src="${vendor}/synthetic-shadow.js"></script>
        <script type="module" src="${vendor}/platform/boot.js"></script>
      </head>
      <body class="slds-scope">
        ${header(visit, content)}
        <main id="content" tabindex="-1">${content.body}</main>
      </body>
    </html>`;
}
