import { accessLevelLibrary, loggingLevelLibrary, systemLibrary, triggerOperationLibrary } from './system.ts';
import { assertLibrary } from './asserts.ts';
import {
  auraHandledLibrary,
  dmlExceptionLibrary,
  exceptionLibrary,
  plainExceptions,
  statusCodeLibrary
} from './exceptions.ts';
import { blobLibrary, stringLibrary } from './strings.ts';
import { booleanLibrary, enumLibrary, interfaces, objectLibrary, typeLibrary } from './objects.ts';
import { decimalLibrary, doubleLibrary, integerLibrary, longLibrary, roundingModeLibrary } from './numbers.ts';
import { iteratorLibrary, listLibrary, mapLibrary, setLibrary } from './collections.ts';
import { cryptoLibrary, encodingLibrary, idLibrary, labelLibrary, uuidLibrary } from './encoding.ts';
import { databaseLibrary, savepointLibrary } from './database.ts';
import { dateLibrary, datetimeLibrary, timeLibrary } from './dates.ts';
import { eventBusLibrary } from './event-bus.ts';
import { featureManagementLibrary, limitsLibrary, timeZoneLibrary, userInfoLibrary } from './user.ts';
import { calloutMockLibrary, httpLibrary, httpRequestLibrary, httpResponseLibrary } from './http.ts';
import { jsonLibrary } from './json.ts';
import { mathLibrary } from './math.ts';
import { testLibrary } from './test.ts';
import type { LibraryModule } from './library-module.ts';
import { aggregateLibrary, recordLibrary } from './records.ts';
import {
  fieldDescribeLibrary,
  fieldMapLibrary,
  fieldTokenLibrary,
  objectDescribeLibrary,
  objectTypeLibrary,
  picklistEntryLibrary,
  schemaLibrary
} from './schema.ts';

/** The whole standard library of the dialect; a type that is not here is refused at load. */
export const LIBRARY: readonly LibraryModule[] = [
  objectLibrary,
  enumLibrary,
  booleanLibrary,
  typeLibrary,
  ...interfaces,
  integerLibrary,
  longLibrary,
  doubleLibrary,
  decimalLibrary,
  roundingModeLibrary,
  stringLibrary,
  blobLibrary,
  listLibrary,
  setLibrary,
  mapLibrary,
  iteratorLibrary,
  exceptionLibrary,
  ...plainExceptions,
  auraHandledLibrary,
  dmlExceptionLibrary,
  statusCodeLibrary,
  systemLibrary,
  loggingLevelLibrary,
  triggerOperationLibrary,
  accessLevelLibrary,
  assertLibrary,
  recordLibrary,
  aggregateLibrary,
  objectTypeLibrary,
  objectDescribeLibrary,
  fieldMapLibrary,
  fieldTokenLibrary,
  fieldDescribeLibrary,
  picklistEntryLibrary,
  schemaLibrary,
  jsonLibrary,
  idLibrary,
  labelLibrary,
  cryptoLibrary,
  encodingLibrary,
  uuidLibrary,
  dateLibrary,
  datetimeLibrary,
  timeLibrary,
  mathLibrary,
  httpRequestLibrary,
  httpResponseLibrary,
  calloutMockLibrary,
  httpLibrary,
  databaseLibrary,
  savepointLibrary,
  eventBusLibrary,
  testLibrary,
  userInfoLibrary,
  timeZoneLibrary,
  featureManagementLibrary,
  limitsLibrary
];
