import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The plugin for Apex is large, so `npm run format` and `npm run check` install it on first use; until then Apex is passed over. */
const apexPlugin = fileURLToPath(
  new URL('./scripts/tools/format/node_modules/prettier-plugin-apex/dist/src/index.js', import.meta.url)
);

export default {
  printWidth: 120,
  singleQuote: true,
  trailingComma: 'none',
  plugins: [...(existsSync(apexPlugin) ? [apexPlugin] : []), '@prettier/plugin-xml'],
  overrides: [
    { files: ['**/lwc/**/*.html', '**/lightning/dev/modules/**/*.html'], options: { parser: 'lwc' } },
    { files: '**/lwc/**/*.{html,js}', options: { tabWidth: 4 } },
    { files: '*.{cls,trigger,apex}', options: { tabWidth: 4 } },
    {
      files: '*.xml',
      options: { parser: 'xml', tabWidth: 4, xmlWhitespaceSensitivity: 'ignore', printWidth: 2000 }
    }
  ]
};
