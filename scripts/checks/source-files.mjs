/** Walks a checkout's Salesforce source. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Every file of force-app with its text, without tests of components and generated code.
 * @param {string} checkout
 * @returns {{ file: string, name: string, text: string }[]} `file` is relative to the checkout, with forward slashes
 */
export function sourceFiles(checkout) {
  const base = path.join(checkout, 'force-app');
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](__tests__|__mocks__)[\\/]|[\\/]lwc[\\/]kernel[\\/]kernel\.js$/.test(file))
    .map((file) => ({
      file: path.relative(checkout, file).replaceAll('\\', '/'),
      name: path.basename(file),
      text: readFileSync(file, 'utf8')
    }));
}

/** Blanks out comments of Apex, JavaScript, CSS, HTML and XML, keeping line numbers. */
export function withoutComments(text) {
  const blank = (comment) => comment.replace(/[^\n]/g, ' ');
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(^|[^:'"])\/\/.*$/gm, (line, before) => before + ' '.repeat(line.length - before.length));
}

/** @returns {number} the line on which an offset lies, from 1 */
export const lineOf = (text, offset) => text.slice(0, offset).split('\n').length;
