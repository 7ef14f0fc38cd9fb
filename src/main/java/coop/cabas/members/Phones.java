package coop.cabas.members;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Telephone numbers of many members at once, for lists of people to call. */
@Service
@Transactional(readOnly = true)
public class Phones {

    private final JdbcClient jdbc;

    Phones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The main number of each who has one, as it was typed. */
    public Map<MemberId, String> main(Collection<MemberId> members) {
        var numbers = new HashMap<MemberId, String>();
        jdbc.sql("select member, number from members.phone where main and member = any(:members)")
                .param("members", members.stream().map(MemberId::value).toArray(Long[]::new))
                .query(row -> {
                    numbers.put(new MemberId(row.getLong("member")), row.getString("number"));
                });
        return numbers;
    }
}
