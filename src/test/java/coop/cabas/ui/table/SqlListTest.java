package coop.cabas.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

@ModuleTest
@Transactional
class SqlListTest {

    record Fruit(long id, String name, int price) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TableExport exports;

    SqlList<Fruit> fruits;

    @BeforeEach
    void aMarketStall() {
        jdbc.sql("create temporary table fruit (id bigint, name text, price int) on commit drop")
                .update();
        // Many share a price, so that the key has to break the ties.
        jdbc.sql("insert into fruit select i, 'Pêche n° ' || i, i % 7 from generate_series(1, 173) i")
                .update();
        fruits = SqlList.of(
                        jdbc,
                        "ui.fruits",
                        "select * from fruit where price <> :unwanted",
                        (row, number) -> new Fruit(row.getLong("id"), row.getString("name"), row.getInt("price")),
                        "id",
                        "bigint")
                .column(Column.text("name", "ui.list.search", Fruit::name).sortedBy("name", "text"))
                .column(Column.count("price", "ui.list.more", Fruit::price).sortedBy("price", "int"))
                .searching("name")
                .build();
    }

    @Test
    void pagesThroughEveryRowOnceInTheOrderAsked() {
        for (var sort : List.of("", "price", "-price", "name", "-name")) {
            var seen = new ArrayList<Fruit>();
            var query = query("", sort, null);
            while (true) {
                var page = fruits.page(query, Map.of("unwanted", -1));
                seen.addAll(page.rows());
                if (page.next() == null) {
                    break;
                }
                assertThat(page.rows()).hasSize(SqlList.PAGE);
                query = query("", sort, page.next());
            }
            assertThat(new HashSet<>(seen)).as(sort).hasSize(173);
            assertThat(seen).as(sort).hasSize(173);
            if (sort.equals("-price")) {
                assertThat(seen).isSortedAccordingTo((a, b) -> Integer.compare(b.price(), a.price()));
            }
        }
    }

    @Test
    void searchesWithoutAccentsNorCapitals() {
        assertThat(fruits.page(query("PECHE N° 12", "", null), Map.of("unwanted", -1))
                        .rows())
                .extracting(Fruit::id)
                .containsExactlyInAnyOrder(12L, 112L, 120L, 121L, 122L, 123L, 124L, 125L, 126L, 127L, 128L, 129L);
    }

    @Test
    void searchesWordsInAnyOrder() {
        assertThat(fruits.page(query("112 pêche", "", null), Map.of("unwanted", -1))
                        .rows())
                .extracting(Fruit::id)
                .containsExactly(112L);
    }

    @Test
    void takesPercentAndUnderscoreForWhatTheyAre() {
        assertThat(fruits.page(query("%", "", null), Map.of("unwanted", -1)).rows())
                .isEmpty();
        assertThat(fruits.page(query("_", "", null), Map.of("unwanted", -1)).rows())
                .isEmpty();
    }

    @Test
    void ignoresAColumnThatCannotBeSortedBy() {
        assertThat(fruits.page(query("", "price; drop table fruit", null), Map.of("unwanted", -1))
                        .rows())
                .hasSize(SqlList.PAGE);
    }

    @Test
    void exportsWhatThePageLeadsToAndDisarmsFormulas() throws UnsupportedEncodingException {
        jdbc.sql("update fruit set name = '=cmd|'' /C calc''!A0' where id = 1").update();
        var response = new MockHttpServletResponse();
        exports.write(fruits.page(query("", "price", null), Map.of("unwanted", 0)), "csv", response);
        var lines = response.getContentAsString().lines().toList();
        assertThat(lines).hasSize(173 - 24 + 1);
        assertThat(response.getContentAsString()).contains("'=cmd");
        assertThat(response.getHeader("Content-Disposition")).contains("ui-fruits.csv");
    }

    private static ListQuery query(String search, String sort, String after) {
        return new ListQuery("/fruits", search, sort.replaceFirst("^-", ""), sort.startsWith("-"), after, Map.of());
    }
}
