package coop.cabas.circles;

import coop.cabas.access.AccountId;
import coop.cabas.testing.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Circles for tests, each with a name of its own: the tests of a module share one database. */
public final class Coop {

    /** The day of {@code TestClock.START}. */
    public static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ApplicationContext context;

    public Coop(ApplicationContext context) {
        this.context = context;
    }

    public CircleId circle(String name, @Nullable CircleId parent) {
        return circle(name, parent, LocalDate.parse("2020-01-01"));
    }

    public CircleId circle(String name, @Nullable CircleId parent, LocalDate founded) {
        return context.getBean(Circles.class)
                .found(new NewCircle(parent, name + " " + COUNT.incrementAndGet(), "Sert à quelque chose", founded));
    }

    /** One of the roles that every circle has. */
    public CircleRoleId role(CircleId circle, RoleKind kind) {
        return context.getBean(Structure.class).roles(circle, TODAY).stream()
                .filter(role -> role.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    public MandateId appoint(CircleRoleId role, AccountId account, String since, @Nullable String last) {
        return context.getBean(Mandates.class)
                .appoint(new Appointment(
                        role, account, LocalDate.parse(since), last == null ? null : LocalDate.parse(last), null));
    }

    /** Somebody who leads the circle, and holds these permissions besides. */
    public AccountId lead(CircleId circle, String... permissions) {
        var account = People.account(context, permissions);
        appoint(role(circle, RoleKind.LEAD), account, "2020-01-01", null);
        return account;
    }

    public static void actAs(AccountId account) {
        SecurityContextHolder.setContext(new SecurityContextImpl(People.authentication(account)));
    }

    /** The program itself acts again. */
    public static void nobodyActs() {
        SecurityContextHolder.clearContext();
    }
}
