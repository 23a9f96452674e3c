import { page } from 'platform/page';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

const ADDRESSES = {
  standard__recordPage: ({ objectApiName = 'sObject', recordId, actionName = 'view' }) =>
    `/lightning/r/${objectApiName}/${recordId}/${actionName}`,
  standard__objectPage: ({ objectApiName, actionName = 'list' }) => `/lightning/o/${objectApiName}/${actionName}`,
  standard__navItemPage: ({ apiName }) => `/lightning/n/${apiName}`,
  standard__namedPage: ({ pageName }) => `/lightning/page/${pageName}`,
  standard__component: ({ componentName }) => `/lightning/cmp/${componentName}`,
  standard__webPage: ({ url }) => url
};

function addressOf({ type, attributes = {}, state = {} }) {
  const address = ADDRESSES[type];
  if (!address) throw new Error(`This host cannot navigate to a page of type ${type}`);
  const query = new URLSearchParams(state).toString();
  return address(attributes) + (query ? `?${query}` : '');
}

/** Every navigation loads the page from the server, so an address can be shared and opened again. */
export const NavigationMixin = (Base) =>
  class extends Base {
    [Navigate](reference, replace = false) {
      const address = addressOf(reference);
      if (reference.type === 'standard__webPage') window.open(address, '_blank', 'noopener');
      else if (replace) window.location.replace(address);
      else window.location.assign(address);
    }
    [GenerateUrl](reference) {
      return Promise.resolve(addressOf(reference));
    }
  };
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

export class CurrentPageReference {
  constructor(emit) {
    this.emit = emit;
  }
  connect() {
    this.emit(page.pageReference);
  }
  update() {}
  disconnect() {}
}
