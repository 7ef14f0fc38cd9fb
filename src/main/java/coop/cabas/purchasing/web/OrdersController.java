package coop.cabas.purchasing.web;

import coop.cabas.files.Files;
import coop.cabas.purchasing.OfferId;
import coop.cabas.purchasing.Offers;
import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Orders: proposed, changed, sent. */
@Controller
@RequestMapping("/purchasing")
@Allow(PurchasingPermissions.ORDER)
class OrdersController {

    /** Names of the fields that hold parcels: this, then the number of the offer. */
    private static final String PARCELS = "parcels-";

    private final Orders orders;
    private final Suppliers suppliers;
    private final Offers offers;
    private final OrderList list;
    private final OrderSending sending;
    private final Files files;
    private final Buying buying;

    OrdersController(
            Orders orders,
            Suppliers suppliers,
            Offers offers,
            OrderList list,
            OrderSending sending,
            Files files,
            Buying buying) {
        this.orders = orders;
        this.suppliers = suppliers;
        this.offers = offers;
        this.list = list;
        this.sending = sending;
        this.files = files;
        this.buying = buying;
    }

    @GetMapping("/orders")
    @Allow(PurchasingPermissions.READ)
    Page all(ListQuery query) {
        return new OrdersPage(list.page(query), list.shown(query));
    }

    @PostMapping("/suppliers/{id:\\d+}/orders")
    Page begin(@PathVariable SupplierId id) {
        buying.mustOrder(id);
        return Redirect.to(path(orders.begin(id)));
    }

    /** @param q words of an offer to be added */
    @GetMapping("/orders/{id:\\d+}")
    @Allow(PurchasingPermissions.READ)
    Page order(@PathVariable OrderId id, @RequestParam(defaultValue = "") String q) {
        return page(id, Form.empty(), Map.of(), q);
    }

    /** What was typed is kept; {@code send} goes on to the page from which it is sent. */
    @PostMapping("/orders/{id:\\d+}")
    Page save(@PathVariable OrderId id, @RequestParam Map<String, String> typed) {
        mine(id);
        var parcels = new HashMap<OfferId, Integer>();
        for (var field : typed.entrySet()) {
            if (field.getKey().startsWith(PARCELS)) {
                var offer = field.getKey().substring(PARCELS.length());
                var count = count(field.getValue());
                if (!offer.matches("\\d{1,18}") || count == null) {
                    return again(id, typed, Message.of("purchasing.refused.parcels"));
                }
                parcels.put(new OfferId(Long.parseLong(offer)), count);
            }
        }
        try {
            orders.save(id, version(typed), parcels, Objects.requireNonNullElse(typed.get("note"), ""));
        } catch (Refused refused) {
            return again(id, typed, refused.reason());
        }
        return typed.containsKey("send")
                ? Redirect.to(path(id) + "/sending")
                : Redirect.to(path(id)).saying("purchasing.saved");
    }

    /** @return null when it is no number of parcels; an empty field is none */
    private static @Nullable Integer count(String typed) {
        var digits = typed.strip();
        return digits.isEmpty() ? Integer.valueOf(0) : digits.matches("\\d{1,5}") ? Integer.valueOf(digits) : null;
    }

    private static int version(Map<String, String> typed) {
        var version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private Page again(OrderId id, Map<String, String> typed, Message reason) {
        var kept = new HashMap<String, String>();
        typed.forEach((field, value) -> {
            if (field.startsWith(PARCELS)) {
                kept.put(field.substring(PARCELS.length()), value);
            }
        });
        return page(id, Form.refused(new Refused(reason)), kept, "");
    }

    @PostMapping("/orders/{id:\\d+}/proposal")
    Page propose(
            @PathVariable OrderId id,
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate deliverOn,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate untilOn) {
        mine(id);
        try {
            orders.proposeAnew(id, version, deliverOn, untilOn);
        } catch (Refused refused) {
            return page(id, Form.refused(refused), Map.of(), "");
        }
        return Redirect.to(path(id)).saying("purchasing.proposedAnew");
    }

    @PostMapping("/orders/{id:\\d+}/lines")
    Page add(@PathVariable OrderId id, @RequestParam OfferId offer) {
        mine(id);
        try {
            orders.add(id, offer);
        } catch (Refused refused) {
            return page(id, Form.refused(refused), Map.of(), "");
        }
        return Redirect.to(path(id) + "#line-" + offer.value());
    }

    @GetMapping("/orders/{id:\\d+}/sending")
    Page sending(@PathVariable OrderId id) {
        mine(id);
        return sending.page(id, Form.empty());
    }

    /** @param by whether it goes by mail, or is handed over otherwise */
    @PostMapping("/orders/{id:\\d+}/sending")
    Page send(
            @PathVariable OrderId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "mail") String by) {
        mine(id);
        try {
            sending.send(id, version, by.equals("mail") ? email : null, text);
        } catch (Refused refused) {
            return sending.page(
                    id, Form.of(Map.of("email", email, "text", text)).with("email", refused.reason()));
        }
        return Redirect.to(path(id)).saying(by.equals("mail") ? "purchasing.isSent" : "purchasing.isHandedOver");
    }

    @GetMapping("/orders/{id:\\d+}/order.pdf")
    @Allow(PurchasingPermissions.READ)
    ResponseEntity<byte[]> paper(@PathVariable OrderId id) {
        return sending.paper(id);
    }

    /** The supplier's own workbook, as it was sent. */
    @GetMapping("/orders/{id:\\d+}/form")
    @Allow(PurchasingPermissions.READ)
    ResponseEntity<byte[]> form(@PathVariable OrderId id) {
        var form = orders.find(id).form();
        if (form == null) {
            throw new NotFound(id);
        }
        return files.read(form).handedOver();
    }

    @PostMapping("/orders/{id:\\d+}/cancellation")
    Page cancel(@PathVariable OrderId id) {
        mine(id);
        orders.cancel(id);
        return Redirect.to("/purchasing/orders").saying("purchasing.isCancelled");
    }

    @PostMapping("/orders/{id:\\d+}/closing")
    Page close(@PathVariable OrderId id) {
        mine(id);
        orders.close(id);
        return Redirect.to(path(id)).saying("purchasing.isClosed");
    }

    private void mine(OrderId id) {
        buying.mustOrder(orders.find(id).supplier());
    }

    private static String path(OrderId id) {
        return "/purchasing/orders/" + id.value();
    }

    private Page page(OrderId id, Form form, Map<String, String> typed, String search) {
        var order = orders.find(id);
        return new OrderPage(
                order,
                suppliers.find(order.supplier()),
                orders.lines(id),
                form,
                typed,
                search.isBlank() || !order.isDraft() ? List.of() : offers.search(order.supplier(), search),
                search,
                buying.orders(order.supplier()));
    }
}
