package coop.cabas.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of indicators over ten years of sales, beside the very queries it runs, asked by plain JDBC; then over ten times
 * the sales. All are asked in turn, so that whatever disturbs the machine disturbs them alike.
 */
final class DashboardFigure implements Figure {

    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration TIME = Duration.ofSeconds(90);
    private static final int FEWEST = 300;

    /** What is looked at: as it opens, the last month; and a whole year held against the year before. */
    enum View {
        MONTH("/indicators"),
        YEAR("/indicators?from=2024-01-01&to=2024-12-31&compare=previous");

        private final String path;

        View(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        String words() {
            return "Dashboard page, " + (this == MONTH ? "the last month" : "a year and the one before");
        }
    }

    @Override
    public String name() {
        return "dashboard";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        try (var coop = LargeCoop.of(workshop, 1)) {
            if (workshop.isQuick()) {
                ask(workshop, List.of(coop));
                return rows(coop);
            }
            try (var larger = LargeCoop.of(workshop, 10)) {
                ask(workshop, List.of(coop, larger));
                var rows = new ArrayList<>(rows(coop));
                rows.addAll(rows(larger));
                for (var view : View.values()) {
                    rows.add(growth(view, coop.page(view), larger.page(view)));
                }
                return rows;
            }
        }
    }

    private static void ask(Workshop workshop, List<LargeCoop> coops) throws Exception {
        repeat(coops, workshop.lasting(WARM_UP), 0);
        coops.forEach(LargeCoop::forget);
        repeat(coops, workshop.lasting(TIME), FEWEST);
    }

    private static void repeat(List<LargeCoop> coops, Duration time, int fewest) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; System.nanoTime() < end || i < fewest; i++) {
            for (var view : View.values()) {
                for (var coop : coops) {
                    coop.ask(view);
                }
            }
        }
    }

    private static List<Row> rows(LargeCoop coop) {
        var rows = new ArrayList<Row>();
        for (var view : View.values()) {
            var page = coop.page(view);
            var bare = coop.bare(view);
            rows.add(Row.atMost(
                    "%s, %s (%d times)".formatted(view.words(), coop.size(), page.count()),
                    page.millis(),
                    "its %d queries by JDBC: %s".formatted(coop.queries(view), bare.millis()),
                    page.p99() / bare.p99(),
                    3));
        }
        return rows;
    }

    private static Row growth(View view, Samples once, Samples tenfold) {
        return Row.atMost(
                view.words() + ", at 10 × the sales",
                "p99 " + Row.number(tenfold.p99()) + " ms",
                "p99 " + Row.number(once.p99()) + " ms at 1 ×",
                tenfold.p99() / once.p99(),
                1.5);
    }
}
