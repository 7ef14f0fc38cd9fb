package coop.cabas.door.web;

import coop.cabas.door.KeyBoxId;
import coop.cabas.door.keys.KeyDuty;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Boxes of one's own shifts.
 *
 * @param shown box whose code was just looked at; null otherwise
 * @param code that code; null as well
 * @param typed another code that was refused, so that it is not typed again; empty otherwise
 * @param refused why what was just asked for was refused; null when nothing was
 */
public record OwnKeysPage(
        List<KeyDuty> keys,
        @Nullable KeyBoxId shown,
        @Nullable String code,
        String typed,
        @Nullable Message refused,
        LocalDateTime now)
        implements Page {

    @Override
    public int status() {
        return refused == null ? 200 : 409;
    }

    public boolean isShown(KeyDuty key) {
        return code != null && key.box().id().equals(shown);
    }
}
