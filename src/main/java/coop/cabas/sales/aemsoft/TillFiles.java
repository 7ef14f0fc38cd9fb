package coop.cabas.sales.aemsoft;

import coop.cabas.imports.Reject;
import coop.cabas.imports.SheetName;
import coop.cabas.imports.SourceFile;
import coop.cabas.imports.sheet.Row;
import coop.cabas.imports.sheet.Sheets;
import coop.cabas.imports.sheet.Unreadable;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Recognises and reads whatever was handed in. Never throws on a file's content. */
public final class TillFiles {

    private static final String UNKNOWN = "unknown";

    /** Titles stand in the first row; a person may have put a few lines above them. */
    static final int TITLES_WITHIN = 10;

    private final LocalDate today;
    private final UnaryOperator<String> clientKey;

    private final @Nullable LocalDate neighbours;

    /**
     * @param today no day of a file may come after it
     * @param clientKey turns a client's name into a keyed reference that cannot be turned back
     */
    public TillFiles(LocalDate today, UnaryOperator<String> clientKey) {
        this(today, clientKey, null);
    }

    private TillFiles(LocalDate today, UnaryOperator<String> clientKey, @Nullable LocalDate neighbours) {
        this.today = today;
        this.clientKey = clientKey;
        this.neighbours = neighbours;
    }

    /**
     * The same reader, for files handed in together: where a file's own name tells no date, theirs do.
     *
     * @param names names of all the files
     */
    public TillFiles among(Collection<String> names) {
        var latest = names.stream()
                .map(NameStamp::of)
                .filter(Objects::nonNull)
                .map(NameStamp::day)
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(null);
        return new TillFiles(today, clientKey, latest);
    }

    /** Reads one file; what cannot be taken is told in the answer. */
    public TillFile read(SourceFile file) {
        try (var sheets = Sheets.open(file.content())) {
            return recognise(file.name(), sheets);
        } catch (Unreadable unreadable) {
            return unreadable.isForeign() && !SheetName.isSheet(file.name())
                    ? new LeftOutFile(file.name(), unreadable.reason())
                    : new RefusedFile(file.name(), UNKNOWN, List.of(Reject.file(unreadable.reason())));
        }
    }

    private TillFile recognise(String name, Sheets sheets) {
        var start = new ArrayList<Row>();
        var names = new ArrayList<String>();
        Row nearly = null;
        while (sheets.nextSheet()) {
            names.add(sheets.sheetName());
            for (int i = 0; i < OtherFiles.PEEK; i++) {
                var row = sheets.nextRow();
                if (row == null) {
                    break;
                }
                start.add(row);
                var layout = i < TITLES_WITHIN ? Layout.of(row) : null;
                if (layout != null) {
                    return read(new Source(name, today, sheets, layout, row, new Findings()));
                }
                if (nearly == null && i < TITLES_WITHIN && Layout.like(row) != null) {
                    nearly = row;
                }
            }
        }
        var meant = nearly == null ? null : Layout.like(nearly);
        return nearly == null || meant == null
                ? new LeftOutFile(name, OtherFiles.describe(start, names))
                : new RefusedFile(name, meant.kind(), meant.differences(nearly));
    }

    private ReadableFile read(Source source) {
        var added = source.layout().added(source.titles());
        if (!added.isEmpty()) {
            source.findings().note(Message.of("sales.aemsoft.note.addedColumns", String.join(", ", added)));
        }
        return switch (source.layout()) {
            case PLU -> new PluReader(source, neighbours).read();
            case JOURNAL -> new JournalReader(source, clientKey).read();
            case ARTICLES, OLD_ARTICLES -> new ArticlesReader(source).read();
            case STOCK -> new StockReader(source).read();
            case MOVES -> new MovesReader(source).read();
            case DELIVERY -> new DeliveryReader(source).read();
        };
    }
}
