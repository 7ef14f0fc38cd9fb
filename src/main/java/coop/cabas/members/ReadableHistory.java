package coop.cabas.members;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The past of a file as its viewer may read it: fields closed to them stay closed in the past, and numbers become names. */
@Service
@Transactional(readOnly = true)
public class ReadableHistory {

    private final JdbcClient jdbc;
    private final MemberHistory history;
    private final FieldRights rights;
    private final HistoryNames names;

    ReadableHistory(JdbcClient jdbc, MemberHistory history, FieldRights rights, HistoryNames names) {
        this.jdbc = jdbc;
        this.history = history;
        this.rights = rights;
        this.names = names;
    }

    /** @param about name of the coop's own field that changed; null for everything else */
    public record Told(MemberChange change, @Nullable String about) {}

    /** @param older where older ones begin; null when these are all */
    public record Shown(List<Told> changes, @Nullable Long older) {

        public Shown {
            changes = List.copyOf(changes);
        }
    }

    /** A field that the coop added. */
    private record Own(String name, Level readers) {}

    /** @param before number of a line; only older ones, null for the latest @return the latest first */
    public Shown of(MemberId member, @Nullable Long before) {
        var all = history.of(member, before);
        var may = rights.of(member);
        var own = ownByRow(member);
        var shown = all.stream()
                .filter(change -> !change.part().equals("field_value") || reads(may, own.get(change.row())))
                .map(change -> change.with(change.fields().stream()
                        .filter(field -> reads(may, change.part(), field.name()))
                        .toList()))
                .filter(change -> !change.fields().isEmpty())
                .toList();
        var words = names.of(shown.stream()
                .flatMap(change -> change.fields().stream())
                .flatMap(field -> Stream.of(field.before(), field.after())
                        .filter(Objects::nonNull)
                        .map(value -> Map.entry(field.name(), value)))
                .toList());
        return new Shown(
                shown.stream()
                        .map(change -> new Told(
                                change.with(change.fields().stream()
                                        .map(field -> new MemberChange.Field(
                                                field.name(),
                                                words.of(field.name(), field.before()),
                                                words.of(field.name(), field.after())))
                                        .toList()),
                                own.get(change.row()) instanceof Own field
                                                && change.part().equals("field_value")
                                        ? field.name()
                                        : null))
                        .toList(),
                all.size() < MemberHistory.PAGE ? null : all.getLast().id());
    }

    /** @see MemberHistory#asOf */
    public Map<String, List<Map<String, String>>> asOf(MemberId member, LocalDate day) {
        var all = history.asOf(member, day);
        var may = rights.of(member);
        var own = ownById();
        var words = names.of(all.values().stream()
                .flatMap(Collection::stream)
                .flatMap(row -> row.entrySet().stream())
                .toList());
        var shown = new LinkedHashMap<String, List<Map<String, String>>>();
        all.forEach((part, rows) -> shown.put(
                part,
                rows.stream()
                        .filter(row -> !part.equals("field_value") || reads(may, own.get(row.get("field"))))
                        .map(row -> {
                            var told = new LinkedHashMap<String, String>();
                            row.forEach((name, value) -> {
                                if (reads(may, part, name) && words.of(name, value) instanceof String word) {
                                    told.put(name, word);
                                }
                            });
                            return (Map<String, String>) told;
                        })
                        .filter(row -> !row.isEmpty())
                        .toList()));
        return shown;
    }

    private static boolean reads(FieldRights.Of may, String part, String column) {
        return switch (part) {
            case "email" -> may.mayRead(CoreField.EMAILS);
            case "phone" -> may.mayRead(CoreField.PHONES);
            case "address" -> may.mayRead(CoreField.ADDRESSES);
            case "social" -> may.mayRead(CoreField.SOCIALS);
            case "member" ->
                Stream.of(CoreField.values())
                        .filter(field -> field.word().equals(column.toLowerCase(Locale.ROOT)))
                        .allMatch(may::mayRead);
            default -> true;
        };
    }

    /** A value whose field is not known any more is shown to nobody: nobody knows who may read it. */
    private static boolean reads(FieldRights.Of may, @Nullable Own field) {
        return field != null && field.readers().includes(may.viewer());
    }

    /** A change of a value does not say of which field it is; the value itself, or its first or last line, does. */
    private Map<String, Own> ownByRow(MemberId member) {
        var found = new LinkedHashMap<String, Own>();
        jdbc.sql("""
                        select v.row_id, f.name, f.readers from (
                            select id::text as row_id, field from members.field_value where member = :member
                            union
                            select row_id, coalesce(after ->> 'field', before ->> 'field')::bigint from members.history
                            where member = :member and part = 'field_value'
                        ) v join members.field f on f.id = v.field
                        """)
                .param("member", member.value())
                .query((row, n) -> found.put(
                        row.getString("row_id"),
                        new Own(row.getString("name"), Level.valueOf(row.getString("readers")))))
                .list();
        return found;
    }

    private Map<String, Own> ownById() {
        var found = new LinkedHashMap<String, Own>();
        jdbc.sql("select id, name, readers from members.field where subject = 'MEMBER'")
                .query((row, n) -> found.put(
                        row.getString("id"), new Own(row.getString("name"), Level.valueOf(row.getString("readers")))))
                .list();
        return found;
    }
}
