import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, ResolveIdHook, TransformHook } from 'rollup';

/** The module file of `c/<name>`; a bundle of style sheets only has no script. */
function moduleFile(bundles: string, name: string): string {
  const file = path.join(bundles, name, name);
  return existsSync(`${file}.js`) ? `${file}.js` : `${file}.css`;
}

/**
 * Teaches the compiler where deployed components are: `c/<name>` lives in `<bundles>/<name>`, and their namespace is "c".
 * @throws when a component imports one that is not deployed
 */
export function componentNamespace(compiler: Plugin, bundles: string): Plugin {
  const resolveId = compiler.resolveId as ResolveIdHook;
  const transform = compiler.transform as TransformHook;
  return {
    ...compiler,
    resolveId(id, importer, options) {
      const name = /^c\/(\w+)$/.exec(id)?.[1];
      if (name === undefined) return resolveId.call(this, id, importer, options);
      const file = moduleFile(bundles, name);
      if (!existsSync(file))
        throw new Error(`Component c/${name} is not deployed; ${importer ?? 'the app'} imports it`);
      return file;
    },
    transform(code, id, options) {
      if (!id.startsWith(bundles + path.sep)) return transform.call(this, code, id, options);
      const name = path.relative(bundles, id).split(path.sep)[0] ?? '';
      const specifier = `${id.includes('?') ? '&' : '?'}specifier=c/${name}`;
      return transform.call(this, code, id + specifier, options);
    }
  };
}
