package coop.cabas.spreadsheets;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.Reject;
import coop.cabas.members.Numbering;
import coop.cabas.members.intake.ExtrasIntake;
import coop.cabas.members.intake.MemberExtras;
import coop.cabas.members.intake.MemberFile;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.shared.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares people of a list with the member file, and writes what is different. */
@Component
class Bringing {

    /** Looked at one by one for somebody who looks alike: a first import brings everybody at once. */
    private static final int LOOKED_AT = 300;

    private final JdbcClient jdbc;
    private final MemberIntake intake;
    private final ExtrasIntake extras;
    private final Numbering numbering;
    private final Vocabulary vocabulary;
    private final Finding finding;
    private final FeeLines fees;
    private final Resembling resembling;
    private final Changes changes;
    private final Clock clock;

    Bringing(
            JdbcClient jdbc,
            MemberIntake intake,
            ExtrasIntake extras,
            Numbering numbering,
            Vocabulary vocabulary,
            Finding finding,
            FeeLines fees,
            Resembling resembling,
            Changes changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.extras = extras;
        this.numbering = numbering;
        this.vocabulary = vocabulary;
        this.finding = finding;
        this.fees = fees;
        this.resembling = resembling;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param rejects people of whom nobody can tell who they are
     * @param remarks on people who look like somebody in the file, and on payments that differ
     */
    record Comparison(int added, int changed, int same, int fees, List<Reject> rejects, List<Message> remarks) {}

    /** A member as they are, or as they are to be. */
    record State(MemberFile file, MemberExtras extras) {}

    Comparison compare(List<Person> people, Rules rules) {
        var found = finding.of(people, rules);
        var states = states(found.ids().values());
        var anonymous = intake.anonymous(found.ids().values());
        var lines = fees.compare(named(people, found.ids(), anonymous), found.ids());
        var rejects = new ArrayList<>(found.rejects());
        var remarks = new ArrayList<>(lines.remarks());
        var added = 0;
        var changed = 0;
        var same = 0;
        for (var person : people) {
            if (found.isUnclear(person)) {
                continue;
            }
            var id = found.ids().get(person);
            var state = id == null ? null : states.get(id);
            if (state == null) {
                if (person.name().isEmpty()) {
                    rejects.add(new Reject(person.row(), null, Message.of("spreadsheets.stranger", person.called())));
                }
                if (++added <= LOOKED_AT) {
                    resembling.somebody(person).ifPresent(remarks::add);
                }
                continue;
            }
            var term = person.beside().term();
            if (term != null && term.isUnclear(state.extras().memberships())) {
                rejects.add(new Reject(person.row(), null, Message.of("spreadsheets.memberships", person.called())));
            }
            if (anonymous.contains(id)) {
                same++;
            } else if (lines.brings(person) || !after(person, state).equals(state) || lacksNumber(state, rules)) {
                changed++;
            } else {
                same++;
            }
        }
        var payments = lines.fresh().values().stream().mapToInt(List::size).sum();
        return new Comparison(added, changed, same, payments, rejects, remarks);
    }

    void bring(List<Person> people, Rules rules, BatchId batch) {
        var ids = new HashMap<>(finding.of(people, rules).ids());
        var states = states(ids.values());
        var anonymous = intake.anonymous(ids.values());
        var lines = fees.compare(named(people, ids, anonymous), ids);
        ids.forEach((person, id) -> {
            var before = states.get(id);
            if (before != null && !anonymous.contains(id)) {
                link(person, id);
                var now = numbered(after(person, before), rules);
                if (!now.equals(before)) {
                    intake.replace(id, before.file(), now.file(), "");
                    extras.replace(id, before.extras(), now.extras());
                    changes.keep(batch, id, before, now);
                }
            }
        });
        add(people.stream().filter(person -> !ids.containsKey(person)).toList(), rules, batch, ids);
        fees.bring(lines, ids, batch);
    }

    /** @param ids completed with those who are new */
    private void add(List<Person> people, Rules rules, BatchId batch, Map<Person, Long> ids) {
        var reserved = intake.reserve(people.size());
        var files = new LinkedHashMap<Long, MemberFile>();
        var beside = new HashMap<Long, MemberExtras>();
        for (var i = 0; i < people.size(); i++) {
            var id = reserved.get(i);
            var fresh = people.get(i).fresh(today());
            var state = numbered(new State(fresh, people.get(i).extras(MemberExtras.NONE, fresh, today())), rules);
            files.put(id, state.file());
            beside.put(id, state.extras());
            ids.put(people.get(i), id);
        }
        intake.add(files, "");
        beside.forEach((id, more) -> extras.replace(id, MemberExtras.NONE, more));
        for (var i = 0; i < people.size(); i++) {
            link(people.get(i), reserved.get(i));
            changes.keepNew(batch, reserved.get(i));
        }
    }

    /** Those who were not made anonymous. */
    private static List<Person> named(List<Person> people, Map<Person, Long> ids, Set<Long> anonymous) {
        return people.stream()
                .filter(person -> !anonymous.contains(ids.getOrDefault(person, 0L)))
                .toList();
    }

    private Map<Long, State> states(Collection<Long> ids) {
        var files = intake.read(ids, vocabulary.groupIds(), vocabulary.fieldIds());
        var more = extras.read(files.keySet());
        var states = new HashMap<Long, State>();
        files.forEach((id, file) -> states.put(id, new State(file, more.getOrDefault(id, MemberExtras.NONE))));
        return states;
    }

    private State after(Person person, State before) {
        var file = person.over(before.file());
        return new State(file, person.extras(before.extras(), file, today()));
    }

    private static boolean lacksNumber(State state, Rules rules) {
        return rules.numbered() && state.file().number() == null;
    }

    /** The same with a number, when it has none and the list wants everybody to have one. */
    private State numbered(State state, Rules rules) {
        return lacksNumber(state, rules)
                ? new State(
                        state.file().numbered(numbering.take(state.file().kind(), today().getYear())), state.extras())
                : state;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void link(Person person, long member) {
        jdbc.sql(
                        "insert into spreadsheets.link (key, member) values (:key, :member) on conflict (key) do update set member = :member")
                .param("key", person.key())
                .param("member", member)
                .update();
    }
}
