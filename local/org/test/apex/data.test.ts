import { afterAll, expect, test } from '@jest/globals';
import { openBench, type Bench } from './apex-bench.ts';

const DATA = `public with sharing class Data {
  static Account add(String name) { Account a = new Account(Name = name); insert a; return a; }
  static String tell(Exception e) { return e.getTypeName() + ': ' + e.getMessage(); }

  @AuraEnabled public static String unqueried() {
    add('Acme');
    try { return [SELECT Id FROM Account LIMIT 1].Name; } catch (SObjectException e) { return tell(e); }
  }
  @AuraEnabled public static String noRow() {
    try { Account a = [SELECT Id FROM Account WHERE Name = 'nobody']; return a.Id; } catch (QueryException e) { return tell(e); }
  }
  @AuraEnabled public static String twoRows() {
    add('Twin'); add('Twin');
    try { Account a = [SELECT Id FROM Account WHERE Name = 'Twin']; return a.Id; } catch (QueryException e) { return tell(e); }
  }
  @AuraEnabled public static Boolean queriedIdIsThere() { Account a = add('Ida'); return [SELECT Name FROM Account WHERE Name = 'Ida'].Id == a.Id; }
  @AuraEnabled public static Integer notEqualFindsNull() {
    add('Phoneless');
    return [SELECT COUNT() FROM Account WHERE Name = 'Phoneless' AND Phone != '1'];
  }
  @AuraEnabled public static List<String> binds() {
    Set<Id> ids = new Set<Id>();
    for (String name : new List<String>{ 'Bind b', 'Bind a' }) { ids.add(add(name).Id); }
    List<String> names = new List<String>();
    String like_x = 'bind%';
    Integer most = 5;
    for (Account a : [SELECT Name FROM Account WHERE Id IN :ids AND Name LIKE :like_x ORDER BY Name LIMIT :most]) { names.add(a.Name); }
    return names;
  }
  @AuraEnabled public static String dynamicBinds() {
    add('Dyn');
    Map<String, Object> binds = new Map<String, Object>{ 'n' => 'Dyn' };
    return ((Account) Database.queryWithBinds('SELECT Name FROM Account WHERE Name = :n', binds, AccessLevel.USER_MODE)[0]).Name;
  }
  static String wanted = 'Dyn local';
  @AuraEnabled public static String dynamicLocals() {
    add('Dyn local');
    Integer most = 1;
    List<Account> found = Database.query('SELECT Name FROM Account WHERE Name = :WANTED AND Name != \\':no\\' LIMIT :most');
    try { Database.query('SELECT Id FROM Account WHERE Name = :elsewhere'); } catch (QueryException e) { return found[0].Name + ' ' + tell(e); }
    return null;
  }
  @AuraEnabled public static Integer accessWords() {
    Account a = new Account(Name = 'Words');
    insert as user a;
    a.Phone = '1';
    update as system a;
    upsert a;
    delete as user [SELECT Id FROM Account WHERE Name = 'Words' AND Phone = '1' WITH USER_MODE];
    return [SELECT COUNT() FROM Account WHERE Name = 'Words'];
  }
  @AuraEnabled public static String family() {
    Account a = add('Parent');
    insert new List<Contact>{ new Contact(LastName = 'One', AccountId = a.Id), new Contact(LastName = 'Two', AccountId = a.Id) };
    Contact c = [SELECT LastName, AccountId, Account.Name FROM Contact WHERE LastName = 'One'];
    Account p = [SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName) FROM Account WHERE Id = :a.Id];
    return c.Account.Name + p.Contacts.size() + p.Contacts[1].LastName + c.AccountId.equals(p.Id);
  }
  @AuraEnabled public static String groups() {
    insert new List<Account>{ new Account(Name = 'G1', NumberOfEmployees = 2), new Account(Name = 'G1', NumberOfEmployees = 5) };
    AggregateResult r = [SELECT Name n, COUNT(Id) c, SUM(NumberOfEmployees) s FROM Account WHERE Name = 'G1' GROUP BY Name];
    return r.get('n') + ':' + r.get('c') + ':' + r.get('s');
  }
  @AuraEnabled public static String requiredField() {
    try { insert new Account(); return 'saved'; } catch (DmlException e) {
      return e.getMessage() + ' | ' + e.getDmlMessage(0) + ' | ' + e.getDmlType(0) + ' | ' + e.getDmlFieldNames(0) + ' | ' + e.getNumDml();
    }
  }
  @AuraEnabled public static String partly() {
    List<Account> accounts = new List<Account>{ new Account(Name = 'Good'), new Account() };
    List<Database.SaveResult> results = Database.insert(accounts, false);
    Database.Error error = results[1].getErrors()[0];
    return results[0].isSuccess() + ',' + results[1].isSuccess() + ',' + error.getStatusCode() + ',' + (accounts[0].Id == results[0].getId()) + ',' + accounts[1].Id;
  }
  @AuraEnabled public static String updateSendsOnlyWhatWasWritten() {
    Account a = new Account(Name = 'Mine', Phone = '1'); insert a;
    Account seen = [SELECT Name, Phone FROM Account WHERE Id = :a.Id];
    update new Account(Id = a.Id, Phone = '2');
    seen.Name = 'Yours';
    update seen;
    Account now = [SELECT Name, Phone FROM Account WHERE Id = :a.Id];
    return now.Name + now.Phone;
  }
  @AuraEnabled public static Integer savepoint() {
    Savepoint s = Database.setSavepoint();
    add('Gone');
    Database.rollback(s);
    return [SELECT COUNT() FROM Account WHERE Name = 'Gone'];
  }
  @AuraEnabled public static void fails() { add('Undone'); throw new MathException('on purpose'); }
  @AuraEnabled public static Integer undone() { return [SELECT COUNT() FROM Account WHERE Name = 'Undone']; }
  @AuraEnabled public static void tooManyQueries() {
    for (Integer i = 0; i < 101; i++) { try { Integer n = [SELECT COUNT() FROM Account]; } catch (Exception e) { return; } }
  }
  @AuraEnabled public static void tooManyWrites() { for (Integer i = 0; i < 151; i++) { add('w' + i); } }
  @AuraEnabled public static String pending() {
    add('Pending');
    HttpRequest r = new HttpRequest();
    r.setEndpoint('http://127.0.0.1:9/'); r.setMethod('GET');
    try { new Http().send(r); return 'sent'; } catch (CalloutException e) { return tell(e); }
  }
  @AuraEnabled public static Integer batches() {
    List<Account> many = new List<Account>();
    for (Integer i = 0; i < 250; i++) { many.add(new Account(Name = 'Batch')); }
    insert many;
    Integer sizes = 0;
    for (List<Account> part : [SELECT Id FROM Account WHERE Name = 'Batch']) { sizes = sizes * 1000 + part.size(); }
    return sizes;
  }
  static Integer calls = 0;
  @AuraEnabled public static Integer statics() { return ++calls; }
}`;

const GUARD = `trigger Guard on Account (before insert, before update, after update, before delete) {
  if (Trigger.isBefore && Trigger.isInsert) {
    for (Account a : Trigger.new) {
      if (a.Name == 'Refused') { a.addError('not this one'); }
      if (a.Phone == 'none') { a.Phone.addError('not a number'); }
      if (a.Name == 'Breaks') { String s; s.length(); }
      if (a.Name == 'Change me') { a.Name = 'Changed'; a.Phone = '0'; }
    }
  } else if (Trigger.operationType == TriggerOperation.BEFORE_UPDATE) {
    for (Account a : Trigger.new) {
      if (a.Name != Trigger.oldMap.get(a.Id).Name) { a.Description = Trigger.oldMap.get(a.Id).Name + '>' + a.Name; }
    }
  } else if (Trigger.isAfter) {
    if (Trigger.new[0].Name == 'Final') { Trigger.new[0].Phone = '9'; }
  } else {
    for (Account a : Trigger.old) { if (a.Name == 'Keep') { a.addError('kept'); } }
  }
}`;

const TRIGGERED = `public class Triggered {
  static String tell(Exception e) { return e.getTypeName() + ': ' + e.getMessage(); }
  @AuraEnabled public static String refused() { try { insert new Account(Name = 'Refused'); return 'saved'; } catch (DmlException e) { return e.getDmlMessage(0); } }
  @AuraEnabled public static String refusedField() { try { insert new Account(Name = 'x', Phone = 'none'); return 'saved'; } catch (DmlException e) { return e.getDmlMessage(0) + e.getDmlFieldNames(0); } }
  @AuraEnabled public static String breaks() { try { insert new Account(Name = 'Breaks'); return 'saved'; } catch (DmlException e) { return e.getDmlMessage(0); } }
  @AuraEnabled public static String changes() {
    Account a = new Account(Name = 'Change me'); insert a;
    Account b = [SELECT Name, Phone FROM Account WHERE Id = :a.Id];
    return b.Name + '|' + b.Phone;
  }
  @AuraEnabled public static String oldAndNew() {
    Account a = new Account(Name = 'Old'); insert a;
    a.Name = 'New'; update a;
    return [SELECT Description FROM Account WHERE Id = :a.Id].Description;
  }
  @AuraEnabled public static String readOnly() {
    Account a = new Account(Name = 'x'); insert a;
    a.Name = 'Final';
    try { update a; return 'saved'; } catch (DmlException e) { return e.getDmlMessage(0); }
  }
  @AuraEnabled public static String kept() { Account a = new Account(Name = 'Keep'); insert a; try { delete a; return 'gone'; } catch (DmlException e) { return e.getDmlMessage(0); } }
}`;

const bench: Bench = openBench({ classes: { Data: DATA, Triggered: TRIGGERED }, triggers: { Guard: GUARD } });
afterAll(() => {
  bench.close();
});

const CASES: readonly (readonly [string, string, unknown])[] = [
  [
    'a field that was not queried',
    'Data.unqueried',
    'System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Name'
  ],
  ['no row for a single record', 'Data.noRow', 'System.QueryException: List has no rows for assignment to SObject'],
  [
    'two rows for a single record',
    'Data.twoRows',
    'System.QueryException: List has more than 1 row for assignment to SObject'
  ],
  ['a queried record knows its id', 'Data.queriedIdIsThere', true],
  ['!= in a query finds null', 'Data.notEqualFindsNull', 1],
  ['binds of values, sets and expressions', 'Data.binds', ['Bind a', 'Bind b']],
  ['binds of a dynamic query', 'Data.dynamicBinds', 'Dyn'],
  [
    'binds of a dynamic query among the variables',
    'Data.dynamicLocals',
    'Dyn local System.QueryException: Variable does not exist: elsewhere'
  ],
  ['as user and as system', 'Data.accessWords', 0],
  ['parents and children', 'Data.family', 'Parent2Twotrue'],
  ['groups', 'Data.groups', 'G1:2:7'],
  [
    'a refused row',
    'Data.requiredField',
    'Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name] | Required fields are missing: [Name] | REQUIRED_FIELD_MISSING | (Name) | 1'
  ],
  ['some rows saved, others not', 'Data.partly', 'true,false,REQUIRED_FIELD_MISSING,true,null'],
  ['an update of a queried record', 'Data.updateSendsOnlyWhatWasWritten', 'Yours2'],
  ['a rolled back savepoint', 'Data.savepoint', 0],
  [
    'a callout after a write',
    'Data.pending',
    'System.CalloutException: You have uncommitted work pending. Please commit or rollback before calling out'
  ],
  ['a query walked in lists of 200', 'Data.batches', 200050],
  ['addError in a before trigger', 'Triggered.refused', 'not this one'],
  ['addError on a field', 'Triggered.refusedField', 'not a number(Phone)'],
  [
    'an exception in a trigger',
    'Triggered.breaks',
    'Guard: execution of BeforeInsert\n\ncaused by: System.NullPointerException: Attempt to de-reference a null object\n\nTrigger.Guard: line 6, column 1'
  ],
  ['what a before trigger writes is saved', 'Triggered.changes', 'Changed|0'],
  ['old and new versions', 'Triggered.oldAndNew', 'Old>New'],
  [
    'records of an after trigger are read-only',
    'Triggered.readOnly',
    'Guard: execution of AfterUpdate\n\ncaused by: System.FinalException: Record is read-only\n\nTrigger.Guard: line 14, column 1'
  ],
  ['a refused delete', 'Triggered.kept', 'kept']
];

test.each(CASES)('%s', (_what, target, value) => {
  expect(bench.call(target)).toEqual(value);
});

test('an exception that reaches the caller undoes everything', () => {
  expect(() => bench.call('Data.fails')).toThrow('An internal server error has occurred');
  expect(bench.call('Data.undone')).toBe(0);
});

test('statics live as long as a transaction', () => {
  expect([bench.call('Data.statics'), bench.call('Data.statics')]).toEqual([1, 1]);
});

test.each([
  ['Data.tooManyQueries', 'System.LimitException: Too many SOQL queries: 101'],
  ['Data.tooManyWrites', 'System.LimitException: Too many DML statements: 151']
])('%s breaks a limit nobody can catch', (target, words) => {
  expect(() => bench.call(target)).toThrow(
    expect.objectContaining({ stackTrace: expect.stringContaining(words) as unknown })
  );
});
