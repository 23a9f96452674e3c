/** Lines of an accepted quote stay as they are. */
trigger QuoteLineItemTrigger on QuoteLineItem(before insert, before update, before delete) {
    QuoteGuard.guardLines(Trigger.isDelete ? Trigger.old : Trigger.new);
}
