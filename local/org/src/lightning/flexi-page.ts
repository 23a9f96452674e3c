/** Lightning pages as deployed: regions that hold components. */
import { listOf, objectOf, textOf, type XmlObject } from '../metadata/xml.ts';
import type { Deployed } from './deps.ts';

export interface PlacedComponent {
  /** For example `c:quoteConfigurator` or `force:detailPanel`. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface FlexiPage {
  readonly name: string;
  readonly type: string | undefined;
  readonly object: string | undefined;
  readonly regions: readonly { readonly name: string; readonly components: readonly PlacedComponent[] }[];
}

function placed(instance: XmlObject): PlacedComponent {
  const properties = listOf(instance, 'componentInstanceProperties');
  const name = textOf(instance, 'componentName') ?? '';
  return {
    // Components of the org itself are written without a namespace.
    name: name.includes(':') ? name : `c:${name}`,
    properties: Object.fromEntries(properties.map((one) => [textOf(one, 'name') ?? '', textOf(one, 'value') ?? '']))
  };
}

function toRegion(region: XmlObject): FlexiPage['regions'][number] {
  const instances = listOf(region, 'itemInstances')
    .map((item) => objectOf(item, 'componentInstance'))
    .filter((instance) => instance !== undefined);
  return { name: textOf(region, 'name') ?? '', components: instances.map(placed) };
}

function flexiPages(deployed: Deployed): FlexiPage[] {
  return deployed.readAll('FlexiPage').map(({ fullName, parsed }) => ({
    name: fullName,
    type: textOf(parsed, 'type'),
    object: textOf(parsed, 'sobjectType'),
    regions: listOf(parsed, 'flexiPageRegions').map(toRegion)
  }));
}

export function flexiPage(deployed: Deployed, name: string): FlexiPage | undefined {
  return flexiPages(deployed).find((page) => page.name === name);
}

/** The record page of an object: the first by name when several are deployed, since activation by app and profile is not read. */
export function recordPage(deployed: Deployed, object: string): FlexiPage | undefined {
  return flexiPages(deployed).find((page) => page.type === 'RecordPage' && page.object === object);
}

/** The deployed home page, if there is one. */
export function deployedHomePage(deployed: Deployed): FlexiPage | undefined {
  return flexiPages(deployed).find((page) => page.type === 'HomePage');
}
