/**
 * force-app (source format) as a Metadata API package, for `npm start`. The sf CLI does the same for `npm run deploy`; its converter would add
 * 35 MB to every install for what the types of this project need in few lines. A test deploys the same source with the real CLI.
 */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const SOURCE = fileURLToPath(new URL('../force-app/main/default', import.meta.url));
const PROJECT = new URL('../sfdx-project.json', import.meta.url);
const META = '-meta.xml';
/** Never part of a deploy (.forceignore). */
const IGNORED = /(^|\/)(__tests__|jsconfig\.json|tsconfig\.json|README\.md)(\/|$)/;
/** A fixed date, so that the same source gives the same bytes. */
const DATE = '2027-01-01T00:00:00Z';

/** Metadata types by folder, and how a file's name becomes a member's. */
const TYPES = {
  applications: 'CustomApplication',
  classes: 'ApexClass',
  customPermissions: 'CustomPermission',
  externalClientApps: 'ExternalClientApplication',
  externalCredentials: 'ExternalCredential',
  flexipages: 'FlexiPage',
  labels: 'CustomLabels',
  layouts: 'Layout',
  lwc: 'LightningComponentBundle',
  namedCredentials: 'NamedCredential',
  objects: 'CustomObject',
  permissionsets: 'PermissionSet',
  tabs: 'CustomTab',
  triggers: 'ApexTrigger'
};
/** Folders of an object in source format, and the element each file becomes in the one .object file. */
const OBJECT_PARTS = { fields: 'fields', listViews: 'listViews' };

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return files
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !IGNORED.test(file))
    .sort();
}

/** What stands between the root element's tags. */
function inside(xml) {
  return /<(\w+)[^>]*>([\s\S]*)<\/\1>\s*$/.exec(xml.replace(/^<\?xml[^>]*\?>\s*/, ''))[2];
}

/** One .object file out of an object's folder: its own elements, then each kind of part together. */
async function mergeObject(folder) {
  const name = path.basename(folder);
  const read = (file) => readFile(path.join(folder, file), 'utf8');
  const files = await filesBelow(folder);
  const own = files.includes(`${name}.object${META}`) ? inside(await read(`${name}.object${META}`)) : '';
  const unknown = files.filter((file) => file.includes('/') && !(file.split('/')[0] in OBJECT_PARTS));
  if (unknown.length > 0)
    throw new Error(
      `objects/${name}/${unknown[0]}: scripts/package-metadata.mjs does not know this part of an object.`
    );
  const parts = [];
  for (const [subfolder, element] of Object.entries(OBJECT_PARTS)) {
    for (const file of files.filter((one) => one.startsWith(`${subfolder}/`)))
      parts.push(`<${element}>${inside(await read(file))}</${element}>`);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">${own}${parts.join('\n')}\n</CustomObject>\n`;
}

/** Source files keep a `-meta.xml` beside them; files that are nothing but metadata lose it. */
function packagedName(file, all) {
  if (!file.endsWith(META)) return file;
  const bare = file.slice(0, -META.length);
  return all.includes(bare) || file.startsWith('lwc/') ? file : bare;
}

/** The member's name as package.xml has it. */
function memberOf(packaged) {
  const [folder, ...rest] = packaged.split('/');
  if (folder === 'lwc') return rest[0];
  const file = rest.join('/').replace(/-meta\.xml$/, '');
  return file.slice(0, file.lastIndexOf('.'));
}

function manifest(packaged, version) {
  const types = Object.entries(TYPES).flatMap(([folder, type]) => {
    const members = [...new Set(packaged.filter((file) => file.startsWith(`${folder}/`)).map(memberOf))];
    return members.length === 0
      ? []
      : [`<types>${members.map((name) => `<members>${name}</members>`).join('')}<name>${type}</name></types>`];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">${types.join('')}<version>${version}</version></Package>\n`;
}

/** @returns {Promise<Buffer>} the zip that `Metadata.deploy` takes, with its package.xml at the root */
export async function packageMetadata() {
  const { sourceApiVersion } = JSON.parse(await readFile(PROJECT, 'utf8'));
  const all = await filesBelow(SOURCE);
  const unknown = all.find((file) => !(file.split('/')[0] in TYPES));
  if (unknown)
    throw new Error(`${unknown}: scripts/package-metadata.mjs does not know this folder. Add its metadata type.`);
  const files = {};
  for (const file of all.filter((one) => !one.startsWith('objects/')))
    files[packagedName(file, all)] = await readFile(path.join(SOURCE, file));
  for (const name of (await readdir(path.join(SOURCE, 'objects'))).sort()) {
    files[`objects/${name}.object`] = Buffer.from(await mergeObject(path.join(SOURCE, 'objects', name)));
  }
  const described = { 'package.xml': Buffer.from(manifest(Object.keys(files), sourceApiVersion)), ...files };
  return Buffer.from(zipSync(described, { mtime: DATE, level: 1 }));
}
