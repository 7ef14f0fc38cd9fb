package coop.cabas.papers;

import java.math.BigDecimal;

/**
 * A sheet of labels, A4.
 *
 * @param across labels side by side
 * @param down labels below one another
 * @param width of one, in millimetres, like all that follows
 * @param gapAcross between two side by side
 * @param points size of the letters
 */
public record LabelFormat(
        long id,
        String name,
        int across,
        int down,
        BigDecimal width,
        BigDecimal height,
        BigDecimal marginLeft,
        BigDecimal marginTop,
        BigDecimal gapAcross,
        BigDecimal gapDown,
        int points) {

    public int onASheet() {
        return across * down;
    }
}
