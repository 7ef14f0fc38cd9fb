package coop.cabas.shares;

import coop.cabas.shared.Message;
import coop.cabas.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Whoever holds shares, or waits for a refund, is of the company still. */
@Component
class SharesHeld implements PersonalData {

    private final JdbcClient jdbc;

    SharesHeld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Message> objections(Subject subject) {
        var found = new ArrayList<Message>();
        jdbc.sql("""
                        select coalesce(sum(h.held), 0) as held, coalesce(sum(h.waiting), 0) as waiting,
                               (select count(*) from shares.subscription s where s.member = any(:ids) and s.movement is null and s.cancelled is null) as asked
                        from shares.holding h where h.member = any(:ids)
                        """).param("ids", subject.members().toArray(Long[]::new)).query(row -> {
            if (row.getLong("held") != 0) {
                found.add(Message.of("shares.forget.held", row.getLong("held")));
            }
            if (row.getLong("waiting") != 0) {
                found.add(Message.of("shares.forget.waiting", row.getLong("waiting")));
            }
            if (row.getLong("asked") != 0) {
                found.add(Message.of("shares.forget.asked"));
            }
        });
        return found;
    }
}
