package coop.cabas.purchasing;

import coop.cabas.access.AccountId;
import coop.cabas.audit.Audit;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.purchasing.forms.FormMap;
import coop.cabas.purchasing.forms.FormReader;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Of whom the shop buys, on which conditions, and who orders of them. */
@Service
@Transactional
public class Suppliers {

    private static final Refusals WHY = Refusals.of(Map.of(
                    "supplier_name", "purchasing.refused.nameTaken",
                    "supplier_till_code_key", "purchasing.refused.tillCode",
                    "supplier_email_check", "purchasing.refused.email",
                    "buyer_account_fkey", "purchasing.refused.account"))
            .orOdd("purchasing.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Files files;

    Suppliers(JdbcClient jdbc, Clock clock, Audit audit, Files files) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.files = files;
    }

    /** Who orders of a supplier. */
    public record Buyer(AccountId account, String name) {}

    /** By name, those of whom nothing is bought any more last. */
    @Transactional(readOnly = true)
    public List<Supplier> all() {
        return jdbc.sql("select * from purchasing.supplier order by ended, lower(name), id")
                .query((row, n) -> SupplierRow.of(row))
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Supplier find(SupplierId id) {
        return jdbc.sql("select * from purchasing.supplier where id = :id")
                .param("id", id.value())
                .query((row, n) -> SupplierRow.of(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws Refused when another has this name or this code of the till */
    public SupplierId add(Supplier.Terms terms) {
        var values = SupplierRow.values(terms);
        values.put("now", OffsetDateTime.now(clock));
        values.put("by", audit.actor().label());
        var id = WHY.explain(() -> jdbc.sql("""
                        insert into purchasing.supplier (name, till_code, customer_number, email, phone, contact, note, order_days,
                            delivery_days, lead_days, order_before, covers_days, safety_days, franco, minimum, made_at, made_by, changed_at)
                        values (:name, :tillCode, :customerNumber, :email, :phone, :contact, :note, cast(:orderDays as smallint[]),
                            cast(:deliveryDays as smallint[]), :leadDays, cast(:orderBefore as time), :coversDays, :safetyDays,
                            cast(:franco as numeric), cast(:minimum as numeric), :now, :by, :now)
                        returning id
                        """)
                .params(values)
                .query((row, n) -> new SupplierId(row.getLong(1)))
                .single());
        audit.record("purchasing.supplier.added", subject(id), null, SupplierRow.told(terms));
        return id;
    }

    /**
     * @param version as it was read
     * @throws Refused when somebody changed it meanwhile, or another has this name or code
     * @throws NotFound when there is none
     */
    public void change(SupplierId id, int version, Supplier.Terms terms) {
        var before = find(id);
        var values = SupplierRow.values(terms);
        values.put("now", OffsetDateTime.now(clock));
        values.put("id", id.value());
        values.put("version", version);
        var changed = WHY.explain(() -> jdbc.sql("""
                        update purchasing.supplier set name = :name, till_code = :tillCode, customer_number = :customerNumber,
                            email = :email, phone = :phone, contact = :contact, note = :note,
                            order_days = cast(:orderDays as smallint[]), delivery_days = cast(:deliveryDays as smallint[]),
                            lead_days = :leadDays, order_before = cast(:orderBefore as time), covers_days = :coversDays,
                            safety_days = :safetyDays, franco = cast(:franco as numeric), minimum = cast(:minimum as numeric),
                            changed_at = :now, version = version + 1
                        where id = :id and version = :version
                        """).params(values).update());
        if (changed == 0) {
            throw new Refused("purchasing.refused.meanwhile");
        }
        audit.record(
                "purchasing.supplier.changed", subject(id), SupplierRow.told(before.terms()), SupplierRow.told(terms));
    }

    /** Nothing is bought of it any more, or again. @throws NotFound when there is none */
    public void end(SupplierId id, boolean ended) {
        var before = find(id);
        jdbc.sql("update purchasing.supplier set ended = :ended where id = :id")
                .param("ended", ended)
                .param("id", id.value())
                .update();
        audit.record("purchasing.supplier.ended", subject(id), Map.of("ended", before.ended()), Map.of("ended", ended));
    }

    /**
     * Keeps its own workbook, to be filled in.
     *
     * @throws Refused when the workbook has no column for parcels where the map says, or cannot be kept
     */
    public void keepForm(SupplierId id, String name, byte[] workbook, FormMap map) {
        find(id);
        if (FormReader.read(workbook, map).lines().isEmpty()
                || map.headings().stream()
                        .noneMatch(heading -> heading.field() == coop.cabas.purchasing.forms.Field.PARCELS)) {
            throw new Refused("purchasing.refused.form");
        }
        var file = files.add(name, workbook);
        jdbc.sql("update purchasing.supplier set form = :form, form_map = cast(:map as jsonb) where id = :id")
                .param("form", file.value())
                .param("map", FormMaps.json(map))
                .param("id", id.value())
                .update();
        audit.record("purchasing.supplier.form", subject(id), null, Map.of("name", name));
    }

    /** It has no workbook of its own any more; orders keep those that were sent. */
    public void dropForm(SupplierId id) {
        var form = find(id).form();
        jdbc.sql("update purchasing.supplier set form = null, form_map = null where id = :id")
                .param("id", id.value())
                .update();
        audit.record(
                "purchasing.supplier.form", subject(id), form == null ? null : Map.of("name", subject(form)), null);
    }

    /** How its next lists of prices are read. */
    public void keepPriceMap(SupplierId id, FormMap map) {
        keepMap(id, "price_map", map);
    }

    /** How its next delivery notes and invoices are read. */
    public void keepNoteMap(SupplierId id, FormMap map) {
        keepMap(id, "note_map", map);
    }

    private void keepMap(SupplierId id, String column, FormMap map) {
        jdbc.sql("update purchasing.supplier set " + column + " = cast(:map as jsonb) where id = :id")
                .param("map", FormMaps.json(map))
                .param("id", id.value())
                .update();
    }

    /** Who orders of it, by name. */
    @Transactional(readOnly = true)
    public List<Buyer> buyers(SupplierId id) {
        return jdbc.sql("""
                        select b.account, a.name from purchasing.buyer b join access.person a on a.id = b.account
                        where b.supplier = :id order by lower(a.name), b.account
                        """)
                .param("id", id.value())
                .query((row, n) -> new Buyer(new AccountId(row.getLong("account")), row.getString("name")))
                .list();
    }

    /** Those of whom an account orders. */
    @Transactional(readOnly = true)
    public List<SupplierId> of(AccountId account) {
        return jdbc.sql("select supplier from purchasing.buyer where account = :account")
                .param("account", account.value())
                .query((row, n) -> new SupplierId(row.getLong(1)))
                .list();
    }

    /** Lets somebody order of it. Said twice, it is once. @throws Refused when there is no such account */
    public void addBuyer(SupplierId id, AccountId account) {
        find(id);
        WHY.explain(() -> jdbc.sql("""
                        insert into purchasing.buyer (supplier, account, given_at, given_by) values (:id, :account, :now, :by)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("account", account.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
        audit.record("purchasing.buyer.added", subject(id), null, Map.of("account", account.value()));
    }

    public void removeBuyer(SupplierId id, AccountId account) {
        jdbc.sql("delete from purchasing.buyer where supplier = :id and account = :account")
                .param("id", id.value())
                .param("account", account.value())
                .update();
        audit.record("purchasing.buyer.removed", subject(id), Map.of("account", account.value()), null);
    }

    static String subject(SupplierId id) {
        return "purchasing.supplier:" + id.value();
    }

    private static String subject(FileId id) {
        return "files.file:" + id.value();
    }
}
