package coop.cabas.purchasing.web;

import coop.cabas.access.AccountId;
import coop.cabas.files.Files;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.forms.Guess;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.purchasing.orders.PurchaseOrder;
import coop.cabas.purchasing.prices.PriceFiles;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** One supplier: what is going on, who orders of it, its own workbook. */
@Controller
@RequestMapping("/purchasing/suppliers/{id:\\d+}")
@Allow(PurchasingPermissions.MANAGE)
class SupplierController {

    private final Suppliers suppliers;
    private final PriceFiles prices;
    private final Orders orders;
    private final Files files;
    private final Buying buying;
    private final JdbcClient jdbc;
    private final Clock clock;

    SupplierController(
            Suppliers suppliers,
            PriceFiles prices,
            Orders orders,
            Files files,
            Buying buying,
            JdbcClient jdbc,
            Clock clock) {
        this.suppliers = suppliers;
        this.prices = prices;
        this.orders = orders;
        this.files = files;
        this.buying = buying;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping
    @Allow(PurchasingPermissions.READ)
    Page supplier(@PathVariable SupplierId id) {
        return page(id, Form.empty());
    }

    @PostMapping("/end")
    Page end(@PathVariable SupplierId id, @RequestParam(defaultValue = "false") boolean ended) {
        suppliers.end(id, ended);
        return back(id);
    }

    @PostMapping("/buyers")
    Page addBuyer(@PathVariable SupplierId id, @RequestParam(required = false) AccountId account) {
        try {
            suppliers.addBuyer(id, account);
        } catch (Refused refused) {
            return page(id, Form.refused("account", refused.reason()));
        }
        return back(id);
    }

    @PostMapping("/buyers/{account:\\d+}/removal")
    Page removeBuyer(@PathVariable SupplierId id, @PathVariable AccountId account) {
        suppliers.removeBuyer(id, account);
        return back(id);
    }

    /** Its own workbook, to be filled in: where the parcels go is found by the titles. */
    @PostMapping("/form")
    Page keepForm(@PathVariable SupplierId id, @RequestParam MultipartFile file) throws IOException {
        var content = file.getBytes();
        var guess = Guess.of(content);
        try {
            if (guess == null) {
                throw new Refused("purchasing.refused.form");
            }
            suppliers.keepForm(id, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content, guess.map());
        } catch (Refused refused) {
            return page(id, Form.refused("file", refused.reason()));
        }
        return back(id);
    }

    @PostMapping("/form/removal")
    Page dropForm(@PathVariable SupplierId id) {
        suppliers.dropForm(id);
        return back(id);
    }

    @GetMapping("/form")
    @Allow(PurchasingPermissions.READ)
    ResponseEntity<byte[]> form(@PathVariable SupplierId id) {
        var form = suppliers.find(id).form();
        if (form == null) {
            throw new NotFound(id);
        }
        return files.read(form).handedOver();
    }

    private static Page back(SupplierId id) {
        return Redirect.to("/purchasing/suppliers/" + id.value()).saying("purchasing.saved");
    }

    private Page page(SupplierId id, Form form) {
        var supplier = suppliers.find(id);
        var latest = orders.latest(id);
        var today = LocalDate.now(clock);
        return new SupplierPage(
                supplier,
                form,
                latest.stream().filter(order -> !order.isDraft()).toList(),
                latest.stream().filter(PurchaseOrder::isDraft).findFirst().orElse(null),
                prices.of(id),
                suppliers.buyers(id),
                candidates(id),
                today,
                supplier.terms().delivery(today),
                buying.orders(id),
                buying.manages());
    }

    /** Who is not its buyer yet; only who manages asks. */
    private List<Suppliers.Buyer> candidates(SupplierId id) {
        return buying.manages()
                ? jdbc.sql("""
                                select id, name from access.person p
                                where not disabled and not exists (select from purchasing.buyer b where b.supplier = :id and b.account = p.id)
                                order by lower(name), id limit 500
                                """)
                        .param("id", id.value())
                        .query((row, n) -> new Suppliers.Buyer(new AccountId(row.getLong("id")), row.getString("name")))
                        .list()
                : List.of();
    }
}
