package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;

/**
 * "Archives des mouvements": what entered and left the stock otherwise than by sales. Moves have no key: a period is
 * replaced as a whole.
 *
 * @param reading the file as a whole
 * @param exportedAt when the till wrote it, by its file name, on the shop's clock; null when the name does not say or
 *     contradicts the days inside
 * @param moves in the file's order
 */
public record MovesFile(Reading reading, @Nullable LocalDateTime exportedAt, List<Move> moves) implements ReadableFile {

    public MovesFile {
        moves = List.copyOf(moves);
    }

    @Override
    public String kind() {
        return "moves";
    }
}
