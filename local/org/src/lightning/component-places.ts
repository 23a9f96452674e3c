import type { AppBundle } from './app-bundle.ts';
import { html, jsonForScript, type Html } from './html.ts';

/** Where the browser puts a component; `properties` become its public properties. */
export function componentPlace(name: string, properties: Readonly<Record<string, unknown>>): Html {
  return html`<div
    class="host-component"
    data-component="${name}"
    data-properties="${jsonForScript(properties).markup}"
  ></div>`;
}

/** Says in words why no component can be shown. */
export function buildProblem(app: AppBundle): Html | null {
  if (app.ok) return null;
  const { file, line, column, message } = app.failure;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return html`<section class="host-card host-problem" role="alert">
    <h2>The deployed components do not compile</h2>
    ${place !== '' && html`<p><strong>${place}</strong></p>`}
    <pre>${message}</pre>
    <p>Correct the component, deploy again and reload this page.</p>
  </section>`;
}
