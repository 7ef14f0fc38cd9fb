package coop.cabas.bench;

import coop.cabas.access.Secret;
import coop.cabas.barcodes.Ean13;
import coop.cabas.testing.Device;

import java.sql.SQLException;
import java.time.Instant;

/** Twenty thousand members with a card each and one that they lost, five years of shifts and hours, thirty days of visits. */
final class ManyBadges {

    static final int MEMBERS = 20_000;
    static final int YEARS = 5;

    private static final int CYCLES = 13 * YEARS;
    private static final int VISITS_A_DAY = 600;

    private ManyBadges() {}

    static void write(Database database) throws Exception {
        ManyShifts.plan(database, MEMBERS);
        ManyShifts.history(database, YEARS);
        database.execute(
                """
                INSERT INTO shifts.account (first, opened) SELECT current_date - 28 * %d, now() FROM generate_series(1, %d)
                """.formatted(CYCLES, MEMBERS),
                "INSERT INTO shifts.sharer (member, account) SELECT id, id FROM shifts.account",
                // totals are summed at once, and not line by line
                "SET session_replication_role = 'replica'",
                // one in twenty has done less than the others in the last cycle, and is told so
                """
                INSERT INTO shifts.entry (account, kind, minutes, reason, counts, written, written_by, origin)
                SELECT a.id, 'TIME', CASE WHEN n = 1 AND a.id %% 20 = 0 THEN 90 ELSE 180 END, 'SHIFT',
                       current_date - 28 * n + interval '9 hours', now(), 'bench', ''
                FROM shifts.account a CROSS JOIN generate_series(1, %d) n
                """.formatted(CYCLES),
                """
                INSERT INTO shifts.entry (account, kind, minutes, reason, counts, written, written_by, cycle)
                SELECT a.id, 'TIME', -180, 'CYCLE', current_date - 28 * n, now(), 'bench', current_date - 28 * n
                FROM shifts.account a CROSS JOIN generate_series(1, %d) n
                """.formatted(CYCLES),
                """
                INSERT INTO shifts.total (account, time, savings, cycle)
                SELECT account, sum(minutes), 0, max(cycle) FROM shifts.entry GROUP BY account
                """,
                "RESET session_replication_role",
                "INSERT INTO door.kiosk (name, made, made_by) VALUES ('Ancienne', now(), 'bench')",
                """
                INSERT INTO door.visit (id, kiosk, at, received, way, member, answer, entered)
                SELECT gen_random_uuid(), (SELECT id FROM door.kiosk WHERE name = 'Ancienne'), at, at, 'BADGE', 1 + (d * 7 + n * 31) %% %d, 'YES', true
                FROM generate_series(1, 30) d CROSS JOIN generate_series(1, %d) n
                CROSS JOIN LATERAL (SELECT current_date - d + time '08:00' + n * interval '1 minute' AS at) a
                """.formatted(MEMBERS, VISITS_A_DAY),
                """
                INSERT INTO door.tally (day, hour, answer, entered, offline, visits, people)
                SELECT current_date - d, h, 'YES', true, false, 60, 60 FROM generate_series(31, 1825) d CROSS JOIN generate_series(8, 19) h
                """);
        cards(database);
        database.execute(
                "VACUUM ANALYZE shifts.entry",
                "VACUUM ANALYZE shifts.account",
                "VACUUM ANALYZE shifts.sharer",
                "VACUUM ANALYZE badges.badge",
                "VACUUM ANALYZE door.visit",
                "CHECKPOINT");
    }

    /** What is printed on somebody's card. */
    static String code(int member) {
        return Ean13.of("260", 7_919L * member);
    }

    /** A tablet that is paired. @return its number */
    static long kiosk(Database database, String name, Device device) throws SQLException {
        try (var connection = database.connect();
                var insert = connection.prepareStatement("""
                        INSERT INTO door.kiosk (name, made, made_by, public_key, paired) VALUES (?, now(), 'bench', ?, now()) RETURNING id
                        """)) {
            insert.setString(1, name);
            insert.setBytes(2, device.point());
            try (var made = insert.executeQuery()) {
                made.next();
                return made.getLong(1);
            }
        }
    }

    /** A tablet that waits. @return what is typed on it */
    static String pairing(Database database) throws SQLException {
        var code = "ABCDEFGHJK";
        try (var connection = database.connect();
                var insert = connection.prepareStatement("""
                        INSERT INTO door.kiosk (name, made, made_by, pairing, pairing_until)
                        VALUES ('Sans réseau', now(), 'bench', ?, now() + interval '10 minutes')
                        """)) {
            insert.setBytes(1, Secret.hash(code));
            insert.executeUpdate();
        }
        return code;
    }

    /** One that scans badges over one connection for some minutes. */
    static Visitor scanner(Server server, long kiosk, Device device) throws Exception {
        return Visitor.proving(server, device.proof(kiosk, "POST", "/api/kiosk/scans", Instant.now()));
    }

    private static void cards(Database database) throws SQLException {
        try (var connection = database.connect();
                var insert = connection.prepareStatement("""
                        INSERT INTO badges.badge (kind, code, holder, made, made_by, paired, paired_by, ended, ended_by, ending)
                        VALUES ('CARD', ?, ?, now() - interval '1 year', 'bench', now(), 'bench',
                                CASE WHEN ? THEN now() - interval '1 day' END, CASE WHEN ? THEN 'bench' END, CASE WHEN ? THEN 'LOST' END)
                        """)) {
            connection.setAutoCommit(false);
            for (int member = 1; member <= MEMBERS; member++) {
                for (boolean lost : new boolean[] {false, true}) {
                    insert.setString(1, code(lost ? member + MEMBERS : member));
                    insert.setLong(2, member);
                    insert.setBoolean(3, lost);
                    insert.setBoolean(4, lost);
                    insert.setBoolean(5, lost);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }
}
