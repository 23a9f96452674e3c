/** Reads what the Metadata API accepts from the generated declarations of @salesforce/types, whose form is regular. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * @typedef {{ type: string, optional: boolean, list: boolean }} Element
 * @typedef {{ enums: Map<string, Set<string>>, elementsOf: (type: string) => Map<string, Element> | undefined }} MetadataTypes
 */

const ENUM = /^export type (\w+) = ((?:\| )?'[^;]*);/gms;
const TYPE = /^export type (\w+) = (?:(\w+) & )?\{\n([\s\S]*?)^\};/gm;
const ELEMENT = /^\s+'?(\w+)'?(\?)?: ([^;]+);/gm;

function declarations() {
  const entry = createRequire(import.meta.url).resolve('@salesforce/types/metadata');
  return readFileSync(entry.replace(/\.js$/, '.d.ts'), 'utf8');
}

function elementsIn(body) {
  return [...body.matchAll(ELEMENT)].map(([, name, optional, type]) => [
    name,
    {
      optional: optional === '?',
      list: type.endsWith('[]'),
      type: type.replace(/\[\]$/, '').replace(/ \| (null|undefined)/g, '')
    }
  ]);
}

/** @returns {MetadataTypes} */
export function readMetadataTypes() {
  const source = declarations();
  const enums = new Map(
    [...source.matchAll(ENUM)].map(([, name, values]) => [
      name,
      new Set([...values.matchAll(/'((?:[^'\\]|\\.)*)'/g)].map(([, value]) => value))
    ])
  );
  const types = new Map(
    [...source.matchAll(TYPE)].map(([, name, base, body]) => [name, { base, elements: elementsIn(body) }])
  );
  const elementsOf = (name) => {
    const type = types.get(name);
    return type && new Map([...(type.base ? (elementsOf(type.base) ?? []) : []), ...type.elements]);
  };
  return { enums, elementsOf };
}
