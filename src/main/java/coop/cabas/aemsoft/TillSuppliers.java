package coop.cabas.aemsoft;

import coop.cabas.audit.Audit;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.intake.IncomingOffer;
import coop.cabas.purchasing.intake.SupplierIntake;
import coop.cabas.shared.Turns;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Takes over the till's suppliers, and what each offers: references, parcels, net prices. Said again, only what changed is written. */
@Service
@Transactional
public class TillSuppliers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Turns turns;
    private final Audit audit;
    private final Suppliers suppliers;
    private final SupplierIntake offers;

    TillSuppliers(JdbcClient jdbc, Clock clock, Turns turns, Audit audit, Suppliers suppliers, SupplierIntake offers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.turns = turns;
        this.audit = audit;
        this.suppliers = suppliers;
        this.offers = offers;
    }

    /** What was taken over. @param offers that are new or have another price */
    public record Taken(int suppliers, int offers) {}

    /** What a supplier offers, as the till's last list tells it. @param code of the supplier; null when no snapshot of the stock told it */
    private record Offered(@Nullable String code, String supplier, IncomingOffer offer) {}

    public Taken take() {
        turns.take("aemsoft.takeover");
        var bySupplier = all().stream()
                .collect(Collectors.groupingBy(
                        one -> one.supplier().toLowerCase(Locale.ROOT), LinkedHashMap::new, Collectors.toList()));
        var here = here();
        var added = 0;
        var changed = 0;
        for (var told : bySupplier.entrySet()) {
            var code = told.getValue().stream()
                    .map(Offered::code)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            var id = here.getOrDefault(byCode(code), here.get(told.getKey()));
            if (id == null) {
                id = suppliers.add(Supplier.Terms.of(told.getValue().getFirst().supplier(), code));
                added++;
            }
            changed += offers.take(
                    id,
                    told.getValue().stream().map(Offered::offer).toList(),
                    LocalDate.now(clock),
                    Text.t("aemsoft.reason"));
        }
        told(added);
        return new Taken(added, changed);
    }

    private List<Offered> all() {
        return jdbc.sql("""
                        select supplier_code::text as supplier_code, supplier, supplier_ref, ean, label, pack, cost_net
                        from sales.article_fact where listed and supplier is not null and btrim(supplier) <> ''
                        order by supplier, ean
                        """).query((row, n) -> offered(row)).list();
    }

    private static Offered offered(ResultSet row) throws SQLException {
        var pack = row.getBigDecimal("pack");
        var ean = row.getString("ean");
        return new Offered(
                row.getString("supplier_code"),
                TillWords.name(row.getString("supplier")),
                new IncomingOffer(
                        reference(row.getString("supplier_ref")),
                        ean.matches("\\d{8,14}") ? ean : null,
                        TillWords.name(row.getString("label")),
                        pack == null || pack.signum() <= 0 ? null : pack,
                        price(row.getBigDecimal("cost_net"))));
    }

    /** The till has a price of nothing where none was typed. */
    private static @Nullable BigDecimal price(@Nullable BigDecimal cost) {
        return cost == null || cost.signum() <= 0 ? null : cost;
    }

    private static @Nullable String reference(@Nullable String typed) {
        return typed == null || typed.isBlank() || typed.strip().length() > 40 ? null : typed.strip();
    }

    /** Suppliers here, by their code of the till and by name. */
    private Map<String, SupplierId> here() {
        var here = new HashMap<String, SupplierId>();
        suppliers.all().forEach(supplier -> {
            here.put(supplier.terms().name().toLowerCase(Locale.ROOT), supplier.id());
            if (supplier.terms().tillCode() != null) {
                here.put(byCode(supplier.terms().tillCode()), supplier.id());
            }
        });
        return here;
    }

    /** No name has line breaks. */
    private static String byCode(@Nullable String code) {
        return "\n" + (code == null ? "none" : "#" + code);
    }

    private void told(int added) {
        jdbc.sql(
                        "insert into aemsoft.takeover (made_at, made_by, kind, articles) values (:now, :by, 'SUPPLIERS', :added)")
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("added", added)
                .update();
        audit.record("aemsoft.takeover.made", "aemsoft.takeover:SUPPLIERS", null, Map.of("suppliers", added));
    }
}
