package coop.cabas.ui.web;

import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What surrounds every page: who looks, where they may go, the sentence about what was just done.
 *
 * @param viewer who looks
 * @param menu sections with at least one entry that the viewer may open, in the order of {@link MenuEntry.Section}
 * @param path address of the page, to mark its entry
 * @param address path and, for a page that was asked for, its query: where to come back to
 * @param said sentence about what was just done, or null
 * @param csrf token for forms; null where there is no session to protect
 */
public record Frame(
        Viewer viewer,
        List<Group> menu,
        String path,
        String address,
        @Nullable String said,
        @Nullable CsrfToken csrf) {

    static final String SAID = "said";
    static final String SOURCE = Frame.class.getName();

    /** A section of the navigation with its entries. */
    public record Group(MenuEntry.Section section, List<MenuEntry> entries) {}

    /** The frame of the current request; drawn once per page by {@code ui/page.jte}. */
    public static Frame current() {
        var request = request();
        return source(request).frame(request);
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private static Source source(HttpServletRequest request) {
        return (Source) Objects.requireNonNull(request.getAttribute(SOURCE), "not within a page");
    }

    /** Whether the lists of the page that is drawn can be taken away as files. */
    public static boolean isExportable() {
        return source(request()).exportable();
    }

    public boolean isOn(MenuEntry entry) {
        return isBelow(entry)
                && menu.stream()
                        .flatMap(group -> group.entries().stream())
                        .noneMatch(other -> other.path().startsWith(entry.path() + "/") && isBelow(other));
    }

    private boolean isBelow(MenuEntry entry) {
        return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
    }

    /** Headers that htmx adds to its requests: the token against forged ones. */
    public @Nullable String htmxHeaders() {
        return csrf == null ? null : "{\"" + csrf.getHeaderName() + "\":\"" + csrf.getToken() + "\"}";
    }

    /** Everything a frame is made of, put on the request when a page is drawn. @param exportable whether that page is an Exportable */
    record Source(Viewer viewer, List<MenuEntry> entries, boolean exportable) {

        Frame frame(HttpServletRequest request) {
            var flash = RequestContextUtils.getInputFlashMap(request);
            var path = Objects.requireNonNullElse(
                    (String) request.getAttribute("jakarta.servlet.error.request_uri"), request.getRequestURI());
            return new Frame(
                    viewer,
                    groups(),
                    path,
                    path + query(request),
                    flash == null ? null : (String) flash.get(SAID),
                    (CsrfToken) request.getAttribute("_csrf"));
        }

        private static String query(HttpServletRequest request) {
            var query = request.getQueryString();
            return query == null || !request.getMethod().equals("GET") ? "" : "?" + query;
        }

        private List<Group> groups() {
            var groups = new ArrayList<Group>();
            for (var section : MenuEntry.Section.values()) {
                var mine = entries.stream()
                        .filter(entry -> entry.section() == section && viewer.may(entry.permission()))
                        .sorted(Comparator.comparingInt(MenuEntry::order))
                        .toList();
                if (!mine.isEmpty()) {
                    groups.add(new Group(section, mine));
                }
            }
            return groups;
        }
    }
}
