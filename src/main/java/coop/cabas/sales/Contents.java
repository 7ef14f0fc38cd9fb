package coop.cabas.sales;

import coop.cabas.imports.SourceFile;
import coop.cabas.sales.aemsoft.ArticlesFile;
import coop.cabas.sales.aemsoft.DeliveryNoteFile;
import coop.cabas.sales.aemsoft.JournalFile;
import coop.cabas.sales.aemsoft.MovesFile;
import coop.cabas.sales.aemsoft.PluFile;
import coop.cabas.sales.aemsoft.ReadableFile;
import coop.cabas.sales.aemsoft.StockFile;
import coop.cabas.sales.aemsoft.TillFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Finds in a file that was read what can be taken from it. */
@Component
class Contents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Contents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Null when the file is not readable, or says nothing of any day or moment. */
    @Nullable
    Content of(SourceFile source, TillFile read) {
        return read instanceof ReadableFile file ? of(source, file) : null;
    }

    private @Nullable Content of(SourceFile source, ReadableFile file) {
        return switch (file) {
            case DeliveryNoteFile paper -> new PaperContent(paper);
            case StockFile stock -> stock.exportedAt() == null ? null : new StockContent(stock, stock.exportedAt());
            case ArticlesFile list ->
                new ArticlesContent(list, list.exportedAt() == null ? assumed(source) : list.exportedAt());
            case PluFile plu -> plu.from() == null ? null : new PluContent(plu);
            case JournalFile journal -> journal.from() == null ? null : new JournalContent(journal);
            case MovesFile moves -> moves.from() == null ? null : new MovesContent(moves);
        };
    }

    /** A list that does not tell its moment is taken as exported when it was first handed in. */
    private LocalDateTime assumed(SourceFile source) {
        return jdbc.sql("""
                        select min(exported_at) from sales.source
                        where sha256 = :sha256 and kind = 'articles' and undone_at is null
                        """)
                .param("sha256", source.sha256())
                .query(LocalDateTime.class)
                .optional()
                .orElseGet(() -> LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
    }
}
