/** @import { Charge, State, Tier } from '../types.js' */
import { findPrice } from '../catalog.js';
import { html, nothing, svg } from '../lit.js';
import { number, unitWord } from '../words.js';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [520, 220, 64, 190, 16];

/** Unit price over quantity: the draft as a line, what is published dashed. @param {State} state @param {Charge} charge */
export function stepChart({ draft, published, tierCell }, charge) {
  const drafted = tierCell && findPrice(draft?.products ?? [], tierCell)?.tiers;
  const before = tierCell && findPrice(published, tierCell)?.tiers;
  if (!tierCell || !drafted || !before) return nothing;
  const scale = scaleOf([...drafted, ...before]);
  const what =
    charge.pricingModel === 'volume' ? `Price of every ${unitWord(charge)}` : `Price of the next ${unitWord(charge)}`;
  const differs = pathOf(drafted, scale) !== pathOf(before, scale);
  return html`
    <h3 class="subtitle">${what}</h3>
    <svg
      width="100%"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label=${sentence(what, drafted, tierCell.currency)}
    >
      ${scale.prices.map(
        (price) => svg`
        <line class="gridline" x1=${LEFT} x2=${WIDTH} y1=${scale.y(price)} y2=${scale.y(price)}></line>
        <text class="axis" x=${LEFT - 8} y=${scale.y(price) + 4} text-anchor="end">${number(String(price))}</text>`
      )}
      ${scale.quantities.map((quantity) => svg`<text class="axis" x=${scale.x(quantity)} y=${BOTTOM + 18} text-anchor="middle">${number(String(quantity))}</text>`)}
      ${differs ? svg`<path class="mute dashed" d=${pathOf(before, scale)}></path>` : nothing}
      <path class="ink" d=${pathOf(drafted, scale)}></path>
    </svg>
    ${differs ? html`<p class="note">Line: draft. Dashed: published.</p>` : nothing}
  `;
}

/** Floats are good enough to draw with. @param {Tier[]} tiers */
function scaleOf(tiers) {
  const ends = tiers.flatMap(({ upTo }) => (upTo === null ? [] : [Number(upTo)]));
  const far = Math.max(...ends, 1) * 1.25;
  const step = niceStep(Math.max(...tiers.map(({ unitPrice }) => Number(unitPrice)), 0.001));
  const prices = [0, 1, 2, 3, 4].map((at) => Number((at * step).toPrecision(6)));
  return {
    far,
    prices,
    quantities: [0, 0.25, 0.5, 0.75].map((part) => Number((part * far).toPrecision(2))),
    x: (/** @type {number} */ quantity) => LEFT + (quantity / far) * (WIDTH - LEFT),
    y: (/** @type {number} */ price) => BOTTOM - (price / (4.2 * step)) * (BOTTOM - TOP)
  };
}

/** A round fourth of the highest price. @param {number} most */
function niceStep(most) {
  const power = 10 ** Math.floor(Math.log10(most / 4));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power * 4 >= most) ?? 10) * power;
}

/** @param {Tier[]} tiers @param {ReturnType<typeof scaleOf>} scale */
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
