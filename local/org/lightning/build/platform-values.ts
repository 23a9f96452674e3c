/**
 * `@salesforce/*` modules have no files anywhere: the platform writes them. Here each becomes a line of JavaScript.
 * What depends on the user (id, permissions, locale) is read from the page at run time, so one build serves everybody.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rollup';
import { BASE_COMPONENTS } from './packages.ts';

const VIRTUAL = '\0salesforce:';

/** What a deploy brought that modules may name. */
export interface DeployedValues {
  /** Custom label name to its text. */
  readonly labels: Readonly<Record<string, string>>;
}

type Writer = (match: RegExpExecArray, values: DeployedValues) => string;

const text = JSON.stringify;
const part = (match: RegExpExecArray, index: number): string => match[index] ?? '';
const fromPage = (expression: string): string => `import { page } from 'platform/page'; export default ${expression};`;

const LABEL = /^@salesforce\/label\/c\.(\w+)$/;

function isMissingLabel(id: string, { labels }: DeployedValues): boolean {
  const name = LABEL.exec(id)?.[1];
  return name !== undefined && labels[name] === undefined;
}

const WRITERS: readonly (readonly [RegExp, Writer])[] = [
  [/^@salesforce\/apex$/, () => `export { refreshApex, getSObjectValue } from 'platform/apex';`],
  [
    /^@salesforce\/apex\/(\w+)\.(\w+)$/,
    (m) =>
      `import { apexMethod } from 'platform/apex'; export default apexMethod(${text(part(m, 1))}, ${text(part(m, 2))});`
  ],
  [LABEL, (m, { labels }) => `export default ${text(labels[part(m, 1)])};`],
  [
    /^@salesforce\/schema\/(\w+)\.([\w.]+)$/,
    (m) => `export default ${text({ fieldApiName: part(m, 2), objectApiName: part(m, 1) })};`
  ],
  [/^@salesforce\/schema\/(\w+)$/, (m) => `export default ${text({ objectApiName: part(m, 1) })};`],
  [/^@salesforce\/user\/Id$/, () => fromPage('page.user.id')],
  [/^@salesforce\/user\/isGuest$/, () => 'export default false;'],
  [
    /^@salesforce\/customPermission\/(\w+)$/,
    (m) => fromPage(`page.customPermissions.includes(${text(part(m, 1))}) || undefined`)
  ],
  [/^@salesforce\/resourceUrl\/(\w+)$/, (m) => `export default ${text(`/lightning/resource/${part(m, 1)}`)};`],
  [/^@salesforce\/messageChannel\/(\w+)$/, (m) => `export default ${text({ channel: part(m, 1) })};`],
  [/^@salesforce\/client\/formFactor$/, () => `export default 'Large';`]
];

function write(id: string, values: DeployedValues): string | null {
  for (const [pattern, writer] of WRITERS) {
    const match = pattern.exec(id);
    if (match) return writer(match, values);
  }
  return null;
}

/** The user's value where the page sends one, else what lightning-base-components ships (en-US). */
function regional(id: string): string | null {
  const shipped = path.join(BASE_COMPONENTS, 'scopedImports', `${id.replaceAll('/', '-')}.js`);
  if (!existsSync(shipped)) return null;
  const name = text(id.slice('@salesforce/i18n/'.length));
  return `import shipped from ${text(shipped)}; import { page } from 'platform/page'; export default page.i18n[${name}] ?? shipped;`;
}

/** @throws when a component imports a label that is not deployed; an unknown `@salesforce/*` name is left unresolved. */
export function platformValues(values: DeployedValues): Plugin {
  const source = (id: string): string | null => (id.startsWith('@salesforce/i18n/') ? regional(id) : write(id, values));
  return {
    name: 'platform-values',
    resolveId: (id, importer) => {
      if (!id.startsWith('@salesforce/')) return null;
      if (isMissingLabel(id, values))
        throw new Error(`There is no custom label behind ${id}; ${importer ?? ''} imports it`);
      return source(id) === null ? null : VIRTUAL + id;
    },
    load: (id) => (id.startsWith(VIRTUAL) ? source(id.slice(VIRTUAL.length)) : null)
  };
}
