/** Names that source refers to, one kind of reference per entry: where it is written, and what must exist. */

/**
 * @typedef {{ in: RegExp, pattern: RegExp, what: string, known: (names: ReturnType<typeof import('./org-names.mjs').namesByKind>,
 *   files: ReturnType<typeof import('./source-files.mjs').sourceFiles>) => Set<string> }} NameReference
 */

const labels = (_, files) =>
  new Set(
    files
      .filter(({ name }) => name === 'CustomLabels.labels-meta.xml')
      .flatMap(({ text }) => [...text.matchAll(/<fullName>(.*?)<\/fullName>/g)].map(([, name]) => name))
  );
const bundles = (_, files) => new Set(files.flatMap(({ file }) => /\/lwc\/([^/]+)\//.exec(file)?.slice(1) ?? []));
const auraMethods = (_, files) =>
  new Set(
    files
      .filter(({ name }) => name.endsWith('.cls'))
      .flatMap(({ name, text }) =>
        [...text.matchAll(/@AuraEnabled(?:\([^)]*\))?\s+(?:public|global) static [\w<>,. ]+? (\w+)\(/g)].map(
          ([, method]) => `${name.replace('.cls', '')}.${method}`
        )
      )
  );
const kind = (ending) => (names) => names(ending);
const principals = (_, files) =>
  new Set(
    files
      .filter(({ name }) => name.endsWith('.externalCredential-meta.xml'))
      .flatMap(({ name, text }) =>
        [
          ...text.matchAll(
            /<parameterGroup>(\w+)<\/parameterGroup>\s*<parameterName>\w+<\/parameterName>\s*<parameterType>NamedPrincipal/g
          )
        ].map(([, group]) => `${name.split('.')[0]}-${group}`)
      )
  );

const APEX = /\.(cls|trigger)$/;
const COMPONENT = /\/lwc\/.*\.js$/;
const PERMISSION_SET = /\.permissionset-meta\.xml$/;

/** @type {NameReference[]} */
export const NAME_REFERENCES = [
  { what: 'label', in: APEX, pattern: /\bLabel\.(\w+)/g, known: labels },
  { what: 'label', in: COMPONENT, pattern: /@salesforce\/label\/c\.(\w+)/g, known: labels },
  { what: 'Apex method', in: COMPONENT, pattern: /@salesforce\/apex\/(\w+\.\w+)/g, known: auraMethods },
  { what: 'component', in: COMPONENT, pattern: /from 'c\/(\w+)'/g, known: bundles },
  {
    what: 'component',
    in: /\.flexipage-meta\.xml$/,
    pattern: /<componentName>(\w+)<\/componentName>/g,
    known: bundles
  },
  {
    what: 'custom permission',
    in: COMPONENT,
    pattern: /@salesforce\/customPermission\/(\w+)/g,
    known: kind('customPermission-meta.xml')
  },
  {
    what: 'custom permission',
    in: APEX,
    pattern: /'(PL_\w+_(?:Quotes|Operations))'/g,
    known: kind('customPermission-meta.xml')
  },
  {
    what: 'custom permission',
    in: PERMISSION_SET,
    pattern: /<customPermissions>[^]*?<name>(\w+)<\/name>/g,
    known: kind('customPermission-meta.xml')
  },
  { what: 'class', in: PERMISSION_SET, pattern: /<apexClass>(\w+)<\/apexClass>/g, known: kind('cls') },
  {
    what: 'application',
    in: PERMISSION_SET,
    pattern: /<application>(\w+)<\/application>/g,
    known: kind('app-meta.xml')
  },
  {
    what: 'credential principal',
    in: PERMISSION_SET,
    pattern: /<externalCredentialPrincipal>([\w-]+)</g,
    known: principals
  },
  { what: 'tab', in: PERMISSION_SET, pattern: /<tab>(\w+__c)<\/tab>/g, known: kind('tab-meta.xml') },
  { what: 'tab', in: /\.app-meta\.xml$/, pattern: /<tabs>(\w+__c)<\/tabs>/g, known: kind('tab-meta.xml') },
  {
    what: 'record page',
    in: /\.app-meta\.xml$/,
    pattern: /<content>(\w+)<\/content>/g,
    known: kind('flexipage-meta.xml')
  },
  { what: 'named credential', in: APEX, pattern: /callout:(\w+)/g, known: kind('namedCredential-meta.xml') },
  {
    what: 'external credential',
    in: /\.namedCredential-meta\.xml$/,
    pattern: /<externalCredential>(\w+)</g,
    known: kind('externalCredential-meta.xml')
  }
];
