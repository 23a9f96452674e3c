/** Everything that is not an object: stored by type and name once it refers only to things that exist. */
import type { DeployContext } from './deploy-context.ts';
import type { PackagedComponent } from './read-package.ts';
import { referenceProblems } from './reference-checks.ts';
import { listOf, parseXml, textOf, type XmlObject } from './xml.ts';

/** Earlier types may be named by later ones. */
const ORDER = [
  'CustomLabels',
  'CustomPermission',
  'ExternalCredential',
  'NamedCredential',
  'StaticResource',
  'RemoteSiteSetting',
  'Settings',
  'ExternalClientApplication',
  'ExtlClntAppOauthSettings',
  'ExtlClntAppGlobalOauthSettings',
  'ExtlClntAppOauthConfigurablePolicies',
  'ExtlClntAppConfigurablePolicies',
  'ApexClass',
  'ApexTrigger',
  'PlatformEventSubscriberConfig',
  'ManagedEventSubscription',
  'CustomMetadata',
  'LightningComponentBundle',
  'QuickAction',
  'CustomTab',
  'Layout',
  'FlexiPage',
  'CustomApplication',
  'PermissionSet'
];

export const applyComponents = (context: DeployContext): void => {
  for (const type of ORDER) {
    for (const component of context.package.components.filter((c) => c.type === type)) apply(component, context);
  }
};

const apply = (component: PackagedComponent, context: DeployContext): void => {
  const { data, report, now } = context;
  let parsed: XmlObject;
  try {
    parsed = descriptionOf(component);
  } catch (error) {
    report.failed(component, error instanceof Error ? error.message : String(error));
    return;
  }
  const problems = referenceProblems(component, parsed, context);
  for (const problem of problems) report.failed(component, problem);
  if (problems.length > 0) return;
  const created = data.metadata.write(component.type, component.fullName, parsed, component.files, now);
  if (component.type === 'CustomLabels') applyLabels(component, parsed, context);
  report.succeeded(component, { created });
};

/** The component's XML: its only file, or the `-meta.xml` beside its code. */
const descriptionOf = (component: PackagedComponent): XmlObject => {
  const meta =
    component.files.find(({ path }) => path.endsWith('-meta.xml')) ?? component.files.find(({ path }) => isXml(path));
  if (meta === undefined) throw new Error(`No -meta.xml file found for ${component.type} ${component.fullName}`);
  const { root, content } = parseXml(meta.body.toString('utf8'));
  if (component.type !== 'Settings' && root !== component.type)
    throw new Error(`The root element is ${root}, expected ${component.type}`);
  return content;
};

const isXml = (path: string): boolean => !/\.(cls|trigger|js|html|css|svg|resource)$/.test(path);

const applyLabels = (component: PackagedComponent, parsed: XmlObject, { data, report, now }: DeployContext): void => {
  for (const label of listOf(parsed, 'labels')) {
    const fullName = textOf(label, 'fullName') ?? '';
    const created = data.metadata.write('CustomLabel', fullName, label, [], now);
    report.succeeded({ type: 'CustomLabel', fullName, fileName: component.fileName }, { created });
  }
};
