import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson } from './canonical-json.ts';
import { utf8Bytes } from './utf8-bytes.ts';

/** SHA-256 over the canonical JSON of a value, as 64 hex digits. */
export function sha256Hex(value: unknown): string {
  return Array.from(sha256(utf8Bytes(canonicalJson(value))), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
