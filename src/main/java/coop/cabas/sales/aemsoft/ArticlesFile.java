package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;

/**
 * "Articles > Liste": the till's articles, in the layout of 34 columns (labels only) or of 27 (codes and labels).
 *
 * @param reading the file as a whole; from and to are the day of the export when its name tells it
 * @param exportedAt when the till wrote it, by its file name, on the shop's clock; null when the name does not say
 * @param lines one per article; one EAN may come twice
 */
public record ArticlesFile(Reading reading, @Nullable LocalDateTime exportedAt, List<ArticleLine> lines)
        implements ReadableFile {

    public ArticlesFile {
        lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
        return "articles";
    }
}
