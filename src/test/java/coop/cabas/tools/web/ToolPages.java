package coop.cabas.tools.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.testing.TestClock;
import coop.cabas.tools.Description;
import coop.cabas.tools.Installations;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.Tools;
import coop.cabas.tools.releases.Releases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests of the pages of tools share: tools to look at, and asking. */
abstract class ToolPages {

    static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Tools tools;

    @Autowired
    Installations installations;

    @Autowired
    Releases releases;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    long insert(String sql) {
        return jdbc.sql(sql.formatted(COUNT.incrementAndGet()))
                .param("day", TestClock.START.toLocalDate())
                .query(Long.class)
                .single();
    }

    ToolId tool(String name, Kind kind) {
        int number = COUNT.incrementAndGet();
        return tools.enter(
                "page-" + number,
                Description.of(name.equals("Porte") ? name : name + " " + number, kind, "")
                        .weighing(Criticality.HIGH, 240, null),
                TestClock.START.toLocalDate().minusYears(1));
    }

    static String[] typed(String name, String... more) {
        var all = new java.util.LinkedHashMap<String, String>();
        all.put("name", name);
        all.put("kind", "SOFTWARE");
        all.put("status", "IN_USE");
        all.put("sensitivity", "INTERNAL");
        all.put("criticality", "MEDIUM");
        for (var field : List.of(
                "code",
                "purpose",
                "owner",
                "supplier",
                "address",
                "country",
                "dataHeld",
                "rto",
                "rpo",
                "note",
                "processes")) {
            all.put(field, "");
        }
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    MvcTestResult get(String path, RequestPostProcessor who) {
        return mvc.get().uri(path).with(who).exchange();
    }

    MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(path).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
