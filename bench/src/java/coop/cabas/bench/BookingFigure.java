package coop.cabas.bench;

import coop.cabas.access.Tokens;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Five hundred members race for two hundred places through the API, each with a key of their own; then as many places are taken as
 * there is time for, beside the same transaction in bare SQL.
 */
final class BookingFigure implements Figure {

    private static final int PEOPLE = 500;
    private static final int TRIES = 4;
    private static final int DAYS = 36;

    /** Shifts of the race, then of the measure: a day further on for each. */
    private static final int RACE = 5;

    private static final int LATER = 20;

    @Override
    public String name() {
        return "booking";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("booking");
        ManyShifts.plan(database);
        var secrets = Crowd.write(database, PEOPLE);
        Crowd.shifts(database, RACE, LATER, DAYS);
        try (var server = Server.start(database)) {
            var visitors = new ArrayList<Visitor>();
            for (var secret : secrets) {
                visitors.add(Visitor.bearing(server, Tokens.PREFIX + secret));
            }
            return List.of(race(database, visitors), speed(database, visitors));
        } finally {
            workshop.drop("booking");
        }
    }

    /** Everybody asks at once for four of forty shifts of five places, on one day; two a day are allowed. */
    private static Row race(Database database, List<Visitor> visitors) throws Exception {
        var shifts = ids(database, "SELECT id FROM shifts.shift WHERE day = current_date + " + RACE + " ORDER BY id");
        var taken = new AtomicInteger();
        var told = new AtomicInteger();
        var odd = new AtomicInteger();
        var acts = new ArrayList<Callable<Void>>();
        for (int person = 0; person < visitors.size(); person++) {
            var visitor = visitors.get(person);
            int from = person * 7;
            acts.add(() -> {
                for (int i = 0; i < TRIES; i++) {
                    var answer = new ByteArrayOutputStream();
                    int status = take(visitor, shifts.get((from + i * 11) % shifts.size()), answer);
                    var text = answer.toString(StandardCharsets.UTF_8);
                    (status == 201 ? taken : status == 409 && text.contains("\"detail\":\"") ? told : odd)
                            .incrementAndGet();
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(Load.THREADS)) {
            for (var done : threads.invokeAll(acts)) {
                done.get();
            }
        }
        var wrong = Integer.parseInt(database.one("""
                SELECT (SELECT count(*) FROM (SELECT s.id FROM shifts.shift s JOIN shifts.booking b ON b.shift = s.id AND b.cancelled IS NULL
                                              GROUP BY s.id HAVING count(*) > s.most) overfilled)
                     + (SELECT count(*) FROM (SELECT b.member, s.day FROM shifts.booking b JOIN shifts.shift s ON s.id = b.shift
                                              WHERE b.cancelled IS NULL GROUP BY 1, 2 HAVING count(*) > 2) too_many)
                """));
        var booked = Integer.parseInt(database.one("SELECT count(*) FROM shifts.booking"));
        return new Row(
                "%d members race for 200 places by HTTP, %d tries each".formatted(visitors.size(), TRIES),
                "%d taken, %d told why not, %d other answers, %d places or days too full"
                        .formatted(taken.get(), told.get(), odd.get(), wrong),
                "200 places",
                "",
                "0 wrong",
                wrong == 0 && odd.get() == 0 && booked == taken.get() && booked <= 200 ? "yes" : "NO");
    }

    /** Each books one place a day: the first days warm up, then a day by HTTP and a day by SQL in turn. */
    private static Row speed(Database database, List<Visitor> visitors) throws Exception {
        double byHttp = 0;
        double bySql = 0;
        int done = 0;
        for (int day = 0; day < DAYS; day++) {
            var shifts = ids(
                    database,
                    "SELECT id FROM shifts.shift WHERE day = current_date + " + (LATER + day) + " ORDER BY id");
            boolean http = day % 3 != 2;
            var next = new AtomicInteger();
            long begun = System.nanoTime();
            try (var threads = Executors.newFixedThreadPool(Load.THREADS)) {
                var workers = new ArrayList<Callable<Void>>();
                for (int i = 0; i < Load.THREADS; i++) {
                    workers.add(() -> {
                        try (var connection = database.connectAsApplication()) {
                            connection.setAutoCommit(false);
                            for (int one = next.getAndIncrement(); one < PEOPLE; one = next.getAndIncrement()) {
                                book(http, visitors.get(one), connection, shifts.get(one / 10), one + 1);
                            }
                        }
                        return null;
                    });
                }
                for (var worker : threads.invokeAll(workers)) {
                    worker.get();
                }
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (day >= DAYS / 2) {
                done += http ? PEOPLE : 0;
                byHttp = http ? Math.max(byHttp, PEOPLE / seconds) : byHttp;
                bySql = http ? bySql : Math.max(bySql, PEOPLE / seconds);
            }
        }
        return Row.atLeast(
                "Places taken by HTTP, by %d members at once (%d times)".formatted(Load.THREADS, done),
                "%s bookings/s".formatted(Row.number(byHttp)),
                "%s/s by bare SQL".formatted(Row.number(bySql)),
                byHttp / bySql,
                0.4);
    }

    private static void book(boolean http, Visitor visitor, Connection connection, long shift, long member)
            throws Exception {
        if (http) {
            var answer = new ByteArrayOutputStream();
            if (take(visitor, shift, answer) != 201) {
                throw new IllegalStateException(answer.toString(StandardCharsets.UTF_8));
            }
        } else {
            insert(connection, shift, member);
        }
    }

    private static int take(Visitor visitor, long shift, ByteArrayOutputStream answer) throws IOException {
        return visitor.post("/api/v1/me/shifts?shift=" + shift, answer);
    }

    /** What cannot be left out: the shift looked at, one at a time for a member, what they hold that day, the place, its line of time, the trail. */
    private static void insert(Connection connection, long shift, long member) throws SQLException {
        run(
                connection,
                "SELECT *, (SELECT count(*) FROM shifts.booking b WHERE b.shift = s.id AND b.cancelled IS NULL) FROM shifts.shift s WHERE s.id = ?",
                shift);
        run(connection, "SELECT pg_advisory_xact_lock(1, ?::int)", member);
        run(
                connection,
                "SELECT count(*) FROM shifts.booking b JOIN shifts.shift s ON s.id = b.shift WHERE b.member = ? AND b.cancelled IS NULL"
                        + " AND s.day = (SELECT day FROM shifts.shift WHERE id = ?)",
                member,
                shift);
        int booked = 0;
        while (booked == 0) {
            // nothing is written when somebody took that very place meanwhile: the next one is looked for
            booked = run(connection, """
                INSERT INTO shifts.booking (shift, number, member, span, booked, booked_by, by_staff)
                SELECT p.shift, p.number, ?, 'empty', now(), 'Bench', false FROM shifts.place p
                WHERE p.shift = ? AND NOT EXISTS (
                    SELECT FROM shifts.booking b WHERE b.shift = p.shift AND b.number = p.number AND b.cancelled IS NULL)
                ORDER BY p.number LIMIT 1 FOR UPDATE OF p
                ON CONFLICT (shift, number) WHERE cancelled IS NULL DO NOTHING RETURNING id
                """, member, shift);
        }
        run(connection, """
                INSERT INTO shifts.entry (account, kind, minutes, reason, counts, written, written_by, booking)
                SELECT o.account, 'TIME', 120, 'SHIFT', b.span_start, now(), 'Bench', b.id
                FROM (SELECT id, member, lower(span) AS span_start FROM shifts.booking WHERE member = ? AND shift = ?) b
                JOIN shifts.sharer o ON o.member = b.member RETURNING id
                """, member, shift);
        run(
                connection,
                "INSERT INTO audit.event (at, actor_label, action, subject) VALUES (now(), 'Bench', 'shifts.booking.taken', 'shifts.booking:' || ?) RETURNING id",
                shift);
        connection.commit();
    }

    /** @return rows */
    private static int run(Connection connection, String sql, long... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                int count = 0;
                while (rows.next()) {
                    rows.getObject(1);
                    count++;
                }
                return count;
            }
        }
    }

    private static List<Long> ids(Database database, String query) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
