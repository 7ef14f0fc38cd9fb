package coop.cabas.badges.web;

import coop.cabas.badges.Scan;
import coop.cabas.members.Member;
import coop.cabas.members.Whom;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The desk where badges are scanned and given.
 *
 * @param code what was scanned; empty for nothing yet
 * @param why what is wrong with it; null while nothing was scanned
 * @param holder whose it was; null when that is not known
 */
public record DeskPage(
        String code, Scan.@Nullable Why why, @Nullable Member holder, Whom whom, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /** Whether it may be given to somebody. */
    public boolean isFree() {
        return why == Scan.Why.BLANK || why == Scan.Why.UNKNOWN;
    }
}
