import { isEmpEnabled, onError, subscribe, unsubscribe } from 'lightning/empApi';

const FROM_NOW = -1;
const RETRY_MS = 5000;

/** empApi keeps one error callback for the whole page; we share it. @type {Set<() => void>} */
const errorListeners = new Set();

/** @param {() => void} listener */
function listenForErrors(listener) {
    if (errorListeners.size === 0) onError(() => errorListeners.forEach((tell) => tell()));
    errorListeners.add(listener);
}

/**
 * Follows one platform event until stopped, and says when it had to connect again: events may have been missed then, so
 * the listener reads the records anew.
 *
 * @param {string} channel such as /event/Order_Progress__e
 * @param {(payload: any) => void} onEvent
 * @param {() => void} onReconnect
 * @returns {() => void} stops following
 */
export function watchEvent(channel, onEvent, onReconnect) {
    /** @type {object | undefined} */
    let subscription;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let retry;
    let stopped = false;

    const disconnect = () => {
        if (subscription) unsubscribe(subscription);
        subscription = undefined;
    };
    const connect = async () => {
        if ((await isEmpEnabled()) === false) return;
        subscription = await subscribe(channel, FROM_NOW, (message) => onEvent(message?.data?.payload ?? {}));
        if (stopped) disconnect();
    };
    const connectLater = () => {
        if (stopped || retry !== undefined) return;
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the only way to try again later
        retry = setTimeout(() => {
            retry = undefined;
            disconnect();
            connect().then(() => stopped || onReconnect(), connectLater);
        }, RETRY_MS);
    };
    listenForErrors(connectLater);
    connect().catch(connectLater);
    return () => {
        stopped = true;
        clearTimeout(retry);
        errorListeners.delete(connectLater);
        disconnect();
    };
}
