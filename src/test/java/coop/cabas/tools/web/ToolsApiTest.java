package coop.cabas.tools.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import coop.cabas.tools.Install;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.ToolsModuleTest;
import org.junit.jupiter.api.Test;

@ToolsModuleTest
class ToolsApiTest extends ToolPages {
    @Test
    void tellsProgramsAsPeople() {
        var id = tool("Signal", Kind.SERVICE);
        var code = tools.find(id).code();
        installations.install(
                installations.open(id, "Téléphones", true, ""),
                Install.by(People.account(context), "7.1", TestClock.START.toLocalDate(), ""));
        releases.enter(id, "7.9", null, false, "");
        releases.enter(id, "7.10", null, true, "");
        var program = People.who(context, "tools.read");
        assertThat(get("/api/v1/tools", program))
                .bodyJson()
                .extractingPath("$[*].code")
                .asArray()
                .contains(code);
        var one = get("/api/v1/tools/" + code, program);
        assertThat(one).bodyJson().extractingPath("$.environments[0].version").isEqualTo("7.1");
        assertThat(one).bodyJson().extractingPath("$.rto").isEqualTo(240);
        assertThat(get("/api/v1/tools/" + code + "/releases", program))
                .bodyJson()
                .extractingPath("$[*].version")
                .asArray()
                .containsExactly("7.10", "7.9");
        assertThat(get("/api/v1/tools/nothing", program)).hasStatus(404);
        assertThat(get("/api/v1/tools", People.who(context))).hasStatus(403);
    }

    @Test
    void describesItselfForPrograms() {
        var description = mvc.get().uri("/api/v1/openapi.json").exchange();
        assertThat(description)
                .bodyText()
                .contains("/api/v1/tools", "/api/v1/tools/{code}/releases", "Minutes within which it should run again");
    }
}
