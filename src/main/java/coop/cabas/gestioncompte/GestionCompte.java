package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Address;
import coop.cabas.gestioncompte.Their.Card;
import coop.cabas.gestioncompte.Their.Closing;
import coop.cabas.gestioncompte.Their.Exemption;
import coop.cabas.gestioncompte.Their.ExemptionKind;
import coop.cabas.gestioncompte.Their.Freed;
import coop.cabas.gestioncompte.Their.Job;
import coop.cabas.gestioncompte.Their.Line;
import coop.cabas.gestioncompte.Their.Membership;
import coop.cabas.gestioncompte.Their.Period;
import coop.cabas.gestioncompte.Their.Person;
import coop.cabas.gestioncompte.Their.Place;
import coop.cabas.gestioncompte.Their.Position;
import coop.cabas.gestioncompte.Their.Registration;
import coop.cabas.gestioncompte.Their.User;
import coop.cabas.imports.Reject;
import coop.cabas.imports.dump.Row;
import coop.cabas.imports.dump.Tables;
import coop.cabas.imports.dump.Unreadable;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** A gestion-compte as its tables tell it, read whole: fifty thousand lines are a few megabytes. */
final class GestionCompte {

    private static final List<String> NEEDED =
            List.of("membership", "beneficiary", "fos_user", "shift", "time_log", "job");
    private static final int TABLES_TOLD = 8;

    private final Tables tables;
    private final Consumer<Reject> rejects;
    private final LocalDateTime reference;

    final Map<Long, Membership> memberships;
    final Map<Long, Person> people;
    final Map<Long, Address> addresses;
    final Map<Long, User> users;
    final Map<Long, Registration> registrations;
    final Map<Long, Job> jobs;
    final Map<Long, Period> periods;
    final Map<Long, Position> positions;
    final Map<Long, Place> places;
    final Map<Long, Freed> freed;
    final Map<Long, Line> lines;
    final Map<Long, Exemption> exemptions;
    final Map<Long, ExemptionKind> exemptionKinds;
    final Map<Long, Their.Skill> skills;
    final List<Their.Skilled> skilled = new ArrayList<>();
    final Map<Long, Closing> closings;
    final Map<Long, Card> cards;

    private GestionCompte(Tables tables, LocalDateTime reference, Consumer<Reject> rejects) {
        this.tables = tables;
        this.reference = reference;
        this.rejects = rejects;
        memberships = read("membership", RowReading::membership, Membership::id);
        people = read("beneficiary", RowReading::person, Person::id);
        addresses = read("address", RowReading::address, Address::id);
        users = read("fos_user", RowReading::user, User::id);
        registrations = read("registration", RowReading::registration, Registration::id);
        jobs = read("job", RowReading::job, Job::id);
        periods = read("period", RowReading::period, Period::id);
        positions = read("period_position", RowReading::position, Position::id);
        places = read("shift", RowReading::place, Place::id);
        freed = read("shiftfreelog", RowReading::freed, Freed::id);
        lines = read("time_log", RowReading::line, Line::id);
        exemptions = read("membership_shift_exemption", RowReading::exemption, Exemption::id);
        exemptionKinds = read("shift_exemption", RowReading::exemptionKind, ExemptionKind::id);
        skills = read("formation", RowReading::skill, Their.Skill::id);
        tables.each("beneficiaries_formations", row -> skilled.add(RowReading.skilled(row)));
        closings = read("closing_exception", RowReading::closing, Closing::id);
        cards = read("swipe_card", RowReading::card, Card::id);
    }

    /**
     * @param reference when the dump was made, on the shop's clock
     * @param rejects is told of rows that cannot be read
     * @throws Unreadable when these are not the tables of a gestion-compte, or of one that is too old
     */
    static GestionCompte of(Tables tables, LocalDateTime reference, Consumer<Reject> rejects) {
        if (tables.names().isEmpty()) {
            throw Unreadable.file(Message.of("gestioncompte.dump.nothing"));
        }
        var missing =
                NEEDED.stream().filter(name -> !tables.names().contains(name)).toList();
        if (!missing.isEmpty()) {
            var some = tables.names().stream().sorted().limit(TABLES_TOLD).toList();
            throw Unreadable.file(
                    Message.of("gestioncompte.dump.foreign", String.join(", ", missing), String.join(", ", some)));
        }
        return new GestionCompte(tables, reference, rejects);
    }

    LocalDateTime reference() {
        return reference;
    }

    /** How many rows each table has. */
    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        tables.names().forEach(name -> {
            counts.put(name, 0);
            tables.each(name, row -> counts.merge(name, 1, Integer::sum));
        });
        return counts;
    }

    /** Rows of a table in which MySQL wrote zeros for a date. */
    Map<String, List<Long>> zeroDates() {
        var found = new TreeMap<String, List<Long>>();
        for (var table : tables.names()) {
            var dated = tables.columns(table).stream()
                    .filter(name ->
                            name.endsWith("_at") || name.contains("date") || name.equals("start") || name.equals("end"))
                    .toList();
            tables.each(table, row -> {
                if (row.has("id") && dated.stream().anyMatch(column -> isZero(row.text(column)))) {
                    found.computeIfAbsent(table, name -> new ArrayList<>()).add(Cell.key(row, "id"));
                }
            });
        }
        return found;
    }

    private static boolean isZero(@Nullable String text) {
        return text != null && Cell.isZeroDate(text);
    }

    /** Memberships with their people, the one who speaks for it first: the first one unless another is chosen. */
    Map<Membership, List<Person>> households() {
        var households = new LinkedHashMap<Membership, List<Person>>();
        var byMembership = new LinkedHashMap<Long, List<Person>>();
        people.values().stream().sorted(Comparator.comparing(Person::id)).forEach(person -> {
            if (person.membership() != null) {
                byMembership
                        .computeIfAbsent(person.membership(), id -> new ArrayList<>())
                        .add(person);
            }
        });
        memberships.values().forEach(membership -> {
            var all = byMembership.getOrDefault(membership.id(), new ArrayList<>());
            var main = membership.main();
            if (main != null) {
                all.sort(Comparator.comparing(person -> person.id() != main));
            }
            households.put(membership, all);
        });
        return households;
    }

    private <T> Map<Long, T> read(String table, Function<Row, T> reading, Function<T, Long> id) {
        var found = new LinkedHashMap<Long, T>();
        tables.each(table, row -> {
            try {
                var one = reading.apply(row);
                found.put(id.apply(one), one);
            } catch (Unreadable unreadable) {
                rejects.accept(new Reject(
                        unreadable.line() == null ? Integer.valueOf(row.line()) : unreadable.line(),
                        unreadable.column(),
                        unreadable.reason()));
            }
        });
        return found;
    }
}
