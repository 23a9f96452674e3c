/** The tabs of the app as its metadata lists them, as far as this user may open them. */
import { deployedApps, deployedTab } from './deployed-components.ts';
import type { Visit } from './visit.ts';

export interface NavigationTab {
  readonly label: string;
  readonly address: string;
  /** The object whose records the tab lists. */
  readonly object?: string;
}

export interface AppNavigation {
  readonly label: string;
  readonly tabs: readonly NavigationTab[];
}

const HOME: NavigationTab = { label: 'Home', address: '/lightning/page/home' };

function objectTab(visit: Visit, object: string): NavigationTab[] {
  const found = visit.deps.accessibleObject(visit.user.id, object);
  if (!found) return [];
  return [{ label: found.definition.labelPlural, address: `/lightning/o/${object}/list`, object }];
}

function toTab(visit: Visit, name: string): NavigationTab[] {
  // Lightning's own names: standard-home, standard-Account.
  const standard = /^standard-(.+)$/.exec(name)?.[1];
  if (standard === 'home') return [HOME];
  if (standard !== undefined) return objectTab(visit, standard);
  const tab = deployedTab(visit.deps.deployed(), name);
  if (!tab) return [];
  if (tab.customObject) return objectTab(visit, name);
  return [{ label: tab.label ?? name, address: `/lightning/n/${name}` }];
}

/** The first deployed app; an org without one offers the objects people usually start with. */
export function appNavigation(visit: Visit): AppNavigation {
  const [app] = deployedApps(visit.deps.deployed());
  const names = app?.tabs ?? ['standard-home', 'standard-Account', 'standard-Opportunity', 'standard-Quote'];
  return { label: app?.label ?? 'Salesforce', tabs: names.flatMap((name) => toTab(visit, name)) };
}
