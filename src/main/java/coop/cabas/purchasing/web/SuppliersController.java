package coop.cabas.purchasing.web;

import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.form.Submission;
import coop.cabas.ui.table.ListQuery;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Suppliers and their conditions. */
@Controller
@RequestMapping("/purchasing")
@Allow(PurchasingPermissions.MANAGE)
class SuppliersController {

    private static final Map<String, String> FIELDS = Map.of(
            "purchasing.refused.nameTaken", "name",
            "purchasing.refused.tillCode", "tillCode",
            "purchasing.refused.email", "email");

    private final Suppliers suppliers;
    private final SupplierList list;
    private final Buying buying;
    private final Clock clock;

    SuppliersController(Suppliers suppliers, SupplierList list, Buying buying, Clock clock) {
        this.suppliers = suppliers;
        this.list = list;
        this.buying = buying;
        this.clock = clock;
    }

    @GetMapping
    @Allow(PurchasingPermissions.READ)
    Page all(ListQuery query) {
        return new SuppliersPage(
                list.page(query, LocalDate.now(clock), buying.account()), list.shown(query), buying.manages());
    }

    @GetMapping("/suppliers/new")
    Page fresh() {
        var terms = Supplier.Terms.of("", null);
        return page(Form.of(SupplierInput.of(terms, null)), null, terms.orderDays(), terms.deliveryDays());
    }

    @PostMapping("/suppliers")
    Page add(@Valid SupplierInput input, BindingResult binding) {
        return Submission.of(FIELDS, binding, form -> again(form, null, input), () -> {
            var id = suppliers.add(input.terms());
            return Redirect.to("/purchasing/suppliers/" + id.value()).saying("purchasing.saved");
        });
    }

    @GetMapping("/suppliers/{id:\\d+}/conditions")
    Page conditions(@PathVariable SupplierId id) {
        var of = suppliers.find(id);
        var form = Form.of(SupplierInput.of(of.terms(), of.version()));
        return page(form, of, of.terms().orderDays(), of.terms().deliveryDays());
    }

    @PostMapping("/suppliers/{id:\\d+}/conditions")
    Page change(@PathVariable SupplierId id, @Valid SupplierInput input, BindingResult binding) {
        var of = suppliers.find(id);
        return Submission.of(FIELDS, binding, form -> again(form, of, input), () -> {
            suppliers.change(id, Objects.requireNonNullElse(input.version(), 0), input.terms());
            return Redirect.to("/purchasing/suppliers/" + id.value()).saying("purchasing.saved");
        });
    }

    private static Page again(Form form, @Nullable Supplier of, SupplierInput input) {
        return page(
                form,
                of,
                Objects.requireNonNullElse(input.orderDays(), List.of()),
                Objects.requireNonNullElse(input.deliveryDays(), List.of()));
    }

    private static Page page(
            Form form, @Nullable Supplier of, List<DayOfWeek> orderDays, List<DayOfWeek> deliveryDays) {
        return new SupplierFormPage(form, of, orderDays, deliveryDays);
    }
}
