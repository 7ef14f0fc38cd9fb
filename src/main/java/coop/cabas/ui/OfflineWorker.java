package coop.cabas.ui;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The script that keeps pages on a device for when there is no network. A module serves it beside its pages, for a browser lets it answer for
 * what lies below its own address and for nothing else of the site.
 */
public final class OfflineWorker {

    private static final String FILE = "static/js/kept/worker.js";

    private OfflineWorker() {}

    /** For the pages below the address that it is served at. */
    public static ResponseEntity<Resource> answer() {
        return headers().body(new ClassPathResource(FILE));
    }

    /** @param scope path of the pages it answers for, where they do not lie below its address */
    public static ResponseEntity<Resource> answer(String scope) {
        return headers().header("Service-Worker-Allowed", scope).body(new ClassPathResource(FILE));
    }

    private static ResponseEntity.BodyBuilder headers() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript"))
                .cacheControl(CacheControl.noStore());
    }
}
