package coop.cabas.fees.web;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.members.MembershipKind;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** One kind of fee or gift. @param type null while it is new */
public record FeeTypePage(Form form, @Nullable FeeTypeId type) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return type == null ? "/fees/types" : "/fees/types/" + type.value();
    }

    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        Arrays.stream(FeeType.Kind.values()).forEach(kind -> kinds.put(kind.name(), Text.t("fees.kind." + kind)));
        return kinds;
    }

    public Map<String, String> memberships() {
        var kinds = new LinkedHashMap<String, String>();
        Arrays.stream(MembershipKind.values())
                .forEach(kind -> kinds.put(kind.name(), Text.t("members.membership." + kind)));
        return kinds;
    }
}
