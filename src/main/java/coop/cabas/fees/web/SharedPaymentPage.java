package coop.cabas.fees.web;

import coop.cabas.fees.Distribution.Owed;
import coop.cabas.fees.Distribution.Person;
import coop.cabas.fees.Methods.Method;
import coop.cabas.members.Member;
import coop.cabas.shared.Money;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One payment for several people is written down.
 *
 * @param typed whether it was sent before: what was typed is then shown again, fees found since being offered whole
 */
public record SharedPaymentPage(
        Form form,
        Member payer,
        List<Owed> owed,
        List<Method> methods,
        List<Long> with,
        List<Person> found,
        String search,
        boolean typed)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/members/" + payer.id().value();
    }

    /** What a fee gets, as its field shows it. */
    public String part(Owed one) {
        var name = "part-" + one.fee().value();
        return typed && form.isTyped(name)
                ? form.value(name)
                : Format.amount(one.owed().amount());
    }

    public Money sum() {
        return owed.stream().map(Owed::owed).reduce(Money.ZERO, Money::plus);
    }

    public Map<String, String> methodNames() {
        var names = new LinkedHashMap<String, String>();
        methods.forEach(method -> names.put(String.valueOf(method.id().value()), method.name()));
        return names;
    }
}
