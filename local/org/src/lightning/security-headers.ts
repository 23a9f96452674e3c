import type { Response } from 'express';

/** Only our own files run, and the import map that carries the nonce. Base components set style attributes and LWC writes style elements, hence the inline styles. */
export function setSecurityHeaders(response: Response, nonce?: string): void {
  const inline = nonce === undefined ? '' : ` 'nonce-${nonce}'`;
  response.set({
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'self'${inline}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'"
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store'
  });
}
