package coop.cabas.members.listing;

import coop.cabas.files.FileId;
import coop.cabas.members.Authorship;
import coop.cabas.members.Consents;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;

/** What members show of themselves in the directory, once they agree to be in it. */
@Service
@Transactional
class OwnEntries {

    /** Of the coop today, of files that stand for themselves. Deceased and anonymous people agree to nothing any more. */
    static final String STANDS = """
            m.merged_into is null and m.active and m.anonymised is null and m.died_on is null
            and (m.left_on is null or m.left_on > :today)\s""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Consents consents;
    private final Authorship authorship;

    OwnEntries(JdbcClient jdbc, Clock clock, Consents consents, Authorship authorship) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.consents = consents;
        this.authorship = authorship;
    }

    @Transactional(readOnly = true)
    Entry of(MemberId member) {
        return jdbc.sql("select phone, email, town, photo, words from members.directory_entry where member = :member")
                .param("member", member.value())
                .query((row, n) -> new Entry(
                        row.getBoolean("phone"),
                        row.getBoolean("email"),
                        row.getBoolean("town"),
                        row.getBoolean("photo"),
                        row.getString("words")))
                .optional()
                .orElse(Entry.NAME_ALONE);
    }

    /**
     * Somebody appears in the directory, with what they choose: that is their consent.
     *
     * @param how by what means they agree, for the proof
     * @throws coop.cabas.shared.Refused when the coop keeps no directory any more
     */
    void appear(MemberId member, Entry entry, String how) {
        authorship.sign();
        consents.give(member, Consents.DIRECTORY, how);
        jdbc.sql("""
                        insert into members.directory_entry (member, phone, email, town, photo, words)
                        values (:member, :phone, :email, :town, :photo, :words)
                        on conflict (member) do update set phone = :phone, email = :email, town = :town, photo = :photo, words = :words
                        """)
                .param("member", member.value())
                .param("phone", entry.phone())
                .param("email", entry.email())
                .param("town", entry.town())
                .param("photo", entry.photo())
                .param("words", entry.words())
                .update();
    }

    /** Somebody is in the directory no more, from this moment. What they chose to show goes with it. */
    void disappear(MemberId member, String how) {
        consents.withdraw(member, Consents.DIRECTORY, how);
        jdbc.sql("delete from members.directory_entry where member = :member")
                .param("member", member.value())
                .update();
    }

    /** @return the photo that somebody shows in the directory @throws NotFound when they show none, or are not in it */
    @Transactional(readOnly = true)
    FileId photo(MemberId member) {
        return jdbc.sql("""
                        select m.photo from members.member m join members.directory_entry d on d.member = m.id and d.photo
                        join members.consent_now c on c.member = m.id and c.purpose = 'directory'
                        where m.id = :member and m.photo is not null and\s""" + STANDS)
                .param("member", member.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new FileId(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new NotFound(member));
    }

    /** Whether a file is of somebody of the coop today: the directory is for them. */
    @Transactional(readOnly = true)
    boolean isOfTheCoop(MemberId member) {
        return jdbc.sql("select exists (select from members.member m where m.id = :member and " + STANDS + ")")
                .param("member", member.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
