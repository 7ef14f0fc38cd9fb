package coop.cabas.circles;

import coop.cabas.shared.Turns;
import org.springframework.stereotype.Component;

/**
 * Circles change one after the other, on all instances: there are some dozen changes a day, and each must see the whole tree
 * as the one before has left it. Two mandates of one person that end at the same moment are one departure from the circle.
 */
@Component
class Turn {

    private final Turns turns;

    Turn(Turns turns) {
        this.turns = turns;
    }

    /** Waits for one's turn and keeps it until the transaction ends. */
    void take() {
        turns.take("circles.tree");
    }
}
