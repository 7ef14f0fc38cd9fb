package coop.cabas.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Passwords that another program hashed with bcrypt, until their owners sign in once. */
@Component
class OldHashes {

    static final String MARK = "{bcrypt}";

    /** Each step of the cost doubles the time; beyond 13 a sign-in would keep a processor for a second and more. */
    private static final Pattern ACCEPTABLE =
            Pattern.compile("\\{bcrypt}\\$2[aby]\\$(0[4-9]|1[0-3])\\$[./A-Za-z0-9]{53}");

    /** Of 256 random bits that were thrown away, at the cost that most programs use. */
    private static final String NOBODYS = "$2a$10$lt86OrI3AjEih3NfW7FgauBE8cwlJIVK7juB7UFW0/E4PEPiKyt.G";

    /** Bcrypt reads no more of a password. */
    private static final int LONGEST = 72;

    private final JdbcClient jdbc;

    OldHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static boolean isOne(String hash) {
        return hash.startsWith(MARK);
    }

    static boolean isAcceptable(String hash) {
        return ACCEPTABLE.matcher(hash).matches();
    }

    /** @param hash one that is acceptable */
    static boolean matches(String typed, String hash) {
        var bytes = typed.getBytes(StandardCharsets.UTF_8);
        return BCrypt.checkpw(Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST)), hash.substring(MARK.length()));
    }

    /** Costs as much as looking at a real one. */
    static void pretend(String typed) {
        var unused = matches(typed, MARK + NOBODYS);
    }

    /** Whether anybody has still one: then every wrong answer must take the time of both kinds. */
    boolean areLeft() {
        return jdbc.sql("select exists (select from access.account where password like '{bcrypt}%')")
                .query(Boolean.class)
                .single();
    }
}
