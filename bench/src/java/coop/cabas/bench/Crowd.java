package coop.cabas.bench;

import coop.cabas.access.Secret;
import coop.cabas.access.Tokens;

import java.util.ArrayList;
import java.util.List;

/** Members with a key each, and the shifts that they all want. */
final class Crowd {

    private Crowd() {}

    /** An account, an account of time and a key for each of the first members. @return the secrets of the keys */
    static List<String> write(Database database, int people) throws Exception {
        database.execute(
                "INSERT INTO access.role (name) VALUES ('Bench booking')",
                "INSERT INTO access.role_permission (role, permission) SELECT id, 'shifts.own' FROM access.role WHERE name = 'Bench booking'",
                """
                INSERT INTO access.account (email, name, created)
                SELECT 'm' || id || '@cabas.example', 'Membre ' || id, now() FROM members.member WHERE id <= %d ORDER BY id
                """.formatted(people),
                """
                INSERT INTO access.account_role (account, role)
                SELECT a.id, r.id FROM access.account a JOIN access.role r ON r.name = 'Bench booking' WHERE a.email LIKE 'm%@cabas.example'
                """,
                "SET cabas.bulk_load = 'on'",
                """
                UPDATE members.member m SET account = a.id FROM access.account a WHERE a.email = 'm' || m.id || '@cabas.example'
                """,
                """
                WITH made AS (INSERT INTO shifts.account (first, opened) SELECT current_date, now() FROM generate_series(1, %d) RETURNING id)
                INSERT INTO shifts.sharer (member, account) SELECT row_number() OVER (ORDER BY id), id FROM made
                """.formatted(people),
                "UPDATE shifts.time_rule SET quota = false");
        var secrets = new ArrayList<String>();
        try (var connection = database.connect();
                var token = connection.prepareStatement("""
                        WITH t AS (INSERT INTO access.api_token (hash, name, owner, created)
                                   SELECT ?, 'Bench', account, now() FROM members.member WHERE id = ? RETURNING id)
                        INSERT INTO access.api_token_permission (token, permission) SELECT id, 'shifts.own' FROM t
                        """)) {
            for (int member = 1; member <= people; member++) {
                var secret = Secret.fresh();
                token.setBytes(1, Secret.hash(Tokens.PREFIX + secret));
                token.setLong(2, member);
                token.executeUpdate();
                secrets.add(secret);
            }
        }
        return secrets;
    }

    /** Forty shifts of five places for the race; fifty of ten on each of the days of the measure. */
    static void shifts(Database database, int race, int later, int days) throws Exception {
        database.execute("""
                INSERT INTO shifts.shift (day, starts, ends, job, least, most)
                SELECT d, d + time '06:00' + n %% 10 * interval '90 minutes', d + time '07:30' + n %% 10 * interval '90 minutes', 1, 1, 5
                FROM (SELECT current_date + %d AS d) x CROSS JOIN generate_series(1, 40) n
                """.formatted(race), """
                INSERT INTO shifts.shift (day, starts, ends, job, least, most)
                SELECT d, d + time '09:00', d + time '11:00', 1, 1, 10
                FROM (SELECT current_date + %d + n AS d FROM generate_series(0, %d) n) x CROSS JOIN generate_series(1, 50)
                """.formatted(later, days - 1), "VACUUM ANALYZE");
    }
}
