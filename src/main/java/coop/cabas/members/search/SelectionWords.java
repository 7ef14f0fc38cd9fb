package coop.cabas.members.search;

import coop.cabas.members.Statuses;
import coop.cabas.members.search.SearchField.Kind;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says whom a selection chooses. */
@Component
class SelectionWords {

    private final Narrowing narrowing;
    private final SavedSearches saved;
    private final Catalogue catalogue;
    private final Statuses statuses;

    SelectionWords(Narrowing narrowing, SavedSearches saved, Catalogue catalogue, Statuses statuses) {
        this.narrowing = narrowing;
        this.saved = saved;
        this.catalogue = catalogue;
        this.statuses = statuses;
    }

    String of(Asked asked, Locale language) {
        var before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(language);
        try {
            return of(asked);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    /** In the reader's language. */
    String of(Asked given) {
        var asked = narrowing.whole(given);
        var choice = asked.choice();
        var parts = new ArrayList<String>();
        var number = given.value(Asked.SAVED);
        if (number != null) {
            parts.add(Text.t("search.words.saved", saved.name(number)));
        }
        parts.add(Text.t("members.state." + choice.state().word()));
        if (choice.membership() != null) {
            parts.add(Text.t("members.membership." + choice.membership()));
        }
        statuses.all().stream()
                .filter(status -> choice.status() != null && status.id().value() == choice.status())
                .forEach(status -> parts.add(Text.t("search.words.status", status.name())));
        if (!asked.search().isEmpty()) {
            parts.add(Text.t("search.words.search", asked.search()));
        }
        if (asked.value(Asked.TICKED) != null) {
            parts.add(Text.t("search.words.ticked", asked.ticked().size()));
        }
        var conditions = Conditions.read(asked.values().getOrDefault(Asked.WHERE, ""));
        if (!conditions.isEmpty()) {
            parts.add(words(conditions));
        }
        return String.join(" · ", parts);
    }

    private String words(Conditions conditions) {
        var fields = catalogue.fields();
        var several = conditions.groups().size() > 1;
        return conditions.groups().stream()
                .map(group -> {
                    var all = group.conditions().stream()
                            .map(condition -> words(condition, fields))
                            .collect(Collectors.joining(joint(group.any())));
                    return several && group.conditions().size() > 1 ? "(" + all + ")" : all;
                })
                .collect(Collectors.joining(joint(conditions.any())));
    }

    static String words(Condition condition, Map<String, SearchField> fields) {
        var field = fields.get(condition.field());
        if (field == null) {
            return Text.t("search.where.field");
        }
        var operator = condition.operator();
        return Text.t(
                        "search.words." + operator,
                        Text.t(field.label()),
                        value(field, operator, condition.value()),
                        value(field, operator, condition.second()))
                .strip();
    }

    private static String joint(boolean any) {
        return " " + Text.t(any ? "search.words.or" : "search.words.and") + " ";
    }

    private static String value(SearchField field, Operator operator, String value) {
        if (field.kind() == Kind.CHOICE) {
            return field.options().getOrDefault(value, value);
        }
        if (field.kind() != Kind.DAY || operator.countsDays()) {
            return value;
        }
        try {
            return Format.day(LocalDate.parse(value));
        } catch (DateTimeParseException typedOtherwise) {
            return value;
        }
    }
}
