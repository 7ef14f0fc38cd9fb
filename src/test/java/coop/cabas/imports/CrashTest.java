package coop.cabas.imports;

import static coop.cabas.imports.Desk.ANA;
import static coop.cabas.imports.Desk.BRUNO;
import static coop.cabas.imports.Desk.marbles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.shared.Refused;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What happens to an import when the program, the connection or another person gets in its way. */
@ImportsModuleTest
class CrashTest {

    private static final String[] ROWS = {"2026-11-23;red;3", "2026-11-23;blue;5", "2026-11-24;red;1"};

    @Autowired
    Imports imports;

    @Autowired
    Recovery recovery;

    @Autowired
    Marbles marbles;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcConnectionDetails owner;

    @BeforeEach
    @AfterEach
    void noMarbles() {
        marbles.beforeRow = row -> {};
        desk.clear();
    }

    @Test
    void leavesNothingWhenTheImporterBreaksHalfWay() {
        marbles.beforeRow = row -> {
            if (row == 3) {
                throw new IllegalStateException("broken at row 3, on purpose");
            }
        };
        var failed = desk.apply(desk.staged(marbles("a.csv", ROWS)));

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.problem())
                .isNotNull()
                .satisfies(why -> assertThat(why.key()).isEqualTo("imports.problem.broken"));
        assertThat(marbles.known()).isEmpty();
        assertAppliesAtTheSecondTry(failed);
    }

    @Test
    void leavesNothingWhenTheConnectionIsKilledHalfWay() {
        marbles.beforeRow = row -> {
            if (row == 3) {
                // asked in the worker's thread and transaction: its very own connection
                kill(jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
            }
        };
        var failed = desk.apply(desk.staged(marbles("a.csv", ROWS)));

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(marbles.known()).isEmpty();
        assertAppliesAtTheSecondTry(failed);
    }

    @Test
    void showsWorkThatWentSilentAsInterruptedAndKeepsItsFiles() {
        var staged = desk.staged(marbles("a.csv", ROWS));
        // as a program killed in the middle of an apply leaves it
        jdbc.sql("update imports.batch set status = 'APPLYING', run = gen_random_uuid() where id = ?")
                .param(staged.id().value())
                .update();
        jdbc.sql("update imports.progress p set run = b.run from imports.batch b where b.id = p.batch_id and b.id = ?")
                .param(staged.id().value())
                .update();
        recovery.sweep();
        assertThat(imports.get(staged.id()).status()).isEqualTo(Status.APPLYING);

        clock.advance(Duration.ofSeconds(31));
        recovery.sweep();
        var interrupted = imports.get(staged.id());
        assertThat(interrupted.status()).isEqualTo(Status.FAILED);
        assertThat(interrupted.problem())
                .isNotNull()
                .satisfies(why -> assertThat(why.key()).isEqualTo("imports.problem.interrupted"));
        assertThat(marbles.known()).isEmpty();
        assertAppliesAtTheSecondTry(interrupted);
    }

    @Test
    void cannotFinishOnceItWasGivenUp() throws Exception {
        var reached = new CountDownLatch(1);
        var proceed = new CountDownLatch(1);
        marbles.beforeRow = row -> {
            reached.countDown();
            await(proceed);
        };
        var staged = desk.staged(marbles("a.csv", ROWS));
        imports.apply(staged.id(), staged.seen(), ANA);
        await(reached);
        clock.advance(Duration.ofSeconds(31));
        recovery.sweep();
        assertThat(imports.get(staged.id()).status()).isEqualTo(Status.FAILED);

        marbles.beforeRow = row -> {};
        proceed.countDown();
        assertAppliesAtTheSecondTry(imports.get(staged.id()));
        assertThat(jdbc.sql("select count(*) from marbles.counted")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ROWS.length);
    }

    @Test
    void appliesOnceWhenManyPressTheButtonTogether() throws Exception {
        var staged = desk.staged(marbles("a.csv", ROWS));
        var together = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(8)) {
            var tries = Stream.generate(() -> people.submit(() -> {
                        await(together);
                        try {
                            imports.apply(staged.id(), staged.seen(), BRUNO);
                            return true;
                        } catch (Refused refused) {
                            return false;
                        }
                    }))
                    .limit(8)
                    .toList();
            together.countDown();
            int accepted = 0;
            for (var each : tries) {
                accepted += each.get(20, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        assertThat(desk.settled(staged.id()).status()).isEqualTo(Status.APPLIED);
        assertThat(jdbc.sql("select count(*) from marbles.counted")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ROWS.length);
    }

    @Test
    void appliesOneOfTwoBatchesThatSayTheSameAndSendsTheOtherBack() {
        var first = desk.staged(marbles("a.csv", ROWS));
        var second = desk.staged(marbles("b.csv", ROWS));
        imports.apply(first.id(), first.seen(), ANA);
        imports.apply(second.id(), second.seen(), BRUNO);

        assertThat(Stream.of(first, second)
                        .map(batch -> desk.settled(batch.id()).status()))
                .containsExactlyInAnyOrder(Status.APPLIED, Status.STAGED);
        assertThat(jdbc.sql("select count(*) from marbles.counted")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ROWS.length);
    }

    @Test
    void doesNotUndoWhileTheSameSourceIsBeingWritten() throws Exception {
        var applied = desk.applied(marbles("a.csv", "2026-11-20;red;1"));
        var reached = new CountDownLatch(1);
        var proceed = new CountDownLatch(1);
        marbles.beforeRow = row -> {
            reached.countDown();
            await(proceed);
        };
        var staged = desk.staged(marbles("b.csv", ROWS));
        imports.apply(staged.id(), staged.seen(), ANA);
        await(reached);
        assertThatThrownBy(() -> imports.undo(applied.id(), ANA))
                .isInstanceOf(Refused.class)
                .hasMessage("imports.refused.busy");
        proceed.countDown();

        assertThat(desk.settled(staged.id()).status()).isEqualTo(Status.APPLIED);
        assertThat(imports.get(applied.id()).status()).isEqualTo(Status.APPLIED);
    }

    @Test
    void showsHowFarItHasComeBeforeAnythingIsCommitted() throws Exception {
        var reached = new CountDownLatch(1);
        var proceed = new CountDownLatch(1);
        marbles.beforeRow = row -> {
            if (row == 3) {
                reached.countDown();
                await(proceed);
            }
        };
        var staged = desk.staged(marbles("a.csv", ROWS));
        imports.apply(staged.id(), staged.seen(), ANA);
        await(reached);
        assertThat(imports.progress(staged.id())).satisfies(step -> {
            assertThat(step.doing()).isNotNull();
            assertThat(step.percent()).isBetween(0, 99);
        });
        assertThat(marbles.known()).isEmpty();
        proceed.countDown();
        assertThat(desk.settled(staged.id()).status()).isEqualTo(Status.APPLIED);
    }

    private void assertAppliesAtTheSecondTry(Batch failed) {
        marbles.beforeRow = row -> {};
        imports.read(failed.id());
        assertThat(desk.apply(desk.settled(failed.id())).status()).isEqualTo(Status.APPLIED);
        assertThat(marbles.known()).isEqualTo(Map.of("2026-11-23 red", 3, "2026-11-23 blue", 5, "2026-11-24 red", 1));
    }

    private void kill(int backend) {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.prepareStatement("select pg_terminate_backend(?)")) {
            statement.setInt(1, backend);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
