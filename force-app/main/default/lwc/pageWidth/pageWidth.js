/**
 * How much room a component has. Its own width counts, not the window's: an app region is narrower.
 *
 * @typedef {'wide' | 'normal' | 'narrow' | 'phone'} Layout
 */
const WIDE = 1360;
const NORMAL = 1200;
const NARROW = 768;

/** @param {number} width px @returns {Layout} */
function layoutOf(width) {
    if (width >= WIDE) return 'wide';
    if (width >= NORMAL) return 'normal';
    return width >= NARROW ? 'narrow' : 'phone';
}

/**
 * Tells the layout now and whenever it changes.
 *
 * @param {Element} element
 * @param {(layout: Layout) => void} tell
 * @returns {() => void} stops watching
 */
export function watchWidth(element, tell) {
    if (typeof ResizeObserver === 'undefined') return () => undefined;
    const observer = new ResizeObserver(([entry]) => tell(layoutOf(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
}
