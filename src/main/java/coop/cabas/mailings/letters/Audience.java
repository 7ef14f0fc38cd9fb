package coop.cabas.mailings.letters;

import coop.cabas.mail.Mailer;
import coop.cabas.mailings.letters.MemberLetter.Purpose;
import coop.cabas.members.Consents;
import coop.cabas.members.MemberId;
import coop.cabas.members.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Who of a selection gets a letter, and why the others do not. */
@Component
public class Audience {

    private final JdbcClient jdbc;
    private final Selections selections;
    private final Clock clock;

    Audience(JdbcClient jdbc, Selections selections, Clock clock) {
        this.jdbc = jdbc;
        this.selections = selections;
        this.clock = clock;
    }

    /** What becomes of one member of the selection. */
    public enum Fate {
        /** They get the letter. */
        WAITING,
        /** The letter of somebody who shares their address names them. */
        TOGETHER,
        NO_EMAIL,
        /** What stands for an address is none that a letter can go to. */
        BAD_EMAIL,
        /** Letters come back from there. */
        BOUNCED,
        /** The letter is news, and they did not agree to any. */
        NO_CONSENT,
        /** They have left, or died. */
        GONE
    }

    /**
     * One member of the selection.
     *
     * @param with whose letter names them too; null for all but {@link Fate#TOGETHER}
     */
    public record Addressee(
            MemberId member,
            String name,
            String address,
            Fate fate,
            @Nullable MemberId with) {}

    /** Everybody chosen, by name. @throws coop.cabas.shared.Refused as {@link Selections#members} */
    @Transactional(readOnly = true)
    public List<Addressee> of(MemberLetter letter) {
        var first = new HashMap<String, MemberId>();
        return jdbc
                .sql("""
                        select m.id, m.name, coalesce(m.email, '') as email,
                               case when m.left_on <= :today or m.died_on is not null then 'GONE'
                                    when :news and not exists (select from members.consent_now c where c.member = m.id and c.purpose = :purpose)
                                    then 'NO_CONSENT'
                                    when m.email is null then 'NO_EMAIL'
                                    when exists (select from mailings.bounce b where b.address = lower(m.email) and b.lifted is null)
                                    then 'BOUNCED'
                                    else 'WAITING' end as fate
                        from unnest(cast(:ids as bigint[])) chosen join members.member_card m on m.id = chosen
                        where m.merged_into is null order by m.sort_name, m.id
                        """)
                .param(
                        "ids",
                        selections.members(letter.selection()).stream()
                                .map(MemberId::value)
                                .toArray(Long[]::new))
                .param("today", LocalDate.now(clock))
                .param("news", letter.purpose() == Purpose.NEWS)
                .param("purpose", Consents.NEWSLETTER)
                .query((row, n) -> new Addressee(
                        new MemberId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("email"),
                        Fate.valueOf(row.getString("fate")),
                        null))
                .list()
                .stream()
                .map(Audience::plausible)
                .map(one -> letter.together() ? together(one, first) : one)
                .toList();
    }

    /** An address brought from elsewhere may be none. */
    private static Addressee plausible(Addressee one) {
        return one.fate() == Fate.WAITING && !Mailer.isOne(one.address())
                ? new Addressee(one.member(), one.name(), one.address(), Fate.BAD_EMAIL, null)
                : one;
    }

    private static Addressee together(Addressee one, HashMap<String, MemberId> first) {
        if (one.fate() != Fate.WAITING) {
            return one;
        }
        var other = first.putIfAbsent(one.address().toLowerCase(Locale.ROOT), one.member());
        return other == null ? one : new Addressee(one.member(), one.name(), one.address(), Fate.TOGETHER, other);
    }
}
