package coop.cabas.indicators.command;

import coop.cabas.command.CabasCommand;
import coop.cabas.indicators.rollup.Rollups;
import coop.cabas.ui.Text;
import picocli.CommandLine.Command;

/** Looks after the sums kept in advance. */
@CabasCommand
@Command(name = "indicators")
class IndicatorsCommand {

    private final Rollups rollups;

    IndicatorsCommand(Rollups rollups) {
        this.rollups = rollups;
    }

    /** Computes every sum again from the facts. */
    @Command(name = "rebuild")
    int rebuild() {
        rollups.rebuild();
        System.out.println(Text.t("indicators.rebuilt"));
        return 0;
    }
}
