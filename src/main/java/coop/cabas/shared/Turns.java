package coop.cabas.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One after the other, on all instances: whoever does the same thing at the same time waits, and sees what the one before has left. For
 * rules that no constraint can say by itself.
 */
@Component
public class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for one's turn and keeps it until the transaction ends.
     *
     * @param what is done, its module first: {@code shifts.layout}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:what))::text")
                .param("what", what)
                .query((row, n) -> n)
                .list();
    }

    /** The same, for those alone who do it with the same thing. @param with its number or name */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String what, String with) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:what), hashtext(:with))::text")
                .param("what", what)
                .param("with", with)
                .query((row, n) -> n)
                .list();
    }
}
