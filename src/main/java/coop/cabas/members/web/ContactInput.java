package coop.cabas.members.web;

import coop.cabas.members.Contacts;
import coop.cabas.members.MemberId;
import coop.cabas.members.PostalAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** A way to reach somebody, as typed: which of the fields counts depends on its kind. */
record ContactInput(
        @NotNull Contacts.Kind kind,

        @Size(max = 60, message = "{members.form.long60}") @Nullable
        String label,

        @Size(max = 254, message = "{members.form.long255}") @Nullable
        String email,

        @Size(max = 50, message = "{members.form.long50}") @Nullable
        String phone,

        @Size(max = 1000, message = "{members.form.long1000}") @Nullable
        String street,

        @Size(max = 20, message = "{members.form.long20}") @Nullable
        String postcode,

        @Size(max = 200, message = "{members.form.long200}") @Nullable
        String city,

        @Size(max = 200, message = "{members.form.long200}") @Nullable
        String country,

        @Size(max = 500, message = "{members.form.long500}") @Nullable
        String social,

        @Size(max = 500, message = "{members.form.long500}") @Nullable
        String reason) {

    /** Why, as it goes into the history; empty for no reason given. */
    String why() {
        return text(reason).strip();
    }

    String typedEmail() {
        return text(email);
    }

    /** What it is for; empty when nothing is said. */
    String use() {
        return text(label);
    }

    void addTo(Contacts contacts, MemberId member) {
        var named = use();
        switch (kind) {
            case EMAIL -> contacts.addEmail(member, typedEmail(), named);
            case PHONE -> contacts.addPhone(member, text(phone), named);
            case ADDRESS ->
                contacts.addAddress(
                        member, new PostalAddress(text(street), text(postcode), text(city), "", text(country)), named);
            case SOCIAL -> contacts.addSocial(member, named, text(social));
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
