package coop.cabas.spreadsheets;

import coop.cabas.imports.BatchId;
import coop.cabas.members.DuplicateCheck;
import coop.cabas.members.MemberKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.members.intake.MemberFile;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares people of a list with the member file, writes what is different, and takes it back. */
@Component
class Bringing {

    /** Looked at one by one for somebody who looks alike: a first import brings everybody at once. */
    private static final int LOOKED_AT = 300;

    private final JdbcClient jdbc;
    private final MemberIntake intake;
    private final List<DuplicateCheck> checks;
    private final JsonMapper json;
    private final Clock clock;

    Bringing(JdbcClient jdbc, MemberIntake intake, List<DuplicateCheck> checks, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.checks = checks;
        this.json = json;
        this.clock = clock;
    }

    /** @param alike remarks on people who look like somebody in the file */
    record Comparison(int added, int changed, int same, List<Message> alike) {}

    Comparison compare(List<Person> people) {
        var known = known(people);
        var files = intake.read(known.values(), List.of(), List.of());
        var anonymous = intake.anonymous(known.values());
        var added = 0;
        var changed = 0;
        var same = 0;
        var alike = new ArrayList<Message>();
        for (var person : people) {
            var file = files.get(known.getOrDefault(person, 0L));
            if (file == null) {
                added++;
                if (added <= LOOKED_AT) {
                    looksLike(person).ifPresent(alike::add);
                }
            } else if (anonymous.contains(known.get(person))
                    || person.over(file).equals(file)) {
                same++;
            } else {
                changed++;
            }
        }
        return new Comparison(added, changed, same, alike);
    }

    void bring(List<Person> people, BatchId batch) {
        var known = known(people);
        var files = intake.read(known.values(), List.of(), List.of());
        var fresh = people.stream()
                .filter(person -> !files.containsKey(known.getOrDefault(person, 0L)))
                .toList();
        var ids = intake.reserve(fresh.size());
        var added = new LinkedHashMap<Long, MemberFile>();
        for (var i = 0; i < fresh.size(); i++) {
            added.put(ids.get(i), fresh.get(i).fresh(LocalDate.now(clock)));
        }
        intake.add(added, "");
        for (var i = 0; i < fresh.size(); i++) {
            link(fresh.get(i), ids.get(i));
            keep(batch, ids.get(i), null);
        }
        var anonymous = intake.anonymous(known.values());
        known.forEach((person, id) -> {
            var before = files.get(id);
            if (before != null && !anonymous.contains(id)) {
                var now = person.over(before);
                link(person, id);
                if (!now.equals(before)) {
                    intake.replace(id, before, now, "");
                    keep(batch, id, before);
                }
            }
        });
    }

    /** @throws Refused when something else was done with somebody who came by it */
    void undo(BatchId batch) {
        var before = new HashMap<Long, MemberFile>();
        var added = new ArrayList<Long>();
        jdbc.sql("select member, before::text as before from spreadsheets.change where batch = :batch")
                .param("batch", batch.value())
                .query((row, n) -> {
                    var was = row.getString("before");
                    if (was == null) {
                        added.add(row.getLong("member"));
                    } else {
                        before.put(row.getLong("member"), json.readValue(was, MemberFile.class));
                    }
                    return n;
                })
                .list();
        var now = intake.read(before.keySet(), List.of(), List.of());
        before.forEach((id, was) -> {
            var current = now.get(id);
            if (current != null) {
                intake.replace(id, current, was, "");
            }
        });
        jdbc.sql("delete from spreadsheets.change where batch = :batch")
                .param("batch", batch.value())
                .update();
        jdbc.sql("delete from spreadsheets.link where member = any(:ids)")
                .param("ids", added.toArray(Long[]::new))
                .update();
        try {
            intake.remove(added);
        } catch (DataIntegrityViolationException used) {
            throw new Refused("spreadsheets.undo.used");
        }
    }

    /** Who of the file each person is: by an earlier import, by their number, or by address and name. */
    private Map<Person, Long> known(List<Person> people) {
        var byKey = new HashMap<String, Long>();
        jdbc.sql("""
                        select l.key, coalesce(k.merged_into, l.member) as member from spreadsheets.link l
                        join members.member_card k on k.id = l.member where l.key = any(:keys)
                        """)
                .param("keys", people.stream().map(Person::key).toArray(String[]::new))
                .query((row, n) -> byKey.put(row.getString("key"), row.getLong("member")))
                .list();
        var byNumber = intake.numbered(people.stream()
                .map(person -> person.get(Column.NUMBER).toLowerCase(java.util.Locale.ROOT))
                .filter(number -> !number.isEmpty())
                .toList());
        var byEmail = new HashMap<String, Long>();
        jdbc.sql("""
                        select lower(k.email) || ' ' || public.searchable(k.name) as key, k.id from members.member_card k
                        where k.merged_into is null and lower(k.email) = any(:emails)
                        """)
                .param(
                        "emails",
                        people.stream()
                                .map(person -> person.get(Column.EMAIL).toLowerCase(java.util.Locale.ROOT))
                                .filter(email -> !email.isEmpty())
                                .toArray(String[]::new))
                .query((row, n) -> byEmail.put(row.getString("key"), row.getLong("id")))
                .list();
        var searchable = searchable(people);
        var known = new LinkedHashMap<Person, Long>();
        for (var person : people) {
            var id = byKey.get(person.key());
            if (id == null) {
                id = byNumber.get(person.get(Column.NUMBER).toLowerCase(java.util.Locale.ROOT));
            }
            if (id == null && !person.get(Column.EMAIL).isEmpty()) {
                id = byEmail.get(person.get(Column.EMAIL).toLowerCase(java.util.Locale.ROOT) + " "
                        + searchable.get(person.name()));
            }
            if (id != null) {
                known.put(person, id);
            }
        }
        return known;
    }

    /** Names as the database compares them. */
    private Map<String, String> searchable(List<Person> people) {
        var found = new HashMap<String, String>();
        jdbc.sql("select name, public.searchable(name) as plain from unnest(:names) as t (name)")
                .param("names", people.stream().map(Person::name).distinct().toArray(String[]::new))
                .query((row, n) -> found.put(row.getString("name"), row.getString("plain")))
                .list();
        return found;
    }

    private java.util.Optional<Message> looksLike(Person person) {
        var profile = person.said().containsKey(Column.COMPANY)
                ? Profile.entity(person.get(Column.COMPANY))
                : Profile.person(person.get(Column.FIRST_NAME), person.get(Column.LAST_NAME));
        var wanted = new NewMember(
                new Profile(
                        profile.kind(),
                        null,
                        "",
                        profile.lastName(),
                        profile.firstName(),
                        "",
                        profile.company(),
                        "",
                        null,
                        profile.kind() == MemberKind.PERSON ? person.birthDate() : null,
                        "",
                        "",
                        "fr",
                        List.of(),
                        null,
                        false,
                        true,
                        "",
                        ""),
                person.get(Column.EMAIL).isEmpty() ? null : person.get(Column.EMAIL),
                person.get(Column.PHONE).isEmpty() ? null : Values.phone(person.get(Column.PHONE)),
                PostalAddress.NONE,
                LocalDate.now(clock),
                Set.of());
        return checks.stream()
                .flatMap(check -> check.like(wanted).stream())
                .findFirst()
                .map(suspect -> Message.of("spreadsheets.alike", person.row(), person.name(), suspect.name()));
    }

    private void link(Person person, long member) {
        jdbc.sql(
                        "insert into spreadsheets.link (key, member) values (:key, :member) on conflict (key) do update set member = :member")
                .param("key", person.key())
                .param("member", member)
                .update();
    }

    private void keep(BatchId batch, long member, @org.jspecify.annotations.Nullable MemberFile before) {
        jdbc.sql(
                        "insert into spreadsheets.change (batch, member, before) values (:batch, :member, cast(:before as jsonb)) on conflict do nothing")
                .param("batch", batch.value())
                .param("member", member)
                .param("before", before == null ? null : json.writeValueAsString(before), java.sql.Types.VARCHAR)
                .update();
    }
}
