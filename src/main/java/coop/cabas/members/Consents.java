package coop.cabas.members;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What members agree to, in which words, since when (GDPR, articles 6.1.a and 7). Lists ask set by set, of the view
 * {@code members.consent_now}.
 */
@Service
@Transactional
public class Consents {

    /** E-mail newsletter. */
    public static final String NEWSLETTER = "newsletter";

    /** Name in a list that the whole web reads. */
    public static final String PUBLIC_LIST = "public-list";

    /** Photo shown at the door. */
    public static final String PHOTO = "photo";

    /** Phone number shown to other members. */
    public static final String PHONE_LIST = "phone-list";

    /** Name, and what they choose beside it, in the directory that members read. */
    public static final String DIRECTORY = "directory";

    /** First name and initial shown to other members on shifts that they are booked for. */
    public static final String SHIFT_NAMES = "shift-names";

    private static final String LAST_WORDS = """
            select p.code, p.ended, w.version, w.name, w.wording, w.since from members.consent_purpose p
            join lateral (select * from members.consent_wording x where x.purpose = p.code order by x.version desc limit 1) w on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Authorship authorship;
    private final Audit audit;

    Consents(JdbcClient jdbc, Clock clock, Authorship authorship, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.authorship = authorship;
        this.audit = audit;
    }

    /**
     * For what members are asked.
     *
     * @param code as programs call it
     * @param version of the words in use, from 1
     * @param since when these words came in use
     * @param ended asked of nobody any more
     */
    public record Purpose(String code, String name, String wording, int version, Instant since, boolean ended) {}

    /**
     * What somebody agreed to once.
     *
     * @param wording the words they agreed to
     * @param version of these words; null when brought from elsewhere
     * @param how by what means: own page, on paper, import…
     * @param withdrawn when they changed their mind; null while it holds
     * @param withdrawnHow by what means; empty while it holds
     */
    public record Given(
            String purpose,
            String wording,
            @Nullable Integer version,
            Instant given,
            String how,
            @Nullable Instant withdrawn,
            String withdrawnHow) {}

    /** Whether somebody agrees today. @param purpose its code; an unknown one is never agreed to */
    @Transactional(readOnly = true)
    public boolean has(MemberId member, String purpose) {
        return jdbc.sql("select exists (select from members.consent_now where member = :member and purpose = :purpose)")
                .param("member", member.value())
                .param("purpose", purpose)
                .query(Boolean.class)
                .single();
    }

    /** For what members are asked, those ended included, in the order in which they are asked. */
    @Transactional(readOnly = true)
    public List<Purpose> purposes() {
        return jdbc.sql(LAST_WORDS + "order by p.ended, p.position, p.code")
                .query(Consents::purpose)
                .list();
    }

    /** All that somebody ever agreed to, the latest first. */
    @Transactional(readOnly = true)
    public List<Given> of(MemberId member) {
        return jdbc.sql("""
                        select purpose, wording, version, given, given_how, withdrawn, withdrawn_how from members.consent
                        where member = :member order by given desc, id desc
                        """)
                .param("member", member.value())
                .query(Consents::given)
                .list();
    }

    /**
     * Somebody agrees, in the words in use. Agreeing twice changes nothing.
     *
     * @param how by what means, for the proof: own page, paper form of the general assembly…
     * @throws NotFound when there is no such purpose or member
     * @throws Refused when it is asked of nobody any more
     */
    public void give(MemberId member, String purpose, String how) {
        authorship.sign();
        mustStand(member);
        var asked = find(purpose);
        if (asked.ended()) {
            throw new Refused("members.consent.ended");
        }
        var given = jdbc.sql("""
                        insert into members.consent (member, purpose, wording, version, given, given_how)
                        values (:member, :purpose, :wording, :version, :now, :how) on conflict do nothing
                        """)
                .param("member", member.value())
                .param("purpose", purpose)
                .param("wording", asked.wording())
                .param("version", asked.version())
                .param("now", OffsetDateTime.now(clock))
                .param("how", means(how))
                .update();
        if (given > 0) {
            audit.record("members.consent.given", Members.subject(member), null, Map.of("purpose", purpose));
        }
    }

    /** Somebody agrees no more: as easy as agreeing (GDPR, article 7.3). Withdrawing what was not given changes nothing. */
    public void withdraw(MemberId member, String purpose, String how) {
        authorship.sign();
        var withdrawn = jdbc.sql("""
                        update members.consent set withdrawn = greatest(given, :now), withdrawn_how = :how
                        where member = :member and purpose = :purpose and withdrawn is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("how", means(how))
                .param("member", member.value())
                .param("purpose", purpose)
                .update();
        if (withdrawn > 0) {
            audit.record("members.consent.withdrawn", Members.subject(member), Map.of("purpose", purpose), null);
        }
    }

    /** Asks members for one more thing. @throws Refused when that code is taken */
    public void ask(String code, String name, String wording) {
        try {
            jdbc.sql("insert into members.consent_purpose (code) values (:code)")
                    .param("code", code)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused("members.consent.taken");
        }
        write(code, 1, name, wording);
    }

    /** Asks in other words from now on. Whoever has agreed, has agreed to the words of then. */
    public void reword(String purpose, String name, String wording) {
        var before = find(purpose);
        if (before.name().equals(name.strip()) && before.wording().equals(wording.strip())) {
            return;
        }
        write(purpose, before.version() + 1, name, wording);
    }

    /** Asks nobody any more, or again. */
    public void end(String purpose, boolean ended) {
        find(purpose);
        jdbc.sql("update members.consent_purpose set ended = :ended where code = :code")
                .param("ended", ended)
                .param("code", purpose)
                .update();
        audit.record("members.consent.reworded", "members.consent_purpose:" + purpose, null, Map.of("ended", ended));
    }

    private void write(String purpose, int version, String name, String wording) {
        var actor = audit.actor();
        try {
            jdbc.sql("""
                            insert into members.consent_wording (purpose, version, name, wording, since, author)
                            values (:purpose, :version, :name, :wording, :now, :author)
                            """)
                    .param("purpose", purpose)
                    .param("version", version)
                    .param("name", name.strip())
                    .param("wording", wording.strip())
                    .param("now", OffsetDateTime.now(clock))
                    .param("author", actor.label())
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("members.changedMeanwhile");
        }
        audit.record(
                "members.consent.reworded", "members.consent_purpose:" + purpose, null, Map.of("version", version));
    }

    private Purpose find(String purpose) {
        return jdbc.sql(LAST_WORDS + "where p.code = :code")
                .param("code", purpose)
                .query(Consents::purpose)
                .optional()
                .orElseThrow(() -> new NotFound(purpose));
    }

    private void mustStand(MemberId member) {
        Members.found(
                jdbc.sql("""
                                update members.member set changed = :now
                                where id = :id and merged_into is null and anonymised is null
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", member.value())
                        .update(),
                member);
    }

    private static String means(String how) {
        var told = how.strip();
        return told.isEmpty() ? "—" : told.substring(0, Math.min(200, told.length()));
    }

    private static Purpose purpose(ResultSet row, int n) throws SQLException {
        return new Purpose(
                row.getString("code"),
                row.getString("name"),
                row.getString("wording"),
                row.getInt("version"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getBoolean("ended"));
    }

    private static Given given(ResultSet row, int n) throws SQLException {
        var withdrawn = row.getObject("withdrawn", OffsetDateTime.class);
        return new Given(
                row.getString("purpose"),
                row.getString("wording"),
                row.getObject("version", Integer.class),
                row.getObject("given", OffsetDateTime.class).toInstant(),
                row.getString("given_how"),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_how"));
    }
}
