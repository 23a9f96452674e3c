/** Objects, platform events, metadata types and their fields: the first things a deploy brings in. */
import { customField, FieldProblem } from '../schema/custom-field.ts';
import { customObject } from '../schema/custom-object.ts';
import { assignKeyPrefix } from '../schema/load-schema.ts';
import { syncTables } from '../data/tables.ts';
import { OBJECT_PARTS, REFUSED_OBJECT_PARTS } from './component-types.ts';
import type { DeployContext } from './deploy-context.ts';
import { fieldProblem } from './field-changes.ts';
import type { PackagedComponent } from './read-package.ts';
import { listOf, parseXml, textOf, type XmlObject } from './xml.ts';

interface Described {
  readonly component: PackagedComponent;
  readonly xml: XmlObject;
}

/** Objects first, fields after all objects, so that lookups may point anywhere in the package. */
export const applyObjects = (context: DeployContext): void => {
  const described = context.package.components
    .filter((c) => c.type === 'CustomObject')
    .flatMap((component) => describe(component, context));
  const accepted = described.filter((object) => applyObject(object, context));
  context.data.reload();
  for (const object of accepted) applyParts(object, context);
  context.data.reload();
  syncTables(context.data.db, context.schema().objects());
};

const describe = (component: PackagedComponent, { report }: DeployContext): Described[] => {
  try {
    return [{ component, xml: parseXml(component.files[0]?.body.toString('utf8') ?? '').content }];
  } catch (error) {
    report.failed(component, error instanceof Error ? error.message : String(error));
    return [];
  }
};

const isCustom = (name: string): boolean => /__(c|e|mdt)$/.test(name);

const applyObject = ({ component, xml }: Described, context: DeployContext): boolean => {
  const { fullName } = component;
  const { data, report, now } = context;
  if (!isCustom(fullName)) {
    const known = context.schema().object(fullName) !== undefined;
    if (!known) report.failed(component, `Entity of type 'CustomObject' named '${fullName}' cannot be found`);
    return known;
  }
  const exists = data.metadata.read('CustomObject', fullName) !== undefined;
  if (!exists && textOf(xml, 'label') === undefined) {
    report.failed(component, `Must specify a label for the new CustomObject: ${fullName}`);
    return false;
  }
  try {
    customObject(fullName, xml, '???', []);
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error;
    report.failed(component, error.message);
    return false;
  }
  if (textOf(xml, 'label') !== undefined) {
    const own = Object.fromEntries(Object.entries(xml).filter(([name]) => !(name in OBJECT_PARTS)));
    const created = data.metadata.write('CustomObject', fullName, own, component.files, now);
    assignKeyPrefix(data.db, fullName);
    report.succeeded(component, { created });
  }
  return true;
};

const applyParts = ({ component, xml }: Described, context: DeployContext): void => {
  for (const [element, type] of Object.entries(REFUSED_OBJECT_PARTS)) {
    for (const part of listOf(xml, element)) {
      const subject = {
        type,
        fullName: `${component.fullName}.${textOf(part, 'fullName') ?? ''}`,
        fileName: component.fileName
      };
      context.report.failed(subject, `${type} is not modelled by the local org`);
    }
  }
  const seen = new Set<string>();
  for (const [element, type] of Object.entries(OBJECT_PARTS)) {
    for (const part of listOf(xml, element)) applyPart(component, type, part, seen, context);
  }
};

const applyPart = (
  component: PackagedComponent,
  type: string,
  part: XmlObject,
  seen: Set<string>,
  context: DeployContext
): void => {
  const name = textOf(part, 'fullName') ?? '';
  const subject = { type, fullName: `${component.fullName}.${name}`, fileName: component.fileName };
  const { data, report, now } = context;
  if (seen.has(`${type}:${name.toLowerCase()}`)) {
    report.failed(subject, `Duplicate developer name: ${name} appears twice in ${component.fileName}`);
    return;
  }
  seen.add(`${type}:${name.toLowerCase()}`);
  // Standard fields travel along to carry help texts and feed tracking; the local org keeps its own definition of them.
  const standardField = type === 'CustomField' && !name.endsWith('__c');
  const problem = type === 'CustomField' && !standardField ? problemOf(component.fullName, part, context) : undefined;
  if (problem !== undefined) report.failed(subject, problem);
  else
    report.succeeded(subject, {
      created: data.metadata.write(
        type,
        subject.fullName,
        standardField ? { ...part, standardField: 'true' } : part,
        [],
        now
      )
    });
};

const problemOf = (objectName: string, part: XmlObject, context: DeployContext): string | undefined => {
  try {
    const field = customField(part, { event: objectName.endsWith('__e') });
    return fieldProblem(objectName, field, context);
  } catch (error) {
    if (error instanceof FieldProblem) return error.message;
    throw error;
  }
};
