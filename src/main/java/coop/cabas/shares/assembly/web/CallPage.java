package coop.cabas.shares.assembly.web;

import coop.cabas.shares.assembly.Assembly;
import coop.cabas.shares.assembly.AssemblyId;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** An assembly is called, or its call changed. @param id null while it is new */
public record CallPage(Form form, @Nullable AssemblyId id) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return id == null ? "/shares/assemblies" : "/shares/assemblies/" + id.value();
    }

    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Assembly.Kind.values()) {
            kinds.put(kind.name(), Text.t("shares.assembly.kind." + kind));
        }
        return kinds;
    }
}
