package coop.cabas.galette;

import coop.cabas.imports.dump.Row;
import coop.cabas.members.MemberKind;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.intake.MemberFile;
import coop.cabas.members.intake.MemberFile.Address;
import coop.cabas.members.intake.MemberFile.Membership;
import coop.cabas.members.intake.MemberFile.Phone;
import coop.cabas.members.intake.MemberFile.Social;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes a member file of a row of {@code adherents} and of what hangs on it. */
final class MemberReading {

    private static final Set<String> LANGUAGES = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
    private static final List<String> OLD_SOCIALS = List.of("url_adh", "icq_adh", "msn_adh", "jabber_adh");
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1850, 1, 1);
    private static final LocalDate LATEST_BIRTH = LocalDate.of(2200, 1, 1);

    private final Run run;
    private final Vocabulary vocabulary;
    private final Survey survey;
    private final Fields fields;
    private final Attachments attachments;
    private final LocalDate today;
    private final Map<String, Long> numbersHere;
    private final Hanging hanging;

    MemberReading(
            Galette galette,
            Run run,
            Vocabulary vocabulary,
            Survey survey,
            Fields fields,
            Attachments attachments,
            LocalDate today,
            Map<String, Long> numbersHere) {
        this.run = run;
        this.vocabulary = vocabulary;
        this.survey = survey;
        this.fields = fields;
        this.attachments = attachments;
        this.today = today;
        this.numbersHere = numbersHere;
        this.hanging = new Hanging(galette, run, survey);
        hanging.read();
    }

    MemberFile of(Row row) {
        long id = Cell.key(row, "id_adh");
        var company = Cell.line(row, "societe_adh", 255);
        var registered = registered(row, id);
        // a list that leaves the column out says nothing of it
        var active = !row.has("activite_adh") || Cell.truth(row.text("activite_adh"));
        var status = Cell.id(row, "id_statut");
        var lastName = Cell.line(row, "nom_adh", 255);
        if (Cell.isHidden(row.text("nom_adh")) || Cell.isHidden(row.text("ville_adh"))) {
            run.findings().odd("hiddenSigns", Things.MEMBER, id, lastName);
        }
        return new MemberFile(
                company.isEmpty() ? MemberKind.PERSON : MemberKind.ENTITY,
                number(row, id),
                vocabulary.title(Cell.id(row, "titre_adh")),
                lastName,
                Cell.line(row, "prenom_adh", 255),
                Cell.line(row, "pseudo_adh", 255),
                company,
                gender(row.text("sexe_adh")),
                birth(row, id),
                Cell.line(row, "lieu_naissance", 255),
                Cell.line(row, "prof_adh", 255),
                language(row, id),
                run.links().of(Things.STATUS).ours(status),
                Cell.truth(row.text("bool_exempt_adh")),
                active,
                Cell.note(row, "info_public_adh"),
                Cell.note(row, "info_adh"),
                attachments.photo(id, hanging.picture(id), hanging.ending(id)),
                registered,
                email(row, id),
                phones(row, id),
                address(row, id),
                socials(row, id),
                vocabulary.isOutside(status) ? null : membership(row, registered, active),
                hanging.groups(id),
                fields.of("adh", id),
                Cell.truth(row.text("bool_display_info")) ? registered : null);
    }

    private LocalDate registered(Row row, long id) {
        var created = Cell.day(row.text("date_crea_adh"));
        if (created != null) {
            return created;
        }
        run.findings().odd("noCreation", Things.MEMBER, id, row.text("date_crea_adh"));
        var first = survey.firstContribution(id);
        var changed = Cell.day(row.text("date_modif_adh"));
        return first != null ? first : changed != null ? changed : today;
    }

    private Membership membership(Row row, LocalDate registered, boolean active) {
        if (active) {
            return new Membership(MembershipKind.ASSOCIATION, registered, null, "");
        }
        var changed = Cell.day(row.text("date_modif_adh"));
        return new Membership(
                MembershipKind.ASSOCIATION,
                registered,
                changed == null || changed.isBefore(registered) ? registered : changed,
                Text.t("galette.membership.closed"));
    }

    private @Nullable String number(Row row, long id) {
        var number = Cell.plain(row.text("num_adh"));
        if (number.isEmpty()) {
            return null;
        }
        var here = numbersHere.get(number.toLowerCase(Locale.ROOT));
        if (number.length() > 40
                || survey.isNumberTaken(number, id)
                || here != null
                        && !Objects.equals(here, run.links().of(Things.MEMBER).ours(id))) {
            run.findings().odd("numberTwice", Things.MEMBER, id, number);
            return null;
        }
        return number;
    }

    private static @Nullable String gender(@Nullable String sex) {
        return "1".equals(sex) ? "MAN" : "2".equals(sex) ? "WOMAN" : null;
    }

    private @Nullable LocalDate birth(Row row, long id) {
        var day = Cell.day(row.text("ddn_adh"));
        if (day != null && (day.isBefore(EARLIEST_BIRTH) || day.isAfter(LATEST_BIRTH))) {
            run.findings().odd("birthImpossible", Things.MEMBER, id, day.toString());
            return null;
        }
        if (day != null && day.isAfter(today)) {
            run.findings().odd("birthInFuture", Things.MEMBER, id, day.toString());
        }
        return day;
    }

    private String language(Row row, long id) {
        var code = Cell.plain(row.text("pref_lang"));
        var language = code.split("[_.@-]", 2)[0].toLowerCase(Locale.ROOT);
        if (language.isEmpty()) {
            return "fr";
        }
        if (!LANGUAGES.contains(language)) {
            run.findings().odd("languageUnknown", Things.MEMBER, id, code);
            return "fr";
        }
        return language;
    }

    private @Nullable String email(Row row, long id) {
        var email = Cell.plain(row.text("email_adh"));
        if (email.isEmpty()) {
            return null;
        }
        if (email.length() < 3 || email.length() > 254 || !email.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+")) {
            run.findings().odd("emailWrong", Things.MEMBER, id, email);
            return null;
        }
        return email;
    }

    private List<Phone> phones(Row row, long id) {
        var phones = new ArrayList<Phone>();
        phone(Cell.plain(row.text("gsm_adh")), "MOBILE", id, phones);
        phone(Cell.plain(row.text("tel_adh")), "LANDLINE", id, phones);
        return phones;
    }

    private void phone(String written, String kind, long id, List<Phone> phones) {
        var parts = Arrays.stream(written.split("\\s*[/,;]\\s*|\\s+(?:ou|et|or|and)\\s+"))
                .toList();
        var several = parts.size() > 1
                && parts.stream().allMatch(part -> part.replaceAll("\\D", "").length() >= 8);
        for (var number : several ? parts : List.of(written)) {
            if (number.isEmpty()) {
                continue;
            }
            if (number.length() < 3 || number.length() > 50) {
                run.findings().odd("phoneWrong", Things.MEMBER, id, number);
                continue;
            }
            if (number.matches("[1-9]\\d{8}")) {
                run.findings().odd("phoneNoZero", Things.MEMBER, id, number);
            }
            phones.add(new Phone(number, kind));
        }
    }

    private @Nullable Address address(Row row, long id) {
        var street = (Cell.note(row, "adresse_adh") + "\n" + Cell.note(row, "adresse2_adh")).strip();
        var postcode = Cell.line(row, "cp_adh", 20);
        var country = Cell.line(row, "pays_adh", 200);
        if (street.length() > 1_000) {
            run.findings().odd("addressLong", Things.MEMBER, id, street);
            street = street.substring(0, 1_000);
        }
        var city = Cell.line(row, "ville_adh", 200);
        var region = Cell.line(row, "region_adh", 200);
        if ((street + postcode + city + region).isEmpty()) {
            return null;
        }
        var abroad = country.equalsIgnoreCase("france") ? "" : country;
        if (postcode.matches("\\d{4}") && abroad.isEmpty()) {
            run.findings().odd("postcodeNoZero", Things.MEMBER, id, postcode + " " + city);
        }
        return new Address(street, postcode, city, region, abroad);
    }

    private List<Social> socials(Row row, long id) {
        var all = new ArrayList<>(hanging.socials(id));
        for (var column : OLD_SOCIALS) {
            add(all, column.replace("_adh", "").replace("url", "website"), row, column);
        }
        add(all, "gpg", row, "gpgid");
        add(all, "fingerprint", row, "fingerprint");
        return all;
    }

    private static void add(List<Social> socials, String kind, Row row, String column) {
        var address = Cell.line(row, column, 500);
        if (!address.isEmpty()) {
            socials.add(new Social(kind, address));
        }
    }
}
