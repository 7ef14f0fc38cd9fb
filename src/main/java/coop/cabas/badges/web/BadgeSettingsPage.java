package coop.cabas.badges.web;

import coop.cabas.badges.BadgeSettings;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the coop recognises its members. */
public record BadgeSettingsPage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public Map<String, String> symbols() {
        var symbols = new LinkedHashMap<String, String>();
        for (var symbol : BadgeSettings.Symbol.values()) {
            symbols.put(symbol.name(), Text.t("badges.symbol." + symbol.name()));
        }
        return symbols;
    }
}
