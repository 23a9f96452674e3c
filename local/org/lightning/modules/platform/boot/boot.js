import { createElement } from 'lwc';
import { forwardToasts } from 'lightning/platformShowToastEvent';

/** `c:quoteConfigurator` to `c-quote-configurator`. */
function tagOf(component) {
  const [namespace, name] = component.split(':');
  return `${namespace}-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function explain(place, error) {
  const box = document.createElement('div');
  box.className = 'slds-box slds-theme_error';
  box.setAttribute('role', 'alert');
  box.textContent = `${place.dataset.component} could not be shown: ${error?.message ?? error}`;
  place.replaceChildren(box);
  console.error(error);
}

async function mount(place, components) {
  const load = components[place.dataset.component];
  if (!load) throw new Error('no such component is deployed and exposed');
  const { default: constructor } = await load();
  const element = createElement(tagOf(place.dataset.component), { is: constructor });
  Object.assign(element, JSON.parse(place.dataset.properties));
  place.replaceChildren(element);
}

/** Fills every place the server left for a component. */
async function boot() {
  forwardToasts();
  const places = [...document.querySelectorAll('[data-component]')];
  if (places.length === 0) return;
  // The app build; the page's import map says which one.
  const { components } = await import('platform/app');
  await Promise.all(places.map((place) => mount(place, components).catch((error) => explain(place, error))));
  performance.mark('components-shown');
}

boot();
