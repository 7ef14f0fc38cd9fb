package coop.cabas.privacy;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/**
 * All that is kept of somebody (GDPR, articles 15.3 and 20).
 *
 * @param name as people say it
 * @param sections what is kept, table by table
 * @param documents numbers of the attached documents, photo included
 */
public record Archive(String name, Instant made, List<Section> sections, List<Long> documents) {

    public Archive {
        sections = List.copyOf(sections);
        documents = List.copyOf(documents);
    }

    /**
     * @param table with its schema: {@code members.email}
     * @param rows each an object; names as columns have them, in camel case; what a number stands for is beside it, its name
     *     ending in {@code Name}
     */
    public record Section(String table, List<JsonNode> rows) {

        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** Rows of a table; none when nothing is kept there. */
    public List<JsonNode> rows(String table) {
        return sections.stream()
                .filter(section -> section.table().equals(table))
                .findFirst()
                .map(Section::rows)
                .orElse(List.of());
    }
}
