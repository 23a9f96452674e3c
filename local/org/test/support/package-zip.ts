import { zipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<Package xmlns="http://soap.sforce.com/2006/04/metadata">
TYPES
  <version>66.0</version>
</Package>`;

/** A metadata package of the given files (path inside the package to content), its manifest naming the types with `*`. */
export function packageZip(files: Readonly<Record<string, string>>, types: readonly string[]): Uint8Array {
  const members = types.map((type) => `  <types><members>*</members><name>${type}</name></types>`).join('\n');
  const entries = Object.entries({ ...files, 'package.xml': MANIFEST.replace('TYPES', members) });
  return zipSync(Object.fromEntries(entries.map(([name, content]) => [name, new TextEncoder().encode(content)])));
}

/** All files below a folder that is laid out as a package. */
export function packageFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]));
}
