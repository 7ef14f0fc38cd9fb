package coop.cabas.bench;

import coop.cabas.shares.Verification;

import java.security.MessageDigest;
import java.util.List;

/** The register of shares verified from its first line to its last, beside SHA-256 alone over as many bytes in the same pieces. */
final class RegisterFigure implements Figure {

    private static final int LINES = 1_000_000;
    private static final int HOLDERS = 20_000;

    @Override
    public String name() {
        return "register";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var database = workshop.fresh("register");
        write(database);
        try (var cabas = Inside.start(database)) {
            var verification = cabas.getBean(Verification.class);
            var began = System.nanoTime();
            var finding = verification.verify();
            var took = System.nanoTime() - began;
            if (!finding.isIntact() || finding.lines() != LINES) {
                throw new IllegalStateException("the register that was written is not intact: " + finding);
            }
            var bare = bare(database);
            return List.of(Row.told(
                    "Register, %,d movements verified".formatted(LINES),
                    Row.number(LINES * 1e9 / took) + " lines/s",
                    Row.number(LINES * 1e9 / bare) + " lines/s of SHA-256 alone, ratio "
                            + Row.number((double) bare / took)));
        } finally {
            workshop.drop("register");
        }
    }

    /** Nanoseconds that the hashes alone take. */
    private static long bare(Database database) throws Exception {
        var length = Integer.parseInt(
                database.one("select avg(octet_length(shares.sealed_text(m)))::int from shares.movement m"));
        var line = new byte[length];
        var digest = MessageDigest.getInstance("SHA-256");
        var hash = new byte[0];
        var began = System.nanoTime();
        for (var i = 0; i < LINES; i++) {
            digest.update(hash);
            hash = digest.digest(line);
        }
        return System.nanoTime() - began;
    }

    /** Written at once by the owner of the database, with the seals that the register itself would have given. */
    private static void write(Database database) throws Exception {
        database.execute(
                "SET cabas.bulk_load = 'on'",
                """
                INSERT INTO members.member (kind, number, last_name, first_name, registered, created, changed)
                SELECT 'PERSON', 'M' || n, 'Moreau' || n, 'Ana', date '2015-01-01', now(), now() FROM generate_series(1, %d) n
                """.formatted(HOLDERS),
                "RESET cabas.bulk_load",
                "INSERT INTO shares.class (code, name) VALUES ('A', 'Parts')",
                "ALTER TABLE shares.movement DISABLE TRIGGER ALL",
                """
                DO $$
                DECLARE
                    m shares.movement;
                    first bigint := (SELECT min(id) FROM members.member);
                    class bigint := (SELECT id FROM shares.class);
                BEGIN
                    m.hash := ''::bytea;
                    FOR n IN 1..%d LOOP
                        m.number := n; m.operation := n; m.kind := 'SUBSCRIPTION'; m.effective := date '2016-01-01' + n / 400;
                        m.member := first + n %% %d; m.holder_number := 'M' || n %% %d; m.holder_name := 'Ana Moreau' || n %% %d;
                        m.holder_identity := '14/05/1986, Lyon'; m.holder_address := '61 rue Haute, 78160 Marly-le-Roi'; m.other_name := '';
                        m.class := class; m.class_code := 'A'; m.shares := 10; m.nominal := 10; m.quantity := 10; m.waiting := 0;
                        m.capital := 100; m.paid := 100; m.due := 0; m.loss := 0; m.method := 'Chèque'; m.reference := 'n° ' || n;
                        m.decided_by := ''; m.note := ''; m.recorded := timestamptz '2016-01-01 10:00Z' + n * interval '1 second';
                        m.author := 'Chloé'; m.previous := m.hash;
                        m.hash := sha256(m.previous || convert_to(shares.sealed_text(m), 'UTF8'));
                        INSERT INTO shares.movement SELECT m.*;
                    END LOOP;
                    UPDATE shares.head SET number = m.number, hash = m.hash;
                END $$
                """.formatted(LINES, HOLDERS, HOLDERS, HOLDERS),
                "ALTER TABLE shares.movement ENABLE TRIGGER ALL",
                "VACUUM ANALYZE shares.movement");
    }
}
