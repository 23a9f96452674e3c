/** @type {Record<string, 'save' | 'undo' | 'redo'>} */
const SHORTCUTS = { s: 'save', z: 'undo', y: 'redo', 'shift z': 'redo' };

/**
 * What a key means on the quote page: Ctrl or Command with S saves, with Z goes a step back, with Y or Shift Z forward.
 *
 * @param {KeyboardEvent} event
 * @returns {'save' | 'undo' | 'redo' | undefined}
 */
export function shortcutOf(event) {
    if (!(event.ctrlKey || event.metaKey)) return undefined;
    return SHORTCUTS[(event.shiftKey ? 'shift ' : '') + event.key.toLowerCase()];
}
