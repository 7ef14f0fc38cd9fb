package coop.cabas.circles.meetings.web;

import coop.cabas.circles.meetings.Decision;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** A question to be answered. */
public record QuestionPage(Decision decision, Decision.Question question, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
