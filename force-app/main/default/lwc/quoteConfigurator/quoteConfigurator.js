import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import LightningPrompt from 'lightning/prompt';
import MAY_CONFIGURE from '@salesforce/customPermission/PL_Configure_Quotes';
import MAY_APPROVE from '@salesforce/customPermission/PL_Approve_Quotes';
import loadQuote from '@salesforce/apex/QuoteController.load';
import saveQuote from '@salesforce/apex/QuoteController.save';
import submitForApproval from '@salesforce/apex/QuoteController.submitForApproval';
import approveQuote from '@salesforce/apex/QuoteController.approve';
import rejectQuote from '@salesforce/apex/QuoteController.reject';
import acceptQuote from '@salesforce/apex/QuoteController.accept';
import { applyChange, describeDifferences, evaluateQuote, newQuotePlan, priceQuote } from 'c/kernel';
import { readCatalog, withPlan } from 'c/catalogReader';
import { Deal } from 'c/deal';
import { labels as dealLabels } from 'c/dealLabels';
import { lightOf } from 'c/dealSummary';
import { errorText } from 'c/errorText';
import { watchEvent } from 'c/eventWatch';
import { fill } from 'c/labelText';
import { labels as lineLabels } from 'c/lineLabels';
import { clock, difference, money } from 'c/money';
import { nextStep } from 'c/nextStep';
import {
    approvalNotice,
    catalogNotice,
    elsewhereNotice,
    failureNotice,
    removedNotice,
    uncheckedNotice,
    withNotice,
    withoutNotice
} from 'c/notices';
import { afterEvent, isInFlight, laterOf, orderStateOf } from 'c/orderState';
import { priceChanges } from 'c/priceChanges';
import { edit, leaveCell, nextPlanKey, openDraft, redo, replace, undo } from 'c/quoteDraft';
import { labels } from 'c/quoteLabels';
import { isAccepted, quoteOf } from 'c/quoteView';

/**
 * @typedef {import('c/quoteView').QuoteView} QuoteView
 * @typedef {import('c/quoteDraft').Draft} Draft
 * @typedef {import('c/kernel').Catalog} Catalog
 * @typedef {import('c/kernel').QuoteChange} QuoteChange
 * @typedef {import('c/notices').Notice} Notice
 */

const ANNOUNCE_AFTER_MS = 900;
const EFFECTS_AFTER_MS = 300;
const EFFECTS_UP_TO_LINES = 200;
const REREAD_EVERY_MS = 15000;
const SHORT_ID = 15;
const WIDTHS = { wide: 1360, normal: 1200, narrow: 768 };

/**
 * The Quote page: holds the quote being edited, prices it in the browser on every keystroke, saves, accepts, and follows
 * the order and the catalog live. Everything it draws is one Deal, made anew by each edit.
 */
export default class QuoteConfigurator extends NavigationMixin(LightningElement) {
    /** @type {string} */
    @api recordId;

    labels = { ...labels, lines: lineLabels.lines };
    lineLabels = lineLabels;
    dealLabels = dealLabels;

    /** @type {'loading' | 'ready' | 'failed'} */
    state = 'loading';
    problem = '';
    /** @type {QuoteView} */
    view;
    /** @type {Deal} */
    deal;
    /** @type {import('c/orderState').OrderState} */
    order = { sequence: 0 };
    /** @type {number | undefined} sequence of a refusal that a save has answered */
    settledSequence;
    /** @type {Notice[]} */
    notices = [];
    /** @type {Record<string, string>} */
    effects = {};
    /** @type {'' | 'top' | 'bottom'} */
    picker = '';
    /** @type {'wide' | 'normal' | 'narrow' | 'phone'} */
    layout = 'wide';
    busy = false;
    saving = false;
    panelOpen = false;
    announcement = '';
    /** @type {Draft} */
    draft;
    /** @type {import('c/kernel').Quote} */
    savedQuote;

    /** @type {Catalog} */
    _catalog;
    /** @type {(() => void)[]} */
    _stops = [];
    /** @type {Record<string, ReturnType<typeof setTimeout>>} */
    _timers = {};
    /** @type {ResizeObserver | undefined} */
    _resize;
    /** @type {'' | 'top' | 'bottom'} */
    _closedPicker = '';

    connectedCallback() {
        this.open();
        const reread = () => this.reread();
        this._stops = [
            watchEvent('/event/Order_Progress__e', (event) => this.handleOrderEvent(event), reread),
            watchEvent('/event/Order_Completed__e', (event) => this.handleOrderEvent(event), reread),
            watchEvent(
                '/event/Catalog_Published__e',
                (event) => this.handleCatalogEvent(event),
                () => this.followCatalog()
            )
        ];
        /** @param {BeforeUnloadEvent} event */
        const warn = (event) => {
            if (this.dirty) event.preventDefault();
        };
        window.addEventListener('beforeunload', warn);
        this._stops.push(() => window.removeEventListener('beforeunload', warn));
    }

    disconnectedCallback() {
        this._stops.forEach((stop) => stop());
        Object.values(this._timers).forEach(clearTimeout);
        this._resize?.disconnect();
        this._resize = undefined;
    }

    renderedCallback() {
        this.focusAfterPicker();
        if (this._resize || typeof ResizeObserver === 'undefined') return;
        const page = this.template?.querySelector('.page');
        if (!page) return;
        this._resize = new ResizeObserver(([entry]) => this.measure(entry.contentRect.width));
        this._resize.observe(page);
    }

    /** A region is narrower than the window, so the component's own width decides. @param {number} width */
    measure(width) {
        this.layout =
            width >= WIDTHS.wide
                ? 'wide'
                : width >= WIDTHS.normal
                  ? 'normal'
                  : width >= WIDTHS.narrow
                    ? 'narrow'
                    : 'phone';
    }

    // --- what the page shows

    get isLoading() {
        return this.state === 'loading';
    }
    get isFailed() {
        return this.state === 'failed';
    }
    get pageClass() {
        return `page page_${this.layout}`;
    }
    get dirty() {
        return this.draft !== undefined && this.draft.quote !== this.savedQuote;
    }
    get accepted() {
        return isAccepted(this.view);
    }
    get readOnly() {
        return !MAY_CONFIGURE || !['draft', 'approved', 'presented'].includes(this.view.businessStatus);
    }
    get editable() {
        return !this.readOnly;
    }
    /** The order was refused because the quote is not what the service had checked; a save settles it. */
    get isRefused() {
        return this.order.progress?.status === 'refused' && this.order.sequence !== this.settledSequence;
    }
    get isUnchecked() {
        return this.view.verdict === 'unchecked' || (this.isRefused && !this.accepted);
    }
    /** When the service checked what is on the screen. */
    get checkedAt() {
        return this.dirty || this.isUnchecked ? undefined : this.view.validatedAt;
    }
    get canUndo() {
        return this.draft.past.length > 0;
    }
    get canRedo() {
        return this.draft.future.length > 0;
    }
    get savedText() {
        if (this.saving) return lineLabels.saving;
        if (this.dirty) return lineLabels.unsaved;
        return this.view.savedAt ? fill(lineLabels.saved, clock(this.view.savedAt)) : '';
    }
    get next() {
        return nextStep({
            businessStatus: this.view.businessStatus,
            verdict: this.deal.verdict,
            unchecked: this.isUnchecked,
            dirty: this.dirty,
            hasLines: this.deal.quote.plans.length > 0,
            mayConfigure: Boolean(MAY_CONFIGURE),
            mayApprove: Boolean(MAY_APPROVE)
        });
    }
    get showProgress() {
        return this.accepted || this.isRefused;
    }
    get hasSidePanel() {
        return this.layout === 'wide' || this.layout === 'normal';
    }
    get isPhone() {
        return this.layout === 'phone';
    }
    get hasBottomBar() {
        return !this.hasSidePanel;
    }
    get pickerOnTop() {
        return this.picker === 'top';
    }
    get pickerAtBottom() {
        return this.picker === 'bottom';
    }
    get approval() {
        const known = this.deal.evaluation.violations.map((violation) => violation.message);
        return approvalNotice(this.view, Boolean(MAY_APPROVE), known);
    }
    get shownNotices() {
        return this.notices.map((notice) => ({ ...notice, details: notice.open ? notice.details : [] }));
    }

    // --- opening and reading

    async open() {
        try {
            const view = await loadQuote({ quoteId: this.recordId });
            const ids = (view.lines ?? []).map((/** @type {{ ratePlanId: string }} */ line) => line.ratePlanId);
            this._catalog = await readCatalog(ids);
            this.show(view);
            this.state = 'ready';
            this.sayCatalogMoved();
        } catch (error) {
            this.problem = errorText(error);
            this.state = 'failed';
        }
    }

    /** Takes a quote's records as the starting point of editing. @param {QuoteView} view */
    show(view) {
        const defaults = {
            currency: this._catalog.engineCapabilities.currencies[0],
            startDate: new Date().toISOString().slice(0, 10)
        };
        this.take(view);
        this.savedQuote = quoteOf(view, defaults);
        this.setDraft(openDraft(this.savedQuote));
    }

    /** Takes what the server says about a quote without touching unsaved work. @param {QuoteView} view */
    take(view) {
        this.view = view;
        this.order = laterOf(this.order, orderStateOf(view));
        this.keepReadingWhileInFlight();
    }

    /** Unsaved work stays; what somebody else saved meanwhile is said, since saving would replace it. @param {QuoteView} view */
    takeBeside(view) {
        const theirs = quoteOf(view, this.savedQuote);
        const differences = describeDifferences(this.savedQuote, theirs, this._catalog);
        this.take(view);
        if (differences.length) this.say(elsewhereNotice(differences));
    }

    async reread() {
        if (this.state !== 'ready') return;
        try {
            const view = await loadQuote({ quoteId: this.recordId });
            if (this.dirty) this.takeBeside(view);
            else this.show(view);
        } catch {
            // the page stays as it is; the next event or the next reading brings it up to date
        }
    }

    /** Events are quick, but may be missed: while an order is under way the records are read now and then as well. */
    keepReadingWhileInFlight() {
        const reading = this.accepted && isInFlight(this.order);
        this.later('reread', REREAD_EVERY_MS, reading ? () => this.reread() : undefined);
    }

    /** @param {string} name one timer of this name at a time @param {number} ms @param {() => void} [run] */
    later(name, ms, run) {
        clearTimeout(this._timers[name]);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared when the page goes
        if (run) this._timers[name] = setTimeout(run, ms);
    }

    // --- editing

    /** Prices the draft and draws it. @param {Draft} draft */
    setDraft(draft) {
        this.draft = draft;
        this.deal = this.priced(draft.quote);
        this.later('announce', ANNOUNCE_AFTER_MS, () => this.announceTotals());
        this.later('effects', EFFECTS_AFTER_MS, () => this.priceRemedies());
    }

    /** @param {import('c/kernel').Quote} quote */
    priced(quote) {
        const evaluation = evaluateQuote(this._catalog, quote);
        if (!this.accepted) return new Deal(this._catalog, quote, evaluation);
        return new Deal(this._catalog, quote, asAccepted(evaluation, this.view.fingerprint));
    }

    /** @param {QuoteChange} change @param {string} [typingIn] */
    apply(change, typingIn) {
        this.setDraft(edit(this.draft, change, typingIn));
    }

    announceTotals() {
        const { deal } = this;
        const total = money(deal.totals.tcv, deal.currency);
        this.announcement = fill(labels.announceTotal, total, lightOf(deal).state);
    }

    /** What each remedy would do to the contract value, once typing pauses. */
    priceRemedies() {
        const { deal } = this;
        if (deal.lines.size > EFFECTS_UP_TO_LINES) return;
        /** @type {Record<string, string>} */
        const effects = {};
        for (const { planKey = '', chargeId = '', code, remedy } of deal.evaluation.violations.slice(0, 6)) {
            if (!remedy || remedy.change.kind === 'set_currency') continue;
            const priced = priceQuote(deal.catalog, applyChange(deal.quote, remedy.change));
            effects[`${planKey}/${chargeId}/${code}`] = difference(deal.totals.tcv, priced.totals.tcv, deal.currency);
        }
        this.effects = effects;
    }

    /** @param {CustomEvent} event */
    handleLineChange(event) {
        this.apply(event.detail.change, event.detail.typingIn);
    }

    handleLeaveCell() {
        this.draft = leaveCell(this.draft);
    }

    /** @param {CustomEvent} event */
    handleTermChange(event) {
        const { terms, typingIn } = event.detail;
        if (terms.termMonths !== undefined) this.apply({ kind: 'set_term', termMonths: terms.termMonths }, typingIn);
        else if (terms.startDate) this.apply({ kind: 'set_start_date', startDate: terms.startDate });
        else if (terms.currency) this.apply({ kind: 'set_currency', currency: terms.currency });
        else this.setDraft(replace(this.draft, { ...this.draft.quote, ...terms }, typingIn));
    }

    handleUndo() {
        this.setDraft(undo(this.draft));
    }

    handleRedo() {
        this.setDraft(redo(this.draft));
    }

    /** @param {KeyboardEvent} event */
    handleKeydown(event) {
        if (!(event.ctrlKey || event.metaKey) || this.state !== 'ready' || this.readOnly) return;
        const key = event.key.toLowerCase();
        if (key === 's') {
            event.preventDefault();
            this.handleSave();
        } else if (key === 'y' || (key === 'z' && event.shiftKey)) {
            event.preventDefault();
            this.handleRedo();
        } else if (key === 'z') {
            event.preventDefault();
            this.handleUndo();
        }
    }

    handleOpenPicker() {
        this.picker = this.picker === 'top' ? '' : 'top';
    }
    handleAddLine() {
        this.picker = 'bottom';
    }
    handleClosePicker() {
        this._closedPicker = this.picker;
        this.picker = '';
    }

    /** The focus goes back to what opened the picker. */
    focusAfterPicker() {
        if (!this._closedPicker) return;
        const opener = this._closedPicker === 'top' ? 'c-line-toolbar' : '.add-line';
        this._closedPicker = '';
        /** @type {HTMLElement | null | undefined} */ (this.template?.querySelector(opener))?.focus();
    }

    /** @param {CustomEvent} event */
    async handleAddPlan(event) {
        const { ratePlanId, name } = event.detail;
        try {
            this._catalog = await withPlan(this._catalog, ratePlanId);
            const plan = this._catalog.products.flatMap((p) => p.ratePlans).find((each) => each.id === ratePlanId);
            if (!plan) return;
            this.apply({ kind: 'add_plan', plan: newQuotePlan(plan, nextPlanKey(this.draft)) });
            this.announcement = fill(labels.addedPlan, name);
        } catch (error) {
            this.say(failureNotice(labels.stepFailed, error));
        }
    }

    /** @param {CustomEvent} event */
    handleRemovePlan(event) {
        const { planKey } = event.detail;
        const plan = this.deal.quote.plans.find((each) => each.key === planKey);
        if (!plan) return;
        this.apply({ kind: 'remove_plan', planKey });
        this.say(removedNotice(this.deal.ratePlan(plan.ratePlanId)?.name ?? plan.ratePlanId));
    }

    // --- saving and the legal steps

    async handleSave() {
        await this.save();
    }

    /** @returns {Promise<boolean>} whether the records now hold what is on the screen */
    async save() {
        if (this.busy) return false;
        const { quote } = this.draft;
        const { invoices, ...evaluation } = this.deal.evaluation;
        this.saving = true;
        const saved = await this.ask(labels.saveFailed, async () => {
            const view = await saveQuote({
                quoteId: this.recordId,
                quoteJson: JSON.stringify(quote),
                // the preview is not stored: at a thousand lines it alone would fill the heap of the transaction
                evaluationJson: JSON.stringify({ ...evaluation, invoices: invoices.slice(0, 0) }),
                expectedSavedAt: this.view.savedAt ?? null
            });
            this.savedQuote = quote;
            this.settledSequence = this.order.sequence;
            this.take(view);
            this.unsay('catalog');
            if (view.verdict === 'unchecked') this.say(uncheckedNotice());
            else this.unsay('unchecked');
        });
        this.saving = false;
        return saved;
    }

    /** Runs one call to the server; failure keeps everything and says what to do. @param {string} title @param {() => Promise<void>} run */
    async ask(title, run) {
        this.busy = true;
        try {
            await run();
            this.unsay('failure');
            return true;
        } catch (error) {
            this.say(failureNotice(title, error));
            return false;
        } finally {
            this.busy = false;
        }
    }

    /** @param {CustomEvent} event */
    async handleStep(event) {
        const steps = {
            accept: () => this.takeStep(acceptQuote, labels.acceptFailed),
            submit: () => this.takeStep(submitForApproval, labels.stepFailed),
            approve: () => this.takeStep(approveQuote, labels.stepFailed)
        };
        await steps[/** @type {keyof typeof steps} */ (event.detail.name)]();
    }

    async handleAskApproval() {
        await this.takeStep(submitForApproval, labels.stepFailed);
    }

    /** What is on the screen is what is decided on: unsaved work is saved first. @param {(params: Record<string, unknown>) => Promise<QuoteView>} step @param {string} failed */
    async takeStep(step, failed) {
        if (this.dirty && !(await this.save())) return;
        if (this.isUnchecked) return;
        await this.ask(failed, async () => this.show(await step({ quoteId: this.recordId })));
    }

    async handleReject() {
        const reason = await /** @type {any} */ (LightningPrompt).open({
            label: labels.rejectSend,
            message: labels.rejectReason
        });
        if (!reason) return;
        await this.ask(labels.stepFailed, async () => this.show(await rejectQuote({ quoteId: this.recordId, reason })));
    }

    handleDiscard() {
        this.notices = [];
        this.setDraft(openDraft(this.savedQuote));
        this.announcement = labels.discarded;
        this.reread();
    }

    handleReload() {
        this.reread();
        this.followCatalog();
    }

    handleRetry() {
        this.state = 'loading';
        this.open();
    }

    handleOpenSubscription() {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: this.view.subscriptionRecordId, actionName: 'view' }
        });
    }

    // --- live

    /** @param {any} event Order_Progress__e or Order_Completed__e */
    handleOrderEvent(event) {
        if (this.state !== 'ready' || !isSameRecord(event.Quote_Id__c, this.recordId)) return;
        const order = afterEvent(this.order, event);
        if (order !== this.order) {
            this.order = order;
            this.announcement = [order.progress?.headline, order.progress?.detail].filter(Boolean).join('. ');
            if (event.Business_Status__c) this.view = { ...this.view, businessStatus: event.Business_Status__c };
            this.keepReadingWhileInFlight();
        }
        const ended = ['done', 'refused'].includes(order.progress?.status ?? '');
        if (event.Subscription_Id__c || ended) this.readResult(event);
    }

    /** The ids come with the event; the records follow it, written by the org's own subscriber. @param {any} event */
    readResult(event) {
        if (event.Subscription_Id__c) {
            this.view = {
                ...this.view,
                businessStatus: 'active',
                subscriptionId: event.Subscription_Id__c,
                subscriptionNumber: event.Subscription_Number__c,
                firstInvoiceNumber: event.Invoice_Number__c,
                firstInvoiceDate: event.Invoice_Date__c,
                firstInvoiceAmount: event.Invoice_Amount__c
            };
        }
        this.later('result', 1000, () => this.reread());
    }

    /** @param {any} event */
    handleCatalogEvent(event) {
        if (this.state === 'failed') this.handleRetry();
        else if (Number(event.Version__c) > (this._catalog?.version ?? 0)) this.followCatalog();
    }

    /** Takes the newest catalog under the quote; unsaved work stays. */
    async followCatalog() {
        if (this.state !== 'ready' || this.accepted) return;
        try {
            const ids = this._catalog.products.flatMap((product) => product.ratePlans.map((plan) => plan.id));
            const catalog = await readCatalog(ids);
            if (catalog.version === this._catalog.version) return;
            const before = this.deal;
            this._catalog = catalog;
            this.setDraft(this.draft);
            const tcv = { before: before.totals.tcv, after: this.deal.totals.tcv, currency: this.deal.currency };
            this.say(catalogNotice(catalog.version, tcv, priceChanges(before, this.deal)));
        } catch {
            // the old catalog still prices; the service refuses an outdated one when the quote is saved
        }
    }

    /** A catalog that came while nobody looked. */
    sayCatalogMoved() {
        const { view, deal } = this;
        const moved = view.catalogVersion && Number(view.catalogVersion) < deal.catalog.version;
        if (!moved || this.accepted || view.tcv === undefined || view.tcv === null) return;
        const tcv = { before: String(view.tcv), after: deal.totals.tcv, currency: deal.currency };
        this.say(catalogNotice(deal.catalog.version, tcv, []));
    }

    // --- notices

    /** @param {Notice} notice */
    say(notice) {
        this.notices = withNotice(this.notices, notice);
        if (notice.id === 'removed') this.later('removed', 10000, () => this.unsay('removed'));
    }

    /** @param {Notice['id']} id */
    unsay(id) {
        this.notices = withoutNotice(this.notices, id);
    }

    /** @param {Event} event */
    handleNoticeAction(event) {
        const { id } = /** @type {HTMLElement} */ (event.currentTarget).dataset;
        if (id === 'removed') {
            this.handleUndo();
            this.unsay('removed');
        } else {
            this.notices = this.notices.map((notice) =>
                (notice.id === id
                    ? { ...notice, open: !notice.open, action: notice.open ? labels.seeChanges : labels.hideChanges }
                    : notice)
            );
        }
    }

    /** @param {Event} event */
    handleNoticeDismiss(event) {
        const { id } = /** @type {HTMLElement} */ (event.currentTarget).dataset;
        this.unsay(/** @type {Notice['id']} */ (id));
    }

    handleTogglePanel() {
        this.panelOpen = !this.panelOpen;
    }

    /** @param {CustomEvent} event */
    handleJump(event) {
        const grid = /** @type {any} */ (this.template?.querySelector('.lines'));
        this.panelOpen = false;
        grid?.reveal(event.detail.planKey, event.detail.chargeId);
    }
}

/** Ids come with 15 or 18 characters. @param {string | undefined} a @param {string} b */
function isSameRecord(a, b) {
    return a?.slice(0, SHORT_ID) === b.slice(0, SHORT_ID);
}

/**
 * What may be shown of an accepted quote. It was approved, so nothing is asked any more; and where today's catalog gives
 * other prices than were accepted, none are shown: the accepted ones are the service's to tell.
 *
 * @param {import('c/kernel').Evaluation} evaluation
 * @param {string | undefined} fingerprint of what was accepted
 * @returns {import('c/kernel').Evaluation}
 */
function asAccepted(evaluation, fingerprint) {
    const settled = { ...evaluation, violations: [], verdict: /** @type {const} */ ('billable') };
    if (evaluation.fingerprint === fingerprint) return settled;
    return { ...settled, invoices: [], priced: { ...evaluation.priced, lines: [] } };
}
