import { openFromAddress } from './open-plan.js';
import { load } from './session.js';
import { render } from './lit.js';
import { onState } from './state.js';
import { consoleView } from './views/console.js';

const root = /** @type {HTMLElement} */ (document.getElementById('console'));
onState((state) => render(consoleView(state), root));
addEventListener('hashchange', openFromAddress);
void load();
