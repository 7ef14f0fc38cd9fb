package coop.cabas.sales;

import static coop.cabas.sales.TillExports.plu;
import static coop.cabas.sales.TillExports.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileId;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many at once, and cut off half way. */
@SalesModuleTest
class RacesTest {

    private static final int APPLIES = 300;

    /** Pointers that differ from what the claims of the files that speak would say. */
    private static final String MISPLACED = """
            select c.kind || ' ' || c.slot
            from (select distinct kind, slot from sales.claim union select kind, slot from sales.effective) c
            left join sales.effective e using (kind, slot)
            left join lateral (
                select s.file_id from sales.claim a join sales.source s using (file_id)
                where a.kind = c.kind and a.slot = c.slot and s.undone_at is null
                order by s.exported_at desc, s.seq desc limit 1) b on true
            where b.file_id is distinct from e.file_id
            """;

    @Autowired
    Desk desk;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeAllBack() {
        desk.undoAll();
    }

    @Test
    void hundredsAtOnceLeaveOneTruth() throws Exception {
        var work = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int n = 0; n < APPLIES; n++) {
                var export = export(n);
                boolean takenBack = n % 3 == 0;
                work.add(threads.submit(() -> {
                    var batch = desk.apply(export);
                    if (takenBack) {
                        desk.undo(batch);
                    }
                }));
            }
        }
        for (var done : work) {
            done.get();
        }

        assertThat(facts.list(MISPLACED)).isEmpty();
        assertThat(jdbc.sql("select count(*) from sales.source where undone_at is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(APPLIES * 2 / 3);
        var once = facts.sales();
        desk.undoAll();
        for (int n = 0; n < APPLIES; n++) {
            if (n % 3 != 0) {
                desk.apply(export(n));
            }
        }
        assertThat(facts.sales()).as("as if one after the other").isEqualTo(once);
    }

    @Test
    void theSameFileHandedInByManyAtOnceIsKeptOnce() throws Exception {
        var rows = rows();
        var work = new ArrayList<Future<BatchId>>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int n = 0; n < 40; n++) {
                work.add(threads.submit(() -> desk.apply(TruthTest.EARLY)));
            }
        }
        for (var batch : work) {
            assertThat(batch.get()).isNotNull();
        }

        assertThat(facts.sales()).containsExactly("2021-03-01 111 5.00", "2021-03-02 OLD 3.00");
        assertThat(rows()).isEqualTo(rows + 2);
    }

    @Test
    void aConnectionLostHalfWayLeavesNothing() {
        desk.apply(TruthTest.EARLY);
        var before = facts.all();
        var rows = rows();

        var plan = desk.plan(TruthTest.LATE, stock("2021-03-05T08:00", "111 4"));
        assertThatThrownBy(() -> desk.apply(new CutOff(plan, jdbc))).isInstanceOf(RuntimeException.class);

        assertThat(facts.all()).isEqualTo(before);
        assertThat(rows()).isEqualTo(rows);

        desk.apply(plan);
        assertThat(facts.sales()).as("and it can be tried again").hasSize(4);
    }

    private static Content export(int n) {
        var moment = "2021-03-%02dT%02d:%02d".formatted(10 + n / 60 % 15, n % 24, n % 60);
        int day = 1 + n % 7;
        return plu(
                moment,
                "2021-03-%02d 111 1 %d.%02d".formatted(day, 1 + n / 60, n % 60),
                "2021-03-%02d 222 1 2.00".formatted(day + n % 3));
    }

    private long rows() {
        return jdbc.sql("select count(*) from sales.plu_line").query(Long.class).single();
    }

    /** Kills its own database connection once the first file has been written. */
    private record CutOff(Importer.Plan plan, JdbcClient jdbc) implements Importer.Plan {

        @Override
        public List<FileReport> reports() {
            return plan.reports();
        }

        @Override
        public void apply(BatchId batch, List<FileId> files, Progress progress) {
            plan.apply(batch, files, (done, total, doing) -> {
                if (done == 1) {
                    jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query((row, n) -> true)
                            .single();
                }
            });
        }
    }
}
