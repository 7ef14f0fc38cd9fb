package coop.cabas.members.twins;

import coop.cabas.members.Merging;
import coop.cabas.members.twins.Merges.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The two rows themselves: one stands for the other, with the values chosen. */
@Component
class Standing {

    /** Columns whose emptiness is an empty text. */
    private static final List<String> TEXTS = List.of(
            "title", "last_name", "first_name", "nickname", "company", "company_number", "birth_place", "profession");

    /** Columns that may hold nothing. */
    private static final List<String> VALUES = List.of("gender", "birth_date", "status", "photo");

    /** Columns that always hold something: the file kept says what, unless somebody chose. */
    private static final List<String> CERTAIN = List.of("language", "exempt", "active");

    private static final String THEIRS = "(select g.%1$s from members.member g where g.id = :gone)";

    private final JdbcClient jdbc;

    Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void unite(Merging merging, Wanted wanted) {
        var numbers = numbers(merging);
        var takesNumber = numbers.gone() != null && (numbers.kept() == null || merging.takesFromGone("number"));
        var account = account(merging, wanted);
        // Those that the file which goes stood for are stood for by the other: whoever asks follows one link.
        merging.change("members.member", "merged_into = :kept", "t.merged_into = :gone", true);
        merging.change("members.member", "merged_into = :kept", "t.id = :gone", true);
        merging.change("members.member", "account = null", "t.id = :gone", false);
        if (takesNumber) {
            // The number that is not kept stays with the file that goes: it is found by it, and never given again.
            merging.change(
                    "members.member",
                    "number = (select k.number from members.member k where k.id = :kept)",
                    "t.id = :gone",
                    false);
        }
        var values = new HashMap<String, Object>();
        values.put("number", (takesNumber ? numbers.gone() : numbers.kept()) instanceof String number ? number : "");
        values.put("account", account);
        merging.change("members.member", String.join(", ", columns(wanted)), "t.id = :kept", false, values);
    }

    private static List<String> columns(Wanted wanted) {
        var set = new ArrayList<String>();
        set.add("number = nullif(:number, '')");
        set.add("account = nullif(cast(:account as bigint), 0)");
        TEXTS.forEach(column -> add(set, wanted, column, "coalesce(nullif(t.%1$s, ''), " + THEIRS + ")"));
        VALUES.forEach(column -> add(set, wanted, column, "coalesce(t.%1$s, " + THEIRS + ")"));
        CERTAIN.forEach(column -> add(set, wanted, column, "t.%1$s"));
        set.add("""
                languages = array(select distinct l from unnest(t.languages || (select g.languages from members.member g where g.id = :gone)) l
                                  order by l)""");
        for (var note : List.of("public_note", "staff_note")) {
            set.add("""
                    %1$s = (select case when g.%1$s = '' or position(g.%1$s in t.%1$s) > 0 then t.%1$s
                                        when t.%1$s = '' then g.%1$s else left(t.%1$s || chr(10) || g.%1$s, 100000) end
                            from members.member g where g.id = :gone)""".formatted(note));
        }
        set.add("registered = (select least(t.registered, g.registered) from members.member g where g.id = :gone)");
        // Whoever is there in one of both is there; a death is one of both.
        set.add("died_on = (select coalesce(t.died_on, g.died_on) from members.member g where g.id = :gone)");
        set.add("""
                left_on = (select case when coalesce(t.died_on, g.died_on) is not null then coalesce(t.left_on, g.left_on)
                                       when t.left_on is null or g.left_on is null then null else greatest(t.left_on, g.left_on) end
                           from members.member g where g.id = :gone)""");
        set.add("""
                left_reason = (select case when coalesce(t.died_on, g.died_on) is null and (t.left_on is null or g.left_on is null) then ''
                                           else coalesce(nullif(t.left_reason, ''), g.left_reason) end
                               from members.member g where g.id = :gone)""");
        return set;
    }

    private static void add(List<String> set, Wanted wanted, String column, String fullest) {
        if (!wanted.fromKept().contains(column)) {
            set.add((column + " = " + (wanted.fromGone().contains(column) ? THEIRS : fullest)).formatted(column));
        }
    }

    private record Numbers(@Nullable String kept, @Nullable String gone) {}

    private Numbers numbers(Merging merging) {
        return jdbc.sql("""
                        select k.number as kept, g.number as gone from members.member k, members.member g where k.id = :kept and g.id = :gone
                        """)
                .param("kept", merging.kept().value())
                .param("gone", merging.gone().value())
                .query((row, n) -> new Numbers(row.getString("kept"), row.getString("gone")))
                .single();
    }

    /** With which account they sign in; 0 for none. The other account, when there are two, belongs to nobody any more. */
    private long account(Merging merging, Wanted wanted) {
        return jdbc.sql("""
                        select coalesce(case when :takes then g.account end, k.account, g.account, 0)
                        from members.member k, members.member g where k.id = :kept and g.id = :gone
                        """)
                .param("takes", wanted.fromGone().contains("account"))
                .param("kept", merging.kept().value())
                .param("gone", merging.gone().value())
                .query(Long.class)
                .single();
    }
}
