import type { NextFunction, Request, Response } from 'express';
import { bearerToken } from '../oauth/identity.ts';
import type { Sessions } from '../oauth/sessions.ts';

/** The user behind a request that passed `requireSession`. */
export const userIdOf = (response: Response): string => String(response.locals['userId']);

/** Lets requests with a living access token pass; others get 401 INVALID_SESSION_ID. */
export const requireSession =
  (sessions: Sessions) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const session = sessions.find(bearerToken(request));
    if (session === undefined) {
      response
        .status(401)
        .set('WWW-Authenticate', 'Bearer')
        .json([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
      return;
    }
    response.locals['userId'] = session.userId;
    next();
  };
