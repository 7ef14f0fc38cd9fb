package coop.cabas.ui;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Addresses of our own style sheets and scripts, which change whenever any of them changes. */
public final class Assets {

    private static final String VERSION = compute();

    private Assets() {}

    /** @param file path below {@code static}: {@code css/cabas.css} */
    public static String asset(String file) {
        return "/assets/" + VERSION + "/" + file;
    }

    /** Changes whenever any style sheet, script or icon list changes. */
    static String version() {
        return VERSION;
    }

    private static String compute() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
            Arrays.sort(files, (a, b) -> address(a).compareTo(address(b)));
            for (var file : files) {
                digest.update(file.getContentAsByteArray());
            }
            digest.update(new ClassPathResource("ui/icons.txt").getContentAsByteArray());
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
