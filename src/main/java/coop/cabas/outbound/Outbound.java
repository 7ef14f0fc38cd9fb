package coop.cabas.outbound;

import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Fetches documents from the Internet, and from nowhere else. Every fetch of Cabas goes through here: whoever can make it
 * fetch an address of their choosing must not reach the coop's own network by it.
 */
public final class Outbound implements AutoCloseable {

    /** Of a header of ours. Longer etags are not worth keeping. */
    private static final int LONGEST_VALUE = 200;

    private final Bounds bounds;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Outbound(Bounds bounds) {
        this.bounds = bounds;
        this.client = PinnedClient.of(bounds);
    }

    /** @throws Refused when {@link #fetch} would refuse the address for what is written in it, without asking anybody */
    public void mustBeFetchable(URI address) {
        Addresses.check(address, bounds);
    }

    /**
     * Fetches a document.
     *
     * @param etag of the copy at hand, so that an unchanged document is not sent again; null for none
     * @param most bytes that the document may have, decompressed
     * @return the answer, whatever its status
     * @throws Refused when the address is not a public one, when nobody answers in time, or when the document is too large
     */
    public Answer fetch(URI address, @Nullable String etag, int most) {
        return fetch(address, etag, most, null);
    }

    /**
     * The same, for a server that asks who its visitors are.
     *
     * @param agent how we present ourselves ({@code User-Agent}); null for the usual way
     */
    public Answer fetch(URI address, @Nullable String etag, int most, @Nullable String agent) {
        if (agent != null && !isFit(agent.replace(' ', '_'))) {
            throw new IllegalArgumentException(agent);
        }
        // A server that sends a byte now and then passes every limit of reading: only the whole can be bounded.
        var fetching = threads.submit(() -> follow(address, etag, most, agent));
        try {
            return fetching.get(bounds.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            fetching.cancel(true);
            throw new Refused("outbound.slow", host(address));
        } catch (InterruptedException stopped) {
            fetching.cancel(true);
            Thread.currentThread().interrupt();
            throw new Refused("outbound.slow", host(address));
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause(), address);
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        client.close();
    }

    private Answer follow(URI first, @Nullable String etag, int most, @Nullable String agent) throws IOException {
        var address = first;
        for (int hop = 0; hop <= bounds.redirects(); hop++) {
            Addresses.check(address, bounds);
            var step = step(address, request(address, etag, agent), most);
            if (step.next() == null) {
                return step.answer();
            }
            address = step.next();
        }
        throw new Refused("outbound.redirects", host(first));
    }

    private Step step(URI address, HttpGet request, int most) throws IOException {
        var refused = new AtomicReference<@Nullable Refused>();
        var taken = new AtomicReference<@Nullable Step>();
        try {
            client.execute(request, response -> {
                try {
                    taken.set(step(response, address, most));
                } catch (Refused refusal) {
                    refused.set(refusal);
                }
                // Closed any other way, the connection would first be read to its end, however far that is.
                request.cancel();
                return true;
            });
        } catch (IOException closed) {
            if (refused.get() == null && taken.get() == null) {
                throw closed;
            }
        }
        var refusal = refused.get();
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(taken.get());
    }

    /** @param next where the server sends us instead, null when it has answered */
    private record Step(Answer answer, @Nullable URI next) {}

    private static HttpGet request(URI address, @Nullable String etag, @Nullable String agent) {
        var request = new HttpGet(address);
        if (agent != null) {
            request.setHeader(HttpHeaders.USER_AGENT, agent);
        }
        request.setHeader(HttpHeaders.ACCEPT, "*/*");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        if (etag != null && isFit(etag)) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, etag);
        }
        return request;
    }

    private static Step step(ClassicHttpResponse response, URI address, int most) throws IOException {
        var location = value(response.getFirstHeader(HttpHeaders.LOCATION));
        var next = location != null && isRedirect(response.getCode()) ? Addresses.next(address, location) : null;
        var etag = value(response.getFirstHeader(HttpHeaders.ETAG));
        return new Step(
                new Answer(
                        response.getCode(),
                        next == null ? Body.read(response.getEntity(), most, host(address)) : new byte[0],
                        value(response.getFirstHeader(HttpHeaders.CONTENT_TYPE)),
                        etag == null || !isFit(etag) ? null : etag,
                        address),
                next);
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private static boolean isFit(String value) {
        return value.length() <= LONGEST_VALUE && value.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static @Nullable String value(@Nullable Header header) {
        return header == null ? null : header.getValue();
    }

    private static Refused refusal(@Nullable Throwable cause, URI address) {
        if (cause instanceof Refused refused) {
            return refused;
        }
        for (var at = cause; at != null; at = at.getCause()) {
            if (at instanceof NotPublic) {
                return new Refused(Message.of("outbound.notPublic", host(address)));
            }
        }
        return switch (Objects.requireNonNull(cause)) {
            case UnknownHostException unknown -> new Refused("outbound.unknownHost", host(address));
            case SocketTimeoutException slow -> new Refused("outbound.slow", host(address));
            case IOException broken -> new Refused("outbound.unreachable", host(address));
            case RuntimeException bug -> throw bug;
            case Error bug -> throw bug;
            default -> throw new IllegalStateException(cause);
        };
    }

    private static String host(URI address) {
        return address.getHost() == null ? address.toString() : address.getHost();
    }
}
