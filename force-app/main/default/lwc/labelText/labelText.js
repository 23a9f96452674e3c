/**
 * Puts values into a label's numbered places: fill('Quantity of {0}', 'Seats').
 *
 * @param {string} text a label with {0}, {1} ...
 * @param {...(string | number)} values
 * @returns {string}
 */
export function fill(text, ...values) {
    return text.replace(/\{(\d)\}/g, (place, index) => String(values[Number(index)] ?? place));
}
