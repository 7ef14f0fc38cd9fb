package coop.cabas.command;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.database.Demonstration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ThisMachineOnlyTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @BeforeEach
    void comesFromThisMachine() {
        request.setServerName("localhost");
        request.setRemoteAddr("127.0.0.1");
    }

    @Test
    void letsThisMachineIn() throws Exception {
        assertThat(statusWith(true)).isEqualTo(200);
    }

    @Test
    void letsEverybodyInWithoutDemonstration() throws Exception {
        request.setServerName("cabas.example");
        request.setRemoteAddr("192.0.2.7");
        assertThat(statusWith(false)).isEqualTo(200);
    }

    @Test
    void refusesAnotherMachine() throws Exception {
        request.setRemoteAddr("192.0.2.7");
        assertThat(statusWith(true)).isEqualTo(403);
    }

    @Test
    void refusesAnotherName() throws Exception {
        request.setServerName("cabas.example");
        assertThat(statusWith(true)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
    void refusesAProxyOfThisMachine(String header) throws Exception {
        request.addHeader(header, "192.0.2.7");
        assertThat(statusWith(true)).isEqualTo(403);
    }

    private int statusWith(boolean demonstration) throws Exception {
        var response = new MockHttpServletResponse();
        new ThisMachineOnly(new Demonstration(demonstration)).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
