package coop.cabas.shares.web;

import coop.cabas.members.MemberKind;
import coop.cabas.shares.CategoryId;
import coop.cabas.shares.ShareClass;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One category of subscribers. @param id null while it is new */
public record CategoryPage(Form form, @Nullable CategoryId id, List<ShareClass> all) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return id == null ? "/shares/settings/categories" : "/shares/settings/categories/" + id.value();
    }

    public Map<String, String> classes() {
        var classes = new LinkedHashMap<String, String>();
        all.forEach(of -> classes.put(String.valueOf(of.id().value()), of.code() + " · " + of.name()));
        return classes;
    }

    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : MemberKind.values()) {
            kinds.put(kind.name(), Text.t("shares.for." + kind));
        }
        return kinds;
    }
}
