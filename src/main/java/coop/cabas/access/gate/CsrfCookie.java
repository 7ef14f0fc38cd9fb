package coop.cabas.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token against forged requests, in a cookie of this very host rather than in a session: nobody needs a session before
 * signing in. It changes when somebody signs in or out.
 */
final class CsrfCookie implements CsrfTokenRepository {

    private final CsrfTokenRepository https = named("__Host-cabas-csrf", true);
    private final CsrfTokenRepository http = named("cabas-csrf", false);

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return at(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        at(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return at(request).loadToken(request);
    }

    private CsrfTokenRepository at(HttpServletRequest request) {
        return request.isSecure() ? https : http;
    }

    private static CsrfTokenRepository named(String name, boolean secure) {
        var cookies = new CookieCsrfTokenRepository();
        cookies.setCookieName(name);
        cookies.setCookiePath("/");
        // Not Strict: after a link followed from webmail, forms open in other tabs would be refused.
        cookies.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
        return cookies;
    }
}
