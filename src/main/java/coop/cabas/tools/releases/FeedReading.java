package coop.cabas.tools.releases;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import coop.cabas.outbound.Answer;
import coop.cabas.outbound.Outbound;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/** Reads the feeds, each once a day, a few at a time. Nothing is held in the database while a server is waited for. */
@Component
class FeedReading {

    static final String SELECT = "select id, tool, kind, url, tried, answered, problem, etag from tools.feed";

    private static final int AT_A_TIME = 5;
    /** A little less than a day, so that a feed does not slip to a later hour each day. */
    private static final Duration REST = Duration.ofHours(23);
    /** Between two readings that people ask for, out of politeness to the server. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(FeedReading.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final Outbound outbound;
    private final Releases releases;

    FeedReading(
            JdbcClient jdbc, Clock clock, TransactionOperations transactions, Outbound outbound, Releases releases) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
        this.outbound = outbound;
        this.releases = releases;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        private static final int EVERY_MINUTES = 10;

        @Bean
        RecurringTask<Void> readFeeds(FeedReading reading) {
            return Tasks.recurring("tools-feeds", FixedDelay.ofMinutes(EVERY_MINUTES))
                    .execute((instance, context) -> reading.readSome());
        }
    }

    /** Reads the feeds whose turn it is. */
    void readSome() {
        for (int i = 0; i < AT_A_TIME; i++) {
            var feed = take();
            if (feed.isEmpty()) {
                return;
            }
            read(feed.get());
        }
    }

    /** Takes the feed that has waited longest, so that no other instance reads it as well. */
    private Optional<Feed> take() {
        return jdbc.sql("""
                        update tools.feed set tried = :now where id = (
                            select f.id from tools.feed f join tools.tool t on t.id = f.tool
                            where (f.tried is null or f.tried < :before) and t.status <> 'RETIRED'
                            order by f.tried nulls first, f.id limit 1 for update of f skip locked)
                        returning id, tool, kind, url, tried, answered, problem, etag""")
                .param("now", now())
                .param("before", now().minus(REST))
                .query(FeedReading::feed)
                .optional();
    }

    /** Takes one feed out of its turn; empty when it was read a moment ago, or is being read. */
    Optional<Feed> take(FeedId id) {
        return jdbc.sql("""
                        update tools.feed set tried = :now where id = :id and (tried is null or tried <= :before)
                        returning id, tool, kind, url, tried, answered, problem, etag""")
                .param("now", now())
                .param("before", now().minus(PAUSE))
                .param("id", id.value())
                .query(FeedReading::feed)
                .optional();
    }

    /** Reads a feed that was taken, whatever comes of it. */
    Feeds.Read read(Feed feed) {
        try {
            var answer = outbound.fetch(URI.create(feed.url()), feed.etag(), Document.MOST);
            if (answer.isUnchanged()) {
                answered(feed, feed.etag());
                return new Feeds.Read(null, 0);
            }
            return answer.isOk() ? new Feeds.Read(null, takeIn(feed, answer)) : failed(feed, problem(answer.status()));
        } catch (Refused refused) {
            return failed(feed, refused.reason());
        } catch (RuntimeException bug) {
            // The feeds that come after are no worse for it.
            log.error(
                    "Feed {} of tool {} could not be taken in",
                    feed.id().value(),
                    feed.tool().value(),
                    bug);
            return failed(feed, Message.of("tools.feed.odd"));
        }
    }

    private int takeIn(Feed feed, Answer answer) {
        var found = Document.read(answer.body());
        return Objects.requireNonNull(transactions.execute(status -> {
            var taken = releases.take(feed.tool(), found);
            // What is said of the end of support grows old: it shall be said again each day, changed or not.
            answered(feed, found.cycles().isEmpty() ? answer.etag() : null);
            return taken.added();
        }));
    }

    private static Message problem(int status) {
        return switch (status) {
            case 404, 410 -> Message.of("tools.feed.gone");
            case 401, 403 -> Message.of("tools.feed.closed");
            default -> Message.of("tools.feed.status", Integer.toString(status));
        };
    }

    private void answered(Feed feed, @Nullable String etag) {
        jdbc.sql("update tools.feed set answered = :now, problem = null, etag = :etag where id = :id")
                .param("now", now())
                .param("etag", etag, Types.VARCHAR)
                .param("id", feed.id().value())
                .update();
    }

    private Feeds.Read failed(Feed feed, Message problem) {
        jdbc.sql("update tools.feed set problem = cast(:problem as jsonb) where id = :id")
                .param("problem", StoredProblem.write(problem))
                .param("id", feed.id().value())
                .update();
        return new Feeds.Read(problem, 0);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    static Feed feed(ResultSet row, int number) throws SQLException {
        var problem = row.getString("problem");
        return new Feed(
                new FeedId(row.getLong("id")),
                new ToolId(row.getLong("tool")),
                Feed.Kind.valueOf(row.getString("kind")),
                row.getString("url"),
                instant(row, "tried"),
                instant(row, "answered"),
                problem == null ? null : StoredProblem.read(problem),
                row.getString("etag"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
