package coop.cabas.badges;

import coop.cabas.barcodes.Ean13;
import coop.cabas.members.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/** Says whose a scanned code is. */
@Service
@Transactional(readOnly = true)
public class Scans {

    /** How long the code of a phone is worth something. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    /** How far ahead of ours the clock of a phone may be. */
    public static final Duration AHEAD = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    Scans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose it is.
     *
     * @param typed what the scanner typed; anything
     * @param at when it was scanned: what was ended later still counted
     */
    public Scan of(String typed, Instant at) {
        var code = Scanned.normal(typed);
        return PhoneCode.read(code).map(phone -> phone(phone, at)).orElseGet(() -> badge(code, at));
    }

    private Scan badge(String code, Instant at) {
        return jdbc.sql(BadgeRow.SELECT + "where b.code = :code order by b.ended desc nulls first limit 1")
                .param("code", code)
                .query(BadgeRow::read)
                .optional()
                .map(badge -> known(badge, at))
                .orElseGet(() -> new Scan.Useless(
                        code.matches("\\d{13}") && !Ean13.isValid(code) ? Scan.Why.MISREAD : Scan.Why.UNKNOWN, null));
    }

    private static Scan known(Badge badge, Instant at) {
        var ended = badge.ended();
        if (ended != null && !ended.isAfter(at)) {
            return new Scan.Useless(Scan.Why.ENDED, badge.holder());
        }
        if (badge.holder() == null) {
            return new Scan.Useless(Scan.Why.BLANK, null);
        }
        return badge.isGood(at)
                ? new Scan.Known(Objects.requireNonNull(badge.holder()), badge.id(), null, null)
                : new Scan.Useless(Scan.Why.EXPIRED, badge.holder());
    }

    /** The signature is looked at first: nobody learns by guessing which phones there are. */
    private Scan phone(PhoneCode code, Instant at) {
        record Key(MemberId holder, byte[] key, boolean ended) {}
        var key = jdbc.sql(
                        "select holder, public_key, coalesce(ended <= :at, false) as ended from badges.phone where id = :id")
                .param("id", code.phone().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Key(
                        new MemberId(row.getLong("holder")), row.getBytes("public_key"), row.getBoolean("ended")))
                .optional();
        if (key.isEmpty() || !code.isSignedBy(key.get().key())) {
            return new Scan.Useless(Scan.Why.FORGED, null);
        }
        var holder = key.get().holder();
        if (key.get().ended()) {
            return new Scan.Useless(Scan.Why.ENDED, holder);
        }
        return code.made().isAfter(at.plus(AHEAD)) || code.made().plus(LIFE).isBefore(at)
                ? new Scan.Useless(Scan.Why.STALE, holder)
                : new Scan.Known(holder, null, code.phone(), code.made());
    }
}
