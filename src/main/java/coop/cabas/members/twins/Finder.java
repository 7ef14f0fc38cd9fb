package coop.cabas.members.twins;

import coop.cabas.members.Gender;
import coop.cabas.members.MemberKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads who shares a key with whom: the few whom it is worth looking at closely. */
@Component
class Finder {

    /** A key that more files share tells nothing: Jean Martin, the phone of the shop. */
    static final int COMMON = 60;

    private static final int CANDIDATES = 300;

    private static final String TRAITS = """
            select m.id, m.kind, m.first_name, m.last_name, m.nickname, m.company, m.company_number, m.gender, m.birth_date,
                   members.sound(m.first_name) as first_sound, members.sound(m.last_name) as last_sound,
                   members.sound(m.company) as company_sound,
                   array(select p.digits from members.phone p where p.member = m.id and length(p.digits) >= 8) as phones,
                   array(select lower(e.address) from members.email e where e.member = m.id) as emails,
                   array(select members.street_key(a.street, a.postcode) from members.address a where a.member = m.id) as streets,
                   (select h.household from members.household_member h where h.member = m.id) as household
            from members.member m where m.id = any(:ids)
            """;

    private final JdbcClient jdbc;

    Finder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pair of files, the smaller number first. */
    record Pair(long a, long b) {

        static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    /** Those whom somebody not registered yet may be. */
    Set<Long> candidates(NewMember wanted) {
        var profile = wanted.profile();
        var phone = wanted.phone() == null ? new String[0] : new String[] {wanted.phone()};
        return jdbc.sql("""
                        with mine as materialized (
                            select key from members.twin_keys(:kind, :first, :last, :nickname, :company, :companyNumber,
                                cast(:born as date), array(select members.phone_digits(p) from unnest(cast(:phones as text[])) p), cast(:emails as text[]),
                                array[members.street_key(:street, :postcode)]) key)
                        select distinct found.member from (
                            select near.member, count(*) over (partition by mine.key) as holders
                            from mine cross join lateral (
                                select k.member from members.twin_key k where k.key = mine.key limit :most) near) found
                        where found.holders < :most limit :candidates
                        """)
                .param("kind", profile.kind().name())
                .param("first", profile.firstName())
                .param("last", profile.lastName())
                .param("nickname", profile.nickname())
                .param("company", profile.company())
                .param("companyNumber", profile.companyNumber())
                .param("born", profile.birthDate(), Types.DATE)
                .param("phones", phone)
                .param("emails", wanted.email() == null ? new String[0] : new String[] {wanted.email()})
                .param("street", wanted.address().street())
                .param("postcode", wanted.address().postcode())
                .param("most", COMMON + 1)
                .param("candidates", CANDIDATES)
                .query((row, n) -> row.getLong(1))
                .set();
    }

    /** Pairs of which one is asked for. A partner that waits to be compared is left out: its own turn brings the pair. */
    Set<Pair> pairs(Collection<Long> ids) {
        return jdbc.sql("""
                        select distinct least(mine.member, near.member) as a, greatest(mine.member, near.member) as b
                        from members.twin_key mine cross join lateral (
                            select few.member, count(*) over () as holders
                            from (select k.member from members.twin_key k where k.key = mine.key limit :most) few) near
                        where mine.member = any(:ids) and near.holders < :most and near.member <> mine.member
                          and not exists (select from members.twin_queue q where q.member = near.member)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("most", COMMON + 1)
                .query((row, n) -> new Pair(row.getLong("a"), row.getLong("b")))
                .set();
    }

    Map<Long, Traits> traits(Collection<Long> ids) {
        var found = new HashMap<Long, Traits>();
        jdbc.sql(TRAITS)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> found.put(row.getLong("id"), traits(row)))
                .list();
        return found;
    }

    /** The same of somebody not registered yet. */
    Traits traits(NewMember wanted) {
        var profile = wanted.profile();
        var address = wanted.address();
        return jdbc.sql("""
                        select members.sound(:first) as first_sound, members.sound(:last) as last_sound, members.sound(:company) as company_sound,
                               members.phone_digits(:phone) as phone, members.street_key(:street, :postcode) as street
                        """)
                .param("first", profile.firstName())
                .param("last", profile.lastName())
                .param("company", profile.company())
                .param("phone", wanted.phone() == null ? "" : wanted.phone())
                .param("street", address.equals(PostalAddress.NONE) ? "" : address.street())
                .param("postcode", address.postcode())
                .query((row, n) -> new Traits(
                        0,
                        profile.kind(),
                        profile.firstName(),
                        profile.lastName(),
                        profile.nickname(),
                        profile.company(),
                        profile.companyNumber(),
                        profile.gender(),
                        profile.birthDate(),
                        row.getString("first_sound"),
                        row.getString("last_sound"),
                        row.getString("company_sound"),
                        one(row.getString("phone")),
                        one(wanted.email() == null ? "" : wanted.email().toLowerCase(Locale.ROOT)),
                        one(row.getString("street")),
                        null))
                .single();
    }

    private static Set<String> one(@Nullable String value) {
        return value == null || value.isBlank() ? Set.of() : Set.of(value);
    }

    private static Traits traits(ResultSet row) throws SQLException {
        var gender = row.getString("gender");
        return new Traits(
                row.getLong("id"),
                MemberKind.valueOf(row.getString("kind")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("nickname"),
                row.getString("company"),
                row.getString("company_number"),
                gender == null ? null : Gender.valueOf(gender),
                row.getObject("birth_date", LocalDate.class),
                row.getString("first_sound"),
                row.getString("last_sound"),
                row.getString("company_sound"),
                texts(row.getArray("phones")),
                texts(row.getArray("emails")),
                texts(row.getArray("streets")),
                row.getObject("household", Long.class));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .collect(Collectors.toSet());
    }
}
