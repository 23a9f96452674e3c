/** The Lightning host: everything below `/lightning`, for people with a browser. */
import express, { type ErrorRequestHandler, type Router } from 'express';
import { ZodError } from 'zod';
import { AppBundles } from './app-bundle.ts';
import { assetRouter } from './assets.ts';
import { dataRouter } from './data-router.ts';
import type { LightningDeps } from './deps.ts';
import { loginRouter } from './login-router.ts';
import { pageRouter, type Builds } from './page-router.ts';
import { prepareVendor } from './vendor-bundle.ts';
import { refuseForgery } from './visits.ts';

export interface LightningHost {
  readonly router: Router;
  /** Settles when the first page can be shown. @throws when the vendor build fails */
  readonly ready: Promise<void>;
  /** Builds the components after a deploy, so that the next page need not wait; a failure is logged and shown on pages. */
  deployed(): Promise<void>;
}

async function prepare(deps: LightningDeps): Promise<Builds> {
  const started = Date.now();
  const vendor = await prepareVendor(deps.cacheFolder);
  deps.log('base components are built', { hash: vendor.hash, milliseconds: Date.now() - started });
  return { vendor, apps: new AppBundles(deps.cacheFolder, vendor.hash) };
}

const answerError =
  (deps: LightningDeps): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = error instanceof ZodError ? 400 : 500;
    const message = error instanceof Error ? error.message : String(error);
    if (status === 500) deps.log('a page or call failed', { error: error instanceof Error ? error.stack : message });
    response.status(status).json({ message });
  };

/** Mount `router` at `/lightning`. It answers at once; pages wait for the builds. */
export function lightningHost(deps: LightningDeps): LightningHost {
  const builds = prepare(deps);
  const router = express.Router();
  router.use(express.json({ limit: '4mb' }), express.urlencoded({ extended: false }));
  router.use(assetRouter(deps.cacheFolder));
  router.use(loginRouter(deps));
  router.use(refuseForgery(deps), dataRouter(deps), pageRouter(deps, builds));
  router.use(answerError(deps));
  return {
    router,
    ready: builds.then(() => undefined),
    async deployed() {
      const { apps } = await builds;
      const started = Date.now();
      const app = await apps.current(deps.deployed());
      if (app.ok) deps.log('components are built', { hash: app.hash, milliseconds: Date.now() - started });
      else deps.log('components do not compile', { ...app.failure });
    }
  };
}
