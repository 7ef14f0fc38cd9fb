package coop.cabas.gestioncompte;

import coop.cabas.members.intake.MemberFile;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People who are in the member file already, known by their address and their name: nobody gets a second file. */
final class KnownPeople {

    private final Map<String, Long> known = new HashMap<>();
    private final Set<String> several = new HashSet<>();

    KnownPeople(JdbcClient jdbc) {
        jdbc.sql("""
                        select id, first_name, last_name, email from members.member_card
                        where merged_into is null and kind = 'PERSON' and email is not null
                        """)
                .query((row, n) -> put(
                        key(row.getString("first_name"), row.getString("last_name"), row.getString("email")),
                        row.getLong("id")))
                .list();
    }

    private String put(String key, long id) {
        if (known.putIfAbsent(key, id) != null) {
            several.add(key);
        }
        return key;
    }

    Optional<Long> of(MemberFile file) {
        var email = file.email();
        if (email == null) {
            return Optional.empty();
        }
        var key = key(file.firstName(), file.lastName(), email);
        return several.contains(key) ? Optional.empty() : Optional.ofNullable(known.get(key));
    }

    private static String key(String first, String last, String email) {
        return PeopleAnomalies.folded(first + last) + " " + email.toLowerCase(Locale.ROOT);
    }
}
