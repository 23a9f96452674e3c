import { DBOS } from '@dbos-inc/dbos-sdk';
import { createDatabase } from '../postgres.mjs';

const DATABASE = 'dbos_reference';
const QUIET = { info: () => undefined, debug: () => undefined, warn: () => undefined, error: console.error };

async function emptySteps(steps) {
  for (let step = 0; step < steps; step += 1) await DBOS.runStep(() => Promise.resolve(null), { name: `step-${step}` });
}

/**
 * What the workflow store alone costs: workflows of steps that do nothing, all started at once.
 * @param {string} adminUrl any database of the server that the service uses too
 * @param {{ workflows: number, steps: number }} load
 * @returns {Promise<number>} seconds until the last one ended
 */
export async function timeEmptyWorkflows(adminUrl, { workflows, steps }) {
  await createDatabase(adminUrl, DATABASE);
  const systemDatabaseUrl = Object.assign(new URL(adminUrl), { pathname: `/${DATABASE}` }).href;
  DBOS.setConfig({ name: 'bench', systemDatabaseUrl, systemDatabasePoolSize: 20, logger: QUIET });
  const empty = DBOS.registerWorkflow(emptySteps, { name: 'empty' });
  await DBOS.launch();
  try {
    const began = performance.now();
    const handles = await Promise.all(Array.from({ length: workflows }, () => DBOS.startWorkflow(empty)(steps)));
    await Promise.all(handles.map((handle) => handle.getResult()));
    return (performance.now() - began) / 1000;
  } finally {
    await DBOS.shutdown({ deregister: true });
  }
}
