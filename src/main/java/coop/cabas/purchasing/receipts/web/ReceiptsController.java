package coop.cabas.purchasing.receipts.web;

import coop.cabas.access.Caller;
import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.receipts.Awaited;
import coop.cabas.purchasing.receipts.ReceiptId;
import coop.cabas.purchasing.receipts.Receipts;
import coop.cabas.purchasing.receipts.Receipts.Handed;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** Deliveries: listed, opened, given up. */
@Controller
@RequestMapping("/purchasing/receipts")
@Allow(PurchasingPermissions.RECEIVE)
class ReceiptsController {

    private final Receipts receipts;
    private final ReceiptList list;
    private final ReceiptView view;
    private final Suppliers suppliers;
    private final Caller caller;
    private final Clock clock;

    ReceiptsController(
            Receipts receipts, ReceiptList list, ReceiptView view, Suppliers suppliers, Caller caller, Clock clock) {
        this.receipts = receipts;
        this.list = list;
        this.view = view;
        this.suppliers = suppliers;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param order that it answers; null for none @param day today when it is empty */
    record OpenInput(
            @NotNull(message = "{ui.form.required}") @Nullable
            Long supplier,

            @Nullable Long order,

            @Size(max = 40, message = "{purchasing.receipts.form.long}") @Nullable
            String note,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate day) {}

    @GetMapping
    @Allow(PurchasingPermissions.READ)
    Page all(ListQuery query) {
        return new ReceiptsPage(list.page(query), list.shown(query), caller.may(PurchasingPermissions.RECEIVE));
    }

    /** @param order that came @param supplier whose delivery it is, when it answers no order */
    @GetMapping("/new")
    Page fresh(
            @RequestParam(required = false) @Nullable Long supplier,
            @RequestParam(required = false) @Nullable Long order) {
        var values = new HashMap<String, String>();
        values.put("day", LocalDate.now(clock).toString());
        var wanted = supplier;
        if (order != null) {
            wanted = receipts.awaited().stream()
                    .filter(one -> one.order().value() == order)
                    .map(Awaited::supplier)
                    .findFirst()
                    .orElseThrow(() -> new NotFound(order))
                    .value();
            values.put("order", order.toString());
        }
        return page(Form.of(values), wanted == null ? null : new SupplierId(wanted));
    }

    @PostMapping
    Page open(
            @Valid OpenInput input, BindingResult binding, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var supplier = input.supplier() == null ? null : new SupplierId(input.supplier());
        if (binding.hasErrors() || supplier == null) {
            return page(Form.of(binding), supplier);
        }
        var note = input.note() == null ? "" : input.note().strip();
        try {
            var id = receipts.open(new Receipts.Opening(
                    supplier,
                    input.order() == null ? null : new OrderId(input.order()),
                    note.isEmpty() ? null : note,
                    Objects.requireNonNullElse(input.day(), LocalDate.now(clock)),
                    file == null || file.isEmpty()
                            ? null
                            : new Handed(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes())));
            return Redirect.to("/purchasing/receipts/" + id.value());
        } catch (Refused refused) {
            return page(Form.of(input).with("note", refused.reason()), supplier);
        }
    }

    private Page page(Form form, @Nullable SupplierId id) {
        Supplier supplier = id == null ? null : suppliers.find(id);
        var awaited = receipts.awaited().stream()
                .filter(one -> id == null || one.supplier().equals(id))
                .toList();
        List<Supplier> bought =
                suppliers.all().stream().filter(one -> !one.ended()).toList();
        return new OpenReceiptPage(form, supplier, awaited, bought);
    }

    /** @param unit as the scan before told it @param kind as well */
    @GetMapping("/{id:\\d+}")
    @Allow(PurchasingPermissions.READ)
    Page receipt(
            @PathVariable ReceiptId id,
            @RequestParam(defaultValue = "UNITS") String unit,
            @RequestParam(defaultValue = "GOOD") String kind) {
        return view.of(id, view.next(unit, kind));
    }

    @GetMapping("/{id:\\d+}/note")
    @Allow(PurchasingPermissions.READ)
    Page note(@PathVariable ReceiptId id) {
        return new NotePage(receipts.find(id), receipts.doubts(id));
    }

    @PostMapping("/{id:\\d+}/abandonment")
    Page abandon(@PathVariable ReceiptId id) {
        receipts.abandon(id);
        return Redirect.to("/purchasing/receipts").saying("purchasing.receipts.abandoned");
    }
}
