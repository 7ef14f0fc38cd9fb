package coop.cabas.members.search;

import coop.cabas.members.MemberId;
import coop.cabas.members.fields.CustomFields;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.regex.Pattern;

/** Looks members up by words in any order; by words that are near when none fits, since names are heard before they are written. */
@Component
@Transactional(readOnly = true)
class MemberSearch {

    /** Share of the letters in threes that must agree. PostgreSQL's own is 0.6, which loses a name of six letters to one slip. */
    private static final String NEAR_ENOUGH = "0.45";

    /** Shorter words are near to everything. */
    private static final int SHORTEST_NEAR = 3;

    private static final Pattern SPECIAL = Pattern.compile("([\\\\%_])");

    private final JdbcClient jdbc;
    private final Narrowing narrowing;
    private final Catalogue catalogue;
    private final CustomFields fields;

    MemberSearch(JdbcClient jdbc, Narrowing narrowing, Catalogue catalogue, CustomFields fields) {
        this.jdbc = jdbc;
        this.narrowing = narrowing;
        this.catalogue = catalogue;
        this.fields = fields;
    }

    /**
     * What the list shows.
     *
     * @param asked what was asked, with what the kept search asks
     * @param near whether these are only names that sound alike
     */
    record Found(Table<MemberList.Row> table, Asked asked, boolean near) {}

    Found find(ListQuery query) {
        var asked = narrowing.whole(Asked.of(query));
        var where = narrowing.where(asked);
        var rights = catalogue.rights();
        var own = fields.listed(rights.viewer());
        var column = narrowing.lookedInto();
        var words = asked.search().equals(query.search()) ? query : searching(query, asked.search());
        var table = MemberList.of(jdbc, where.sql(), column, rights, own).page(words, where.parameters());
        if (!table.isEmpty() || asked.search().length() < SHORTEST_NEAR || query.after() != null) {
            return new Found(table, asked, false);
        }
        var close = near(where, asked, column);
        var others = MemberList.near(jdbc, close.sql(), rights, own).page(words, close.parameters());
        return others.isEmpty() ? new Found(table, asked, false) : new Found(others, asked, true);
    }

    /** Everybody whom the list would show, page after page, by name. */
    List<MemberId> all(Asked given) {
        var asked = narrowing.whole(given);
        var where = narrowing.where(asked);
        var column = narrowing.lookedInto();
        var found = ids(worded(where, asked, column));
        return found.isEmpty() && asked.search().length() >= SHORTEST_NEAR ? ids(near(where, asked, column)) : found;
    }

    private List<MemberId> ids(Where where) {
        return jdbc.sql("select m.id from members.member m where " + where.sql() + " order by m.sort_name, m.id")
                .params(where.parameters())
                .query((row, n) -> new MemberId(row.getLong("id")))
                .list();
    }

    private static Where worded(Where where, Asked asked, String column) {
        var sql = new StringBuilder(where.sql());
        var number = 0;
        for (var word : asked.words()) {
            sql.append(" and m.%s like public.searchable(:word%d)".formatted(column, number));
            where.parameters()
                    .put("word" + number++, "%" + SPECIAL.matcher(word).replaceAll("\\\\$1") + "%");
        }
        return new Where(sql.toString(), where.parameters());
    }

    /** Sets how near is near, for the rest of the transaction. */
    private Where near(Where where, Asked asked, String column) {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :near, true)")
                .param("near", NEAR_ENOUGH)
                .query(String.class)
                .single();
        where.parameters().put("near", asked.search());
        return new Where(
                where.sql() + " and public.searchable(:near) operator(public.<%) m." + column, where.parameters());
    }

    private static ListQuery searching(ListQuery query, String search) {
        return new ListQuery(query.path(), search, query.sort(), query.descending(), query.after(), query.filters());
    }
}
