package coop.cabas.members.search.bulk;

import coop.cabas.access.Caller;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Statuses;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What whoever asks may change, and to what. */
@Component
public class Choices {

    /**
     * A field of the coop that can be filled in for many.
     *
     * @param longest most characters; null for the program's own limit
     */
    public record OwnField(
            long id,
            String kind,
            String name,
            boolean required,
            @Nullable Integer longest) {}

    private static final List<String> LANGUAGES =
            List.of("fr", "en", "br", "ca", "co", "de", "es", "eu", "it", "nl", "oc", "pt");
    private static final int LONGEST = 10_000;

    private final JdbcClient jdbc;
    private final FieldRights rights;
    private final Statuses statuses;
    private final Caller caller;

    Choices(JdbcClient jdbc, FieldRights rights, Statuses statuses, Caller caller) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.statuses = statuses;
        this.caller = caller;
    }

    List<Kind> kinds() {
        var mine = rights.at(level());
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.core() == null || mine.mayWrite(kind.core()))
                .filter(kind -> !kind.hasField() || !fields().isEmpty())
                .toList();
    }

    /** Fields with one value of text, a day, a yes or no, or a choice, that whoever asks may write. */
    Map<Long, OwnField> fields() {
        var fields = new LinkedHashMap<Long, OwnField>();
        jdbc.sql("""
                        select id, kind, name, required, longest, readers, writers from members.field
                        where subject = 'MEMBER' and kind not in ('SEPARATOR', 'FILE') and repeats = 1 and not ended order by position, id
                        """).query(row -> {
            if (Level.valueOf(row.getString("writers")).includes(level())
                    && Level.valueOf(row.getString("readers")).includes(level())) {
                var longest = row.getInt("longest");
                fields.put(
                        row.getLong("id"),
                        new OwnField(
                                row.getLong("id"),
                                row.getString("kind"),
                                row.getString("name"),
                                row.getBoolean("required"),
                                longest == 0 ? null : longest));
            }
        });
        return fields;
    }

    /** Value → words, when there is a closed list of them; empty otherwise. */
    Map<String, String> values(Kind kind, @Nullable Long field) {
        var values = new LinkedHashMap<String, String>();
        switch (kind) {
            case TAG_ADD ->
                named("select id, name from members.tag where not ended order by public.searchable(name), id", values);
            case TAG_REMOVE ->
                named(
                        "select id, name from members.tag where merged_into is null order by public.searchable(name), id",
                        values);
            case GROUP_ADD, GROUP_REMOVE ->
                named("select id, name from members.member_group order by public.searchable(name), id", values);
            case STATUS ->
                statuses.all().stream()
                        .filter(status -> !status.ended())
                        .forEach(status -> values.put(String.valueOf(status.id().value()), status.name()));
            case MEMBERSHIP_BEGIN, MEMBERSHIP_END ->
                Arrays.stream(MembershipKind.values())
                        .forEach(one -> values.put(one.name(), Text.t("members.membership." + one)));
            case EXEMPT, ACTIVE -> truths(values);
            case LANGUAGE ->
                LANGUAGES.forEach(
                        tag -> values.put(tag, Locale.forLanguageTag(tag).getDisplayName(Text.locale())));
            case FIELD -> {
                var own = field(field);
                if (own.kind().equals("BOOLEAN")) {
                    truths(values);
                } else if (own.kind().equals("CHOICE")) {
                    named(
                            "select id, label as name from members.field_choice where not ended and field = " + own.id()
                                    + " order by position, id",
                            values);
                }
            }
            default -> {}
        }
        return values;
    }

    /** @throws NotFound when whoever asks may not write it */
    OwnField field(@Nullable Long id) {
        var field = id == null ? null : fields().get(id);
        if (field == null) {
            throw new NotFound(String.valueOf(id));
        }
        return field;
    }

    /** What is wrong with what is wanted, by field of the form; null when it can be done. */
    Map.@Nullable Entry<String, Message> problem(Wanted wanted) {
        var values = values(wanted.kind(), wanted.field());
        var own = wanted.kind().hasField() ? field(wanted.field()) : null;
        if (wanted.value().isEmpty() ? !wanted.kind().mayBeEmpty() || own != null && own.required() : false) {
            return Map.entry("value", Message.of("ui.form.required"));
        }
        if (!wanted.value().isEmpty()
                && (!values.isEmpty() || isClosed(wanted.kind(), own))
                && !values.containsKey(wanted.value())) {
            return Map.entry("value", Message.of("search.value.choice"));
        }
        if (wanted.kind().hasDay() && wanted.day() == null) {
            return Map.entry("day", Message.of("search.value.day"));
        }
        var longest = own == null ? 200 : own.longest() == null ? LONGEST : own.longest();
        if (values.isEmpty() && wanted.value().length() > longest) {
            return Map.entry("value", Message.of("search.value.long", longest));
        }
        return own != null && own.kind().equals("DATE") && !wanted.value().isEmpty() && !isDay(wanted.value())
                ? Map.entry("value", Message.of("search.value.day"))
                : null;
    }

    private static boolean isClosed(Kind kind, @Nullable OwnField own) {
        return own == null
                ? kind != Kind.REGION
                : own.kind().equals("CHOICE") || own.kind().equals("BOOLEAN");
    }

    private static boolean isDay(String text) {
        try {
            var year = LocalDate.parse(text).getYear();
            return year >= 1000 && year <= 9999;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    private Level level() {
        return caller.may(MembersPermissions.SETTINGS) ? Level.ADMIN : Level.STAFF;
    }

    private static void truths(Map<String, String> values) {
        values.put("true", Text.t("search.operator.YES"));
        values.put("false", Text.t("search.operator.NO"));
    }

    private void named(String query, Map<String, String> into) {
        jdbc.sql(query).query(row -> {
            into.put(row.getString("id"), row.getString("name"));
        });
    }
}
