package coop.cabas.imports;

import coop.cabas.shared.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tidies up: shows crashed work as interrupted, and drops what was handed in but never applied. */
@Component
class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Batches batches;
    private final Files files;
    private final Limits limits;
    private final TransactionTemplate transaction;

    Recovery(Batches batches, Files files, Limits limits, PlatformTransactionManager transactions) {
        this.batches = batches;
        this.files = files;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
    }

    void sweep() {
        int interrupted = batches.interruptSilent(limits.patience());
        if (interrupted > 0) {
            LOG.warn("{} import(s) went silent and are shown as interrupted", interrupted);
        }
        for (var batch : batches.forgotten(limits.keep())) {
            transaction.executeWithoutResult(status -> {
                if (batches.discarded(batch, Message.of("imports.problem.forgotten"))) {
                    files.dropContent(batch);
                }
            });
        }
    }
}
