package coop.cabas.papers.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.print.LabelFormat;

import java.util.List;

/** How cards and labels look. */
public record PaperSettingsPage(Form card, Form label, List<LabelFormat> labels) implements Page {

    @Override
    public int status() {
        return Math.max(card.status(), label.status());
    }
}
