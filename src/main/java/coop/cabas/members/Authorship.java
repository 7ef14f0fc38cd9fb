package coop.cabas.members;

import coop.cabas.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.Supplier;

/** Tells the database who is about to change the member file and why, for the history that it keeps by itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Authorship {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Authorship(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Signs the rest of the transaction for whoever acts in the current request. @param reason why, may be empty */
    public void sign(String reason) {
        sign(reason, null);
    }

    /** Signs without another reason than the one already given in this transaction. */
    public void sign() {
        write(null, null);
    }

    /** Does what changes the file, all of it for that reason, in one transaction. @param reason why, may be empty */
    @Transactional
    public <T> T because(String reason, Supplier<T> act) {
        sign(reason);
        return act.get();
    }

    /** Like {@link #sign(String)}, as part of a mass change. @param bulk its number, null for none */
    public void sign(String reason, @Nullable Long bulk) {
        write(reason, bulk == null ? "" : String.valueOf(bulk));
    }

    private void write(@Nullable String reason, @Nullable String bulk) {
        var actor = audit.actor();
        jdbc.sql("""
                        select set_config('cabas.now', :now, true), set_config('cabas.actor', :actor, true), set_config('cabas.actor_label', :label, true),
                               set_config('cabas.reason', coalesce(:reason, current_setting('cabas.reason', true), ''), true),
                               set_config('cabas.bulk', coalesce(:bulk, current_setting('cabas.bulk', true), ''), true)
                        """)
                .param("now", OffsetDateTime.now(clock).toString())
                .param("actor", actor.account() == null ? "" : String.valueOf(actor.account()))
                .param("label", actor.label())
                .param("reason", reason, Types.VARCHAR)
                .param("bulk", bulk, Types.VARCHAR)
                .query((row, n) -> row.getString(1))
                .single();
    }

    /** New rows of the rest of the transaction leave no line of history each: a first import brings hundreds of thousands. */
    public void isLoading() {
        jdbc.sql("select set_config('cabas.bulk_load', 'on', true)")
                .query(String.class)
                .single();
    }
}
