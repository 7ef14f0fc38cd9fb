package coop.cabas.members.search;

import coop.cabas.members.MemberId;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A selection is exactly what the list of members shows at the same address. */
@Service
@Transactional(readOnly = true)
class ListedSelections implements Selections {

    private static final Pattern SPECIAL = Pattern.compile("([\\\\%_])");

    private final JdbcClient jdbc;
    private final Clock clock;

    ListedSelections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<MemberId> members(Selection selection) {
        var asked = UriComponentsBuilder.newInstance()
                .query(selection.query())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        var choice = Choice.of(asked.get("membership"), asked.get("status"), asked.get("state"));
        var search = java.net.URLDecoder.decode(
                Objects.requireNonNullElse(asked.get("q"), ""), java.nio.charset.StandardCharsets.UTF_8);
        var words =
                search.isBlank() ? List.<String>of() : List.of(search.strip().split("\\s+"));
        var all = choice.parameters(LocalDate.now(clock));
        for (int i = 0; i < words.size(); i++) {
            all.put("word" + i, "%" + SPECIAL.matcher(words.get(i)).replaceAll("\\\\$1") + "%");
        }
        var found = IntStream.range(0, words.size())
                .mapToObj(i -> " and m.found_by like public.searchable(:word" + i + ")")
                .collect(Collectors.joining());
        return jdbc.sql("select m.id from members.member m where " + Choice.SQL + found + " order by m.sort_name, m.id")
                .params(all)
                .query((row, n) -> new MemberId(row.getLong("id")))
                .list();
    }
}
