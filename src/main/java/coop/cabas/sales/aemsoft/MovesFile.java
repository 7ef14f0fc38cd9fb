package coop.cabas.sales.aemsoft;

import java.util.List;

/**
 * "Archives des mouvements": what entered and left the stock otherwise than by sales. Moves have no key: a period is
 * replaced as a whole.
 *
 * @param reading the file as a whole
 * @param moves in the file's order
 */
public record MovesFile(Reading reading, List<Move> moves) implements ReadableFile {

    public MovesFile {
        moves = List.copyOf(moves);
    }

    @Override
    public String kind() {
        return "moves";
    }
}
