package coop.cabas.members.search;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.HashSet;

@ModuleTest(extraIncludes = {"access", "mail"})
class ApiTest {

    private static final String API = "/api/v1/members";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void answersPageAfterPageEverybodyOnce() throws Exception {
        var files = new Files(jdbc);
        for (int i = 0; i < 70; i++) {
            files.city(files.member("Api", "Apiculture" + i), "Ruche");
        }
        var seen = new HashSet<Long>();
        var path = "?q=apiculture&where=all%3Ball%3Amembers.city~is~ruche";
        var page = JsonMapper.shared().readTree(ask(path).getResponse().getContentAsString());
        page.get("members").forEach(one -> seen.add(one.get("id").asLong()));
        assertThat(seen).hasSize(50);
        page = JsonMapper.shared()
                .readTree(ask(path + "&after=" + page.get("next").asString())
                        .getResponse()
                        .getContentAsString());
        page.get("members").forEach(one -> seen.add(one.get("id").asLong()));
        assertThat(seen).hasSize(70);
        assertThat(page.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?where=nonsense", "?where=all%3Ball%3Amembers.x~is~y", "?saved=999999", "?saved=x"})
    void saysWhichParameterIsWrong(String query) {
        assertThat(ask(query)).hasStatus(400).bodyText().contains("\"parameter\"");
    }

    @Test
    void isForWhoeverReadsTheFile() {
        assertThat(mvc.get().uri(API).exchange()).hasStatus(401);
        assertThat(mvc.get().uri(API).with(People.who(context)).exchange()).hasStatus(403);
    }

    private MvcTestResult ask(String query) {
        return mvc.get()
                .uri(URI.create(API + query))
                .with(People.who(context, "members.read"))
                .exchange();
    }
}
