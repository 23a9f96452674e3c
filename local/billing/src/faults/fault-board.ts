import type { Fault } from './schema.ts';

/** The faults that are set up. In memory: a restart makes the engine healthy again. */
export interface FaultBoard {
  add: (fault: Fault) => void;
  clear: () => void;
  /** The fault that meets this request, one use of it spent. */
  take: (method: string, path: string) => Fault | undefined;
}

export function createFaultBoard(): FaultBoard {
  let open: Fault[] = [];
  return {
    add: (fault) => {
      open = [...open, { ...fault }];
    },
    clear: () => {
      open = [];
    },
    take: (method, path) => {
      const fault = open.find(({ match }) => (match.method ?? method) === method && path.startsWith(match.path ?? '/'));
      if (fault) fault.times -= 1;
      open = open.filter(({ times }) => times > 0);
      return fault;
    }
  };
}
