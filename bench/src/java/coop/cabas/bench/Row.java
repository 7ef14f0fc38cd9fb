package coop.cabas.bench;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param limit what the machine does without us
 * @param ratio measured against the limit, as wanted says
 * @param ok whether what was wanted was reached; empty when nothing was
 */
record Row(String figure, String measured, String limit, String ratio, String wanted, String ok) {

    static Row atMost(String figure, String measured, String limit, double ratio, double wanted) {
        return new Row(figure, measured, limit, number(ratio), "≤ " + number(wanted), ratio <= wanted ? "yes" : "NO");
    }

    static Row atLeast(String figure, String measured, String limit, double ratio, double wanted) {
        return new Row(figure, measured, limit, number(ratio), "≥ " + number(wanted), ratio >= wanted ? "yes" : "NO");
    }

    /** A figure wanted below a value of its own unit. */
    static Row below(String figure, double measured, double wanted, String unit) {
        return new Row(
                figure,
                number(measured) + unit,
                "",
                "",
                "< " + number(wanted) + unit,
                measured < wanted ? "yes" : "NO");
    }

    static Row told(String figure, String measured) {
        return told(figure, measured, "");
    }

    static Row told(String figure, String measured, String limit) {
        return new Row(figure, measured, limit, "", "", "");
    }

    static String header() {
        return """
                | figure | measured | limit, same run | ratio | wanted | ok |
                |---|---|---|---|---|---|""";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    @Override
    public String toString() {
        return "| %s | %s | %s | %s | %s | %s |".formatted(figure, measured, limit, ratio, wanted, ok);
    }
}
