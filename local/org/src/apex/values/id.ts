/** Record ids: 15 characters by case, or 18 with a checksum over the cases. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form, or null when the text is no id. */
export function toId(text: string): string | null {
  if (!/^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text)) return null;
  return text.length === 18 ? text : text + checksum(text);
}

function checksum(id: string): string {
  const chunks = [id.slice(0, 5), id.slice(5, 10), id.slice(10, 15)];
  return chunks.map((chunk) => ALPHABET.charAt(upperCaseBits(chunk))).join('');
}

const upperCaseBits = (chunk: string): number =>
  Array.from(chunk).reduce((bits, one, index) => bits + (/[A-Z]/.test(one) ? 1 << index : 0), 0);
