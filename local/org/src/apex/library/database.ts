import type { DmlError, DmlOperation, SaveResult } from '../../data/transaction.ts';
import type { Execution } from '../run/execution.ts';
import { dml, dmlAllOrNone } from '../salesforce/dml.ts';
import { runQuery } from '../salesforce/soql.ts';
import { ApexList, ApexMap, ApexRecord, EnumValue, Instance, type Value } from '../values/value.ts';
import { statusCode } from './exceptions.ts';
import type { LibraryModule } from './library-module.ts';
import { fieldNameOf } from './schema.ts';

const RESULTS: Readonly<Record<DmlOperation, string>> = {
  insert: 'SaveResult',
  update: 'SaveResult',
  upsert: 'UpsertResult',
  delete: 'DeleteResult'
};

/** A result of the data layer as Database.SaveResult and its kin. */
export function resultInstance(run: Execution, className: string, result: SaveResult): Instance {
  const instance = new Instance(run.services.type(`Database.${className}`));
  instance.native = result;
  return instance;
}

type Option = boolean | EnumValue | Instance;

/** Database.insert and its kin: a record gives one result, a list a list of them. */
function save(operation: DmlOperation) {
  return (run: Execution, subject: Value, ...options: Option[]): unknown => {
    const one = !(subject instanceof ApexList);
    const records = (one ? [subject] : subject.items).map((item) => recordOf(run, item));
    const allOrNone = options.find((option) => typeof option === 'boolean') ?? true;
    const key = options.find((option) => option instanceof Instance);
    const dmlOptions = { allOrNone, access: accessOf(options), ...(key ? { externalIdField: fieldNameOf(key) } : {}) };
    const results = (allOrNone ? dmlAllOrNone : dml)(run, operation, records, dmlOptions);
    const className = RESULTS[operation];
    const instances = results.map((result) => resultInstance(run, className, result));
    return one ? instances[0] : new ApexList(run.services.type(`List<Database.${className}>`), instances);
  };
}

const accessOf = (options: readonly unknown[]): 'user' | 'system' =>
  options.some((option) => option instanceof EnumValue && option.name === 'USER_MODE') ? 'user' : 'system';

/** Database.delete also takes ids. */
function recordOf(run: Execution, value: Value): ApexRecord {
  if (value instanceof ApexRecord) return value;
  const object = typeof value === 'string' ? run.services.schema.objectOfId(value) : undefined;
  if (!object || typeof value !== 'string') return run.failNull();
  return new ApexRecord(object, { type: object.name, fields: { Id: value } }, 'made');
}

/** Every form of one operation: a record or a list, with allOrNone, with an access level, with both. */
function forms(name: string, result: string, key = ''): string {
  return ['SObject record', 'List<SObject> records']
    .flatMap((subject) => {
      const returns = subject.startsWith('List') ? `List<Database.${result}>` : `Database.${result}`;
      const options = ['', ', Boolean allOrNone', ', AccessLevel level', ', Boolean allOrNone, AccessLevel level'];
      return options.map((option) => `public static ${returns} ${name}(${subject}${key}${option});`);
    })
    .join('\n');
}

const query = (run: Execution, soql: string, binds: Readonly<Record<string, Value>>, level: unknown): Value[] =>
  runQuery(run, soql, binds, accessOf([level]));

function queryWithBinds(run: Execution, soql: string, binds: ApexMap, level: unknown): Value[] {
  return query(run, soql, Object.fromEntries(binds.keys.map((key) => [run.text(key), binds.get(key)])), level);
}

const list = (run: Execution, items: Value[]): ApexList => new ApexList(run.services.type('List<SObject>'), items);

/** The variables a dynamic query names; texts between quotes do not count. */
function bindsOf(run: Execution, soql: string): Record<string, Value> {
  const names = soql.replace(/'(\\.|[^'\\])*'/g, "''").matchAll(/:\s*([A-Za-z]\w*)/g);
  return Object.fromEntries([...names].map(([, name = '']) => [name, bindOf(run, name)]));
}

function bindOf(run: Execution, name: string): Value {
  const value = run.findBind(name);
  return value === undefined ? run.fail('QueryException', `Variable does not exist: ${name}`) : value;
}

export const databaseLibrary: LibraryModule = {
  source: `public class Database {
    ${forms('insert_', 'SaveResult')} ${forms('update_', 'SaveResult')} ${forms('upsert_', 'UpsertResult')} ${forms('upsert_', 'UpsertResult', ', SObjectField key')}
    ${forms('delete_', 'DeleteResult')}
    public static List<SObject> query(String soql); public static List<SObject> query(String soql, AccessLevel level);
    public static List<SObject> queryWithBinds(String soql, Map<String, Object> binds, AccessLevel level);
    public static Integer countQuery(String soql); public static Integer countQuery(String soql, AccessLevel level);
    public static Integer countQueryWithBinds(String soql, Map<String, Object> binds, AccessLevel level);
    public static Savepoint setSavepoint(); public static void rollback(Savepoint savepoint); public static void releaseSavepoint(Savepoint savepoint);
    public virtual class Result { public Boolean isSuccess(); public Id getId(); public List<Error> getErrors(); }
    public class SaveResult extends Result {} public class DeleteResult extends Result {}
    public class UpsertResult extends Result { public Boolean isCreated(); }
    public class Error { public String getMessage(); public StatusCode getStatusCode(); public List<String> getFields(); }
  }`,
  statics: {
    insert: save('insert'),
    update: save('update'),
    upsert: save('upsert'),
    delete: save('delete'),
    query: (run, soql: string, level?: unknown) => list(run, query(run, soql, bindsOf(run, soql), level)),
    querywithbinds: (run, soql: string, binds: ApexMap, level: unknown) =>
      list(run, queryWithBinds(run, soql, binds, level)),
    countquery: (run, soql: string, level?: unknown) => query(run, soql, bindsOf(run, soql), level)[0],
    countquerywithbinds: (run, soql: string, binds: ApexMap, level: unknown) =>
      queryWithBinds(run, soql, binds, level)[0],
    setsavepoint: (run) => {
      run.spend('dmlStatements');
      run.noteWrite();
      const savepoint = new Instance(run.services.type('Savepoint'));
      savepoint.native = { name: run.transaction.savepoint(), events: run.test?.events.length ?? 0 };
      return savepoint;
    },
    rollback: (run, { native }: Instance) => {
      run.spend('dmlStatements');
      const { name, events } = native as { name: string; events: number };
      run.transaction.rollbackTo(name);
      if (run.test) run.test.events.length = Math.min(run.test.events.length, events);
    },
    releasesavepoint: () => undefined
  },
  methods: {
    'result.issuccess': (_run, { native }: Instance) => (native as SaveResult).success,
    'result.getid': (_run, { native }: Instance) => (native as SaveResult).id,
    'result.geterrors': (run, { native }: Instance) =>
      new ApexList(
        run.services.type('List<Database.Error>'),
        (native as SaveResult).errors.map((one) => errorInstance(run, one))
      ),
    'upsertresult.iscreated': (_run, { native }: Instance) => (native as SaveResult).created,
    'error.getmessage': (_run, { native }: Instance) => (native as DmlError).message,
    'error.getstatuscode': (run, { native }: Instance) => statusCode(run, (native as DmlError).statusCode),
    'error.getfields': (run, { native }: Instance) =>
      new ApexList(run.services.type('List<String>'), [...(native as DmlError).fields])
  }
};

function errorInstance(run: Execution, error: DmlError): Instance {
  const instance = new Instance(run.services.type('Database.Error'));
  instance.native = error;
  return instance;
}

export const savepointLibrary: LibraryModule = { source: 'public class Savepoint {}' };
