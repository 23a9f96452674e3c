import { LightningElement, api } from 'lwc';
import { compact, isZero, money, month } from 'c/money';
import { fill } from 'c/labelText';
import { labels } from 'c/dealLabels';

const WIDTH = 304;
const HEIGHT = 128;
const LEFT = 28;
const TOP = 8;
const PLOT = 96;
const WIDEST_BAR = 5;
const LEAST_HEIGHT = 3;
const YEAR_LABEL_WIDTH = 52;
/** Steps of the axis: the smallest of these times a power of ten that holds the highest bar in two. */
const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10];

/**
 * Invoices per month as stacked bars. Pixels may be floats; every figure in words comes from the kernel. The Invoices tab
 * carries the same figures as a table.
 *
 * @typedef {{ recurring: number, oneTime: number }} Bar
 */
export default class InvoiceChart extends LightningElement {
    /** @type {import('c/deal').Deal} */
    @api deal;
    viewBox = `0 0 ${WIDTH} ${HEIGHT}`;

    /** One entry per month from the first invoice's to the last's. */
    get months() {
        const { invoices } = this.deal;
        const first = monthNumber(invoices[0].date);
        const last = monthNumber(invoices[invoices.length - 1].date);
        /** @type {Bar[]} */
        const months = Array.from({ length: last - first + 1 }, () => ({ recurring: 0, oneTime: 0 }));
        for (const invoice of invoices) {
            const bar = months[monthNumber(invoice.date) - first];
            bar.recurring += Number(invoice.recurring);
            bar.oneTime += Number(invoice.oneTime);
        }
        return months;
    }

    get step() {
        const highest = Math.max(1, ...this.months.map((bar) => bar.recurring + bar.oneTime));
        const power = 10 ** Math.floor(Math.log10(highest / 2));
        return power * (STEPS.find((step) => step * power * 2 >= highest) ?? 10);
    }

    get pitch() {
        return (WIDTH - LEFT) / this.months.length;
    }

    /** @param {number} value @param {number} step */
    heightOf(value, step) {
        return Math.round((value / (2 * step)) * PLOT);
    }

    get gridLines() {
        const { step } = this;
        return [0, 1, 2].map((lines) => {
            const y = TOP + PLOT - this.heightOf(lines * step, step);
            return { y: y + 0.5, textY: y + 4, x1: LEFT, x2: WIDTH, text: compact(lines * step) };
        });
    }

    get bars() {
        const { months, pitch, step } = this;
        const width = Math.max(1, Math.min(WIDEST_BAR, Math.floor(pitch) - 1));
        return months.flatMap((bar, index) => {
            let base = TOP + PLOT;
            return /** @type {const} */ (['recurring', 'oneTime'])
                .filter((kind) => bar[kind] > 0)
                .map((kind) => {
                    const height = Math.max(LEAST_HEIGHT, this.heightOf(bar[kind], step));
                    base -= height;
                    const x = Math.round(LEFT + index * pitch) + 1;
                    return { key: `${index}${kind}`, className: `bar ${kind}`, x, y: base, width, height };
                });
        });
    }

    get yearTicks() {
        const { pitch } = this;
        const first = this.deal.invoices[0].date;
        const every = Math.ceil(YEAR_LABEL_WIDTH / (12 * pitch)) * 12;
        const ticks = [];
        for (let index = 0; index < this.months.length; index += every) {
            const x = LEFT + 1 + Math.round(index * pitch);
            if (x + YEAR_LABEL_WIDTH > WIDTH + 12 && index > 0) break;
            ticks.push({ x, y: HEIGHT - 4, text: month(addYears(first, index / 12)) });
        }
        return ticks;
    }

    get legend() {
        const { recurring, oneTime } = this.deal.totals;
        return [
            { label: labels.recurring, value: money(recurring, this.deal.currency), className: 'swatch recurring' },
            ...(isZero(oneTime)
                ? []
                : [{ label: labels.oneTime, value: money(oneTime, this.deal.currency), className: 'swatch oneTime' }])
        ];
    }

    get usageNote() {
        const usage = this.deal.evaluation.priced.lines.some((line) => line.type === 'usage');
        return usage ? labels.usageLeftOut : undefined;
    }

    get says() {
        const { currency, invoices, totals } = this.deal;
        const [first, last] = [invoices[0], invoices[invoices.length - 1]];
        const { recurring, oneTime } = totals;
        return fill(
            labels.chartSays,
            month(first.date),
            month(last.date),
            money(recurring, currency),
            money(oneTime, currency)
        );
    }
}

/** @param {string} localDate */
function monthNumber(localDate) {
    return Number(localDate.slice(0, 4)) * 12 + Number(localDate.slice(5, 7));
}

/** @param {string} localDate @param {number} years */
function addYears(localDate, years) {
    return `${Number(localDate.slice(0, 4)) + years}-${localDate.slice(5, 7)}-01`;
}
