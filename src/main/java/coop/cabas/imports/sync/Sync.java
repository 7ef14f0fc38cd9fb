package coop.cabas.imports.sync;

import coop.cabas.imports.sync.Tally.Conflict;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the rows of one kind: new ones are added, those that changed there are changed here, field by field, unless they
 * changed here too. Rows are handed in one by one and written by the thousand.
 *
 * @param <T> what is brought of one
 */
public final class Sync<T extends Record> {

    private static final int CHUNK = 2_000;

    private final Thing<T> thing;
    private final Shape<T> shape;
    private final Round run;
    private final Known known;
    private final Tally.Count count;
    private final int chunk;
    private final @Nullable Set<String> carried;
    private final Map<Long, T> waiting = new LinkedHashMap<>();
    /** In a dry run, the keys made here for words under which rows are still kept, by Galette's. */
    private final Map<Long, Long> words = new HashMap<>();

    /** @param carried fields that the source tells; null for all */
    private Sync(Thing<T> thing, Round run, int chunk, @Nullable Set<String> carried) {
        this.thing = thing;
        this.shape = new Shape<>(thing.type());
        this.run = run;
        this.known = run.links().of(thing.name());
        this.count = run.tally().count(thing.name());
        this.chunk = chunk;
        this.carried = carried;
    }

    public static <T extends Record> Sync<T> many(Thing<T> thing, Round run) {
        return new Sync<>(thing, run, CHUNK, null);
    }

    /** For the few things whose id here is needed at once. */
    public static <T extends Record> Sync<T> few(Thing<T> thing, Round run) {
        return new Sync<>(thing, run, 1, null);
    }

    /** For a source that tells only some of the fields. */
    public static <T extends Record> Sync<T> partial(Thing<T> thing, Round run, Set<String> carried) {
        return new Sync<>(thing, run, CHUNK, carried);
    }

    public void offer(long external, T theirs) {
        waiting.put(external, theirs);
        if (waiting.size() >= chunk) {
            flush();
        }
    }

    /** Id here of a row handed in and written; in a dry run of a new one, a number that is none. */
    public @Nullable Long ours(@Nullable Long external) {
        return known.ours(external);
    }

    public void flush() {
        var fresh = new LinkedHashMap<Long, T>();
        var changed = new LinkedHashMap<Long, T>();
        waiting.forEach((external, theirs) -> {
            if (!known.has(external) && isKnownByAWord(external, theirs)) {
                changed.put(external, theirs);
                known.see(external);
            } else if (!known.has(external)) {
                fresh.put(external, theirs);
            } else if (carried == null && known.isSame(external, Shape.hash(shape.text(theirs)))) {
                count.same++;
                known.see(external);
            } else {
                changed.put(external, theirs);
                known.see(external);
            }
        });
        waiting.clear();
        add(fresh);
        change(changed);
    }

    /**
     * A row that lists brought by its name alone: from now on it is known by the key that Galette gave it.
     *
     * @return whether there was one
     */
    private boolean isKnownByAWord(long external, T theirs) {
        var word = thing.find(theirs).flatMap(known::wordOf);
        word.ifPresent(own -> {
            known.rename(own, external);
            if (run.isDry()) {
                words.put(external, own);
            } else {
                run.links().rename(thing.name(), own, external);
            }
        });
        return word.isPresent();
    }

    /** After the last row: those known that were not handed in are gone there. */
    public void finish(LocalDate today) {
        flush();
        var gone = new HashSet<Long>();
        known.eachUnseen(gone::add);
        count.gone = gone.size();
        if (!run.isDry()) {
            run.links().gone(thing.name(), gone, today);
        }
    }

    private void add(Map<Long, T> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        count.added += fresh.size();
        if (run.isDry()) {
            fresh.forEach(
                    (external, theirs) -> remember(external, thing.find(theirs).orElse(-1 - external), theirs));
            return;
        }
        var links = new ArrayList<Links.New>();
        var written = new LinkedHashMap<Long, T>();
        fresh.forEach((external, theirs) -> thing.find(theirs)
                .filter(found -> !known.standsForOne(found))
                .ifPresentOrElse(
                        found -> {
                            links.add(new Links.New(external, found, shape.text(theirs), true));
                            remember(external, found, theirs);
                        },
                        () -> written.put(external, theirs)));
        var ids = thing.add(List.copyOf(written.values())).iterator();
        written.forEach((external, theirs) -> {
            long id = ids.next();
            links.add(new Links.New(external, id, shape.text(theirs), false));
            remember(external, id, theirs);
        });
        run.links().add(thing.name(), links, run.batch());
    }

    private void remember(long external, long ours, T theirs) {
        known.put(external, ours, Shape.hash(shape.text(theirs)));
        known.see(external);
    }

    private void change(Map<Long, T> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var bases = run.links()
                .bases(
                        thing.name(),
                        changed.keySet().stream()
                                .map(external -> words.getOrDefault(external, external))
                                .toList());
        var here = thing.read(changed.keySet().stream().map(known::ours).toList());
        changed.forEach((external, theirs) -> {
            long ours = java.util.Objects.requireNonNull(known.ours(external));
            var now = here.get(ours);
            var base = bases.get(words.getOrDefault(external, external));
            if (base == null) {
                // offered twice in this very run
                count.same++;
            } else if (now == null) {
                count.same++;
                run.tally().conflict(new Conflict(thing.name(), external, ours, "", "", "", ""));
            } else {
                merge(external, ours, theirs, now, base);
            }
        });
    }

    private void merge(long external, long ours, T theirs, T now, String base) {
        var names = shape.names();
        var agreed = new ArrayList<>(shape.split(base));
        var there = shape.split(shape.text(theirs));
        var hereNow = shape.split(shape.text(now));
        var taken = new HashSet<String>();
        if (agreed.size() != names.size()) {
            // kept by a version that brought other fields: nothing tells who changed what
            agreed = new ArrayList<>(hereNow);
        }
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (carried != null && !carried.contains(name) || there.get(i).equals(agreed.get(i))) {
                continue;
            }
            if (hereNow.get(i).equals(agreed.get(i)) || hereNow.get(i).equals(there.get(i))) {
                taken.add(name);
                agreed.set(i, there.get(i));
            } else {
                run.tally()
                        .conflict(new Conflict(
                                thing.name(),
                                external,
                                ours,
                                name,
                                Shape.shown(agreed.get(i)),
                                Shape.shown(there.get(i)),
                                Shape.shown(hereNow.get(i))));
            }
        }
        var wanted = shape.mix(now, theirs, taken::contains);
        if (shape.text(wanted).equals(shape.text(now))) {
            count.same++;
        } else {
            count.changed++;
        }
        if (!run.isDry() && !taken.isEmpty()) {
            run.changes().keep(run.links(), run.batch(), thing.name(), external, ours, now, shape.text(wanted), base);
            thing.replace(ours, now, wanted);
            run.links().agree(thing.name(), external, shape.join(agreed));
        }
    }
}
