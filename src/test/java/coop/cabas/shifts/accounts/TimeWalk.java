package coop.cabas.shifts.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.members.MemberId;
import coop.cabas.members.Members;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.JobId;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Jobs;
import coop.cabas.testing.TestClock;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** One comes and one does not, a cycle ends, an account is explained, a pause asked for, and the office looks after the rest. */
class TimeWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";
    private static final LocalDate FIRST = LocalDate.parse("2026-12-02");

    @Autowired
    coop.cabas.access.Accounts signInAccounts;

    @Autowired
    Roles roles;

    @Autowired
    Members members;

    @Autowired
    SignIns signIns;

    @Autowired
    Jobs jobs;

    @Autowired
    Shifts shifts;

    @Autowired
    Bookings bookings;

    @Autowired
    Cycles cycles;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void fromTheSheetToTheBalanceExplained(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var job = jobs.add("Rayon " + mark, "");
        var shift = shift(job, FIRST);
        var ana = member("Ana", mark);
        var bruno = member("Bruno", mark);
        bookings.place(shift, ana.file());
        bookings.place(shift, bruno.file());

        clock.set(FIRST + "T12:30");
        var office = office(width);
        whoCame(office, shift, mark);

        clock.set(FIRST.plusDays(28) + "T10:00");
        cycles.run();
        bookings.place(shift(job, FIRST.plusDays(70)), ana.file());
        explained(signedIn(ana.email(), PASSWORD, width), mark);
        afterwards(office(width), mark);
    }

    private void whoCame(Page office, ShiftId shift, String mark) {
        office.navigate("/shifts/sheets");
        assertAccessible(office);
        picture(office, "time-1-sheets");
        office.locator("main a:has-text('Rayon " + mark + "')").first().click();
        var anas = office.locator("section:has(h2:has-text('Ana'))");
        anas.locator("button:has-text('Présent')").click();
        office.locator("section:has(h2:has-text('Bruno')) button:has-text('Absent')")
                .click();
        assertThat(office.locator("section:has(h2:has-text('Bruno')) button[aria-pressed=true]"))
                .hasText("Absent·e");
        assertThat(anas.locator("button[aria-pressed=true]")).hasText("Présent·e");
        assertAccessible(office);
        assertThat(anas).containsText("Première fois");
        picture(office, "time-2-sheet");
    }

    private void explained(Page ana, String mark) {
        ana.navigate("/me/time");
        assertThat(ana.locator("main")).containsText("Tout est à jour.");
        assertThat(ana.locator("main")).containsText("Rayon " + mark);
        assertThat(ana.locator("main")).containsText("étaient dues");
        assertAccessible(ana);
        picture(ana, "time-3-mine");
        ana.locator("#until-day").fill(FIRST.plusDays(1).toString());
        ana.locator("button:has-text('Voir')").click();
        assertThat(ana.locator("main")).containsText("compteur 3");
        ana.navigate("/me/time");
        ana.locator("summary:has-text('Demander une pause')").click();
        ana.locator("#kind").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Pause"));
        assertAccessible(ana);
        picture(ana, "time-4-pause");
        ana.locator("form[action$='/leaves'] button[type=submit]").click();
        assertThat(ana.locator("main")).containsText("mercredi 10 février 2027");
        assertAccessible(ana);
        picture(ana, "time-4b-question");
        ana.locator("button:has-text('rendre tout cela')").click();
        assertThat(ana.locator(".said")).containsText("C’est noté.");
        assertThat(ana.locator("main")).containsText("Depuis le 27 janvier 2027");
    }

    private void afterwards(Page office, String mark) {
        office.navigate("/shifts/late?q=" + mark);
        assertThat(office.locator("main")).containsText("Bruno");
        assertThat(office.locator("main")).not().containsText("Ana");
        assertAccessible(office);
        picture(office, "time-5-late");
        office.locator("main a:has-text('Bruno')").first().click();
        office.locator("summary:has-text('Corriger')").click();
        office.locator("#kind").first().selectOption("TIME");
        office.locator("#hours").fill("1");
        office.locator("#why").fill("a aidé à l’inventaire");
        office.locator("form[action$='/corrections'] button[type=submit]").click();
        assertThat(office.locator("main")).containsText("a aidé à l’inventaire");
        assertThat(office.locator("main")).containsText("−2 h");
        assertAccessible(office);
        picture(office, "time-6-account");
        office.navigate("/shifts/planning/rules");
        assertAccessible(office);
        picture(office, "time-7-rules");
        office.navigate("/shifts/simulator");
        office.locator("#alert").fill("60");
        office.locator("button:has-text('Essayer ces règles')").click();
        assertThat(office.locator("main")).containsText("Bruno Lemoine" + mark);
        assertAccessible(office);
        picture(office, "time-8-simulator");
    }

    private record Person(MemberId file, String email) {}

    private Person member(String first, String mark) {
        var email = "%s.%s@example.org".formatted(first.toLowerCase(Locale.ROOT), UUID.randomUUID());
        var file = members.register(
                new NewMember(
                        Profile.person(first, "Lemoine" + mark),
                        email,
                        null,
                        PostalAddress.NONE,
                        LocalDate.parse("2026-01-05"),
                        Set.of(MembershipKind.COOPERATIVE)),
                "");
        signIns.tie(
                file,
                signInAccounts.createWithPassword(new NewAccount(email, first, Locale.FRENCH, List.of()), PASSWORD));
        return new Person(file, email);
    }

    private ShiftId shift(JobId job, LocalDate day) {
        var starts = day.atTime(9, 0);
        return shifts.add(new Shifts.Terms(starts, starts.plusHours(3), job, 1, 5, "", false));
    }

    private Page office(int width) {
        var email = "bureau.%s@example.org".formatted(UUID.randomUUID());
        var role = "bureau " + UUID.randomUUID();
        roles.create(role, Set.of("shifts.read", "shifts.attend", "shifts.accounts", "shifts.plan", "members.read"));
        signInAccounts.createWithPassword(new NewAccount(email, "Chloé", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
