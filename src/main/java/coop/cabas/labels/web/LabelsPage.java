package coop.cabas.labels.web;

import coop.cabas.labels.Printing;
import coop.cabas.labels.Waiting;
import coop.cabas.ui.Page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Labels that wait, and those printed last.
 *
 * @param full whether there may be more than are shown
 */
public record LabelsPage(List<Waiting> waiting, boolean full, List<Printing> latest) implements Page {

    public SequencedMap<String, List<Waiting>> departments() {
        return waiting.stream()
                .collect(Collectors.groupingBy(Waiting::department, LinkedHashMap::new, Collectors.toList()));
    }
}
