package coop.cabas.shares;

import coop.cabas.members.MemberHistory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The civil identity of holders as at a day, as the register keeps it. */
@Component
public class Holders {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient jdbc;
    private final MemberHistory history;
    private final Clock clock;

    Holders(JdbcClient jdbc, MemberHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    /** Days before they came into the file show them as they are now. @throws NotFound when there is no such member */
    public Holder at(MemberId member, LocalDate day) {
        var now = now(member);
        if (!day.isBefore(LocalDate.now(clock))) {
            return now;
        }
        try {
            return then(history.asOf(member, day), now);
        } catch (NotFound notYet) {
            return now;
        }
    }

    private Holder now(MemberId member) {
        return jdbc.sql("""
                        select m.number, m.name, m.kind, m.company_number, m.birth_date, m.birth_place,
                               a.street, a.postcode, a.city, a.country
                        from members.member_card m left join members.main_address a on a.member = m.id where m.id = :id
                        """)
                .param("id", member.value())
                .query((row, n) -> new Holder(
                        text(row, "number"),
                        row.getString("name"),
                        "ENTITY".equals(row.getString("kind"))
                                ? text(row, "company_number")
                                : born(row.getObject("birth_date", LocalDate.class), text(row, "birth_place")),
                        address(text(row, "street"), text(row, "postcode"), text(row, "city"), text(row, "country"))))
                .optional()
                .orElseThrow(() -> new NotFound(member));
    }

    private static Holder then(Map<String, List<Map<String, String>>> file, Holder now) {
        var member = file.getOrDefault("member", List.of()).getFirst();
        var company = "ENTITY".equals(member.get("kind"));
        var name = company
                ? member.getOrDefault("company", "")
                : (member.getOrDefault("first_name", "") + " " + member.getOrDefault("last_name", "")).strip();
        var born = member.get("birth_date");
        var address = file.getOrDefault("address", List.of()).stream()
                .filter(row -> "true".equals(row.get("main")))
                .findFirst()
                .orElse(Map.of());
        return new Holder(
                member.getOrDefault("number", ""),
                name.isEmpty() ? now.name() : name,
                company
                        ? member.getOrDefault("company_number", "")
                        : born(born == null ? null : LocalDate.parse(born), member.getOrDefault("birth_place", "")),
                address(
                        address.getOrDefault("street", ""),
                        address.getOrDefault("postcode", ""),
                        address.getOrDefault("city", ""),
                        address.getOrDefault("country", "")));
    }

    private static String born(@org.jspecify.annotations.Nullable LocalDate day, String place) {
        return Stream.of(day == null ? "" : DAY.format(day), place)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String address(String street, String postcode, String city, String country) {
        return Stream.of(street, (postcode + " " + city).strip(), country)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
