package coop.cabas.indicators.web;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Addresses with parameters. */
final class Address {

    private Address() {}

    static String of(String path, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return path;
        }
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(joining("&", path + "?", ""));
    }
}
