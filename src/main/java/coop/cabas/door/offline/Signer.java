package coop.cabas.door.offline;

import coop.cabas.database.Strongbox;
import coop.cabas.shared.P256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

/** Signs for this installation. Its key is made when it is first asked for. */
@Component
@Transactional
public class Signer {

    private static final String PURPOSE = "door.secret";

    private final JdbcClient jdbc;
    private final Strongbox strongbox;

    Signer(JdbcClient jdbc, Strongbox strongbox) {
        this.jdbc = jdbc;
        this.strongbox = strongbox;
    }

    /** What tablets check signatures with; see {@link P256}. */
    public byte[] publicKey() {
        make();
        return jdbc.sql("select public_key from door.secret")
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    byte[] sign(byte[] message) {
        make();
        return P256.sign(privateKey(), message);
    }

    private PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            strongbox.open(PURPOSE, kept().orElseThrow().privateKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Kept(byte[] privateKey, boolean sealed) {}

    private Optional<Kept> kept() {
        return jdbc.sql("select private_key, sealed from door.secret")
                .query((row, n) -> new Kept(row.getBytes("private_key"), row.getBoolean("sealed")))
                .optional();
    }

    /**
     * One that was kept in clear is sealed from now on. One whose data folder was lost is made anew: tablets, which know the former, are
     * paired again.
     */
    private void make() {
        var kept = kept();
        if (kept.isEmpty()) {
            write(
                    "insert into door.secret (private_key, public_key, sealed) values (:mine, :theirs, true) on conflict do nothing");
        } else if (!kept.get().sealed()) {
            jdbc.sql("update door.secret set private_key = :key, sealed = true where not sealed")
                    .param("key", strongbox.seal(PURPOSE, kept.get().privateKey()))
                    .update();
        } else if (!opens(kept.get())) {
            write("update door.secret set private_key = :mine, public_key = :theirs");
        }
    }

    private boolean opens(Kept kept) {
        try {
            return strongbox.open(PURPOSE, kept.privateKey()).length > 0;
        } catch (IllegalStateException lost) {
            return false;
        }
    }

    /** Two who make one at the same time: the first stays. */
    private void write(String sql) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            jdbc.sql(sql)
                    .param("mine", strongbox.seal(PURPOSE, pair.getPrivate().getEncoded()))
                    .param("theirs", P256.point((ECPublicKey) pair.getPublic()))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has P-256", e);
        }
    }
}
