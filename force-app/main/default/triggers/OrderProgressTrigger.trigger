/** Writes the progress of orders back to their quotes. Runs as Automated Process. */
trigger OrderProgressTrigger on Order_Progress__e(after insert) {
    OrderWriteBack.applyProgress(Trigger.new);
}
