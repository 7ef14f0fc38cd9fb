package coop.cabas.bench;

import java.util.ArrayList;
import java.util.List;

/** Durations, or any values of which the middle and the tail are asked. */
final class Samples {

    private final List<Double> values = new ArrayList<>();

    /** Something whose time is taken. */
    interface Act {
        void run() throws Exception;
    }

    void add(double value) {
        values.add(value);
    }

    /** Takes the time of an act, in milliseconds. */
    void time(Act act) throws Exception {
        long start = System.nanoTime();
        act.run();
        add((System.nanoTime() - start) / 1e6);
    }

    int count() {
        return values.size();
    }

    double median() {
        return at(0.5);
    }

    double p99() {
        return at(0.99);
    }

    double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private double at(double part) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.floor(part * sorted.size())));
    }

    /** Middle and tail, as a cell of the table. */
    String millis() {
        return "p50 %s ms, p99 %s ms".formatted(Row.number(median()), Row.number(p99()));
    }
}
