package coop.cabas.matrix.web;

import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.matrix.Reliance;
import coop.cabas.matrix.Reliance.Line;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Badge.Tone;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** How many people know each thing, and where one departure would leave a hole (bus factor). */
@Controller
@Allow(MatrixPermissions.READ)
class PeopleController {

    private static final String PATH = "/matrix/people";

    private final Reliance reliance;
    private final Clock clock;

    PeopleController(Reliance reliance, Clock clock) {
        this.reliance = reliance;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Page page() {
        var counts = reliance.on(LocalDate.now(clock));
        var all = Stream.concat(counts.tools().stream(), counts.accountabilities().stream())
                .toList();
        return new PeoplePage(
                table("matrix.people.tools", "matrix.column.tool", counts.tools()),
                table("matrix.people.accountabilities", "matrix.column.accountability", counts.accountabilities()),
                all.stream().filter(line -> line.both().isEmpty()).count(),
                all.stream().filter(line -> line.both().size() == 1).count());
    }

    private static Table<Line> table(String name, String label, List<Line> lines) {
        return Table.of(
                name,
                List.of(
                        Column.<Line>text("name", label, Line::name).linking(Line::path),
                        Column.<Line>badge("state", "matrix.column.reliance", PeopleController::state),
                        Column.<Line>text(
                                "role",
                                "matrix.column.role",
                                line -> line.role().isEmpty() ? null : line.role()),
                        Column.<Line>text("both", "matrix.column.both", line -> names(line.both())),
                        Column.<Line>text("holding", "matrix.column.holding", line -> names(line.holding())),
                        Column.<Line>text("doing", "matrix.column.doing", line -> names(line.doing()))),
                lines,
                query(name));
    }

    private static String names(List<String> people) {
        return people.isEmpty() ? "0" : people.size() + "\u00a0: " + String.join(", ", people);
    }

    private static Badge state(Line line) {
        return switch (line.both().size()) {
            case 0 -> Badge.of(Tone.BAD, "matrix.people.nobody");
            case 1 -> Badge.of(Tone.WARNING, "matrix.people.one");
            default -> Badge.of(Tone.GOOD, "matrix.people.several", line.both().size());
        };
    }

    private static ListQuery query(String table) {
        var filters = new LinkedHashMap<String, String>();
        filters.put("table", table);
        return new ListQuery(PATH, "", "", false, null, filters);
    }
}
