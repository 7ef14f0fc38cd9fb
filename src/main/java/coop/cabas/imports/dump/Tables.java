package coop.cabas.imports.dump;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Some tables with their rows, wherever they come from. */
public interface Tables {

    /** Names of the tables, without schema. */
    Set<String> names();

    /** @return empty when there is no such table */
    List<String> columns(String table);

    /** Reads every row of a table, in the order of the file; nothing when there is no such table. */
    void each(String table, Consumer<Row> use);
}
