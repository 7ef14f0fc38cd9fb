package coop.cabas.members.web;

import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Profile;
import coop.cabas.members.Statuses;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a profile says, field by field, in words. */
public final class PersonFacts {

    private final List<Statuses.Status> statuses;

    public PersonFacts(List<Statuses.Status> statuses) {
        this.statuses = statuses;
    }

    /** What one field holds; empty for nothing. */
    public String told(CoreField field, Profile profile) {
        return switch (field) {
            case NUMBER -> Objects.requireNonNullElse(profile.number(), "");
            case TITLE -> profile.title();
            case LAST_NAME -> profile.lastName();
            case FIRST_NAME -> profile.firstName();
            case NICKNAME -> profile.nickname();
            case COMPANY -> profile.company();
            case COMPANY_NUMBER -> profile.companyNumber();
            case GENDER -> profile.gender() == null ? "" : Text.t("members.gender." + profile.gender());
            case BIRTH_DATE -> profile.birthDate() == null ? "" : Format.day(profile.birthDate());
            case BIRTH_PLACE -> profile.birthPlace();
            case PROFESSION -> profile.profession();
            case LANGUAGE -> Words.language(profile.language());
            case LANGUAGES -> profile.languages().stream().map(Words::language).collect(Collectors.joining(", "));
            case STATUS -> Objects.requireNonNullElse(status(profile), "");
            case EXEMPT -> Format.truth(profile.exempt());
            case ACTIVE -> Format.truth(profile.active());
            case PUBLIC_NOTE -> profile.publicNote();
            case STAFF_NOTE -> profile.staffNote();
            case PHOTO, EMAILS, PHONES, ADDRESSES, SOCIALS -> "";
        };
    }

    Map<CoreField, String> all(Profile profile) {
        var all = new EnumMap<CoreField, String>(CoreField.class);
        for (var field : CoreField.values()) {
            all.put(field, told(field, profile));
        }
        return all;
    }

    @Nullable
    String status(Profile profile) {
        return statuses.stream()
                .filter(status -> status.id().equals(profile.status()))
                .map(Statuses.Status::name)
                .findFirst()
                .orElse(null);
    }

    /** Where what was typed is not what the file says now, among the fields that the viewer may write. */
    List<ProfilePage.Difference> between(Profile now, Profile typed, FieldRights.Of rights) {
        return rights.inOrder().stream()
                .filter(rights::mayWrite)
                .filter(field ->
                        !told(field, now).strip().equals(told(field, typed).strip()))
                .map(field -> new ProfilePage.Difference(field, told(field, now)))
                .toList();
    }
}
