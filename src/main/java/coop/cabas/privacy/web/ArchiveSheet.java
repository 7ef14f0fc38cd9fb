package coop.cabas.privacy.web;

import coop.cabas.privacy.Archive;
import coop.cabas.privacy.Archive.Section;
import coop.cabas.ui.Page;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/**
 * The readable page of an archive.
 *
 * @param organisation whose archive it is
 * @param files paths within the archive, by name
 */
public record ArchiveSheet(Archive archive, String organisation, Map<String, String> files) implements Page {

    public String title(Section section) {
        return ArchiveWords.table(section.table());
    }

    /** Columns of which some row tells something. What has a name is shown by it, not by its number. */
    public List<String> columns(Section section) {
        var all = section.rows().getFirst().propertyNames();
        return all.stream()
                .filter(name -> !all.contains(name + "Name"))
                .filter(name -> section.rows().stream()
                        .anyMatch(row -> !value(row, name).isEmpty()))
                .filter(name -> !name.equals("id") && !name.equals("member"))
                .toList();
    }

    public String heading(String column) {
        return ArchiveWords.column(
                column.endsWith("Name")
                                && column.length() > 4
                                && !column.equals("lastName")
                                && !column.equals("firstName")
                                && !column.equals("holderName")
                                && !column.equals("otherName")
                        ? column.substring(0, column.length() - 4)
                        : column);
    }

    public String value(JsonNode row, String column) {
        return ArchiveWords.value(row.get(column));
    }
}
