package coop.cabas.galette.csv;

import java.util.Map;

/**
 * A list as one of Galette's screens exports it.
 *
 * @param shape what its columns mean
 */
public record Export(Shape shape, CsvFile file) {

    /**
     * @param kind members, contributions or schedules
     * @param columns Galette's own name of each column, by its place
     */
    public record Shape(String kind, Map<Integer, String> columns) {}
}
