/** @import { Plan, Product, State } from '../types.js' */
import { openDialog } from '../publish-draft.js';
import { changesOf } from '../catalog.js';
import { html, nothing } from '../lit.js';
import { counted, date, termWord, time } from '../words.js';
import { mark } from './icon.js';

/** What a plan is, where its draft stands, and the two things to do with a draft. @param {State} state @param {{ product: Product, plan: Plan }} open */
export function planHeader(state, { product, plan }) {
  const { draft } = state;
  const changes = draft?.changes.length ?? 0;
  return html`
    <section class="panel" aria-label="Plan">
      <div class="panel-head tall">
        <div>
          <div class="note">Catalog / ${product.family}</div>
          <h1 class="page-title">${plan.name}</h1>
        </div>
        ${marks(state, plan)}
        <span class="push"></span>
        <div>
          <div class="row">
            <button
              class="slds-button slds-button_neutral"
              ?disabled=${!draft?.draftVersion}
              @click=${() => openDialog('discard')}
            >
              Discard draft
            </button>
            <button
              class="slds-button slds-button_brand"
              ?disabled=${changes === 0}
              @click=${() => openDialog('publish')}
            >
              Publish…
            </button>
          </div>
          ${changes === 0 ? html`<div class="note why">Nothing to publish: edit a price first.</div>` : nothing}
        </div>
      </div>
      <dl class="facts">
        ${facts(state, plan).map(
          ([name, value]) =>
            html`<div>
              <dt class="note">${name}</dt>
              <dd class="num">${value}</dd>
            </div>`
        )}
      </dl>
    </section>
  `;
}

/** @param {State} state @param {Plan} plan */
function marks(state, plan) {
  const { draft, versions } = state;
  const current = versions.find(({ status }) => status === 'current');
  const scheduled = versions.filter(({ status }) => status === 'scheduled');
  const changes = changesOf(state, plan).length;
  return html`
    ${current ? mark('good', `Published v${current.version}`, true) : nothing}
    ${scheduled.map(({ version, effectiveFrom }) => mark('waiting', `v${version} from ${date(effectiveFrom)}`, true))}
    ${draft?.draftVersion && changes > 0 ? mark('draft', `Draft v${draft.draftVersion}: ${counted(changes, 'change')}`, true) : nothing}
  `;
}

/** @param {State} state @param {Plan} plan @returns {[string, string][]} */
function facts({ draft, overview }, plan) {
  const { startedBy, startedAt } = draft ?? {};
  return [
    ['Plan number', plan.code],
    ['On sale since', date(plan.availableFrom)],
    ...(plan.availableUntil === null
      ? []
      : [/** @type {[string, string]} */ (['No longer sold from', date(plan.availableUntil)])]),
    ['Terms', termWord(plan)],
    ['Sold in', plan.currencies.join(', ')],
    ['Subscriptions', String(overview?.subscriptions[plan.id] ?? 0)],
    ...(startedBy && startedAt
      ? [/** @type {[string, string]} */ (['Draft by', `${startedBy}, ${time(startedAt)}`])]
      : [])
  ];
}
