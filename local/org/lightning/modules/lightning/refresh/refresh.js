const REFRESH_VIEW = 'lightning__refreshview';
const handlers = new Map();
let lastId = 0;

export const RefreshResult = { SUCCESS: 'success', ERROR: 'error' };

export class RefreshEvent extends CustomEvent {
  constructor() {
    super(REFRESH_VIEW, { bubbles: true, composed: true });
  }
}

/** `handler` gives a promise of the refresh's end. */
export function registerRefreshHandler(_element, handler) {
  lastId += 1;
  handlers.set(lastId, handler);
  return lastId;
}

export function unregisterRefreshHandler(id) {
  handlers.delete(id);
}

window.addEventListener(REFRESH_VIEW, () => handlers.forEach((handler) => handler()));
