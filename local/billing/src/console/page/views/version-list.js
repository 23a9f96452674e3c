/** @import { State, Version } from '../types.js' */
import { html } from '../lit.js';
import { date, time } from '../words.js';
import { mark } from './icon.js';

/** Every published version, newest first. @param {State} state */
export const versionList = ({ versions }) => html`
  <section class="panel" aria-labelledby="versions-title">
    <div class="panel-head">
      <h2 class="title" id="versions-title">Versions</h2>
      <span class="note">Every catalog that was published, newest first</span>
    </div>
    <table class="grid-table">
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Standing</th>
          <th scope="col">Effective from</th>
          <th scope="col">Published</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        ${versions.map(row)}
      </tbody>
    </table>
  </section>
`;

/** @param {Version} version */
const row = ({ version, status, effectiveFrom, publishedAt, publishedBy }) => html`
  <tr>
    <th scope="row" class="strong num">v${version}</th>
    <td>${standing(status)}</td>
    <td class="num">${date(effectiveFrom)}</td>
    <td class="num">${time(publishedAt)}</td>
    <td>${publishedBy}</td>
  </tr>
`;

/** @param {Version['status']} status */
function standing(status) {
  if (status === 'current') return mark('good', 'In effect');
  return status === 'scheduled' ? mark('waiting', 'Scheduled') : html`<span class="note">Replaced</span>`;
}
