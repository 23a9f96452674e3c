/** A record without a page of its own: every field the user may read, and the records that look it up. */
import type { FieldDefinition } from '../schema/definitions.ts';
import type { AccessibleObject, JsonRecord } from './deps.ts';
import { html, type Html } from './html.ts';
import { listColumns } from './list-columns.ts';
import { cell, nameFieldOf, selectOf, textIn } from './record-cells.ts';
import { recordLink } from './record-link.ts';
import type { Visit } from './visit.ts';

const MOST_RELATED = 10;
const HIDDEN = new Set(['Id', 'IsDeleted', 'SystemModstamp']);

const isShown = (field: FieldDefinition): boolean => !HIDDEN.has(field.name);

/** The record with all readable fields, or undefined when the user may not see it. */
export async function readRecord(visit: Visit, object: AccessibleObject, id: string): Promise<JsonRecord | undefined> {
  const fields = new Set(['Id', ...object.readableFields.flatMap((field) => selectOf(visit, field))]);
  const soql = `SELECT ${[...fields].join(', ')} FROM ${object.definition.name} WHERE Id = '${id}'`;
  const [record] = await visit.deps.query(visit.user.id, soql);
  return record;
}

function fact(visit: Visit, field: FieldDefinition, record: JsonRecord): Html {
  const value = cell(visit, field, record);
  return html`<div class="host-fact">
    <dt>${field.label}</dt>
    <dd>${value === '' ? '–' : value}</dd>
  </div>`;
}

/** All readable fields under their labels. */
export function recordDetails(visit: Visit, object: AccessibleObject, record: JsonRecord): Html {
  return html`<section class="host-card">
    <h2>Details</h2>
    <dl class="host-facts">${object.readableFields.filter(isShown).map((field) => fact(visit, field, record))}</dl>
  </section>`;
}

function newLink(child: AccessibleObject, field: string, parentId: string): Html | false {
  const address = `/lightning/o/${child.definition.name}/new?${field}=${parentId}`;
  return child.createable && html`<a class="slds-button slds-button_neutral" href="${address}">New</a>`;
}

function relatedRow(visit: Visit, child: AccessibleObject, columns: readonly FieldDefinition[], row: JsonRecord): Html {
  const link = recordLink(child.definition.name, textIn(row, 'Id'), textIn(row, nameFieldOf(child)));
  return html`<tr>
    <th scope="row">${link}</th>
    ${columns.slice(1).map((column) => html`<td>${cell(visit, column, row)}</td>`)}
  </tr>`;
}

async function relatedList(visit: Visit, child: AccessibleObject, field: string, parentId: string): Promise<Html> {
  const columns = listColumns(child, visit.deps.deployed())
    .filter((column) => column.name !== field)
    .slice(0, 4);
  const selected = new Set(['Id', ...columns.flatMap((column) => selectOf(visit, column))]);
  const soql = `SELECT ${[...selected].join(', ')} FROM ${child.definition.name} WHERE ${field} = '${parentId}' ORDER BY LastModifiedDate DESC LIMIT ${MOST_RELATED}`;
  const rows = await visit.deps.query(visit.user.id, soql);
  const head = columns.map((column) => html`<th scope="col">${column.label.replace(/ ID$/, '')}</th>`);
  return html`<section class="host-card">
    <div class="host-card-head">
      <h2>${child.definition.labelPlural}</h2>
      ${newLink(child, field, parentId)}
    </div>
    ${
      rows.length === 0
        ? html`<p class="host-empty">None yet.</p>`
        : html`<table class="host-table">
            <thead>
              <tr>
                ${head}
              </tr>
            </thead>
            <tbody>
              ${rows.map((row) => relatedRow(visit, child, columns, row))}
            </tbody>
          </table>`
    }
  </section>`;
}

/** Lists of the records that look this one up, for objects that have a tab. */
export async function relatedLists(
  visit: Visit,
  object: string,
  id: string,
  withTab: ReadonlySet<string>
): Promise<Html[]> {
  const relationships = visit.deps.childRelationships(object).filter(({ child }) => withTab.has(child));
  const lists = relationships.map(({ child, field }) => {
    const accessible = visit.deps.accessibleObject(visit.user.id, child);
    return accessible ? [relatedList(visit, accessible, field, id)] : [];
  });
  return Promise.all(lists.flat());
}
