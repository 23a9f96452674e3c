/** @import { Plan, State } from '../types.js' */
import { changesOf, plansOf } from '../catalog.js';
import { html, nothing, repeat } from '../lit.js';
import { setState } from '../state.js';
import { counted } from '../words.js';
import { icon, mark } from './icon.js';

/** Every plan, those whose draft differs marked. @param {State} state */
export function planList(state) {
  const { draft, find } = state;
  const term = find.trim().toLowerCase();
  const plans = plansOf(draft?.products ?? []).map(({ plan }) => plan);
  const found = plans.filter((plan) => `${plan.name} ${plan.code}`.toLowerCase().includes(term));
  const versions = `v${draft?.baseVersion ?? ''}${draft?.draftVersion ? ` · draft v${draft.draftVersion}` : ''}`;
  return html`
    <nav class="panel side" aria-label="Plans">
      <div class="panel-head">
        <h2 class="title">Plans</h2>
        <span class="note push num">${versions}</span>
      </div>
      <div class="search">
        ${icon('search')}
        <input
          type="search"
          class="slds-input"
          aria-label="Find a plan"
          placeholder="Find a plan"
          .value=${find}
          @input=${(/** @type {any} */ event) => setState({ find: event.target.value })}
        />
      </div>
      <ul>
        ${repeat(
          found,
          ({ id }) => id,
          (plan) => item(state, plan)
        )}
      </ul>
      ${found.length === 0 ? html`<p class="note empty" role="status">No plan is called “${find.trim()}”.</p>` : nothing}
    </nav>
  `;
}

/** @param {State} state @param {Plan} plan */
function item(state, plan) {
  const here = plan.code === state.planCode;
  const changes = changesOf(state, plan).length;
  const subscriptions = state.overview?.subscriptions[plan.id] ?? 0;
  const ended = plan.availableUntil !== null && plan.availableUntil <= (state.overview?.today ?? '');
  return html`
    <li>
      <a href="#${plan.code}" class="plan ${here ? 'here' : ''}" aria-current=${here ? 'page' : nothing}>
        <span>
          ${plan.name}
          <span class="note block num"
            >${counted(subscriptions, 'subscription')}${ended ? ' · no longer sold' : ''}</span
          >
        </span>
        ${
          changes > 0
            ? html`<span class="push"
                >${mark('draft', String(changes), true)}<span class="slds-assistive-text">draft differs</span></span
              >`
            : nothing
        }
      </a>
    </li>
  `;
}
