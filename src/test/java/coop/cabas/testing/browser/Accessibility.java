package coop.cabas.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What axe finds on a page. */
final class Accessibility {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private Accessibility() {}

    static void assertOf(Page page) {
        List<String> faults = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Accessibility::told)
                        .toList();
        assertThat(faults).as("serious accessibility faults of " + page.url()).isEmpty();
    }

    private static String told(Rule rule) {
        String places =
                rule.getNodes().stream().map(node -> node.getHtml()).limit(3).collect(Collectors.joining(" | "));
        return "%s: %s (%s)".formatted(rule.getId(), rule.getHelp(), places);
    }
}
