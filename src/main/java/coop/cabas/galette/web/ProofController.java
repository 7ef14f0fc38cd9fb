package coop.cabas.galette.web;

import coop.cabas.galette.GalettePermissions;
import coop.cabas.galette.Proof;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;

/** Whether both sides agree, and what is worth a look. */
@Controller
@RequestMapping("/galette/proof")
@Allow(GalettePermissions.IMPORT)
class ProofController {

    private static final long NONE = -1;

    private final Proof proof;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, SqlList<?>> lists;

    ProofController(Proof proof, JdbcClient jdbc, Clock clock) {
        this.proof = proof;
        this.jdbc = jdbc;
        this.clock = clock;
        this.lists = Map.of(
                ProofPage.FIGURES,
                ProofLists.figures(jdbc),
                "members",
                ProofLists.members(jdbc),
                "oddities",
                ProofLists.oddities(jdbc),
                "conflicts",
                ProofLists.conflicts(jdbc),
                "gone",
                ProofLists.gone(jdbc),
                "overlaps",
                ProofLists.overlaps(jdbc));
    }

    @GetMapping
    Page show(ListQuery query) {
        var asked = query.filter("show");
        var shown = asked != null && lists.containsKey(asked) ? asked : ProofPage.FIGURES;
        long batch = proof.batch().orElse(NONE);
        var rows = proof.asking(() -> Objects.requireNonNull(lists.get(shown))
                .page(query, Map.of("batch", batch, "day", LocalDate.now(clock))));
        return new ProofPage(batch == NONE ? null : read(batch), shown, rows);
    }

    private ProofPage.@Nullable Read read(long batch) {
        var figures = proof.figures();
        return jdbc.sql("select name, version, read from galette.run where batch = :batch")
                .param("batch", batch)
                .query((row, n) -> new ProofPage.Read(
                        batch,
                        row.getString("name"),
                        row.getString("version"),
                        row.getObject("read", OffsetDateTime.class).toInstant(),
                        (Integer) figures.getOrDefault("compared", 0),
                        (Integer) figures.getOrDefault("unexplained", 0),
                        (Integer) figures.getOrDefault("explained", 0),
                        (Integer) figures.getOrDefault("oddities", 0),
                        (Integer) figures.getOrDefault("conflicts", 0),
                        (Integer) figures.getOrDefault("gone", 0)))
                .optional()
                .orElse(null);
    }
}
