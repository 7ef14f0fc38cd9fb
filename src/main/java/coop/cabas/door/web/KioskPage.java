package coop.cabas.door.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The screen of a tablet at the door. */
public record KioskPage(String coop) implements Page {

    private static final List<String> WORDS = List.of(
            "answer.YES",
            "answer.BUT",
            "answer.NO",
            "online",
            "offline",
            "onDuty",
            "book",
            "grace",
            "letIn",
            "letInSaid",
            "needsNetwork",
            "noCamera",
            "why.MISREAD",
            "why.UNKNOWN",
            "why.EXPIRED",
            "why.STALE",
            "why.FORGED",
            "why.REPLAYED",
            "why.TOLD",
            "why.REFUSED",
            "why.BLIND");

    private static final List<String> REASONS = List.of("forgotten", "desk", "guest", "error");

    /** All that the script says, as JSON: it has no words of its own, and puts in what takes the place of {@code {0}}. */
    public String words() {
        var words = new LinkedHashMap<String, Object>();
        WORDS.forEach(word -> words.put(word, Text.t("door.screen." + word, "{0}")));
        words.put(
                "reasons",
                REASONS.stream()
                        .map(reason -> Text.t("door.screen.reason." + reason))
                        .toList());
        return JsonMapper.shared().writeValueAsString(Map.copyOf(words));
    }
}
