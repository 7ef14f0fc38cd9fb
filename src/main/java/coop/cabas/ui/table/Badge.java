package coop.cabas.ui.table;

import coop.cabas.shared.Message;
import coop.cabas.ui.Text;

/** A state in one word, with a tone that never stands alone. */
public record Badge(Tone tone, Message word) {

    /** Meaning of the colour; each tone also has its icon. */
    public enum Tone {
        GOOD("circle-check"),
        WARNING("alert-triangle"),
        BAD("circle-x"),
        NEUTRAL("minus"),
        INFO("info-circle");

        private final String icon;

        Tone(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }

        public String style() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Badge of(Tone tone, String key, Object... args) {
        return new Badge(tone, Message.of(key, args));
    }

    @Override
    public String toString() {
        return Text.t(word);
    }
}
