package coop.cabas.circles.web;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** People whose accounts are open, by name: a few at a time, since a coop has hundreds. */
public final class Candidates {

    /** How many are shown; somebody who is not among them is found by name. */
    static final int MOST = 20;

    private Candidates() {}

    /** @param account number of its account */
    public record Person(long account, String name) {}

    /** @param chosen number of the account chosen already, always among them; any other text for none */
    static List<Person> find(JdbcClient jdbc, String search, String chosen) {
        return jdbc.sql("""
                        select id as account, name from access.person
                        where not disabled and (public.searchable(name) like public.searchable(:search) or id = :chosen)
                        order by id <> :chosen, lower(name), id limit :most
                        """)
                .param("search", "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("chosen", chosen.matches("\\d{1,18}") ? Long.parseLong(chosen) : -1L)
                .param("most", MOST)
                .query((row, n) -> new Person(row.getLong("account"), row.getString("name")))
                .list();
    }
}
