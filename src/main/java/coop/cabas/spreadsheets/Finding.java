package coop.cabas.spreadsheets;

import coop.cabas.imports.Reject;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.shared.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds the people of a list in the member file: those who came before, then by the keys of the list, the surest first. */
@Component
class Finding {

    private final JdbcClient jdbc;
    private final MemberIntake intake;

    Finding(JdbcClient jdbc, MemberIntake intake) {
        this.jdbc = jdbc;
        this.intake = intake;
    }

    Found of(List<Person> people, Rules rules) {
        var plain = plain(people);
        var byKey = links(people);
        var byNumber = intake.numbered(texts(people, person -> lower(person.get(Column.NUMBER))));
        var byEmail = emails(people);
        var byBirth = births(people, plain);
        var ids = new LinkedHashMap<Person, Long>();
        var rejects = new ArrayList<Reject>();
        var taken = new HashMap<Long, Person>();
        for (var person : people) {
            var id = byKey.get(person.key());
            for (var key : rules.keys()) {
                if (id != null) {
                    break;
                }
                var name = plain.getOrDefault(person.name(), "");
                var candidates = switch (key) {
                    case NUMBER -> only(byNumber.get(lower(person.get(Column.NUMBER))));
                    case EXTERNAL -> Set.<Long>of();
                    case EMAIL -> byAddress(byEmail.getOrDefault(lower(person.email()), Map.of()), name);
                    case EMAIL_AND_NAME -> ofName(byEmail.getOrDefault(lower(person.email()), Map.of()), name);
                    case NAME_AND_BIRTH -> byBirth.getOrDefault(name + " " + person.birthDate(), Set.of());
                };
                if (candidates.size() > 1) {
                    rejects.add(new Reject(
                            person.row(),
                            null,
                            Message.of("spreadsheets.ambiguous", person.called(), candidates.size())));
                    break;
                }
                id = candidates.isEmpty() ? null : candidates.iterator().next();
            }
            if (id != null) {
                var first = taken.putIfAbsent(id, person);
                if (first == null) {
                    ids.put(person, id);
                } else {
                    rejects.add(new Reject(
                            person.row(), null, Message.of("spreadsheets.twice", person.called(), first.row())));
                }
            }
        }
        return new Found(ids, rejects);
    }

    /** Who came before, made anonymous since or not, or who stands for them by now. */
    private Map<String, Long> links(List<Person> people) {
        var found = new HashMap<String, Long>();
        jdbc.sql("""
                        select l.key, coalesce(k.merged_into, l.member) as member from spreadsheets.link l
                        join members.member_card k on k.id = l.member where l.key = any(:keys)
                        """)
                .param("keys", people.stream().map(Person::key).toArray(String[]::new))
                .query((row, n) -> found.put(row.getString("key"), row.getLong("member")))
                .list();
        return found;
    }

    /** Address → those whose main one it is, with their names as the database compares them. */
    private Map<String, Map<Long, String>> emails(List<Person> people) {
        var found = new HashMap<String, Map<Long, String>>();
        jdbc.sql("""
                        select lower(k.email) as email, public.searchable(k.name) as name, k.id from members.member_card k
                        where k.merged_into is null and lower(k.email) = any(:emails)
                        """)
                .param("emails", texts(people, person -> lower(person.email())).toArray(String[]::new))
                .query((row, n) -> found.computeIfAbsent(row.getString("email"), email -> new HashMap<>())
                        .put(row.getLong("id"), row.getString("name")))
                .list();
        return found;
    }

    /** Name and day of birth → those who have both. */
    private Map<String, Set<Long>> births(List<Person> people, Map<String, String> plain) {
        var names = new TreeSet<String>();
        people.stream()
                .filter(person -> person.birthDate() != null)
                .forEach(person -> names.add(plain.getOrDefault(person.name(), "")));
        var found = new HashMap<String, Set<Long>>();
        jdbc.sql("""
                        select public.searchable(k.name) as name, k.birth_date::text as born, k.id from members.member_card k
                        where k.merged_into is null and k.birth_date is not null and public.searchable(k.name) = any(:names)
                        """)
                .param("names", names.toArray(String[]::new))
                .query((row, n) -> found.computeIfAbsent(
                                row.getString("name") + " " + row.getString("born"), key -> new TreeSet<>())
                        .add(row.getLong("id")))
                .list();
        return found;
    }

    /** Names as the database compares them. */
    private Map<String, String> plain(List<Person> people) {
        var found = new HashMap<String, String>();
        jdbc.sql("select name, public.searchable(name) as plain from unnest(:names) as t (name)")
                .param("names", people.stream().map(Person::name).distinct().toArray(String[]::new))
                .query((row, n) -> found.put(row.getString("name"), row.getString("plain")))
                .list();
        return found;
    }

    /** Of a household that shares an address, the one of that name. */
    private static Set<Long> byAddress(Map<Long, String> members, String name) {
        var named = ofName(members, name);
        return named.isEmpty() ? members.keySet() : named;
    }

    private static Set<Long> ofName(Map<Long, String> members, String name) {
        var found = new TreeSet<Long>();
        members.forEach((id, known) -> {
            if (known.equals(name)) {
                found.add(id);
            }
        });
        return found;
    }

    private static Set<Long> only(@org.jspecify.annotations.Nullable Long id) {
        return id == null ? Set.of() : Set.of(id);
    }

    private static Collection<String> texts(List<Person> people, Function<Person, String> text) {
        return people.stream()
                .map(text)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
