package coop.cabas.tools.releases;

import coop.cabas.audit.Audit;
import coop.cabas.outbound.Outbound;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The addresses where versions are told. Once a day each is read by {@link FeedReading}. */
@Service
@Transactional
public class Feeds {

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Outbound outbound;
    private final FeedReading reading;

    Feeds(JdbcClient jdbc, Audit audit, Outbound outbound, FeedReading reading) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.outbound = outbound;
        this.reading = reading;
    }

    /**
     * What came of reading a feed.
     *
     * @param problem why it could not be read, null when it could
     * @param added versions not known before
     */
    public record Read(@Nullable Message problem, int added) {}

    @Transactional(readOnly = true)
    public List<Feed> of(ToolId tool) {
        return jdbc.sql(FeedReading.SELECT + " where tool = :tool order by id")
                .param("tool", tool.value())
                .query(FeedReading::feed)
                .list();
    }

    /** @throws Refused when the address is no public one, is known already, or is one too many */
    public FeedId add(ToolId tool, Feed.Kind kind, String url) {
        outbound.mustBeFetchable(address(url));
        if (of(tool).size() >= MOST) {
            throw new Refused("tools.feed.many", MOST);
        }
        var id = jdbc.sql("""
                        insert into tools.feed (tool, kind, url) values (:tool, :kind, :url)
                        on conflict do nothing returning id""")
                .param("tool", tool.value())
                .param("kind", kind.name())
                .param("url", url)
                .query(Long.class)
                .optional()
                .map(FeedId::new)
                .orElseThrow(() -> new Refused("tools.feed.known"));
        audit.record("tools.feed.added", Releases.subject(tool), null, Map.of("url", url));
        return id;
    }

    public void remove(ToolId tool, FeedId id) {
        var url = jdbc.sql("delete from tools.feed where id = :id and tool = :tool returning url")
                .param("id", id.value())
                .param("tool", tool.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        audit.record("tools.feed.removed", Releases.subject(tool), Map.of("url", url), null);
    }

    /**
     * Reads a feed without waiting for its turn.
     *
     * @throws Refused when it was read less than a minute ago
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Read readNow(ToolId tool, FeedId id) {
        if (of(tool).stream().noneMatch(feed -> feed.id().equals(id))) {
            throw new NotFound(id);
        }
        return reading.read(reading.take(id).orElseThrow(() -> new Refused("tools.feed.tooSoon")));
    }

    private static URI address(String url) {
        if (url.length() > 500) {
            throw new Refused("tools.url.malformed");
        }
        try {
            return URI.create(url);
        } catch (IllegalArgumentException crooked) {
            throw new Refused("tools.url.malformed");
        }
    }
}
