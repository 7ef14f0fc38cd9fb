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
            case "gzip", "x-gzip" -> new Pieces(entity.getContent(), host);
            default -> throw new Refused("outbound.encoding", host);
        };
    }

    /**
     * Decompression that stops at a few empty pieces in a row. Java's calls itself once per piece, and a document of a million
     * of them would use up the stack.
     */
    private static final class Pieces extends GZIPInputStream {

        private static final int MOST = 20;

        private final String host;
        private int depth;

        Pieces(InputStream content, String host) throws IOException {
            super(content);
            this.host = host;
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            if (depth > MOST) {
                throw new Refused("outbound.encoding", host);
            }
            depth++;
            try {
                return super.read(buffer, start, length);
            } finally {
                depth--;
            }
        }
    }
}
