/** The pages people open: home, lists, records, tabs and single components. */
import { randomBytes } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { OrgError } from '../data/transaction.ts';
import type { AppBundles } from './app-bundle.ts';
import { homePage, singleComponentPage, tabPage } from './component-page.ts';
import { buildProblem } from './component-places.ts';
import type { LightningDeps } from './deps.ts';
import { html } from './html.ts';
import { listPage } from './list-page.ts';
import { createFromForm, newRecordPage } from './new-record.ts';
import { recordAddress } from './record-link.ts';
import { recordPageContent } from './record-page.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { shell, type PageContent } from './shell.ts';
import type { VendorBundle } from './vendor-bundle.ts';
import { PageProblem, type Visit } from './visit.ts';
import { LOGIN_URL, visitOf } from './visits.ts';

export interface Builds {
  readonly vendor: VendorBundle;
  readonly apps: AppBundles;
}

type Page = (visit: Visit, request: Request) => Promise<PageContent> | PageContent;

function problemPage(problem: PageProblem): PageContent {
  return {
    title: 'This page cannot be shown',
    body: html`<section class="host-card">
      <h1>${problem.message}</h1>
      <p><a href="/lightning/page/home">Go to the start page</a></p>
    </section>`,
    pageReference: { type: 'standard__namedPage', attributes: { pageName: 'problem' }, state: {} }
  };
}

async function contentOf(page: Page, visit: Visit, request: Request, response: Response): Promise<PageContent> {
  try {
    return await page(visit, request);
  } catch (error) {
    const problem = error instanceof OrgError ? new PageProblem(error.httpStatus, error.message) : error;
    if (!(problem instanceof PageProblem)) throw problem;
    response.status(problem.status);
    return problemPage(problem);
  }
}

/** Sends a page in its shell, below it in words why components cannot be shown if they do not compile. */
async function send(visit: Visit, content: PageContent, response: Response, { vendor, apps }: Builds): Promise<void> {
  const app = await apps.current(visit.deps.deployed());
  const nonce = randomBytes(16).toString('base64');
  const body = html`${buildProblem(app)} ${content.body}`;
  setSecurityHeaders(response, nonce);
  response.type('html').send(shell(visit, { ...content, body }, { vendor, app }, nonce).markup);
}

const named = (request: Request, name: string): string => String(request.params[name]);

/** `builds` settles when the vendor bundle is there; pages wait for it. */
export function pageRouter(deps: LightningDeps, builds: Promise<Builds>): Router {
  const router = express.Router();
  const show = (page: Page): RequestHandler => {
    return async (request, response) => {
      const visit = visitOf(deps, request);
      if (!visit) {
        response.redirect(303, `${LOGIN_URL}?target=${encodeURIComponent(request.originalUrl)}`);
        return;
      }
      await send(visit, await contentOf(page, visit, request, response), response, await builds);
    };
  };
  router.get('/', (_request, response) => {
    response.redirect('/lightning/page/home');
  });
  router.get('/page/home', show(homePage));
  router.get(
    '/o/:object/list',
    show((visit, request) => listPage(visit, named(request, 'object')))
  );
  router.get(
    '/o/:object/new',
    show((visit, request) => newRecordPage(visit, named(request, 'object'), visit.query))
  );
  router.post('/o/:object/new', async (request, response) => {
    const visit = visitOf(deps, request);
    if (!visit) {
      response.redirect(303, LOGIN_URL);
      return;
    }
    const sent = request.body as Record<string, string>;
    const object = named(request, 'object');
    const outcome = await createFromForm(visit, object, sent);
    if (outcome.ok) {
      response.redirect(303, recordAddress(object, outcome.id));
      return;
    }
    const problems = outcome.errors.map((error) => error.message);
    await show((again) => newRecordPage(again, object, sent, problems))(request, response, () => undefined);
  });
  router.get(
    '/r/:object/:id/view',
    show((visit, request) => recordPageContent(visit, named(request, 'object'), named(request, 'id')))
  );
  router.get(
    '/n/:tab',
    show((visit, request) => tabPage(visit, named(request, 'tab')))
  );
  router.get(
    '/cmp/:component',
    show((visit, request) => singleComponentPage(visit, named(request, 'component')))
  );
  return router;
}
