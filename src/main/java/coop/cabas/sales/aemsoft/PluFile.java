package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;

/**
 * "Ventes PLU": what was sold, per day and article. Replaces whole days: the till rewrites past sales under a new EAN.
 *
 * @param reading the file as a whole; from and to are never null when there are lines
 * @param exportedAt when the till wrote it, by its file name, on the shop's clock; null when the name does not say or
 *     contradicts the days inside
 * @param lines the sale lines, in the file's order; the same day and EAN may come twice
 */
public record PluFile(Reading reading, @Nullable LocalDateTime exportedAt, List<PluLine> lines)
        implements ReadableFile {

    public PluFile {
        lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
        return "plu";
    }
}
