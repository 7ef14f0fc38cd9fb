package coop.cabas.demo.people;

import coop.cabas.fees.CoverPeriod;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Methods;
import coop.cabas.fees.NewFee;
import coop.cabas.fees.Recording;
import coop.cabas.fees.Schedules;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;

/** What the invented members pay: a fee when they come, most of them another a year later, a gift now and then. */
@Component
class FeeStory {

    private static final int PARTS = 3;

    private final FeeTypes types;
    private final Methods methods;
    private final Recording recording;
    private final Schedules schedules;

    FeeStory(FeeTypes types, Methods methods, Recording recording, Schedules schedules) {
        this.types = types;
        this.methods = methods;
        this.recording = recording;
        this.schedules = schedules;
    }

    /** What the coop asks for, and how it may be paid. */
    record Till(FeeType yearly, FeeType gift, List<Methods.Method> methods) {}

    Till open() {
        methods.add(Methods.Kind.CASH, "Espèces", "530");
        methods.add(Methods.Kind.CHEQUE, "Chèque", "5112");
        methods.add(Methods.Kind.TRANSFER, "Virement", "512");
        var yearly = types.add(terms("Cotisation annuelle", FeeType.Kind.FEE, Money.of("20.00"), 12));
        types.add(terms("Cotisation de soutien", FeeType.Kind.FEE, Money.of("40.00"), 12));
        var gift = types.add(terms("Don", FeeType.Kind.DONATION, null, null));
        return new Till(types.find(yearly), types.find(gift), methods.all());
    }

    /** @param turn place of the member in the story: who renews, who gives and how they pay follows from it */
    void pay(Till till, MemberId member, LocalDate since, LocalDate today, int turn) {
        var starts = since;
        while (starts.isBefore(today)) {
            var owes = starts.equals(since) ? turn % 19 == 7 : turn % 3 == 1;
            if (owes && !starts.equals(since)) {
                return;
            }
            write(till, till.yearly(), member, starts, Money.of("20.00"), !owes, turn);
            starts = starts.plusMonths(12);
        }
        if (turn % 11 == 4) {
            write(till, till.gift(), member, since.plusDays(3), Money.of("15.00"), true, turn);
        }
    }

    /** Some give a round note for a gift: what is too much waits. Some who owe pay in three times. */
    private void write(
            Till till, FeeType type, MemberId member, LocalDate starts, Money amount, boolean paid, int turn) {
        var method = till.methods().get(turn % till.methods().size());
        var given = type.kind() == FeeType.Kind.DONATION && turn % 5 == 0 ? amount.plus(Money.of("5.00")) : amount;
        var fee = recording.write(
                new NewFee(
                        member,
                        type.id(),
                        amount,
                        method.id(),
                        starts,
                        CoverPeriod.of(type, starts).ends(),
                        ""),
                paid ? new Recording.Paid(given, starts, method.id(), "") : null);
        if (!paid && turn % 2 == 0) {
            schedules.plan(fee, schedules.propose(fee, PARTS, starts.plusMonths(1)));
        }
    }

    private static FeeTypes.Terms terms(
            String name, FeeType.Kind kind, @Nullable Money amount, @Nullable Integer months) {
        return new FeeTypes.Terms(name, kind, amount, amount == null, months, null, 0, false, null, false);
    }
}
