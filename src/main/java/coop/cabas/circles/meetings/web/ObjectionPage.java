package coop.cabas.circles.meetings.web;

import coop.cabas.circles.meetings.Decision;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/**
 * An objection to be integrated or taken back.
 *
 * @param integration form for how the proposal is changed
 * @param withdrawal form for why it is taken back
 */
public record ObjectionPage(
        Decision decision,
        Decision.Objection objection,
        boolean mayIntegrate,
        boolean mayTakeBack,
        Form integration,
        Form withdrawal)
        implements Page {

    @Override
    public int status() {
        return Math.max(integration.status(), withdrawal.status());
    }
}
