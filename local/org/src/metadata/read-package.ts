import { unzipSync } from 'fflate';
import { COMPONENT_TYPES, type ComponentType } from './component-types.ts';
import type { MetadataFile } from './metadata-store.ts';
import { listOf, parseXml, textOf, textsOf } from './xml.ts';

/** A component as it lies in the zip. */
export interface PackagedComponent {
  readonly type: string;
  readonly fullName: string;
  /** The path a problem is reported at. */
  readonly fileName: string;
  readonly files: readonly MetadataFile[];
}

export interface MetadataPackage {
  /** Members the manifest names, by type; `*` means all of the type. */
  readonly manifest: ReadonlyMap<string, readonly string[]>;
  readonly apiVersion: string;
  readonly components: readonly PackagedComponent[];
  /** Members to delete, from destructiveChanges*.xml. */
  readonly deletions: readonly { readonly type: string; readonly fullName: string }[];
  /** Files that belong to no type the local org knows. */
  readonly strangers: readonly string[];
}

/** A zip that is no metadata package. */
export class PackageProblem extends Error {}

/** @throws PackageProblem */
export const readPackage = (zip: Uint8Array): MetadataPackage => {
  const files = unzip(zip);
  const manifestPath = [...files.keys()].find((path) => /(^|\/)package\.xml$/.test(path));
  if (manifestPath === undefined) throw new PackageProblem('No package.xml found');
  const root = manifestPath.slice(0, -'package.xml'.length);
  const inside = new Map<string, Buffer>();
  for (const [path, body] of files) if (path.startsWith(root)) inside.set(path.slice(root.length), body);
  const manifest = readManifest(inside.get('package.xml'));
  const components = new Map<
    string,
    { type: ComponentType; fullName: string; fileName: string; files: MetadataFile[] }
  >();
  const strangers: string[] = [];
  for (const [path, body] of inside) {
    if (/^(package|destructiveChanges(Pre|Post)?)\.xml$/.test(path)) continue;
    const found = identify(path);
    if (found === undefined) {
      strangers.push(path);
      continue;
    }
    const key = `${found.type.type}:${found.fullName}`;
    const component = components.get(key) ?? { ...found, files: [] };
    component.files.push({ path, body });
    components.set(key, component);
  }
  return {
    manifest: manifest.types,
    apiVersion: manifest.version,
    components: [...components.values()].map((c) => ({
      type: c.type.type,
      fullName: c.fullName,
      fileName: c.fileName,
      files: c.files
    })),
    deletions: readDeletions(inside),
    strangers
  };
};

const unzip = (zip: Uint8Array): Map<string, Buffer> => {
  try {
    const entries = Object.entries(unzipSync(zip)).filter(([path]) => !path.endsWith('/'));
    return new Map(entries.map(([path, body]) => [path, Buffer.from(body)]));
  } catch (error) {
    throw new PackageProblem(`The zip file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const readManifest = (body: Buffer | undefined): { types: Map<string, string[]>; version: string } => {
  const { root, content } = parseXml(body?.toString('utf8') ?? '');
  if (root !== 'Package') throw new PackageProblem(`package.xml: the root element is ${root}, not Package`);
  const types = new Map(
    listOf(content, 'types').map((entry) => [textOf(entry, 'name') ?? '', textsOf(entry, 'members')])
  );
  return { types, version: textOf(content, 'version') ?? '' };
};

const readDeletions = (files: ReadonlyMap<string, Buffer>): { type: string; fullName: string }[] =>
  [...files].flatMap(([path, body]) => {
    if (!/^destructiveChanges(Pre|Post)?\.xml$/.test(path)) return [];
    return [...readManifest(body).types].flatMap(([type, members]) => members.map((fullName) => ({ type, fullName })));
  });

/** Which component a path belongs to: `classes/A.cls-meta.xml` → ApexClass A. */
const identify = (path: string): { type: ComponentType; fullName: string; fileName: string } | undefined => {
  const [directory = '', ...rest] = path.split('/');
  const name = rest.join('/');
  const type = COMPONENT_TYPES.find((t) => t.directory === directory);
  if (type === undefined || name === '') return undefined;
  if (type.form === 'bundle') {
    const bundle = rest[0] ?? '';
    return rest.length < 2 ? undefined : { type, fullName: bundle, fileName: `${directory}/${bundle}` };
  }
  const plain = name.replace(/-meta\.xml$/, '');
  if (!plain.endsWith(`.${type.suffix}`)) return undefined;
  return {
    type,
    fullName: decodeURIComponent(plain.slice(0, -type.suffix.length - 1)),
    fileName: `${directory}/${plain}`
  };
};
