import type { Plugin } from 'rollup';

// What a bundler is expected to know; the browser has no `process`.
const CONSTANTS: Readonly<Record<string, string>> = {
  'process.env.NODE_ENV': '"production"',
  'process.env.SKIP_LWC_VERSION_MISMATCH_CHECK': '"true"',
  'import.meta.env.SSR': 'false'
};

/** Writes build-time constants into the code, so that checks meant for development fall away. */
export function productionConstants(): Plugin {
  return {
    name: 'production-constants',
    transform(code) {
      const replaced = Object.entries(CONSTANTS).reduce((text, [name, value]) => text.replaceAll(name, value), code);
      return replaced === code ? null : { code: replaced, map: null };
    }
  };
}
