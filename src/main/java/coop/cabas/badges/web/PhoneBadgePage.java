package coop.cabas.badges.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/**
 * A phone as a badge, with network and without.
 *
 * @param name first name, in large
 */
public record PhoneBadgePage(String name) implements Page {

    /** All that the script says, as JSON; it puts in what takes the place of {@code {0}}. */
    public String words() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "renewed", Text.t("badges.phone.renewed", "{0}"),
                        "offline", Text.t("badges.phone.offline"),
                        "online", Text.t("badges.phone.online"),
                        "failed", Text.t("badges.refused.key")));
    }
}
