/** What the vendor build and the app build have in common. */
import lwc, { type RollupLwcOptions } from '@lwc/rollup-plugin';
import type { Plugin, RollupLog, TransformHook } from 'rollup';
import { oneEngine } from './one-engine.ts';
import { LIGHTNING_FOLDER, STAND_INS } from './packages.ts';
import { type DeployedValues, platformValues } from './platform-values.ts';
import { productionConstants } from './production-constants.ts';

const API_VERSION = 66;

/** The LWC compiler with the settings of an org: synthetic shadow, and base components from npm behind our stand-ins. */
export function compiler(): Plugin {
  const options: RollupLwcOptions = {
    rootDir: LIGHTNING_FOLDER,
    modules: [{ dir: STAND_INS }, { npm: 'lightning-base-components' }],
    exclude: ['**/node_modules/@lwc/**', '**/node_modules/lwc/**'],
    apiVersion: API_VERSION,
    enableDynamicComponents: true,
    enableLwcOn: true,
    // lightning-base-combobox calls attachInternals()
    enableSyntheticElementInternals: true,
    disableSyntheticShadowSupport: false
  };
  const plugin = lwc(options);
  const transform = plugin.transform as TransformHook;
  return {
    ...plugin,
    transform(code, id, options) {
      // Written by platform-values: plain JavaScript that is in no component's folder.
      return id.startsWith('\0') ? null : transform.call(this, code, id, options);
    }
  };
}

/** Plugins around the compiler, in the order rollup asks them. */
export function plugins(lwcCompiler: Plugin, values: DeployedValues): Plugin[] {
  return [oneEngine(), platformValues(values), lwcCompiler, productionConstants()];
}

/** True for warnings about code that is not ours to change. */
export function isForeignWarning(warning: RollupLog): boolean {
  const file = warning.loc?.file ?? warning.id ?? '';
  return warning.code === 'CIRCULAR_DEPENDENCY' || /lightning-base-components|node_modules/.test(file);
}
