package coop.cabas.ui;

/**
 * What a controller returns: a record holding all that its template draws.
 *
 * <p>The record {@code coop.cabas.shifts.web.WeekPage} is drawn by {@code src/main/jte/shifts/web/WeekPage.jte}, as its
 * parameter {@code page}.
 */
public interface Page {

    /** HTTP status of the answer; 422 for a form that was not understood. */
    default int status() {
        return 200;
    }

    /** Its template: the record's own name, under {@code src/main/jte}. */
    default String template() {
        return getClass().getName().substring("coop.cabas.".length()).replace('.', '/') + ".jte";
    }
}
