package coop.cabas.members.search;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Types;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** A small population both in the database and in memory, where conditions can be tried without SQL. */
final class Population {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final List<String> NAMES = List.of("Moreau", "Morel", "Élan", "elan", "L_a", "L%a", "O’Neil", "", "Zoé \\");
    static final List<String> CITIES = List.of("Lyon", "lyon", "Vienne", "Saint-Étienne", "");

    private final JdbcClient jdbc;
    private final List<Person> people = new ArrayList<>();
    final long tag;
    final long field;

    /** What the oracle knows of somebody. */
    record Person(
            long id,
            String lastName,
            @Nullable LocalDate birth,
            @Nullable String gender,
            boolean exempt,
            List<String> cities,
            boolean tagged,
            List<LocalDate> since,
            @Nullable LocalDate own) {}

    Population(JdbcClient jdbc, Random random, int size) {
        this.jdbc = jdbc;
        tag = jdbc.sql("insert into members.tag (name) values ('Étiquette ' || gen_random_uuid()) returning id")
                .query(Long.class)
                .single();
        field = jdbc.sql("""
                        insert into members.field (subject, kind, name, readers) values ('MEMBER', 'DATE', 'Formation', 'STAFF') returning id
                        """).query(Long.class).single();
        for (int i = 0; i < size; i++) {
            people.add(write(random));
        }
    }

    List<Person> people() {
        return people;
    }

    String ticked() {
        return people.stream().map(person -> String.valueOf(person.id())).collect(Collectors.joining("."));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    static int age(LocalDate birth) {
        return Period.between(birth, TODAY).getYears();
    }

    private Person write(Random random) {
        var name = pick(random, NAMES);
        var birth = random.nextInt(4) == 0 ? null : TODAY.minusDays(random.nextInt(40) * 400L);
        var gender = random.nextInt(3) == 0 ? null : random.nextBoolean() ? "WOMAN" : "MAN";
        var exempt = random.nextBoolean();
        var id = jdbc.sql("""
                        insert into members.member (last_name, birth_date, gender, exempt, registered, created, changed)
                        values (:name, :birth, :gender, :exempt, '2020-01-01', now(), now()) returning id
                        """)
                .param("name", name)
                .param("birth", birth, Types.DATE)
                .param("gender", gender, Types.VARCHAR)
                .param("exempt", exempt)
                .query(Long.class)
                .single();
        var cities = new ArrayList<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var city = pick(random, CITIES);
            cities.add(city);
            run(
                    "insert into members.address (member, city, street, recorded) values (:id, :value, 'x', now())",
                    id,
                    city);
        }
        var tagged = random.nextBoolean();
        if (tagged) {
            run("insert into members.member_tag (member, tag, recorded) values (:id, :value, now())", id, tag);
        }
        var since = new ArrayList<LocalDate>();
        if (random.nextBoolean()) {
            var day = TODAY.minusDays(random.nextInt(30) * 20L);
            since.add(day);
            run("""
                    insert into members.membership (member, kind, since, recorded) values (:id, 'COOPERATIVE', :value, now())
                    """, id, day);
        }
        var own = random.nextBoolean() ? TODAY.plusDays(random.nextInt(60) - 30L) : null;
        if (own != null) {
            run("""
                    insert into members.field_value (member, field, value, recorded)
                    values (:id, %d, to_char(cast(:value as date), 'YYYY-MM-DD'), now())
                    """.formatted(field), id, own);
        }
        return new Person(id, name, birth, gender, exempt, cities, tagged, since, own);
    }

    private void run(String sql, long id, Object value) {
        jdbc.sql(sql).param("id", id).param("value", value).update();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
