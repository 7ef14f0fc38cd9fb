package coop.cabas.imports.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Imports;
import coop.cabas.imports.ImportsPermissions;
import coop.cabas.imports.report.BatchLine;
import coop.cabas.imports.report.ReportJson;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Past imports, for programs. */
@RestController
@RequestMapping("/api/v1/imports")
@Allow(ImportsPermissions.READ)
class ImportsApi {

    private static final int MOST = 200;

    private final Gate gate;
    private final Imports imports;
    private final JdbcClient jdbc;

    ImportsApi(Gate gate, Imports imports, JdbcClient jdbc) {
        this.gate = gate;
        this.imports = imports;
        this.jdbc = jdbc;
    }

    /**
     * Imports, the last one first.
     *
     * @param before only those older than this id: the last one of the page before
     * @param limit how many, at most 200
     */
    @GetMapping
    List<Summary> list(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "50") int limit) {
        return jdbc
                .sql(BatchLine.SQL + " and b.id < :before order by b.id desc limit :limit")
                .param("sources", sources())
                .param("before", before)
                .param("limit", Math.clamp(limit, 1, MOST))
                .query(BatchLine.ROW)
                .list()
                .stream()
                .map(Summary::of)
                .toList();
    }

    /** One import, with the report of each file in the shape of the {@code import} command. */
    @GetMapping("/{batch}")
    Detail batch(@PathVariable BatchId batch) {
        var line = jdbc.sql(BatchLine.SQL + " and b.id = :batch")
                .param("sources", sources())
                .param("batch", batch.value())
                .query(BatchLine.ROW)
                .optional()
                .orElseThrow(() -> new NotFound(batch));
        return new Detail(Summary.of(line), ReportJson.files(imports.get(batch).reports()));
    }

    private List<String> sources() {
        return gate.readable().stream().map(Importer::source).toList();
    }

    record Detail(Summary summary, List<Map<String, @Nullable Object>> files) {}

    record Summary(
            long batch,
            String source,
            String status,
            String author,
            Instant stagedAt,
            @Nullable Instant appliedAt,
            @Nullable String appliedBy,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            int files,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int rows,
            @JsonProperty("new") int added,
            int changed,
            int same,
            int rejected) {

        static Summary of(BatchLine line) {
            return new Summary(
                    line.id().value(),
                    line.source(),
                    line.status().name().toLowerCase(Locale.ROOT),
                    line.author(),
                    line.stagedAt(),
                    line.appliedAt(),
                    line.appliedBy(),
                    line.undoneAt(),
                    line.undoneBy(),
                    line.files(),
                    line.from(),
                    line.to(),
                    line.rows(),
                    line.added(),
                    line.changed(),
                    line.same(),
                    line.rejects());
        }
    }
}
