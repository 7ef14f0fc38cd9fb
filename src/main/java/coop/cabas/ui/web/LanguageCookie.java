package coop.cabas.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;
import org.springframework.web.util.WebUtils;

import java.time.Duration;
import java.util.Locale;

/**
 * French unless the person chose English; the choice is kept in a cookie, signed in or not. Programs, which keep no cookie,
 * ask by {@code Accept-Language}.
 */
final class LanguageCookie extends AbstractLocaleContextResolver {

    static final String NAME = "lang";

    /** Found out once: a page asks for it at each of its texts. */
    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return new SimpleLocaleContext(language(request));
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        var locale = context == null ? null : context.getLocale();
        var english = locale != null && "en".equals(locale.getLanguage());
        if (response != null) {
            var cookie = ResponseCookie.from(NAME, english ? "en" : "fr")
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .secure(request.isSecure())
                    .httpOnly(true)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    private static Locale language(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return "en".equals(request.getLocale().getLanguage())
                            && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                    ? Locale.UK
                    : Locale.FRANCE;
        }
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie != null && "en".equals(cookie.getValue()) ? Locale.UK : Locale.FRANCE;
    }
}
