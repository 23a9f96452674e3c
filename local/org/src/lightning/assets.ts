/** Files for the browser: the vendor and app builds, the design system and the host's own style sheet. */
import express, { type Router } from 'express';
import path from 'node:path';
import { DESIGN_SYSTEM_ASSETS, LIGHTNING_FOLDER } from '../../lightning/build/packages.ts';

/** A build's folder name holds the hash of what it was made from, so its files never change. */
const FOR_EVER = { immutable: true, maxAge: '365d', index: false } as const;

/** Serves below `/lightning`: `vendor/<hash>/…`, `app/<hash>/…`, `slds/…` and `static/…`. */
export function assetRouter(cacheFolder: string): Router {
  const router = express.Router();
  router.use('/:kind/:hash', (request, response, next) => {
    const { kind, hash } = request.params;
    if (!/^(vendor|app)$/.test(kind) || !/^[0-9a-f]{16}$/.test(hash)) {
      next('route');
      return;
    }
    express.static(path.join(cacheFolder, `lightning-${kind}-${hash}`), FOR_EVER)(request, response, next);
  });
  router.use('/slds', express.static(DESIGN_SYSTEM_ASSETS, { maxAge: '1d', index: false }));
  router.use('/static', express.static(path.join(LIGHTNING_FOLDER, 'static'), { index: false }));
  return router;
}
