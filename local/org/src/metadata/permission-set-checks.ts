import type { DeployContext } from './deploy-context.ts';
import { flagOf, listOf, textOf, type XmlObject } from './xml.ts';

/** Everything wrong with a permission set, in Salesforce's words. */
export const permissionSetProblems = (parsed: XmlObject, context: DeployContext): string[] => [
  ...(textOf(parsed, 'label') === undefined ? ['Required field is missing: label'] : []),
  ...listOf(parsed, 'objectPermissions').flatMap((grant) => objectProblems(grant, context)),
  ...listOf(parsed, 'fieldPermissions').flatMap((grant) => fieldProblems(grant, context)),
  ...NAMED.flatMap(({ element, name, type }) =>
    listOf(parsed, element)
      .flatMap((grant) => textOf(grant, name) ?? [])
      .filter((wanted) => !wanted.startsWith('standard') && context.data.metadata.read(type, wanted) === undefined)
      .map((wanted) => `In field: ${name} - no ${type} named ${wanted} found`)
  ),
  ...listOf(parsed, 'externalCredentialPrincipalAccesses').flatMap((grant) => principalProblems(grant, context))
];

const NAMED = [
  { element: 'classAccesses', name: 'apexClass', type: 'ApexClass' },
  { element: 'customPermissions', name: 'name', type: 'CustomPermission' },
  { element: 'tabSettings', name: 'tab', type: 'CustomTab' },
  { element: 'applicationVisibilities', name: 'application', type: 'CustomApplication' }
];

const objectProblems = (grant: XmlObject, context: DeployContext): string[] => {
  const name = textOf(grant, 'object') ?? '';
  const object = context.schema().object(name);
  if (object === undefined) return [`In field: field - no CustomObject named ${name} found`];
  const depends = (wanted: string, needed: string): string[] =>
    flagOf(grant, `allow${wanted}`) && !flagOf(grant, `allow${needed}`)
      ? [`Permission ${wanted} ${name} depends on permission(s): ${needed} ${name}`]
      : [];
  if (object.kind === 'event') return depends('Create', 'Read');
  return [...depends('Create', 'Read'), ...depends('Edit', 'Read'), ...depends('Delete', 'Edit')];
};

const fieldProblems = (grant: XmlObject, context: DeployContext): string[] => {
  const fullName = textOf(grant, 'field') ?? '';
  const [objectName = '', fieldName = ''] = fullName.split('.');
  const object = context.schema().object(objectName);
  const field = object === undefined ? undefined : context.schema().field(object, fieldName);
  if (field === undefined) return [`In field: field - no CustomField named ${fullName} found`];
  if (field.required) return [`You cannot deploy to a required field: ${fullName}`];
  if (object?.kind === 'event' || !field.permissionable)
    return [`In field: field - no field permissions can be set on ${fullName}`];
  if (flagOf(grant, 'editable') && field.autoNumberFormat !== undefined) return [`Field ${fullName} is not editable`];
  return [];
};

/** Principals are named `Credential-Principal`. */
const principalProblems = (grant: XmlObject, { data }: DeployContext): string[] => {
  const name = textOf(grant, 'externalCredentialPrincipal') ?? '';
  const [credential = '', principal = ''] = name.split('-');
  const parameters = listOf(
    data.metadata.read('ExternalCredential', credential)?.parsed,
    'externalCredentialParameters'
  );
  const known = parameters.some(
    (p) =>
      /Principal$/.test(textOf(p, 'parameterType') ?? '') &&
      (textOf(p, 'parameterName') ?? textOf(p, 'principalName')) === principal
  );
  return known ? [] : [`In field: externalCredentialPrincipal - no ExternalCredentialPrincipal named ${name} found`];
};
