package coop.cabas.members;

import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads and writes {@link Profile profiles}. */
@Service
@Transactional(readOnly = true)
public class Profiles {

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A profile with what surrounds it.
     *
     * @param version to be given back when the profile is changed
     * @param photo number of the attached document; null without
     * @param leftOn first day on which they are no more of the coop; null while they are
     * @param changed last change of the profile
     */
    public record Read(
            Profile profile,
            String name,
            int version,
            @Nullable Long photo,
            LocalDate registered,
            @Nullable LocalDate leftOn,
            String leftReason,
            @Nullable LocalDate diedOn,
            @Nullable MemberId mergedInto,
            Instant changed) {}

    /** @throws NotFound when there is none */
    public Read of(MemberId id) {
        return jdbc.sql("select * from members.member where id = :id")
                .param("id", id.value())
                .query(Profiles::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    String name(MemberId id) {
        return jdbc.sql("select name from members.member where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static final String COLUMNS = """
            kind, number, title, last_name, first_name, nickname, company, company_number, gender, birth_date, birth_place, profession,
            language, languages, status, exempt, active, public_note, staff_note, changed""";

    private static final String VALUES = """
            :kind, nullif(btrim(:number), ''), :title, :lastName, :firstName, :nickname, :company, :companyNumber, :gender, :birthDate,
            :birthPlace, :profession, :language, :languages, :status, :exempt, :active, :publicNote, :staffNote, :now""";

    /** Opens a file. */
    @Transactional
    MemberId open(Profile profile, @Nullable String number, LocalDate registered, OffsetDateTime now) {
        return new MemberId(Guarded.write(() -> bound(
                        jdbc.sql(
                                "insert into members.member (registered, created, %s) values (:registered, :now, %s) returning id"
                                        .formatted(COLUMNS, VALUES)),
                        profile,
                        number,
                        now)
                .param("registered", registered)
                .query(Long.class)
                .single()));
    }

    /** @return whether the file still had that version; nothing is written otherwise */
    @Transactional
    boolean write(MemberId id, Profile profile, @Nullable String number, int version, OffsetDateTime now) {
        var rows = Guarded.write(() -> bound(jdbc.sql("""
                                update members.member set (%s, version) = (%s, version + 1)
                                where id = :id and merged_into is null and version = :version
                                """.formatted(COLUMNS, VALUES)), profile, number, now)
                .param("version", version)
                .param("id", id.value())
                .update());
        return rows > 0;
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, Profile profile, @Nullable String number, OffsetDateTime now) {
        return statement
                .param("kind", profile.kind().name())
                .param("number", number, Types.VARCHAR)
                .param("title", profile.title().strip())
                .param("lastName", oneLine(profile.lastName()))
                .param("firstName", oneLine(profile.firstName()))
                .param("nickname", oneLine(profile.nickname()))
                .param("company", oneLine(profile.company()))
                .param("companyNumber", profile.companyNumber().strip())
                .param(
                        "gender",
                        profile.gender() == null ? null : profile.gender().name(),
                        Types.VARCHAR)
                .param("birthDate", profile.birthDate(), Types.DATE)
                .param("birthPlace", profile.birthPlace().strip())
                .param("profession", profile.profession().strip())
                .param("language", profile.language())
                .param("languages", profile.languages().toArray(String[]::new))
                .param(
                        "status",
                        profile.status() == null ? null : profile.status().value(),
                        Types.BIGINT)
                .param("exempt", profile.exempt())
                .param("active", profile.active())
                .param("publicNote", profile.publicNote().strip())
                .param("staffNote", profile.staffNote().strip())
                .param("now", now);
    }

    private static String oneLine(String typed) {
        return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }

    private static Read read(ResultSet row, int n) throws SQLException {
        var gender = row.getString("gender");
        var status = row.getObject("status", Long.class);
        var merged = row.getObject("merged_into", Long.class);
        var profile = new Profile(
                MemberKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("title"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("nickname"),
                row.getString("company"),
                row.getString("company_number"),
                gender == null ? null : Gender.valueOf(gender),
                row.getObject("birth_date", LocalDate.class),
                row.getString("birth_place"),
                row.getString("profession"),
                row.getString("language"),
                List.of((String[]) row.getArray("languages").getArray()),
                status == null ? null : new StatusId(status),
                row.getBoolean("exempt"),
                row.getBoolean("active"),
                row.getString("public_note"),
                row.getString("staff_note"));
        return new Read(
                profile,
                row.getString("name"),
                row.getInt("version"),
                row.getObject("photo", Long.class),
                row.getObject("registered", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("left_reason"),
                row.getObject("died_on", LocalDate.class),
                merged == null ? null : new MemberId(merged),
                row.getObject("changed", OffsetDateTime.class).toInstant());
    }
}
