package coop.cabas.galette;

import coop.cabas.imports.Reject;
import coop.cabas.imports.dump.Row;
import coop.cabas.imports.dump.Unreadable;

import java.util.function.Consumer;

/** Reads rows one by one: what is wrong with one keeps none of the others from being looked at. */
final class Rows {

    private Rows() {}

    static void each(Galette galette, String table, Findings findings, Consumer<Row> use) {
        galette.rows(table, row -> {
            try {
                use.accept(row);
            } catch (Unreadable unreadable) {
                findings.reject(new Reject(
                        unreadable.line() == null ? Integer.valueOf(row.line()) : unreadable.line(),
                        unreadable.column(),
                        unreadable.reason()));
            }
        });
    }
}
