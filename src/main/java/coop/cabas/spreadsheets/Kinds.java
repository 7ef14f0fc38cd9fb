package coop.cabas.spreadsheets;

import coop.cabas.shared.Message;
import org.springframework.stereotype.Component;

import java.util.regex.Pattern;

/** What a list was recognised as, and what its figures are called. */
@Component
class Kinds {

    /** Whose columns nobody has told about. */
    static final String COLUMNS = "columns";

    static final String FEES = "fees";
    static final String FEE_SUM = "feeSum";
    static final String NEW_FEES = "newFees";

    private static final String PEOPLE = "people";
    private static final Pattern MAPPED = Pattern.compile("mapping-(\\d{1,18})-\\d+");

    private final Mappings mappings;

    Kinds(Mappings mappings) {
        this.mappings = mappings;
    }

    /** With the version of the mapping: a list read in another way than the one looked at is not applied. */
    static String of(Rules rules) {
        var mapping = rules.mapping();
        return mapping == null ? PEOPLE : "mapping-%d-%d".formatted(mapping.id().value(), mapping.version());
    }

    Message label(String word) {
        var mapped = MAPPED.matcher(word);
        if (mapped.matches()) {
            return mappings.name(new MappingId(Long.parseLong(mapped.group(1))))
                    .map(name -> Message.of("spreadsheets.kind.mapping", name))
                    .orElseGet(() -> Message.of("spreadsheets.kind.people"));
        }
        return switch (word) {
            case PEOPLE, COLUMNS, FEES, FEE_SUM, NEW_FEES -> Message.of("spreadsheets.kind." + word);
            default -> Message.of("imports.word", word);
        };
    }
}
