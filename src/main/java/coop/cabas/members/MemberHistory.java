package coop.cabas.members;

import coop.cabas.members.MemberChange.Field;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who changed what of a member's file, when and why; and the file as it was on any day. The database writes the lines. */
@Service
@Transactional(readOnly = true)
public class MemberHistory {

    /** Lines of one page. */
    public static final int PAGE = 50;

    /** Columns that tell nothing to a person. */
    private static final Set<String> SILENT = Set.of(
            "id",
            "member",
            "version",
            "created",
            "changed",
            "recorded",
            "name",
            "sort_name",
            "digits",
            "found_by",
            "choice",
            "file");

    /** What a file is made of, with the SQL that finds its rows of one member. */
    private static final List<String> PARTS = List.of(
            "member",
            "membership",
            "email",
            "phone",
            "address",
            "social",
            "household_member",
            "group_member",
            "member_tag",
            "field_value",
            "consent");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MemberHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Those of the files that were merged into it included.
     *
     * @param before number of a line; only older ones, null for the latest @return the latest first, {@value #PAGE} at most
     */
    public List<MemberChange> of(MemberId member, @Nullable Long before) {
        return jdbc.sql("""
                        select id, at, actor_label, reason, bulk, part, row_id, before, after from members.history
                        where member = any(array(select id from members.member where id = :member or merged_into = :member))
                          and (cast(:before as bigint) is null or id < :before)
                        order by id desc limit :limit
                        """)
                .param("member", member.value())
                .param("before", before, Types.BIGINT)
                .param("limit", PAGE)
                .query((row, n) -> change(row))
                .list();
    }

    /**
     * The file as it was at the end of a day: part → its rows, each field → its value as text.
     *
     * @throws NotFound when there is no such member, or was not yet
     */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public Map<String, List<Map<String, String>>> asOf(MemberId member, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(Zone.PARIS).toOffsetDateTime();
        var rows = new LinkedHashMap<String, Map<String, JsonNode>>();
        PARTS.forEach(part -> rows.put(part, now(part, member, end)));
        jdbc.sql("""
                        select part, row_id, before, after from members.history where member = :member and at >= :end order by id desc
                        """)
                .param("member", member.value())
                .param("end", end)
                .query((row, n) -> {
                    undo(
                            rows.computeIfAbsent(row.getString("part"), part -> new TreeMap<>()),
                            row.getString("row_id"),
                            node(row.getString("before")),
                            node(row.getString("after")),
                            member);
                    return n;
                })
                .list();
        if (rows.getOrDefault("member", Map.of()).isEmpty()) {
            throw new NotFound(member);
        }
        var told = new LinkedHashMap<String, List<Map<String, String>>>();
        rows.forEach((part, states) ->
                told.put(part, states.values().stream().map(MemberHistory::told).toList()));
        return told;
    }

    private Map<String, JsonNode> now(String part, MemberId member, OffsetDateTime end) {
        var found = new TreeMap<String, JsonNode>();
        jdbc.sql("select to_jsonb(t)::text as row from members.%s t where %s = :member and %s < :end"
                        .formatted(
                                part,
                                part.equals("member") ? "id" : "member",
                                switch (part) {
                                    case "member" -> "created";
                                    case "household_member" -> "'-infinity'::timestamptz";
                                    case "consent" -> "given";
                                    default -> "recorded";
                                }))
                .param("member", member.value())
                .param("end", end)
                .query((row, n) -> {
                    var node = node(row.getString("row"));
                    return found.put(rowId(part, node), node);
                })
                .list();
        return found;
    }

    /** As the trigger names rows. */
    private static String rowId(String part, JsonNode row) {
        return switch (part) {
            case "member_tag" -> row.path("tag").asString();
            case "group_member" -> row.path("member_group").asString();
            case "household_member" -> row.path("member").asString();
            default -> row.path("id").asString();
        };
    }

    private static void undo(Map<String, JsonNode> rows, String id, JsonNode before, JsonNode after, MemberId whose) {
        // What came from a file merged into this one was that file's until then.
        var cameFromElsewhere = before.has("member") && before.path("member").asLong() != whose.value();
        if (before.isNull() || cameFromElsewhere) {
            rows.remove(id);
        } else if (after.isNull()) {
            rows.put(id, before);
        } else if (rows.get(id) instanceof tools.jackson.databind.node.ObjectNode row) {
            before.properties().forEach(field -> row.set(field.getKey(), field.getValue()));
        }
    }

    private static Map<String, String> told(JsonNode row) {
        var fields = new LinkedHashMap<String, String>();
        row.properties().forEach(field -> {
            var value = text(field.getValue());
            if (value != null && !SILENT.contains(field.getKey())) {
                fields.put(field.getKey(), value);
            }
        });
        return fields;
    }

    private MemberChange change(ResultSet row) throws SQLException {
        var before = node(row.getString("before"));
        var after = node(row.getString("after"));
        var kind = before.isNull()
                ? MemberChange.Kind.ADDED
                : after.isNull() ? MemberChange.Kind.REMOVED : MemberChange.Kind.CHANGED;
        var names = new TreeSet<String>();
        before.propertyNames().forEach(names::add);
        after.propertyNames().forEach(names::add);
        var fields = new ArrayList<Field>();
        for (var name : names) {
            var was = text(before.path(name));
            var is = text(after.path(name));
            if (!SILENT.contains(name) && (was != null || is != null)) {
                fields.add(new Field(name, was, is));
            }
        }
        return new MemberChange(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_label"),
                row.getString("reason"),
                row.getObject("bulk", Long.class),
                row.getString("part"),
                row.getString("row_id"),
                kind,
                fields);
    }

    private JsonNode node(@Nullable String text) {
        return json.readTree(text == null ? "null" : text);
    }

    /** Null for nothing: an absent value, an empty text, an empty list. */
    private static @Nullable String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode() || value.isArray() && value.isEmpty()) {
            return null;
        }
        var text = value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : value.isValueNode() ? value.asString() : value.toString();
        return text.isEmpty() ? null : text;
    }
}
