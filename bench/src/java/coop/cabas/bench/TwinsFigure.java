package coop.cabas.bench;

import coop.cabas.members.DuplicateCheck;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.members.twins.Scan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Duplicates: a hundred thousand files compared with each other, and somebody looked for before they are registered. */
final class TwinsFigure implements Figure {

    private static final int CHECKS = 1000;

    /** Syllables that make as many names as a country has, some of them common. */
    private static final String SOUNDS =
            "array['mar','tin','ber','nard','du','bois','lau','rent','si','mon','mi','chel','gar','cia','da','vid','rou','sel','mo','reau',"
                    + "'le','goff','per','rin','cle','ment','gau','thier','do','ri','val','che','fon','taine','bla','vi','dal','ko','ze','fa']";

    @Override
    public String name() {
        return "twins";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("twins");
        write(database);
        try (var cabas = Inside.start(database)) {
            var scan = cabas.getBean(Scan.class);
            long start = System.nanoTime();
            int compared = scan.run();
            var took = Duration.ofNanos(System.nanoTime() - start);
            var pairs = database.one("SELECT count(*) FROM members.twin_pair");
            var check = cabas.getBean(DuplicateCheck.class);
            check.like(somebody(0));
            var query = workshop.statementLog()
                    .during("twin_key", () -> check.like(somebody(1)))
                    .getFirst();
            var checks = new Samples();
            var queries = new Samples();
            try (var connection = database.connectAsApplication()) {
                for (int i = 0; i < CHECKS; i++) {
                    int who = i;
                    checks.time(() -> check.like(somebody(who)));
                    queries.time(() -> query.run(connection));
                }
            }
            return List.of(
                    Row.told(
                            "Duplicates, %,d files compared with each other, %s pairs found".formatted(compared, pairs),
                            Row.number(took.toMillis() / 1000.0) + " s"),
                    Row.told(
                            "Duplicates, somebody looked for at entry",
                            checks.millis(),
                            queries.millis() + " for the bare query"),
                    Row.below("Duplicates, somebody looked for at entry, p99", checks.p99(), 50, " ms"));
        } finally {
            workshop.drop("twins");
        }
    }

    private static NewMember somebody(int seed) {
        var chance = new Random(seed);
        var last = List.of("Martin", "Dubois", "Legoff", "Moreau", "Rouval", "Gautier")
                .get(chance.nextInt(6));
        var first = List.of("Ana", "Bruno", "Chloé", "Didier", "Ève", "Marie").get(chance.nextInt(6));
        var profile = Profile.person(first, last);
        return new NewMember(
                profile,
                "membre%d@cabas.example".formatted(chance.nextInt(100_000)),
                "06%08d".formatted(chance.nextInt(100_000)),
                new PostalAddress(chance.nextInt(200) + " rue du Marché", "78160", "Marly-le-Roi", "", ""),
                LocalDate.EPOCH,
                Set.of());
    }

    private static void write(Database database) throws Exception {
        database.execute(
                "SET cabas.bulk_load = 'on'",
                """
                INSERT INTO members.member (kind, last_name, first_name, birth_date, registered, created, changed)
                SELECT 'PERSON',
                       initcap(s[1 + (h % 40)] || s[1 + (h / 40 % 40)] || s[1 + (h / 1600 % 40)]),
                       initcap(s[1 + (h / 64000 % 40)] || s[1 + (h / 2560000 % 40)]),
                       CASE WHEN n % 3 > 0 THEN date '1940-01-01' + (h % 24000)::int END, date '2015-01-01' + n % 3600, now(), now()
                FROM (SELECT n, """ + SOUNDS + """
                 AS s, abs(hashint8extended(n - CASE WHEN n % 100 = 0 THEN 1 ELSE 0 END, 7)) AS h FROM generate_series(1, 100000) n) x
                """,
                "INSERT INTO members.email (member, address, main, recorded) "
                        + "SELECT id, 'membre' || id || '@cabas.example', true, now() FROM members.member",
                "INSERT INTO members.phone (member, number, main, recorded) "
                        + "SELECT id, '06' || lpad((id - CASE WHEN id % 50 = 0 THEN 1 ELSE 0 END)::text, 8, '0'), true, now() FROM members.member",
                "INSERT INTO members.address (member, street, postcode, city, main, recorded) "
                        + "SELECT id, id % 300 || ' rue du Marché', lpad((id / 300 * 7 % 95000)::text, 5, '0'), 'Lyon', true, now() "
                        + "FROM members.member",
                "RESET cabas.bulk_load",
                "VACUUM ANALYZE members.member",
                "VACUUM ANALYZE members.twin_queue");
    }
}
