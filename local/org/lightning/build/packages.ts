/** Where the browser packages live. npm may hoist them beside another lwc (the one of sfdx-lwc-jest), so each is resolved from here. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Folder of `local/org/lightning`. */
export const LIGHTNING_FOLDER = path.join(import.meta.dirname, '..');

/** Our stand-ins for modules that only the platform has. */
export const STAND_INS = path.join(LIGHTNING_FOLDER, 'modules');

/** Folder of lightning-base-components: Salesforce's own base components as open source. */
export const BASE_COMPONENTS = path.dirname(require.resolve('lightning-base-components/package.json'));

/** Folder with styles, icons and images of the Salesforce Lightning Design System. */
export const DESIGN_SYSTEM_ASSETS = path.join(
  path.dirname(require.resolve('@salesforce-ux/design-system/package.json')),
  'assets'
);

/** The one engine every `lwc` import must reach; two engines on a page cannot share components. */
export const ENGINE_MODULES: Readonly<Record<string, string>> = {
  lwc: require.resolve('@lwc/engine-dom'),
  '@lwc/engine-dom': require.resolve('@lwc/engine-dom'),
  '@lwc/synthetic-shadow': require.resolve('@lwc/synthetic-shadow'),
  '@lwc/wire-service': require.resolve('@lwc/wire-service')
};

interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly lwc?: { readonly expose?: readonly string[] };
}

function manifest(name: string): PackageManifest {
  return JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as PackageManifest;
}

/** `name@version` of everything that shapes the vendor build. */
export function vendorVersions(): readonly string[] {
  return ['@lwc/engine-dom', '@lwc/rollup-plugin', '@lwc/synthetic-shadow', 'lightning-base-components', 'rollup'].map(
    (name) => `${name}@${manifest(name).version}`
  );
}

/** Base components another package may import, for example `lightning/button`. */
export function exposedBaseComponents(): readonly string[] {
  return (manifest('lightning-base-components').lwc?.expose ?? []).filter((name) => name.startsWith('lightning/'));
}
