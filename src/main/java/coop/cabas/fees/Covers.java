package coop.cabas.fees;

import coop.cabas.members.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Optional;

/** Until when the fees of members cover them: computed from the fees at each question. */
@Service
@Transactional(readOnly = true)
public class Covers {

    private final JdbcClient jdbc;

    Covers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the last day covered, included; empty when no fee ever did */
    public Optional<LocalDate> until(MemberId member) {
        return jdbc.sql("select until from fees.cover where member = :member")
                .param("member", member.value())
                .query(LocalDate.class)
                .optional();
    }
}
