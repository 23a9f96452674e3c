import { sampleEvent } from './sample-event.ts';
import { packageZip } from './package-zip.ts';

const TRIGGER = 'trigger SampleTrigger on Sample_Event__e (after insert) { SampleHandler.handle(Trigger.new); }';

/** Makes an account of each event; `retry` asks for two more runs, `checkpoint` stops the run behind itself. */
const HANDLER = `public class SampleHandler {
  public static void handle(List<Sample_Event__e> events) {
    EventBus.TriggerContext context = EventBus.TriggerContext.currentContext();
    List<Account> accounts = new List<Account>();
    for (Sample_Event__e received : events) {
      if (received.Text__c == 'retry' && context.retries < 2) {
        insert accounts;
        throw new EventBus.RetryableException('not yet');
      }
      accounts.add(new Account(Name = received.Text__c, Description = UserInfo.getName()));
      if (received.Text__c == 'checkpoint') {
        context.setResumeCheckpoint(received.ReplayId);
        break;
      }
    }
    insert accounts;
  }
}`;

const meta = (type: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<${type} xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><status>Active</status></${type}>`;

/** The sample event with a trigger that makes an account of each. */
export const eventTriggerPackage = (): Uint8Array =>
  packageZip(
    {
      'objects/Sample_Event__e.object': sampleEvent(),
      'triggers/SampleTrigger.trigger': TRIGGER,
      'triggers/SampleTrigger.trigger-meta.xml': meta('ApexTrigger'),
      'classes/SampleHandler.cls': HANDLER,
      'classes/SampleHandler.cls-meta.xml': meta('ApexClass')
    },
    ['CustomObject', 'ApexClass', 'ApexTrigger']
  );
