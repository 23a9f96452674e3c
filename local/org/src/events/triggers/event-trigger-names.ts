import type { MetadataStore } from '../../metadata/metadata-store.ts';

const DECLARATION = /^\s*trigger\s+\w+\s+on\s+(\w+__e)\s*\(/i;
const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

/** Platform events that a deployed Apex trigger listens to. */
export function eventsWithTriggers(metadata: MetadataStore): string[] {
  const sources = metadata
    .readAll('ApexTrigger')
    .flatMap(({ files }) => files.filter((file) => file.path.endsWith('.trigger')))
    .map((file) => file.body.toString('utf8').replace(COMMENTS, ''));
  return [...new Set(sources.flatMap((source) => DECLARATION.exec(source)?.[1] ?? []))].sort();
}
