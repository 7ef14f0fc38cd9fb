package coop.cabas.fees.web;

import coop.cabas.fees.FeesPermissions;
import coop.cabas.fees.PaymentId;
import coop.cabas.fees.Payments;
import coop.cabas.fees.receipts.ReceiptId;
import coop.cabas.fees.receipts.Receipts;
import coop.cabas.members.Directory;
import coop.cabas.members.Member;
import coop.cabas.members.MemberId;
import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The receipts of somebody, for whoever keeps the fees and for themselves. */
@Controller
@Allow(FeesPermissions.READ)
class MemberReceiptsController {

    private final Receipts receipts;
    private final Payments payments;
    private final Directory directory;
    private final Viewer viewer;
    private final Clock clock;
    private final Myself myself;

    MemberReceiptsController(
            Receipts receipts, Payments payments, Directory directory, Viewer viewer, Clock clock, Myself myself) {
        this.receipts = receipts;
        this.payments = payments;
        this.directory = directory;
        this.viewer = viewer;
        this.clock = clock;
        this.myself = myself;
    }

    @GetMapping("/members/{id:\\d+}/fees/receipts")
    Page receipts(@PathVariable MemberId id) {
        return page(directory.find(id), false);
    }

    @PostMapping("/members/{id:\\d+}/fees/receipts/gifts")
    @Allow(FeesPermissions.MANAGE)
    Page issueForGifts(@PathVariable MemberId id, @RequestParam int year) {
        directory.find(id);
        var receipt = receipts.issueForGifts(id, Years.sensible(year));
        return Redirect.to("/fees/receipts/" + receipt.value()).saying("receipts.wasIssued");
    }

    @GetMapping("/me/receipts")
    @Allow(Allow.SIGNED_IN)
    Page own() {
        return page(myself.me(), true);
    }

    @GetMapping("/me/receipts/{receipt:\\d+}/document")
    @Allow(Allow.SIGNED_IN)
    ResponseEntity<byte[]> ownDocument(@PathVariable ReceiptId receipt) {
        if (receipts.of(myself.id()).stream().noneMatch(mine -> mine.id().equals(receipt))) {
            throw new NotFound(receipt);
        }
        return receipts.document(receipt).handedOver();
    }

    @PostMapping("/me/receipts/payments/{payment:\\d+}")
    @Allow(Allow.SIGNED_IN)
    Page issueOwn(@PathVariable PaymentId payment) {
        if (payments.of(myself.id()).stream().noneMatch(mine -> mine.id().equals(payment))) {
            throw new NotFound(payment);
        }
        receipts.issue(payment);
        return Redirect.to("/me/receipts").saying("receipts.wasIssued");
    }

    private Page page(Member member, boolean own) {
        var issued = receipts.of(member.id());
        return new MemberReceiptsPage(
                member, issued, open(member.id()), own, !own && viewer.may(FeesPermissions.MANAGE), year());
    }

    /** Payments worth a receipt that have none. */
    private List<Payments.Payment> open(MemberId member) {
        return payments.of(member).stream()
                .filter(payment -> !payment.reversed() && payment.amount().compareTo(Money.ZERO) > 0)
                .filter(payment -> receipts.ofPayment(payment.id()).isEmpty())
                .toList();
    }

    private int year() {
        return LocalDate.now(clock).minusMonths(6).getYear();
    }
}
