import { OrgError } from '../data/transaction.ts';

/** Puts earlier answers in for `@{reference.path[0].field}`, anywhere in a subrequest. @throws OrgError PROCESSING_HALTED */
export const fillReferences = (value: unknown, answers: ReadonlyMap<string, unknown>): unknown => {
  if (typeof value === 'string')
    return value.replace(/@\{([^}]+)\}/g, (_, reference: string) => lookUp(reference, answers));
  if (Array.isArray(value)) return value.map((item) => fillReferences(item, answers));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fillReferences(item, answers)]));
};

const lookUp = (reference: string, answers: ReadonlyMap<string, unknown>): string => {
  const [head = '', ...steps] = reference.split(/\.|\[|\]\.?/).filter((step) => step !== '');
  let value = answers.get(head);
  for (const step of steps)
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new OrgError('PROCESSING_HALTED', `Invalid reference specified. No value for ${reference} found in ${head}`);
};
