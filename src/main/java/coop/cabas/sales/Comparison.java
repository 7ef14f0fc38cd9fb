package coop.cabas.sales;

import coop.cabas.imports.Importer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Works out what the files of a batch would change, taken in the order in which the till wrote them. */
@Component
class Comparison {

    /** What tells no moment comes first; the rest of the order only makes it always the same. */
    private static final Comparator<Handed> AS_WRITTEN = Comparator.<Handed, LocalDateTime>comparing(
                    handed -> Objects.requireNonNull(handed.content()).exportedAt(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(handed -> handed.file().name())
            .thenComparing(handed -> handed.file().sha256());

    private final JdbcClient jdbc;
    private final Truth truth;

    Comparison(JdbcClient jdbc, Truth truth) {
        this.jdbc = jdbc;
        this.truth = truth;
    }

    Importer.Plan plan(List<Handed> files) {
        var asWritten = files.stream()
                .filter(file -> file.content() != null)
                .sorted(AS_WRITTEN)
                .toList();
        var known = new Known(jdbc);
        var held = new HashSet<String>();
        var findings = new HashMap<Integer, Findings>();
        for (var file : asWritten) {
            var content = Objects.requireNonNull(file.content());
            boolean first = held.add(identity(file))
                    && truth.held(file.file().sha256(), content).isEmpty();
            findings.put(file.position(), first ? known.take(content) : Findings.alreadyHeld(content));
        }
        var reports = files.stream()
                .map(file -> FileReports.of(file, findings.get(file.position())))
                .toList();
        return new AemsoftPlan(truth, asWritten, reports);
    }

    private static String identity(Handed file) {
        var content = Objects.requireNonNull(file.content());
        return content.kind() + " " + content.exportedAt() + " " + file.file().sha256();
    }
}
