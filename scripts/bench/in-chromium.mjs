import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../chromium.mjs';
import { root } from '../start/settings.mjs';

/**
 * Runs an exported function of a module in a real Chromium.
 * @param {string} module path from the checkout's root
 * @param {string} name
 * @param {unknown[]} args anything that JSON can carry
 */
export async function runInChromium(module, name, args) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${name} } from './${module}'; globalThis.run = ${name};`,
      resolveDir: root,
      loader: 'js'
    },
    bundle: true,
    format: 'iife',
    target: 'es2023',
    write: false
  });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0].text });
    return await page.evaluate((given) => globalThis.run(...given), args);
  } finally {
    await browser.close();
  }
}
