package coop.cabas.bench;

import coop.cabas.testing.Device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A badge held out at the door: one at a time beside the queries that the answer needs and the line that is written down; then two hundred
 * a second while fifty people look at pages; then at a tablet without network.
 */
final class DoorFigure implements Figure {

    private static final Duration WARM_UP = Duration.ofSeconds(25);
    private static final Duration ROUND = Duration.ofSeconds(40);
    private static final int FEWEST = 300;
    private static final int A_SECOND = 200;
    /** A little more is asked for, so that as many as wanted are not just what was asked. */
    private static final int ASKED = 210;

    private static final int TABLETS = 10;
    private static final int PEOPLE = 50;
    private static final Duration THINKS = Duration.ofSeconds(3);
    private static final List<String> PAGES = List.of("/", "/me/shifts", "/shifts", "/members");

    @Override
    public String name() {
        return "door";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("door");
        ManyBadges.write(database);
        database.execute("""
                UPDATE members.member SET account = (SELECT min(id) FROM access.account) WHERE id = (SELECT min(id) FROM members.member)
                """);
        var device = Device.fresh();
        var kiosk = ManyBadges.kiosk(database, "Porte", device);
        try (var server = Server.start(database)) {
            var rows = new ArrayList<Row>();
            rows.add(alone(workshop, database, ManyBadges.scanner(server, kiosk, device), kiosk));
            rows.add(crowded(workshop, database, server));
            rows.addAll(OfflineDoor.measure(server, ManyBadges.pairing(database)));
            return rows;
        } finally {
            workshop.drop("door");
        }
    }

    /** The queries of one check, as they were asked, and a line like its own. */
    private static Row alone(Workshop workshop, Database database, Visitor tablet, long kiosk) throws Exception {
        check(tablet);
        var queries = workshop.statementLog().during("", () -> check(tablet)).stream()
                .filter(query -> query.sql()
                        .matches("(?is)\\s*(select|with)\\b.*\\b(badges|door|members|shifts|shares|fees)\\.[a-z].*"))
                .toList();
        InTurn turns;
        try (var connection = database.connectAsApplication()) {
            connection.setAutoCommit(false);
            var bare = InTurn.all(queries, connection);
            turns = InTurn.measure(workshop, WARM_UP, ROUND, FEWEST, () -> check(tablet), () -> {
                bare.run();
                write(connection, kiosk);
            });
        }
        return Row.atMost(
                "Check of a badge, %,d members, %d years (%d times)"
                        .formatted(
                                ManyBadges.MEMBERS,
                                ManyBadges.YEARS,
                                turns.told().count()),
                turns.told().millis(),
                "its %d queries and its line by JDBC: %s"
                        .formatted(queries.size(), turns.bare().millis()),
                turns.told().p99() / turns.bare().p99(),
                3);
    }

    /** Each tablet scans at moments laid down beforehand: whoever waits for the one before has waited since then. */
    private static Row crowded(Workshop workshop, Database database, Server server) throws Exception {
        var scanners = new ArrayList<Visitor>();
        for (int i = 0; i < TABLETS; i++) {
            var device = Device.fresh();
            scanners.add(ManyBadges.scanner(server, ManyBadges.kiosk(database, "Porte " + i, device), device));
        }
        var session = Visitor.signIn(server);
        var people = new ArrayList<Visitor>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(session.at(server));
        }
        var warming = new ArrayList<Samples.Act>();
        scanners.forEach(tablet -> warming.add(() -> check(tablet)));
        people.stream()
                .limit(Load.THREADS - TABLETS)
                .forEach(person -> warming.add(() -> {
                    for (var page : PAGES) {
                        person.visit(page);
                    }
                }));
        Load.warmUp(warming);
        var rush = rush(scanners, people, workshop.lasting(ROUND));
        double done = rush.checks().count() / rush.seconds();
        return new Row(
                "Checks of badges at %d tablets while %d people open a page every %d s"
                        .formatted(TABLETS, PEOPLE, THINKS.toSeconds()),
                "%s checks/s, %s from the moment of the scan; %s pages/s, %s"
                        .formatted(
                                Row.number(done),
                                rush.checks().millis(),
                                Row.number(rush.pages().count() / rush.seconds()),
                                rush.pages().millis()),
                "",
                "",
                "≥ %d/s".formatted(A_SECOND),
                done >= A_SECOND ? "yes" : "NO");
    }

    private record Rush(Samples checks, Samples pages, double seconds) {}

    private static Rush rush(List<Visitor> scanners, List<Visitor> people, Duration lasting) throws Exception {
        var gap = Duration.ofSeconds(1).multipliedBy(TABLETS).dividedBy(ASKED);
        long begun = System.nanoTime();
        long end = begun + lasting.toNanos();
        var checks = new ArrayList<Callable<List<Double>>>();
        for (int i = 0; i < scanners.size(); i++) {
            var tablet = scanners.get(i);
            long first = begun + gap.toNanos() * i / scanners.size();
            checks.add(() -> paced(first, gap.toNanos(), end, at -> check(tablet)));
        }
        var pages = new ArrayList<Callable<List<Double>>>();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            int start = i;
            long first = begun + THINKS.toNanos() * i / people.size();
            pages.add(() ->
                    paced(first, THINKS.toNanos(), end, at -> person.visit(PAGES.get((start + at) % PAGES.size()))));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ofChecks = checks.stream().map(threads::submit).toList();
            var ofPages = pages.stream().map(threads::submit).toList();
            var took = new Samples();
            for (var one : ofChecks) {
                one.get().forEach(took::add);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            var opened = new Samples();
            for (var one : ofPages) {
                one.get().forEach(opened::add);
            }
            return new Rush(took, opened, seconds);
        }
    }

    private interface Step {
        void take(int at) throws Exception;
    }

    /** @return how long each was waited for, in milliseconds, from when it was due */
    private static List<Double> paced(long first, long gap, long end, Step step) throws Exception {
        var waited = new ArrayList<Double>();
        long due = first;
        for (int at = 0; due < end; at++, due += gap) {
            long rest = due - System.nanoTime();
            if (rest > 0) {
                Thread.sleep(Duration.ofNanos(rest));
            }
            step.take(at);
            waited.add((System.nanoTime() - due) / 1e6);
        }
        return waited;
    }

    private static void check(Visitor tablet) throws IOException {
        var code = ManyBadges.code(1 + ThreadLocalRandom.current().nextInt(ManyBadges.MEMBERS));
        var answer = new ByteArrayOutputStream();
        int status = tablet.json(
                "/api/kiosk/scans", "{\"visit\":\"%s\",\"code\":\"%s\"}".formatted(UUID.randomUUID(), code), answer);
        var text = answer.toString(StandardCharsets.UTF_8);
        if (status != 200 || text.contains("\"NO\"")) {
            throw new IllegalStateException(status + " " + text);
        }
    }

    private static void write(Connection connection, long kiosk) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO door.visit (id, kiosk, at, received, way, member, answer, entered) VALUES (?, ?, now(), now(), 'BADGE', ?, 'YES', true)
                """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setLong(2, kiosk);
            insert.setLong(3, 1 + ThreadLocalRandom.current().nextInt(ManyBadges.MEMBERS));
            insert.executeUpdate();
        }
        connection.commit();
    }
}
