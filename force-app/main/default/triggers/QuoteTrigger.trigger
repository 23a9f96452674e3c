/** Guards what was accepted; prepares and announces acceptances. */
trigger QuoteTrigger on Quote(before insert, before update, before delete, after update) {
    QuoteTriggerHandler.run(Trigger.operationType, Trigger.new, Trigger.oldMap);
}
