package coop.cabas.matrix.web;

import coop.cabas.matrix.Cell;
import coop.cabas.matrix.Expectation;
import coop.cabas.matrix.Expectations;
import coop.cabas.matrix.Holder;
import coop.cabas.matrix.Matrix;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.matrix.Proofs;
import coop.cabas.matrix.Statements;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the page of a cell together. */
@Component
class CellPages {

    private final Matrix matrix;
    private final Proofs proofs;
    private final Statements statements;
    private final Expectations expectations;
    private final Viewer viewer;
    private final Clock clock;

    CellPages(
            Matrix matrix,
            Proofs proofs,
            Statements statements,
            Expectations expectations,
            Viewer viewer,
            Clock clock) {
        this.matrix = matrix;
        this.proofs = proofs;
        this.statements = statements;
        this.expectations = expectations;
        this.viewer = viewer;
        this.clock = clock;
    }

    private record Done(String done) {}

    private record Expected(String state, String cadence, String reason, String role, String since) {}

    /** The cell as it stands today. @throws NotFound when there is none */
    Cell cell(String tool, String activity) {
        return cell(tool, activity, LocalDate.now(clock));
    }

    /**
     * @param on day as of which to look, as typed
     * @param before only proofs of earlier days, as typed
     */
    CellPage page(String tool, String activity, @Nullable String on, @Nullable String before) {
        var today = LocalDate.now(clock);
        var day = new Asked(null, null, null, null, on).day(today);
        var earlier = before == null ? null : new Asked(null, null, null, null, before).day(today);
        var cell = cell(tool, activity, day);
        return page(cell, day, earlier, Form.of(new Done(today.toString())), Form.of(expected(cell, today)));
    }

    /** The page once more, with a form that was not understood; null for the one that was not sent. */
    CellPage page(Cell cell, @Nullable Form statement, @Nullable Form expectation) {
        var today = LocalDate.now(clock);
        return page(
                cell,
                today,
                null,
                statement == null ? Form.of(new Done(today.toString())) : statement,
                expectation == null ? Form.of(expected(cell, today)) : expectation);
    }

    private CellPage page(Cell cell, LocalDate day, @Nullable LocalDate before, Form statement, Form expectation) {
        var today = LocalDate.now(clock);
        var past = day.isBefore(today);
        var upTo = before == null || before.isAfter(day) ? past ? day.plusDays(1) : null : before;
        var part = proofs.of(cell.tool().code(), cell.activity().code(), upTo);
        return new CellPage(
                cell,
                day,
                past,
                part,
                before == null,
                part.entries().stream()
                        .map(Proofs.Entry::statement)
                        .filter(one -> one != null && !past && statements.mayWithdraw(one))
                        .map(one -> one.id().value())
                        .collect(Collectors.toSet()),
                expectations.of(cell.tool().id(), cell.activity().id()),
                viewer.may(MatrixPermissions.STATE) && !past ? statement : null,
                viewer.may(MatrixPermissions.MANAGE) && !past ? expectation : null,
                choices());
    }

    private Cell cell(String tool, String activity, LocalDate day) {
        return matrix.on(day).cell(tool, activity).orElseThrow(() -> new NotFound(tool + " " + activity));
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (Holder role : matrix.roles()) {
            choices.put(Long.toString(role.role().value()), role.circleName() + " · " + role.name());
        }
        return choices;
    }

    private static Expected expected(Cell cell, LocalDate today) {
        var said = cell.said();
        return new Expected(
                (said == null ? Expectation.State.USUAL : said.state()).name(),
                cell.cadence() == null ? "" : cell.cadence().toString(),
                said == null ? "" : said.reason(),
                said == null || said.role() == null
                        ? ""
                        : Long.toString(said.role().value()),
                today.toString());
    }
}
