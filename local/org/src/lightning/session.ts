/**
 * Who is signed in. The cookie is `<user id>.<signature>`: nothing is stored, so a restart keeps people signed in.
 * There is no password: this org stands in for a real one on one machine.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';

const COOKIE = 'org_session';
const COOKIE_OPTIONS: CookieOptions = { httpOnly: true, sameSite: 'lax', path: '/' };

function sign(key: Buffer, purpose: 'session' | 'csrf', userId: string): string {
  return createHmac('sha256', key).update(`${purpose}:${userId}`).digest('base64url');
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function cookieOf(request: Request): string | undefined {
  const cookies = (request.headers.cookie ?? '').split(';').map((text) => text.trim().split('='));
  return cookies.find(([name]) => name === COOKIE)?.[1];
}

/** The signed-in user's id, or undefined. */
export function signedInUser(request: Request, key: Buffer): string | undefined {
  const [userId, signature] = (cookieOf(request) ?? '').split('.');
  if (userId === undefined || signature === undefined) return undefined;
  return isSame(signature, sign(key, 'session', userId)) ? userId : undefined;
}

export function signIn(response: Response, key: Buffer, userId: string): void {
  response.cookie(COOKIE, `${userId}.${sign(key, 'session', userId)}`, COOKIE_OPTIONS);
}

export function signOut(response: Response): void {
  response.clearCookie(COOKIE, COOKIE_OPTIONS);
}

/** What a page must send back with every change, so that another site cannot act in the user's name. */
export const csrfToken = (key: Buffer, userId: string): string => sign(key, 'csrf', userId);

export function hasCsrfToken(request: Request, key: Buffer, userId: string): boolean {
  const form = request.body as { csrf?: unknown } | undefined;
  const given = request.get('x-csrf-token') ?? (typeof form?.csrf === 'string' ? form.csrf : '');
  return isSame(given, csrfToken(key, userId));
}

/** Browsers name the page a request comes from; anything but our own pages, or the address bar, is refused. */
export function isSameOrigin(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  return site === undefined || site === 'same-origin' || site === 'none';
}
