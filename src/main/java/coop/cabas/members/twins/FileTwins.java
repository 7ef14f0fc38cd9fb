package coop.cabas.members.twins;

import coop.cabas.members.Directory;
import coop.cabas.members.DuplicateCheck;
import coop.cabas.members.MemberId;
import coop.cabas.members.NewMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks for whoever is about to be registered in the file. */
@Component
@Transactional(readOnly = true)
class FileTwins implements DuplicateCheck {

    private static final int SHOWN = 5;

    private final Finder finder;
    private final Twins twins;
    private final Directory directory;

    FileTwins(Finder finder, Twins twins, Directory directory) {
        this.finder = finder;
        this.twins = twins;
        this.directory = directory;
    }

    @Override
    public List<Suspect> like(NewMember wanted) {
        var candidates = finder.candidates(wanted);
        if (candidates.isEmpty()) {
            return List.of();
        }
        var mine = finder.traits(wanted);
        var from = twins.rule().entry();
        var alike = finder.traits(candidates).values().stream()
                .map(theirs -> Map.entry(theirs.id(), Likeness.of(mine, theirs)))
                .filter(found -> found.getValue().score() >= from)
                .sorted(Comparator.comparingInt((Map.Entry<Long, Likeness> found) ->
                                -found.getValue().score())
                        .thenComparing(Map.Entry::getKey))
                .limit(SHOWN)
                .toList();
        var names = directory
                .all(alike.stream().map(found -> new MemberId(found.getKey())).toList())
                .stream()
                .collect(Collectors.toMap(member -> member.id().value(), Function.identity()));
        return alike.stream()
                .flatMap(found -> java.util.stream.Stream.ofNullable(names.get(found.getKey()))
                        .map(member -> new Suspect(
                                member.id(),
                                member.name(),
                                found.getValue().reasons().stream()
                                        .map(Reason::words)
                                        .toList())))
                .toList();
    }
}
