package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Line;
import coop.cabas.gestioncompte.Their.Place;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Shifts that count twice or not at all. Where booking is enough for a shift to count, a credit is dated by the beginning of its shift:
 * one that is dated otherwise was written by a trial of validation, from which such oddities come.
 */
final class CreditAnomalies {

    private final GestionCompte there;
    private final Findings findings;
    private final Names names;
    private final Map<Long, List<Line>> credits = new TreeMap<>();
    private @Nullable LocalDate trialFrom;
    private @Nullable LocalDate trialTo;

    CreditAnomalies(GestionCompte there, Findings findings, Names names) {
        this.there = there;
        this.findings = findings;
        this.names = names;
    }

    void find() {
        there.lines.values().forEach(this::look);
        credits.forEach((id, lines) -> {
            if (lines.size() > 1) {
                findings.odd(
                        "double_credit_in_trial",
                        lines.getFirst().membership(),
                        lines.stream().map(Line::id).toList(),
                        names.of(lines.getFirst().membership()),
                        id);
            }
        });
        there.lines.values().forEach(this::trial);
        uncredited();
    }

    private void look(Line line) {
        var place = line.place() == null ? null : there.places.get(line.place());
        if (line.type() != LineType.SHIFT || place == null) {
            return;
        }
        credits.computeIfAbsent(place.id(), id -> new ArrayList<>()).add(line);
        if (!line.at().equals(place.starts())) {
            var day = line.at().toLocalDate();
            trialFrom = trialFrom == null || day.isBefore(trialFrom) ? day : trialFrom;
            trialTo = trialTo == null || day.isAfter(trialTo) ? day : trialTo;
        }
    }

    private void trial(Line line) {
        if (line.type() == LineType.INVALIDATED && line.place() != null) {
            findings.odd(
                    "invalidated_in_trial",
                    line.membership(),
                    List.of(line.place()),
                    names.of(line.membership()),
                    line.at().toLocalDate(),
                    line.minutes());
        }
        if (line.type() == LineType.RELEASED && line.place() != null) {
            var left = credits.getOrDefault(line.place(), List.of()).stream()
                    .filter(credit -> credit.membership() == line.membership())
                    .map(Line::id)
                    .toList();
            findings.odd(
                    "freed_with_saving_in_trial",
                    line.membership(),
                    List.of(line.place()),
                    names.of(line.membership()),
                    line.at().toLocalDate(),
                    left.isEmpty() ? "–" : Names.ids(left));
        }
    }

    private void uncredited() {
        var inTrial = new ArrayList<Long>();
        var ofPerson = new TreeMap<Long, List<Place>>();
        var all = there.places.values().stream()
                .filter(place -> place.shifter() != null
                        && there.people.containsKey(place.shifter())
                        && !credits.containsKey(place.id()))
                .toList();
        for (var place : all) {
            if (isInTrial(place.booked())) {
                inTrial.add(place.id());
            } else {
                ofPerson.computeIfAbsent(Objects.requireNonNull(place.shifter()), id -> new ArrayList<>())
                        .add(place);
            }
        }
        if (!inTrial.isEmpty()) {
            findings.odd(
                    "booked_in_trial_without_credit",
                    null,
                    inTrial,
                    inTrial.size(),
                    String.valueOf(trialFrom),
                    String.valueOf(trialTo));
        }
        ofPerson.forEach((person, places) -> person(person, places, all));
    }

    /** Whoever shares an account and has shifts that never counted came from an account whose lines were lost. */
    private void person(long id, List<Place> places, List<Place> all) {
        var person = Objects.requireNonNull(there.people.get(id));
        var last = places.stream()
                .map(place -> Objects.requireNonNullElse(place.booked(), place.starts()))
                .max(LocalDateTime::compareTo)
                .orElseThrow();
        var lost = all.stream()
                .filter(place -> Objects.equals(place.shifter(), id)
                        && !Objects.requireNonNullElse(place.booked(), place.starts())
                                .isAfter(last))
                .map(Place::id)
                .toList();
        var shared = there.people.values().stream()
                        .filter(other -> person.membership() != null
                                && person.membership().equals(other.membership()))
                        .count()
                > 1;
        if (shared && places.size() > 1) {
            findings.odd(
                    "merged_account_without_logs",
                    person.membership(),
                    lost,
                    names.of(person.membership()),
                    person.name(),
                    last.toLocalDate(),
                    holes());
        } else {
            findings.odd("booked_without_credit", person.membership(), lost, names.of(person.membership()));
        }
    }

    /** Memberships that are no more: ids that nothing has. */
    private String holes() {
        var ids = new TreeSet<>(there.memberships.keySet());
        return ids.isEmpty()
                ? "–"
                : Names.ids(LongStream.range(ids.first(), ids.last())
                        .filter(id -> !ids.contains(id))
                        .boxed()
                        .toList());
    }

    private boolean isInTrial(@Nullable LocalDateTime booked) {
        return booked != null
                && trialFrom != null
                && trialTo != null
                && !booked.toLocalDate().isBefore(trialFrom)
                && !booked.toLocalDate().isAfter(trialTo);
    }
}
