package coop.cabas.starter;

import coop.cabas.tools.Tool;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * What the data file holds ({@code starter/redevabilites.yaml}). Codes tie its parts together.
 *
 * @param origin title of the document that it was made from
 */
public record Pack(
        String origin, List<Circle> circles, List<String> processes, List<PackTool> tools, List<Activity> activities) {

    /**
     * @param parent code of the circle that it belongs to, null for the general one
     * @param permissions what its people may do in Cabas
     */
    public record Circle(
            String code,
            @Nullable String parent,
            String name,
            String purpose,
            @Nullable String origin,
            List<String> permissions,
            List<String> domains,
            List<OwnRole> roles,
            List<Owed> accountabilities) {

        public Circle {
            permissions = orNone(permissions);
            domains = orNone(domains);
            roles = orNone(roles);
            accountabilities = orNone(accountabilities);
        }
    }

    /** @param minutes a week */
    public record OwnRole(
            String name, String purpose, @Nullable Integer minutes) {}

    /**
     * An accountability.
     *
     * @param cadence ISO 8601 period, null when it is owed without rhythm
     * @param consulted code of a circle
     */
    public record Owed(
            String wording,
            @Nullable String origin,
            @Nullable String activity,
            @Nullable String cadence,
            @Nullable String autonomousUnless,
            @Nullable String consulted) {}

    /**
     * @param clients codes of circles, none for all
     * @param owner name of a role of one of the circles
     * @param rto minutes
     * @param rpo minutes
     */
    public record PackTool(
            String code,
            String name,
            Tool.Kind kind,
            String purpose,
            Tool.@Nullable Status status,
            List<String> clients,
            @Nullable String owner,
            @Nullable String data,
            Tool.Sensitivity sensitivity,
            Tool.Criticality criticality,
            @Nullable Integer rto,
            @Nullable Integer rpo,
            List<String> processes) {

        public PackTool {
            clients = orNone(clients);
            processes = orNone(processes);
        }

        Tool.Status standing() {
            return Objects.requireNonNullElse(status, Tool.Status.IN_USE);
        }
    }

    /** Cadences are ISO 8601 periods by criticality of the tool; null where nothing is expected. */
    public record Activity(
            String code,
            String theme,
            String name,
            String origin,
            List<Tool.Kind> kinds,
            @Nullable String low,
            @Nullable String medium,
            @Nullable String high,
            @Nullable String vital) {}

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
