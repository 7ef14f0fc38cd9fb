package coop.cabas.spreadsheets;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.Methods;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.fields.CustomField;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the coop calls its statuses, groups, fees and so on, as of now: what cells name must be among them.
 *
 * @param fields of members, those no longer filled in left out
 */
record Words(
        Map<String, Long> statuses,
        Map<String, Long> groups,
        Map<String, Long> tags,
        List<FeeType> types,
        List<Methods.Method> methods,
        Map<Long, CustomField> fields) {

    /** What gestion-compte keeps of ways to pay. */
    private static final Map<String, Methods.Kind> BY_NUMBER = Map.of(
            "1", Methods.Kind.CASH,
            "2", Methods.Kind.CHEQUE,
            "3", Methods.Kind.OTHER,
            "4", Methods.Kind.CARD,
            "5", Methods.Kind.OTHER,
            "6", Methods.Kind.OTHER);

    private static final Map<String, Methods.Kind> BY_WORD = Map.ofEntries(
            Map.entry("especes", Methods.Kind.CASH),
            Map.entry("liquide", Methods.Kind.CASH),
            Map.entry("cash", Methods.Kind.CASH),
            Map.entry("cb", Methods.Kind.CARD),
            Map.entry("carte", Methods.Kind.CARD),
            Map.entry("cartebancaire", Methods.Kind.CARD),
            Map.entry("card", Methods.Kind.CARD),
            Map.entry("cheque", Methods.Kind.CHEQUE),
            Map.entry("chq", Methods.Kind.CHEQUE),
            Map.entry("check", Methods.Kind.CHEQUE),
            Map.entry("virement", Methods.Kind.TRANSFER),
            Map.entry("transfer", Methods.Kind.TRANSFER),
            Map.entry("paypal", Methods.Kind.PAYPAL),
            Map.entry("autre", Methods.Kind.OTHER),
            Map.entry("other", Methods.Kind.OTHER));

    private static final Map<String, MembershipKind> MEMBERSHIPS = Map.ofEntries(
            Map.entry("association", MembershipKind.ASSOCIATION),
            Map.entry("adherent", MembershipKind.ASSOCIATION),
            Map.entry("adherente", MembershipKind.ASSOCIATION),
            Map.entry("adhesion", MembershipKind.ASSOCIATION),
            Map.entry("cooperative", MembershipKind.COOPERATIVE),
            Map.entry("cooperateur", MembershipKind.COOPERATIVE),
            Map.entry("cooperatrice", MembershipKind.COOPERATIVE),
            Map.entry("cooperateurrice", MembershipKind.COOPERATIVE),
            Map.entry("cooperator", MembershipKind.COOPERATIVE),
            Map.entry("societaire", MembershipKind.COOPERATIVE),
            Map.entry("associe", MembershipKind.COOPERATIVE),
            Map.entry("associee", MembershipKind.COOPERATIVE),
            Map.entry("ami", MembershipKind.FRIEND),
            Map.entry("amie", MembershipKind.FRIEND),
            Map.entry("friend", MembershipKind.FRIEND));

    Optional<FeeType> type(String name) {
        return types.stream()
                .filter(type -> Headers.plain(type.name()).equals(Headers.plain(name)))
                .findFirst();
    }

    Optional<FeeType> type(@Nullable Long id) {
        return types.stream()
                .filter(type -> id != null && type.id().equals(new FeeTypeId(id)))
                .findFirst();
    }

    /** By its name, by a word for its kind, or by the number that gestion-compte gives it. */
    Optional<Methods.Method> method(String name) {
        var plain = Headers.plain(name);
        return methods.stream()
                .filter(method -> Headers.plain(method.name()).equals(plain))
                .findFirst()
                .or(() -> kind(Optional.ofNullable(BY_WORD.get(plain)).orElse(BY_NUMBER.get(plain))));
    }

    private Optional<Methods.Method> kind(Methods.@Nullable Kind kind) {
        return methods.stream().filter(method -> method.kind() == kind).findFirst();
    }

    static Optional<MembershipKind> membership(String name) {
        return Optional.ofNullable(MEMBERSHIPS.get(Headers.plain(name)));
    }

    /** Genders as the member file keeps them. */
    static Optional<String> gender(String name) {
        return switch (Headers.plain(name)) {
            case "femme", "f", "woman", "female", "mme" -> Optional.of("WOMAN");
            case "homme", "h", "m", "man", "male", "mr" -> Optional.of("MAN");
            case "autre", "nonbinaire", "other", "x" -> Optional.of("OTHER");
            default -> Optional.empty();
        };
    }
}
