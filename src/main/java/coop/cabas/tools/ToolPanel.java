package coop.cabas.tools;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** What a module knows of a tool, shown on the tool's page. Contributed as a bean; shown only to those who may. */
public interface ToolPanel {

    /** What the viewer needs to see it. */
    String permission();

    /** Place among the others, small first. */
    int order();

    /** @return empty when the module knows nothing of this tool */
    Optional<Panel> of(ToolId tool, String code);

    /**
     * @param path page that tells more, null when there is none
     * @param lines what is known, most important first
     */
    record Panel(Message title, @Nullable String path, List<Line> lines) {

        public Panel {
            lines = List.copyOf(lines);
        }
    }

    /** @param path page that the line opens, null for none */
    record Line(Message label, Message told, @Nullable String path) {}
}
