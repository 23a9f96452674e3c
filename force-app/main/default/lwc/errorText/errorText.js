import { labels } from 'c/quoteLabels';

/** The words of a failed Apex call: written for people by the controllers. @param {unknown} error @returns {string} */
export function errorText(error) {
    const { body, message } = /** @type {{ body?: { message?: string }, message?: string }} */ (error ?? {});
    return body?.message || message || labels.unknownError;
}
