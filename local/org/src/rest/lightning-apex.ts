import express, { Router } from 'express';
import type { LightningDeps } from '../lightning/deps.ts';
import { apexCallSchema } from '../lightning/apex-call.ts';
import { bearerToken } from '../oauth/identity.ts';
import type { Sessions } from '../oauth/sessions.ts';

const callSchema = apexCallSchema.partial({ cacheable: true });

/**
 * `POST /lightning/apex` with an access token: for programs that act as a page does. The answer is `{ returnValue }`, or
 * `{ body: { message … } }` as a component gets an error. Pages themselves use their cookie and never come here.
 */
export const lightningApex = (deps: LightningDeps, sessions: Sessions): Router => {
  const router = Router();
  router.post('/lightning/apex', express.json({ limit: '4mb' }), (request, response, next) => {
    const session = sessions.find(bearerToken(request));
    if (session === undefined) {
      next();
      return;
    }
    const call = callSchema.safeParse(request.body);
    if (!call.success) {
      response.status(400).json({ body: { message: call.error.message } });
      return;
    }
    deps
      .invokeApex(session.userId, { ...call.data, cacheable: call.data.cacheable ?? false })
      .then((outcome) => {
        if (outcome.ok) response.json({ returnValue: outcome.value ?? null });
        else response.status(500).json({ body: outcome.error });
      })
      .catch(next);
  });
  return router;
};
