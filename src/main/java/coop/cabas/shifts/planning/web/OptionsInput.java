package coop.cabas.shifts.planning.web;

import coop.cabas.members.MembershipKind;
import coop.cabas.shifts.planning.Options;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;

/** Options as typed; a number of days left empty is no limit. */
record OptionsInput(
        @Nullable Boolean beginners,

        @Min(value = 1, message = "{shifts.form.ahead}") @Max(value = 366, message = "{shifts.form.ahead}") @Nullable
        Integer cooperative,

        @Min(value = 1, message = "{shifts.form.ahead}") @Max(value = 366, message = "{shifts.form.ahead}") @Nullable
        Integer association,

        @Min(value = 1, message = "{shifts.form.ahead}") @Max(value = 366, message = "{shifts.form.ahead}") @Nullable
        Integer friend,

        @Nullable Boolean fixed,
        @Nullable Boolean keeping,

        @Min(value = 1, message = "{shifts.form.keepingDays}")
        @Max(value = 27, message = "{shifts.form.keepingDays}")
        @Nullable
        Integer keepingDays,

        @Nullable Boolean waiting,
        @Nullable Boolean watching,
        @Nullable Boolean chores) {

    private static final int A_WEEK = 7;

    static OptionsInput of(Options.Chosen chosen) {
        return new OptionsInput(
                chosen.beginners(),
                chosen.reach().get(MembershipKind.COOPERATIVE),
                chosen.reach().get(MembershipKind.ASSOCIATION),
                chosen.reach().get(MembershipKind.FRIEND),
                chosen.fixed(),
                chosen.keeping(),
                chosen.keepingDays(),
                chosen.waiting(),
                chosen.watching(),
                chosen.chores());
    }

    Options.Chosen chosen() {
        var reach = new EnumMap<MembershipKind, Integer>(MembershipKind.class);
        put(reach, MembershipKind.COOPERATIVE, cooperative);
        put(reach, MembershipKind.ASSOCIATION, association);
        put(reach, MembershipKind.FRIEND, friend);
        return new Options.Chosen(
                Boolean.TRUE.equals(beginners),
                reach,
                Boolean.TRUE.equals(fixed),
                Boolean.TRUE.equals(keeping),
                keepingDays == null ? A_WEEK : keepingDays,
                Boolean.TRUE.equals(waiting),
                Boolean.TRUE.equals(watching),
                Boolean.TRUE.equals(chores));
    }

    private static void put(EnumMap<MembershipKind, Integer> reach, MembershipKind kind, @Nullable Integer days) {
        if (days != null) {
            reach.put(kind, days);
        }
    }
}
