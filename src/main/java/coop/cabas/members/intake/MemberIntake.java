package coop.cabas.members.intake;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Adds, reads, changes and takes back whole member files. */
@Component
public class MemberIntake {

    private static final String MEMBER = """
            members.member (id, kind, number, title, last_name, first_name, nickname, company, gender, birth_date, birth_place,
            profession, language, status, exempt, active, public_note, staff_note, photo, registered, created, changed)""";

    /** What hangs on a member, in the order in which it is taken away. */
    private static final List<String> HANGING = List.of(
            "email",
            "phone",
            "address",
            "social",
            "membership",
            "household_member",
            "group_member",
            "member_tag",
            "field_value",
            "consent");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final MemberParts parts;
    private final MemberReader reader;
    private final Clock clock;

    MemberIntake(JdbcClient jdbc, JdbcTemplate template, MemberParts parts, MemberReader reader, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.parts = parts;
        this.reader = reader;
        this.clock = clock;
    }

    /** @return ids that nobody else will get */
    public List<Long> reserve(int count) {
        return jdbc.sql(
                        "select nextval(pg_get_serial_sequence('members.member', 'id')) from generate_series(1, :count)")
                .param("count", count)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /**
     * @param members by reserved id
     * @param wording what those who agreed to public lists agreed to
     */
    public void add(Map<Long, MemberFile> members, String wording) {
        var now = OffsetDateTime.now(clock);
        var copy = new Copy();
        var rows = copy.to(MEMBER);
        members.forEach((id, file) -> {
            rows.add(
                    id,
                    file.kind(),
                    file.number(),
                    file.title(),
                    file.lastName(),
                    file.firstName(),
                    file.nickname(),
                    file.company(),
                    file.gender(),
                    file.birthDate(),
                    file.birthPlace(),
                    file.profession(),
                    file.language(),
                    file.status(),
                    file.exempt(),
                    file.active(),
                    file.publicNote(),
                    file.staffNote(),
                    file.photo(),
                    file.registered(),
                    now,
                    now);
            parts.add(copy, id, file, wording, now);
        });
        copy.write(template);
    }

    /**
     * @param groups groups that the import knows: others are none of its business
     * @param fields fields likewise
     * @return those that exist
     */
    public Map<Long, MemberFile> read(Collection<Long> ids, Collection<Long> groups, Collection<Long> fields) {
        return reader.read(ids, groups, fields);
    }

    /** Writes what differs between two states of a member. Somebody made anonymous stays so, however often another program tells who they were. */
    public void replace(long id, MemberFile was, MemberFile now, String wording) {
        if (was.equals(now)) {
            return;
        }
        var written = jdbc.sql("""
                        update members.member set
                            kind = :kind, number = :number, title = :title, last_name = :lastName, first_name = :firstName,
                            nickname = :nickname, company = :company, gender = :gender, birth_date = :birthDate,
                            birth_place = :birthPlace, profession = :profession, language = :language, status = :status,
                            exempt = :exempt, active = :active, public_note = :publicNote, staff_note = :staffNote,
                            photo = :photo, registered = :registered, changed = :now, version = version + 1
                        where id = :id and anonymised is null
                        """)
                .param("kind", now.kind().name())
                .param("number", now.number(), Types.VARCHAR)
                .param("title", now.title())
                .param("lastName", now.lastName())
                .param("firstName", now.firstName())
                .param("nickname", now.nickname())
                .param("company", now.company())
                .param("gender", now.gender(), Types.VARCHAR)
                .param("birthDate", now.birthDate(), Types.DATE)
                .param("birthPlace", now.birthPlace())
                .param("profession", now.profession())
                .param("language", now.language())
                .param("status", now.status(), Types.BIGINT)
                .param("exempt", now.exempt())
                .param("active", now.active())
                .param("publicNote", now.publicNote())
                .param("staffNote", now.staffNote())
                .param("photo", now.photo(), Types.BIGINT)
                .param("registered", now.registered())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        if (written > 0) {
            parts.replace(id, was, now, wording);
        }
    }

    /** Those of them who were made anonymous. */
    public Set<Long> anonymous(Collection<Long> ids) {
        return jdbc.sql("select id from members.member where id = any(:ids) and anonymised is not null")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> row.getLong(1))
                .set();
    }

    /** Numbers that members have, whoever brought them, among those asked for. */
    public Map<String, Long> numbered(Collection<String> numbers) {
        var taken = new java.util.HashMap<String, Long>();
        jdbc.sql(
                        "select lower(number) as number, id from members.member where merged_into is null and lower(number) = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> taken.put(row.getString("number"), row.getLong("id")))
                .list();
        return taken;
    }

    /** Lets a member sign in with an account. @return false when they have one already, or it is somebody else's */
    public boolean giveAccount(long member, long account) {
        return jdbc.sql("""
                        update members.member set account = :account
                        where id = :member and account is null and not exists (select from members.member where account = :account)
                        """).param("account", account).param("member", member).update() == 1;
    }

    /** Makes the members' accounts theirs no more. */
    public void takeAccounts(Collection<Long> accounts) {
        jdbc.sql("update members.member set account = null where account = any(:accounts)")
                .param("accounts", accounts.toArray(Long[]::new))
                .update();
    }

    /**
     * Removes member files with what hangs on them, as if they had never come.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when something else points at one of them
     */
    public void remove(Collection<Long> ids) {
        var all = Objects.requireNonNull(ids.toArray(Long[]::new));
        for (var part : HANGING) {
            jdbc.sql("delete from members." + part + " where member = any(:ids)")
                    .param("ids", all)
                    .update();
        }
        jdbc.sql("delete from members.member where id = any(:ids)")
                .param("ids", all)
                .update();
    }
}
