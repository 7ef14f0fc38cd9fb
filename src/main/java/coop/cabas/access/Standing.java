package coop.cabas.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What each account may at this moment. Remembered for one second, so that a busy page costs no query and a right taken
 * away on another instance still ends within that second; on this instance it ends at once.
 */
@Component
public class Standing {

    private final JdbcClient jdbc;
    private final DemonstrationDoor demonstration;
    private final List<Grants> grants;
    private final Cache<AccountId, Optional<Rights>> remembered;

    Standing(JdbcClient jdbc, DemonstrationDoor demonstration, List<Grants> grants, Clock clock) {
        this.jdbc = jdbc;
        this.demonstration = demonstration;
        this.grants = grants;
        remembered = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(1))
                .ticker(new ClockTicker(clock))
                .maximumSize(10_000)
                .build();
    }

    /** @return empty when the account is gone, disabled, or of a demonstration that is not shown */
    public Optional<Rights> of(AccountId account) {
        var known = remembered.getIfPresent(account);
        if (known == null) {
            // Not loaded inside the cache: a thread waiting for the database must not hold the others up.
            known = read(account);
            remembered.put(account, known);
        }
        return known;
    }

    /** Forgets an account whose rights have just changed, once the change is committed. */
    public void changed(AccountId account) {
        AfterCommit.run(() -> remembered.invalidate(account));
    }

    /** Forgets all, once the change is committed: a role that many hold was changed. */
    void changed() {
        AfterCommit.run(remembered::invalidateAll);
    }

    private Optional<Rights> read(AccountId account) {
        return jdbc.sql("""
                        select a.name, a.email, a.language, a.demonstration,
                               coalesce(bool_or(r.everything), false) as everything,
                               coalesce(array_agg(distinct p.permission) filter (where p.permission is not null), '{}')
                                   as permissions
                        from access.account a
                        left join access.account_role ar on ar.account = a.id
                        left join access.role r on r.id = ar.role
                        left join access.role_permission p on p.role = r.id
                        where a.id = :account and not a.disabled and (not a.demonstration or :shown)
                        group by a.id
                        """)
                .param("account", account.value())
                .param("shown", demonstration.isOn())
                .query((row, n) -> new Rights(
                        account,
                        row.getString("name"),
                        row.getString("email"),
                        Locale.of(row.getString("language")),
                        row.getBoolean("demonstration"),
                        row.getBoolean("everything"),
                        Set.of((String[]) row.getArray("permissions").getArray())))
                .optional()
                .map(this::withGrants);
    }

    private Rights withGrants(Rights ofRoles) {
        var permissions = new HashSet<>(ofRoles.permissions());
        grants.forEach(source -> permissions.addAll(source.of(ofRoles.account())));
        return new Rights(
                ofRoles.account(),
                ofRoles.name(),
                ofRoles.email(),
                ofRoles.language(),
                ofRoles.demonstration(),
                ofRoles.everything(),
                permissions);
    }
}
