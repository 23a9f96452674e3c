import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import LightningPrompt from 'lightning/prompt';
import MAY_APPROVE from '@salesforce/customPermission/PL_Approve_Quotes';
import MAY_CONFIGURE from '@salesforce/customPermission/PL_Configure_Quotes';
import { newQuotePlan } from 'c/kernel';
import { readCatalog, withPlans } from 'c/catalogReader';
import { labels as dealLabels } from 'c/dealLabels';
import { lightOf } from 'c/dealSummary';
import { errorText } from 'c/errorText';
import { watchEvent } from 'c/eventWatch';
import { fill } from 'c/labelText';
import { labels as lineLabels } from 'c/lineLabels';
import { clock, money } from 'c/money';
import { nextStep } from 'c/nextStep';
import * as notice from 'c/notices';
import { watchWidth } from 'c/pageWidth';
import { priceChanges } from 'c/priceChanges';
import { edit, leaveCell, nextPlanKey, openDraft, redo, replace, undo } from 'c/quoteDraft';
import { labels } from 'c/quoteLabels';
import { loadQuote, rejectQuote, saveQuote, takeStep } from 'c/quoteServer';
import {
    isBeingOrdered,
    isDirty,
    isOpen,
    isRefused,
    isUnchecked,
    startSession,
    withCatalog,
    withDraft,
    withOrderEvent,
    withRecords,
    withSaved
} from 'c/quoteSession';
import { isAccepted, ratePlanIdsOf } from 'c/quoteView';
import { shortcutOf } from 'c/shortcuts';
import { Timers } from 'c/timers';

/**
 * @typedef {import('c/quoteSession').Session} Session
 * @typedef {import('c/quoteDraft').Draft} Draft
 * @typedef {import('c/kernel').QuoteChange} QuoteChange
 */

const ANNOUNCE_AFTER_MS = 900;
const UNDO_OFFERED_MS = 10_000;
const RESULT_AFTER_MS = 1000;
const REREAD_EVERY_MS = 15_000;
const SHORT_ID = 15;

/**
 * The Quote page: one session of work on a quote, priced in the browser on every keystroke, saved, accepted, and kept up
 * with its order and with the catalog live. It draws the latest session and does what people ask for.
 */
export default class QuoteConfigurator extends NavigationMixin(LightningElement) {
    /** @type {string} */
    @api recordId;

    labels = labels;
    dealLabels = dealLabels;

    /** @type {'loading' | 'ready' | 'failed'} */
    state = 'loading';
    problem = '';
    /** @type {Session} */
    session;
    /** @type {notice.Notice[]} */
    notices = [];
    /** @type {import('c/pageWidth').Layout} */
    layout = 'wide';
    busy = false;
    saving = false;
    sideOpen = false;
    announcement = '';

    _timers = new Timers();
    /** @type {(() => void)[]} */
    _stops = [];
    /** @type {(() => void) | undefined} */
    _stopWidth;

    connectedCallback() {
        /** @param {BeforeUnloadEvent} event */
        const warn = (event) => {
            if (this.state === 'ready' && this.dirty) event.preventDefault();
        };
        window.addEventListener('beforeunload', warn);
        const onOrder = (/** @type {any} */ event) => this.handleOrderEvent(event);
        const reread = () => this.reread();
        this._stops = [
            () => window.removeEventListener('beforeunload', warn),
            watchEvent('/event/Order_Progress__e', onOrder, reread),
            watchEvent('/event/Order_Completed__e', onOrder, reread),
            watchEvent(
                '/event/Catalog_Published__e',
                (event) => this.handleCatalogEvent(event),
                () => this.followCatalog()
            )
        ];
        this.open();
    }

    renderedCallback() {
        const page = this.template?.querySelector('.page');
        if (this._stopWidth || !page) return;
        this._stopWidth = watchWidth(page, (layout) => {
            this.layout = layout;
        });
    }

    disconnectedCallback() {
        this._stops.forEach((stop) => stop());
        this._stopWidth?.();
        this._stopWidth = undefined;
        this._timers.clearAll();
    }

    get isLoading() {
        return this.state === 'loading';
    }
    get isFailed() {
        return this.state === 'failed';
    }
    get pageClass() {
        return `page page_${this.layout}`;
    }
    get isPhone() {
        return this.layout === 'phone';
    }
    get hasSide() {
        return this.layout === 'wide' || this.layout === 'normal';
    }
    get hasBottomBar() {
        return !this.hasSide;
    }
    get dirty() {
        return isDirty(this.session);
    }
    get unchecked() {
        return isUnchecked(this.session);
    }
    get accepted() {
        return isAccepted(this.session.view);
    }
    get editable() {
        return Boolean(MAY_CONFIGURE) && isOpen(this.session);
    }
    get readOnly() {
        return !this.editable;
    }
    get showsProgress() {
        return this.accepted || isRefused(this.session);
    }
    get canUndo() {
        return this.session.draft.past.length > 0;
    }
    get canRedo() {
        return this.session.draft.future.length > 0;
    }
    /** When the service checked what is on the screen. */
    get checkedAt() {
        return this.dirty || this.unchecked ? undefined : this.session.view.validatedAt;
    }
    get savedText() {
        const { savedAt } = this.session.view;
        if (this.saving) return lineLabels.saving;
        if (this.dirty) return lineLabels.unsaved;
        return savedAt ? fill(lineLabels.saved, clock(savedAt)) : '';
    }
    get approval() {
        const known = this.session.deal.evaluation.violations.map((violation) => violation.message);
        return notice.approvalNotice(this.session.view, Boolean(MAY_APPROVE), known);
    }
    get next() {
        return nextStep({
            businessStatus: this.session.view.businessStatus,
            verdict: this.session.deal.verdict,
            unchecked: this.unchecked,
            dirty: this.dirty,
            hasLines: this.session.deal.quote.plans.length > 0,
            mayConfigure: Boolean(MAY_CONFIGURE),
            mayApprove: Boolean(MAY_APPROVE)
        });
    }

    async open() {
        try {
            const view = await loadQuote(this.recordId);
            const catalog = await readCatalog(ratePlanIdsOf(view));
            this.draw(startSession(view, catalog, new Date().toISOString().slice(0, 10)));
            this.state = 'ready';
            this.sayCatalogMoved();
        } catch (error) {
            this.problem = errorText(error);
            this.state = 'failed';
        }
    }

    handleRetry() {
        this.state = 'loading';
        this.open();
    }

    /** Events are quick, but may be missed: while an order is under way the records are read now and then as well. @param {Session} session */
    draw(session) {
        this.session = session;
        if (isBeingOrdered(session)) this._timers.set('reread', REREAD_EVERY_MS, () => this.reread());
        else this._timers.clear('reread');
    }

    async reread() {
        if (this.state !== 'ready') return;
        try {
            const view = await loadQuote(this.recordId);
            const catalog = await this.catalogWith(ratePlanIdsOf(view));
            const { session, theirs } = withRecords(withCatalog(this.session, catalog), view);
            this.draw(session);
            if (theirs.length) this.say(notice.elsewhereNotice(theirs));
        } catch {
            this._timers.set('reread', REREAD_EVERY_MS, () => this.reread());
        }
    }

    /** @param {Draft} draft */
    setDraft(draft) {
        this.draw(withDraft(this.session, draft));
        this._timers.set('announce', ANNOUNCE_AFTER_MS, () => this.announceTotals());
    }

    /** @param {QuoteChange} change @param {string} [typingIn] */
    apply(change, typingIn) {
        this.setDraft(edit(this.session.draft, change, typingIn));
    }

    announceTotals() {
        const { deal } = this.session;
        const total = money(deal.totals.tcv, deal.currency);
        this.announcement = fill(labels.announceTotal, total, lightOf(deal).state);
    }

    /** @param {CustomEvent} event */
    handleLineChange(event) {
        this.apply(event.detail.change, event.detail.typingIn);
    }

    handleLeaveCell() {
        this.session = { ...this.session, draft: leaveCell(this.session.draft) };
    }

    /** @param {CustomEvent} event */
    handleTermChange(event) {
        const { terms, typingIn } = event.detail;
        this.setDraft(replace(this.session.draft, { ...this.session.draft.quote, ...terms }, typingIn));
    }

    handleUndo() {
        this.setDraft(undo(this.session.draft));
    }

    handleRedo() {
        this.setDraft(redo(this.session.draft));
    }

    /** @param {KeyboardEvent} event */
    handleKeydown(event) {
        const shortcut = shortcutOf(event);
        if (!shortcut || this.state !== 'ready' || this.readOnly) return;
        event.preventDefault();
        if (shortcut === 'save') this.save();
        else if (shortcut === 'undo') this.handleUndo();
        else this.handleRedo();
    }

    /**
     * The session's catalog with these plans in it. Another step may bring plans of its own while they are read; then they
     * are read into that catalog, so that neither loses the other's.
     *
     * @param {string[]} ratePlanIds
     * @returns {Promise<import('c/kernel').Catalog>}
     */
    async catalogWith(ratePlanIds) {
        const { catalog } = this.session;
        const read = await withPlans(catalog, ratePlanIds);
        return this.session.catalog === catalog ? read : this.catalogWith(ratePlanIds);
    }

    /** @param {CustomEvent} event */
    async handleAddPlan(event) {
        const { ratePlanId, name } = event.detail;
        try {
            const catalog = await this.catalogWith([ratePlanId]);
            const plan = catalog.products
                .flatMap((product) => product.ratePlans)
                .find((each) => each.id === ratePlanId);
            if (!plan) return;
            this.session = withCatalog(this.session, catalog);
            this.apply({ kind: 'add_plan', plan: newQuotePlan(plan, nextPlanKey(this.session.draft)) });
            this.announcement = fill(labels.addedPlan, name);
        } catch (error) {
            this.say(notice.failureNotice(labels.stepFailed, error));
        }
    }

    /** @param {CustomEvent} event */
    handleRemovePlan(event) {
        const { planKey } = event.detail;
        const { deal } = this.session;
        const plan = deal.quote.plans.find((each) => each.key === planKey);
        if (!plan) return;
        this.apply({ kind: 'remove_plan', planKey });
        this.say(notice.removedNotice(deal.ratePlan(plan.ratePlanId)?.name ?? plan.ratePlanId));
        this._timers.set('removed', UNDO_OFFERED_MS, () => this.unsay('removed'));
    }

    async handleSave() {
        await this.save();
    }

    /** @returns {Promise<boolean>} whether the records now hold what was on the screen */
    async save() {
        if (this.busy) return false;
        const { deal, view } = this.session;
        this.saving = true;
        const saved = await this.ask(labels.saveFailed, async () => {
            const stored = await saveQuote(this.recordId, deal, view.savedAt);
            this.draw(withSaved(this.session, stored, deal.quote));
        });
        this.saving = false;
        if (!saved) return false;
        ['catalog', 'elsewhere', 'unchecked'].forEach((id) => this.unsay(id));
        if (this.unchecked) this.say(notice.uncheckedNotice());
        return true;
    }

    /** One call to the server; failure keeps everything and says what to do. @param {string} failed @param {() => Promise<void>} run */
    async ask(failed, run) {
        this.busy = true;
        try {
            await run();
            this.unsay('failure');
            return true;
        } catch (error) {
            this.say(notice.failureNotice(failed, error));
            return false;
        } finally {
            this.busy = false;
        }
    }

    /** @param {CustomEvent} event */
    async handleStep(event) {
        await this.step(event.detail.name);
    }

    async handleAskApproval() {
        await this.step('submit');
    }

    /** What is on the screen is what is decided on: unsaved work is saved first. @param {import('c/nextStep').StepName} name */
    async step(name) {
        if (this.busy || (this.dirty && !(await this.save())) || this.unchecked) return;
        await this.ask(name === 'accept' ? labels.acceptFailed : labels.stepFailed, async () => {
            this.drawStored(await takeStep[name](this.recordId));
        });
    }

    /** @param {import('c/quoteView').QuoteView} view */
    drawStored(view) {
        this.draw(withRecords(this.session, view).session);
    }

    async handleReject() {
        const prompt = { label: labels.rejectSend, message: labels.rejectReason };
        const reason = await /** @type {any} */ (LightningPrompt).open(prompt);
        if (!reason) return;
        await this.ask(labels.stepFailed, async () => {
            this.drawStored(await rejectQuote(this.recordId, reason));
        });
    }

    handleDiscard() {
        this.notices = [];
        this.setDraft(openDraft(this.session.saved));
        this.announcement = labels.discarded;
        this.reread();
    }

    handleReload() {
        this.reread();
        this.followCatalog();
    }

    handleOpenSubscription() {
        const { subscriptionRecordId } = this.session.view;
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: subscriptionRecordId, actionName: 'view' }
        });
    }

    /** @param {any} event Order_Progress__e or Order_Completed__e */
    handleOrderEvent(event) {
        if (this.state !== 'ready' || !isSameRecord(event.Quote_Id__c, this.recordId)) return;
        const session = withOrderEvent(this.session, event);
        if (session === this.session) return;
        this.draw(session);
        const { progress } = session.order;
        this.announcement = [progress?.headline, progress?.detail].filter(Boolean).join('. ');
        const ended = event.Subscription_Id__c || progress?.status === 'done' || progress?.status === 'refused';
        if (ended) this._timers.set('reread', RESULT_AFTER_MS, () => this.reread());
    }

    /** @param {any} event */
    handleCatalogEvent(event) {
        if (this.state === 'failed') this.handleRetry();
        else if (this.state === 'ready' && Number(event.Version__c) > this.session.catalog.version)
            this.followCatalog();
    }

    /** Takes the newest catalog under the quote; unsaved work stays. */
    async followCatalog() {
        if (this.state !== 'ready' || this.accepted) return;
        try {
            const plans = this.session.catalog.products.flatMap((product) => product.ratePlans);
            const catalog = await readCatalog(plans.map((plan) => plan.id));
            const before = this.session.deal;
            if (catalog.version === before.catalog.version) return;
            this.draw(withCatalog(this.session, catalog));
            const { deal } = this.session;
            this.say(notice.catalogNotice(deal, before.totals.tcv, priceChanges(before, deal)));
        } catch {
            // the old catalog still prices; the service refuses an outdated one when the quote is saved
        }
    }

    /** A catalog that came while nobody looked. */
    sayCatalogMoved() {
        const { view, deal } = this.session;
        const moved = Number(view.catalogVersion ?? deal.catalog.version) < deal.catalog.version;
        if (moved && !this.accepted && view.tcv) this.say(notice.catalogNotice(deal, String(view.tcv), []));
    }

    /** @param {notice.Notice} news */
    say(news) {
        this.notices = notice.withNotice(this.notices, news);
    }

    /** @param {string} id */
    unsay(id) {
        this.notices = notice.withoutNotice(this.notices, id);
    }

    /** The one notice with something to do: a removed plan comes back. */
    handleNoticeAction() {
        this.handleUndo();
        this.unsay('removed');
    }

    /** @param {Event} event */
    handleNoticeDismiss(event) {
        this.unsay(/** @type {HTMLElement} */ (event.currentTarget).dataset.id ?? '');
    }

    handleToggleSide() {
        this.sideOpen = !this.sideOpen;
    }

    /** @param {CustomEvent} event */
    handleJump(event) {
        this.sideOpen = false;
        const { planKey, chargeId } = event.detail;
        /** @type {any} */ (this.template?.querySelector('c-line-editor'))?.reveal(planKey, chargeId);
    }
}

/** Ids come with 15 or 18 characters. @param {string | undefined} a @param {string} b */
function isSameRecord(a, b) {
    return a?.slice(0, SHORT_ID) === b.slice(0, SHORT_ID);
}
