package coop.cabas.starter;

import coop.cabas.tools.Description;
import coop.cabas.tools.Tools;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/** Enters the tools taken. */
@Component
class ToolStart {

    private final Tools tools;
    private final JdbcClient jdbc;

    ToolStart(Tools tools, JdbcClient jdbc) {
        this.tools = tools;
        this.jdbc = jdbc;
    }

    Set<String> codes() {
        return Set.copyOf(jdbc.sql("select code from tools.tool_state where past is null")
                .query(String.class)
                .list());
    }

    void start(Pack.PackTool tool, String name, KnownCircles known, LocalDate since) {
        tools.enter(
                tool.code(),
                Description.of(name.strip(), tool.kind(), tool.purpose())
                        .standing(tool.standing())
                        .ownedBy(known.role(tool.owner()))
                        .holding(Objects.requireNonNullElse(tool.data(), ""), tool.sensitivity())
                        .weighing(tool.criticality(), tool.rto(), tool.rpo()),
                since,
                tool.clients().stream()
                        .map(known.circles()::get)
                        .filter(Objects::nonNull)
                        .toList(),
                tool.processes());
    }
}
