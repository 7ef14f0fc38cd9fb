package coop.cabas.door.web;

import coop.cabas.door.kiosks.Kiosk;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tablets at the door.
 *
 * @param code that pairs the one it was just made for, shown once; null otherwise
 * @param address what is opened on the tablet
 */
public record KiosksPage(
        List<Kiosk> kiosks, Form form, @Nullable String code, String address, Instant now) implements Page {

    /** A tablet calls every minute; one that has not for that long is off, or without network. */
    private static final Duration SILENT = Duration.ofMinutes(3);

    @Override
    public int status() {
        return form.status();
    }

    /** In two halves, as it is read out. */
    public String spelled() {
        var whole = code == null ? "" : code;
        return whole.substring(0, whole.length() / 2) + " " + whole.substring(whole.length() / 2);
    }

    public long minutes() {
        return Kiosks.WAITS.toMinutes();
    }

    public boolean isOnline(Kiosk kiosk) {
        var seen = kiosk.seen();
        return kiosk.ended() == null
                && kiosk.paired() != null
                && seen != null
                && seen.plus(SILENT).isAfter(now);
    }

    /** How it stands, in a sentence. */
    public String state(Kiosk kiosk) {
        if (kiosk.ended() != null) {
            return Text.t("door.kiosk.state.ended", Format.moment(kiosk.ended()));
        }
        if (kiosk.paired() == null) {
            return Text.t("door.kiosk.state.waiting");
        }
        return isOnline(kiosk)
                ? Text.t("door.kiosk.state.online")
                : Text.t("door.kiosk.state.silent", Format.moment(kiosk.seen()));
    }

    public Map<String, String> languages() {
        var names = new LinkedHashMap<String, String>();
        names.put("fr", Text.t("door.language.fr"));
        names.put("en", Text.t("door.language.en"));
        return names;
    }
}
