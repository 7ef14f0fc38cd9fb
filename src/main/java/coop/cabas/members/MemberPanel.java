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
     * @param marks words put on the member
     */
    record Panel(Message title, List<Line> lines, List<Action> actions, List<Mark> marks) {

        public Panel {
            lines = List.copyOf(lines);
            actions = List.copyOf(actions);
            marks = List.copyOf(marks);
        }

        public Panel(Message title, List<Line> lines, List<Action> actions) {
            this(title, lines, actions, List.of());
        }
    }

    /** @param style class of the style sheet that colours it */
    record Mark(String word, String style) {}

    /** @param path page that the line opens, null for none */
    record Line(Message label, Message told, @Nullable String path) {}

    /**
     * @param permission what the viewer needs; {@code Allow.SIGNED_IN} for the member's own
     */
    record Action(Message label, String path, String permission) {}
}
