/** @import { Charge, State, Tier } from '../types.js' */
import { findPrice } from '../catalog.js';
import { html, nothing, svg } from '../lit.js';
import { number, unitWord } from '../words.js';
import { ticksTo } from './chart-ticks.js';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [520, 220, 64, 190, 16];

/** Unit price over quantity: the draft as a line, what is published dashed. @param {State} state @param {Charge} charge */
export function stepChart({ draft, published, tierCell }, charge) {
  const drafted = tierCell && findPrice(draft?.products ?? [], tierCell)?.tiers;
  const before = tierCell && findPrice(published, tierCell)?.tiers;
  if (!tierCell || !drafted || !before) return nothing;
  const scale = scaleOf([...drafted, ...before]);
  const what = `Price of ${charge.pricingModel === 'volume' ? 'every' : 'the next'} ${unitWord(charge)}`;
  const [now, old] = [pathOf(drafted, scale), pathOf(before, scale)];
  const name =
    draft?.draftVersion && now !== old ? `Draft v${draft.draftVersion}` : `Published v${draft?.baseVersion ?? ''}`;
  return html`
    <h3 class="subtitle">${what}</h3>
    <svg
      width="100%"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label=${sentence(what, drafted, tierCell.currency)}
    >
      ${scale.prices.map((price) => priceTick(price, scale))}
      ${scale.quantities.map((quantity) => quantityTick(quantity, scale))}
      ${now === old ? nothing : svg`<path class="mute dashed" d=${old}></path>`}
      <path class="ink" d=${now}></path>
      ${svg`<text class="axis-strong" x=${WIDTH - 4} y=${scale.y(lastPrice(drafted)) - 8} text-anchor="end">${name}</text>`}
    </svg>
    ${now === old ? nothing : html`<p class="note">Dashed: Published v${draft?.baseVersion ?? ''}</p>`}
  `;
}

/** @typedef {ReturnType<typeof scaleOf>} Scale */

/** Floats are good enough to draw with. @param {Tier[]} tiers */
function scaleOf(tiers) {
  const far = Math.max(...tiers.map(({ upTo }) => Number(upTo ?? 0)), 1) * 1.25;
  const prices = ticksTo(Math.max(...tiers.map(({ unitPrice }) => Number(unitPrice)), 0.001));
  const top = prices.at(-1) ?? 1;
  return {
    far,
    prices,
    quantities: ticksTo(far).filter((quantity) => quantity <= far),
    x: (/** @type {number} */ quantity) => LEFT + (quantity / far) * (WIDTH - LEFT),
    y: (/** @type {number} */ price) => BOTTOM - (price / top) * (BOTTOM - TOP)
  };
}

/** @param {number} price @param {Scale} scale */
const priceTick = (price, { y }) => svg`
  <line class="gridline" x1=${LEFT} x2=${WIDTH} y1=${y(price)} y2=${y(price)}></line>
  <text class="axis" x=${LEFT - 8} y=${y(price) + 4} text-anchor="end">${number(String(price))}</text>
`;

/** @param {number} quantity @param {Scale} scale */
const quantityTick = (quantity, { x, far }) => svg`
  <text class="axis" x=${x(quantity)} y=${BOTTOM + 18} text-anchor=${quantity > far * 0.95 ? 'end' : 'middle'}>${number(String(quantity))}</text>
`;

/** @param {Tier[]} tiers */
const lastPrice = (tiers) => Number(tiers.at(-1)?.unitPrice ?? 0);

/** @param {Tier[]} tiers @param {Scale} scale */
function pathOf(tiers, { far, x, y }) {
  const corners = tiers.flatMap(({ upTo, unitPrice }, at) => {
    const [from, to] = [Number(tiers[at - 1]?.upTo ?? 0), upTo === null ? far : Number(upTo)];
    return [from, to].map((quantity) => `${x(quantity).toFixed(1)} ${y(Number(unitPrice)).toFixed(1)}`);
  });
  return `M${corners.join(' L')}`;
}

/** @param {string} what @param {Tier[]} tiers @param {string} currency */
function sentence(what, tiers, currency) {
  const parts = tiers.map(({ upTo, unitPrice }) => (upTo === null ? unitPrice : `${unitPrice} up to ${number(upTo)}`));
  return `${what} in ${currency}: ${parts.join(', then ')}.`;
}
