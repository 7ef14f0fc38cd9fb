package coop.cabas.members.fields.web;

import coop.cabas.members.fields.FieldChoice;
import jakarta.servlet.http.HttpServletRequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What can be chosen, as typed.
 *
 * @param kept those there already
 * @param typed labels of new ones, one a line
 */
public record ChoiceForm(List<FieldChoice> kept, String typed) {

    static ChoiceForm empty() {
        return new ChoiceForm(List.of(), "");
    }

    /** Those there already come as {@code choice-12}, with {@code place-12} and, when they are no longer offered, {@code ended-12}. */
    static ChoiceForm of(HttpServletRequest request) {
        record Placed(FieldChoice choice, int place) {}
        var kept = new ArrayList<Placed>();
        for (var name : request.getParameterMap().keySet()) {
            if (name.matches("choice-\\d{1,18}")) {
                var id = name.substring("choice-".length());
                kept.add(new Placed(
                        new FieldChoice(
                                Long.parseLong(id),
                                request.getParameter(name).strip(),
                                request.getParameter("ended-" + id) != null),
                        place(request.getParameter("place-" + id))));
            }
        }
        kept.sort(Comparator.comparingInt(Placed::place)
                .thenComparing(one -> one.choice().id()));
        return new ChoiceForm(
                kept.stream().map(Placed::choice).toList(),
                Objects.requireNonNullElse(request.getParameter("added"), ""));
    }

    List<String> added() {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static int place(@org.jspecify.annotations.Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }
}
