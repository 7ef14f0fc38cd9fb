package coop.cabas.circles.meetings;

import coop.cabas.circles.CircleId;

/**
 * A circle, as meetings and decisions speak of it.
 *
 * @param ended whether it is no more: what it said and decided can be read, nothing can be added
 */
public record KnownCircle(CircleId id, String name, boolean ended) {

    /** Address of its page. */
    public String address() {
        return "/circles/" + id.value();
    }
}
