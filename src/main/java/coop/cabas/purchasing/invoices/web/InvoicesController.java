package coop.cabas.purchasing.invoices.web;

import coop.cabas.access.Caller;
import coop.cabas.files.Files;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.invoices.Invoice;
import coop.cabas.purchasing.invoices.InvoiceId;
import coop.cabas.purchasing.invoices.Invoices;
import coop.cabas.purchasing.receipts.Receipts.Handed;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Invoices: listed, kept, looked at, discarded. */
@Controller
@RequestMapping("/purchasing/invoices")
@Allow(PurchasingPermissions.INVOICES)
class InvoicesController {

    private final Invoices invoices;
    private final InvoiceList list;
    private final InvoiceView view;
    private final Suppliers suppliers;
    private final Files files;
    private final Caller caller;

    InvoicesController(
            Invoices invoices, InvoiceList list, InvoiceView view, Suppliers suppliers, Files files, Caller caller) {
        this.invoices = invoices;
        this.list = list;
        this.view = view;
        this.suppliers = suppliers;
        this.files = files;
        this.caller = caller;
    }

    /** What is empty is taken from the file. @param net euros, VAT excluded @param gross euros, VAT included */
    record KeepInput(
            @NotNull(message = "{ui.form.required}") @Nullable
            Long supplier,

            @NotNull(message = "{ui.form.required}") Invoice.@Nullable Kind kind,

            @Size(max = 60, message = "{purchasing.invoices.form.long}") @Nullable
            String number,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate dated,

            @PositiveOrZero(message = "{purchasing.invoices.form.amount}")
            @Digits(integer = 8, fraction = 2, message = "{purchasing.invoices.form.amount}")
            @Nullable
            BigDecimal net,

            @PositiveOrZero(message = "{purchasing.invoices.form.amount}")
            @Digits(integer = 8, fraction = 2, message = "{purchasing.invoices.form.amount}")
            @Nullable
            BigDecimal gross) {}

    @GetMapping
    @Allow(PurchasingPermissions.READ)
    Page all(ListQuery query) {
        return new InvoicesPage(list.page(query), list.shown(query), caller.may(PurchasingPermissions.INVOICES));
    }

    /** @param supplier whose it is, when that is known already */
    @GetMapping("/new")
    Page fresh(@RequestParam(defaultValue = "") String supplier) {
        return page(Form.of(Map.of("supplier", supplier, "kind", Invoice.Kind.INVOICE.name())));
    }

    @PostMapping
    Page keep(
            @Valid KeepInput input, BindingResult binding, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (binding.hasErrors()) {
            return page(Form.of(binding));
        }
        var number = input.number() == null ? "" : input.number().strip();
        try {
            var id = invoices.keep(new Invoices.Said(
                    new SupplierId(Objects.requireNonNull(input.supplier())),
                    Objects.requireNonNull(input.kind()),
                    number.isEmpty() ? null : number,
                    input.dated(),
                    input.net(),
                    input.gross(),
                    file == null || file.isEmpty()
                            ? null
                            : new Handed(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes())));
            return Redirect.to("/purchasing/invoices/" + id.value());
        } catch (Refused refused) {
            return page(Form.of(input).with("number", refused.reason()));
        }
    }

    private Page page(Form form) {
        return new KeepInvoicePage(
                form, suppliers.all().stream().filter(one -> !one.ended()).toList());
    }

    @GetMapping("/{id:\\d+}")
    @Allow(PurchasingPermissions.READ)
    Page invoice(@PathVariable InvoiceId id) {
        return view.of(id, Form.empty());
    }

    @GetMapping("/{id:\\d+}/file")
    @Allow(PurchasingPermissions.READ)
    ResponseEntity<byte[]> file(@PathVariable InvoiceId id) {
        var file = invoices.find(id).file();
        if (file == null) {
            throw new NotFound(id);
        }
        return files.read(file).handedOver();
    }

    @PostMapping("/{id:\\d+}/discarding")
    Page discard(@PathVariable InvoiceId id) {
        invoices.discard(id);
        return Redirect.to("/purchasing/invoices").saying("purchasing.invoices.discarded");
    }
}
