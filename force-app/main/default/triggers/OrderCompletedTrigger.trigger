/** Writes the ids of completed orders back. Runs as Automated Process. */
trigger OrderCompletedTrigger on Order_Completed__e(after insert) {
    OrderWriteBack.applyCompletion(Trigger.new);
}
