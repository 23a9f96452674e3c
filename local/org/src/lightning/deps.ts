/** What the Lightning host needs of the org. Nothing here knows HTTP; the org's parts implement it, start-org.ts ties them together. */
import type { MetadataComponent } from '../metadata/metadata-store.ts';
import type { FieldDefinition, ObjectDefinition } from '../schema/definitions.ts';

/** A person who can sign in. Locale values as the User record has them, for example `en_GB` and `Europe/Berlin`. */
export interface LightningUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  /** What the person does here, for the sign-in page. */
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** A value as the REST API shows it; a parent record is nested under its relationship name. */
export type RecordValue = string | number | boolean | null | JsonRecord;
export interface JsonRecord {
  readonly [field: string]: RecordValue;
}

/** An object as one user may see it. */
export interface AccessibleObject {
  readonly definition: ObjectDefinition;
  /** In the order they were defined. */
  readonly readableFields: readonly FieldDefinition[];
  readonly editableFields: readonly FieldDefinition[];
  readonly createable: boolean;
}

export type SaveOutcome =
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false;
      readonly errors: readonly { readonly message: string; readonly fields: readonly string[] }[];
    };

export interface ApexCall {
  readonly classname: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The caller is a wire: the method must be declared cacheable and must not write. */
  readonly cacheable: boolean;
}

export type ApexOutcome =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly message: string; readonly exceptionType: string; readonly stackTrace: string };
    };

/** What is deployed at one moment. */
export interface Deployed {
  /** Changes with every deploy. */
  readonly version: string;
  /** Components of a type, by name: `LightningComponentBundle`, `CustomTab`, `FlexiPage` … */
  readAll(type: string): readonly MetadataComponent[];
}

/** One event as empApi hands it to a component. */
export interface StreamMessage {
  readonly channel: string;
  readonly data: {
    readonly schema: string;
    readonly payload: Readonly<Record<string, unknown>>;
    readonly event: { readonly replayId: number; readonly EventUuid: string };
  };
}

export interface EventFeed {
  /**
   * Hands every event of a channel after `from` (-1: only new ones, -2: all that are kept) to `receive`, in order.
   * @returns the position it starts after, and how to stop; or why the user may not listen
   */
  listen(
    userId: string,
    channel: string,
    from: number,
    receive: (message: StreamMessage) => void
  ):
    | { readonly ok: true; readonly position: number; readonly stop: () => void }
    | { readonly ok: false; readonly error: string };
}

export interface LightningDeps {
  users(): readonly LightningUser[];
  customPermissions(userId: string): readonly string[];
  /** Undefined when the object does not exist or the user may not read it. */
  accessibleObject(userId: string, name: string): AccessibleObject | undefined;
  /** The object's API name, from the first three characters of a record id. */
  objectOfId(id: string): string | undefined;
  /** Objects with a lookup to this one, with the lookup's field and the relationship's name. */
  childRelationships(object: string): readonly { readonly child: string; readonly field: string }[];
  /** Rows the user may see. @throws OrgError */
  query(userId: string, soql: string): Promise<readonly JsonRecord[]>;
  create(userId: string, object: string, fields: Readonly<Record<string, unknown>>): Promise<SaveOutcome>;
  update(userId: string, object: string, id: string, fields: Readonly<Record<string, unknown>>): Promise<SaveOutcome>;
  invokeApex(userId: string, call: ApexCall): Promise<ApexOutcome>;
  deployed(): Deployed;
  readonly events: EventFeed;
  /** Signs session cookies; kept with the org's data so that a restart keeps people signed in. */
  readonly sessionKey: Buffer;
  /** Built vendor and app files; shared by all orgs of a checkout. */
  readonly cacheFolder: string;
  log(message: string, details: Readonly<Record<string, unknown>>): void;
}
