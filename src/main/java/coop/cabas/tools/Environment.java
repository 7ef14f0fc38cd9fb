package coop.cabas.tools;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A place where a tool runs: the shop, the test machine.
 *
 * @param live whether people work with it, as opposed to trying things out
 * @param address where it is reached, empty when nobody wrote it down
 * @param version installed last, null when nothing was noted yet
 * @param installed day of that, null as well
 */
public record Environment(
        EnvironmentId id,
        ToolId tool,
        String name,
        boolean live,
        String address,
        @Nullable String version,
        @Nullable LocalDate installed) {}
