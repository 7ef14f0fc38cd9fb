package coop.cabas.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The least that every visitor gets: an answer, in a page that anybody can read. */
class FrameWalk extends BrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void aVisitorIsReceived(int width) {
        Page page = visitor(width);
        var answer = page.navigate("/");
        assertThat(answer.status()).isLessThan(500);
        assertThat(page.title()).isNotBlank();
        assertAccessible(page);
        picture(page, "visitor");
    }
}
