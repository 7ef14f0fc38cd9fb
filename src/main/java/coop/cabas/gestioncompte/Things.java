package coop.cabas.gestioncompte;

import coop.cabas.imports.sync.Thing;
import coop.cabas.imports.sync.Written;
import coop.cabas.members.intake.Households;
import coop.cabas.members.intake.MemberFile;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.members.intake.Shelf;
import coop.cabas.shifts.intake.AccountFile;
import coop.cabas.shifts.intake.AccountIntake;
import coop.cabas.shifts.intake.BookingFile;
import coop.cabas.shifts.intake.BookingIntake;
import coop.cabas.shifts.intake.LeaveFile;
import coop.cabas.shifts.intake.LeaveIntake;
import coop.cabas.shifts.intake.RuleIntake;
import coop.cabas.shifts.intake.ShiftFile;
import coop.cabas.shifts.intake.ShiftIntake;
import coop.cabas.shifts.intake.ShiftShelves;
import coop.cabas.shifts.intake.SkillIntake;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every kind of thing that is brought, each with the way it is written. */
@Component
class Things {

    static final String JOB = "job";
    static final String WEEK = "week";
    static final String SLOT = "slot";
    static final String CLOSING = "closing";
    static final String LEAVE_KIND = "leave-kind";
    static final String RULES = "rules";
    static final String MEMBER = "member";
    static final String HOUSEHOLD = "household";
    static final String ACCOUNT = "account";
    static final String SHIFT = "shift";
    static final String BOOKING = "booking";
    static final String FREED = "freed";
    static final String LEAVE = "leave";
    static final String PAUSE = "pause";
    static final String SKILL = "skill";
    static final String SKILLED = "skilled";
    static final String CARD = "card";
    static final String LINE = "line";
    static final String REVERSAL = "reversal";
    static final String SIGN_IN = "sign-in";

    /** From what stands alone to what points at others: taken back the other way round. */
    static final List<String> ORDER = List.of(
            SKILL,
            JOB,
            WEEK,
            SLOT,
            CLOSING,
            LEAVE_KIND,
            RULES,
            MEMBER,
            HOUSEHOLD,
            ACCOUNT,
            SHIFT,
            BOOKING,
            FREED,
            LEAVE,
            PAUSE);

    private final ShiftShelves shelves;
    private final RuleIntake rules;
    private final MemberIntake members;
    private final Households households;
    private final AccountIntake accounts;
    private final ShiftIntake shifts;
    private final BookingIntake bookings;
    private final LeaveIntake leaves;
    private final SkillIntake skills;

    Things(
            ShiftShelves shelves,
            RuleIntake rules,
            MemberIntake members,
            Households households,
            AccountIntake accounts,
            ShiftIntake shifts,
            BookingIntake bookings,
            LeaveIntake leaves,
            SkillIntake skills) {
        this.shelves = shelves;
        this.rules = rules;
        this.members = members;
        this.households = households;
        this.accounts = accounts;
        this.shifts = shifts;
        this.bookings = bookings;
        this.leaves = leaves;
        this.skills = skills;
    }

    Written<ShiftShelves.Job> job() {
        return onShelf(JOB, shelves.jobs()).finding(row -> shelves.jobs().named(row.name()));
    }

    Written<ShiftShelves.Week> week() {
        return onShelf(WEEK, shelves.weeks()).finding(row -> shelves.weeks().named(row.name()));
    }

    Written<ShiftShelves.Slot> slot() {
        var slots = shelves.slots();
        return new Written<>(
                SLOT,
                ShiftShelves.Slot.class,
                rows -> rows.stream().map(slots::add).toList(),
                slots::read,
                (id, was, now) -> slots.replace(id, now),
                ids -> {
                    skills.forgetSlots(ids);
                    slots.remove(ids);
                });
    }

    Written<SkillIntake.Skill> skill() {
        return onShelf(SKILL, skills.skills()).finding(row -> skills.skills().named(row.name()));
    }

    Written<ShiftShelves.Closing> closing() {
        return onShelf(CLOSING, shelves.closings());
    }

    Written<ShiftShelves.LeaveKind> leaveKind() {
        return onShelf(LEAVE_KIND, shelves.leaveKinds())
                .finding(row -> shelves.leaveKinds().named(row.name()));
    }

    /** There is one set of rules: it is known before it is brought, so that only what differs there is taken. */
    Written<RuleIntake.Rules> rules() {
        return new Written<>(
                RULES,
                RuleIntake.Rules.class,
                rows -> rows.stream().map(row -> 1L).toList(),
                ids -> Map.of(1L, rules.read()),
                (id, was, now) -> rules.replace(now),
                ids -> {});
    }

    Written<MemberFile> member(Function<MemberFile, Optional<Long>> known) {
        return new Written<>(
                        MEMBER,
                        MemberFile.class,
                        rows -> {
                            var ids = members.reserve(rows.size());
                            members.add(paired(ids, rows), "");
                            return ids;
                        },
                        ids -> members.read(ids, List.of(), List.of()),
                        (id, was, now) -> members.replace(id, was, now, ""),
                        members::remove)
                .finding(known);
    }

    Written<Households.Household> household() {
        return new Written<>(
                HOUSEHOLD,
                Households.Household.class,
                rows -> rows.stream().map(households::add).toList(),
                households::read,
                (id, was, now) -> households.replace(id, now),
                households::remove);
    }

    Written<AccountFile> account() {
        return new Written<>(
                        ACCOUNT, AccountFile.class, accounts::add, accounts::read, accounts::replace, accounts::remove)
                .finding(row -> accounts.of(row.sharers()));
    }

    Written<ShiftFile> shift() {
        return new Written<>(
                SHIFT,
                ShiftFile.class,
                shifts::add,
                shifts::read,
                (id, was, now) -> shifts.replace(id, now),
                shifts::remove);
    }

    Written<BookingFile> booking() {
        return booking(BOOKING);
    }

    /** A place given back is the booking that it was, when that one was brought before. */
    Written<BookingFile> freed() {
        return booking(FREED).finding(row -> {
            var cancelled = row.cancelled();
            return cancelled == null ? Optional.empty() : bookings.givenBack(row.shift(), row.member(), cancelled);
        });
    }

    private Written<BookingFile> booking(String name) {
        return new Written<>(
                name,
                BookingFile.class,
                rows -> bookings.add(rows, GestionCompteImporter.SOURCE),
                bookings::read,
                (id, was, now) -> bookings.replace(id, was, now, GestionCompteImporter.SOURCE),
                bookings::remove);
    }

    Written<LeaveFile> leave() {
        return leave(LEAVE);
    }

    Written<LeaveFile> pause() {
        return leave(PAUSE);
    }

    private Written<LeaveFile> leave(String name) {
        return new Written<>(
                name,
                LeaveFile.class,
                rows -> leaves.add(rows, GestionCompteImporter.SOURCE),
                leaves::read,
                (id, was, now) -> leaves.replace(id, now),
                leaves::remove);
    }

    /** @throws IllegalArgumentException for a name that is none of {@link #ORDER} */
    Thing<?> named(String name) {
        return switch (name) {
            case SKILL -> skill();
            case JOB -> job();
            case WEEK -> week();
            case SLOT -> slot();
            case CLOSING -> closing();
            case LEAVE_KIND -> leaveKind();
            case RULES -> rules();
            case MEMBER -> member(row -> Optional.empty());
            case HOUSEHOLD -> household();
            case ACCOUNT -> account();
            case SHIFT -> shift();
            case BOOKING -> booking();
            case FREED -> freed();
            case LEAVE -> leave();
            case PAUSE -> pause();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static <T extends Record> Written<T> onShelf(String name, Shelf<T> shelf) {
        return new Written<>(
                name,
                shelf.type(),
                rows -> rows.stream().map(shelf::add).toList(),
                shelf::read,
                (id, was, now) -> shelf.replace(id, now),
                shelf::remove);
    }

    private static <T> Map<Long, T> paired(List<Long> ids, List<T> rows) {
        var pairs = new LinkedHashMap<Long, T>();
        for (int i = 0; i < rows.size(); i++) {
            pairs.put(ids.get(i), rows.get(i));
        }
        return pairs;
    }
}
