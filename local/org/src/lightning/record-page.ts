/** The page of one record: the deployed Lightning page of its object, or plain details. */
import type { AccessibleObject, JsonRecord } from './deps.ts';
import { componentPlace } from './component-places.ts';
import { recordPage, type FlexiPage, type PlacedComponent } from './flexi-page.ts';
import { html, type Html } from './html.ts';
import { appNavigation } from './navigation-tabs.ts';
import { nameFieldOf, textIn } from './record-cells.ts';
import { readRecord, recordDetails, relatedLists } from './record-details.ts';
import type { PageContent } from './shell.ts';
import { PageProblem, type Visit } from './visit.ts';

interface RecordVisit {
  readonly visit: Visit;
  readonly object: AccessibleObject;
  readonly record: JsonRecord;
  readonly id: string;
}

const isRecordId = (id: string): boolean => /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(id);

async function find(visit: Visit, name: string, id: string): Promise<RecordVisit> {
  const objectName = name === 'sObject' ? (visit.deps.objectOfId(id) ?? '') : name;
  const object = visit.deps.accessibleObject(visit.user.id, objectName);
  const record = object && isRecordId(id) ? await readRecord(visit, object, id) : undefined;
  if (!object || !record) throw new PageProblem(404, 'This record does not exist, or you may not see it.');
  return { visit, object, record, id: textIn(record, 'Id') };
}

function titleOf({ object, record }: RecordVisit): string {
  return textIn(record, nameFieldOf(object)) || object.definition.label;
}

function highlights(found: RecordVisit): Html {
  return html`<section class="host-card">
    <p class="host-quiet">${found.object.definition.label}</p>
    <h1>${titleOf(found)}</h1>
  </section>`;
}

async function related({ visit, object, id }: RecordVisit): Promise<Html[]> {
  const withTab = appNavigation(visit).tabs.flatMap((tab) => tab.object ?? []);
  return relatedLists(visit, object.definition.name, id, new Set(withTab));
}

async function component(found: RecordVisit, { name, properties }: PlacedComponent): Promise<Html | Html[]> {
  if (name.startsWith('c:')) {
    return componentPlace(name, { ...properties, recordId: found.id, objectApiName: found.object.definition.name });
  }
  if (name === 'force:highlightsPanel') return highlights(found);
  if (name === 'force:detailPanel') return recordDetails(found.visit, found.object, found.record);
  if (name === 'force:relatedListContainer') return related(found);
  return html`<p class="host-card host-quiet">The local org does not show ${name}.</p>`;
}

async function layout(found: RecordVisit, page: FlexiPage): Promise<Html> {
  const regions = page.regions.map(async ({ name, components }) => {
    const shown = await Promise.all(components.map((one) => component(found, one)));
    return html`<div class="host-region host-region_${name}">${shown}</div>`;
  });
  const columns = page.regions.some(({ name }) => name === 'sidebar') ? 'host-columns' : '';
  return html`<div class="${columns}">${await Promise.all(regions)}</div>`;
}

async function details(found: RecordVisit): Promise<Html> {
  const main = recordDetails(found.visit, found.object, found.record);
  return html`${highlights(found)} ${main} ${await related(found)}`;
}

/** @throws PageProblem when the record does not exist or the user may not see it */
export async function recordPageContent(visit: Visit, objectName: string, id: string): Promise<PageContent> {
  const found = await find(visit, objectName, id);
  const { name } = found.object.definition;
  const page = recordPage(visit.deps.deployed(), name);
  return {
    title: titleOf(found),
    body: page ? await layout(found, page) : await details(found),
    object: name,
    pageReference: {
      type: 'standard__recordPage',
      attributes: { objectApiName: name, recordId: found.id, actionName: 'view' },
      state: {}
    }
  };
}
