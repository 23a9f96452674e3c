/** The test-run protocol of `sf apex run test`: start, then ask for the results by the Tooling API. */
import { Router } from 'express';

/** Filled in with the Apex runtime. */
export const apexTests = (_deps: unknown): Router => Router();
