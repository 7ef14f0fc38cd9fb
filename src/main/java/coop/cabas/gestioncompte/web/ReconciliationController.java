package coop.cabas.gestioncompte.web;

import coop.cabas.gestioncompte.GestionComptePermissions;
import coop.cabas.gestioncompte.Reconciliation;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;

/** Whether both sides agree, account by account, and what is odd in gestion-compte. */
@Controller
@RequestMapping("/gestion-compte/reconciliation")
@Allow(GestionComptePermissions.IMPORT)
class ReconciliationController {

    private static final long NONE = -1;

    private final Reconciliation reconciliation;
    private final JdbcClient jdbc;
    private final Map<String, SqlList<?>> lists;

    ReconciliationController(Reconciliation reconciliation, JdbcClient jdbc) {
        this.reconciliation = reconciliation;
        this.jdbc = jdbc;
        this.lists = Map.of(
                ReconciliationPage.BALANCES,
                BalanceList.of(jdbc),
                "anomalies",
                OddLists.anomalies(jdbc),
                "conflicts",
                OddLists.conflicts(jdbc),
                "gone",
                OddLists.gone(jdbc));
    }

    @GetMapping
    Page show(ListQuery query) {
        var asked = query.filter("show");
        var shown = asked != null && lists.containsKey(asked) ? asked : ReconciliationPage.BALANCES;
        long batch = reconciliation.batch().orElse(NONE);
        var rows = Objects.requireNonNull(lists.get(shown)).page(query, Map.of("batch", batch));
        return new ReconciliationPage(batch == NONE ? null : read(batch), shown, rows);
    }

    private ReconciliationPage.@Nullable Read read(long batch) {
        var figures = reconciliation.figures();
        return jdbc.sql("select reference, read from gestioncompte.run where batch = :batch")
                .param("batch", batch)
                .query((row, n) -> new ReconciliationPage.Read(
                        batch,
                        row.getTimestamp("reference").toLocalDateTime(),
                        row.getObject("read", OffsetDateTime.class).toInstant(),
                        (Integer) figures.getOrDefault("compared", 0),
                        (Integer) figures.getOrDefault("unexplained", 0),
                        (Integer) figures.getOrDefault("explained", 0),
                        (Integer) figures.getOrDefault("anomalies", 0),
                        (Integer) figures.getOrDefault("conflicts", 0)))
                .optional()
                .orElse(null);
    }
}
