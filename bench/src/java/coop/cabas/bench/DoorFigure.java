package coop.cabas.bench;

import coop.cabas.testing.Device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A badge is held out, with 20,000 members and five years of cycles behind each: beside the queries that it needs, then two hundred a second
 * while fifty people look at pages; and what a tablet takes along.
 */
final class DoorFigure implements Figure {

    private static final int MEMBERS = 2 * ManyShifts.MEMBERS;
    private static final int CYCLES = 65;
    private static final int BROWSING = 50;
    private static final int WANTED = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(40);
    private static final String SCANS = "/api/kiosk/scans";

    @Override
    public String name() {
        return "door";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("door");
        var tablet = Device.fresh();
        write(database, tablet);
        try (var server = Server.start(database)) {
            var rows = new ArrayList<Row>();
            rows.add(check(workshop, server, database, tablet));
            rows.add(crowd(workshop, server, tablet));
            rows.add(extract(server, tablet));
            return rows;
        } finally {
            workshop.drop("door");
        }
    }

    /** Twice the members of the shifts, a card for each, an account that is debited and credited each cycle for five years. */
    private static void write(Database database, Device tablet) throws Exception {
        ManyShifts.plan(database);
        ManyShifts.history(database, 5);
        database.execute(
                "SET cabas.bulk_load = 'on'",
                """
                INSERT INTO members.member (kind, number, last_name, first_name, registered, created, changed)
                SELECT 'PERSON', 'N' || n, 'Petit' || n, 'Bruno', current_date - 400, now(), now() FROM generate_series(1, %d) n
                """.formatted(ManyShifts.MEMBERS),
                """
                INSERT INTO members.membership (member, kind, since, recorded)
                SELECT id, 'COOPERATIVE', registered, now() FROM members.member WHERE number LIKE 'N%'
                """,
                "RESET cabas.bulk_load",
                """
                INSERT INTO badges.badge (kind, code, holder, made, made_by, paired, paired_by)
                SELECT 'CARD', lpad(id::text, 13, '0'), id, now(), 'Bench', now(), 'Bench' FROM members.member
                """,
                "SET session_replication_role = 'replica'",
                "INSERT INTO shifts.account (opened, first) SELECT now(), current_date - 1820 FROM members.member",
                """
                INSERT INTO shifts.sharer (member, account)
                SELECT m.id, a.id FROM (SELECT id, row_number() OVER (ORDER BY id) n FROM members.member) m
                JOIN (SELECT id, row_number() OVER (ORDER BY id) n FROM shifts.account) a USING (n)
                """,
                """
                INSERT INTO shifts.entry (account, kind, minutes, reason, counts, written, written_by, origin)
                SELECT a.id, 'TIME', 180, 'SHIFT', current_date - 28 * n, now(), 'Bench', ''
                FROM shifts.account a CROSS JOIN generate_series(1, %d) n
                """.formatted(CYCLES),
                """
                INSERT INTO shifts.entry (account, kind, minutes, reason, counts, written, written_by, cycle)
                SELECT a.id, 'TIME', -180, 'CYCLE', current_date - 28 * n + 1, now(), 'Bench', current_date - 28 * n + 1
                FROM shifts.account a CROSS JOIN generate_series(1, %d) n
                """.formatted(CYCLES),
                "RESET session_replication_role",
                "VACUUM ANALYZE members.member",
                "VACUUM ANALYZE badges.badge",
                "VACUUM ANALYZE shifts.sharer",
                "VACUUM ANALYZE shifts.entry");
        try (var connection = database.connect();
                var statement = connection.prepareStatement("""
                        INSERT INTO door.kiosk (name, made, made_by, public_key, paired) VALUES ('Bench', now(), 'Bench', ?, now())
                        """)) {
            statement.setBytes(1, tablet.point());
            statement.executeUpdate();
        }
    }

    private static Row check(Workshop workshop, Server server, Database database, Device tablet) throws Exception {
        try (var visitor = proving(server, tablet);
                var connection = database.connectAsApplication()) {
            var queries = workshop.statementLog().during("", () -> scan(visitor, 7)).stream()
                    .filter(query -> !query.sql().contains("pg_catalog"))
                    .filter(query -> query.sql().matches("(?s).*\\b(badges|door|fees|shares|shifts|members)\\.[a-z].*"))
                    .toList();
            var checks = new Samples();
            var bare = new Samples();
            int member = 1;
            for (var phase : List.of(WARM_UP, ROUND)) {
                checks = new Samples();
                bare = new Samples();
                long end = System.nanoTime() + workshop.lasting(phase).toNanos();
                while (System.nanoTime() < end) {
                    int one = 1 + member++ * 7919 % MEMBERS;
                    checks.time(() -> scan(visitor, one));
                    bare.time(() -> {
                        for (var query : queries) {
                            query.run(connection);
                        }
                    });
                }
            }
            return Row.atMost(
                    "A badge is checked by HTTP, %,d members, five years (%d times)".formatted(MEMBERS, checks.count()),
                    checks.millis(),
                    "its %d statements by JDBC: %s".formatted(queries.size(), bare.millis()),
                    checks.p99() / bare.p99(),
                    3);
        }
    }

    /** Fifty people look at a page every two seconds each, as readers do; four tablets scan as fast as two hundred a second asks for. */
    private static Row crowd(Workshop workshop, Server server, Device tablet) throws Exception {
        long nanos = workshop.lasting(ROUND).toNanos();
        long end = System.nanoTime() + nanos;
        var scans = new AtomicInteger();
        var pages = new AtomicInteger();
        var late = new Samples();
        var acts = new ArrayList<Callable<Void>>();
        var someone = Visitor.signIn(server);
        for (int i = 0; i < BROWSING; i++) {
            acts.add(() -> {
                try (var reader = someone.at(server)) {
                    while (System.nanoTime() < end) {
                        reader.visit("/shifts");
                        pages.incrementAndGet();
                        Thread.sleep(2_000);
                    }
                }
                return null;
            });
        }
        int tablets = 8;
        for (int i = 0; i < tablets; i++) {
            int first = i;
            acts.add(() -> {
                try (var visitor = proving(server, tablet)) {
                    long begun = System.nanoTime();
                    for (int n = 0; System.nanoTime() < end; n++) {
                        long due = begun + n * 1_000_000_000L * tablets / WANTED;
                        long wait = due - System.nanoTime();
                        if (wait > 0) {
                            Thread.sleep(Duration.ofNanos(wait));
                        }
                        scan(visitor, 1 + (first + n * tablets) * 7919 % MEMBERS);
                        scans.incrementAndGet();
                        synchronized (late) {
                            late.add((System.nanoTime() - Math.max(due, begun)) / 1e6);
                        }
                    }
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
        }
        double perSecond = scans.get() / (nanos / 1e9);
        return Row.atLeast(
                "Badges checked while %d people browse (%d pages)".formatted(BROWSING, pages.get()),
                "%s a second, answered after p50 %s ms, p99 %s ms"
                        .formatted(Row.number(perSecond), Row.number(late.median()), Row.number(late.p99())),
                "%d a second asked for".formatted(WANTED),
                perSecond / WANTED,
                0.99);
    }

    private static Row extract(Server server, Device tablet) throws Exception {
        var path = "/api/kiosk/extract";
        try (var visitor = Visitor.proving(server, tablet.proof(1, "GET", path, Instant.now()))) {
            var made = new Samples();
            int[] size = new int[1];
            made.time(() -> size[0] = visitor.read(path).length());
            return new Row(
                    "What a tablet takes along, %,d cards".formatted(MEMBERS),
                    "%d KiB, made in %s ms".formatted(size[0] / 1024, Row.number(made.median())),
                    "",
                    "",
                    "reported",
                    "—");
        }
    }

    private static Visitor proving(Server server, Device tablet) throws IOException {
        return Visitor.proving(server, tablet.proof(1, "POST", SCANS, Instant.now()));
    }

    private static void scan(Visitor visitor, int member) throws IOException {
        var answer = new ByteArrayOutputStream();
        int status = visitor.json(
                SCANS, "{\"visit\":\"%s\",\"code\":\"%013d\"}".formatted(UUID.randomUUID(), member), answer);
        var text = answer.toString(StandardCharsets.UTF_8);
        if (status != 200 || !text.contains("\"answer\":\"YES\"")) {
            throw new IllegalStateException(status + " " + text);
        }
    }
}
