import { LightningElement, api } from 'lwc';
import { fill } from 'c/labelText';
import { labels } from 'c/quoteLabels';

const STAGES = [
    { name: 'draft', label: labels.draft },
    { name: 'in_approval', label: labels.inApproval },
    { name: 'approved', label: labels.approved },
    { name: 'presented', label: labels.presented },
    { name: 'accepted', label: labels.accepted },
    { name: 'active', label: labels.active }
];
/** Statuses that are not stages of their own. @type {Record<string, { stage: string, label?: string }>} */
const SHOWN_AS = {
    ordered: { stage: 'accepted' },
    declined: { stage: 'active', label: labels.declined },
    expired: { stage: 'active', label: labels.expired }
};

/** The quote's business status as a path with every name visible. */
export default class StatusPath extends LightningElement {
    @api status = 'draft';
    /** true when there is room for one line only */
    @api short = false;

    labels = labels;

    get position() {
        const name = SHOWN_AS[this.status]?.stage ?? this.status;
        return Math.max(
            0,
            STAGES.findIndex((stage) => stage.name === name)
        );
    }

    get stages() {
        return STAGES.map(({ name, label }, index) => {
            const done = index < this.position || this.status === 'active';
            const now = index === this.position;
            return {
                name,
                label: now ? (SHOWN_AS[this.status]?.label ?? label) : label,
                done,
                current: now ? 'step' : undefined,
                said: now ? labels.pathNow : done ? labels.pathDone : '',
                className: done ? 'stage stage_done' : now ? 'stage stage_now' : 'stage'
            };
        });
    }

    get nowLabel() {
        return this.stages[this.position].label;
    }
    get shortText() {
        const next = STAGES[this.position + 1];
        return next ? fill(labels.pathStage, this.position + 1, STAGES.length, next.label) : '';
    }
}
