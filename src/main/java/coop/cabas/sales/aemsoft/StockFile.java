package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;

/**
 * "Etat des stocks": the level of every article at one moment.
 *
 * @param reading the file as a whole; from and to are the day of the snapshot
 * @param exportedAt the moment of the snapshot, by the file name, on the shop's clock; null only when there is a reject saying so
 * @param lines one per article; one EAN may come twice
 */
public record StockFile(Reading reading, @Nullable LocalDateTime exportedAt, List<StockLine> lines)
        implements ReadableFile {

    public StockFile {
        lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
        return "stock";
    }
}
