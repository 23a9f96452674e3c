/** Fields that source refers to, with the object they must belong to. */
import { parseQuery } from '@jetstreamapp/soql-parser-js';
import { lineOf, withoutComments } from './source-files.mjs';

/** @typedef {Map<string, import('./org-names.mjs').ObjectNames>} Objects */

/**
 * Follows a dotted path of an object.
 * @param {Objects} objects
 * @param {string} object
 * @param {string} path `Account.Name`, `PL_Accepted_By__r.Name`, `Engine_Id__c`
 * @returns {string | undefined} what is wrong with it
 */
export function problemOfPath(objects, object, path) {
  const [first, ...rest] = path.split('.');
  const owner = objects.get(object.toLowerCase());
  if (!owner) return `there is no object ${object}`;
  if (rest.length === 0) return owner.fields.has(first.toLowerCase()) ? undefined : `${object} has no field ${first}`;
  const parent = owner.parents.get(first.toLowerCase());
  return parent ? problemOfPath(objects, parent, rest.join('.')) : `${object} has no relationship ${first}`;
}

/** A condition is a chain: `left` is one comparison (or NOT), `right` the rest. */
function pathsInWhere(condition) {
  return condition ? [condition.left?.field, ...pathsInWhere(condition.right)] : [];
}

/** Paths of a parsed query, and what its subqueries get wrong. */
function problemsOfQuery(objects, query, object) {
  const plain = query.fields.filter(({ type }) => type !== 'FieldSubquery' && type !== 'FieldFunctionExpression');
  const paths = [
    ...plain.map((field) => (field.relationships ? [...field.relationships, field.field].join('.') : field.field)),
    ...pathsInWhere(query.where),
    ...[query.orderBy ?? []].flat().map(({ field }) => field)
  ].filter(Boolean);
  const subqueries = query.fields.flatMap(({ type, subquery }) => {
    if (type !== 'FieldSubquery') return [];
    const child = objects.get(object.toLowerCase())?.children.get(subquery.relationshipName.toLowerCase());
    return child
      ? problemsOfQuery(objects, subquery, child)
      : [`${object} has no child relationship ${subquery.relationshipName}`];
  });
  return [...paths.map((path) => problemOfPath(objects, object, path)).filter(Boolean), ...subqueries];
}

/** The parser knows neither method calls as binds nor access modes. */
const readable = (soql) =>
  soql
    .replace(/\s+WITH\s+(USER_MODE|SYSTEM_MODE)/i, ' ')
    .replace(/\s+FOR\s+UPDATE\s*$/i, '')
    .replace(/\bLIMIT\s*:\s*\w+/i, 'LIMIT 1')
    .replace(/:\s*[\w.]+(\(\))?/g, ':bind');

/** Every SOQL query in Apex: its objects, fields and relationships exist. */
export function soqlProblems(objects, { file, text }) {
  const source = withoutComments(text);
  return [...source.matchAll(/\[\s*(SELECT\b[^\]]*)\]/gi)].flatMap((match) => {
    const at = `${file}:${lineOf(source, match.index)}`;
    try {
      const query = parseQuery(readable(match[1]), { allowApexBindVariables: true });
      return problemsOfQuery(objects, query, query.sObject).map((problem) => `${at}: ${problem}`);
    } catch (error) {
      return [`${at}: this query cannot be read: ${error.message.split('\n')[0]}`];
    }
  });
}

/** `new Quote(PL_Currency__c = …)`, `Quote.PL_Currency__c`, and `quote.PL_Currency__c` of a variable declared with its type. */
export function apexFieldProblems(objects, { file, text }) {
  const source = withoutComments(text);
  const types = [...objects.keys()].filter((name) => new RegExp(`\\b${name}\\b`, 'i').test(source)).join('|');
  if (!types) return [];
  const variables = new Map();
  for (const [, type, name] of source.matchAll(new RegExp(`\\b(${types}) (\\w+)\\s*(?:[=;:,)]|$)`, 'gim')))
    variables.set(name, [...(variables.get(name) ?? []), type]);
  const uses = [
    ...[...source.matchAll(/\b(\w+)\??\.(\w+__[cr])\b/g)].flatMap((match) => {
      const owners = objects.has(match[1].toLowerCase()) ? [match[1]] : variables.get(match[1]);
      return owners ? [{ index: match.index, owners: owners, field: match[2] }] : [];
    }),
    ...[...source.matchAll(new RegExp(`\\bnew (${types})\\(([^;]*?)\\)\\s*[;,)}]`, 'gis'))].flatMap((match) =>
      [...match[2].matchAll(/\b(\w+__c)\s*=[^=]/g)].map(([, field]) => ({
        index: match.index,
        owners: [match[1]],
        field
      }))
    )
  ];
  return uses
    .filter(({ owners, field }) => !owners.some((owner) => hasName(objects, owner, field)))
    .map(
      ({ index, owners, field }) =>
        `${file}:${lineOf(source, index)}: ${[...new Set(owners)].join(' or ')} has no ${field}`
    );
}

function hasName(objects, object, name) {
  const { fields, parents, children } = objects.get(object.toLowerCase());
  return [fields, parents, children].some((names) => names.has(name.toLowerCase()));
}

const OWNER_BY_PATH = [/\/objects\/([^/]+)\/listViews\//, /\/layouts\/([^/]+?)-[^/]+\.layout-meta\.xml$/];

/** Fields named in permission sets (`Object.Field`), list views and layouts. */
export function metadataFieldProblems(objects, { file, text }) {
  if (file.endsWith('.permissionset-meta.xml'))
    return [
      ...[...text.matchAll(/<field>(\w+)\.(\w+)<\/field>/g)].map(([, object, field]) =>
        problemOfPath(objects, object, field)
      ),
      ...[...text.matchAll(/<object>(\w+__[ce])<\/object>/g)].map(([, object]) =>
        objects.has(object.toLowerCase()) ? undefined : `there is no object ${object}`
      )
    ]
      .filter(Boolean)
      .map((problem) => `${file}: ${problem}`);
  const object = OWNER_BY_PATH.map((pattern) => pattern.exec(file)?.[1]).find(Boolean);
  if (!object) return [];
  return [...text.matchAll(/<(?:field|columns)>(\w+__c)</g)]
    .map(([, field]) => problemOfPath(objects, object, field))
    .filter(Boolean)
    .map((problem) => `${file}: ${problem}`);
}
