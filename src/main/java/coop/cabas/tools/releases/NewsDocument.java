package coop.cabas.tools.releases;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Zone;
import coop.cabas.tools.WebAddress;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Atom and RSS: tags and releases of GitHub and GitLab, or the news of a project. */
final class NewsDocument {

    /** The address of a release or a tag ends with the tag itself, which says more than any title. */
    private static final Pattern TAG = Pattern.compile("/(?:releases/tag|-/releases|-/tags|tags)/([^/?#]+)/?$");

    private static final Pattern SECURITY = Pattern.compile("\\b(security|sécurité|vulnerabilit\\w+|cve-\\d+)");

    private NewsDocument() {}

    static Found read(byte[] content) {
        var input = new SyndFeedInput();
        // A document type could name files of this machine, or grow without end.
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(false);
        try (var text = new XmlReader(new ByteArrayInputStream(content))) {
            return new Found(
                    input.build(text).getEntries().stream()
                            .limit(Document.MOST_TOLD)
                            .flatMap(NewsDocument::told)
                            .toList(),
                    List.of());
        } catch (FeedException | IOException | IllegalArgumentException unreadable) {
            throw new Refused("tools.file.notNews");
        }
    }

    private static Stream<Found.Told> told(SyndEntry entry) {
        var url = url(entry.getLink());
        var title = Objects.requireNonNullElse(entry.getTitle(), "");
        var security = SECURITY.matcher(title.toLowerCase(Locale.ROOT)).find();
        return versions(url, title).stream().map(version -> new Found.Told(version, released(entry), security, url));
    }

    private static List<Version> versions(String url, String title) {
        var tag = TAG.matcher(url);
        if (tag.find()) {
            return Version.read(decoded(tag.group(1))).stream().toList();
        }
        return Version.read(title).map(List::of).orElseGet(() -> Version.inTitle(title));
    }

    private static String decoded(String tag) {
        try {
            return URLDecoder.decode(tag.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException crooked) {
            return tag;
        }
    }

    private static @Nullable LocalDate released(SyndEntry entry) {
        var date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        if (date == null) {
            return null;
        }
        var day = LocalDate.ofInstant(date.toInstant(), Zone.PARIS);
        return Dates.isBelievable(day) ? day : null;
    }

    private static String url(@Nullable String link) {
        return link != null && WebAddress.is(link) ? link : "";
    }
}
