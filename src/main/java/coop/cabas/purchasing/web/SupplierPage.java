package coop.cabas.purchasing.web;

import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.orders.PurchaseOrder;
import coop.cabas.purchasing.prices.PriceFile;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One supplier.
 *
 * @param form of a file that was handed in, or of a buyer
 * @param draft being composed; null for none
 * @param delivery day on which an order of today would come
 * @param candidates who may be made a buyer
 * @param orders whether the reader may order of it
 */
public record SupplierPage(
        Supplier supplier,
        Form form,
        List<PurchaseOrder> latest,
        @Nullable PurchaseOrder draft,
        List<PriceFile> priceFiles,
        List<Suppliers.Buyer> buyers,
        List<Suppliers.Buyer> candidates,
        LocalDate today,
        LocalDate delivery,
        boolean orders,
        boolean manages)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/purchasing/suppliers/" + supplier.id().value();
    }

    public static String days(List<DayOfWeek> days) {
        return days.isEmpty()
                ? Text.t("purchasing.anyDay")
                : days.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, Text.locale()))
                        .collect(Collectors.joining(", "));
    }

    public Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        candidates.forEach(one -> choices.put(String.valueOf(one.account().value()), one.name()));
        return choices;
    }
}
