import type { FieldDefinition, ObjectDefinition, PicklistValue } from '../../schema/definitions.ts';
import type { Execution } from '../run/execution.ts';
import { newRecord } from '../salesforce/records.ts';
import { ApexList, ApexMap, Instance, type Value } from '../values/value.ts';
import type { LibraryModule } from './library-module.ts';

/** Tokens and describes stand for an object or a field and are equal when they stand for the same. */
interface Meaning {
  readonly object: ObjectDefinition;
  readonly field: FieldDefinition | null;
}

const meaningOf = (self: Instance): Meaning => self.native as Meaning;

const create: LibraryModule['create'] = (run, type, [objectName = null, fieldName]) => {
  const name = run.text(objectName);
  const object = run.services.schema.object(name);
  if (!object) return run.fail('TypeException', `Invalid sObject type: ${name}`);
  const field = typeof fieldName === 'string' ? (object.fields.get(fieldName.toLowerCase()) ?? null) : null;
  const self = new Instance(type);
  self.native = { object, field } satisfies Meaning;
  self.equalAs = `${type.key}:${object.name}.${field?.name ?? ''}`;
  return self;
};

const token = (run: Execution, type: string, object: string, field?: string): Instance =>
  run.services.construct(run, run.services.type(type), field === undefined ? [object] : [object, field]);

export const typeToken = (run: Execution, object: string): Instance => token(run, 'SObjectType', object);
export const fieldNameOf = (self: Instance): string => meaningOf(self).field?.name ?? '';
const fieldOf = (self: Instance): FieldDefinition => meaningOf(self).field as FieldDefinition;

export const objectTypeLibrary: LibraryModule = {
  source: `public class SObjectType {
    public DescribeSObjectResult getDescribe(); public SObject newSObject(); public SObject newSObject(Id id); public String toString();
  }`,
  create,
  methods: {
    getdescribe: (run, self: Instance) => token(run, 'DescribeSObjectResult', meaningOf(self).object.name),
    newsobject: (run, self: Instance, id?: string) => {
      const record = newRecord(run, meaningOf(self).object.name);
      if (id !== undefined) record.row.fields['Id'] = id;
      return record;
    },
    tostring: (_run, self: Instance) => meaningOf(self).object.name
  }
};

export const objectDescribeLibrary: LibraryModule = {
  source: `public class DescribeSObjectResult {
    public String getName(); public String getLabel(); public String getLabelPlural(); public String getKeyPrefix(); public SObjectType getSObjectType();
    public Boolean isCustom(); public Boolean isAccessible(); public Boolean isCreateable(); public Boolean isUpdateable(); public Boolean isDeletable(); public Boolean isQueryable();
    public FieldMap fields { get { return new FieldMap(getName()); } private set; }
  }`,
  create,
  methods: {
    getname: (_run, self: Instance) => meaningOf(self).object.name,
    getlabel: (_run, self: Instance) => meaningOf(self).object.label,
    getlabelplural: (_run, self: Instance) => meaningOf(self).object.labelPlural,
    getkeyprefix: (_run, self: Instance) => meaningOf(self).object.keyPrefix,
    getsobjecttype: (run, self: Instance) => typeToken(run, meaningOf(self).object.name),
    iscustom: (_run, self: Instance) => meaningOf(self).object.custom,
    isaccessible: () => true,
    iscreateable: () => true,
    isupdateable: () => true,
    isdeletable: () => true,
    isqueryable: () => true
  }
};

/** `describe.fields`: all fields by lower-case name. */
export const fieldMapLibrary: LibraryModule = {
  source: 'public class FieldMap { public FieldMap(String name) {} public Map<String, SObjectField> getMap(); }',
  create,
  methods: { getmap: (run, self: Instance) => fieldMap(run, meaningOf(self).object) }
};

function fieldMap(run: Execution, object: ObjectDefinition): ApexMap {
  const entries = [...object.fields.values()].map((field): [Value, Value] => [
    field.name.toLowerCase(),
    token(run, 'SObjectField', object.name, field.name)
  ]);
  return new ApexMap(run.services.type('Map<String,SObjectField>'), entries);
}

export const fieldTokenLibrary: LibraryModule = {
  source: 'public class SObjectField { public DescribeFieldResult getDescribe(); public String toString(); }',
  create,
  methods: {
    getdescribe: (run, self: Instance) =>
      token(run, 'DescribeFieldResult', meaningOf(self).object.name, fieldNameOf(self)),
    tostring: (_run, self: Instance) => fieldNameOf(self)
  }
};

export const fieldDescribeLibrary: LibraryModule = {
  source: `public class DescribeFieldResult {
    public String getName(); public String getLabel(); public Integer getLength(); public Integer getPrecision(); public Integer getScale();
    public Boolean isCustom(); public Boolean isNillable(); public Boolean isUnique(); public Boolean isExternalId();
    public Boolean isAccessible(); public Boolean isCreateable(); public Boolean isUpdateable();
    public SObjectField getSObjectField(); public List<PicklistEntry> getPicklistValues(); public List<SObjectType> getReferenceTo(); public String getRelationshipName();
  }`,
  create,
  methods: {
    getname: (_run, self: Instance) => fieldNameOf(self),
    getlabel: (_run, self: Instance) => fieldOf(self).label,
    getlength: (_run, self: Instance) => fieldOf(self).length ?? 0,
    getprecision: (_run, self: Instance) => fieldOf(self).precision ?? 0,
    getscale: (_run, self: Instance) => fieldOf(self).scale ?? 0,
    iscustom: (_run, self: Instance) => fieldOf(self).custom,
    isnillable: (_run, self: Instance) => !fieldOf(self).required,
    isunique: (_run, self: Instance) => fieldOf(self).unique === true,
    isexternalid: (_run, self: Instance) => fieldOf(self).externalId === true,
    isaccessible: () => true,
    iscreateable: (_run, self: Instance) => fieldOf(self).createable,
    isupdateable: (_run, self: Instance) => fieldOf(self).updateable,
    getsobjectfield: (run, self: Instance) =>
      token(run, 'SObjectField', meaningOf(self).object.name, fieldNameOf(self)),
    getpicklistvalues: (run, self: Instance) =>
      new ApexList(
        run.services.type('List<PicklistEntry>'),
        (fieldOf(self).picklist ?? []).map((value) => entry(run, value))
      ),
    getreferenceto: (run, self: Instance) =>
      new ApexList(
        run.services.type('List<SObjectType>'),
        (fieldOf(self).referenceTo ?? []).map((name) => typeToken(run, name))
      ),
    getrelationshipname: (_run, self: Instance) => fieldOf(self).relationshipName
  }
};

function entry(run: Execution, value: PicklistValue): Instance {
  const instance = new Instance(run.services.type('PicklistEntry'));
  instance.native = value;
  return instance;
}

export const picklistEntryLibrary: LibraryModule = {
  source:
    'public class PicklistEntry { public String getValue(); public String getLabel(); public Boolean isActive(); public Boolean isDefaultValue(); }',
  methods: {
    getvalue: (_run, { native }: Instance) => (native as PicklistValue).value,
    getlabel: (_run, { native }: Instance) => (native as PicklistValue).label,
    isactive: (_run, { native }: Instance) => (native as PicklistValue).active,
    isdefaultvalue: (_run, { native }: Instance) => (native as PicklistValue).isDefault
  }
};

export const schemaLibrary: LibraryModule = {
  source: 'public class Schema { public static Map<String, SObjectType> getGlobalDescribe(); }',
  statics: {
    getglobaldescribe: (run) =>
      new ApexMap(
        run.services.type('Map<String,SObjectType>'),
        run.services.schema.objects().map((object) => [object.name.toLowerCase(), typeToken(run, object.name)])
      )
  }
};
