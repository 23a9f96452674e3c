/**
 * What the server says about this page and its user; written into the page as JSON.
 * @type {{
 *   user: { id: string, name: string },
 *   customPermissions: string[],
 *   i18n: Record<string, unknown>,
 *   csrfToken: string,
 *   pageReference: { type: string, attributes: Record<string, unknown>, state: Record<string, string> }
 * }}
 */
export const page = JSON.parse(document.getElementById('lightning-page').textContent);
