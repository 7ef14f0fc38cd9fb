package coop.cabas.imports.web;

import coop.cabas.imports.Limits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;

/**
 * Turns away uploads that are too large before any byte of them is kept. The body is read and thrown away, so that the
 * browser gets to the answer instead of a broken connection, and the request goes on as a visit to the same page, which
 * tells what to do: it is thereby checked, drawn and answered like any other.
 *
 * <p>Runs before anything that would parse the body, the check against forged requests included.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadGuard extends OncePerRequestFilter {

    /** Set on a request whose upload was turned away. */
    static final String REFUSED = UploadGuard.class.getName();

    private static final String HERE = "/imports/";
    /** Boundaries and headers of the parts, names of files included. */
    private static final long WRAPPING = 4L << 20;
    /** Forms elsewhere carry one document of ten megabytes at most; it is the document's own rule that says so kindly. */
    private static final long ELSEWHERE = (10L << 20) + WRAPPING;
    /** Beyond this, reading on costs more than a broken connection. */
    private static final long MOST_THROWN_AWAY = 1L << 30;

    private final Limits limits;

    UploadGuard(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request) || isAcceptable(request)) {
            chain.doFilter(request, response);
            return;
        }
        throwAway(request);
        if (request.getRequestURI().startsWith(HERE)) {
            request.setAttribute(REFUSED, true);
            chain.doFilter(new Visit(request), response);
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** An upload of unknown length could be endless; browsers always tell it. */
    private boolean isAcceptable(HttpServletRequest request) {
        long most =
                request.getRequestURI().startsWith(HERE) ? limits.maxTotalSize().toBytes() + WRAPPING : ELSEWHERE;
        return request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= most;
    }

    private static void throwAway(HttpServletRequest request) throws IOException {
        // a program that asks first ("Expect: 100-continue") has sent nothing yet, and need not
        if (request.getHeader("Expect") != null) {
            return;
        }
        var buffer = new byte[1 << 16];
        long left = MOST_THROWN_AWAY;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = request.getInputStream().read(buffer);
        }
    }

    /** The same request as if the person had merely come to look. */
    private static final class Visit extends HttpServletRequestWrapper {

        Visit(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public int getContentLength() {
            return 0;
        }

        @Override
        public long getContentLengthLong() {
            return 0;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public java.util.Map<String, String[]> getParameterMap() {
            return java.util.Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Nothing();
        }
    }

    private static final class Nothing extends ServletInputStream {

        @Override
        public int read() {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("there is nothing to wait for");
        }
    }
}
