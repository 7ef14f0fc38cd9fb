package coop.cabas.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;

/** From where each account was signed in to lately. */
@Component
class FamiliarNetworks {

    private final JdbcClient jdbc;
    private final Clock clock;

    FamiliarNetworks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param email in the form of {@link Email#normalised}; nobody's is familiar with nothing */
    boolean has(String email, Peer peer) {
        return jdbc.sql("""
                        select exists (
                            select from access.familiar_network n join access.account a on a.id = n.account
                            where lower(a.email) = :email and n.network = :network)
                        """)
                .param("email", email)
                .param("network", peer.network())
                .query(Boolean.class)
                .single();
    }

    void add(AccountId account, Peer peer) {
        jdbc.sql("""
                        insert into access.familiar_network (account, network, last_sign_in)
                        values (:account, :network, :now)
                        on conflict (account, network) do update set last_sign_in = excluded.last_sign_in
                        """)
                .param("account", account.value())
                .param("network", peer.network())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
