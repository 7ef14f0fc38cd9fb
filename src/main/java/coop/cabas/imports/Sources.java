package coop.cabas.imports;

import coop.cabas.shared.NotFound;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The importers that modules contribute, by the word that people and commands use. */
@Component
public class Sources {

    private final List<Importer> importers;

    Sources(List<Importer> importers) {
        this.importers = importers.stream()
                .sorted(Comparator.comparing(Importer::source))
                .toList();
    }

    public List<Importer> all() {
        return importers;
    }

    public Optional<Importer> find(String source) {
        return importers.stream()
                .filter(importer -> importer.source().equals(source))
                .findFirst();
    }

    /** @throws NotFound when no module contributes it, or no longer */
    public Importer get(String source) {
        return find(source).orElseThrow(() -> new NotFound(source));
    }
}
