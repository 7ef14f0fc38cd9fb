package coop.cabas.outbound;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * What a server of the Internet answered.
 *
 * @param status HTTP status; 304 when the document is still the one of the etag given
 * @param body decompressed, empty when there was none
 * @param type media type as the server names it, null when it names none
 * @param etag to be given at the next fetch, null when the server has none
 * @param address that answered in the end, after redirects
 */
public record Answer(
        int status,
        byte[] body,
        @Nullable String type,
        @Nullable String etag,
        URI address) {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    public boolean isOk() {
        return status == OK;
    }

    public boolean isUnchanged() {
        return status == NOT_MODIFIED;
    }
}
