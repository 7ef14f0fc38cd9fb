package coop.cabas.tools;

import coop.cabas.shared.Message;

import java.util.List;
import java.util.Optional;

/** What another module might know of a tool. */
class SamplePanel implements ToolPanel {

    static final String PERMISSION = "mail.read";

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<Panel> of(ToolId tool, String code) {
        return code.startsWith("panel-")
                ? Optional.of(new Panel(
                        Message.of("tools.unit.DAYS"),
                        "/sample",
                        List.of(new Line(Message.of("tools.note"), Message.of("tools.line", "quatre", "cinq"), null))))
                : Optional.empty();
    }
}
