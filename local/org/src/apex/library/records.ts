import type { Execution } from '../run/execution.ts';
import { addError } from '../salesforce/add-error.ts';
import { cloneRecord } from '../salesforce/record-copies.ts';
import { ApexMap, ApexRecord, Instance, type Value } from '../values/value.ts';
import { fieldValue } from '../values/record-fields.ts';
import type { LibraryModule } from './library-module.ts';
import { fieldNameOf, typeToken } from './schema.ts';

const nameOf = (field: string | Instance): string => (typeof field === 'string' ? field : fieldNameOf(field));

export const recordLibrary: LibraryModule = {
  source: `public abstract class SObject {
    public Object get(String field); public Object get(SObjectField field);
    @AcceptsNull public Object put(String field, Object value); @AcceptsNull public Object put(SObjectField field, Object value);
    public SObject getSObject(String relationship); public List<SObject> getSObjects(String relationship); @AcceptsNull public Object putSObject(String relationship, SObject parent);
    public SObjectType getSObjectType(); public Boolean isSet(String field); public Boolean isSet(SObjectField field); public Boolean isClone();
    public Map<String, Object> getPopulatedFieldsAsMap();
    public Self clone(); public Self clone(Boolean keepId); public Self clone(Boolean keepId, Boolean deep);
    public Self clone(Boolean keepId, Boolean deep, Boolean keepTimes); public Self clone(Boolean keepId, Boolean deep, Boolean keepTimes, Boolean keepNumbers);
    public void addError(String message); public void addError(Exception cause); public void addError(String field, String message);
  }`,
  methods: {
    get: (run, self: ApexRecord, field: string | Instance) => run.services.getMember(run, self, nameOf(field)),
    put: (run, self: ApexRecord, field: string | Instance, value: Value) => {
      const before = self.object.fields.has(nameOf(field).toLowerCase()) ? fieldValue(self, nameOf(field)) : null;
      run.services.putMember(run, self, nameOf(field), value);
      return before;
    },
    getsobject: (run, self: ApexRecord, relationship: string) => run.services.getMember(run, self, relationship),
    getsobjects: (run, self: ApexRecord, relationship: string) => run.services.getMember(run, self, relationship),
    putsobject: (run, self: ApexRecord, relationship: string, parent: ApexRecord) => {
      run.services.putMember(run, self, relationship, parent);
    },
    getsobjecttype: (run, self: ApexRecord) => typeToken(run, self.object.name),
    isset: (_run, self: ApexRecord, field: string | Instance) =>
      fieldValue(self, nameOf(field)) !== undefined &&
      Object.hasOwn(self.row.fields, self.object.fields.get(nameOf(field).toLowerCase())?.name ?? ''),
    isclone: () => false,
    getpopulatedfieldsasmap: (run, self: ApexRecord) => populated(run, self),
    clone: (_run, self: ApexRecord, keepId?: boolean) => cloneRecord(self, keepId === true),
    adderror: (run, self: ApexRecord, first: Value, message?: string) => {
      if (message !== undefined) addError(run, self, message, run.text(first));
      else addError(run, self, first instanceof Instance ? run.messageOf(first) : run.text(first));
    }
  }
};

function populated(run: Execution, record: ApexRecord): ApexMap {
  const names = Object.keys(record.row.fields).filter((name) => record.object.fields.has(name.toLowerCase()));
  return new ApexMap(
    run.services.type('Map<String,Object>'),
    names.map((name) => [name, fieldValue(record, name) ?? null])
  );
}

export const aggregateLibrary: LibraryModule = {
  source: 'public class AggregateResult extends SObject { public Object get(String alias); }',
  methods: {
    get: (run, self: Instance, alias: string) => {
      const value = (self.native as ReadonlyMap<string, Value>).get(alias.toLowerCase());
      return value === undefined ? run.fail('SObjectException', `Invalid field ${alias} for AggregateResult`) : value;
    }
  }
};
