package coop.cabas.door.web;

import coop.cabas.door.kiosks.Kiosk;
import coop.cabas.door.relays.Relay;
import coop.cabas.door.relays.Relays;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Relays that open a real door.
 *
 * @param openings the latest orders, by number of the relay
 * @param tablets whose yes may open one
 * @param token of the one that was just declared, shown once; null otherwise
 * @param refused why what was just asked for was refused; null when nothing was
 */
public record RelaysPage(
        List<Relay> relays,
        Map<Long, List<Relays.Opening>> openings,
        List<Kiosk> tablets,
        Form form,
        @Nullable String token,
        @Nullable Message refused)
        implements Page {

    @Override
    public int status() {
        return refused == null ? form.status() : 409;
    }

    public List<Relays.Opening> openings(Relay relay) {
        return openings.getOrDefault(relay.id().value(), List.of());
    }

    public Map<String, String> tabletNames() {
        var names = new LinkedHashMap<String, String>();
        names.put("", Text.t("door.relay.alone"));
        tablets.forEach(tablet -> names.put(String.valueOf(tablet.id().value()), tablet.name()));
        return names;
    }
}
