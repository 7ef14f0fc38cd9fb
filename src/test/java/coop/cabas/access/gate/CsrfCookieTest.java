package coop.cabas.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CsrfCookieTest {

    @Test
    void keepsFormsOfOtherTabsAliveAfterALinkFollowedFromElsewhere() {
        var csrf = new CsrfCookie();
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        csrf.saveToken(csrf.generateToken(request), request, response);
        var cookie = response.getCookie("cabas-csrf");
        assertThat(cookie).isNotNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.isHttpOnly()).isTrue();
    }
}
