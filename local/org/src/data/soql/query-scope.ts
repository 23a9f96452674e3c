import type { FieldDefinition, ObjectDefinition } from '../../schema/definitions.ts';
import { isNumeric } from '../../schema/definitions.ts';
import type { Schema } from '../../schema/schema.ts';
import { OrgError } from '../transaction.ts';
import { quoted } from '../tables.ts';
import type { Visibility } from '../visibility.ts';

export interface QueryContext {
  readonly schema: Schema;
  readonly visibility: Visibility;
  readonly now: Date;
}

/** A field reached from the queried object. */
export interface ResolvedField {
  readonly field: FieldDefinition;
  /** Quoted column of its table's alias. */
  readonly column: string;
  /** The column as SQL compares and sorts it. */
  readonly comparable: string;
  /** Relationship names on the way, in declared spelling; empty for an own field. */
  readonly path: readonly string[];
}

export interface Join {
  readonly alias: string;
  readonly object: ObjectDefinition;
  readonly path: readonly string[];
}

let aliases = 0;

/** The FROM of one query: its object and the parents that field paths made it join. */
export class QueryScope {
  readonly object: ObjectDefinition;
  readonly alias: string;
  readonly joins = new Map<string, Join>();
  readonly #context: QueryContext;
  readonly #names: ReadonlySet<string>;
  #joinSql = '';

  constructor(context: QueryContext, objectName: string, alias?: string) {
    this.#context = context;
    this.object = visibleObject(context, objectName);
    this.alias = `q${++aliases % 100_000}`;
    this.#names = new Set([this.object.name.toLowerCase(), (alias ?? '').toLowerCase()]);
  }

  get from(): string {
    return `${quoted(this.object.name)} ${this.alias}${this.#joinSql}`;
  }

  /** Resolves `Opportunity.Account.Name`. @throws OrgError INVALID_FIELD */
  resolve(dotted: string): ResolvedField {
    const parts = dotted.split('.');
    if (parts.length > 1 && this.#names.has((parts[0] ?? '').toLowerCase())) parts.shift();
    let object = this.object;
    let alias = this.alias;
    let path: readonly string[] = [];
    for (const relationship of parts.slice(0, -1)) {
      const join = this.#join(object, alias, path, relationship);
      ({ object, alias, path } = join);
    }
    const field = this.#field(object, parts.at(-1) ?? '');
    const column = `${alias}.${quoted(field.name)}`;
    return { field, column, path, comparable: isNumeric(field.type) ? `CAST(${column} AS NUMERIC)` : column };
  }

  #field(object: ObjectDefinition, name: string): FieldDefinition {
    const { schema, visibility } = this.#context;
    const field = schema.field(object, name);
    if (field !== undefined && visibility.readField(object, field)) return field;
    throw new OrgError(
      'INVALID_FIELD',
      `No such column '${name}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`
    );
  }

  #join(object: ObjectDefinition, alias: string, path: readonly string[], relationship: string): Join {
    const { schema, visibility } = this.#context;
    const lookup = schema.lookup(object, relationship);
    const parent = schema.object(lookup?.referenceTo?.[0] ?? '');
    if (
      lookup === undefined ||
      parent === undefined ||
      !visibility.readField(object, lookup) ||
      !visibility.readObject(parent)
    ) {
      throw new OrgError(
        'INVALID_FIELD',
        `Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`
      );
    }
    const names = [...path, lookup.relationshipName ?? relationship];
    const key = names.join('.');
    const known = this.joins.get(key);
    if (known !== undefined) return known;
    const join = { alias: `${this.alias}_${this.joins.size + 1}`, object: parent, path: names };
    this.joins.set(key, join);
    this.#joinSql += ` LEFT JOIN ${quoted(parent.name)} ${join.alias} ON ${join.alias}."Id" = ${alias}.${quoted(lookup.name)}`;
    return join;
  }
}

const visibleObject = ({ schema, visibility }: QueryContext, name: string): ObjectDefinition => {
  const object = schema.object(name);
  if (object !== undefined && object.kind !== 'event' && visibility.readObject(object)) return object;
  throw new OrgError(
    'INVALID_TYPE',
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`
  );
};
