package coop.cabas.members.search;

import coop.cabas.members.CoreField;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns what the list is asked into SQL: filters, conditions, a kept search, files ticked. Only the words looked for come on top. */
@Component
class Narrowing {

    private static final List<CoreField> LOOKED_INTO = List.of(
            CoreField.NUMBER,
            CoreField.FIRST_NAME,
            CoreField.LAST_NAME,
            CoreField.NICKNAME,
            CoreField.COMPANY,
            CoreField.EMAILS,
            CoreField.PHONES,
            CoreField.ADDRESSES);

    private final Catalogue catalogue;
    private final SavedSearches saved;
    private final Clock clock;

    Narrowing(Catalogue catalogue, SavedSearches saved, Clock clock) {
        this.catalogue = catalogue;
        this.saved = saved;
        this.clock = clock;
    }

    /** What is asked, with what the kept search that it names asks. */
    Asked whole(Asked asked) {
        var number = asked.value(Asked.SAVED);
        return number == null ? asked : asked.over(saved.asked(number));
    }

    /** @param asked {@link #whole} */
    Where where(Asked asked) {
        var all = new ArrayList<Where>();
        all.add(new Where(Choice.SQL, asked.choice().parameters(LocalDate.now(clock))));
        all.add(catalogue.where(Conditions.read(asked.values().getOrDefault(Asked.WHERE, ""))));
        if (asked.value(Asked.TICKED) != null) {
            var ticked = asked.ticked();
            all.add(
                    ticked.isEmpty()
                            ? new Where("false", Map.of())
                            : new Where("m.id in (:ticked)", Map.of("ticked", ticked)));
        }
        return Where.join(false, all);
    }

    /** Column that the words are looked for in: the name alone for whoever may not read all the rest. */
    String lookedInto() {
        var rights = catalogue.rights();
        return LOOKED_INTO.stream().allMatch(rights::mayRead) ? "found_by" : "sort_name";
    }
}
