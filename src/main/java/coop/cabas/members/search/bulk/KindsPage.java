package coop.cabas.members.search.bulk;

import coop.cabas.ui.Page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What can be done to the files chosen.
 *
 * @param query the selection
 * @param words the same in words
 * @param chosen how many they are
 */
public record KindsPage(String query, String words, int chosen, List<Kind> kinds, List<Choices.OwnField> fields)
        implements Page {

    public String to(Kind kind) {
        return "/members/bulk/new/" + kind + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    public String to(Choices.OwnField field) {
        return to(Kind.FIELD) + "&field=" + field.id();
    }
}
