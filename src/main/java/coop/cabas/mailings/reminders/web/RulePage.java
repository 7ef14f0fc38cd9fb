package coop.cabas.mailings.reminders.web;

import coop.cabas.fees.FeeType;
import coop.cabas.mailings.reminders.ReminderRule;
import coop.cabas.mailings.reminders.ReminderRuleId;
import coop.cabas.mailings.reminders.ReminderRules;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule is added or changed. @param id null while it is new */
public record RulePage(Form form, @Nullable ReminderRuleId id, List<FeeType> types) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return id == null ? "/reminders/rules" : "/reminders/rules/" + id.value();
    }

    public Map<String, String> abouts() {
        var abouts = new LinkedHashMap<String, String>();
        for (var about : ReminderRule.About.values()) {
            abouts.put(about.name(), Text.t("mailings.rule.about." + about));
        }
        return abouts;
    }

    /** What the form is about now. */
    public ReminderRule.About about() {
        return Stream.of(ReminderRule.About.values())
                .filter(about -> about.name().equals(form.value("about")))
                .findFirst()
                .orElse(ReminderRule.About.COVER);
    }

    public Map<String, String> typeNames() {
        var names = new LinkedHashMap<String, String>();
        types.forEach(type -> names.put(String.valueOf(type.id().value()), type.name()));
        return names;
    }

    /** What is written there, or wrong there, is seen. */
    public boolean isEnglishOpen() {
        return Stream.of("subjectEn", "bodyEn")
                .anyMatch(field -> !form.value(field).isEmpty() || form.error(field) != null);
    }

    /** The words in braces that may be used. */
    public String placeholders() {
        return ReminderRules.placeholders(about()).stream()
                .map(one -> one.in(Text.locale()))
                .collect(Collectors.joining(" "));
    }
}
