package coop.cabas.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.DemonstrationDoor;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

import java.util.List;

@ModuleTest
class DemonstrationDoorTest {

    @Autowired
    DemonstrationDoor door;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.4.5.6", "::1", "0:0:0:0:0:0:0:1"})
    void opensToABrowserAtThisMachine(String address) {
        assertThat(door.isAtThisMachine(request(address, "localhost"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.20", "10.0.0.1", "203.0.113.9", "2001:db8::1", "localhost.evil.org", ""})
    void staysShutToEverybodyElse(String address) {
        assertThat(door.isAtThisMachine(request(address, "localhost"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Proto"})
    void staysShutBehindAProxyOnTheSameMachine(String header) {
        var request = request("127.0.0.1", "localhost");
        request.addHeader(header, "127.0.0.1");
        assertThat(door.isAtThisMachine(request)).isFalse();
    }

    @Test
    void staysShutToANameThatDnsMadePointHere() {
        assertThat(door.isAtThisMachine(request("127.0.0.1", "rebound.evil.org")))
                .isFalse();
    }

    @Test
    void staysShutWhenTomcatHasAlreadyTakenTheForwardingHeadersOff() {
        var request = request("127.0.0.1", "localhost");
        request.setAttribute("org.apache.tomcat.request.forwarded", Boolean.TRUE);
        assertThat(door.isAtThisMachine(request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://coop.example.org", "http://192.168.1.20:8080", "null", "not an address"})
    void staysShutBehindAProxyThatOnlyTheBrowserKnowsOf(String site) {
        for (var header : List.of("Origin", "Referer")) {
            var request = request("127.0.0.1", "localhost");
            request.addHeader(header, site);
            request.addHeader("Sec-Fetch-Site", "same-origin");
            assertThat(door.isAtThisMachine(request)).as(header).isFalse();
        }
    }

    @Test
    void opensToABrowserThatComesFromAPageHereOrFollowsALink() {
        for (var here : List.of("http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080")) {
            var form = request("127.0.0.1", "localhost");
            form.addHeader("Origin", here);
            form.addHeader("Referer", here + "/sign-in?to=/");
            assertThat(door.isAtThisMachine(form)).isTrue();
        }
        var link = request("127.0.0.1", "localhost");
        link.addHeader("Referer", "https://github.com/");
        link.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(door.isAtThisMachine(link)).isTrue();
    }

    private static MockHttpServletRequest request(String address, String host) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(address);
        request.setServerName(host);
        return request;
    }
}
