/** Java, which the Apex parts of Salesforce's own tools need. */
import { spawnSync } from 'node:child_process';

const OLDEST = 17;

/** @returns {string | undefined} what to do when there is no Java that is new enough */
export function javaProblem() {
  const { stderr, error } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  if (!error && version >= OLDEST) return undefined;
  const found = version ? `Java ${version} is too old` : 'there is no Java on the PATH';
  return `${found}: install Java ${OLDEST} or newer (Debian: apt install openjdk-17-jre-headless, macOS: brew install openjdk).`;
}
