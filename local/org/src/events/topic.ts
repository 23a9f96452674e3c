import { topicOf } from '../data/event-log.ts';
import type { OrgData } from '../data/org-data.ts';
import { visibilityOf } from '../data/user-access.ts';
import type { ObjectDefinition } from '../schema/definitions.ts';

export interface Topic {
  /** `/event/Quote_Accepted__e`, in the declared spelling. */
  readonly name: string;
  readonly object: ObjectDefinition;
  readonly canPublish: boolean;
  readonly canSubscribe: boolean;
}

/** A topic as a user may use it: reading the event allows to subscribe, creating it to publish. Undefined when there is none. */
export function findTopic(data: OrgData, userId: string, name: string): Topic | undefined {
  const object = data.schema.object(/^\/event\/(\w+)$/.exec(name)?.[1] ?? '');
  if (object?.kind !== 'event') return undefined;
  const visibility = visibilityOf(data.db, data.metadata, userId);
  return {
    name: topicOf(object.name),
    object,
    canPublish: visibility.createObject(object),
    canSubscribe: visibility.readObject(object)
  };
}
