package coop.cabas.files;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.nio.charset.StandardCharsets;

/**
 * A document with its content.
 *
 * @param name made harmless, with the ending that its content deserves
 * @param mediaType as found in the content
 */
public record Document(FileId id, String name, String mediaType, byte[] content) {

    /** The answer that hands it over: to be kept, never shown inside a page of ours, whatever is in it. */
    public ResponseEntity<byte[]> handedOver() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    /**
     * The answer that shows a picture inside a page of ours.
     *
     * @throws IllegalStateException when it is no picture
     */
    public ResponseEntity<byte[]> shown() {
        if (!mediaType.startsWith("image/")) {
            throw new IllegalStateException(name + " is no picture");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
