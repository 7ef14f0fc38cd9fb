package coop.cabas.spreadsheets;

import coop.cabas.access.Secret;
import coop.cabas.members.MemberKind;
import coop.cabas.members.intake.MemberFile;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One row of a list: what it says of somebody. What a row leaves empty, it says nothing of.
 *
 * @param row as a spreadsheet shows it
 * @param said column → its words, none empty
 */
record Person(
        int row,
        Map<Column, String> said,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate registered) {

    Person {
        said = new EnumMap<>(said);
    }

    String get(Column column) {
        return said.getOrDefault(column, "");
    }

    String name() {
        return said.containsKey(Column.COMPANY)
                ? get(Column.COMPANY)
                : (get(Column.FIRST_NAME) + " " + get(Column.LAST_NAME)).strip();
    }

    /** By which the same row is known when it comes again: a hash, which tells nothing of whoever was made anonymous since. */
    String key() {
        return HexFormat.of().formatHex(Secret.hash(identity()));
    }

    private String identity() {
        if (said.containsKey(Column.NUMBER)) {
            return "number " + get(Column.NUMBER).toLowerCase(java.util.Locale.ROOT);
        }
        var name = name().toLowerCase(java.util.Locale.ROOT);
        return said.containsKey(Column.EMAIL)
                ? "email " + get(Column.EMAIL).toLowerCase(java.util.Locale.ROOT) + " " + name
                : "name " + name + " " + (birthDate == null ? "" : birthDate);
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
                file.gender(),
                birthDate == null ? file.birthDate() : birthDate,
                or(Column.BIRTH_PLACE, file.birthPlace()),
                or(Column.PROFESSION, file.profession()),
                or(Column.LANGUAGE, file.language()),
                file.status(),
                file.exempt(),
                file.active(),
                or(Column.PUBLIC_NOTE, file.publicNote()),
                or(Column.STAFF_NOTE, file.staffNote()),
                file.photo(),
                registered == null ? file.registered() : registered,
                said.containsKey(Column.EMAIL) ? get(Column.EMAIL) : file.email(),
                phones(file.phones()),
                address(file.address()),
                file.socials(),
                file.membership(),
                file.groups(),
                file.values(),
                file.publicSince());
    }

    private List<MemberFile.Phone> phones(List<MemberFile.Phone> before) {
        var phones = new ArrayList<MemberFile.Phone>();
        add(phones, Column.MOBILE, "MOBILE");
        add(phones, Column.PHONE, "OTHER");
        before.stream()
                .filter(known ->
                        phones.stream().noneMatch(phone -> digits(phone).equals(digits(known))))
                .forEach(phones::add);
        return phones.isEmpty() || before.containsAll(phones) ? before : phones;
    }

    private void add(List<MemberFile.Phone> phones, Column column, String kind) {
        if (said.containsKey(column)) {
            phones.add(new MemberFile.Phone(Values.phone(get(column)), kind));
        }
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
