import type { Db } from '../../database.ts';
import { answer, refuse, type Outcome } from '../../platform/http/outcome.ts';
import type { PlanRow } from '../tables.ts';
import { openDraft } from './open-draft.ts';
import { readDraft } from './read-draft.ts';
import type { PlanEdit } from './schema.ts';

/** Changes a plan's name, last day of sale or terms in the draft. @returns the draft as it is then */
export async function editPlan(db: Db, planId: string, edit: PlanEdit, by: string, now: Date): Promise<Outcome> {
  const version = await openDraft(db, by, now);
  const plan = await db
    .selectFrom('plan')
    .selectAll()
    .where('version', '=', version)
    .where('id', '=', planId)
    .executeTakeFirst();
  if (!plan) return refuse('not_found', `The catalog has no plan ${planId}.`);
  const edited = { ...plan, ...columnsOf(edit) };
  const problem = planProblem(edited);
  if (problem) return refuse('plan_not_valid', problem);
  await db.updateTable('plan').set(edited).where('version', '=', version).where('id', '=', planId).execute();
  return answer(200, await readDraft(db));
}

function columnsOf(edit: PlanEdit): Partial<PlanRow> {
  return {
    ...(edit.name !== undefined && { name: edit.name }),
    ...(edit.availableUntil !== undefined && { available_until: edit.availableUntil }),
    ...(edit.minTermMonths !== undefined && { min_term_months: edit.minTermMonths }),
    ...(edit.maxTermMonths !== undefined && { max_term_months: edit.maxTermMonths }),
    ...(edit.allowedTermMonths !== undefined && { allowed_term_months: edit.allowedTermMonths })
  };
}

function planProblem({
  available_from,
  available_until,
  min_term_months: min,
  max_term_months: max
}: PlanRow): string | undefined {
  if (min > max) return `The shortest term, ${min} months, is longer than the longest, ${max}.`;
  if (available_until !== null && available_until <= available_from)
    return `The plan must be sold until a day after ${available_from}.`;
  return undefined;
}
