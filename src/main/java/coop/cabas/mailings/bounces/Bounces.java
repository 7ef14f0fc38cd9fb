package coop.cabas.mailings.bounces;

import coop.cabas.access.Email;
import coop.cabas.audit.Audit;
import coop.cabas.shared.LongId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses that letters come back from: nothing more goes there until somebody says that it works again. It is the address that is
 * marked, so that whoever takes another one is written to again.
 */
@Service
@Transactional
public class Bounces {

    /** Identity of a mark. */
    public record Id(long value) implements LongId {}

    /**
     * @param source HAND or NOTICE: told by a person, or by a mail server
     * @param code enhanced status code (RFC 3463); empty when none was told
     * @param lifted since when letters go there again; null while they do not
     */
    public record Bounce(
            Id id,
            String address,
            Instant at,
            String source,
            String code,
            String reason,
            String author,
            @Nullable Instant lifted,
            @Nullable String lifter) {}

    /**
     * What a notice led to.
     *
     * @param marked addresses marked now
     * @param before marked already
     * @param strangers addresses that no member has
     */
    public record Brought(List<String> marked, List<String> before, List<String> strangers) {}

    /** Bytes of the largest notice, the letter that comes back with it included. */
    private static final int LARGEST = 10 << 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Bounces(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws Refused when that is no address of a member, or marked already */
    public void mark(String typed, String reason) {
        var address = Email.normalised(typed);
        if (!Email.isPlausible(address)) {
            throw new Refused("bounces.wrong");
        }
        if (!isOfAMember(address)) {
            throw new Refused("bounces.stranger", address);
        }
        if (!write(address, "HAND", "", reason.strip())) {
            throw new Refused("bounces.already", address);
        }
    }

    /**
     * Marks what a mail server says it could not reach.
     *
     * @param notice the message as it came, headers included
     * @throws Refused when it is no such notice, or too large for one
     */
    public Brought bring(byte[] notice) {
        if (notice.length > LARGEST) {
            throw new Refused("bounces.large", LARGEST >> 20);
        }
        var failures = DeliveryNotice.read(notice);
        if (failures.isEmpty()) {
            throw new Refused("bounces.noNotice");
        }
        var brought = new Brought(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var one : failures) {
            if (!isOfAMember(one.address())) {
                brought.strangers().add(one.address());
            } else if (write(one.address(), "NOTICE", one.code(), one.reason())) {
                brought.marked().add(one.address());
            } else {
                brought.before().add(one.address());
            }
        }
        return brought;
    }

    /** Letters go there again. @throws NotFound when it is not marked */
    public void lift(Id id) {
        var lifted = jdbc.sql("""
                        update mailings.bounce set lifted = :now, lifter = :actor where id = :id and lifted is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", audit.actor().label())
                .param("id", id.value())
                .update();
        if (lifted == 0) {
            throw new NotFound(id);
        }
        audit.record("bounces.lifted", "mailings.bounce:" + id.value(), null, null);
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Bounce find(Id id) {
        return jdbc.sql("select * from mailings.bounce where id = :id")
                .param("id", id.value())
                .query(READ)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The mark on an address; empty when letters go there. */
    @Transactional(readOnly = true)
    public Optional<Bounce> on(String address) {
        return jdbc.sql("select * from mailings.bounce where address = lower(:address) and lifted is null")
                .param("address", address)
                .query(READ)
                .optional();
    }

    private boolean isOfAMember(String address) {
        return jdbc.sql(
                        "select exists (select from members.member_card where lower(email) = :address and merged_into is null)")
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    private boolean write(String address, String source, String code, String reason) {
        var id = jdbc.sql("""
                        insert into mailings.bounce (address, at, source, code, reason, author)
                        values (:address, :now, :source, :code, left(:reason, 500), :author) on conflict do nothing returning id
                        """)
                .param("address", address)
                .param("now", OffsetDateTime.now(clock))
                .param("source", source)
                .param("code", code)
                .param("reason", reason)
                .param("author", audit.actor().label())
                .query((row, n) -> row.getLong("id"))
                .optional();
        id.ifPresent(number -> audit.record(
                "bounces.marked", "mailings.bounce:" + number, null, Map.of("address", address, "reason", reason)));
        return id.isPresent();
    }

    private static final RowMapper<Bounce> READ = (row, n) -> new Bounce(
            new Id(row.getLong("id")),
            row.getString("address"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("source"),
            row.getString("code"),
            row.getString("reason"),
            row.getString("author"),
            row.getObject("lifted", OffsetDateTime.class) instanceof OffsetDateTime at ? at.toInstant() : null,
            row.getString("lifter"));
}
