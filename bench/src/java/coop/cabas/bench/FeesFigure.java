package coop.cabas.bench;

import coop.cabas.fees.FeeId;
import coop.cabas.fees.Payments;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who owes what, who is late and money written down, with 100,000 members and 500,000 fees: the two lists beside their own queries, the
 * payment beside the bare statements that it cannot do without.
 */
final class FeesFigure implements Figure {

    private static final int FEES = 500_000;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final int FEWEST = 5;
    private static final int PAYMENTS = 400;

    /** What the treasurer looks at. @param about text that its query alone contains */
    private record View(String words, String path, String about) {}

    private static final List<View> VIEWS = List.of(
            new View("who owes what", "/fees/reports", "fees.allocation"),
            new View("who is late", "/fees/late", "fees.cover"));

    @Override
    public String name() {
        return "fees";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("fees");
        ManyMembers.write(database);
        write(database);
        try {
            var rows = new ArrayList<Row>();
            try (var server = Server.start(database);
                    var visitor = Visitor.signIn(server)) {
                for (var view : VIEWS) {
                    rows.add(measure(workshop, database, visitor, view));
                }
            }
            rows.add(payments(workshop, database));
            return rows;
        } finally {
            workshop.drop("fees");
        }
    }

    /** One after the other, page and queries in turn: what the machine does besides falls on both. */
    private static Row measure(Workshop workshop, Database database, Visitor visitor, View view) throws Exception {
        for (int i = 0; i < FEWEST; i++) {
            visitor.visit(view.path());
        }
        var queries = workshop.statementLog().during(view.about(), () -> visitor.visit(view.path()));
        var pages = new Samples();
        var bare = new Samples();
        try (var connection = database.connectAsApplication()) {
            var end = System.nanoTime() + workshop.lasting(ROUND).toNanos();
            while (pages.count() < FEWEST || System.nanoTime() < end) {
                pages.time(() -> visitor.visit(view.path()));
                bare.time(() -> {
                    for (var query : queries) {
                        query.run(connection);
                    }
                });
            }
        }
        return Row.atMost(
                "Fees, %s, %,d members, %,d fees (%d times)"
                        .formatted(view.words(), ManyMembers.COUNT, FEES, pages.count()),
                pages.millis(),
                "its %d queries by JDBC: %s".formatted(queries.size(), bare.millis()),
                pages.median() / bare.median(),
                1.5);
    }

    /** Each settles one fee; the bare statements write a payment and what it pays, in one transaction safe on disk. */
    private static Row payments(Workshop workshop, Database database) throws Exception {
        var count = workshop.isQuick() ? PAYMENTS / 4 : PAYMENTS;
        var fee = new AtomicLong(Long.parseLong(database.one("select max(fee) + 1 from fees.allocation")));
        var amount = Money.of("20.00");
        var told = new Samples();
        var bare = new Samples();
        try (var cabas = Inside.start(database);
                var connection = database.connectAsApplication()) {
            connection.setAutoCommit(false);
            var payments = cabas.getBean(Payments.class);
            var today = LocalDate.now();
            // the first half warms both up
            for (int i = 0; i < 2 * count; i++) {
                var one = fee.getAndAdd(2);
                var member = payer(database, one);
                Samples.Act receive = () ->
                        payments.receive(new MemberId(member), today, amount, null, "", Map.of(new FeeId(one), amount));
                Samples.Act insert = () -> insert(connection, member, today, one + 1);
                if (i < count) {
                    receive.run();
                    insert.run();
                } else {
                    told.time(receive);
                    bare.time(insert);
                }
            }
        }
        return Row.atMost(
                "Fees, a payment recorded, with its audit (%d times)".formatted(told.count()),
                told.millis(),
                "its two inserts by JDBC: " + bare.millis(),
                told.median() / bare.median(),
                3);
    }

    private static long payer(Database database, long fee) throws SQLException {
        return Long.parseLong(database.one("select member from fees.fee where id = " + fee));
    }

    private static void insert(Connection connection, long member, LocalDate on, long fee) throws SQLException {
        try (var payment = connection.prepareStatement("""
                        insert into fees.payment (payer, paid_on, amount, recorded, author) values (?, ?, 20, now(), 'Bench') returning id
                        """);
                var allocation = connection.prepareStatement(
                        "insert into fees.allocation (payment, fee, amount) values (?, ?, 20)")) {
            payment.setLong(1, member);
            payment.setObject(2, on);
            try (var made = payment.executeQuery()) {
                made.next();
                allocation.setLong(1, made.getLong(1));
            }
            allocation.setLong(2, fee);
            allocation.executeUpdate();
        }
        connection.commit();
    }

    /** Five yearly fees a member, up to between forty days ago and a year from now; the last tenth of them has not paid the last one. */
    private static void write(Database database) throws Exception {
        database.execute(
                "SET cabas.bulk_load = 'on'",
                "INSERT INTO fees.method (kind, name) VALUES ('TRANSFER', 'Virement')",
                "INSERT INTO fees.type (name, kind, amount, months) VALUES ('Cotisation annuelle', 'FEE', 20, 12)",
                """
                INSERT INTO fees.fee (member, type, amount, registered, starts, ends, recorded, author)
                SELECT m.id, t.id, 20, s.starts, s.starts, (s.starts + interval '1 year')::date - 1, now(), 'Bench'
                FROM generate_series(0, 4) y CROSS JOIN members.member m CROSS JOIN fees.type t
                CROSS JOIN LATERAL (SELECT (current_date - 400 + (m.id %% 360)::int - (4 - y) * 365) AS starts) s
                ORDER BY y, m.id
                """.formatted(),
                """
                INSERT INTO fees.payment (payer, paid_on, amount, method, recorded, author)
                SELECT f.member, f.starts, 20, (SELECT id FROM fees.method), now(), 'Bench' FROM fees.fee f
                WHERE f.id <= %d ORDER BY f.id
                """.formatted(FEES - ManyMembers.COUNT / 10),
                """
                INSERT INTO fees.allocation (payment, fee, amount)
                SELECT p.id, f.id, 20 FROM fees.payment p JOIN fees.fee f ON f.id = p.id
                """,
                "RESET cabas.bulk_load",
                "VACUUM ANALYZE fees.fee",
                "VACUUM ANALYZE fees.payment",
                "VACUUM ANALYZE fees.allocation");
    }
}
