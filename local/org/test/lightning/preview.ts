/** A page of the checkout's components without an org: Apex answers come from a module. `node preview.ts [answers.mjs] [port]` */
import express from 'express';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Deployed, LightningDeps } from '../../src/lightning/deps.ts';
import { lightningHost } from '../../src/lightning/lightning-router.ts';
import type { MetadataComponent } from '../../src/metadata/metadata-store.ts';
import { listOf, parseXml, textOf, type XmlObject } from '../../src/metadata/xml.ts';

const ROOT = path.join(import.meta.dirname, '../../../..');
const SOURCE = process.env['PREVIEW_SOURCE'] ?? path.join(ROOT, 'force-app/main/default');
const component = (type: string, fullName: string, parsed: XmlObject, files: MetadataComponent['files'] = []) =>
  ({ type, fullName, id: '', createdAt: '', modifiedAt: '', parsed, files }) as MetadataComponent;
const names = (folder: string): string[] => {
  try {
    return readdirSync(path.join(SOURCE, folder));
  } catch {
    return [];
  }
};
const xml = (file: string): XmlObject => parseXml(readFileSync(path.join(SOURCE, file), 'utf8')).content;

function bundle(name: string): MetadataComponent[] {
  const meta = `lwc/${name}/${name}.js-meta.xml`;
  try {
    const parsed = xml(meta);
    const files = names(`lwc/${name}`)
      .filter((file) => /\.(js|html|css)$/.test(file))
      .map((file) => ({ path: `lwc/${name}/${file}`, body: readFileSync(path.join(SOURCE, 'lwc', name, file)) }));
    return [component('LightningComponentBundle', name, parsed, files)];
  } catch {
    return [];
  }
}

function readAll(type: string): MetadataComponent[] {
  const simple: Record<string, [string, string]> = {
    CustomApplication: ['applications', '.app-meta.xml'],
    CustomTab: ['tabs', '.tab-meta.xml'],
    FlexiPage: ['flexipages', '.flexipage-meta.xml']
  };
  if (type === 'LightningComponentBundle') return names('lwc').flatMap(bundle);
  if (type === 'CustomLabel')
    return listOf(xml('labels/CustomLabels.labels-meta.xml'), 'labels').map((one) =>
      component(type, textOf(one, 'fullName') ?? '', one)
    );
  const [folder, ending] = simple[type] ?? ['', '-'];
  return names(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => component(type, file.slice(0, -ending.length), xml(`${folder}/${file}`)));
}

function version(): string {
  const all = ['lwc', 'labels', 'flexipages', 'applications', 'tabs'].flatMap((folder) => {
    try {
      return readdirSync(path.join(SOURCE, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => statSync(path.join(SOURCE, folder, file)).mtimeMs
      );
    } catch {
      return [];
    }
  });
  return `${all.length}-${Math.max(0, ...all)}`;
}

const [answersFile, port = '4290'] = process.argv.slice(2);
const person = (id: string, username: string, name: string, title: string) => ({
  id: `005000000000${id}AAA`,
  username: `${username}@plumbline.local`,
  name,
  title,
  locale: 'en_GB',
  timeZone: 'Europe/Berlin'
});
const users = [
  person('001', 'rep', 'Mira Castellan', 'Sales rep'),
  person('002', 'dealdesk', 'Jonas Brandt', 'Deal desk')
];
type Answers = Record<string, (params: unknown) => unknown>;
async function answers(): Promise<Answers> {
  if (answersFile === undefined || answersFile === '-') return {};
  const url = `${pathToFileURL(path.resolve(answersFile)).href}?${statSync(answersFile).mtimeMs}`;
  return ((await import(url)) as { default: Answers }).default;
}

const deps: LightningDeps = {
  users: () => users,
  customPermissions: (id) =>
    id === users[1]?.id ? ['PL_Configure_Quotes', 'PL_Approve_Quotes'] : ['PL_Configure_Quotes'],
  accessibleObject: () => undefined,
  objectOfId: () => undefined,
  childRelationships: () => [],
  query: () => Promise.resolve([]),
  create: () => Promise.resolve({ ok: false, errors: [{ message: 'The preview saves nothing.', fields: [] }] }),
  update: () => Promise.resolve({ ok: false, errors: [{ message: 'The preview saves nothing.', fields: [] }] }),
  async invokeApex(_user, { classname, method, params }) {
    const answer = (await answers())[`${classname}.${method}`];
    const failed = (message: string) =>
      ({ ok: false, error: { message, exceptionType: 'System.AuraHandledException', stackTrace: '' } }) as const;
    if (!answer) return failed(`The preview has no answer for ${classname}.${method}`);
    try {
      return { ok: true, value: await answer(params) };
    } catch (error) {
      return failed((error as Error).message);
    }
  },
  deployed: (): Deployed => ({ version: version(), readAll }),
  events: { listen: () => ({ ok: true, position: 0, stop: () => undefined }) },
  sessionKey: Buffer.from('preview'),
  cacheFolder: path.join(ROOT, '.cache'),
  log: (message, details) => {
    console.log(message, details);
  }
};

const host = lightningHost(deps);
const app = express().use('/lightning', host.router);
const server = app.listen(Number(port), '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? '') : ''}/lightning`);
});
await host.ready;
await host.deployed();
