package coop.cabas.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Links that open something once: a new password, an invitation, the first administrator of an empty Cabas. */
@Component
@Transactional
class Links {

    enum Purpose {
        PASSWORD(Duration.ofMinutes(30)),
        INVITATION(Duration.ofDays(7)),
        FIRST_ADMIN(Duration.ofDays(1));

        final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    /** @param account null for {@link Purpose#FIRST_ADMIN} */
    record Link(Purpose purpose, @Nullable AccountId account) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link; older ones of the same purpose and account stop working. @return its secret, kept nowhere */
    String make(Purpose purpose, @Nullable AccountId account) {
        var now = OffsetDateTime.now(clock);
        replace(account, purpose);
        var secret = Secret.fresh();
        jdbc.sql("""
                        insert into access.one_time_link (hash, purpose, account, created, expires)
                        values (:hash, :purpose, :account, :now, :expires)
                        """)
                .param("hash", Secret.hash(secret))
                .param("purpose", purpose.name())
                .param("account", account == null ? null : account.value(), Types.BIGINT)
                .param("now", now)
                .param("expires", now.plus(purpose.life))
                .update();
        return secret;
    }

    /** @return what the link would open, without using it; empty when it is unknown, used or too old */
    @Transactional(readOnly = true)
    Optional<Link> look(String secret) {
        return jdbc.sql("""
                        select purpose, account from access.one_time_link
                        where hash = :hash and used is null and expires > :now
                        """)
                .param("hash", Secret.hash(secret))
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> link(row.getString("purpose"), row.getObject("account", Long.class)))
                .optional();
    }

    /** Uses the link up. Of many tries at the same moment, one gets it. @return empty for all the others */
    Optional<Link> use(String secret) {
        return jdbc.sql("""
                        update access.one_time_link set used = :now
                        where hash = :hash and used is null and expires > :now
                        returning purpose, account
                        """)
                .param("hash", Secret.hash(secret))
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> link(row.getString("purpose"), row.getObject("account", Long.class)))
                .optional();
    }

    /** Makes every unused link of an account useless: it was disabled, or chose another password. */
    void voidAll(AccountId account) {
        jdbc.sql("update access.one_time_link set used = :now where account = :account and used is null")
                .param("now", OffsetDateTime.now(clock))
                .param("account", account.value())
                .update();
    }

    private void replace(@Nullable AccountId account, Purpose purpose) {
        jdbc.sql("""
                        update access.one_time_link set used = :now
                        where account is not distinct from :account and purpose = :purpose and used is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("account", account == null ? null : account.value(), Types.BIGINT)
                .param("purpose", purpose.name())
                .update();
    }

    private static Link link(String purpose, @Nullable Long account) {
        return new Link(Purpose.valueOf(purpose), account == null ? null : new AccountId(account));
    }
}
