import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';

/** A record's name that leads to the record; plain text while there is none. */
export default class RecordLink extends NavigationMixin(LightningElement) {
    @api label = '';
    /** @type {string | undefined} */
    url;
    /** @type {string | undefined} */
    _recordId;

    /** @type {string | undefined} */
    @api
    get recordId() {
        return this._recordId;
    }
    set recordId(recordId) {
        this._recordId = recordId;
        this.url = undefined;
        if (recordId) this.findUrl();
    }

    get page() {
        return { type: 'standard__recordPage', attributes: { recordId: this._recordId, actionName: 'view' } };
    }

    async findUrl() {
        this.url = await this[NavigationMixin.GenerateUrl](this.page);
    }

    /** @param {Event} event */
    handleClick(event) {
        event.preventDefault();
        this[NavigationMixin.Navigate](this.page);
    }
}
