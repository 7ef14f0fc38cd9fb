package coop.cabas.access;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The accounts: who may sign in. Their passwords are the business of {@link Credentials}. */
@Service
@Transactional
public class Accounts {

    private static final String COLUMNS =
            "id, email, name, language, password is not null as has_password, disabled, demonstration, created, last_sign_in";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Roles roles;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Links links;
    private final Standing standing;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;

    Accounts(
            JdbcClient jdbc,
            Clock clock,
            Audit audit,
            Roles roles,
            Passwords passwords,
            Sessions sessions,
            Links links,
            Standing standing,
            Administrators administrators,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.roles = roles;
        this.passwords = passwords;
        this.sessions = sessions;
        this.links = links;
        this.standing = standing;
        this.administrators = administrators;
        this.events = events;
    }

    /**
     * Makes an account without password: whoever follows the invitation chooses one.
     *
     * @throws Refused when the address is taken or none, a role is unknown or beyond the caller's reach
     */
    public AccountId create(NewAccount wanted) {
        return insert(wanted, null, false);
    }

    /** Makes an account that can sign in at once. @throws Refused as {@link #create}, and when the password is too weak */
    public AccountId createWithPassword(NewAccount wanted, String password) {
        passwords.refusal(password, wanted.email(), wanted.name()).ifPresent(reason -> {
            throw new Refused(reason);
        });
        return insert(wanted, passwords.hash(password), false);
    }

    /**
     * Makes an account of the demonstration cooperative, whose password is published: it opens from this very machine
     * only, and only while the demonstration is shown.
     */
    public AccountId createForDemonstration(NewAccount wanted, String publishedPassword) {
        return insert(wanted, passwords.hash(publishedPassword), true);
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Account find(AccountId id) {
        return jdbc.sql("select " + COLUMNS + " from access.account where id = :id")
                .param("id", id.value())
                .query(Accounts::account)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @param email as typed */
    @Transactional(readOnly = true)
    public Optional<Account> withEmail(String email) {
        return jdbc.sql("select " + COLUMNS + " from access.account where lower(email) = :email")
                .param("email", Email.normalised(email))
                .query(Accounts::account)
                .optional();
    }

    /** Whether nobody has an account yet, not even a disabled one. */
    @Transactional(readOnly = true)
    public boolean areNone() {
        return !jdbc.sql("select exists (select from access.account)")
                .query(Boolean.class)
                .single();
    }

    /** Changes what one may change of oneself. */
    public void describe(AccountId id, String name, Locale language) {
        var before = find(id);
        jdbc.sql("update access.account set name = :name, language = :language where id = :id")
                .param("name", properName(name))
                .param("language", language.getLanguage())
                .param("id", id.value())
                .update();
        audit.record(
                "access.account.described",
                subject(id),
                Map.of("name", before.name(), "language", before.language().getLanguage()),
                Map.of("name", properName(name), "language", language.getLanguage()));
        standing.changed(id);
    }

    /** Shuts an account: its sessions end, its links and tokens stop working. @throws Refused for the last administrator */
    public void disable(AccountId id) {
        roles.mustReach(id);
        administrators.keepingOne(() -> setDisabled(id, true));
        links.voidAll(id);
        sessions.endAll(id);
    }

    public void enable(AccountId id) {
        roles.mustReach(id);
        setDisabled(id, false);
    }

    /** Signs an account out everywhere. */
    public void endSessions(AccountId id) {
        roles.mustReach(id);
        sessions.endAll(id);
    }

    private void setDisabled(AccountId id, boolean disabled) {
        var changed = jdbc.sql(
                        "update access.account set disabled = :disabled where id = :id and disabled <> :disabled")
                .param("disabled", disabled)
                .param("id", id.value())
                .update();
        if (changed == 0) {
            find(id);
            return;
        }
        audit.record(
                disabled ? "access.account.disabled" : "access.account.enabled",
                subject(id),
                Map.of("disabled", !disabled),
                Map.of("disabled", disabled));
        standing.changed(id);
        events.publishEvent(disabled ? new AccountDisabled(id) : new AccountEnabled(id));
    }

    private AccountId insert(NewAccount wanted, @Nullable String hash, boolean demonstration) {
        var email = Email.normalised(wanted.email());
        if (!Email.isPlausible(email)) {
            throw new Refused("access.email.wrong");
        }
        var byName = roles.all().stream().collect(Collectors.toMap(Role::name, Role::id));
        var given = wanted.roles().stream()
                .map(name -> Optional.ofNullable(byName.get(name)).orElseThrow(() -> new NotFound(name)))
                .collect(Collectors.toSet());
        var id = new AccountId(jdbc.sql("""
                        insert into access.account (email, name, password, language, demonstration, created)
                        values (:email, :name, :hash, :language, :demonstration, :now)
                        on conflict do nothing returning id
                        """)
                .param("email", email)
                .param("name", properName(wanted.name()))
                .param("hash", hash, Types.VARCHAR)
                .param("language", wanted.language().getLanguage())
                .param("demonstration", demonstration)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("access.email.taken")));
        audit.record("access.account.created", subject(id), null, Map.of("email", email, "name", wanted.name()));
        roles.give(id, given);
        return id;
    }

    private static String properName(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        if (name.isEmpty() || name.length() > 100) {
            throw new Refused("access.name.wrong");
        }
        return name;
    }

    static String subject(AccountId id) {
        return "access.account:" + id.value();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var lastSignIn = row.getObject("last_sign_in", OffsetDateTime.class);
        return new Account(
                new AccountId(row.getLong("id")),
                row.getString("email"),
                row.getString("name"),
                Locale.of(row.getString("language")),
                row.getBoolean("has_password"),
                row.getBoolean("disabled"),
                row.getBoolean("demonstration"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                lastSignIn == null ? null : lastSignIn.toInstant());
    }
}
