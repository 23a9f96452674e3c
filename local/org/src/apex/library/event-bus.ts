import { deliverInTest, publish } from '../salesforce/event-bus.ts';
import { ApexList, type ApexRecord, type Value } from '../values/value.ts';
import { resultInstance } from './database.ts';
import type { LibraryModule } from './library-module.ts';

export const eventBusLibrary: LibraryModule = {
  source: `public class EventBus {
    public static Database.SaveResult publish(SObject event); public static List<Database.SaveResult> publish(List<SObject> events);
    public class RetryableException extends Exception {}
    public class TriggerContext {
      public static TriggerContext currentContext() { return new TriggerContext(); }
      public Integer retries { get { return retriesNow(); } private set; }
      public String lastError { get { return lastErrorNow(); } private set; }
      private Integer retriesNow(); private String lastErrorNow();
      public void setResumeCheckpoint(String replayId); public String getResumeCheckpoint();
    }
    public class TestBroker { public void deliver(); public void fail(); }
  }`,
  statics: {
    publish: (run, subject: Value) => {
      const one = !(subject instanceof ApexList);
      const records = (one ? [subject] : subject.items) as ApexRecord[];
      const results = publish(run, records).map((result) => resultInstance(run, 'SaveResult', result));
      return one ? results[0] : new ApexList(run.services.type('List<Database.SaveResult>'), results);
    }
  },
  methods: {
    'triggercontext.retriesnow': (run) => run.trigger?.retries ?? 0,
    'triggercontext.lasterrornow': (run) => run.trigger?.lastError ?? null,
    'triggercontext.setresumecheckpoint': (run, _self, replayId: string) => {
      if (run.trigger) run.trigger.checkpoint = replayId;
    },
    'triggercontext.getresumecheckpoint': (run) => run.trigger?.checkpoint ?? null,
    'testbroker.deliver': (run) => {
      deliverInTest(run);
    },
    'testbroker.fail': (run) => {
      if (run.test) run.test.events = [];
    }
  }
};
