package coop.cabas.members;

import org.springframework.context.ApplicationContext;

import java.time.LocalDate;
import java.util.Set;

/** Members for tests. */
public final class FileOf {

    /** The day of {@code TestClock.START}. */
    public static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private FileOf() {}

    public static MemberId person(ApplicationContext context, String first, String last, MembershipKind... kinds) {
        return register(context, Profile.person(first, last), kinds);
    }

    public static MemberId entity(ApplicationContext context, String name, MembershipKind... kinds) {
        return register(context, Profile.entity(name), kinds);
    }

    static MemberId numbered(ApplicationContext context, String number) {
        var profile = Profile.person("Numéro", number);
        return register(
                context,
                new Profile(
                        MemberKind.PERSON,
                        number,
                        "",
                        profile.lastName(),
                        profile.firstName(),
                        "",
                        "",
                        "",
                        null,
                        null,
                        "",
                        "",
                        "fr",
                        java.util.List.of(),
                        null,
                        false,
                        true,
                        "",
                        ""));
    }

    static Profile born(Profile profile, LocalDate day) {
        return new Profile(
                profile.kind(),
                profile.number(),
                "",
                profile.lastName(),
                profile.firstName(),
                "",
                "",
                "",
                null,
                day,
                "",
                "",
                "fr",
                java.util.List.of(),
                null,
                false,
                true,
                "",
                "");
    }

    static Profile married(Profile profile, String lastName) {
        return new Profile(
                profile.kind(),
                profile.number(),
                "",
                lastName,
                profile.firstName(),
                "",
                "",
                "",
                null,
                null,
                "",
                "",
                "fr",
                java.util.List.of(),
                null,
                false,
                true,
                "",
                "");
    }

    static MemberId register(ApplicationContext context, Profile profile, MembershipKind... kinds) {
        return context.getBean(Members.class)
                .register(
                        new NewMember(
                                profile, null, null, PostalAddress.NONE, LocalDate.parse("2026-01-05"), Set.of(kinds)),
                        "");
    }
}
