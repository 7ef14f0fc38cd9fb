package coop.cabas.matrix;

import coop.cabas.circles.Cadence;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.tools.Evidence;
import coop.cabas.tools.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The matrix as of any day, computed from what is expected and from the evidence of all modules. It costs a fixed number of
 * statements, however many tools and activities there are.
 */
@Service
@Transactional(readOnly = true)
public class Matrix {

    private static final Comparator<Proof> WEAKER_OR_OLDER =
            Comparator.comparing(Proof::on).thenComparing(Proof::strength, Comparator.reverseOrder());

    private final Columns columns;
    private final Rows rows;
    private final Expectations expectations;
    private final Holders holders;
    private final List<Evidence> evidence;
    private final Clock clock;

    Matrix(
            Columns columns,
            Rows rows,
            Expectations expectations,
            Holders holders,
            List<Evidence> evidence,
            Clock clock) {
        this.columns = columns;
        this.rows = rows;
        this.expectations = expectations;
        this.holders = holders;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @param day today or earlier */
    public Grid on(LocalDate day) {
        var activities = columns.on(day);
        var known = new Known(expectations.on(day), latest(day), holders.on(day), day);
        var circles = rows.circles(day);
        var clients = rows.clients(day);
        var kept = new ArrayList<Row>();
        var forMemory = new ArrayList<Row>();
        for (var tool : rows.on(day)) {
            var of = clients.getOrDefault(tool.id(), List.of()).stream()
                    .filter(circles::containsKey)
                    .toList();
            if (tool.status().isKept()) {
                kept.add(new Row(
                        tool,
                        of,
                        activities.stream()
                                .map(activity -> known.cell(tool, activity))
                                .toList()));
            } else {
                forMemory.add(new Row(tool, of, List.of()));
            }
        }
        circles.keySet()
                .retainAll(kept.stream().flatMap(row -> row.circles().stream()).toList());
        return new Grid(day, activities, kept, forMemory, circles);
    }

    /** @return every role that can answer for something today, by circle and name, with who holds it */
    public List<Holder> roles() {
        return List.copyOf(holders.on(LocalDate.now(clock)).values());
    }

    private Map<Key, Proof> latest(LocalDate day) {
        var latest = new HashMap<Key, Proof>();
        for (var source : evidence) {
            for (var proof : source.latest(day)) {
                latest.merge(
                        new Key(proof.tool(), proof.activity()),
                        proof,
                        (one, other) -> WEAKER_OR_OLDER.compare(one, other) >= 0 ? one : other);
            }
        }
        return latest;
    }

    /** Which cell, by the codes of its tool and activity. */
    private record Key(String tool, String activity) {}

    /** All that a cell is computed from. */
    private record Known(
            Map<Expectations.Place, Expectation> said,
            Map<Key, Proof> latest,
            Map<CircleRoleId, Holder> holders,
            LocalDate day) {

        Cell cell(Row.Subject tool, Activity activity) {
            var told = said.get(new Expectations.Place(tool.id(), activity.id()));
            var last = latest.get(new Key(tool.code(), activity.code()));
            var holder = holder(told == null || told.role() == null ? tool.owner() : told.role());
            if (told != null && told.state() == Expectation.State.NOT_APPLICABLE) {
                return new Cell(tool, activity, CellState.NOT_APPLICABLE, told.since(), null, null, last, holder, told);
            }
            var own = told == null || told.state() == Expectation.State.USUAL ? null : told.cadence();
            var cadence = own == null
                    ? activity.usual(tool.kind(), tool.criticality()).orElse(null)
                    : own;
            if (cadence == null) {
                return new Cell(tool, activity, CellState.NOT_EXPECTED, null, null, null, last, null, told);
            }
            var judged = Judgement.of(cadence, owed(tool, activity, own, told), last == null ? null : last.on(), day);
            return new Cell(tool, activity, judged.state(), judged.since(), cadence, judged.due(), last, holder, told);
        }

        /** It is owed since the tool is kept and the activity exists; what was said of the cell alone, since it was said. */
        private static LocalDate owed(
                Row.Subject tool, Activity activity, @Nullable Cadence own, @Nullable Expectation told) {
            var both = tool.kept().isAfter(activity.founded()) ? tool.kept() : activity.founded();
            return own != null && told != null && told.since().isAfter(both) ? told.since() : both;
        }

        private @Nullable Holder holder(@Nullable CircleRoleId role) {
            return role == null ? null : holders.get(role);
        }
    }
}
