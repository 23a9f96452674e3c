/** Guards what was accepted; prepares and announces acceptances. */
trigger QuoteTrigger on Quote(before insert, before update, before delete, after update) {
    switch on Trigger.operationType {
        when BEFORE_INSERT {
            QuoteGuard.beforeInsert(Trigger.new);
        }
        when BEFORE_UPDATE {
            QuoteGuard.beforeUpdate(Trigger.new, Trigger.oldMap);
            QuoteAcceptance.prepare(Trigger.new, Trigger.oldMap);
        }
        when BEFORE_DELETE {
            QuoteGuard.beforeDelete(Trigger.old);
        }
        when AFTER_UPDATE {
            QuoteAcceptance.announce(Trigger.new, Trigger.oldMap);
        }
    }
}
