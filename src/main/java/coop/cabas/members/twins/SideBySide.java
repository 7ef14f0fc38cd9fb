package coop.cabas.members.twins;

import coop.cabas.access.Accounts;
import coop.cabas.members.Contacts;
import coop.cabas.members.CoreField;
import coop.cabas.members.Directory;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Households;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.Memberships;
import coop.cabas.members.Profiles;
import coop.cabas.members.Statuses;
import coop.cabas.members.web.PersonFacts;
import coop.cabas.members.web.Words;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two files field by field, as far as the viewer may read them. */
@Component
@Transactional(readOnly = true)
class SideBySide {

    private final Profiles profiles;
    private final Contacts contacts;
    private final Memberships memberships;
    private final Households households;
    private final Directory directory;
    private final Accounts accounts;
    private final Statuses statuses;
    private final FieldRights rights;
    private final JdbcClient jdbc;

    SideBySide(
            Profiles profiles,
            Contacts contacts,
            Memberships memberships,
            Households households,
            Directory directory,
            Accounts accounts,
            Statuses statuses,
            FieldRights rights,
            JdbcClient jdbc) {
        this.profiles = profiles;
        this.contacts = contacts;
        this.memberships = memberships;
        this.households = households;
        this.directory = directory;
        this.accounts = accounts;
        this.statuses = statuses;
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /**
     * One fact of both.
     *
     * @param name of the field, for whoever chooses between them; empty when there is nothing to choose: both are kept
     * @param first what the first file says; empty for nothing
     * @param takesSecond whether the second's is offered first: it says something, and the first does not or is older
     */
    public record Line(String name, String label, String first, String second, boolean takesSecond) {

        public boolean differs() {
            return !first.equals(second);
        }

        /** What becomes of it, where it is not plain; empty otherwise. */
        public String help() {
            var key = "twins.line." + name;
            return differs() && Text.has(key) ? Text.t(key) : "";
        }

        /** Whether somebody has to choose. */
        public boolean isChoice() {
            return !name.isEmpty() && differs();
        }
    }

    /** Every fact that one of them tells, those that are the same included. */
    List<Line> lines(MemberId first, MemberId second) {
        var one = profiles.of(first);
        var other = profiles.of(second);
        var newer = other.changed().isAfter(one.changed());
        var mayOne = rights.of(first);
        var mayOther = rights.of(second);
        var facts = new PersonFacts(statuses.all());
        var lines = new ArrayList<Line>();
        for (var field : mayOne.inOrder()) {
            if (mayOne.mayRead(field) && mayOther.mayRead(field)) {
                add(
                        lines,
                        isNote(field) ? "" : field.word(),
                        Text.t("members.core." + field.word()),
                        field == CoreField.PHOTO ? photo(one.photo(), first) : facts.told(field, one.profile()),
                        field == CoreField.PHOTO ? photo(other.photo(), second) : facts.told(field, other.profile()),
                        newer);
            }
        }
        add(
                lines,
                "",
                Text.t("members.column.member.registered"),
                Format.day(one.registered()),
                Format.day(other.registered()),
                false);
        ways(lines, contacts.of(first), contacts.of(second), mayOne, newer);
        add(lines, "", Text.t("members.memberships"), told(first), told(second), false);
        add(lines, "household", Text.t("members.household"), household(first), household(second), false);
        add(lines, "account", Text.t("twins.account"), account(first), account(second), false);
        ownFields(lines, first, second, newer);
        return lines;
    }

    /** Notes and languages of both are kept. */
    private static boolean isNote(CoreField field) {
        return field == CoreField.PUBLIC_NOTE || field == CoreField.STAFF_NOTE || field == CoreField.LANGUAGES;
    }

    private void ways(List<Line> lines, Contacts.All one, Contacts.All other, FieldRights.Of may, boolean newer) {
        if (may.mayRead(CoreField.EMAILS)) {
            way(
                    lines,
                    "email",
                    "members.core.emails",
                    one.emails(),
                    other.emails(),
                    Contacts.EmailAddress::address,
                    newer);
        }
        if (may.mayRead(CoreField.PHONES)) {
            way(lines, "phone", "members.core.phones", one.phones(), other.phones(), Contacts.Phone::number, newer);
        }
        if (may.mayRead(CoreField.ADDRESSES)) {
            way(
                    lines,
                    "address",
                    "members.core.addresses",
                    one.addresses(),
                    other.addresses(),
                    address -> address.address().line(),
                    newer);
        }
        if (may.mayRead(CoreField.SOCIALS)) {
            way(lines, "", "members.core.socials", one.socials(), other.socials(), Contacts.Social::address, newer);
        }
    }

    /** Contacts are all kept; what is chosen is the main one, which is written first. */
    private static <C> void way(
            List<Line> lines,
            String name,
            String label,
            Collection<C> one,
            Collection<C> other,
            Function<C, String> told,
            boolean newer) {
        add(lines, name, Text.t(label), all(one, told), all(other, told), newer);
    }

    private static <C> String all(Collection<C> contacts, Function<C, String> told) {
        return contacts.stream().map(told).collect(Collectors.joining("\n"));
    }

    private static void add(List<Line> lines, String name, String label, String first, String second, boolean newer) {
        if (!first.isEmpty() || !second.isEmpty()) {
            lines.add(new Line(name, label, first, second, first.isEmpty() || newer && !second.isEmpty()));
        }
    }

    /** The coop's own fields; of one that repeats, the values of both are kept. */
    private void ownFields(List<Line> lines, MemberId first, MemberId second, boolean newer) {
        var level = rights.of(first).viewer();
        record Own(String name, String label, Level readers, String first, String second) {}
        jdbc
                .sql("""
                        select f.id, f.name, f.readers, f.repeats = 1 as single,
                               coalesce(string_agg(v.value, chr(10) order by v.place) filter (where v.member = :first), '') as first,
                               coalesce(string_agg(v.value, chr(10) order by v.place) filter (where v.member = :second), '') as second
                        from members.field f join members.field_value v on v.field = f.id and v.member in (:first, :second)
                        group by f.id order by f.position, f.id
                        """)
                .param("first", first.value())
                .param("second", second.value())
                .query((row, n) -> new Own(
                        row.getBoolean("single") ? "field." + row.getLong("id") : "",
                        row.getString("name"),
                        Level.valueOf(row.getString("readers")),
                        row.getString("first"),
                        row.getString("second")))
                .list()
                .stream()
                .filter(own -> own.readers().includes(level))
                .forEach(own -> add(lines, own.name(), own.label(), own.first(), own.second(), newer));
    }

    private static String photo(@Nullable Long photo, MemberId whose) {
        return photo == null ? "" : Text.t("twins.photo", whose.value());
    }

    private String told(MemberId member) {
        return memberships.of(member).stream()
                .map(one -> one.ended() == null
                        ? Text.t("twins.membership.open", Words.membership(one.kind()), one.since())
                        : Text.t("twins.membership.ended", Words.membership(one.kind()), one.since(), one.ended()))
                .collect(Collectors.joining("\n"));
    }

    private String household(MemberId member) {
        return households
                .of(member)
                .map(household -> household.people().stream()
                        .map(person -> person.name() + " ("
                                + Text.t("members.household.role." + person.role())
                                        .toLowerCase(Locale.ROOT) + ")")
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private String account(MemberId member) {
        var account = directory.find(member).account();
        return account == null ? "" : accounts.find(account).email();
    }
}
