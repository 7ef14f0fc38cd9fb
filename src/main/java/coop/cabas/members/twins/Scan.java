package coop.cabas.members.twins;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import coop.cabas.members.twins.Finder.Pair;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the files that changed with all the others, in the background. The first time these are all files. */
@Component
public class Scan {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Finder finder;
    private final Twins twins;
    private final Clock clock;

    Scan(JdbcClient jdbc, PlatformTransactionManager transactions, Finder finder, Twins twins, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.finder = finder;
        this.twins = twins;
        this.clock = clock;
    }

    /** A pair found. */
    private record Found(Pair pair, Likeness likeness) {}

    /** Compares until nothing waits. @return how many files were compared */
    public int run() {
        var compared = 0;
        while (true) {
            var some = transaction.execute(status -> next());
            if (some == null || some == 0) {
                return compared;
            }
            compared += some;
        }
    }

    /** Files that somebody writes at this moment wait for the next time: their writer has their line of the queue. */
    private int next() {
        var ids = jdbc.sql("""
                        delete from members.twin_queue where member in (
                            select member from members.twin_queue order by member limit :most for update skip locked) returning member
                        """)
                .param("most", AT_ONCE)
                .query((row, n) -> row.getLong(1))
                .list();
        if (!ids.isEmpty()) {
            jdbc.sql("select members.write_twin_keys(:ids)")
                    .param("ids", ids.toArray(Long[]::new))
                    .query((row, n) -> n)
                    .list();
            write(ids, compare(ids));
        }
        return ids.size();
    }

    private List<Found> compare(List<Long> ids) {
        var pairs = finder.pairs(ids);
        var named = new HashSet<Long>();
        pairs.forEach(pair -> {
            named.add(pair.a());
            named.add(pair.b());
        });
        var traits = finder.traits(named);
        var from = twins.rule().review();
        var found = new ArrayList<Found>();
        for (var pair : pairs) {
            var a = traits.get(pair.a());
            var b = traits.get(pair.b());
            if (a != null && b != null) {
                var likeness = Likeness.of(a, b);
                if (likeness.score() >= from) {
                    found.add(new Found(pair, likeness));
                }
            }
        }
        return found;
    }

    private void write(List<Long> ids, List<Found> found) {
        jdbc.sql("""
                        delete from members.twin_pair p where (p.a = any(:ids) or p.b = any(:ids))
                        and not exists (select from unnest(:as, :bs) as f (a, b) where f.a = p.a and f.b = p.b)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("as", found.stream().map(one -> one.pair().a()).toArray(Long[]::new))
                .param("bs", found.stream().map(one -> one.pair().b()).toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        insert into members.twin_pair (a, b, score, reasons, found)
                        select f.a, f.b, f.score, string_to_array(f.reasons, ','), :now
                        from unnest(:as, :bs, :scores, :reasons) as f (a, b, score, reasons)
                        on conflict (a, b) do update set score = excluded.score, reasons = excluded.reasons
                        """)
                .param("as", found.stream().map(one -> one.pair().a()).toArray(Long[]::new))
                .param("bs", found.stream().map(one -> one.pair().b()).toArray(Long[]::new))
                .param(
                        "scores",
                        found.stream().map(one -> one.likeness().score()).toArray(Integer[]::new))
                .param(
                        "reasons",
                        found.stream()
                                .map(one -> one.likeness().reasons().stream()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(",")))
                                .toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Background {

        @Bean
        RecurringTask<Void> compareMembers(Scan scan) {
            return Tasks.recurring("members-twins", FixedDelay.of(Duration.ofSeconds(20)))
                    .execute((instance, context) -> scan.run());
        }
    }
}
