import { packageZip } from './package-zip.ts';

const field = (name: string, type: string, more = ''): string =>
  `<fields><fullName>${name}</fullName><label>${name}</label><type>${type}</type>${more}</fields>`;

const TEXT = field('Text__c', 'Text', '<length>80</length>');
const AMOUNT = field('Amount__c', 'Number', '<precision>15</precision><scale>3</scale>');
const PAID = field('Paid__c', 'Checkbox', '<defaultValue>false</defaultValue>');
const DAY = field('Day__c', 'Date');
const AT = field('At__c', 'DateTime');

/** The sample event's definition; `added` are further fields. */
export const sampleEvent = (added = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
  <deploymentStatus>Deployed</deploymentStatus>
  <eventType>HighVolume</eventType>
  ${TEXT}${AMOUNT}${PAID}${DAY}${AT}${added}
  <label>Sample Event</label>
  <pluralLabel>Sample Events</pluralLabel>
  <publishBehavior>PublishAfterCommit</publishBehavior>
</CustomObject>`;

export const noteField = field('Note__c', 'Text', '<length>20</length>');

export const sampleEventZip = (added = ''): Uint8Array =>
  packageZip({ 'objects/Sample_Event__e.object': sampleEvent(added) }, ['CustomObject']);

export const SAMPLE_TOPIC = '/event/Sample_Event__e';
