package coop.cabas.papers;

import coop.cabas.members.MemberId;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** What papers say of people. */
@Component
@Transactional(readOnly = true)
public class People {

    /** On one paper: more take too long to draw, and nobody cuts them out in one go. */
    public static final int MOST = 3_000;

    private final JdbcClient jdbc;
    private final Selections selections;

    People(JdbcClient jdbc, Selections selections) {
        this.jdbc = jdbc;
        this.selections = selections;
    }

    /**
     * One person on paper.
     *
     * @param number member number; empty for none
     * @param until last day covered by their fees; null for never
     */
    public record Person(
            MemberId id,
            String name,
            String number,
            String street,
            String postcode,
            String city,
            String country,
            @Nullable Long household,
            java.time.@Nullable LocalDate until) {

        /** Lines of a postal address, as NF Z10-011 asks: six at most, the name first, the town and the country last, in capitals. */
        public List<String> address() {
            return PostalLines.of(name, street, postcode + " " + city, country);
        }

        public boolean hasAddress() {
            return !city.isBlank();
        }
    }

    /** @return by name @throws Refused when they are too many for one paper, or as {@link Selections#members} */
    public List<Person> of(Selection selection) {
        var ids = selections.members(selection);
        if (ids.size() > MOST) {
            throw new Refused("papers.tooMany", MOST);
        }
        return of(ids);
    }

    public List<Person> of(Collection<MemberId> ids) {
        return jdbc.sql("""
                        select k.id, k.name, coalesce(k.number, '') as number, coalesce(a.street, '') as street,
                               coalesce(a.postcode, '') as postcode, coalesce(a.city, '') as city, coalesce(a.country, '') as country,
                               h.household, c.until
                        from members.member_card k
                        left join members.main_address a on a.member = k.id
                        left join members.household_of h on h.member = k.id
                        left join fees.cover c on c.member = k.id
                        where k.id = any(:ids) order by k.sort_name, k.id
                        """)
                .param("ids", ids.stream().map(MemberId::value).toArray(Long[]::new))
                .query((row, n) -> new Person(
                        new MemberId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("number"),
                        row.getString("street"),
                        row.getString("postcode"),
                        row.getString("city"),
                        row.getString("country"),
                        row.getObject("household", Long.class),
                        row.getObject("until", java.time.LocalDate.class)))
                .list();
    }

    /** One of each household at one address: the letter is for all of them. */
    public static List<Person> oneOfEachHousehold(List<Person> people) {
        var seen = new LinkedHashSet<String>();
        return people.stream()
                .filter(one -> one.household() == null
                        || seen.add(one.household() + " " + one.street() + " " + one.postcode() + " " + one.city()))
                .toList();
    }
}
