package coop.cabas.circles.web;

import coop.cabas.circles.Circle;
import coop.cabas.circles.Mandate;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Badge;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What pages about circles say alike. */
public final class Words {

    private Words() {}

    /** 45 min, 2 h, 1 h 30, each week. */
    public static String time(int minutes) {
        if (minutes < 60) {
            return Text.t("circles.time.minutes", minutes);
        }
        return minutes % 60 == 0
                ? Text.t("circles.time.hours", minutes / 60)
                : Text.t("circles.time.both", minutes / 60, "%02d".formatted(minutes % 60));
    }

    /** From when to when, in words. */
    public static String term(LocalDate since, @Nullable LocalDate last) {
        return last == null
                ? Text.t("circles.term.since", Format.day(since))
                : Text.t("circles.term.until", Format.day(since), Format.day(last));
    }

    /** A permission as people know it; its bare name when its module is gone. */
    public static String permission(String name) {
        var key = "permission." + name;
        return Text.has(key) ? Text.t(key) : name;
    }

    /** What to know of a mandate on a day, null when there is nothing to. */
    public static @Nullable Badge badge(Mandate mandate, LocalDate today) {
        return mandate.endsSoon(today)
                ? Badge.of(
                        Badge.Tone.WARNING,
                        "circles.ending.badge",
                        Optional.ofNullable(mandate.last()).orElseThrow())
                : null;
    }

    public static Badge vacant() {
        return Badge.of(Badge.Tone.BAD, "circles.vacant.badge");
    }

    /** Beside the name of somebody who cannot sign in any more. */
    public static Badge shut() {
        return Badge.of(Badge.Tone.NEUTRAL, "circles.shut.badge");
    }

    static Map<String, String> options(Collection<Circle> circles) {
        var options = new LinkedHashMap<String, String>();
        circles.forEach(circle -> options.put(Long.toString(circle.id().value()), circle.name()));
        return options;
    }
}
