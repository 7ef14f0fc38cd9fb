package coop.cabas.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans of queries that PostgreSQL keeps. By itself it plans a prepared statement anew for the values of each call when that promises to be
 * cheaper by any amount, and where the answer takes a tenth of a millisecond, the planning takes ten times as long. Only for queries that
 * always look for a few rows by their keys: a search by words, or a filter that may be empty, needs a plan for its values.
 */
@Component
public class KeptPlans {

    private final JdbcClient jdbc;

    KeptPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here to the end of the transaction, statements that were prepared are run as they were planned once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use() {
        jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
    }
}
