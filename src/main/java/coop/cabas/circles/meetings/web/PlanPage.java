package coop.cabas.circles.meetings.web;

import coop.cabas.circles.meetings.KnownCircle;
import coop.cabas.circles.meetings.Meeting;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * When, where and what about.
 *
 * @param meeting null while it is new
 */
public record PlanPage(KnownCircle circle, @Nullable Meeting meeting, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
