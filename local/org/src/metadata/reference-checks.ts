/** Names a component uses must exist in the org or earlier in the same deploy; problems in Salesforce's words. */
import type { DeployContext } from './deploy-context.ts';
import { permissionSetProblems } from './permission-set-checks.ts';
import type { PackagedComponent } from './read-package.ts';
import { flagOf, listOf, textOf, textsOf, type XmlObject } from './xml.ts';

type Check = (component: PackagedComponent, parsed: XmlObject, context: DeployContext) => string[];

export const referenceProblems: Check = (component, parsed, context) =>
  CHECKS[component.type]?.(component, parsed, context) ?? [];

const exists = ({ data }: DeployContext, type: string, name: string): boolean =>
  data.metadata.read(type, name) !== undefined;

/** Tabs every org has. */
const isStandardTab = (name: string): boolean => name.startsWith('standard-');

const checkTab: Check = (component, parsed, context) => {
  if (!flagOf(parsed, 'customObject')) return [];
  return context.schema().object(component.fullName) === undefined
    ? [`In field: customObject - no CustomObject named ${component.fullName} found`]
    : [];
};

const checkApplication: Check = (_component, parsed, context) =>
  textsOf(parsed, 'tabs')
    .filter((tab) => !isStandardTab(tab) && !exists(context, 'CustomTab', tab))
    .map((tab) => `In field: tab - no CustomTab named ${tab} found`);

const checkNamedCredential: Check = (_component, parsed, context) =>
  listOf(parsed, 'namedCredentialParameters')
    .flatMap((parameter) => textOf(parameter, 'externalCredential') ?? [])
    .filter((name) => !exists(context, 'ExternalCredential', name))
    .map((name) => `In field: externalCredential - no ExternalCredential named ${name} found`);

/** What an LWC imports from the platform must be there, as when Salesforce compiles it. */
const checkBundle: Check = (component, _parsed, context) => {
  const main = component.files.some(({ path }) => path === `lwc/${component.fullName}/${component.fullName}.js`);
  if (!main)
    return [`Cannot find Lightning Component Bundle ${component.fullName}: ${component.fullName}.js is missing`];
  const code = component.files
    .filter(({ path }) => path.endsWith('.js') && !path.includes('__tests__'))
    .map(({ body }) => body.toString('utf8'))
    .join('\n');
  return IMPORTS.flatMap(({ pattern, type }) =>
    [...code.matchAll(pattern)]
      .flatMap(([, name]) => name ?? [])
      .filter((name) => !exists(context, type, name))
      .map((name) => `Invalid reference ${name} of type ${type} in file ${component.fullName}.js`)
  );
};

const IMPORTS = [
  { pattern: /from\s+['"]@salesforce\/apex\/(?:\w+\.)?(\w+)\.\w+['"]/g, type: 'ApexClass' },
  { pattern: /from\s+['"]@salesforce\/label\/c\.(\w+)['"]/g, type: 'CustomLabel' },
  { pattern: /from\s+['"]@salesforce\/customPermission\/(\w+)['"]/g, type: 'CustomPermission' }
];

const checkFlexiPage: Check = (component, parsed, context) => {
  const sobject = textOf(parsed, 'sobjectType');
  const unknown = sobject !== undefined && context.schema().object(sobject) === undefined;
  const names = listOf(parsed, 'flexiPageRegions')
    .flatMap((region) => listOf(region, 'itemInstances'))
    .flatMap((item) => listOf(item, 'componentInstance'))
    .flatMap((instance) => textOf(instance, 'componentName') ?? []);
  const own = names.map((name) => /^(?:c:)?([a-z]\w*)$/.exec(name)?.[1]).filter((name) => name !== undefined);
  const missing = own.filter((name) => !exists(context, 'LightningComponentBundle', name));
  return [
    ...(unknown ? [`In field: sobjectType - no CustomObject named ${sobject} found`] : []),
    ...missing.map(
      (name) =>
        `We couldn't retrieve the design time component information for component c:${name} (${component.fullName}).`
    )
  ];
};

const checkTrigger: Check = (component, _parsed, context) => {
  const source = component.files.find(({ path }) => path.endsWith('.trigger'))?.body.toString('utf8') ?? '';
  const object = /\btrigger\s+\w+\s+on\s+(\w+)/i.exec(source)?.[1] ?? '';
  return context.schema().object(object) === undefined ? [`Invalid sObject: ${object}`] : [];
};

const CHECKS: Readonly<Record<string, Check>> = {
  ApexTrigger: checkTrigger,
  CustomTab: checkTab,
  CustomApplication: checkApplication,
  NamedCredential: checkNamedCredential,
  LightningComponentBundle: checkBundle,
  FlexiPage: checkFlexiPage,
  PermissionSet: (_component, parsed, context) => permissionSetProblems(parsed, context)
};
