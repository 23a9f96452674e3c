import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.mjs';
import { PORT_SETTINGS } from './start/settings.mjs';

/**
 * The environment of a platform that collides with no other: free ports, and a data folder that the database's account may enter.
 * @param {string} purpose names the folder
 * @returns {Promise<Record<string, string>>} `PLUMBLINE_DATA_DIR` and a variable for each port
 */
export async function ownEnvironment(purpose) {
  const dataDir = mkdtempSync(path.join(tmpdir(), `plumbline-${purpose}-`));
  chmodSync(dataDir, 0o755);
  const names = Object.values(PORT_SETTINGS).map(([name]) => String(name));
  const ports = await Promise.all(names.map(async (name) => [name, String(await freePort())]));
  return { PLUMBLINE_DATA_DIR: dataDir, ...Object.fromEntries(ports) };
}
