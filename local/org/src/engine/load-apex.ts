import type { MakeApexRuntime } from './worker-org.ts';

/** The Apex runtime of src/apex. */
export const loadApex = (): Promise<MakeApexRuntime | undefined> => Promise.resolve(undefined);
