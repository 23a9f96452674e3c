/** @import { State } from './types.js' */

/** @type {State} */
let state = {
  phase: 'loading',
  users: [],
  overview: undefined,
  draft: undefined,
  published: [],
  versions: [],
  find: '',
  planCode: '',
  mode: 'draft',
  tierCell: undefined,
  typed: {},
  problems: {},
  typedTiers: undefined,
  quantity: '',
  trial: undefined,
  bills: undefined,
  dialog: undefined,
  effectiveFrom: '',
  dialogProblem: '',
  busy: false,
  news: '',
  toast: undefined
};
/** @type {(state: State) => void} */
let draw = () => undefined;

export const getState = () => state;

/** Changes the state and draws it. @param {Partial<State>} change */
export function setState(change) {
  state = { ...state, ...change };
  draw(state);
}

/** @param {(state: State) => void} drawing */
export function onState(drawing) {
  draw = drawing;
  draw(state);
}
