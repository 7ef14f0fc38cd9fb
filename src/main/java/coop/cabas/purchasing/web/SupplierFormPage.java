package coop.cabas.purchasing.web;

import coop.cabas.purchasing.Supplier;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;

/** A supplier, new or changed. @param of null while it is new */
public record SupplierFormPage(
        Form form, @Nullable Supplier of, List<DayOfWeek> orderDays, List<DayOfWeek> deliveryDays) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return of == null
                ? "/purchasing/suppliers"
                : "/purchasing/suppliers/" + of.id().value() + "/conditions";
    }

    public String back() {
        return of == null ? "/purchasing" : "/purchasing/suppliers/" + of.id().value();
    }

    public static List<DayOfWeek> week() {
        return List.of(DayOfWeek.values());
    }

    public static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Text.locale());
    }
}
