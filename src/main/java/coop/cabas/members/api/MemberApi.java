package coop.cabas.members.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.members.Admissions;
import coop.cabas.members.Contacts;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Households;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberKind;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Memberships;
import coop.cabas.members.Profiles;
import coop.cabas.members.Statuses;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.members.fields.FieldValue;
import coop.cabas.members.fields.FieldValues;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One member for programs, with what the owner of the token may read. */
@RestController
@RequestMapping("/api/v1/members")
@Allow(MembersPermissions.READ)
@Tag(name = "members")
class MemberApi {

    private final Profiles profiles;
    private final Statuses statuses;
    private final Contacts contacts;
    private final Memberships memberships;
    private final Households households;
    private final Admissions admissions;
    private final FieldRights rights;
    private final FieldValues values;
    private final Clock clock;

    MemberApi(
            Profiles profiles,
            Statuses statuses,
            Contacts contacts,
            Memberships memberships,
            Households households,
            Admissions admissions,
            FieldRights rights,
            FieldValues values,
            Clock clock) {
        this.profiles = profiles;
        this.statuses = statuses;
        this.contacts = contacts;
        this.memberships = memberships;
        this.households = households;
        this.admissions = admissions;
        this.rights = rights;
        this.values = values;
        this.clock = clock;
    }

    @JsonPropertyOrder({"may", "reasons", "warnings"})
    record Right(
            boolean may,

            @Schema(description = "Why, in sentences: refusals when there are any, else what grants it")
            List<String> reasons,

            List<String> warnings) {

        static Right of(Admissions.Answer answer) {
            return new Right(
                    answer.may(),
                    answer.reasons().stream().map(Text::t).toList(),
                    answer.warnings().stream().map(Text::t).toList());
        }
    }

    @JsonPropertyOrder({"kind", "since", "ended"})
    record Belonging(
            MembershipKind kind,
            LocalDate since,

            @Schema(description = "First day on which it is no more; null without end") @Nullable
            LocalDate ended) {}

    @JsonPropertyOrder({"value", "label", "main"})
    record Way(String value, String label, boolean main) {}

    @JsonPropertyOrder({"member", "name", "role", "mayShop", "pays"})
    record Person(long member, String name, Households.Role role, boolean mayShop, boolean pays) {}

    @JsonPropertyOrder({
        "id",
        "kind",
        "number",
        "name",
        "firstName",
        "lastName",
        "company",
        "birthDate",
        "language",
        "status",
        "registered",
        "left",
        "died",
        "mergedInto",
        "shop",
        "vote",
        "memberships",
        "household",
        "emails",
        "phones",
        "addresses",
        "fields"
    })
    record Whole(
            long id,
            MemberKind kind,

            @Schema(description = "As every field: null also when the owner of the token may not read it") @Nullable
            String number,

            String name,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String company,
            @Nullable LocalDate birthDate,

            @Schema(description = "In which we write to them, as IETF BCP 47") @Nullable
            String language,

            @Nullable String status,
            LocalDate registered,

            @Schema(description = "First day on which they are no more of the coop") @Nullable
            LocalDate left,

            @Nullable LocalDate died,

            @Schema(description = "File that stands for this one") @Nullable
            Long mergedInto,

            @Schema(description = "Whether they may shop today")
            Right shop,

            @Schema(description = "Whether they may vote today")
            Right vote,

            List<Belonging> memberships,

            @Schema(description = "Everybody of their household, the head first; empty without household")
            List<Person> household,

            List<Way> emails,
            List<Way> phones,
            List<Way> addresses,

            @Schema(
                    description =
                            "The coop's own fields that hold something, by name; dates as 2026-11-23, a yes or no as true or false")
            Map<String, List<String>> fields) {}

    @GetMapping("/{id}")
    @Operation(summary = "One member: who, may they shop and vote today, what they are to the coop, how to reach them")
    Whole member(@PathVariable @Parameter(schema = @Schema(type = "integer", format = "int64")) MemberId id) {
        var read = profiles.of(id);
        var profile = read.profile();
        var may = rights.of(id);
        var ways = contacts.of(id);
        var admission = admissions.of(id, LocalDate.now(clock));
        return new Whole(
                id.value(),
                profile.kind(),
                readable(may, CoreField.NUMBER, profile::number),
                read.name(),
                readable(may, CoreField.FIRST_NAME, profile::firstName),
                readable(may, CoreField.LAST_NAME, profile::lastName),
                readable(may, CoreField.COMPANY, profile::company),
                readable(may, CoreField.BIRTH_DATE, profile::birthDate),
                readable(may, CoreField.LANGUAGE, profile::language),
                readable(
                        may,
                        CoreField.STATUS,
                        () -> statuses.all().stream()
                                .filter(status -> status.id().equals(profile.status()))
                                .map(Statuses.Status::name)
                                .findFirst()
                                .orElse(null)),
                read.registered(),
                read.leftOn(),
                read.diedOn(),
                read.mergedInto() == null ? null : read.mergedInto().value(),
                Right.of(admission.shop()),
                Right.of(admission.vote()),
                memberships.of(id).stream()
                        .map(one -> new Belonging(one.kind(), one.since(), one.ended()))
                        .toList(),
                households.of(id).map(Households.Household::people).orElse(List.of()).stream()
                        .map(one -> new Person(one.member().value(), one.name(), one.role(), one.mayShop(), one.pays()))
                        .toList(),
                may.mayRead(CoreField.EMAILS)
                        ? ways.emails().stream()
                                .map(one -> new Way(one.address(), one.label(), one.main()))
                                .toList()
                        : List.of(),
                may.mayRead(CoreField.PHONES)
                        ? ways.phones().stream()
                                .map(one -> new Way(one.number(), one.label(), one.main()))
                                .toList()
                        : List.of(),
                may.mayRead(CoreField.ADDRESSES)
                        ? ways.addresses().stream()
                                .map(one -> new Way(one.address().line(), one.label(), one.main()))
                                .toList()
                        : List.of(),
                fields(id, may.viewer()));
    }

    private Map<String, List<String>> fields(MemberId id, Level viewer) {
        var fields = new LinkedHashMap<String, List<String>>();
        values.of(FieldSubject.MEMBER, id.value(), viewer).stream()
                .filter(filled -> !filled.values().isEmpty())
                .forEach(filled -> fields.put(
                        filled.field().name(),
                        filled.values().stream().map(FieldValue::value).toList()));
        return fields;
    }

    private static <T> @Nullable T readable(FieldRights.Of may, CoreField field, Supplier<@Nullable T> value) {
        return may.mayRead(field) ? value.get() : null;
    }
}
