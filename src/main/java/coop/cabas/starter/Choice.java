package coop.cabas.starter;

import java.util.Map;
import java.util.Set;

/**
 * What a coop takes of the pack.
 *
 * @param circles code of each circle taken → name that it is to have
 * @param tools code of each tool taken → name that it is to have
 * @param activities codes of the activities taken
 */
public record Choice(Map<String, String> circles, Map<String, String> tools, Set<String> activities) {

    public Choice {
        circles = Map.copyOf(circles);
        tools = Map.copyOf(tools);
        activities = Set.copyOf(activities);
    }
}
