package coop.cabas.shares.web;

import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shares.Movement;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.ui.print.Printer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter about a withdrawal: for whoever keeps the register, and for whoever withdrew. */
@Controller
class RefundLetterController {

    private final RefundLetters letters;
    private final Printer printer;
    private final Myself myself;

    RefundLetterController(RefundLetters letters, Printer printer, Myself myself) {
        this.letters = letters;
        this.printer = printer;
        this.myself = myself;
    }

    @GetMapping("/shares/refunds/{claim:\\d+}/letter.pdf")
    @Allow(SharesPermissions.READ)
    ResponseEntity<byte[]> letter(@PathVariable long claim) {
        return answer(letters.withdrawal(claim));
    }

    @GetMapping("/me/shares/refunds/{claim:\\d+}/letter.pdf")
    @Allow(Allow.SIGNED_IN)
    ResponseEntity<byte[]> own(@PathVariable long claim) {
        var withdrawal = letters.withdrawal(claim);
        var mine = myself.member()
                .filter(me -> me.id().equals(withdrawal.member()))
                .isPresent();
        if (!mine) {
            throw new NotFound(String.valueOf(claim));
        }
        return answer(withdrawal);
    }

    private ResponseEntity<byte[]> answer(Movement withdrawal) {
        return printer.answer(letters.of(withdrawal), "retrait-" + withdrawal.number() + ".pdf");
    }
}
