package coop.cabas.members;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** What a module knows of a member, shown on the member's page. Contributed as a bean. */
public interface MemberPanel {

    /** What somebody else than the member needs to see it. */
    String permission();

    /** Whether the member sees it on their own page too. */
    boolean isForTheMember();

    /** Place among the others, small first. */
    int order();

    /**
     * @param own whether it is shown to the member themselves: paths then lead to their own pages
     * @return empty when there is nothing to say of this member
     */
    Optional<Panel> of(MemberId member, boolean own);

    /**
     * @param lines what is known, most important first
     * @param actions what can be done about it, the main one first
     */
    record Panel(Message title, List<Line> lines, List<Action> actions) {

        public Panel {
            lines = List.copyOf(lines);
            actions = List.copyOf(actions);
        }
    }

    /** @param path page that the line opens, null for none */
    record Line(Message label, Message told, @Nullable String path) {}

    /**
     * @param permission what the viewer needs; {@code Allow.SIGNED_IN} for the member's own
     */
    record Action(Message label, String path, String permission) {}
}
