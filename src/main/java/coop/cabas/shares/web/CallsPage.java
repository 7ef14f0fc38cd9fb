package coop.cabas.shares.web;

import coop.cabas.shared.Money;
import coop.cabas.shares.CapitalCalls.Call;
import coop.cabas.ui.Page;

import java.time.LocalDate;
import java.util.List;

/** Shares that are not paid up yet. */
public record CallsPage(List<Call> calls, LocalDate today) implements Page {

    public Money unpaid() {
        return calls.stream().map(Call::unpaid).reduce(Money.ZERO, Money::plus);
    }

    public boolean isLate(Call call) {
        return call.deadline().isBefore(today);
    }
}
