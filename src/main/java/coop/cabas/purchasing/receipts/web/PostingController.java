package coop.cabas.purchasing.receipts.web;

import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.receipts.ClaimId;
import coop.cabas.purchasing.receipts.Claims;
import coop.cabas.purchasing.receipts.Posting;
import coop.cabas.purchasing.receipts.ReceiptId;
import coop.cabas.purchasing.receipts.Receipts;
import coop.cabas.purchasing.receipts.TillDelivery;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deliveries made true, taken back, handed to the till; and what is claimed for them. */
@Controller
@RequestMapping("/purchasing")
@Allow(PurchasingPermissions.RECEIVE)
class PostingController {

    private final Posting posting;
    private final Receipts receipts;
    private final TillDelivery till;
    private final Claims claims;
    private final ReceiptView view;

    PostingController(Posting posting, Receipts receipts, TillDelivery till, Claims claims, ReceiptView view) {
        this.view = view;
        this.posting = posting;
        this.receipts = receipts;
        this.till = till;
        this.claims = claims;
    }

    /** @param more whether the rest of the order is still to come */
    @PostMapping("/receipts/{id:\\d+}/posting")
    Page post(@PathVariable ReceiptId id, @RequestParam(defaultValue = "false") boolean more) {
        try {
            posting.post(id, more);
        } catch (Refused refused) {
            return view.of(id, Form.refused(refused));
        }
        return Redirect.to(path(id)).saying("purchasing.receipts.posted");
    }

    @PostMapping("/receipts/{id:\\d+}/reversal")
    Page reverse(@PathVariable ReceiptId id) {
        posting.reverse(id);
        return Redirect.to(path(id)).saying("purchasing.receipts.reversed");
    }

    @GetMapping("/receipts/{id:\\d+}/colisLivraison.xls")
    ResponseEntity<byte[]> workbook(@PathVariable ReceiptId id) {
        mustBePosted(id);
        return file("colisLivraison-" + id.value() + ".xls", "application/vnd.ms-excel", till.workbook(id));
    }

    @GetMapping("/receipts/{id:\\d+}/livraison.csv")
    ResponseEntity<byte[]> text(@PathVariable ReceiptId id) {
        mustBePosted(id);
        return file("livraison-" + id.value() + ".csv", "text/csv;charset=windows-1252", till.text(id));
    }

    /** @param reason why it is not claimed any more */
    @PostMapping("/claims/{id:\\d+}/dropping")
    @Allow(PurchasingPermissions.INVOICES)
    Page drop(@PathVariable ClaimId id, @RequestParam(defaultValue = "") String reason) {
        claims.drop(id, reason);
        return Redirect.to("/purchasing/claims").saying("purchasing.receipts.claim.isDropped");
    }

    private void mustBePosted(ReceiptId id) {
        if (!receipts.find(id).isPosted()) {
            throw new NotFound(id);
        }
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static String path(ReceiptId id) {
        return "/purchasing/receipts/" + id.value();
    }
}
