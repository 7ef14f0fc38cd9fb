package coop.cabas.articles.web;

import coop.cabas.articles.Department;
import coop.cabas.articles.Departments;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.math.BigDecimal;
import java.util.List;

/** One part of the shop with its margins. */
public record DepartmentPage(Form form, Form rule, Department of, List<Departments.Rule> rules) implements Page {

    @Override
    public int status() {
        return Math.max(form.status(), rule.status());
    }

    public String path() {
        return "/articles/settings/departments/" + of.id().value();
    }

    /** A part of a price as percent. */
    public static String percent(BigDecimal share) {
        return Format.number(new BigDecimal(
                        share.movePointRight(2).stripTrailingZeros().toPlainString()))
                + " %";
    }
}
