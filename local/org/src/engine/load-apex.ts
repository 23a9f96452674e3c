import { createApexRuntime } from '../apex/create-runtime.ts';
import type { MakeApexRuntime } from './worker-org.ts';

/** The Apex runtime of src/apex. */
export const loadApex = (): MakeApexRuntime => createApexRuntime;
