package coop.cabas.access.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.shared.Allow;
import coop.cabas.testing.CabasTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every route of the program against everybody who may come. Enumerated from the program itself: none can be forgotten. */
@CabasTest
class RoutesTest {

    private static final Set<Integer> TURNED_AWAY = Set.of(302, 401, 403);

    @Autowired
    Map<String, RequestMappingHandlerMapping> mappings;

    @Autowired
    Map<String, HandlerMapping> allMappings;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private record Route(HttpMethod method, String path, String allowed) {

        boolean isApi() {
            return path.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + path + " for " + allowed;
        }
    }

    @Test
    void everyRouteSaysWhoMayUseIt() {
        var silent = mappings.values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(RoutesTest::isOurs)
                .filter(handler -> Gatekeeper.allowed(handler).isEmpty())
                .map(HandlerMethod::toString)
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void nothingAnswersThatTheGatekeeperDoesNotKnow() {
        assertThat(allMappings.values())
                .allSatisfy(mapping -> assertThat(mapping.getClass().getName())
                        .matches("org\\.springframework\\.(web\\.servlet|boot)\\..*"));
    }

    @Test
    void strangersReachNothingButWhatIsForAnyone() {
        var through = new ArrayList<String>();
        for (var route : routes()) {
            var status = status(route, request -> request);
            if (!route.allowed().equals(Allow.ANYONE) && !TURNED_AWAY.contains(status)) {
                through.add(route + " answered " + status);
            }
        }
        assertThat(through).isEmpty();
    }

    @Test
    void peopleWithoutThePermissionReachNothingThatAsksForOne() {
        var nobody = People.account(context);
        var through = new ArrayList<String>();
        for (var route : routes()) {
            var open = Set.of(Allow.ANYONE, Allow.SIGNED_IN).contains(route.allowed());
            if (!open && !route.isApi() && status(route, People.as(nobody)) != 403) {
                through.add(route.toString());
            }
        }
        assertThat(through).isEmpty();
    }

    @Test
    void peopleWithThePermissionAreNotTurnedAway() {
        var turnedAway = new ArrayList<String>();
        var people = new TreeMap<String, RequestPostProcessor>();
        for (var route : routes()) {
            if (!route.method().equals(HttpMethod.GET) || route.isApi()) {
                continue;
            }
            var somebody = people.computeIfAbsent(
                    route.allowed(),
                    allowed -> Set.of(Allow.ANYONE, Allow.SIGNED_IN).contains(allowed)
                            ? People.who(context)
                            : People.who(context, allowed));
            var status = status(route, somebody);
            if (Set.of(401, 403).contains(status) || status >= 500) {
                turnedAway.add(route + " answered " + status);
            }
        }
        assertThat(turnedAway).isEmpty();
    }

    @Test
    void nothingUnsafeHappensWithoutTheToken() {
        var through = new ArrayList<String>();
        for (var route : routes()) {
            // a mail program has seen no page: the secret in the address is its proof (RFC 8058)
            var isOfAMailProgram = route.path().startsWith("/unsubscribe/");
            if (!route.method().equals(HttpMethod.GET) && !route.isApi() && !isOfAMailProgram) {
                var admin = People.admin(context);
                var answer =
                        mvc.method(route.method()).uri(route.path()).with(admin).exchange();
                if (answer.getResponse().getStatus() != 403) {
                    through.add(route + " answered " + answer.getResponse().getStatus());
                }
            }
        }
        assertThat(through).isEmpty();
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        var without = new ArrayList<String>();
        for (var route : routes()) {
            var answer = answer(route, request -> request);
            var headers = answer.getResponse();
            if (headers.getHeader("Content-Security-Policy") == null
                    || !"nosniff".equals(headers.getHeader("X-Content-Type-Options"))
                    || !"same-origin".equals(headers.getHeader("Referrer-Policy"))
                    || !(isKeptForGood(route) || "no-store".equals(headers.getHeader("Cache-Control")))) {
                without.add(route.toString());
            }
        }
        assertThat(without).isEmpty();
    }

    /** The icons: their address changes with them. */
    private static boolean isKeptForGood(Route route) {
        return route.path().startsWith("/icons/");
    }

    @Test
    void lookingChangesNothing() {
        var admin = People.admin(context);
        routes(); // the account above is made before the first look
        var before = audited();
        for (var route : routes()) {
            if (route.method().equals(HttpMethod.GET) && !route.isApi()) {
                answer(route, admin);
            }
        }
        assertThat(audited()).isEqualTo(before);
    }

    @Test
    void showsNothingOfTheMachinery() {
        for (var path : List.of(
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/swagger-ui/index.html",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/application.yml",
                "/h2-console")) {
            assertThat(mvc.get().uri(path).exchange().getResponse().getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
        for (var method : List.of("TRACE", "OPTIONS", "CONNECT", "PROPFIND")) {
            assertThat(mvc.method(HttpMethod.valueOf(method))
                            .uri("/sign-in")
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .as(method)
                    .isBetween(400, 405);
        }
    }

    @Test
    void takesNoFilesFromStrangers() {
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .contentType("multipart/form-data; boundary=x")
                        .content("--x--"))
                .hasStatus(302);
    }

    private int status(Route route, RequestPostProcessor who) {
        return answer(route, who).getResponse().getStatus();
    }

    private MvcTestResult answer(Route route, RequestPostProcessor who) {
        var answer = mvc.method(route.method())
                .uri(route.path())
                .with(who)
                .with(csrf())
                .exchange();
        // Some addresses only exist as files to download: they are asked for as such.
        return answer.getResponse().getStatus() != 400
                ? answer
                : mvc.method(route.method())
                        .uri(route.path())
                        .param("export", "csv")
                        .with(who)
                        .with(csrf())
                        .exchange();
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (var mapping : mappings.values()) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (isOurs(handler)) {
                    routes.addAll(routes(info, Gatekeeper.allowed(handler).orElse("nobody")));
                }
            });
        }
        assertThat(routes).hasSizeGreaterThan(20);
        return routes;
    }

    private static List<Route> routes(RequestMappingInfo info, String allowed) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .filter(path -> !path.equals("/error"))
                .map(path -> path.replaceAll("\\{[^}]*}", "999999999"))
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> new Route(method.asHttpMethod(), path, allowed)))
                .toList();
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("coop.cabas.");
    }

    private long audited() {
        return jdbc.sql("select count(*) from audit.event").query(Long.class).single();
    }
}
