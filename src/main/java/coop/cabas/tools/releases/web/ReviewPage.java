package coop.cabas.tools.releases.web;

import coop.cabas.tools.Tool;
import coop.cabas.tools.releases.Release;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/**
 * A review of the versions of a tool.
 *
 * @param toDecide versions that it would set aside
 */
public record ReviewPage(Tool tool, List<Release> toDecide, Form form) implements Page {

    public long newest() {
        return newest(toDecide);
    }

    static long newest(List<Release> releases) {
        return releases.stream()
                .mapToLong(release -> release.id().value())
                .max()
                .orElse(0);
    }

    @Override
    public int status() {
        return form.status();
    }
}
