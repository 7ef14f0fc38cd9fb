package coop.cabas.database;

import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what the database keeps and must read again, such as codes of key boxes: whoever holds the database alone, or a copy of it, reads
 * nothing. AES-256-GCM; the key is a file of the data folder, {@code seal.key}, made when it is first needed, that only Cabas's user reads.
 */
@Component
public class Strongbox {

    private static final int BYTES = 32;
    private static final int IV_BYTES = 16;
    private static final String MAC = "HmacSHA256";

    private final Path file;

    Strongbox(Home home) {
        file = home.home().resolve("seal.key");
    }

    /** @param purpose what it is: sealed for one, it does not open for another */
    public byte[] seal(String purpose, byte[] clear) {
        return cipher(purpose).encrypt(clear);
    }

    /** @throws IllegalStateException when it was sealed with another key, for something else, or changed since */
    public byte[] open(String purpose, byte[] sealed) {
        return cipher(purpose).decrypt(sealed);
    }

    private AesBytesEncryptor cipher(String purpose) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key(), MAC));
            var key = new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "AES");
            return new AesBytesEncryptor(key, KeyGenerators.secureRandom(IV_BYTES), CipherAlgorithm.GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC", e);
        }
    }

    private byte[] key() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole before it has its name: of two who make one at the same time the first stays. */
    private void make() throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        var part = Files.createTempFile(file.getParent(), "seal", ".part");
        try {
            if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(part, key);
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException first) {
            // Theirs it is.
        } finally {
            Files.delete(part);
        }
    }
}
