package coop.cabas.members;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.List;
import java.util.Objects;

/** Tells who is in a {@link Selection}: for mailings, labels, attendance sheets, exports. */
@Service
@Transactional(readOnly = true)
public class Selections {

    private final JdbcClient jdbc;

    Selections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return their ids by name, files merged into others left out */
    public List<MemberId> members(Selection selection) {
        var search = UriComponentsBuilder.newInstance()
                .query(selection.query())
                .build()
                .getQueryParams()
                .getFirst("q");
        return jdbc.sql("""
                        select id from members.member_card
                        where merged_into is null and sort_name like '%' || public.searchable(:search) || '%'
                        order by sort_name, id
                        """).param("search", Objects.requireNonNullElse(search, "")).query(Long.class).list().stream()
                .map(MemberId::new)
                .toList();
    }
}
