import { setTimeout as wait } from 'node:timers/promises';
import type { RequestHandler, Response } from 'express';
import { replaceAnswer } from '../platform/http/send-outcome.ts';
import type { FaultBoard } from './fault-board.ts';
import type { Fault } from './schema.ts';

/** Lets requests meet the faults that are set up. `die` must not return. */
export function injectFaults(board: FaultBoard, die: () => void): RequestHandler {
  return async (req, res, next) => {
    const fault = board.take(req.method, req.baseUrl + req.path);
    if (!fault) {
      next();
      return;
    }
    if (fault.behaviour === 'delay') await wait(fault.delayMs);
    const strike = strikeOf(fault, die);
    if (!strike) next();
    else if (isBefore(fault)) strike(res);
    else {
      // the handler runs and commits; what it has to say is lost
      replaceAnswer(res, strike);
      next();
    }
  };
}

const isBefore = ({ behaviour, when }: Fault) =>
  behaviour === 'fail' || (behaviour !== 'fail_after_effect' && when === 'before');

function strikeOf({ behaviour, status }: Fault, die: () => void): ((res: Response) => void) | undefined {
  switch (behaviour) {
    case 'delay':
      return undefined;
    case 'fail':
    case 'fail_after_effect':
      return (res) => {
        const error = { code: 'fault_injected', message: `This answer was asked for: ${status}.` };
        res.status(status).set('Retry-After', '1').json({ error });
      };
    case 'drop':
      return (res) => {
        res.socket?.destroy();
      };
    case 'die':
      return die;
  }
}
