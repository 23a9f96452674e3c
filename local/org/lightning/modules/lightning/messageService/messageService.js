const subscriptions = new Set();

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

export const createMessageContext = () => ({});
export const releaseMessageContext = () => {};

export class MessageContext {
  constructor(emit) {
    this.emit = emit;
  }
  connect() {
    this.emit(createMessageContext());
  }
  update() {}
  disconnect() {}
}

export function publish(_context, { channel }, message) {
  subscriptions.forEach((subscription) => {
    if (subscription.channel === channel) subscription.listener(message);
  });
}

export function subscribe(_context, { channel }, listener) {
  const subscription = { channel, listener };
  subscriptions.add(subscription);
  return subscription;
}

export function unsubscribe(subscription) {
  subscriptions.delete(subscription);
}
