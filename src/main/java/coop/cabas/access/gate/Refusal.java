package coop.cabas.access.gate;

import coop.cabas.ui.Text;
import coop.cabas.ui.web.RequestReference;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How somebody is turned away: a stranger is led to the sign-in page and back again afterwards, somebody known is told
 * that this is not for them, a program gets a problem document.
 */
@Component
class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final List<String> HIDDEN = List.of("/actuator", "/v3/api-docs");

    private final JsonMapper json;

    Refusal(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException {
        if (isHidden(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problem(request, response, HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null) {
            // an XMLHttpRequest would follow a redirect by itself and put the sign-in page into a corner of this one
            response.setHeader("HX-Redirect", signIn(pathOf(request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, signIn(wanted(request)));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (isHidden(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isApi(request)) {
            problem(request, response, HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** What is meant for nobody: not even its existence is told. */
    private static boolean isHidden(HttpServletRequest request) {
        return HIDDEN.stream().anyMatch(path -> request.getRequestURI().startsWith(path));
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        var problem = ProblemDetail.forStatus(status);
        problem.setDetail(Text.t(status == 401 ? "access.api.unknown" : "access.api.forbidden"));
        problem.setProperty("reference", RequestReference.of(request));
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** What a form sent cannot be sent again after signing in: only pages are returned to. */
    private static @Nullable String wanted(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return pathOf(request.getHeader(HttpHeaders.REFERER));
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static @Nullable String pathOf(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            var address = URI.create(url);
            var query = address.getRawQuery();
            return address.getRawPath() + (query == null ? "" : "?" + query);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static String signIn(@Nullable String back) {
        return back == null || back.equals("/") || back.length() > 1000
                ? "/sign-in"
                : "/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
