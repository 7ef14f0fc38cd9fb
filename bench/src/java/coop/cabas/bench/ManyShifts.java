package coop.cabas.bench;

/** A coop of 10,000 cooperators that asks for sixty shifts of six places a week. */
final class ManyShifts {

    static final int MEMBERS = 10_000;
    static final int A_WEEK = 60;
    static final int PLACES = 6;

    private ManyShifts() {}

    /** Members without an address, so that no letter is written; the typical week, and a season that holds for a century. */
    static void plan(Database database) throws Exception {
        plan(database, MEMBERS);
    }

    static void plan(Database database, int members) throws Exception {
        database.execute(
                "SET cabas.bulk_load = 'on'",
                """
                INSERT INTO members.member (kind, number, last_name, first_name, registered, created, changed)
                SELECT 'PERSON', 'M' || n, 'Moreau' || n, 'Ana', current_date - 400, now(), now() FROM generate_series(1, %d) n
                """.formatted(members),
                """
                INSERT INTO members.membership (member, kind, since, recorded)
                SELECT id, 'COOPERATIVE', registered, now() FROM members.member
                """,
                "RESET cabas.bulk_load",
                // they came long ago: nothing compares them in the background while something else is measured
                "DELETE FROM members.twin_queue",
                "INSERT INTO shifts.job (name) VALUES ('Caisse'), ('Rayon')",
                "INSERT INTO shifts.week (name) VALUES ('Ordinaire')",
                """
                INSERT INTO shifts.season (week, since, until)
                SELECT id, current_date - 36500, current_date + 36500 FROM shifts.week
                """,
                // five moments a day, two jobs at each, from Monday to Saturday
                """
                INSERT INTO shifts.slot (week, weekday, starts, minutes, job, least, most)
                SELECT w.id, d, time '07:00' + h * interval '2 hours', 120, j.id, 2, %d
                FROM shifts.week w CROSS JOIN generate_series(1, 6) d CROSS JOIN generate_series(1, 5) h CROSS JOIN shifts.job j
                """.formatted(PLACES),
                "UPDATE shifts.setting SET holidays = false",
                "VACUUM ANALYZE members.member",
                "VACUUM ANALYZE members.membership");
    }

    /** Years of shifts, up to four weeks from now, five places of six taken; written without the triggers that do it one by one. */
    static void history(Database database, int years) throws Exception {
        database.execute(
                "SET session_replication_role = 'replica'",
                "ALTER TABLE shifts.booking DROP CONSTRAINT IF EXISTS not_at_two_shifts_at_once",
                "DELETE FROM shifts.booking",
                "DELETE FROM shifts.place",
                "DELETE FROM shifts.shift",
                """
                INSERT INTO shifts.shift (slot, day, starts, ends, job, least, most)
                SELECT s.id, d, d + s.starts, d + s.starts + make_interval(mins => s.minutes), s.job, s.least, s.most
                FROM (SELECT (current_date + n)::date AS d FROM generate_series(-%d, 28) n) days
                JOIN shifts.slot s ON s.weekday = extract(isodow FROM d) ORDER BY d, s.id
                """.formatted(364 * years),
                "INSERT INTO shifts.place (shift, number) SELECT id, n FROM shifts.shift CROSS JOIN generate_series(1, most) n",
                """
                INSERT INTO shifts.booking (shift, number, member, span, booked, booked_by, by_staff)
                SELECT s.id, n, 1 + (s.at * 5 + n) %% %d, tsrange(s.starts, s.ends), s.starts - interval '9 days', 'Bench', false
                FROM (SELECT id, starts, ends, row_number() OVER (ORDER BY starts, id) AS at FROM shifts.shift) s
                CROSS JOIN generate_series(1, 5) n
                """.formatted(MEMBERS),
                """
                ALTER TABLE shifts.booking ADD CONSTRAINT not_at_two_shifts_at_once
                EXCLUDE USING gist (member WITH =, span WITH &&) WHERE (cancelled IS NULL)
                """,
                "RESET session_replication_role",
                "VACUUM ANALYZE shifts.shift",
                "VACUUM ANALYZE shifts.place",
                "VACUUM ANALYZE shifts.booking",
                // written out now, and not while pages are measured
                "CHECKPOINT");
    }
}
