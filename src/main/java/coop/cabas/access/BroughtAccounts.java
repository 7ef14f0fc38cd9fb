package coop.cabas.access;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Accounts brought from another program, many at once. They have no role; a password that was hashed there with bcrypt goes
 * on working, and is hashed anew at the first sign-in. Nobody is written to.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BroughtAccounts {

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    BroughtAccounts(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param fresh false for an account that was here already, which stays as it is */
    public record Brought(AccountId id, boolean fresh) {}

    /** Whether a hash from elsewhere can go on serving: bcrypt, of a cost that a sign-in can bear. */
    public static boolean isUsable(@Nullable String hash) {
        return hash != null && OldHashes.isAcceptable(OldHashes.MARK + hash);
    }

    /**
     * @param wanted each address once
     * @return in the order given; null for an address that is none
     */
    public List<@Nullable Brought> bring(List<BroughtAccount> wanted) {
        var emails = wanted.stream()
                .map(account -> Email.normalised(account.email()))
                .toList();
        var fresh = new HashSet<Long>(jdbc.sql("""
                        insert into access.account (email, name, password, language, created)
                        select email, name, password, language, :now
                        from unnest(:emails, :names, :passwords, :languages) as brought (email, name, password, language)
                        where length(email) between 3 and 254 and email ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'
                        on conflict do nothing returning id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("emails", emails.toArray(String[]::new))
                .param(
                        "names",
                        wanted.stream()
                                .map(account -> name(account.name(), account.email()))
                                .toArray(String[]::new))
                .param(
                        "passwords",
                        wanted.stream()
                                .map(account -> isUsable(account.bcrypt()) ? OldHashes.MARK + account.bcrypt() : null)
                                .toArray(String[]::new))
                .param(
                        "languages",
                        wanted.stream()
                                .map(account -> account.language().getLanguage())
                                .toArray(String[]::new))
                .query(Long.class)
                .list());
        var ids = new HashMap<String, Long>();
        jdbc.sql("select id, lower(email) as email from access.account where lower(email) = any(:emails)")
                .param("emails", emails.toArray(String[]::new))
                .query((row, n) -> ids.put(row.getString("email"), row.getLong("id")))
                .list();
        if (!fresh.isEmpty()) {
            audit.record("access.account.brought", "access.account:all", null, Map.of("count", fresh.size()));
        }
        return emails.stream()
                .<@Nullable Brought>map(email -> {
                    var id = ids.get(email);
                    return id == null ? null : new Brought(new AccountId(id), fresh.contains(id));
                })
                .toList();
    }

    /** Removes accounts that were brought. @throws Refused when somebody has signed in with one of them, or was given a role */
    public void takeBack(Collection<AccountId> accounts) {
        var ids = accounts.stream().map(AccountId::value).toArray(Long[]::new);
        var used = jdbc.sql("""
                        select count(*) from access.account a where id = any(:ids)
                        and (last_sign_in is not null or exists (select from access.account_role r where r.account = a.id))
                        """).param("ids", ids).query(Integer.class).single();
        if (used > 0) {
            throw new Refused("access.brought.used", used);
        }
        jdbc.sql("delete from access.account where id = any(:ids)")
                .param("ids", ids)
                .update();
    }

    private static String name(String given, String email) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        var named = name.isEmpty() ? email.strip() : name;
        return named.length() > LONGEST_NAME ? named.substring(0, LONGEST_NAME).strip() : named;
    }
}
