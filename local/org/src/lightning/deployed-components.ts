/** What the deployed metadata says about components, labels, apps and tabs. */
import type { MetadataFile } from '../metadata/metadata-store.ts';
import { flagOf, textOf, textsOf } from '../metadata/xml.ts';
import type { Deployed } from './deps.ts';

/** Files of all Lightning web components, by path: `lwc/quoteTotal/quoteTotal.js`. */
export function componentFiles(deployed: Deployed): MetadataFile[] {
  return deployed.readAll('LightningComponentBundle').flatMap(({ files }) => files);
}

/** Names of the component bundles a page may place. */
export function exposedComponents(deployed: Deployed): string[] {
  return deployed
    .readAll('LightningComponentBundle')
    .filter(({ parsed }) => flagOf(parsed, 'isExposed'))
    .map(({ fullName }) => fullName);
}

/** Custom label name to its text. */
export function deployedLabels(deployed: Deployed): Record<string, string> {
  const labels = deployed.readAll('CustomLabel');
  return Object.fromEntries(labels.map(({ fullName, parsed }) => [fullName, textOf(parsed, 'value') ?? '']));
}

export interface DeployedApp {
  readonly label: string;
  readonly tabs: readonly string[];
}

/** Lightning apps, by label. */
export function deployedApps(deployed: Deployed): DeployedApp[] {
  return deployed
    .readAll('CustomApplication')
    .map(({ fullName, parsed }) => ({ label: textOf(parsed, 'label') ?? fullName, tabs: textsOf(parsed, 'tabs') }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

export interface DeployedTab {
  /** Absent for the tab of a custom object, which takes the object's name. */
  readonly label: string | undefined;
  readonly customObject: boolean;
  readonly flexiPage: string | undefined;
  readonly component: string | undefined;
}

export function deployedTab(deployed: Deployed, name: string): DeployedTab | undefined {
  const tab = deployed.readAll('CustomTab').find(({ fullName }) => fullName === name);
  return (
    tab && {
      label: textOf(tab.parsed, 'label'),
      customObject: flagOf(tab.parsed, 'customObject'),
      flexiPage: textOf(tab.parsed, 'flexiPage'),
      component: textOf(tab.parsed, 'lwcComponent')
    }
  );
}
