package coop.cabas.shares;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** Recomputes the chain of the register, and names the first line that is not as it was written. */
@Service
@Transactional(readOnly = true)
public class Verification {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    Verification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is wrong with the first line that is. */
    public enum Fault {
        /** Its content is not what was sealed. */
        ALTERED,
        /** It is gone. */
        MISSING,
        /** It was slipped in behind the last one. */
        ADDED
    }

    /**
     * What was found.
     *
     * @param lines how many were looked at
     * @param fault null when all is as it was written
     * @param number of the first line that is not; 0 without fault
     * @param head hash of the last line, in hexadecimal: two who compare it know that they hold the same register
     */
    public record Finding(long lines, @Nullable Fault fault, long number, String head) {

        public boolean isIntact() {
            return fault == null;
        }
    }

    public Finding verify() {
        var head = jdbc.sql("select number, hash from shares.head")
                .query((row, n) -> new Head(row.getLong(1), row.getBytes(2)))
                .single();
        var chain = new Chain();
        try (var lines = jdbc
                .sql("select number, hash, shares.sealed_text(m) as text from shares.movement m order by number")
                .withFetchSize(AT_ONCE)
                .query((row, n) -> chain.follow(row))
                .stream()) {
            var broken = lines.filter(fault -> fault != Chain.SOUND).findFirst();
            if (broken.isPresent()) {
                return chain.finding(broken.get());
            }
        }
        if (chain.number < head.number()) {
            return new Finding(chain.number, Fault.MISSING, chain.number + 1, chain.hex());
        }
        if (chain.number > head.number() || !MessageDigest.isEqual(chain.hash, head.hash())) {
            return new Finding(chain.number, Fault.ADDED, head.number() + 1, chain.hex());
        }
        // Whoever rewrites the whole chain cannot rewrite what was noted down when a year was closed, and handed out on
        // paper.
        var rewritten = jdbc.sql("""
                        select min(y.number) from shares.year y left join shares.movement m on m.number = y.number
                        where y.number > 0 and m.hash is distinct from y.hash
                        """).query((row, n) -> row.getLong(1)).single();
        return rewritten > 0
                ? new Finding(chain.number, Fault.ALTERED, rewritten, chain.hex())
                : new Finding(chain.number, null, 0, chain.hex());
    }

    private record Head(long number, byte[] hash) {}

    /** Where the walk along the lines has come to. */
    private static final class Chain {

        static final String SOUND = "";

        private final MessageDigest digest;
        private long number;
        private byte[] hash = {};

        Chain() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        String follow(ResultSet row) throws SQLException {
            if (row.getLong("number") != number + 1) {
                return Fault.MISSING.name();
            }
            digest.update(hash);
            var sealed = digest.digest(row.getString("text").getBytes(UTF_8));
            if (!MessageDigest.isEqual(sealed, row.getBytes("hash"))) {
                return Fault.ALTERED.name();
            }
            number++;
            hash = sealed;
            return SOUND;
        }

        Finding finding(String fault) {
            return new Finding(number, Fault.valueOf(fault), number + 1, hex());
        }

        String hex() {
            return HexFormat.of().formatHex(hash);
        }
    }
}
