package coop.cabas.spreadsheets;

import coop.cabas.access.Secret;
import coop.cabas.members.MemberKind;
import coop.cabas.members.intake.MemberExtras;
import coop.cabas.members.intake.MemberFile;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a list says of somebody. What its rows leave empty, it says nothing of.
 *
 * @param row the first that speaks of them, as a spreadsheet shows it
 * @param key by which the same row is known when it comes again: a hash, which tells nothing of whoever was made anonymous since
 * @param said column → its words, none empty; those apart that may come several times
 * @param emails the main one first
 * @param phones the main one first
 * @param fees that they paid
 */
record Person(
        int row,
        String key,
        Map<Column, String> said,
        List<String> emails,
        List<MemberFile.Phone> phones,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate registered,
        Beside beside,
        List<FeeLine> fees) {

    Person {
        said = said.isEmpty() ? new EnumMap<>(Column.class) : new EnumMap<>(said);
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        fees = List.copyOf(fees);
    }

    String get(Column column) {
        return said.getOrDefault(column, "");
    }

    String email() {
        return emails.isEmpty() ? "" : emails.getFirst();
    }

    String name() {
        return nameOf(said);
    }

    /** What they are called, for whoever looks at the list; their number or address when it has no name. */
    String called() {
        return Stream.of(name(), get(Column.NUMBER), email(), get(Column.EXTERNAL))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("");
    }

    static String nameOf(Map<Column, String> said) {
        return said.containsKey(Column.COMPANY)
                ? said.get(Column.COMPANY)
                : (said.getOrDefault(Column.FIRST_NAME, "") + " " + said.getOrDefault(Column.LAST_NAME, "")).strip();
    }

    static String keyOf(Map<Column, String> said, List<String> emails, @Nullable LocalDate birthDate, Rules rules) {
        return HexFormat.of().formatHex(Secret.hash(identity(said, emails, birthDate, rules)));
    }

    private static String identity(
            Map<Column, String> said, List<String> emails, @Nullable LocalDate birthDate, Rules rules) {
        var mapping = rules.mapping();
        if (mapping != null && rules.keys().contains(Key.EXTERNAL) && said.containsKey(Column.EXTERNAL)) {
            // what one program calls somebody tells nothing of what another does
            return "external " + mapping.id().value() + " " + said.get(Column.EXTERNAL);
        }
        if (rules.keys().contains(Key.NUMBER) && said.containsKey(Column.NUMBER)) {
            return "number " + said.get(Column.NUMBER).toLowerCase(Locale.ROOT);
        }
        var name = nameOf(said).toLowerCase(Locale.ROOT);
        return emails.isEmpty()
                ? "name " + name + " " + (birthDate == null ? "" : birthDate)
                : "email " + emails.getFirst().toLowerCase(Locale.ROOT) + " " + name;
    }

    /** The same with what a further row says they paid. */
    Person with(List<FeeLine> more) {
        var all = new ArrayList<>(fees);
        all.addAll(more);
        return new Person(row, key, said, emails, phones, birthDate, registered, beside, all);
    }

    /** Whether another row says the same of them, or nothing, payments apart. */
    boolean agreesWith(Person other) {
        return other.said.entrySet().stream().allMatch(word -> word.getValue().equals(said.get(word.getKey())))
                && emails.containsAll(other.emails)
                && phones.containsAll(other.phones)
                && (other.beside.equals(Beside.NOTHING) || other.beside.equals(beside));
    }

    /** Somebody new. */
    MemberFile fresh(LocalDate today) {
        return over(new MemberFile(
                said.containsKey(Column.COMPANY) ? MemberKind.ENTITY : MemberKind.PERSON,
                null,
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                "",
                "",
                "fr",
                null,
                false,
                true,
                "",
                "",
                null,
                registered == null ? today : registered,
                null,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null));
    }

    /** A file with what this row says written over it. */
    MemberFile over(MemberFile file) {
        return new MemberFile(
                file.kind(),
                said.containsKey(Column.NUMBER) ? get(Column.NUMBER) : file.number(),
                or(Column.TITLE, file.title()),
                or(Column.LAST_NAME, file.lastName()),
                or(Column.FIRST_NAME, file.firstName()),
                or(Column.NICKNAME, file.nickname()),
                or(Column.COMPANY, file.company()),
                beside.gender() == null ? file.gender() : beside.gender(),
                birthDate == null ? file.birthDate() : birthDate,
                or(Column.BIRTH_PLACE, file.birthPlace()),
                or(Column.PROFESSION, file.profession()),
                or(Column.LANGUAGE, file.language()),
                beside.status() == null ? file.status() : beside.status(),
                beside.exempt() == null ? file.exempt() : beside.exempt(),
                file.active(),
                or(Column.PUBLIC_NOTE, file.publicNote()),
                or(Column.STAFF_NOTE, file.staffNote()),
                file.photo(),
                registered == null ? file.registered() : registered,
                emails.isEmpty() ? file.email() : emails.getFirst(),
                phonesOver(file.phones()),
                address(file.address()),
                file.socials(),
                file.membership(),
                beside.groups(file),
                beside.values(file),
                file.publicSince());
    }

    /** What hangs beside, with what this row says of it. @param file the same person's, with what the row says */
    MemberExtras extras(MemberExtras before, MemberFile file, LocalDate today) {
        return beside.over(before, emails, file.email(), registered == null ? today : registered);
    }

    private List<MemberFile.Phone> phonesOver(List<MemberFile.Phone> before) {
        var all = new ArrayList<>(phones);
        before.stream()
                .filter(known -> all.stream().noneMatch(phone -> digits(phone).equals(digits(known))))
                .forEach(all::add);
        return phones.isEmpty() || before.containsAll(all) ? before : all;
    }

    private static String digits(MemberFile.Phone phone) {
        return phone.number().replaceAll("\\D", "");
    }

    private MemberFile.@Nullable Address address(MemberFile.@Nullable Address before) {
        if (!said.containsKey(Column.STREET) && !said.containsKey(Column.CITY) && !said.containsKey(Column.POSTCODE)) {
            return before;
        }
        var more = Values.streetNumber(get(Column.STREET_MORE));
        var street = get(Column.STREET) + (more == null ? "" : "\n" + more);
        return new MemberFile.Address(
                street.strip(), get(Column.POSTCODE), get(Column.CITY), get(Column.REGION), get(Column.COUNTRY));
    }

    private String or(Column column, String before) {
        return Objects.requireNonNullElse(said.get(column), before);
    }
}
