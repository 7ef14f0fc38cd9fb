package coop.cabas.papers.web;

import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Cards on A4 sheets, two beside one another, to be cut along the lines.
 *
 * @param logo picture of the coop's; empty for none
 * @param bars whether the code is one of bars, wider than high
 */
public record CardSheet(String coop, String line, String logo, Layout layout, boolean bars, List<List<Card>> rows)
        implements Page {

    private static final int ACROSS = 2;

    /** How large they are. */
    public enum Layout {
        /** Of a bank card (ISO/IEC 7810 ID-1), ten on a sheet. */
        CARD("cards"),
        /** To be worn around the neck, eight on a sheet. */
        LARGE("badges");

        private final String css;

        Layout(String css) {
            this.css = css;
        }

        /** Its style sheet. */
        public String css() {
            return css;
        }
    }

    /**
     * One card.
     *
     * @param name empty for a blank one, which has a line to write it on
     * @param until last day covered by their fees; null for never
     * @param symbol picture of the code
     * @param photo empty for none
     */
    public record Card(
            String name, String number, @Nullable LocalDate until, String code, String symbol, String photo) {}

    static List<List<Card>> rows(List<Card> cards) {
        var rows = new ArrayList<List<Card>>();
        for (var i = 0; i < cards.size(); i += ACROSS) {
            rows.add(cards.subList(i, Math.min(i + ACROSS, cards.size())));
        }
        return rows;
    }
}
