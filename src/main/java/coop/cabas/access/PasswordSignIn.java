package coop.cabas.access;

import coop.cabas.audit.Actor;
import coop.cabas.audit.Audit;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first factor: e-mail address and password. A {@link Peer} as details of the request tells where it comes from. */
@Service
public class PasswordSignIn implements AuthenticationProvider {

    private static final Message WRONG = Message.of("access.signIn.wrong");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final DemonstrationDoor demonstration;
    private final Audit audit;

    PasswordSignIn(
            JdbcClient jdbc,
            Clock clock,
            Passwords passwords,
            SignInLimits limits,
            DemonstrationDoor demonstration,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwords = passwords;
        this.limits = limits;
        this.demonstration = demonstration;
        this.audit = audit;
    }

    private record Known(
            AccountId id, String name, @Nullable String password, boolean disabled, boolean demonstration) {}

    /** @throws SignInRefused with the same words and after the same time, whatever is wrong */
    @Override
    public Authentication authenticate(Authentication request) {
        var email = Email.normalised(request.getName());
        var typed = String.valueOf(request.getCredentials());
        var peer = (Peer) java.util.Objects.requireNonNull(request.getDetails());
        limits.count(email, peer).ifPresent(until -> {
            throw new SignInRefused(Message.of("access.signIn.limited", minutesTo(until), until));
        });
        var known = find(email);
        var hash = known.map(Known::password).orElse(null);
        var right = passwords.matches(typed, hash);
        if (known.isEmpty() || !right || !isOpen(known.get(), peer)) {
            audit.record(Actor.PROGRAM, "access.signIn.refused", subject(known), null, null);
            throw new SignInRefused(WRONG);
        }
        limits.welcome(known.get().id(), email, peer);
        welcome(known.get(), typed);
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(known.get().id().value()),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private long minutesTo(Instant until) {
        return Math.max(
                1, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
    }

    private Optional<Known> find(String email) {
        return jdbc.sql("""
                        select id, name, password, disabled, demonstration from access.account where lower(email) = :email
                        """)
                .param("email", email)
                .query((row, n) -> new Known(
                        new AccountId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("password"),
                        row.getBoolean("disabled"),
                        row.getBoolean("demonstration")))
                .optional();
    }

    private boolean isOpen(Known account, Peer peer) {
        return !account.disabled() && (!account.demonstration() || demonstration.isOn() && peer.atThisMachine());
    }

    private void welcome(Known account, String typed) {
        var hash = account.password();
        if (hash != null && passwords.isOutdated(hash)) {
            jdbc.sql("update access.account set password = :fresh where id = :id and password = :hash")
                    .param("fresh", passwords.hash(typed))
                    .param("id", account.id().value())
                    .param("hash", hash)
                    .update();
        }
        jdbc.sql("update access.account set last_sign_in = :now where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", account.id().value())
                .update();
        audit.record(
                new Actor(account.id().value(), account.name()),
                "access.signIn.done",
                Accounts.subject(account.id()),
                null,
                Map.of("factors", List.of("PASSWORD")));
    }

    private static String subject(Optional<Known> known) {
        // what was typed is not kept: people type their password into the wrong field
        return known.map(account -> Accounts.subject(account.id())).orElse("access.account:unknown");
    }
}
