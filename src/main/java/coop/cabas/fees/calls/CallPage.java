package coop.cabas.fees.calls;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.Methods.Method;
import coop.cabas.fees.calls.Called.LeftOut;
import coop.cabas.shared.Money;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fee to be asked of many, before it is.
 *
 * @param query the selection
 * @param words the same in words
 * @param preview null until it was asked for
 */
public record CallPage(
        Form form,
        FeeType type,
        String query,
        String words,
        List<Method> methods,
        @Nullable Preview preview) implements Page {

    /** What the form that writes carries along, as it was looked at. */
    private static final List<String> CARRIED =
            List.of("query", "type", "begins", "limit", "starts", "amount", "method", "note");

    /**
     * Who would be called.
     *
     * @param shown the first ones by name
     * @param leftOut why → who, for everybody else chosen
     */
    public record Preview(int count, Money sum, List<Called> shown, Map<LeftOut, List<Called>> leftOut) {

        private static final int SHOWN = 200;

        static Preview of(List<Called> all) {
            var called = all.stream().filter(Called::isCalled).toList();
            var leftOut = new EnumMap<LeftOut, List<Called>>(LeftOut.class);
            all.stream()
                    .filter(one -> !one.isCalled())
                    .forEach(one -> leftOut.computeIfAbsent(one.leftOut(), why -> new ArrayList<>())
                            .add(one));
            return new Preview(
                    called.size(), FeeCalls.sum(called), called.subList(0, Math.min(SHOWN, called.size())), leftOut);
        }

        public boolean isShort() {
            return count > shown.size();
        }
    }

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/fees/calls/new/" + type.id().value();
    }

    public boolean begins(CallTerms.Begins begins) {
        return begins.name().equals(form.value("begins"));
    }

    public Map<String, String> carried() {
        var carried = new LinkedHashMap<String, String>();
        CARRIED.stream().filter(form::isTyped).forEach(name -> carried.put(name, form.value(name)));
        return carried;
    }

    public Map<String, String> methodNames() {
        var names = new LinkedHashMap<String, String>();
        methods.forEach(method -> names.put(String.valueOf(method.id().value()), method.name()));
        return names;
    }
}
