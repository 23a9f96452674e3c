import path from 'node:path';
import { packageFiles, packageZip } from './package-zip.ts';
import { sampleEvent } from './sample-event.ts';

const FIXTURE = path.join(import.meta.dirname, '../lightning/fixture');
const TYPES = [
  'CustomObject',
  'ApexClass',
  'LightningComponentBundle',
  'CustomLabels',
  'FlexiPage',
  'CustomApplication',
  'CustomPermission',
  'PermissionSet'
];

/** The sample app of these tests: a component on the Account page, its controller, an event; `changed` replaces files. */
export function samplePackage(changed: Readonly<Record<string, string>> = {}): Uint8Array {
  return packageZip({ ...packageFiles(FIXTURE), 'objects/Sample_Event__e.object': sampleEvent(), ...changed }, TYPES);
}
