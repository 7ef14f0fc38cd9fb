package coop.cabas.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.AccountId;
import coop.cabas.matrix.Activity.Draft;
import coop.cabas.matrix.Statements.Told;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Hundreds do the same at once. What is left ends on the day it began, so that no other test sees it. */
@MatrixModuleTest
class RacesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final int MANY = 200;

    @Autowired
    Activities activities;

    @Autowired
    Statements statements;

    @Autowired
    Spine spine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void aStatementIsTakenBackOnce() throws Exception {
        var keeper = People.account(context, MatrixPermissions.MANAGE);
        var activity = activities.add("race", draft("Courir"), TODAY);
        var tool = spine.tool("course", "SOFTWARE", "CONSIDERED", "LOW", null, "2026-11-23");
        var id = statements.stateFor(keeper, tool, activity, new Told(TODAY, "couru", ""));

        var succeeded = many(keeper, () -> {
            statements.withdraw(id);
            return true;
        });

        assertThat(succeeded).isOne();
        assertThat(jdbc.sql(
                                "select count(*) from audit.event where action = 'matrix.statement.withdrawn' and subject = :subject")
                        .param("subject", "matrix.statement:" + id.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        activities.retire("race");
    }

    @Test
    void anActivityIsAddedOnceUnderOneName() throws Exception {
        var keeper = People.account(context, MatrixPermissions.MANAGE);

        var succeeded = many(keeper, () -> activities.add(draft("Sauter à pieds joints")) != null);

        assertThat(succeeded).isOne();
        activities.retire("sauter-a-pieds-joints");
    }

    private static Draft draft(String name) {
        return new Draft("Courses", name, "", Set.of(), Map.of());
    }

    private static int many(AccountId who, Callable<Boolean> act) throws Exception {
        var succeeded = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var all = threads.invokeAll(IntStream.range(0, MANY)
                    .<Callable<Void>>mapToObj(n -> () -> {
                        SecurityContextHolder.getContext().setAuthentication(People.authentication(who));
                        try {
                            if (act.call()) {
                                succeeded.incrementAndGet();
                            }
                        } catch (NotFound | Refused lost) {
                            // somebody else was quicker
                        } finally {
                            SecurityContextHolder.clearContext();
                        }
                        return null;
                    })
                    .toList());
            for (var one : all) {
                one.get();
            }
        }
        return succeeded.get();
    }
}
