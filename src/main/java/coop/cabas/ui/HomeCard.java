package coop.cabas.ui;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * What a module has to tell on the first page, "Aujourd'hui": what somebody must do, how things are going. Contributed as a
 * bean by the module that knows; shown only to those who may.
 */
public interface HomeCard {

    /** What the viewer needs to see it: a permission, {@code Allow.SIGNED_IN} or {@code Allow.ANYONE}. */
    String permission();

    /** Place among the others, small first. */
    int order();

    /** What there is to tell the viewer now, none to stay silent. Asked at each visit, so it must be quick. */
    List<Told> told();

    /** One thing told. */
    sealed interface Told permits Task, Figure {}

    /**
     * Something that waits for the viewer.
     *
     * @param icon name of a Tabler icon listed in {@code ui/icons.txt}
     * @param why what has happened, and what will
     * @param path where it is done
     * @param action the words on the button
     */
    record Task(String icon, Message title, Message why, String path, Message action) implements Told {}

    /**
     * A number worth a glance.
     *
     * @param written as people write it, with its unit
     * @param trend how it compares, null when there is nothing to compare with
     * @param comparison with what it is compared, null as well
     * @param path what it is made of
     */
    record Figure(
            Message label,
            String written,
            @Nullable Trend trend,
            @Nullable Message comparison,
            String path) implements Told {}

    /** Which way a number goes. */
    enum Trend {
        UP("trending-up"),
        LEVEL("minus"),
        DOWN("trending-down");

        private final String icon;

        Trend(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }

        /** Name of its style. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
