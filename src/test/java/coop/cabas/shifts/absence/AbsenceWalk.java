package coop.cabas.shifts.absence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.accounts.Entry;
import coop.cabas.shifts.accounts.Ledger;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Jobs;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Somebody cannot come: another stands in, two exchange, hours are given. */
class AbsenceWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    SignIns signIns;

    @Autowired
    Jobs jobs;

    @Autowired
    Shifts shifts;

    @Autowired
    Bookings bookings;

    @Autowired
    AbsenceRules rules;

    @Autowired
    Ledger ledger;

    @Autowired
    coop.cabas.shifts.accounts.Accounts times;

    @Autowired
    ApplicationContext context;

    private int wide;

    @AfterEach
    void asByDefault() {
        rules.choose(new AbsenceRules.Chosen(false, false, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void whoeverCannotComeFindsSomebodyElse(int width) {
        wide = width;
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var job = "Caisse " + mark;
        var soon = shift(job, "2026-11-24T18:00");
        var later = shift("Rayon " + mark, "2026-11-28T10:00");
        var office = office();
        office.navigate("/shifts/planning/absences");
        for (var rule : List.of("standIns", "swaps", "solidarity")) {
            office.locator("input[name=" + rule + "]").check();
        }
        assertAccessible(office);
        picture(office, "absence-1-rules");
        office.locator("main form button[type=submit]").click();

        var ana = somebody("Ana", mark);
        var bruno = somebody("Bruno", mark);
        var chloe = somebody("Chloé", mark);
        bookings.place(soon, ana.file());
        bookings.place(later, chloe.file());

        // Too late to give it back: Ana tells, offers her place, Bruno takes it.
        var hers = ana.page();
        hers.navigate("/me/shifts");
        hers.locator("main a:has-text('Je ne peux pas venir')").first().click();
        assertAccessible(hers);
        picture(hers, "absence-2-cannot");
        hers.locator("#why").fill("Enfant malade");
        hers.locator("form[action$='/notice'] button").click();
        assertThat(hers.locator(".notice.good")).isVisible();
        assertThat(hers.locator("main a[href='/shifts/help']")).isVisible();
        hers.locator("form[action$='/withdrawal'] button").click();
        assertThat(hers.locator("#why")).isVisible();
        hers.locator("#why").fill("Enfant malade");
        hers.locator("form[action$='/notice'] button").click();
        hers.locator("form[action$='/offer'] button").click();
        assertThat(hers.locator("form[action$='/withdrawal']")).isVisible();
        picture(hers, "absence-3-offered");
        var his = bruno.page();
        his.navigate("/shifts/offers");
        assertAccessible(his);
        picture(his, "absence-4-offers");
        his.locator("main li:has-text('" + job + "') button").click();
        assertThat(his.locator("main")).containsText(job);
        hers.navigate("/me/shifts");
        assertThat(hers.locator("main")).containsText("Vous n’avez pas de créneau");

        // Bruno would rather have Chloé's shift, and she agrees.
        his.navigate("/me/shifts");
        his.locator("main a:has-text('Je ne peux pas venir')").first().click();
        his.locator("#wanted")
                .selectOption(his.locator("#wanted option:has-text('Rayon " + mark + "')")
                        .getAttribute("value"));
        his.locator("form[action$='/swap'] button").click();
        picture(his, "absence-5-proposed");
        var theirs = chloe.page();
        theirs.navigate("/me/shifts/swaps");
        assertAccessible(theirs);
        picture(theirs, "absence-6-swaps");
        theirs.locator("form[action$='/acceptance'] button").first().click();
        theirs.navigate("/me/shifts");
        assertThat(theirs.locator("main")).containsText(job);
        his.navigate("/me/shifts");
        assertThat(his.locator("main")).containsText("Rayon " + mark);

        // Whoever is ahead gives an hour to those who are behind.
        ledger.correct(times.open(ana.file()), Entry.Kind.SAVINGS, 180, "reprise");
        hers.navigate("/me/solidarity");
        hers.locator("#hours").fill("1");
        assertAccessible(hers);
        picture(hers, "absence-7-solidarity");
        hers.locator("main form button[type=submit]").click();
        assertThat(hers.locator(".said")).isVisible();
    }

    private record Somebody(MemberId file, String email, AbsenceWalk walk) {

        Page page() {
            return walk.signedIn(email, PASSWORD, walk.wide);
        }
    }

    private Somebody somebody(String first, String mark) {
        var email = "%s.%s@example.org".formatted(first.toLowerCase(Locale.ROOT).replace('é', 'e'), UUID.randomUUID());
        var account = accounts.createWithPassword(new NewAccount(email, first, Locale.FRENCH, List.of()), PASSWORD);
        var file = FileOf.person(context, first, "Absence" + mark, MembershipKind.COOPERATIVE);
        signIns.tie(file, account);
        return new Somebody(file, email, this);
    }

    private ShiftId shift(String job, String starts) {
        var from = LocalDateTime.parse(starts);
        return shifts.add(new Shifts.Terms(from, from.plusHours(3), jobs.add(job, ""), 1, 3, "", false));
    }

    private Page office() {
        var email = "absences.%s@example.org".formatted(UUID.randomUUID());
        var role = "absences " + UUID.randomUUID();
        roles.create(role, Set.of("shifts.read", "shifts.plan"));
        accounts.createWithPassword(new NewAccount(email, "Ève", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, wide);
    }
}
