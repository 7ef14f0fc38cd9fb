package coop.cabas.fees.reports;

import coop.cabas.shared.NotFound;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One report: its figures and its tables.
 *
 * @param kind {@code owed}, {@code months} or {@code methods}
 * @param figures label → amount
 * @param from first day that may be chosen again; null when the report has no period
 * @param year null when the report is of no year
 */
public record ReportPage(
        String kind,
        Map<String, BigDecimal> figures,
        List<Table<?>> tables,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer year)
        implements Exportable {

    private static final List<String> KINDS = List.of("owed", "months", "methods");

    public List<String> kinds() {
        return KINDS;
    }

    public String title() {
        return Text.t("fees.report." + kind);
    }

    public String titleOf(String other) {
        return Text.t("fees.report." + other);
    }

    public boolean isShown(String other) {
        return other.equals(kind);
    }

    public static String money(BigDecimal amount) {
        return Format.money(amount);
    }

    @Override
    public Table<?> table(@Nullable String name) {
        return tables.stream()
                .filter(table -> name == null || table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(name)));
    }
}
