package coop.cabas.members.search;

import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;

/** Looks members up by words in any order; by words that are near when none fits, since names are heard before they are written. */
@Component
@Transactional(readOnly = true)
class MemberSearch {

    /** Share of the letters in threes that must agree. PostgreSQL's own is 0.6, which loses a name of six letters to one slip. */
    private static final String NEAR_ENOUGH = "0.45";

    private final JdbcClient jdbc;
    private final SqlList<MemberList.Row> exact;
    private final SqlList<MemberList.Row> near;
    private final Clock clock;

    MemberSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.exact = MemberList.of(jdbc, "");
        this.near = MemberList.near(jdbc);
        this.clock = clock;
    }

    /** @param near whether these are only names that sound alike */
    record Found(Table<MemberList.Row> table, boolean near) {}

    Found find(ListQuery query) {
        var parameters = Choice.of(query).parameters(LocalDate.now(clock));
        var table = exact.page(query, parameters);
        if (!table.isEmpty() || query.search().length() < 3 || query.after() != null) {
            return new Found(table, false);
        }
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :near, true)")
                .param("near", NEAR_ENOUGH)
                .query(String.class)
                .single();
        parameters.put("near", query.search());
        var others = near.page(query, parameters);
        return others.isEmpty() ? new Found(table, false) : new Found(others, true);
    }
}
