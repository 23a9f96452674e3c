/** A simple form that creates a record: the fields an object cannot do without, plus the few a person expects. */
import type { FieldDefinition } from '../schema/definitions.ts';
import type { AccessibleObject, SaveOutcome } from './deps.ts';
import { html, type Html } from './html.ts';
import { nameFieldOf, textIn } from './record-cells.ts';
import type { PageContent } from './shell.ts';
import { PageProblem, type Visit } from './visit.ts';

// A real org takes these from the page layout; required fields are added by themselves.
const USUAL: Readonly<Record<string, readonly string[]>> = {
  Account: ['Name', 'Industry', 'BillingCountry'],
  Opportunity: ['Name', 'AccountId', 'StageName', 'CloseDate'],
  Quote: ['Name', 'OpportunityId', 'ExpirationDate']
};
// Lightning creates a quote from its opportunity only, so there it is as good as required.
const NEEDED: ReadonlySet<string> = new Set(['Quote.OpportunityId']);
const MOST_CHOICES = 200;

interface FormField {
  readonly field: FieldDefinition;
  readonly required: boolean;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

async function lookupChoices(visit: Visit, field: FieldDefinition): Promise<FormField['choices']> {
  const parent = visit.deps.accessibleObject(visit.user.id, field.referenceTo?.[0] ?? '');
  if (!parent) return [];
  const name = nameFieldOf(parent);
  const soql = `SELECT Id, ${name} FROM ${parent.definition.name} ORDER BY ${name} LIMIT ${MOST_CHOICES}`;
  const rows = await visit.deps.query(visit.user.id, soql);
  return rows.map((row) => ({ value: textIn(row, 'Id'), label: textIn(row, name) }));
}

async function toFormField(visit: Visit, object: AccessibleObject, field: FieldDefinition): Promise<FormField> {
  const required = field.required || NEEDED.has(`${object.definition.name}.${field.name}`);
  const picklist = (field.picklist ?? []).filter((choice) => choice.active);
  const choices = field.type === 'reference' ? await lookupChoices(visit, field) : picklist;
  return { field, required, choices };
}

function formFields(visit: Visit, object: AccessibleObject): Promise<FormField[]> {
  const usual = new Set(USUAL[object.definition.name] ?? []);
  const fields = object.editableFields.filter(
    (field) => usual.has(field.name) || (field.required && field.defaultValue === undefined && field.name !== 'OwnerId')
  );
  return Promise.all(fields.map((field) => toFormField(visit, object, field)));
}

const INPUT_TYPES: Readonly<Record<string, string>> = {
  date: 'date',
  datetime: 'datetime-local',
  int: 'number',
  double: 'number',
  currency: 'number',
  percent: 'number',
  email: 'email',
  boolean: 'checkbox'
};

function control({ field, required, choices }: FormField, value: string): Html {
  const attributes = html`id="${field.name}" name="${field.name}" ${required && html`required`}`;
  if (field.type !== 'reference' && field.picklist === undefined) {
    return html`<input
      class="slds-input"
      type="${INPUT_TYPES[field.type] ?? 'text'}"
      step="any"
      ${attributes}
      value="${value}"
    />`;
  }
  return html`<select class="slds-select" ${attributes}>
    <option value="">--None--</option>
    ${choices.map(
      (one) => html`<option value="${one.value}" ${one.value === value && html`selected`}>${one.label}</option>`
    )}
  </select>`;
}

function formField(one: FormField, values: Readonly<Record<string, string>>): Html {
  return html`<div class="slds-form-element host-field">
    <label class="slds-form-element__label" for="${one.field.name}"
      >${one.required && html`<abbr class="slds-required" title="required">* </abbr>`}${one.field.label.replace(/ ID$/, '')}</label
    >
    <div class="slds-form-element__control">${control(one, values[one.field.name] ?? '')}</div>
  </div>`;
}

function creatable(visit: Visit, name: string): AccessibleObject {
  const object = visit.deps.accessibleObject(visit.user.id, name);
  if (!object?.createable) throw new PageProblem(403, `You may not create a ${object?.definition.label ?? name}.`);
  return object;
}

/** The form; `values` fills it, `problems` says why the last attempt was refused. */
export async function newRecordPage(
  visit: Visit,
  name: string,
  values: Readonly<Record<string, string>>,
  problems: readonly string[] = []
): Promise<PageContent> {
  const object = creatable(visit, name);
  const title = `New ${object.definition.label}`;
  const fields = await formFields(visit, object);
  const body = html`<section class="host-card host-form">
    <h1>${title}</h1>
    ${problems.length > 0 && html`<div class="host-problem" role="alert">${problems.map((one) => html`<p>${one}</p>`)}</div>`}
    <form method="post">
      <input type="hidden" name="csrf" value="${visit.csrf}" />
      ${fields.map((one) => formField(one, values))}
      <div class="host-actions">
        <a class="slds-button slds-button_neutral" href="/lightning/o/${object.definition.name}/list">Cancel</a>
        <button class="slds-button slds-button_brand" type="submit">Save</button>
      </div>
    </form>
  </section>`;
  return {
    title,
    body,
    object: object.definition.name,
    pageReference: { type: 'standard__objectPage', attributes: { objectApiName: name, actionName: 'new' }, state: {} }
  };
}

/** Saves what the form sent. Fields the form does not offer are ignored. */
export async function createFromForm(
  visit: Visit,
  name: string,
  sent: Readonly<Record<string, string>>
): Promise<SaveOutcome> {
  const object = creatable(visit, name);
  const fields = await formFields(visit, object);
  const values = fields.map(({ field }) => [field.name, valueOf(field, sent[field.name] ?? '')] as const);
  return visit.deps.create(visit.user.id, object.definition.name, Object.fromEntries(values));
}

function valueOf(field: FieldDefinition, sent: string): string | number | boolean | null {
  if (field.type === 'boolean') return sent !== '';
  if (sent === '') return null;
  return INPUT_TYPES[field.type] === 'number' ? Number(sent) : sent;
}
