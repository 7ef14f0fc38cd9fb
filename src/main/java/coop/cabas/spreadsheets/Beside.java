package coop.cabas.spreadsheets;

import coop.cabas.members.MembershipKind;
import coop.cabas.members.intake.MemberExtras;
import coop.cabas.members.intake.MemberFile;
import coop.cabas.members.intake.MemberFile.InGroup;
import coop.cabas.members.intake.MemberFile.Membership;
import coop.cabas.members.intake.Value;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a row says beside who somebody is, all of it found in Cabas.
 *
 * @param exempt null when it does not say
 * @param values those of a field take the place of all that it held
 * @param term null when it says nothing of a membership
 */
record Beside(
        @Nullable Long status,
        @Nullable String gender,
        @Nullable Boolean exempt,
        Set<Long> groups,
        Set<Long> tags,
        List<Value> values,
        @Nullable Term term) {

    static final Beside NOTHING = new Beside(null, null, null, Set.of(), Set.of(), List.of(), null);

    /**
     * What somebody is to the coop.
     *
     * @param since null when it does not say
     * @param ended first day on which it is no more; null when it does not say
     */
    record Term(
            MembershipKind kind,
            @Nullable LocalDate since,
            @Nullable LocalDate ended) {

        /** Whether it covers days of several memberships of its kind: then nobody can tell which one it is. */
        boolean isUnclear(List<Membership> before) {
            return touched(before).size() > 1;
        }

        private List<Membership> touched(List<Membership> before) {
            return before.stream()
                    .filter(one -> one.kind() == kind)
                    .filter(one -> since == null
                            ? one.ended() == null
                            : (ended == null
                                            || one.since().isBefore(ended)
                                            || one.since().equals(since))
                                    && (one.ended() == null || one.ended().isAfter(since)))
                    .toList();
        }

        /** @param fallback first day of one that the row does not date */
        List<Membership> over(List<Membership> before, LocalDate fallback) {
            var touched = touched(before);
            if (touched.size() > 1 || (touched.isEmpty() && since == null && ended != null)) {
                return before;
            }
            var now = new ArrayList<>(before);
            now.removeAll(touched);
            if (touched.isEmpty()) {
                now.add(new Membership(kind, since != null ? since : fallback, ended, ""));
            } else {
                var was = touched.getFirst();
                now.add(new Membership(
                        kind,
                        since == null ? was.since() : since,
                        ended == null ? was.ended() : ended,
                        was.endReason()));
            }
            return now.size() == before.size() && before.containsAll(now) ? before : now;
        }
    }

    List<InGroup> groups(MemberFile file) {
        var all = new ArrayList<>(file.groups());
        for (var group : groups) {
            var seat = all.stream().filter(one -> one.group() == group).findFirst();
            seat.ifPresent(all::remove);
            all.add(new InGroup(group, true, seat.map(InGroup::manager).orElse(false)));
        }
        return all.containsAll(file.groups()) && file.groups().containsAll(all) ? file.groups() : all;
    }

    List<Value> values(MemberFile file) {
        var said = new HashSet<Long>();
        values.forEach(value -> said.add(value.field()));
        var all = new ArrayList<>(file.values().stream()
                .filter(value -> !said.contains(value.field()))
                .toList());
        all.addAll(values);
        return all.containsAll(file.values()) && file.values().containsAll(all) ? file.values() : all;
    }

    /** @param emails of the row, the main one first */
    MemberExtras over(MemberExtras before, List<String> emails, @Nullable String main, LocalDate fallback) {
        var addresses = new ArrayList<>(before.emails());
        emails.stream()
                .skip(1)
                .filter(email -> !email.equalsIgnoreCase(main)
                        && addresses.stream().noneMatch(known -> known.equalsIgnoreCase(email)))
                .forEach(addresses::add);
        // one that becomes the main address is no further one
        addresses.removeIf(email -> email.equalsIgnoreCase(main));
        var marks = new HashSet<>(before.tags());
        marks.addAll(tags);
        return new MemberExtras(
                addresses, marks, term == null ? before.memberships() : term.over(before.memberships(), fallback));
    }
}
