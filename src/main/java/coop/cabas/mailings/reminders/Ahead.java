package coop.cabas.mailings.reminders;

import java.util.List;

/**
 * Who would be reminded of what.
 *
 * @param first the first of them, the next day first
 * @param count how many there are in all
 * @param going how many of all go with the next run
 */
public record Ahead(List<Reckoning> first, int count, int going) {

    public Ahead {
        first = List.copyOf(first);
    }

    /** How many are not among the first. */
    public int more() {
        return count - first.size();
    }
}
