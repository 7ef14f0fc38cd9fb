package coop.cabas.members.twins;

import coop.cabas.members.MergeFollower;
import coop.cabas.members.Merging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a file itself is made of: contacts, groups, tags, consents, the coop's own fields. Nothing is kept twice. */
@Component
class FilesFollow implements MergeFollower {

    /** Two contacts that are one: the condition over {@code t}, of one file, and {@code o}, of the other. */
    private enum Way {
        EMAIL("email", "lower(o.address) = lower(t.address)", true),
        PHONE("phone", "o.digits = t.digits", true),
        ADDRESS("address", """
                (public.searchable(o.street), o.postcode, public.searchable(o.city), lower(o.country))
                = (public.searchable(t.street), t.postcode, public.searchable(t.city), lower(t.country))""", true),
        SOCIAL("social", "lower(o.kind) = lower(t.kind) and lower(o.address) = lower(t.address)", false);

        private final String field;
        private final String same;
        private final boolean hasMain;

        Way(String field, String same, boolean hasMain) {
            this.field = field;
            this.same = same;
            this.hasMain = hasMain;
        }

        String table() {
            return "members." + field;
        }

        String twinOf(String whose) {
            return "exists (select from members.%s o where o.member = %s and %s)".formatted(field, whose, same);
        }
    }

    private final JdbcClient jdbc;

    FilesFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "members.email.member",
                "members.phone.member",
                "members.address.member",
                "members.social.member",
                "members.group_member.member",
                "members.member_tag.member",
                "members.consent.member",
                "members.field_value.member",
                "members.join_request.member",
                "members.directory_entry.member",
                // Links sent stay with the file that asked for them: they are counted, and follow their address.
                "members.email_link.member");
    }

    @Override
    public void follow(Merging merging) {
        merging.change(
                "members.email",
                "verified = (select o.verified from members.email o where o.member = :gone and lower(o.address) = lower(t.address))",
                """
                t.member = :kept and t.verified is null and exists (
                    select from members.email o where o.member = :gone and lower(o.address) = lower(t.address) and o.verified is not null)""",
                false);
        merging.change("members.email", "own = false", """
                t.member = :kept and t.own and exists (
                    select from members.email o where o.member = :gone and lower(o.address) = lower(t.address) and not o.own)""", false);
        for (var way : Way.values()) {
            contacts(merging, way);
        }
        groups(merging);
        merging.remove(
                "members.member_tag",
                "t.member = :gone and t.tag in (select o.tag from members.member_tag o where o.member = :kept)");
        merging.move("members.member_tag", "member", "true");
        merging.move("members.join_request", "member", "true");
        consents(merging);
        // Of two choices of one person the one of the file that is kept counts.
        merging.remove(
                "members.directory_entry",
                "t.member = :gone and exists (select from members.directory_entry o where o.member = :kept)");
        merging.move("members.directory_entry", "member", "true");
        fields(merging);
    }

    private void contacts(Merging merging, Way way) {
        var takes = way.hasMain
                && merging.takesFromGone(way.field)
                && hasMain(merging.gone().value(), way);
        if (takes) {
            merging.change(way.table(), "main = false", "t.member = :kept and t.main", false);
            // The one chosen may be of both: it then stays in the file that is kept, as its main one.
            merging.change(way.table(), "main = true", """
                    t.id = (select min(k.id) from %1$s k where k.member = :kept and exists (
                        select from %1$s o where o.member = :gone and o.main and %2$s))""".formatted(way.table(), way.same.replace("t.", "k.")), false);
        }
        merging.remove(way.table(), "t.member = :gone and " + way.twinOf(":kept"));
        if (way.hasMain && hasMain(merging.kept().value(), way)) {
            merging.change(way.table(), "main = false", "t.member = :gone and t.main", false);
        }
        merging.move(way.table(), "member", "true");
    }

    private boolean hasMain(long member, Way way) {
        return jdbc.sql("select exists (select from %s where member = :member and main)".formatted(way.table()))
                .param("member", member)
                .query(Boolean.class)
                .single();
    }

    private static void groups(Merging merging) {
        var other =
                "(select o.%s from members.group_member o where o.member = :gone and o.member_group = t.member_group)";
        merging.change(
                "members.group_member",
                "manager = t.manager or %s, belongs = t.belongs or %s"
                        .formatted(other.formatted("manager"), other.formatted("belongs")),
                "t.member = :kept and t.member_group in (select o.member_group from members.group_member o where o.member = :gone)",
                false);
        merging.remove(
                "members.group_member",
                "t.member = :gone and t.member_group in (select o.member_group from members.group_member o where o.member = :kept)");
        merging.move("members.group_member", "member", "true");
    }

    /** Whoever took a consent back in one file took it back: a yes given before, in the other, ends with it. */
    private static void consents(Merging merging) {
        for (var both : List.of(List.of(":kept", ":gone"), List.of(":gone", ":kept"))) {
            var later = """
                    (select max(o.withdrawn) from members.consent o where o.member = %s and o.purpose = t.purpose and o.withdrawn >= t.given
                     and not exists (select from members.consent y where y.member = o.member and y.purpose = o.purpose and y.withdrawn is null))""".formatted(both.get(1));
            merging.change(
                    "members.consent",
                    "withdrawn = " + later,
                    "t.member = %s and t.withdrawn is null and %s is not null".formatted(both.get(0), later),
                    false);
        }
        merging.remove("members.consent", """
                t.member = :gone and t.withdrawn is null and exists (
                    select from members.consent o where o.member = :kept and o.purpose = t.purpose and o.withdrawn is null)""");
        merging.move("members.consent", "member", "true");
    }

    /** Of a field with one value the one chosen; of a field that repeats all, those of the file kept first. */
    private void fields(Merging merging) {
        jdbc.sql("""
                        select distinct f.id from members.field f join members.field_value a on a.field = f.id and a.member = :kept
                        join members.field_value b on b.field = f.id and b.member = :gone where f.repeats = 1
                        """)
                .param("kept", merging.kept().value())
                .param("gone", merging.gone().value())
                .query((row, n) -> row.getLong(1))
                .list()
                .forEach(field -> merging.remove(
                        "members.field_value",
                        "t.field = %d and t.member = %s"
                                .formatted(field, merging.takesFromGone("field." + field) ? ":kept" : ":gone")));
        merging.remove("members.field_value", """
                t.member = :gone and exists (select from members.field_value o
                    where o.member = :kept and o.field = t.field and o.value = t.value and o.file is not distinct from t.file)""");
        merging.change(
                "members.field_value",
                """
                place = t.place + (select max(o.place) from members.field_value o where o.field = t.field and o.member in (:kept, :gone))""",
                "t.member = :gone and exists (select from members.field_value o where o.member = :kept and o.field = t.field)",
                false);
        merging.move("members.field_value", "member", "true");
    }
}
