package coop.cabas.sales;

import static coop.cabas.sales.TillExports.journal;
import static coop.cabas.sales.TillExports.moves;
import static coop.cabas.sales.TillExports.plu;
import static coop.cabas.sales.TillExports.stock;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.BatchId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Whatever the order of applying and undoing, the same files speaking make the same truth. */
@SalesModuleTest
class OrderTest {

    @Autowired
    Desk desk;

    @Autowired
    Facts facts;

    @AfterEach
    void takeAllBack() {
        desk.undoAll();
    }

    @Test
    void everyOrderOfFourOverlappingExportsEndsAlike() {
        var exports = exports(new Random(1), 4);
        var expected = truthOf(exports);

        for (var order : permutations(exports)) {
            assertThat(truthOf(order)).isEqualTo(expected);
        }
    }

    @Test
    void randomHistoriesEndAsIfWhatWasUndoneHadNeverBeen() {
        for (int seed = 0; seed < 25; seed++) {
            var random = new Random(seed);
            var live = new ArrayList<Content>();
            var batches = new ArrayList<BatchId>();
            for (var export : exports(random, 12)) {
                batches.add(desk.apply(export));
                live.add(export);
                if (random.nextInt(3) == 0) {
                    int undone = random.nextInt(live.size());
                    desk.undo(batches.remove(undone));
                    live.remove(undone);
                }
            }
            assertThat(facts.wrongSums()).isEmpty();
            var history = facts.list(FACTS);
            desk.undoAll();

            assertThat(history).as("history %d", seed).isEqualTo(truthOf(live));
        }
    }

    /** All facts, without the ids of files, which differ from one run to the next. */
    private static final String FACTS = """
            select 's ' || (to_jsonb(f) - 'file_id')::text from sales.sale_line_fact f
            union all select 't ' || (to_jsonb(f) - 'file_id')::text from sales.ticket_fact f
            union all select 'm ' || (to_jsonb(f) - 'file_id')::text from sales.move_fact f
            union all select 'k ' || (to_jsonb(f) - 'file_id')::text from sales.stock_fact f
            union all select 'a ' || (to_jsonb(f) - 'file_id')::text from sales.article_fact f
            union all select 'c ' || (to_jsonb(f) - 'file_id')::text from sales.covered_day f
            order by 1
            """;

    private List<String> truthOf(List<Content> exports) {
        exports.forEach(desk::apply);
        var truth = facts.list(FACTS);
        desk.undoAll();
        return truth;
    }

    private static List<Content> exports(Random random, int number) {
        var exports = new ArrayList<Content>();
        for (int n = 0; n < number; n++) {
            // every export at a moment of its own: of two of one moment, the one applied last is believed
            var moment = "2021-03-%02dT%02d:%02d".formatted(1 + random.nextInt(28), random.nextInt(24), n);
            int first = 1 + random.nextInt(8);
            int last = first + random.nextInt(4);
            exports.add(
                    switch (random.nextInt(6)) {
                        case 0 -> journal(moment, tickets(random, first, last));
                        case 1 -> moves(moment, lines(random, first, last, "EXIT 5 %d"));
                        case 2 -> stock(moment, "111 " + random.nextInt(9), "222 " + random.nextInt(9));
                        default -> plu(moment, lines(random, first, last, "1 %d.00"));
                    });
        }
        return exports;
    }

    private static String[] tickets(Random random, int first, int last) {
        var tickets = new ArrayList<String>();
        for (int day = first; day <= last; day++) {
            tickets.add("2021-02-%02dT10:00 %d %d %d.00 CARTE".formatted(day, day, day, 1 + random.nextInt(3)));
        }
        return tickets.toArray(String[]::new);
    }

    private static String[] lines(Random random, int first, int last, String rest) {
        var lines = new ArrayList<String>();
        for (int day = first; day <= last; day++) {
            if (day == first || day == last || random.nextBoolean()) {
                lines.add("2021-02-%02d %d11 ".formatted(day, 1 + random.nextInt(3))
                        + rest.formatted(1 + random.nextInt(3)));
            }
        }
        return lines.toArray(String[]::new);
    }

    private static List<List<Content>> permutations(List<Content> exports) {
        if (exports.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Content>>();
        for (var export : exports) {
            var others = new ArrayList<>(exports);
            others.remove(export);
            for (var rest : permutations(others)) {
                var order = new ArrayList<>(Collections.singletonList(export));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }
}
