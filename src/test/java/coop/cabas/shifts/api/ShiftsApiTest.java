package coop.cabas.shifts.api;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import coop.cabas.access.AccountId;
import coop.cabas.access.Tokens;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What programs read of shifts, and what they do in the name of whoever made them a token. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class ShiftsApiTest {

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    Tokens tokens;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    Plan plan;
    Shift shift;
    MemberId ana;
    String token;

    @BeforeEach
    void layOut() {
        plan = Plan.empty(context);
        for (var i = 0; i < 60; i++) {
            plan.slot(MONDAY, "%02d:%02d".formatted(8 + i / 6, 10 * (i % 6)), 15, 2);
        }
        context.getBean(Layout.class).apply(LocalDate.parse("2026-12-13"));
        shift = shifts.between(LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-07"))
                .getFirst();
        ana = FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE);
        var account = People.account(context, "shifts.own");
        context.getBean(SignIns.class).tie(ana, account);
        token = token(account);
    }

    @Test
    void everyShiftOnceInTheirOrderPageByPageWithoutNames() throws Exception {
        bookings.place(shift.id(), ana);
        var read = new ArrayList<Integer>();
        var after = "";
        do {
            var page = call(HttpMethod.GET, "/api/v1/shifts?until=2026-12-07" + after, token);
            assertThat(page).hasStatusOk().bodyText().doesNotContain("Ana");
            var body = page.getResponse().getContentAsString();
            read.addAll(JsonPath.<List<Integer>>read(body, "$.shifts[*].id"));
            String next = JsonPath.read(body, "$.next");
            after = next == null ? "" : "&after=" + next;
        } while (!after.isEmpty());

        assertThat(read)
                .hasSize(120)
                .isEqualTo(shifts.between(Plan.TODAY, LocalDate.parse("2026-12-07")).stream()
                        .map(one -> (int) one.id().value())
                        .toList());
    }

    @Test
    void onlyThoseAtWhichThereIsAPlaceAndOneByItself() {
        bookings.place(shift.id(), ana);
        bookings.place(shift.id(), FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE));
        var day = "/api/v1/shifts?from=2026-12-07&until=2026-12-07";

        assertThat(call(HttpMethod.GET, day, token))
                .bodyText()
                .contains("\"id\":" + shift.id().value() + ",");
        assertThat(call(HttpMethod.GET, day + "&free=true", token))
                .bodyText()
                .doesNotContain("\"id\":" + shift.id().value() + ",");
        assertThat(call(HttpMethod.GET, day + "&job=" + (plan.job().value() + 1), token))
                .bodyText()
                .contains("\"shifts\":[]");
        assertThat(call(HttpMethod.GET, "/api/v1/shifts/" + shift.id().value(), token))
                .bodyText()
                .contains("\"starts\":\"2026-12-07T08:00:00+01:00\"", "\"booked\":2", "\"free\":0", "\"missing\":0");
        assertThat(call(HttpMethod.GET, "/api/v1/shifts/999999999", token)).hasStatus(404);
        assertThat(call(HttpMethod.GET, "/api/v1/shifts?from=hier", token)).hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/shifts")).hasStatus(401);
    }

    @Test
    void aPlaceIsTakenReadAndGivenBackByTheRulesOfThePages() throws Exception {
        var taken =
                call(HttpMethod.POST, "/api/v1/me/shifts?shift=" + shift.id().value(), token);
        assertThat(taken).hasStatus(201).bodyText().contains("\"canGiveBack\":true");
        int id = JsonPath.read(taken.getResponse().getContentAsString(), "$.id");

        assertThat(call(HttpMethod.POST, "/api/v1/me/shifts?shift=" + shift.id().value(), token))
                .hasStatus(409)
                .bodyText()
                .contains("déjà réservé");
        assertThat(call(HttpMethod.GET, "/api/v1/me/shifts", token)).bodyText().contains("\"id\":" + id);
        assertThat(call(HttpMethod.DELETE, "/api/v1/me/shifts/" + id, token)).hasStatus(204);
        assertThat(bookings.of(ana, Plan.TODAY)).isEmpty();
        assertThat(call(HttpMethod.DELETE, "/api/v1/me/shifts/" + id, token)).hasStatus(409);
    }

    @Test
    void aTokenMadeForSomethingElseTakesNoPlaceAndOthersPlacesAreNotThere() {
        var bruno = FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE);
        var his = bookings.take(shift.id(), bruno, false);
        var path = "/api/v1/me/shifts?shift=" + shift.id().value();

        assertThat(call(HttpMethod.DELETE, "/api/v1/me/shifts/" + his.value(), token))
                .hasStatus(404);
        var reader = People.account(context, "shifts.read");
        assertThat(call(HttpMethod.POST, path, tokens.create("Lecture", Set.of("shifts.read"), reader)))
                .hasStatus(403);
        assertThat(call(HttpMethod.GET, "/api/v1/me/shifts", token(People.account(context, "shifts.own"))))
                .hasStatus(404);
        assertThat(mvc.post().uri(path)).hasStatus(401);
    }

    private String token(AccountId owner) {
        return tokens.create("Agenda", Set.of("shifts.own"), owner);
    }

    private MvcTestResult call(HttpMethod method, String path, String bearer) {
        return mvc.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + bearer)
                .exchange();
    }
}
