/** Names the platform puts together, stages that close a deal, and who may be assigned what. */
import { refuse, textValue, type Change, type SaveContext } from '../dml/change.ts';
import { findIds, readRows } from '../dml/stored-rows.ts';
import type { ObjectRules } from './object-rules.ts';

const fullName: ObjectRules['check'] = ({ next }) => {
  const parts = [textValue(next, 'FirstName'), textValue(next, 'LastName')];
  next.fields['Name'] = parts.filter((part) => part !== null).join(' ');
};

export const PERSON_RULES: ObjectRules = { check: fullName };

export const USER_RULES: ObjectRules = {
  check: (change, context) => {
    fullName(change, context);
    const username = textValue(change.next, 'Username') ?? '';
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(username)) {
      refuse(change, 'INVALID_EMAIL_ADDRESS', `Username: invalid email address: ${username}`, ['Username']);
    }
  }
};

export const OPPORTUNITY_RULES: ObjectRules = {
  check: ({ next }) => {
    const stage = textValue(next, 'StageName') ?? '';
    next.fields['IsClosed'] = stage.startsWith('Closed');
    next.fields['IsWon'] = stage === 'Closed Won';
  }
};

const assignedAlready = (change: Change, { db }: SaveContext): boolean => {
  const ids = findIds(db, change.object, 'AssigneeId', textValue(change.next, 'AssigneeId'));
  const rows = [...readRows(db, change.object, ids).values()];
  return rows.some((row) => row.fields['PermissionSetId'] === change.next.fields['PermissionSetId']);
};

export const ASSIGNMENT_RULES: ObjectRules = {
  check: (change, context) => {
    if (change.old === undefined && assignedAlready(change, context)) {
      refuse(
        change,
        'DUPLICATE_VALUE',
        'Duplicate PermissionSetAssignment. Assignee and permission set already go together.',
        ['AssigneeId', 'PermissionSetId']
      );
    }
  }
};
