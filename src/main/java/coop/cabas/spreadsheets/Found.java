package coop.cabas.spreadsheets;

import coop.cabas.imports.Reject;

import java.util.List;
import java.util.Map;

/**
 * Who of the member file the people of a list are.
 *
 * @param ids of those who are there; the others are new
 * @param rejects those of whom nobody can tell
 */
record Found(Map<Person, Long> ids, List<Reject> rejects) {

    boolean isUnclear(Person person) {
        return rejects.stream().anyMatch(reject -> Integer.valueOf(person.row()).equals(reject.row()));
    }
}
