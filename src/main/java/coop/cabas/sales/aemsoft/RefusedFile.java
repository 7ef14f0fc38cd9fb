package coop.cabas.sales.aemsoft;

import coop.cabas.imports.Reject;

import java.util.List;

/**
 * A file that cannot be read as a whole: damaged, locked, dangerous, or with other columns than its kind should have.
 *
 * @param name the file's name as given
 * @param kind the kind it nearly is, {@code unknown} when that cannot be told
 * @param rejects why, and what to do; at least one
 */
public record RefusedFile(String name, String kind, List<Reject> rejects) implements TillFile {

    public RefusedFile {
        rejects = List.copyOf(rejects);
    }
}
