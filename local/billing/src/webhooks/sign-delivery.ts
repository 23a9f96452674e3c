import { createHmac } from 'node:crypto';

/** The value of the Billing-Signature header: HMAC-SHA-256 over the raw body, so that the receiver knows who sent it. */
export function signature(secret: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}
