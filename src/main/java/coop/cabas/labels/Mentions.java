package coop.cabas.labels;

import coop.cabas.shared.Message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** A label that does not say what the law wants said is not printed; the others are. */
public final class Mentions {

    private Mentions() {}

    /**
     * Labels told apart.
     *
     * @param complete those to print
     * @param missing why the others are not: a sentence for each mention, with its remedy
     */
    public record Checked(List<ShelfLabel> complete, List<Message> missing) {}

    public static Checked check(List<ShelfLabel> labels) {
        var complete = new ArrayList<ShelfLabel>();
        var missing = new ArrayList<Message>();
        for (var label : labels) {
            var reasons = missing(label);
            if (reasons.isEmpty()) {
                complete.add(label);
            }
            missing.addAll(reasons);
        }
        return new Checked(List.copyOf(complete), List.copyOf(missing));
    }

    /** One sentence for each that is missing. @return empty when the label may be printed */
    public static List<Message> missing(ShelfLabel label) {
        var wanted = EnumSet.of(Mention.PRICE);
        wanted.addAll(label.asked());
        return wanted.stream()
                .filter(mention -> !mention.isSaidBy(label))
                .map(mention -> Message.of("labels.missing." + mention, label.name()))
                .toList();
    }
}
