import type { TriggerContext } from '../../data/transaction.ts';
import type { ApexList } from '../values/value.ts';

/** The trigger that runs now; triggers of its own saves put theirs in front of it. */
export interface TriggerState {
  readonly context: TriggerContext;
  readonly newList: ApexList | null;
  readonly oldList: ApexList | null;
  /** How often event delivery tried before, and why it had to. */
  readonly retries: number;
  readonly lastError: string | null;
  /** The event a failed delivery resumes after. */
  checkpoint: string | null;
}
