package coop.cabas.bench;

import java.util.List;

/** Something measured. */
interface Figure {

    /** Word of {@code --only}. */
    String name();

    List<Row> measure(Workshop workshop) throws Exception;
}
