package coop.cabas.fees.web;

import coop.cabas.fees.FeesPermissions;
import coop.cabas.fees.PaymentId;
import coop.cabas.fees.receipts.Receipt;
import coop.cabas.fees.receipts.ReceiptId;
import coop.cabas.fees.receipts.Receipts;
import coop.cabas.members.Directory;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;

/** All receipts, and one: handed over again, cancelled. */
@Controller
@Allow(FeesPermissions.READ)
class ReceiptsController {

    private final SqlList<ReceiptList.Row> list;
    private final Receipts receipts;
    private final Directory directory;
    private final Viewer viewer;
    private final Clock clock;

    ReceiptsController(JdbcClient jdbc, Receipts receipts, Directory directory, Viewer viewer, Clock clock) {
        this.list = ReceiptList.of(jdbc);
        this.receipts = receipts;
        this.directory = directory;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GetMapping("/fees/receipts")
    Page receipts(ListQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("kind", query.filter("kind"));
        return new ReceiptsPage(
                list.page(query, parameters),
                query,
                // Receipts of a year are written early in the next.
                LocalDate.now(clock).minusMonths(6).getYear(),
                viewer.may(FeesPermissions.MANAGE));
    }

    @PostMapping("/fees/receipts/gifts")
    @Allow(FeesPermissions.MANAGE)
    Page issueForGifts(@RequestParam int year) {
        var issued = new ArrayList<Receipt>();
        var missing = new ArrayList<GiftReceiptsPage.Missing>();
        for (var giver : receipts.withoutGiftReceipt(Years.sensible(year))) {
            try {
                issued.add(receipts.find(receipts.issueForGifts(giver, year)));
            } catch (Refused refused) {
                missing.add(new GiftReceiptsPage.Missing(directory.find(giver), refused.reason()));
            }
        }
        return new GiftReceiptsPage(year, issued, missing);
    }

    @GetMapping("/fees/receipts/{receipt:\\d+}")
    Page receipt(@PathVariable ReceiptId receipt) {
        return new ReceiptPage(receipts.find(receipt), viewer.may(FeesPermissions.MANAGE));
    }

    @GetMapping("/fees/receipts/{receipt:\\d+}/document")
    ResponseEntity<byte[]> document(@PathVariable ReceiptId receipt) {
        return receipts.document(receipt).handedOver();
    }

    @PostMapping("/fees/receipts/{receipt:\\d+}/cancellation")
    @Allow(FeesPermissions.MANAGE)
    Page cancel(@PathVariable ReceiptId receipt, @RequestParam(defaultValue = "") String reason) {
        receipts.cancel(receipt, reason.length() > 200 ? reason.substring(0, 200) : reason);
        return Redirect.to("/fees/receipts/" + receipt.value()).saying("receipts.wasCancelled");
    }

    @PostMapping("/fees/payments/{payment:\\d+}/receipt")
    @Allow(FeesPermissions.MANAGE)
    Page issue(@PathVariable PaymentId payment) {
        return Redirect.to("/fees/receipts/" + receipts.issue(payment).value()).saying("receipts.wasIssued");
    }
}
