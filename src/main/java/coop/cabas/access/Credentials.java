package coop.cabas.access;

import coop.cabas.audit.Actor;
import coop.cabas.audit.Audit;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How people come by their passwords: invited, forgotten, changed. Hashing is slow, so it happens before any transaction. */
@Service
public class Credentials {

    private static final int LETTERS_PER_ACCOUNT = 3;
    private static final int LETTERS_PER_ADDRESS = 20;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final SignInLimits limits;
    private final Links links;
    private final Sessions sessions;
    private final Roles roles;
    private final Mailer mailer;
    private final PublicAddress address;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Credentials(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Accounts accounts,
            Passwords passwords,
            Attempts attempts,
            SignInLimits limits,
            Links links,
            Sessions sessions,
            Roles roles,
            Mailer mailer,
            PublicAddress address,
            Audit audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.limits = limits;
        this.links = links;
        this.sessions = sessions;
        this.roles = roles;
        this.mailer = mailer;
        this.address = address;
        this.audit = audit;
        this.events = events;
    }

    /** Whom a link is for; the name is empty when it makes the first administrator. */
    public record Invited(String name, String email, boolean first) {}

    /** Somebody asked for a new password. Looked at after the answer, which thus takes the same time for any address. */
    record Forgotten(String email) {}

    /**
     * Sends a link to choose a new password, if there is such an account and it is open. The caller never learns whether.
     *
     * @param email as typed
     */
    @Transactional
    public void forgotten(String email, Peer peer) {
        var normalised = Email.normalised(email);
        var account = attempts.count("forgotten account " + normalised, LETTERS_PER_ACCOUNT, WINDOW);
        var network = attempts.count("forgotten address " + peer.network(), LETTERS_PER_ADDRESS, WINDOW);
        if (account.isEmpty() && network.isEmpty() && Email.isPlausible(normalised)) {
            events.publishEvent(new Forgotten(normalised));
        }
    }

    @ApplicationModuleListener
    void on(Forgotten event) {
        accounts.withEmail(event.email())
                .filter(account -> !account.disabled() && !account.demonstration())
                .ifPresent(account ->
                        write(account, account.hasPassword() ? Links.Purpose.PASSWORD : Links.Purpose.INVITATION));
    }

    /** Makes an account and sends the invitation to choose a password. @throws Refused as {@link Accounts#create} */
    @Transactional
    public AccountId invite(NewAccount wanted) {
        var id = accounts.create(wanted);
        write(accounts.find(id), Links.Purpose.INVITATION);
        return id;
    }

    /** Sends the invitation, or a link for a new password, once more. */
    @Transactional
    public void inviteAgain(AccountId id) {
        roles.mustReach(id);
        var account = accounts.find(id);
        mustTakeLinks(account);
        write(account, account.hasPassword() ? Links.Purpose.PASSWORD : Links.Purpose.INVITATION);
        audit.record("access.link.sent", Accounts.subject(id), null, null);
    }

    /**
     * Makes a link to choose a password, for whoever runs the server to hand over where no letter arrives.
     *
     * @param email as typed
     * @return its address, kept nowhere; links made before stop working
     * @throws Refused when nobody has this address, or the account takes no link
     */
    @Transactional
    public String link(String email) {
        var account =
                accounts.withEmail(email).orElseThrow(() -> new Refused("access.admin.noSuchAccount", email.strip()));
        mustTakeLinks(account);
        links.voidAll(account.id());
        audit.record("access.link.made", Accounts.subject(account.id()), null, null);
        return addressOf(Links.Purpose.PASSWORD, account);
    }

    /** @return whom the link is for, without using it; empty when it no longer works */
    @Transactional(readOnly = true)
    public Optional<Invited> look(String secret) {
        return links.look(secret).flatMap(link -> {
            if (link.account() == null) {
                return Optional.of(new Invited("", "", true));
            }
            var account = accounts.find(link.account());
            return account.disabled()
                    ? Optional.empty()
                    : Optional.of(new Invited(account.name(), account.email(), false));
        });
    }

    /**
     * Uses a link up and sets the password. All sessions end: whoever asked for a new password may have lost the old one to
     * somebody.
     *
     * @param peer where the person is, who may try the new password there at once however often the old one was missed
     * @throws Refused when the password is too weak, which leaves the link as it is, or the link no longer works
     */
    public void choose(String secret, String password, Peer peer) {
        var invited = look(secret).filter(link -> !link.first()).orElseThrow(() -> new Refused("access.link.useless"));
        mustBeGood(password, invited.email(), invited.name());
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            var account = links.use(secret)
                    .map(Links.Link::account)
                    .map(accounts::find)
                    .filter(open -> !open.disabled())
                    .orElseThrow(() -> new Refused("access.link.useless"));
            store(account, hash);
            sessions.endAll(account.id());
            links.voidAll(account.id());
        });
        limits.beginAfresh(invited.email(), peer);
    }

    /**
     * Changes one's own password. The other sessions end.
     *
     * @param keptSession id of the session that asks, as its browser holds it
     * @throws Refused when the current password is wrong, tried too often, or the new one too weak
     */
    public void change(AccountId me, String current, String password, String keptSession) {
        var account = accounts.find(me);
        attempts.count("change account " + me.value(), SignInLimits.AT_ONE_ACCOUNT, SignInLimits.WINDOW)
                .ifPresent(until -> {
                    throw new Refused("access.password.tries", until);
                });
        var old = jdbc.sql("select password from access.account where id = :id")
                .param("id", me.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(me));
        if (!passwords.matches(current, old)) {
            throw new Refused(WRONG);
        }
        attempts.clear("change account " + me.value());
        mustBeGood(password, account.email(), account.name());
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            store(account, hash);
            sessions.endOthers(me, keptSession);
            links.voidAll(me);
        });
    }

    /** The reason {@link #change} gives for a wrong current password, for the form to put beside that field. */
    public static final Message WRONG = Message.of("access.password.wrong");

    private void store(Account account, String hash) {
        jdbc.sql("update access.account set password = :hash where id = :id")
                .param("hash", hash)
                .param("id", account.id().value())
                .update();
        audit.record(
                new Actor(account.id().value(), account.name()),
                "access.account.secured",
                Accounts.subject(account.id()),
                null,
                Map.of("first", !account.hasPassword()));
    }

    private void mustBeGood(String password, String email, String name) {
        passwords.refusal(password, email, name).ifPresent(reason -> {
            throw new Refused(reason);
        });
    }

    private static void mustTakeLinks(Account account) {
        if (account.disabled() || account.demonstration()) {
            throw new Refused("access.link.impossible");
        }
    }

    private String addressOf(Links.Purpose purpose, Account account) {
        return address.of("/password/" + links.make(purpose, account.id()));
    }

    private void write(Account account, Links.Purpose purpose) {
        var url = addressOf(purpose, account);
        var words = "access.mail." + (purpose == Links.Purpose.INVITATION ? "invitation" : "password");
        mailer.send(new Mail(
                account.email(),
                account.language(),
                Message.of(words + ".subject"),
                List.of(Message.of(words + ".text", account.name()), Message.of(words + ".life")),
                new Mail.Action(Message.of(words + ".button"), url)));
    }
}
