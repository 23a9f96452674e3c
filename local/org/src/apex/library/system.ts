import { ApexDate, ApexDatetime } from '../values/times.ts';
import type { Value } from '../values/value.ts';
import { systemAsserts } from './asserts.ts';
import type { LibraryModule } from './library-module.ts';

export const systemLibrary: LibraryModule = {
  source: `public class System {
    @AcceptsNull public static void debug(Object value); @AcceptsNull public static void debug(LoggingLevel level, Object value);
    @AcceptsNull public static void assert(Boolean value); @AcceptsNull public static void assert(Boolean value, Object message);
    @AcceptsNull public static void assertEquals(Object expected, Object actual); @AcceptsNull public static void assertEquals(Object expected, Object actual, Object message);
    @AcceptsNull public static void assertNotEquals(Object expected, Object actual); @AcceptsNull public static void assertNotEquals(Object expected, Object actual, Object message);
    @AcceptsNull public static Boolean equals(Object one, Object other);
    public static Datetime now(); public static Date today(); public static Long currentTimeMillis();
    public static Boolean isBatch(); public static Boolean isFuture(); public static Boolean isQueueable(); public static Boolean isScheduled();
  }`,
  statics: {
    ...systemAsserts,
    debug: (run, ...values: Value[]) => void run.debugLog.push(run.text(values.at(-1) ?? null)),
    equals: (run, one: Value, other: Value) => run.text(one) === run.text(other),
    now: () => new ApexDatetime(Date.now()),
    today: () => new ApexDatetime(Date.now()).date satisfies ApexDate,
    currenttimemillis: () => BigInt(Date.now()),
    isbatch: () => false,
    isfuture: () => false,
    isqueueable: () => false,
    isscheduled: () => false
  }
};

export const loggingLevelLibrary: LibraryModule = {
  source: 'public enum LoggingLevel { NONE, ERROR, WARN, INFO, DEBUG, FINE, FINER, FINEST, INTERNAL }'
};

export const triggerOperationLibrary: LibraryModule = {
  source:
    'public enum TriggerOperation { BEFORE_INSERT, BEFORE_UPDATE, BEFORE_DELETE, AFTER_INSERT, AFTER_UPDATE, AFTER_DELETE, AFTER_UNDELETE }'
};

export const accessLevelLibrary: LibraryModule = { source: 'public enum AccessLevel { USER_MODE, SYSTEM_MODE }' };
