package coop.cabas.spreadsheets;

import coop.cabas.imports.Choices;
import coop.cabas.imports.SourceFile;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads lists as whoever handed them in wants: by the mapping chosen for a file or by name, else by one kept for these very
 * headers, else by headers that everybody knows.
 */
@Component
class ListReading {

    /** Word of a choice for all files, by the name of a mapping. */
    static final String BY_NAME = "mapping";

    /** Choice of headers that everybody knows, though a mapping would fit. */
    static final String PLAIN = "plain";

    private final Mappings mappings;
    private final Vocabulary vocabulary;

    ListReading(Mappings mappings, Vocabulary vocabulary) {
        this.mappings = mappings;
        this.vocabulary = vocabulary;
    }

    Reader by(Choices choices) {
        var onServer = choices.account() == null && choices.get(BY_NAME).isPresent();
        return new Reader(
                choices, onServer ? mappings.every() : mappings.seenBy(choices.account()), vocabulary.words());
    }

    /** @param mappings that whoever handed the files in may use */
    record Reader(Choices choices, List<Mapping> mappings, Words words) {

        /** @throws coop.cabas.imports.sheet.Unreadable when it is no list at all */
        PeopleList read(SourceFile file) {
            return PeopleList.read(file.content(), headers -> heading(file, headers), words);
        }

        private Optional<Heading> heading(SourceFile file, Map<Integer, String> headers) {
            var mapping = mapping(file, headers);
            return isNamed(file) || mapping.isPresent()
                    ? mapping.flatMap(chosen -> chosen.heading(headers))
                    : Heading.of(headers);
        }

        /** Whether these are headers that somebody, or everybody, knows. */
        boolean fits(Map<Integer, String> headers) {
            return mappings.stream().anyMatch(mapping -> mapping.isOf(headers))
                    || Heading.of(headers).isPresent();
        }

        /** By which a file is read whose headers these are; empty for headers that everybody knows. */
        Optional<Mapping> mapping(SourceFile file, Map<Integer, String> headers) {
            if (isNamed(file)) {
                return Optional.ofNullable(chosen(file));
            }
            return choices.get(file.sha256()).isPresent()
                    ? Optional.empty()
                    : mappings.stream().filter(mapping -> mapping.isOf(headers)).findFirst();
        }

        private boolean isNamed(SourceFile file) {
            return choices.get(file.sha256())
                    .map(choice -> !PLAIN.equals(choice))
                    .orElseGet(() -> choices.get(BY_NAME).isPresent());
        }

        /** Null when there is none of that name or number. */
        private @Nullable Mapping chosen(SourceFile file) {
            var id = choices.get(file.sha256());
            return mappings.stream()
                    .filter(mapping -> id.map(number ->
                                    number.equals(String.valueOf(mapping.id().value())))
                            .orElseGet(() -> choices.get(BY_NAME)
                                    .filter(mapping.terms().name()::equalsIgnoreCase)
                                    .isPresent()))
                    .findFirst()
                    .orElse(null);
        }

        /** Why no row was taken for the headers. */
        Message missed(SourceFile file) {
            if (!isNamed(file)) {
                return Message.of("spreadsheets.noHeading");
            }
            var chosen = chosen(file);
            if (chosen == null) {
                return Message.of(
                        "spreadsheets.mapping.none",
                        choices.get(BY_NAME).orElse(""),
                        mappings.stream().map(mapping -> mapping.terms().name()).collect(Collectors.joining(", ")));
            }
            return Message.of(
                    "spreadsheets.mapping.other",
                    chosen.terms().name(),
                    chosen.terms().columns().stream()
                            .filter(column -> Target.of(column.target()).isPresent())
                            .map(Mapping.Said::header)
                            .collect(Collectors.joining(", ")));
        }
    }
}
