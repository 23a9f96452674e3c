import { createRequire } from 'node:module';
import path from 'node:path';
import express, { Router } from 'express';

const require = createRequire(import.meta.url);

/** The folder of an installed package, whichever of its files its exports allow to find. */
function packageFolder(name: string, file: string): string {
  const found = require.resolve(file);
  return found.slice(0, found.lastIndexOf(path.join('node_modules', name)) + path.join('node_modules', name).length);
}

const fixed = { immutable: false, maxAge: '1h', index: false, redirect: false, dotfiles: 'deny' } as const;

/** The page and what it is made of: our modules as they are written, lit-html and SLDS as they are installed. */
export function staticFiles(): Router {
  const router = Router();
  const page = path.join(import.meta.dirname, 'page');
  router.get('/', (_, res) => {
    res.set('Cache-Control', 'no-cache').sendFile(path.join(page, 'index.html'));
  });
  router.use('/page', express.static(page, { ...fixed, maxAge: 0, etag: true }));
  router.use('/vendor/lit-html', express.static(packageFolder('lit-html', 'lit-html'), fixed));
  const slds = packageFolder('@salesforce-ux/design-system', '@salesforce-ux/design-system/package.json');
  router.use('/slds', express.static(path.join(slds, 'assets'), fixed));
  return router;
}
