package coop.cabas.audit;

import coop.cabas.ui.Text;
import coop.cabas.ui.web.RequestReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** Adds lines to the trail. */
@Service
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;
    private final ObjectProvider<Actor.Source> actors;
    private final ThreadLocal<Actor> lent = new ThreadLocal<>();

    Audit(JdbcClient jdbc, Clock clock, JsonMapper json, ObjectProvider<Actor.Source> actors) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.actors = actors;
    }

    /** @param action as recorded @return its words in the reader's language */
    public static String words(String action) {
        return Text.has(action) ? Text.t(action) : action;
    }

    /** Whoever acts in the current request, or asked for the work of this thread; the program itself outside of any. */
    public Actor actor() {
        var asker = lent.get();
        if (asker != null) {
            return asker;
        }
        var source = actors.getIfAvailable();
        return source == null ? Actor.PROGRAM : source.current();
    }

    /** Does work that somebody asked for in a request that is over: what it records is theirs. */
    public void inTheNameOf(Actor asker, Runnable work) {
        var before = lent.get();
        lent.set(asker);
        try {
            work.run();
        } finally {
            if (before == null) {
                lent.remove();
            } else {
                lent.set(before);
            }
        }
    }

    /**
     * Records an act of whoever acts in the current request, within the caller's transaction: no act without its line, no
     * line without its act.
     *
     * @param action what was done, the module first, past tense: {@code sales.import.applied}; people read
     *     the text of that very key
     * @param subject to what: {@code imports.batch:12}; people read the text {@code imports.audited.batch}
     * @param before what changed, as it was, named as in the texts {@code imports.audited.*}; null when there was nothing
     * @param after what changed, as it is now; null when nothing is left
     * @throws IllegalArgumentException when a key of before or after names a secret
     */
    @Transactional
    public void record(String action, String subject, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        record(actor(), action, subject, before, after);
    }

    /** Records an act of somebody known to the caller: a person who has just proved who they are, a command. */
    @Transactional
    public void record(
            Actor actor,
            String action,
            String subject,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        Secrets.refuseIn(before);
        Secrets.refuseIn(after);
        var request = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest()
                : null;
        jdbc.sql("""
                        insert into audit.event (at, actor, actor_label, action, subject, before, after, address, request)
                        values (:at, :actor, :label, :action, :subject, cast(:before as jsonb), cast(:after as jsonb),
                                :address, :request)
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor.account(), Types.BIGINT)
                .param("label", OneLine.of(actor.label(), 200))
                .param("action", action)
                .param("subject", OneLine.of(subject, 300))
                .param("before", asJson(before), Types.VARCHAR)
                .param("after", asJson(after), Types.VARCHAR)
                .param("address", request == null ? null : request.getRemoteAddr(), Types.VARCHAR)
                .param("request", request == null ? null : RequestReference.of(request), Types.VARCHAR)
                .update();
    }

    private @Nullable String asJson(@Nullable Map<String, ?> facts) {
        return facts == null ? null : json.writeValueAsString(facts);
    }
}
