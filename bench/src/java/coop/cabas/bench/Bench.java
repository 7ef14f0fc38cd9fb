package coop.cabas.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code bin/bench}: measures every figure and prints one table. */
final class Bench {

    private static final List<Figure> FIGURES = List.of(
            new ImportFigure(),
            new DashboardFigure(),
            new MatrixFigure(),
            new ListFigure(),
            new MembersFigure(),
            new FeesFigure(),
            new ShiftsFigure(),
            new BookingFigure(),
            new RegisterFigure(),
            new CyclesFigure(),
            new DoorFigure(),
            new ArticlesFigure(),
            new PurchasingFigure(),
            new TwinsFigure(),
            new GaletteFigure(),
            new SessionsFigure(),
            new StartFigure());

    private Bench() {}

    public static void main(String[] words) throws Exception {
        var rest = new ArrayList<>(Arrays.asList(words));
        rest.removeIf(String::isBlank);
        boolean quick = rest.remove("--quick");
        var only = rest.stream().filter(word -> word.startsWith("--only=")).findFirst();
        only.ifPresent(rest::remove);
        var wanted = FIGURES.stream()
                .filter(figure -> only.isEmpty()
                        || Arrays.asList(
                                        only.get().substring("--only=".length()).split(","))
                                .contains(figure.name()))
                .toList();
        if (rest.stream().anyMatch(word -> word.startsWith("--")) || rest.size() > 1 || wanted.isEmpty()) {
            System.err.println("bin/bench [--quick] [--only=%s] [FOLDER OF TILL FILES]"
                    .formatted(
                            String.join(",", FIGURES.stream().map(Figure::name).toList())));
            System.exit(2);
        }
        var files = Path.of(rest.isEmpty() ? "../shared/data/aemsoft" : rest.getFirst());
        try (var workshop = new Workshop(quick, files)) {
            var rows = new ArrayList<Row>();
            for (var figure : wanted) {
                say("measuring: %s", figure.name());
                rows.addAll(figure.measure(workshop));
            }
            System.out.println(Machine.describe(workshop.server()));
            System.out.println();
            System.out.println(Row.header());
            rows.forEach(System.out::println);
        }
    }

    /** Tells how far it has come; the table alone goes to the standard output. */
    static void say(String words, Object... values) {
        System.err.printf("bench: " + words + "%n", values);
    }
}
