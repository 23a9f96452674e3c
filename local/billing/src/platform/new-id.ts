import { randomBytes } from 'node:crypto';

/** An opaque id such as `acc_3f9c…`: what it names, then 96 random bits. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}
