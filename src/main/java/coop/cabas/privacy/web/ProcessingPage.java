package coop.cabas.privacy.web;

import coop.cabas.organisation.Identity;
import coop.cabas.privacy.Processing.Activity;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The register of processing. */
public record ProcessingPage(Identity coop, List<Activity> activities, LocalDate today) implements Page {

    /** The same on paper. */
    public record Sheet(ProcessingPage register) implements Page {

        @Override
        public String template() {
            return "privacy/web/ProcessingSheet.jte";
        }
    }

    /** Words of values of an enum, one after the other. */
    public String words(String kind, Collection<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> Text.t("privacy." + kind + "." + value.name()))
                .collect(Collectors.joining(", "));
    }

    public String tables(Activity activity) {
        return activity.tables().stream().map(ArchiveWords::table).distinct().collect(Collectors.joining(", "));
    }
}
