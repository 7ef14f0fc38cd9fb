package coop.cabas.shares.command;

import coop.cabas.command.CabasCommand;
import coop.cabas.shares.Verification;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import picocli.CommandLine.Command;

/** Looks after the register of shares. */
@CabasCommand
@Command(name = "shares")
class SharesCommand {

    private final Verification verification;

    SharesCommand(Verification verification) {
        this.verification = verification;
    }

    /** @return 0 when every line is as it was written, 1 otherwise */
    @Command(name = "verify")
    int verify() {
        var finding = verification.verify();
        System.out.println(
                finding.isIntact()
                        ? Text.t("shares.verify.intact", Format.count(finding.lines()), finding.head())
                        : Text.t("shares.verify." + finding.fault(), Format.count(finding.number())));
        return finding.isIntact() ? 0 : 1;
    }
}
