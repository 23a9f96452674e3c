import type { Refusal } from '../refusal.ts';
import type { Action } from './action-schema.ts';

/** What an engine has to be told for an amendment, or why it makes no sense. */
export type Actions = { readonly ok: true; readonly actions: readonly Action[] } | Refusal;
