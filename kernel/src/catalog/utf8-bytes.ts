/**
 * UTF-8 bytes of a well-formed text. Written out because TextEncoder belongs to the host, not to the language: the
 * kernel must run the same where there is none.
 */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1; // a pair of code units
    if (code < 0x80) {
      bytes[size++] = code;
      continue;
    }
    if (code >= 0x10000) {
      bytes[size++] = 0xf0 | (code >> 18);
      bytes[size++] = 0x80 | ((code >> 12) & 0x3f);
    } else if (code >= 0x800) bytes[size++] = 0xe0 | (code >> 12);
    else bytes[size++] = 0xc0 | (code >> 6);
    if (code >= 0x800) bytes[size++] = 0x80 | ((code >> 6) & 0x3f);
    bytes[size++] = 0x80 | (code & 0x3f);
  }
  return bytes.subarray(0, size);
}
