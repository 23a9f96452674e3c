import { html } from '../lit.js';

/** An SLDS utility icon; its meaning is in the text beside it. @param {string} name @param {string} [size] */
export const icon = (name, size = 'xx-small') => html`
  <svg class="slds-icon slds-icon_${size} glyph" aria-hidden="true">
    <use href="/console/slds/icons/utility-sprite/svg/symbols.svg#${name}"></use>
  </svg>
`;

/** Shape, colour and word of a state; never a colour alone. @param {'good' | 'bad' | 'draft' | 'waiting'} state @param {string} word @param {boolean} [pill] */
export const mark = (state, word, pill = false) => html`
  <span class="mark ${state} ${pill ? 'pill' : ''}">${icon(ICONS[state])}<span>${word}</span></span>
`;

const ICONS = { good: 'success', bad: 'error', draft: 'edit', waiting: 'clock' };
