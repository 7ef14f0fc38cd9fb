package coop.cabas.members.joining;

import coop.cabas.access.Secret;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.fields.FilledField;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes requests to join, and has them confirmed by whoever reads the address given. */
@Service
@Transactional
public class JoinRequests {

    /** From one network; a household or an open day asks less often. */
    static final int FROM_ONE_NETWORK = 20;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JoinSettings settings;
    private final JoinAnswers answers;
    private final Mailer mailer;
    private final PublicAddress address;

    JoinRequests(
            JdbcClient jdbc,
            Clock clock,
            JoinSettings settings,
            JoinAnswers answers,
            Mailer mailer,
            PublicAddress address) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.answers = answers;
        this.mailer = mailer;
        this.address = address;
    }

    /** What somebody asks: see {@link JoinRequest}. */
    public record Asked(
            String firstName,
            String lastName,
            @Nullable LocalDate birthDate,
            String email,
            String phone,
            PostalAddress address,
            Set<MembershipKind> kinds,
            Locale language,
            String message,
            List<FilledField> answers) {

        public Asked {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Takes a request and sends a link to the address given. Somebody who is a member already gets another letter, and the page looks
     * the same.
     *
     * @param network where it comes from, in any form; only its hash is kept
     * @throws Refused when the form is closed, nothing that is open is asked for, or too many come from one network
     */
    public void ask(Asked asked, String network) {
        var set = settings.read();
        if (!set.open()) {
            throw new Refused("joining.closed");
        }
        if (asked.kinds().isEmpty() || !set.kinds().containsAll(asked.kinds())) {
            throw new Refused("joining.kinds");
        }
        var now = OffsetDateTime.now(clock);
        var from = Secret.hash(network);
        var lately = jdbc.sql("select count(*) from members.join_request where network = :network and asked > :since")
                .param("network", from)
                .param("since", now.minus(WINDOW))
                .query((row, n) -> row.getInt(1))
                .single();
        if (lately >= FROM_ONE_NETWORK) {
            throw new Refused("joining.tooMany");
        }
        var secret = Secret.fresh();
        var id = new JoinRequestId(jdbc.sql("""
                        insert into members.join_request (hash, first_name, last_name, birth_date, email, phone, street, postcode, city,
                                                          kinds, language, message, agreed, network, asked)
                        values (:hash, :first, :last, :birth, :email, :phone, :street, :postcode, :city,
                                :kinds, :language, :message, :agreed, :network, :now) returning id
                        """)
                .param("hash", Secret.hash(secret))
                .param("first", asked.firstName().strip())
                .param("last", asked.lastName().strip())
                .param("birth", asked.birthDate(), Types.DATE)
                .param("email", asked.email().strip())
                .param("phone", asked.phone().strip())
                .param("street", asked.address().street())
                .param("postcode", asked.address().postcode())
                .param("city", asked.address().city())
                .param("kinds", asked.kinds().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("language", asked.language().getLanguage())
                .param("message", asked.message().strip())
                .param("agreed", set.rules(asked.language()))
                .param("network", from)
                .param("now", now)
                .query((row, n) -> row.getLong(1))
                .single());
        answers.keep(id, asked.answers());
        mailer.send(isMember(asked) ? known(asked) : confirm(asked, secret));
    }

    /** @return the request that the link is about; not followed by looking: mail programs do @throws Refused when it is unknown or too old */
    @Transactional(readOnly = true)
    public JoinRequest look(String secret) {
        return jdbc.sql(
                        "select * from members.join_request where hash = :hash and (confirmed is not null or asked > :since)")
                .param("hash", Secret.hash(secret))
                .param("since", OffsetDateTime.now(clock).minus(LIFE))
                .query(JoinRequests::read)
                .optional()
                .orElseThrow(() -> new Refused("joining.link.useless"));
    }

    /** The second yes: whoever keeps the member file sees the request from now on. May be said twice. */
    public void confirm(String secret) {
        look(secret);
        try {
            jdbc.sql("""
                            update members.join_request set confirmed = coalesce(confirmed, :now), network = null
                            where hash = :hash
                            """)
                    .param("now", OffsetDateTime.now(clock))
                    .param("hash", Secret.hash(secret))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refused("joining.already");
        }
    }

    /** Those that wait for a decision, the oldest first. */
    @Transactional(readOnly = true)
    public List<JoinRequest> waiting() {
        return jdbc.sql("""
                        select * from members.join_request where confirmed is not null and decided is null order by confirmed, id
                        """).query(JoinRequests::read).list();
    }

    /** @throws NotFound when there is none, or it was never confirmed */
    @Transactional(readOnly = true)
    public JoinRequest find(JoinRequestId id) {
        return jdbc.sql("select * from members.join_request where id = :id and confirmed is not null")
                .param("id", id.value())
                .query(JoinRequests::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Forgets requests that were never confirmed. @return how many */
    public int forget() {
        return jdbc.sql("delete from members.join_request where confirmed is null and asked < :before")
                .param(
                        "before",
                        OffsetDateTime.now(clock).minusDays(settings.read().keepDays()))
                .update();
    }

    private boolean isMember(Asked asked) {
        return jdbc.sql("""
                        select exists (
                            select from members.email e join members.member m on m.id = e.member
                            where lower(e.address) = lower(:email) and m.merged_into is null and m.left_on is null
                              and public.searchable(m.last_name) = public.searchable(:last)
                              and public.searchable(m.first_name) = public.searchable(:first))
                        """)
                .param("email", asked.email().strip())
                .param("last", asked.lastName().strip())
                .param("first", asked.firstName().strip())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private Mail confirm(Asked asked, String secret) {
        return new Mail(
                asked.email().strip(),
                asked.language(),
                Message.of("joining.mail.confirm.subject"),
                List.of(
                        Message.of("joining.mail.confirm.text", asked.firstName()),
                        Message.of("joining.mail.confirm.life")),
                new Mail.Action(Message.of("joining.mail.confirm.button"), address.of("/join/" + secret)));
    }

    private Mail known(Asked asked) {
        return new Mail(
                asked.email().strip(),
                asked.language(),
                Message.of("joining.mail.known.subject"),
                List.of(Message.of("joining.mail.known.text", asked.firstName())),
                new Mail.Action(Message.of("joining.mail.known.button"), address.of("/password")));
    }

    static JoinRequest read(ResultSet row, int n) throws SQLException {
        var confirmed = row.getObject("confirmed", OffsetDateTime.class);
        var member = row.getObject("member", Long.class);
        return new JoinRequest(
                new JoinRequestId(row.getLong("id")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("email"),
                row.getString("phone"),
                new PostalAddress(row.getString("street"), row.getString("postcode"), row.getString("city"), "", ""),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(MembershipKind::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("language"),
                row.getString("message"),
                row.getString("agreed"),
                row.getObject("asked", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                row.getObject("accepted", Boolean.class),
                row.getString("reason"),
                member == null ? null : new MemberId(member));
    }
}
