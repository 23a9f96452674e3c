import type { SaveContext } from './change.ts';

let savepoints = 0;

/** A point to come back to inside the open transaction. */
export const savepoint = ({ db }: SaveContext, label: string): { release: () => void; rollback: () => void } => {
  const name = `${label}_${++savepoints}`;
  db.exec(`SAVEPOINT ${name}`);
  return {
    release: () => {
      db.exec(`RELEASE ${name}`);
    },
    rollback: () => {
      db.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
    }
  };
};
