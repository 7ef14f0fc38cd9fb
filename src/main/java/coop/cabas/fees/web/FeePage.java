package coop.cabas.fees.web;

import coop.cabas.fees.Fee;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.Methods.Method;
import coop.cabas.members.Member;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fee is written down.
 *
 * @param overlapping fees that cover some of the same days; the form asks once more before it writes
 */
public record FeePage(Form form, Member member, List<FeeType> types, List<Method> methods, List<Fee> overlapping)
        implements Page {

    @Override
    public int status() {
        return overlapping.isEmpty() ? form.status() : 422;
    }

    public String path() {
        return "/members/" + member.id().value();
    }

    public boolean isChosen(FeeType type) {
        return String.valueOf(type.id().value()).equals(form.value("type"));
    }

    public Map<String, String> methodNames() {
        var names = new LinkedHashMap<String, String>();
        methods.forEach(method -> names.put(String.valueOf(method.id().value()), method.name()));
        return names;
    }
}
