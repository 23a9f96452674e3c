/** All records of an object that the user may see, a page at a time. */
import { isNumeric, type FieldDefinition } from '../schema/definitions.ts';
import type { AccessibleObject, JsonRecord } from './deps.ts';
import { html, type Html } from './html.ts';
import { listColumns } from './list-columns.ts';
import { cell, selectOf, textIn } from './record-cells.ts';
import { recordLink } from './record-link.ts';
import type { PageContent } from './shell.ts';
import { PageProblem, type Visit } from './visit.ts';

const ROWS_A_PAGE = 50;

interface ListState {
  readonly columns: readonly FieldDefinition[];
  readonly sort: FieldDefinition | undefined;
  readonly descending: boolean;
  readonly page: number;
}

function stateOf(visit: Visit, object: AccessibleObject): ListState {
  const columns = listColumns(object, visit.deps.deployed());
  return {
    columns,
    sort: columns.find((column) => column.name === visit.query['sort']),
    descending: visit.query['direction'] === 'descending',
    page: Math.max(1, Math.trunc(Number(visit.query['page'] ?? 1)) || 1)
  };
}

/** One row more than a page holds, to know whether there is a next page. */
function soqlOf(visit: Visit, object: AccessibleObject, state: ListState): string {
  const fields = new Set(['Id', ...state.columns.flatMap((column) => selectOf(visit, column))]);
  const order = state.sort ? `${state.sort.name} ${state.descending ? 'DESC' : 'ASC'}` : 'LastModifiedDate DESC';
  const offset = (state.page - 1) * ROWS_A_PAGE;
  return `SELECT ${[...fields].join(', ')} FROM ${object.definition.name} ORDER BY ${order} LIMIT ${ROWS_A_PAGE + 1} OFFSET ${offset}`;
}

function address(object: AccessibleObject, sort: string | undefined, descending: boolean, page: number): string {
  const query = new URLSearchParams({
    ...(sort !== undefined && { sort, direction: descending ? 'descending' : 'ascending' }),
    ...(page > 1 && { page: String(page) })
  }).toString();
  return `/lightning/o/${object.definition.name}/list${query === '' ? '' : `?${query}`}`;
}

/** Figures stand under each other. */
const alignment = (column: FieldDefinition): string => (isNumeric(column.type) ? 'host-number' : '');

function heading(object: AccessibleObject, column: FieldDefinition, state: ListState): Html {
  const sorted = state.sort === column;
  const direction = state.descending ? 'descending' : 'ascending';
  const label = column.label.replace(/ ID$/, '');
  return html`<th scope="col" class="${alignment(column)}" ${sorted && html`aria-sort="${direction}"`}>
    <a href="${address(object, column.name, sorted && !state.descending, 1)}"
      >${label}${sorted && html`<span aria-hidden="true">${state.descending ? ' ↓' : ' ↑'}</span>`}</a
    >
  </th>`;
}

function rowOf(visit: Visit, object: AccessibleObject, state: ListState, row: JsonRecord): Html {
  const cells = state.columns.map((column, index) => {
    const value = cell(visit, column, row);
    if (index > 0) return html`<td class="${alignment(column)}">${value}</td>`;
    return html`<th scope="row">
      ${recordLink(object.definition.name, textIn(row, 'Id'), typeof value === 'string' ? value : '')}
    </th>`;
  });
  return html`<tr>
    ${cells}
  </tr>`;
}

function pager(object: AccessibleObject, state: ListState, more: boolean): Html | null {
  if (state.page === 1 && !more) return null;
  const to = (page: number): string => address(object, state.sort?.name, state.descending, page);
  return html`<nav class="host-pager" aria-label="Pages">
    ${state.page > 1 && html`<a href="${to(state.page - 1)}">Previous</a>`}
    <span>Page ${state.page}</span>
    ${more && html`<a href="${to(state.page + 1)}">Next</a>`}
  </nav>`;
}

function newButton(object: AccessibleObject): Html | false {
  const address = `/lightning/o/${object.definition.name}/new`;
  return object.createable && html`<a class="slds-button slds-button_neutral" href="${address}">New</a>`;
}

function table(visit: Visit, object: AccessibleObject, state: ListState, rows: readonly JsonRecord[]): Html {
  const { label, labelPlural } = object.definition;
  if (rows.length === 0)
    return html`<p class="host-empty">There is no ${label.toLowerCase()} yet that you may see.</p>`;
  return html`<div class="host-scroll" tabindex="0" role="region" aria-label="${labelPlural}">
    <table class="host-table">
      <thead>
        <tr>
          ${state.columns.map((column) => heading(object, column, state))}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowOf(visit, object, state, row))}
      </tbody>
    </table>
  </div>`;
}

/** @throws PageProblem when the object does not exist or the user may not read it */
export async function listPage(visit: Visit, name: string): Promise<PageContent> {
  const object = visit.deps.accessibleObject(visit.user.id, name);
  if (!object) throw new PageProblem(404, `There is no object ${name} that you may see.`);
  const state = stateOf(visit, object);
  const found = await visit.deps.query(visit.user.id, soqlOf(visit, object, state));
  const { labelPlural } = object.definition;
  const body = html`<section class="host-card">
    <div class="host-card-head">
      <h1>${labelPlural}</h1>
      ${newButton(object)}
    </div>
    ${table(visit, object, state, found.slice(0, ROWS_A_PAGE))} ${pager(object, state, found.length > ROWS_A_PAGE)}
  </section>`;
  return {
    title: labelPlural,
    body,
    object: object.definition.name,
    pageReference: { type: 'standard__objectPage', attributes: { objectApiName: name, actionName: 'list' }, state: {} }
  };
}
