package coop.cabas.demo.people;

import coop.cabas.members.MemberId;
import coop.cabas.organisation.Identity;
import coop.cabas.organisation.LegalForm;
import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Money;
import coop.cabas.shares.CapitalCalls;
import coop.cabas.shares.Categories;
import coop.cabas.shares.CategoryId;
import coop.cabas.shares.ClassId;
import coop.cabas.shares.Grounds;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.Subscriptions;
import coop.cabas.shares.Withdrawals;
import coop.cabas.shares.assembly.Assemblies;
import coop.cabas.shares.assembly.Assembly;
import coop.cabas.shares.assembly.Electorate;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What the invented cooperators subscribe, pay up and give back, in the order in which it happened. */
@Component
class ShareStory {

    private static final Money NOMINAL = Money.of("10.00");

    private final Organisation organisation;
    private final ShareClasses classes;
    private final Categories categories;
    private final Subscriptions subscriptions;
    private final CapitalCalls calls;
    private final Withdrawals withdrawals;
    private final Assemblies assemblies;
    private final Electorate electorate;

    ShareStory(
            Organisation organisation,
            ShareClasses classes,
            Categories categories,
            Subscriptions subscriptions,
            CapitalCalls calls,
            Withdrawals withdrawals,
            Assemblies assemblies,
            Electorate electorate) {
        this.organisation = organisation;
        this.classes = classes;
        this.categories = categories;
        this.subscriptions = subscriptions;
        this.calls = calls;
        this.withdrawals = withdrawals;
        this.assemblies = assemblies;
        this.electorate = electorate;
    }

    /** Something that happened on a day. */
    private record Act(LocalDate day, Runnable done) {}

    /** The acts told so far, to be written in the order of their days. */
    static final class Register {

        private final ClassId of;
        private final CategoryId ordinary;
        private final CategoryId low;
        private final CategoryId entities;
        private final List<Act> acts = new ArrayList<>();

        Register(ClassId of, CategoryId ordinary, CategoryId low, CategoryId entities) {
            this.of = of;
            this.ordinary = ordinary;
            this.low = low;
            this.entities = entities;
        }
    }

    Register open(LocalDate first) {
        organisation.describe(new Identity(
                "La Coop des Quais",
                LegalForm.SCIC_SAS,
                "4 place du Marché",
                "78160",
                "Marly-le-Roi",
                "123456782",
                "Versailles",
                "",
                "",
                "bonjour@demo.cabas.example",
                "01 99 00 12 34",
                "",
                "",
                Set.of(),
                null,
                "Chloé Marchand",
                "présidente",
                "",
                "",
                "",
                null,
                null));
        var of = classes.add(
                new ShareClasses.Terms("A", "Parts de coopérateur", true, true, null, false), NOMINAL, first);
        return new Register(
                of,
                categories.add(
                        new Categories.Terms("Ordinaire", of, coop.cabas.members.MemberKind.PERSON, 10, "", false)),
                categories.add(new Categories.Terms(
                        "Minima sociaux",
                        of,
                        coop.cabas.members.MemberKind.PERSON,
                        1,
                        "Attestation de moins de trois mois",
                        false)),
                categories.add(
                        new Categories.Terms("Organisation", of, coop.cabas.members.MemberKind.ENTITY, 20, "", false)));
    }

    /** @param left day on which they left; after today when they have not @param turn place in the story: who pays how follows from it */
    void subscribe(
            Register register,
            MemberId member,
            boolean entity,
            LocalDate since,
            LocalDate left,
            LocalDate today,
            int turn) {
        var low = !entity && turn % 13 == 5;
        var shares = entity ? 20 : low ? 1 : turn % 17 == 2 ? 30 : 10;
        var category = entity ? register.entities : low ? register.low : register.ordinary;
        var whole = NOMINAL.times(shares);
        var inParts = !low && turn % 7 == 3;
        var first = inParts
                ? Money.rounded(
                        whole.amount().movePointLeft(2).multiply(java.math.BigDecimal.valueOf(25)),
                        java.math.RoundingMode.UP)
                : whole;
        register.acts.add(new Act(since, () -> {
            var asked = subscriptions.ask(member, register.of, category, shares, since);
            subscriptions.register(
                    asked, since, first, Grounds.paid(turn % 3 == 0 ? "Virement" : "Chèque", "n° " + (1000 + turn)));
        }));
        var rest = since.plusMonths(6);
        if (inParts && turn % 2 == 0 && rest.isBefore(today) && rest.isBefore(left)) {
            register.acts.add(new Act(
                    rest,
                    () -> calls.pay(member, register.of, rest, whole.minus(first), Grounds.paid("Virement", "solde"))));
        }
        if (!left.isAfter(today) && turn % 3 != 0) {
            register.acts.add(new Act(
                    left,
                    () -> withdrawals.withdraw(member, register.of, shares, left, new Grounds("", "", "", "Départ"))));
        }
    }

    /** What was told, and the assembly that comes next. */
    void write(Register register, LocalDate today) {
        register.acts.stream()
                .sorted(Comparator.comparing(Act::day))
                .forEach(act -> act.done().run());
        var id = assemblies.call(new Assemblies.Call(
                Assembly.Kind.ORDINARY,
                "Assemblée générale annuelle",
                today.plusDays(24),
                LocalTime.of(18, 30),
                "Salle des fêtes",
                today));
        electorate.drawUp(assemblies.find(id));
    }
}
