package coop.cabas.outbound;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A client that connects to the very addresses that were checked: a name is resolved once, then never again. */
final class PinnedClient {

    /** Only so many are tried one after the other. */
    private static final int MOST_ADDRESSES = 3;

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16_384;

    private PinnedClient() {}

    static CloseableHttpClient of(Bounds bounds) {
        var silence = Timeout.of(bounds.silence());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked(bounds))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxLineLength(LONGEST_LINE)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(bounds.connect()))
                        .setSocketTimeout(silence)
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(silence).build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(silence)
                        .setConnectionRequestTimeout(silence)
                        .build())
                .setUserAgent("Cabas (cooperative supermarket; reads release feeds)")
                // Redirects are followed and bodies decompressed by ourselves, each within its bounds.
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
    }

    private record Checked(Bounds bounds) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = bounds.names().of(host);
            // One that is private among public ones is an attack, or a mistake that would look like one.
            if (!addresses.stream().allMatch(bounds.reachable())) {
                throw new NotPublic(host);
            }
            return addresses.stream().limit(MOST_ADDRESSES).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
