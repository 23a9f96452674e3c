/**
 * One server-sent event stream for all subscriptions of the page: a browser allows only six connections to a server.
 * A new channel reopens the stream, each channel going on after the last event it has seen.
 */
export function openEventStream(report) {
  /** @type {Map<string, { position: number, callbacks: Map<string, Function>, waiting: Function[] }>} */
  const channels = new Map();
  let source;
  let scheduled = false;

  function deliver(message) {
    const channel = channels.get(message.channel);
    const { replayId } = message.data.event;
    // The browser reconnects with the address of the first connection, so it may hear an event again.
    if (!channel || replayId <= channel.position) return;
    channel.position = replayId;
    channel.callbacks.forEach((callback) => callback(structuredClone(message)));
  }

  function settle({ channel, position }) {
    const found = channels.get(channel);
    if (!found) return;
    found.position = Math.max(found.position, position);
    found.waiting.splice(0).forEach((resolve) => resolve());
  }

  function refuse(refusal) {
    channels
      .get(refusal.subscription)
      ?.waiting.splice(0)
      .forEach((resolve) => resolve());
    channels.delete(refusal.subscription);
    report(refusal);
  }

  function open() {
    scheduled = false;
    source?.close();
    if (channels.size === 0) return;
    const query = new URLSearchParams();
    channels.forEach(({ position }, name) => query.append('channel', `${name}@${position}`));
    source = new EventSource(`/lightning/events?${query}`);
    source.addEventListener('subscribed', (event) => settle(JSON.parse(event.data)));
    source.addEventListener('refused', (event) => refuse(JSON.parse(event.data)));
    source.addEventListener('message', (event) => deliver(JSON.parse(event.data)));
  }

  function reopen() {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(open);
  }

  return {
    /** Settles when the server listens, so that nothing published afterwards is missed. */
    add({ id, channel, replayId }, callback) {
      const known = channels.get(channel);
      const entry = known ?? { position: replayId, callbacks: new Map(), waiting: [] };
      entry.callbacks.set(id, callback);
      channels.set(channel, entry);
      if (known && known.waiting.length === 0) return Promise.resolve();
      return new Promise((resolve) => {
        entry.waiting.push(resolve);
        reopen();
      });
    },
    remove({ id, channel }) {
      const entry = channels.get(channel);
      entry?.callbacks.delete(id);
      if (entry?.callbacks.size === 0) {
        channels.delete(channel);
        reopen();
      }
    }
  };
}
