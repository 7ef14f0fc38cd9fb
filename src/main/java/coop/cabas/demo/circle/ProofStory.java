package coop.cabas.demo.circle;

import coop.cabas.demo.Cast;
import coop.cabas.matrix.Expectations;
import coop.cabas.matrix.Statements;
import coop.cabas.matrix.Statements.Told;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/**
 * What people state that they did: much of it lately, some of it too long ago, some of it never. It is told in
 * {@code demo/proofs.csv}: the last time so many days ago, and so many times at such an interval before.
 */
@Component
class ProofStory {

    private static final String FILE = "demo/proofs.csv";

    private final Stage stage;
    private final Statements statements;
    private final Expectations expectations;

    ProofStory(Stage stage, Statements statements, Expectations expectations) {
        this.stage = stage;
        this.statements = statements;
        this.expectations = expectations;
    }

    void tell(LocalDate today) {
        exempt("signal", "backups", "Les messages ne sont pas gardés : c’est voulu.", today);
        exempt("badges", "production", "Rien ne tourne entre deux impressions.", today);
        exempt("metabase", "version-decision", "Remplacé bientôt par les indicateurs de Cabas.", today);
        try (var lines = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new ClassPathResource(FILE).getInputStream())) {
            lines.forEach(line -> state(line, today));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void state(NamedCsvRecord line, LocalDate today) {
        var by = stage.account(Cast.valueOf(line.getField("who")));
        var tool = stage.tool(line.getField("tool"));
        var activity = stage.activity(line.getField("activity"));
        for (int before = number(line, "times") - 1; before >= 0; before--) {
            var done = today.minusDays(number(line, "days ago") + (long) before * number(line, "every"));
            statements.stateFor(by, tool, activity, new Told(done, line.getField("said"), ""));
        }
    }

    private static int number(NamedCsvRecord line, String field) {
        return Integer.parseInt(line.getField(field));
    }

    private void exempt(String tool, String activity, String reason, LocalDate today) {
        expectations.exempt(stage.tool(tool), stage.activity(activity), reason, today.minusMonths(6));
    }
}
