import { html, type Html } from './html.ts';

export const recordAddress = (object: string, id: string): string => `/lightning/r/${object}/${id}/view`;

export function recordLink(object: string, id: string, label: string): Html {
  return html`<a href="${recordAddress(object, id)}">${label === '' ? id : label}</a>`;
}
