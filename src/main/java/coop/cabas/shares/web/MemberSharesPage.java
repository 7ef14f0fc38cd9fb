package coop.cabas.shares.web;

import coop.cabas.members.Member;
import coop.cabas.shared.Money;
import coop.cabas.shares.Movement;
import coop.cabas.shares.MovementKind;
import coop.cabas.shares.Position;
import coop.cabas.shares.ShareClass;
import coop.cabas.shares.Subscriptions.Subscription;
import coop.cabas.ui.Page;

import java.util.List;

/**
 * The shares of somebody.
 *
 * @param lines of the register about them, the latest first
 * @param possible what can be done now
 */
public record MemberSharesPage(
        Member member,
        List<Held> held,
        List<Movement> lines,
        List<Subscription> subscriptions,
        List<Act> possible,
        boolean mayChange)
        implements Page {

    /** What they hold of one class. */
    public record Held(Position position, ShareClass of, Money unpaid) {}

    public String path() {
        return "/members/" + member.id().value() + "/shares";
    }

    public List<Subscription> open() {
        return subscriptions.stream().filter(Subscription::isOpen).toList();
    }

    public boolean isCorrectable(Movement line) {
        return mayChange && line.kind() != MovementKind.CORRECTION && line.reversedBy() == null;
    }
}
