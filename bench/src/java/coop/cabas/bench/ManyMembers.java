package coop.cabas.bench;

/** A member file of a large coop: names, addresses and memberships like real ones, the same at each run. */
final class ManyMembers {

    static final int COUNT = 100_000;

    private ManyMembers() {}

    static void write(Database database) throws Exception {
        database.execute(
                // one transaction each; no line of history for rows that are only brought in
                "SET cabas.bulk_load = 'on'",
                """
                INSERT INTO members.member (kind, number, last_name, first_name, gender, birth_date, exempt, registered, created, changed)
                SELECT 'PERSON', 'M' || n,
                       (array['Moreau', 'Leroy', 'Roux', 'Fournier', 'Girard', 'Bonnet', 'Dupont', 'Lambert', 'Élie', 'Noël'])[1 + n %% 10] || n / 100,
                       (array['Ana', 'Bruno', 'Chloé', 'Didier', 'Ève', 'Félix', 'Gaëlle'])[1 + n %% 7],
                       (array['WOMAN', 'MAN'])[1 + n %% 2], date '1940-01-01' + (n * 37) %% 24000, n %% 20 = 0,
                       date '2015-01-01' + n %% 3600, now(), now()
                FROM generate_series(1, %d) n
                """.formatted(COUNT),
                """
                INSERT INTO members.email (member, address, main, recorded)
                SELECT id, 'membre' || id || '@cabas.example', true, now() FROM members.member
                """,
                """
                INSERT INTO members.phone (member, number, main, recorded)
                SELECT id, '06' || lpad(id::text, 8, '0'), true, now() FROM members.member
                """,
                """
                INSERT INTO members.address (member, street, postcode, city, main, recorded)
                SELECT id, id || ' rue du Marché', lpad((id %% 95000)::text, 5, '0'),
                       (array['Lyon', 'Vienne', 'Nantes', 'Brest', 'Lille', 'Metz', 'Dijon', 'Tours'])[1 + id %% 8], true, now()
                FROM members.member
                """.formatted(),
                """
                INSERT INTO members.membership (member, kind, since, recorded)
                SELECT id, (array['COOPERATIVE', 'COOPERATIVE', 'ASSOCIATION', 'FRIEND'])[1 + id %% 4], registered, now() FROM members.member
                """.formatted(),
                "RESET cabas.bulk_load",
                "VACUUM ANALYZE members.member",
                "VACUUM ANALYZE members.email",
                "VACUUM ANALYZE members.phone",
                "VACUUM ANALYZE members.address",
                "VACUUM ANALYZE members.membership");
    }
}
