import type { Plugin } from 'rollup';
import { ENGINE_MODULES } from './packages.ts';

/** Sends every import of lwc, from any package, to the engine this folder pins. */
export function oneEngine(): Plugin {
  return { name: 'one-engine', resolveId: (id) => ENGINE_MODULES[id] ?? null };
}
