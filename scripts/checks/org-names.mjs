/** What an org knows once force-app is deployed: objects with their fields and relationships, and every other named thing. */
import { XMLParser } from 'fast-xml-parser';
import { STANDARD_OBJECTS } from '../../local/org/src/schema/standard/standard-objects.ts';

/**
 * @typedef {{ fields: Map<string, string | undefined>, parents: Map<string, string>, children: Map<string, string> }} ObjectNames
 *   All keys in lower case. `fields`: name to the object a lookup points at. `parents`: relationship name to object. `children`: child
 *   relationship name to child object.
 */

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, ignoreDeclaration: true });
const SYSTEM_FIELDS = ['Id', 'CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp'];
const EVENT_FIELDS = ['ReplayId', 'EventUuid', 'CreatedDate', 'CreatedById'];

/** @returns {ObjectNames} */
const emptyObject = () => ({ fields: new Map(), parents: new Map(), children: new Map() });

function standardObjects() {
  return new Map(STANDARD_OBJECTS.map(({ name }) => [name.toLowerCase(), emptyObject()]));
}

function addField(objects, object, { name, target, parentName, childName }) {
  const owner = objects.get(object.toLowerCase()) ?? emptyObject();
  objects.set(object.toLowerCase(), owner);
  owner.fields.set(name.toLowerCase(), target);
  if (!target) return;
  if (parentName) owner.parents.set(parentName.toLowerCase(), target);
  if (childName) objects.get(target.toLowerCase())?.children.set(childName.toLowerCase(), object);
}

function addStandardFields(objects) {
  for (const { name: object, fields } of STANDARD_OBJECTS)
    for (const { name, referenceTo, relationshipName, childRelationshipName } of fields.values())
      addField(objects, object, {
        name,
        target: referenceTo?.[0],
        parentName: relationshipName,
        childName: childRelationshipName
      });
}

function addCustomField(objects, { file, text }) {
  const [, object] = /\/objects\/([^/]+)\/fields\//.exec(file) ?? [];
  const field = parser.parse(text).CustomField;
  addField(objects, object, {
    name: field.fullName,
    target: field.referenceTo,
    parentName: field.fullName.replace(/__c$/, '__r'),
    childName: field.relationshipName && `${field.relationshipName}__r`
  });
}

function addCustomObject(objects, { name }) {
  const object = name.replace('.object-meta.xml', '');
  for (const field of object.endsWith('__e') ? EVENT_FIELDS : [...SYSTEM_FIELDS, 'Name', 'OwnerId'])
    addField(objects, object, { name: field });
}

/**
 * Objects with the names of their fields and relationships.
 * @param {ReturnType<typeof import('./source-files.mjs').sourceFiles>} files
 * @returns {Map<string, ObjectNames>} by lower-case name
 */
export function readObjects(files) {
  const objects = standardObjects();
  addStandardFields(objects);
  for (const file of files.filter(({ name }) => name.endsWith('.object-meta.xml'))) addCustomObject(objects, file);
  for (const file of files.filter(({ name }) => name.endsWith('.field-meta.xml'))) addCustomField(objects, file);
  return objects;
}

/** Names of everything with a file of its own, by the file's kind: `cls`, `permissionset-meta.xml`, … */
export function namesByKind(files) {
  const kinds = new Map();
  for (const { name } of files) {
    const kind = name.slice(name.indexOf('.') + 1);
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(name.slice(0, name.indexOf('.'))));
  }
  return (kind) => kinds.get(kind) ?? new Set();
}
