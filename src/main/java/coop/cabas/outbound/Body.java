package coop.cabas.outbound;

import coop.cabas.shared.Refused;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Reads a body up to a limit, which counts what comes out of the decompression. */
final class Body {

    private Body() {}

    static byte[] read(@Nullable HttpEntity entity, int most, String host) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        var bytes = decompressed(entity, host).readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refused("outbound.tooLarge", host);
        }
        return bytes;
    }

    private static InputStream decompressed(HttpEntity entity, String host) throws IOException {
        var encoding = entity.getContentEncoding();
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
            return entity.getContent();
        }
        // We ask for nothing else; two encodings around one another are a bomb's habit.
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(entity.getContent());
            default -> throw new Refused("outbound.encoding", host);
        };
    }
}
