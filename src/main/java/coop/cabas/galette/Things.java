package coop.cabas.galette;

import coop.cabas.fees.intake.FeeFile;
import coop.cabas.fees.intake.FeeIntake;
import coop.cabas.fees.intake.FeeShelves;
import coop.cabas.fees.intake.PaymentFile;
import coop.cabas.fees.intake.PaymentIntake;
import coop.cabas.imports.sync.Links;
import coop.cabas.imports.sync.Thing;
import coop.cabas.imports.sync.Written;
import coop.cabas.members.intake.Households;
import coop.cabas.members.intake.MemberFile;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.members.intake.Shelf;
import coop.cabas.members.intake.Shelves;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every kind of thing that is brought, each with the way it is written. */
@Component
class Things {

    static final String STATUS = "status";
    static final String GROUP = "group";
    static final String FIELD = "field";
    static final String CHOICE = "choice";
    static final String TYPE = "type";
    static final String METHOD = "method";
    static final String MEMBER = "member";
    static final String HOUSEHOLD = "household";
    static final String PAYMENT = "payment";
    static final String FEE = "fee";
    static final String ACCOUNT = "account";

    /** From what stands alone to what points at others: taken back the other way round. */
    static final List<String> ORDER =
            List.of(STATUS, GROUP, FIELD, CHOICE, TYPE, METHOD, MEMBER, HOUSEHOLD, PAYMENT, FEE);

    private final Shelves shelves;
    private final FeeShelves feeShelves;
    private final MemberIntake members;
    private final Households households;
    private final PaymentIntake payments;
    private final FeeIntake fees;

    Things(
            Shelves shelves,
            FeeShelves feeShelves,
            MemberIntake members,
            Households households,
            PaymentIntake payments,
            FeeIntake fees) {
        this.shelves = shelves;
        this.feeShelves = feeShelves;
        this.members = members;
        this.households = households;
        this.payments = payments;
        this.fees = fees;
    }

    Thing<Shelves.Status> status() {
        return onShelf(STATUS, shelves.statuses(), Shelves.Status::name);
    }

    Thing<Shelves.Group> group() {
        return onShelf(GROUP, shelves.groups(), null);
    }

    Thing<Shelves.Field> field() {
        return onShelf(FIELD, shelves.fields(), null);
    }

    Thing<Shelves.Choice> choice() {
        return onShelf(CHOICE, shelves.choices(), null);
    }

    Thing<FeeShelves.Type> feeType() {
        return onShelf(TYPE, feeShelves.types(), FeeShelves.Type::name);
    }

    Thing<FeeShelves.Method> method() {
        return onShelf(METHOD, feeShelves.methods(), FeeShelves.Method::name);
    }

    Thing<MemberFile> member(Links links) {
        return new Written<>(
                MEMBER,
                MemberFile.class,
                rows -> {
                    var ids = members.reserve(rows.size());
                    members.add(paired(ids, rows), wording());
                    return ids;
                },
                ids -> members.read(ids, links.of(GROUP).rows(), links.of(FIELD).rows()),
                (id, was, now) -> members.replace(id, was, now, wording()),
                members::remove);
    }

    Thing<Households.Household> household() {
        return new Written<>(
                HOUSEHOLD,
                Households.Household.class,
                rows -> rows.stream().map(households::add).toList(),
                households::read,
                (id, was, now) -> households.replace(id, now),
                households::remove);
    }

    Thing<PaymentFile> payment(Links links) {
        return new Written<>(
                PAYMENT,
                PaymentFile.class,
                rows -> {
                    var ids = payments.reserve(rows.size());
                    payments.add(paired(ids, rows), GaletteImporter.SOURCE);
                    return ids;
                },
                ids -> payments.read(ids, links.of(FIELD).rows()),
                payments::replace,
                payments::remove);
    }

    Thing<FeeFile> fee(Links links) {
        return new Written<>(
                FEE,
                FeeFile.class,
                rows -> {
                    var ids = fees.reserve(rows.size());
                    fees.add(paired(ids, rows), GaletteImporter.SOURCE);
                    return ids;
                },
                ids -> fees.read(ids, links.of(FIELD).rows(), links.of(PAYMENT)::standsForOne),
                (id, was, now) -> fees.replace(id, was, now, links.of(PAYMENT)::standsForOne, GaletteImporter.SOURCE),
                ids -> fees.remove(ids, links.of(PAYMENT)::standsForOne));
    }

    /** @throws IllegalArgumentException for a name that is none of {@link #ORDER} */
    Thing<?> named(String name, Links links) {
        return switch (name) {
            case STATUS -> status();
            case GROUP -> group();
            case FIELD -> field();
            case CHOICE -> choice();
            case TYPE -> feeType();
            case METHOD -> method();
            case MEMBER -> member(links);
            case HOUSEHOLD -> household();
            case PAYMENT -> payment(links);
            case FEE -> fee(links);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String wording() {
        return Text.t("galette.consent.wording");
    }

    private static <T> Map<Long, T> paired(List<Long> ids, List<T> rows) {
        var pairs = new LinkedHashMap<Long, T>();
        for (int i = 0; i < rows.size(); i++) {
            pairs.put(ids.get(i), rows.get(i));
        }
        return pairs;
    }

    /** @param unique name by which a row is the same as one that is here already; null when names may be repeated */
    private static <T extends Record> Thing<T> onShelf(
            String name, Shelf<T> shelf, @Nullable Function<T, String> unique) {
        var written = new Written<>(
                name,
                shelf.type(),
                rows -> rows.stream().map(shelf::add).toList(),
                shelf::read,
                (id, was, now) -> shelf.replace(id, now),
                shelf::remove);
        return unique == null ? written : written.finding(row -> shelf.named(unique.apply(row)));
    }
}
