package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.platform.Failures;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;

/** A batch that failed comes again as a whole, for as long as it takes; what was applied is skipped by the inbox. */
final class StartAgain implements CommonErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(StartAgain.class);
    private static final long PAUSE_MILLIS = 1000;

    @Override
    public void handleBatch(
            Exception thrown,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        log.warn("A batch of {} failed and comes again: {}", container.getGroupId(), Failures.inShort(thrown));
        log.debug("It failed with {}", Failures.inFull(thrown));
        for (TopicPartition partition : records.partitions()) {
            ConsumerRecord<?, ?> first = records.records(partition).getFirst();
            try {
                consumer.seek(partition, first.offset());
            } catch (IllegalStateException assignedToAnother) {
                log.debug("Another instance goes on with {}", partition);
            }
        }
        pause();
    }

    @Override
    public void handleOtherException(
            Exception thrown, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        log.warn("The consumer {} has trouble: {}", container.getGroupId(), Failures.inShort(thrown));
        pause();
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
