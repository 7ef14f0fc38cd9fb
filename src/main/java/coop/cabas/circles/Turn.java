package coop.cabas.circles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Circles change one after the other, on all instances: there are some dozen changes a day, and each must see the whole tree
 * as the one before has left it. Two mandates of one person that end at the same moment are one departure from the circle.
 */
@Component
class Turn {

    private final JdbcClient jdbc;

    Turn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for one's turn and keeps it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('circles.tree'))")
                .query(Integer.class)
                .single();
    }
}
