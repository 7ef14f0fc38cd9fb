package coop.cabas.fees.renewal;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.Methods;
import coop.cabas.fees.Methods.Method;
import coop.cabas.organisation.Identity;
import coop.cabas.shared.Money;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a link shows: who is to be renewed, for how much, and how to pay.
 *
 * @param ticked who was chosen in the form just sent; counts for nothing in a fresh one
 */
public record RenewalPage(
        Form form,
        String secret,
        Renewable.Household household,
        Set<Long> ticked,
        LocalDate today,
        List<Method> methods,
        Identity identity)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/renew/" + secret;
    }

    public List<FeeType> types(Renewable.Person person) {
        return household.types().stream().filter(person::mayChoose).toList();
    }

    /** That of the last fee, unless something else was chosen. */
    public boolean isChosen(Renewable.Person person, FeeType type) {
        var typed = form.value("type-" + person.member().value());
        return typed.isEmpty()
                ? Long.valueOf(type.id().value()).equals(person.lastType())
                : typed.equals(String.valueOf(type.id().value()));
    }

    /** Everybody, until somebody is left out. */
    public boolean isTicked(Renewable.Person person) {
        return !form.hasErrors() || ticked.contains(person.member().value());
    }

    /** Until when, or since when no longer. */
    public String until(Renewable.Person person) {
        return person.until() == null
                ? Text.t("fees.renewal.never")
                : Text.t(
                        person.until().isBefore(today) ? "fees.renewal.ended" : "fees.renewal.until",
                        Format.day(person.until()));
    }

    public boolean isFree(Renewable.Person person) {
        return types(person).stream().anyMatch(FeeType::freeAmount);
    }

    public boolean isOwed() {
        return household.owed().compareTo(Money.ZERO) > 0;
    }

    public String tone(Renewable.Person person) {
        return person.state() == Renewable.State.TO_PAY ? "info" : "good";
    }

    public String icon(Renewable.Person person) {
        return person.state() == Renewable.State.TO_PAY ? "hourglass" : "circle-check";
    }

    /** Whether the coop's account is told: to whoever pays by transfer, or said nothing. */
    public boolean isTransfer() {
        return household.method() == null || household.method().kind() == Methods.Kind.TRANSFER;
    }

    /** How to pay in the way that was chosen; every way when none was. */
    public String how() {
        var method = household.method();
        if (method == null) {
            return Text.t("fees.renewal.atShop", identity.name());
        }
        return switch (method.kind()) {
            case TRANSFER -> Text.t(iban().isEmpty() ? "fees.renewal.by.noIban" : "fees.renewal.by.TRANSFER");
            case CHEQUE -> Text.t("fees.renewal.by.CHEQUE", identity.name(), reference());
            case CASH, CARD -> Text.t("fees.renewal.by." + method.kind(), reference());
            case PAYPAL, SCHEDULE, OTHER -> Text.t("fees.renewal.by.other", method.name(), reference());
        };
    }

    /** IBAN in groups of four, as cheques and letters print it. */
    public String iban() {
        return identity.iban().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What to write on a transfer, so that it is found. */
    public String reference() {
        var head = household.head();
        return Text.t("fees.renewal.transfer", Objects.requireNonNullElse(head.number(), ""), head.firstName())
                .replaceAll("\\s+", " ");
    }

    public String amount(FeeType type) {
        return type.amount() == null ? "" : Format.money(type.amount());
    }
}
