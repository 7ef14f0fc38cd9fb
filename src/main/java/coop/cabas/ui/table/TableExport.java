package coop.cabas.ui.table;

import coop.cabas.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes a list to a file, CSV or XLSX, with the very columns of its page. */
@Component
public class TableExport {

    private static final Set<String> FORMATS = Set.of("csv", "xlsx");

    private final TransactionTemplate reading;

    TableExport(PlatformTransactionManager transactions) {
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * Every row of a table; of a page of a longer list, every row of that list, read as it is written.
     *
     * @param format {@code csv} or {@code xlsx}
     * @throws NotFound for another format
     */
    public <R> void write(Table<R> table, String format, HttpServletResponse response) {
        // One transaction, since PostgreSQL hands rows over by portions only inside one.
        reading.executeWithoutResult(status -> {
            try (var rows = table.stream()) {
                write(table.name(), table.columns(), rows, format, response);
            }
        });
    }

    private static <R> void write(
            String name, List<Column<R>> columns, Stream<R> rows, String format, HttpServletResponse response) {
        if (!FORMATS.contains(format)) {
            // Before any header is set: the page that says so is no download.
            throw new NotFound(format);
        }
        var file = name.replace('.', '-') + "." + format;
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        try {
            if (format.equals("csv")) {
                response.setContentType("text/csv;charset=UTF-8");
                CsvWriting.write(columns, rows, response.getOutputStream());
            } else {
                response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                XlsxWriting.write(name, columns, rows, response.getOutputStream());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
