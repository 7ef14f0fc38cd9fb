package coop.cabas.purchasing;

import coop.cabas.files.FileId;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A supplier as its table keeps it. */
final class SupplierRow {

    private SupplierRow() {}

    static Supplier of(ResultSet row) throws SQLException {
        return new Supplier(
                new SupplierId(row.getLong("id")),
                new Supplier.Terms(
                        row.getString("name"),
                        row.getString("till_code"),
                        row.getString("customer_number"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("contact"),
                        row.getString("note"),
                        days(row, "order_days"),
                        days(row, "delivery_days"),
                        row.getInt("lead_days"),
                        row.getObject("order_before", LocalTime.class),
                        row.getInt("covers_days"),
                        row.getInt("safety_days"),
                        row.getBigDecimal("franco"),
                        row.getBigDecimal("minimum")),
                Optional.ofNullable(row.getObject("form", Long.class))
                        .map(FileId::new)
                        .orElse(null),
                FormMaps.of(row.getString("form_map")),
                FormMaps.of(row.getString("price_map")),
                FormMaps.of(row.getString("note_map")),
                row.getBoolean("ended"),
                row.getInt("version"));
    }

    static Map<String, @Nullable Object> values(Supplier.Terms terms) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", terms.name().strip());
        values.put("tillCode", terms.tillCode());
        values.put("customerNumber", terms.customerNumber());
        values.put("email", terms.email());
        values.put("phone", terms.phone());
        values.put("contact", terms.contact());
        values.put("note", terms.note());
        values.put("orderDays", numbers(terms.orderDays()));
        values.put("deliveryDays", numbers(terms.deliveryDays()));
        values.put("leadDays", terms.leadDays());
        values.put("orderBefore", terms.orderBefore());
        values.put("coversDays", terms.coversDays());
        values.put("safetyDays", terms.safetyDays());
        values.put("franco", terms.franco());
        values.put("minimum", terms.minimum());
        return values;
    }

    /** What the audit trail says of it: the conditions, without the person to ask for. */
    static Map<String, Object> told(Supplier.Terms terms) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", terms.name().strip());
        told.put("email", terms.email());
        told.put("lead", terms.leadDays());
        told.put("franco", String.valueOf(terms.franco()));
        told.put("minimum", String.valueOf(terms.minimum()));
        return told;
    }

    private static List<DayOfWeek> days(ResultSet row, String column) throws SQLException {
        var days = (Short[]) row.getArray(column).getArray();
        return Arrays.stream(days).map(day -> DayOfWeek.of(day)).toList();
    }

    private static String[] numbers(List<DayOfWeek> days) {
        return days.stream().sorted().map(day -> String.valueOf(day.getValue())).toArray(String[]::new);
    }
}
