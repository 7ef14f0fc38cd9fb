package coop.cabas.members.web;

import coop.cabas.members.Gender;
import coop.cabas.members.Households;
import coop.cabas.members.Level;
import coop.cabas.members.MemberKind;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Statuses;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The member file in words. */
public final class Words {

    /** As the database writes a moment in its history. */
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?[+-]\\d{2}:\\d{2}");

    private Words() {}

    public static String membership(MembershipKind kind) {
        return Text.t("members.membership." + kind);
    }

    /** A change's field as people know it. */
    public static String field(String part, String name) {
        var key = "members.column." + part + "." + name;
        return Text.has(key) ? Text.t(key) : name.replace('_', ' ');
    }

    /** A value of the history as people write it. */
    public static String value(String name, @Nullable String value) {
        if (value == null) {
            return Text.t("members.nothing");
        }
        if (value.equals("true") || value.equals("false")) {
            return Format.truth(value.equals("true"));
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Format.day(LocalDate.parse(value));
        }
        if (name.equals("photo") || name.equals("account")) {
            return Text.t("members.value." + name);
        }
        if (name.equals("language")) {
            return language(value);
        }
        if (MOMENT.matcher(value).matches()) {
            return Format.moment(OffsetDateTime.parse(value).toInstant());
        }
        var key = "members.value." + name + "." + value;
        return Text.has(key) ? Text.t(key) : value;
    }

    /** Name of a language. */
    public static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Text.locale());
    }

    static Map<String, String> kinds() {
        return options(MemberKind.values(), "members.kind.");
    }

    static Map<String, String> memberships() {
        return options(MembershipKind.values(), "members.membership.");
    }

    static Map<String, String> genders() {
        return options(Gender.values(), "members.gender.");
    }

    static Map<String, String> roles() {
        return options(Households.Role.values(), "members.household.role.");
    }

    public static Map<String, String> levels() {
        return options(Level.values(), "members.level.");
    }

    static Map<String, String> statuses(List<Statuses.Status> all, @Nullable Long kept) {
        var options = new LinkedHashMap<String, String>();
        all.stream()
                .filter(status -> !status.ended() || kept != null && status.id().value() == kept)
                .forEach(status -> options.put(String.valueOf(status.id().value()), status.name()));
        return options;
    }

    /** Languages that a member may be written to in; those not spoken by Cabas are kept as they came. */
    static Map<String, String> languages(String kept) {
        var options = new LinkedHashMap<String, String>();
        for (var tag : new String[] {"fr", "en", kept}) {
            options.put(tag, language(tag));
        }
        return options;
    }

    private static <E extends Enum<E>> Map<String, String> options(E[] values, String prefix) {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(value -> options.put(value.name(), Text.t(prefix + value)));
        return options;
    }
}
