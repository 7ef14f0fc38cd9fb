package coop.cabas.shifts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.members.FileOf;
import coop.cabas.members.MembershipKind;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Somebody who looks after the weeks ahead finds where hands are missing. */
class StaffingWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Shifts shifts;

    @Autowired
    Bookings bookings;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void fromTheMapToTheShift(int width) {
        manned();
        var staff = staff(width);

        staff.navigate("/shifts");
        staff.locator("a[href='/shifts/staffing']").click();
        assertThat(staff.locator(".heat-weeks")).containsText("6/6");
        assertAccessible(staff);
        picture(staff, "staffing-1-map");
        staff.locator("td.heat-nobody a").first().click();
        assertThat(staff.locator("h1")).containsText("Caisse");

        staff.navigate("/shifts/statistics?from=2026-11-23&until=2026-12-20");
        assertThat(staff.locator("main")).containsText("Remplissage");
        assertAccessible(staff);
        picture(staff, "staffing-2-figures");

        staff.navigate("/shifts/messages");
        assertAccessible(staff);
        picture(staff, "staffing-3-letters");
        staff.navigate("/shifts/messages/ALERT");
        assertAccessible(staff);
        staff.locator("button[formaction$='/preview']").click();
        assertThat(staff.locator("main")).containsText("Voici ce qu’on lira");
        picture(staff, "staffing-4-letter");
        staff.navigate("/shifts/calls");
        staff.locator("main li a").first().click();
        assertThat(staff.locator("h1")).containsText("Qui appeler");
        assertAccessible(staff);
        picture(staff, "staffing-5-calls");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void whereHelpIsWantedAndTheScreenOfTheShop(int width) {
        manned();
        var staff = staff(width);
        staff.navigate("/shifts/month?on=2026-12-01");
        assertAccessible(staff);
        picture(staff, "calendar-1-month");
        staff.locator("table.month td a").nth(1).click();
        assertThat(staff.locator("main li").first()).containsText("Caisse");
        assertAccessible(staff);
        picture(staff, "calendar-2-day");

        staff.navigate("/shifts/boards");
        staff.locator("#name").fill("Entrée");
        staff.locator("main form button[type=submit]").last().click();
        assertAccessible(staff);
        picture(staff, "calendar-3-boards");
        staff.navigate(staff.locator("#address").inputValue());
        assertThat(staff.locator("body.board")).containsText("Demain");
        assertAccessible(staff);
        picture(staff, "calendar-4-board");
    }

    /** Six days of three shifts each, some full, some short, some empty. */
    private void manned() {
        var plan = Plan.empty(context);
        for (var day : DayOfWeek.values()) {
            if (day != DayOfWeek.SUNDAY) {
                plan.slot(day, "09:00", 180, 6);
                plan.slot(day, "12:00", 180, 4);
                plan.slot(day, "18:00", 150, 6);
            }
        }
        context.getBean(Layout.class).apply(MONDAY.plusWeeks(3));
        var all = shifts.between(MONDAY, MONDAY.plusDays(5));
        var n = 0;
        for (var shift : all) {
            var booked = new int[] {6, 0, 2, 1}[n++ % 4];
            for (var i = 0; i < Math.min(booked, shift.most()); i++) {
                bookings.place(shift.id(), FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE));
            }
        }
    }

    private Page staff(int width) {
        var email = "staff.%s@example.org".formatted(UUID.randomUUID());
        var role = "créneaux " + UUID.randomUUID();
        roles.create(role, Set.of("shifts.read", "shifts.manage", "shifts.plan", "members.read"));
        accounts.createWithPassword(new NewAccount(email, "Chloé", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
