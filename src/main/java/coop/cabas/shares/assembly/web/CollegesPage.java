package coop.cabas.shares.assembly.web;

import coop.cabas.members.Statuses;
import coop.cabas.shares.assembly.College;
import coop.cabas.ui.Page;

import java.util.List;
import java.util.stream.Collectors;

/** Colleges of voters, with what the law says of them. */
public record CollegesPage(List<College> all, List<Statuses.Status> statuses) implements Page {

    private static final int AT_LEAST = 3;
    private static final int LIGHTEST = 10;
    private static final int HEAVIEST = 50;

    public int total() {
        return College.total(all);
    }

    public boolean areWhole() {
        return College.areWhole(all);
    }

    /** Whether they are other than what article 19 octies of loi 47-1775 allows a SCIC. */
    public boolean areUnusual() {
        return !all.isEmpty()
                && (all.size() < AT_LEAST
                        || all.stream().anyMatch(one -> one.weight() < LIGHTEST || one.weight() > HEAVIEST));
    }

    public String names(College of) {
        return statuses.stream()
                .filter(status -> of.statuses().contains(status.id().value()))
                .map(Statuses.Status::name)
                .collect(Collectors.joining(", "));
    }
}
