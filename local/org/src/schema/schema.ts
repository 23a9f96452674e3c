import type { FieldDefinition, ObjectDefinition } from './definitions.ts';

export interface ChildRelationship {
  readonly child: ObjectDefinition;
  readonly field: FieldDefinition;
}

/** All sObjects of the org at one moment. Names are looked up without regard to case; a deploy makes a new Schema. */
export class Schema {
  readonly #objects = new Map<string, ObjectDefinition>();
  readonly #prefixes = new Map<string, ObjectDefinition>();
  readonly #children = new Map<string, ChildRelationship[]>();

  constructor(objects: Iterable<ObjectDefinition>) {
    for (const object of objects) {
      this.#objects.set(object.name.toLowerCase(), object);
      this.#prefixes.set(object.keyPrefix, object);
    }
    for (const child of this.#objects.values()) {
      for (const field of child.fields.values()) {
        for (const parent of field.referenceTo ?? []) this.#addChild(parent, { child, field });
      }
    }
  }

  #addChild(parent: string, relationship: ChildRelationship): void {
    const key = parent.toLowerCase();
    const list = this.#children.get(key) ?? [];
    list.push(relationship);
    this.#children.set(key, list);
  }

  objects(): ObjectDefinition[] {
    return [...this.#objects.values()];
  }

  object(name: string): ObjectDefinition | undefined {
    return this.#objects.get(name.toLowerCase());
  }

  /** The object an id belongs to, by its first three characters. */
  objectOfId(id: string): ObjectDefinition | undefined {
    return this.#prefixes.get(id.slice(0, 3));
  }

  field(object: ObjectDefinition, name: string): FieldDefinition | undefined {
    return object.fields.get(name.toLowerCase());
  }

  /** The lookup behind a relationship name: `Account` → AccountId, `Quote__r` → Quote__c. */
  lookup(object: ObjectDefinition, relationship: string): FieldDefinition | undefined {
    const wanted = relationship.toLowerCase();
    for (const field of object.fields.values()) {
      if (field.relationshipName?.toLowerCase() === wanted) return field;
    }
    return undefined;
  }

  /** Lookups of other objects that point at this one. */
  childRelationships(object: ObjectDefinition): readonly ChildRelationship[] {
    return this.#children.get(object.name.toLowerCase()) ?? [];
  }

  childRelationship(object: ObjectDefinition, name: string): ChildRelationship | undefined {
    const wanted = name.toLowerCase();
    return this.childRelationships(object).find((r) => r.field.childRelationshipName?.toLowerCase() === wanted);
  }
}
