/** Pages without a record: app pages behind a tab, the home page, and a single component by its address. */
import { componentPlace } from './component-places.ts';
import { deployedTab } from './deployed-components.ts';
import { deployedHomePage, flexiPage, type FlexiPage } from './flexi-page.ts';
import { html, type Html } from './html.ts';
import { appNavigation } from './navigation-tabs.ts';
import type { PageContent } from './shell.ts';
import { PageProblem, type Visit } from './visit.ts';

function regions(page: FlexiPage): Html {
  return html`${page.regions.map(
    ({ name, components }) =>
      html`<div class="host-region host-region_${name}">
        ${components.map((one) => componentPlace(one.name, one.properties))}
      </div>`
  )}`;
}

/** A custom tab: a Lightning page or one component. @throws PageProblem when there is none of that name */
export function tabPage(visit: Visit, name: string): PageContent {
  const deployed = visit.deps.deployed();
  const tab = deployedTab(deployed, name);
  const page = tab?.flexiPage === undefined ? undefined : flexiPage(deployed, tab.flexiPage);
  if (!tab || (!page && tab.component === undefined)) throw new PageProblem(404, `There is no tab ${name}.`);
  const label = tab.label ?? name;
  const content = page ? regions(page) : componentPlace(`c:${tab.component ?? ''}`, {});
  return {
    title: label,
    body: html`<h1 class="slds-assistive-text">${label}</h1>
      ${content}`,
    pageReference: { type: 'standard__navItemPage', attributes: { apiName: name }, state: {} }
  };
}

/** The deployed home page, else the app's tabs as a place to start. */
export function homePage(visit: Visit): PageContent {
  const page = deployedHomePage(visit.deps.deployed());
  return {
    title: 'Home',
    body: page
      ? html`<h1 class="slds-assistive-text">Home</h1>
          ${regions(page)}`
      : startingPoints(visit),
    pageReference: { type: 'standard__namedPage', attributes: { pageName: 'home' }, state: {} }
  };
}

function startingPoints(visit: Visit): Html {
  const tabs = appNavigation(visit).tabs.filter((tab) => tab.object !== undefined);
  return html`<section class="host-card">
    <h1>Good to see you, ${visit.user.name}</h1>
    <ul class="host-start">
      ${tabs.map((tab) => html`<li><a href="${tab.address}">${tab.label}</a></li>`)}
    </ul>
  </section>`;
}

/**
 * One component by its address, `/lightning/cmp/c__quoteConfigurator?c__recordId=…`: query parameters that begin with `c__`
 * become its properties.
 */
export function singleComponentPage(visit: Visit, name: string): PageContent {
  const component = /^c__(\w+)$/.exec(name)?.[1];
  if (component === undefined) throw new PageProblem(404, `${name} is not the name of a component (c__name).`);
  const own = Object.entries(visit.query).filter(([key]) => key.startsWith('c__'));
  return {
    title: component,
    body: html`<h1 class="slds-assistive-text">${component}</h1>
      ${componentPlace(`c:${component}`, Object.fromEntries(own.map(([key, value]) => [key.slice(3), value])))}`,
    pageReference: { type: 'standard__component', attributes: { componentName: name }, state: Object.fromEntries(own) }
  };
}
