package coop.cabas.privacy;

import coop.cabas.privacy.Anonymisation.Fate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Blanks columns and deletes rows of somebody, by the declarations. */
@Component
class Scrubbing {

    private final JdbcClient jdbc;
    private final Declarations declarations;
    private final TransactionTemplate nested;

    Scrubbing(JdbcClient jdbc, Declarations declarations, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.declarations = declarations;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    List<Fate> fates(Subjects.Known known) {
        var fates = new ArrayList<Fate>();
        for (var table : declarations.tied()) {
            var rows = jdbc.sql("select count(*) as rows from %s t where %s".formatted(table.name(), table.condition()))
                    .params(parameters(known, List.of()))
                    .query((row, n) -> row.getLong("rows"))
                    .single();
            if (rows > 0) {
                fates.add(fate(table, rows));
            }
        }
        return fates;
    }

    /** @return the documents that what is left no longer needs, unless it does elsewhere */
    List<Long> scrub(Subjects.Known known, List<Long> documents) {
        var parameters = parameters(known, documents);
        for (var table : declarations.tied()) {
            var changes = table.columns().stream()
                    .filter(column -> column.erasure().kind() == Erasure.Kind.REPLACE)
                    .map(column -> "\"%s\" = %s"
                            .formatted(column.name(), literal(column.erasure().value())))
                    .collect(Collectors.joining(", "));
            if (!table.isDeleted() && !changes.isEmpty()) {
                jdbc.sql("update %s t set %s where %s".formatted(table.name(), changes, table.condition()))
                        .params(parameters)
                        .update();
            }
        }
        // Rows that lead to a person over another table go before the rows they lead over.
        declarations.tied().stream()
                .filter(DeclaredTable::isDeleted)
                .sorted(Comparator.comparing(
                        (DeclaredTable table) -> table.ties().stream().noneMatch(tie -> tie.over() != null)))
                .forEach(table -> jdbc.sql("delete from %s t where %s".formatted(table.name(), table.condition()))
                        .params(parameters)
                        .update());
        return documents;
    }

    /** Removes documents, but for those that something else refers to: what proves something must not disappear. */
    void remove(List<Long> documents) {
        for (var document : documents) {
            try {
                nested.executeWithoutResult(status -> jdbc.sql("delete from " + FILES + " where id = :id")
                        .param("id", document)
                        .update());
            } catch (DataIntegrityViolationException needed) {
                // It belongs to something that stays: a bulletin of subscription, a certificate.
                continue;
            }
        }
    }

    private static final String FILES = "files.file";

    private static java.util.Map<String, Object> parameters(Subjects.Known known, List<Long> documents) {
        var all = known.parameters();
        all.put("files", documents.toArray(Long[]::new));
        return all;
    }

    private static Fate fate(DeclaredTable table, long rows) {
        if (table.isDeleted()) {
            return new Fate(table.name(), rows, true, List.of(), List.of(), Retention.NONE);
        }
        var kept = table.columns().stream()
                .filter(column -> column.isPersonal()
                        && column.category() != Category.TECHNICAL
                        && column.erasure().kind() == Erasure.Kind.KEEP)
                .toList();
        return new Fate(
                table.name(),
                rows,
                false,
                table.columns().stream()
                        .filter(column -> column.erasure().kind() == Erasure.Kind.REPLACE
                                || column.erasure().kind() == Erasure.Kind.CODE)
                        .map(DeclaredColumn::name)
                        .toList(),
                kept.stream().map(DeclaredColumn::name).toList(),
                kept.isEmpty() ? Retention.NONE : kept.getFirst().retention());
    }

    private static String literal(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "null" : "'" + value.replace("'", "''") + "'";
    }
}
