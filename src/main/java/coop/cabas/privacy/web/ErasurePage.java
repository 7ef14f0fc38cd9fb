package coop.cabas.privacy.web;

import coop.cabas.privacy.Anonymisation.Fate;
import coop.cabas.privacy.Anonymisation.Preview;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.stream.Collectors;

/** What being forgotten would mean for somebody, before it is done. */
public record ErasurePage(Form form, Preview preview) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/members/" + preview.member().value();
    }

    public List<Fate> gone() {
        return preview.fates().stream().filter(Fate::deleted).toList();
    }

    public List<Fate> blanked() {
        return preview.fates().stream()
                .filter(fate -> !fate.deleted() && !fate.blanked().isEmpty())
                .toList();
    }

    public List<Fate> kept() {
        return preview.fates().stream()
                .filter(fate -> !fate.deleted() && !fate.kept().isEmpty())
                .toList();
    }

    public String table(Fate fate) {
        return ArchiveWords.table(fate.table());
    }

    public String columns(List<String> names) {
        return names.stream().map(ArchiveWords::column).distinct().collect(Collectors.joining(", "));
    }
}
