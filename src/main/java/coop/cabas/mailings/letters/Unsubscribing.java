package coop.cabas.mailings.letters;

import coop.cabas.access.Secret;
import coop.cabas.members.Consents;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives no more news: as easy as one press, without signing in. */
@Service
@Transactional
public class Unsubscribing {

    private final JdbcClient jdbc;
    private final Consents consents;

    Unsubscribing(JdbcClient jdbc, Consents consents) {
        this.jdbc = jdbc;
        this.consents = consents;
    }

    /** Withdraws the agreement to the newsletter of whoever got the letter, and of those it named. May be said twice. @throws NotFound when the link is none of ours */
    public void unsubscribe(String secret) {
        readers(secret)
                .forEach(member -> consents.withdraw(member, Consents.NEWSLETTER, Text.t("mailings.unsubscribe.how")));
    }

    /** @throws NotFound when the link is none of ours */
    @Transactional(readOnly = true)
    public void look(String secret) {
        readers(secret);
    }

    private java.util.List<MemberId> readers(String secret) {
        if (!Secret.isPlausible(secret)) {
            throw new NotFound("unsubscribe");
        }
        var members = jdbc.sql("""
                        select coalesce(m.merged_into, m.id) as member
                        from mailings.recipient r
                        join mailings.recipient c on c.letter = r.letter and (c.member = r.member or c.with_ = r.member)
                        join members.member_card m on m.id = c.member
                        where r.secret = :secret
                        """)
                .param("secret", Secret.hash(secret))
                .query((row, n) -> new MemberId(row.getLong("member")))
                .list();
        if (members.isEmpty()) {
            throw new NotFound("unsubscribe");
        }
        return members;
    }
}
