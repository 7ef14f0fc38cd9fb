package coop.cabas.indicators;

import coop.cabas.sales.SalesChanged;
import coop.cabas.shared.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes facts as the till's files leave them in {@code sales}, then says that they changed. One file of each kind per
 * day or moment; everything inside the test's transaction.
 */
@Component
public class Till {

    private static final AtomicLong COUNT = new AtomicLong();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Map<String, Long> files = new HashMap<>();
    private final Map<Long, Integer> rows = new HashMap<>();
    private final TreeSet<LocalDate> saleDays = new TreeSet<>();
    private final TreeSet<LocalDate> ticketDays = new TreeSet<>();
    private final TreeSet<LocalDate> moveDays = new TreeSet<>();
    private final TreeSet<LocalDate> stockDays = new TreeSet<>();
    private boolean articles;
    private boolean deliveries;
    private int tickets;

    Till(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Forgets what earlier tests wrote and rolled back. */
    public Till empty() {
        files.clear();
        rows.clear();
        tickets = 0;
        told();
        return this;
    }

    /** A file that tells the day, even if nothing happened on it. */
    public Till covers(String kind, String day) {
        file(kind, day, LocalDate.parse(day));
        return this;
    }

    public Till sold(
            String day, String article, String department, String qty, String ttc, String vat, String costUnit) {
        var file = file("plu", day, LocalDate.parse(day));
        var paid = new BigDecimal(ttc);
        var ht = paid.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(100).add(new BigDecimal(vat)), 6, RoundingMode.HALF_UP);
        jdbc.sql("""
                insert into sales.plu_line (file_id, day, "row", ean, label, qty, ttc, ht, vat_rate, margin, cost_unit, department, family, supplier)
                values (:file, :day, :row, :ean, :label, :qty, :ttc, :ht, :vat, :margin, :cost, :department, :family, :supplier)
                """)
                .param("file", file)
                .param("day", LocalDate.parse(day))
                .param("row", row(file))
                .param("ean", ean(article))
                .param("label", article)
                .param("qty", new BigDecimal(qty))
                .param("ttc", paid)
                .param("ht", ht)
                .param("vat", new BigDecimal(vat))
                .param("margin", ht.subtract(new BigDecimal(qty).multiply(new BigDecimal(costUnit))))
                .param("cost", new BigDecimal(costUnit))
                .param("department", department)
                .param("family", department + " FAMILY")
                .param("supplier", null)
                .update();
        return this;
    }

    /** A receipt of sale paid in one go. */
    public Till ticket(String moment, String amount, String means) {
        return receipt(moment, amount, new BigDecimal(amount).signum() < 0 ? "REFUND" : "SALE", means);
    }

    public Till receipt(String moment, String amount, String kind, @Nullable String means) {
        var at = LocalDateTime.parse(moment);
        var file = file("journal", at.toLocalDate().toString(), at.toLocalDate());
        var row = row(file);
        tickets++;
        jdbc.sql("""
                insert into sales.ticket (file_id, day, "row", till, number, nf525, time, amount, kind)
                values (:file, :day, :row, 1, :number, :nf525, :time, :amount, :kind)
                """)
                .param("file", file)
                .param("day", at.toLocalDate())
                .param("row", row)
                .param("number", tickets)
                .param("nf525", kind.equals("SALE") || kind.equals("REFUND") ? tickets : null)
                .param("time", at.toLocalTime())
                .param("amount", new BigDecimal(amount))
                .param("kind", kind)
                .update();
        if (means != null) {
            jdbc.sql("""
                    insert into sales.payment (file_id, day, "row", position, means, printed, amount)
                    values (:file, :day, :row, 1, :means, :amount, :amount)
                    """)
                    .param("file", file)
                    .param("day", at.toLocalDate())
                    .param("row", row)
                    .param("means", means)
                    .param("amount", new BigDecimal(amount))
                    .update();
        }
        return this;
    }

    public Till moved(String day, String type, String article, String qty, String priceHt, @Nullable String reason) {
        var file = file("moves", day, LocalDate.parse(day));
        jdbc.sql("""
                insert into sales.move (file_id, day, "row", type, ean, label, outside, note_number, reason, stock_before, qty, price_ht, amount_ht, amount_ttc, supplier)
                values (:file, :day, :row, :type, :ean, :label, false, :note, :reason, 0, :qty, :price, :amount, :amount, 'MARAICHER')
                """)
                .param("file", file)
                .param("day", LocalDate.parse(day))
                .param("row", row(file))
                .param("type", type)
                .param("ean", ean(article))
                .param("label", article)
                .param("note", type.equals("DELIVERY") ? "BL-" + day : null)
                .param("reason", reason)
                .param("qty", new BigDecimal(qty))
                .param("price", new BigDecimal(priceHt))
                .param("amount", new BigDecimal(qty).multiply(new BigDecimal(priceHt)))
                .update();
        return this;
    }

    /** One article in a stock state; a state taken before noon tells the evening before. */
    public Till counted(String moment, String article, String stock, String cost, String price) {
        var at = LocalDateTime.parse(moment);
        var asOf = at.toLocalTime().isBefore(LocalTime.NOON) ? at.toLocalDate().minusDays(1) : at.toLocalDate();
        var file = file("stock", moment, asOf);
        var value = new BigDecimal(stock).multiply(new BigDecimal(cost));
        jdbc.sql("""
                insert into sales.stock_line (file_id, "row", taken_at, ean, label, stock, cost_net, price_ttc, value_net, value_gross, value_average, value_sale, department, vat_rate)
                values (:file, :row, :at, :ean, :label, :stock, :cost, :price, :value, :value, :value, :value, 'EPICERIE', 5.5)
                """)
                .param("file", file)
                .param("row", row(file))
                .param("at", at)
                .param("ean", ean(article))
                .param("label", article)
                .param("stock", new BigDecimal(stock))
                .param("cost", new BigDecimal(cost))
                .param("price", new BigDecimal(price))
                .param("value", value)
                .update();
        return this;
    }

    /** One article in an article list. */
    public Till listed(String moment, String article, String department, String stock, String cost, String price) {
        var file = file("articles", moment, LocalDateTime.parse(moment).toLocalDate());
        articles = true;
        jdbc.sql("""
                insert into sales.article_line (file_id, "row", taken_at, ean, label, vat_rate, department, cost_net, price_ttc, stock)
                values (:file, :row, :at, :ean, :label, 5.5, :department, :cost, :price, :stock)
                """)
                .param("file", file)
                .param("row", row(file))
                .param("at", LocalDateTime.parse(moment))
                .param("ean", ean(article))
                .param("label", article)
                .param("department", department)
                .param("cost", new BigDecimal(cost))
                .param("price", new BigDecimal(price))
                .param("stock", new BigDecimal(stock))
                .update();
        return this;
    }

    /** Takes back the file that tells a day or a moment. */
    public Till undo(String kind, String slot) {
        var day = jdbc.sql("delete from sales.effective where kind = :kind and slot = :slot returning day")
                .param("kind", kind)
                .param("slot", slot)
                .query(LocalDate.class)
                .single();
        files.remove(kind + slot);
        note(kind, day);
        return this;
    }

    /** Says that all written since the last time has changed. */
    public void tell() {
        var changed = new SalesChanged(
                new TreeSet<>(saleDays),
                new TreeSet<>(ticketDays),
                new TreeSet<>(moveDays),
                new TreeSet<>(stockDays),
                articles,
                deliveries);
        told();
        events.publishEvent(changed);
    }

    public static String ean(String article) {
        return "EAN " + article;
    }

    private void told() {
        saleDays.clear();
        ticketDays.clear();
        moveDays.clear();
        stockDays.clear();
        articles = false;
        deliveries = false;
    }

    private void note(String kind, LocalDate day) {
        switch (kind) {
            case "plu" -> saleDays.add(day);
            case "journal" -> ticketDays.add(day);
            case "moves" -> moveDays.add(day);
            case "stock" -> stockDays.add(day);
            default -> articles = true;
        }
    }

    private int row(long file) {
        return rows.merge(file, 1, Integer::sum);
    }

    private long file(String kind, String slot, LocalDate day) {
        note(kind, day);
        return files.computeIfAbsent(kind + slot, missing -> newFile(kind, slot, day));
    }

    private long newFile(String kind, String slot, LocalDate day) {
        var sha = "%064x".formatted(COUNT.incrementAndGet());
        var now = day.atStartOfDay(Zone.PARIS).toOffsetDateTime();
        var batch = jdbc.sql("""
                insert into imports.batch (source, status, author, staged_at, applied_at, applied_by)
                values ('aemsoft', 'APPLIED', 'Test', :now, :now, 'Test') returning id
                """).param("now", now).query(Long.class).single();
        var file = jdbc.sql("""
                insert into imports.file (batch_id, position, name, sha256, size, named)
                values (:batch, 0, :name, :sha, 0, true) returning id
                """)
                .param("batch", batch)
                .param("name", kind + slot)
                .param("sha", sha)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into sales.source (file_id, batch_id, kind, sha256, exported_at, rows, content_id)
                values (:file, :batch, :kind, :sha, :exported, 0, :file)
                """)
                .param("file", file)
                .param("batch", batch)
                .param("kind", kind)
                .param("sha", sha)
                .param("exported", day.plusDays(1).atStartOfDay())
                .update();
        jdbc.sql(
                        "insert into sales.effective (kind, slot, day, file_id, content_id) values (:kind, :slot, :day, :file, :file)")
                .param("kind", kind)
                .param("slot", slot)
                .param("day", day)
                .param("file", file)
                .update();
        return file;
    }
}
