// The one place that knows where the browser finds lit-html.
export { html, nothing, render, svg } from '/console/vendor/lit-html/lit-html.js';
export { live } from '/console/vendor/lit-html/directives/live.js';
export { ref } from '/console/vendor/lit-html/directives/ref.js';
export { repeat } from '/console/vendor/lit-html/directives/repeat.js';
