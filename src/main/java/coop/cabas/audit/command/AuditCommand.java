package coop.cabas.audit.command;

import coop.cabas.audit.Seals;
import coop.cabas.command.CabasCommand;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import picocli.CommandLine.Command;

/** Looks after the trail. */
@CabasCommand
@Command(name = "audit")
class AuditCommand {

    private final Seals seals;

    AuditCommand(Seals seals) {
        this.seals = seals;
    }

    /** @return 0 when every sealed line is as it was written, 1 otherwise */
    @Command(name = "verify")
    int verify() {
        var broken = seals.firstBroken();
        System.out.println(broken.map(line -> Text.t("audit.broken", line))
                .orElseGet(() -> Text.t("audit.intact", Format.count(seals.count()))));
        return broken.isPresent() ? 1 : 0;
    }
}
