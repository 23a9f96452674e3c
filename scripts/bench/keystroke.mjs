/** Runs inside Chromium: how long from a key to what it changes, written and painted. */
/* global document, MutationObserver, addEventListener, requestAnimationFrame */

/** A task after the next frame: by then the frame is painted. */
const afterPaint = (then) =>
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(undefined);
  });

/** Every text below a node, through shadow roots. */
function observeDeep(node, observer) {
  observer.observe(node, { subtree: true, childList: true, characterData: true });
  for (const element of node.querySelectorAll('*')) if (element.shadowRoot) observeDeep(element.shadowRoot, observer);
}

/**
 * Arms the page for one keystroke.
 * @param {Element} figure what the key changes
 * @returns {Promise<{ writtenMs: number, paintedMs: number }>} from the input event
 */
export function nextKeystroke(figure) {
  return new Promise((resolve) => {
    let began;
    addEventListener('input', () => (began = performance.now()), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      observer.disconnect();
      const writtenMs = performance.now() - began;
      afterPaint(() => resolve({ writtenMs, paintedMs: performance.now() - began }));
    });
    observeDeep(figure, observer);
  });
}

/** The least a page can do: a plain table with an input a row, and one text node that the key rewrites. @param {number} rows */
export function plainTable(rows) {
  const cell =
    '<td>Charge</td><td>monthly</td><td><input value="1"></td><td>10.00</td><td><input value="0"></td><td>10.00</td>';
  document.body.innerHTML = `<p id="figure">0</p><table>${`<tr>${cell}</tr>`.repeat(rows)}</table>`;
  const text = document.querySelector('#figure').firstChild;
  document.addEventListener('input', ({ target }) => (text.data = target.value));
}
