package coop.cabas.fees.bank;

import coop.cabas.fees.Distribution.Owed;
import coop.cabas.fees.Distribution.Person;
import coop.cabas.members.Member;
import coop.cabas.shared.Money;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One line of the bank, given by hand.
 *
 * @param member from whom it is said to be; null while nobody is chosen
 * @param shares what each fee would get, beside {@code owed}
 */
public record LinePage(
        Form form,
        Bank.Line line,
        List<BankPage.Best> proposed,
        @Nullable Member member,
        List<Owed> owed,
        List<Money> shares,
        List<Person> found,
        String search,
        boolean mayChange)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/fees/bank/" + line.id();
    }

    public boolean isOpen() {
        return "OPEN".equals(line.state());
    }

    public boolean isIgnored() {
        return "IGNORED".equals(line.state());
    }

    public String share(int place) {
        var name = "part-" + owed.get(place).fee().value();
        return form.isTyped(name)
                ? form.value(name)
                : Format.amount(shares.get(place).amount());
    }
}
