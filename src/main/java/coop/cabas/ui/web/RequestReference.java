package coop.cabas.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Gives each request a short reference, written in its log lines, its answer and its error page, so that a volunteer can
 * quote it and an admin can find it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestReference extends OncePerRequestFilter {

    private static final String ATTRIBUTE = RequestReference.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The reference of this request, eight hexadecimal digits. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String reference ? reference : "-";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        var reference = HexFormat.of().formatHex(bytes);
        request.setAttribute(ATTRIBUTE, reference);
        response.setHeader("X-Request-Reference", reference);
        MDC.put("reference", reference);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("reference");
        }
    }
}
