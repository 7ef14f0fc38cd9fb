package coop.cabas.matrix;

import coop.cabas.access.AccountId;
import coop.cabas.tools.Evidence;
import coop.cabas.tools.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The proofs of one cell, from all modules. */
@Service
@Transactional(readOnly = true)
public class Proofs {

    private static final int PAGE = 20;

    private final List<Evidence> evidence;
    private final Statements statements;
    private final JdbcClient jdbc;

    Proofs(List<Evidence> evidence, Statements statements, JdbcClient jdbc) {
        this.evidence = evidence;
        this.statements = statements;
        this.jdbc = jdbc;
    }

    /**
     * A part of the history.
     *
     * @param next day to begin the following part before, null when there is none
     */
    public record Part(List<Entry> entries, @Nullable LocalDate next) {}

    /**
     * A proof.
     *
     * @param statement the statement that it is, null for what Cabas saw itself
     * @param by name of who did it, null when nobody known did
     */
    public record Entry(
            Proof proof,
            @Nullable Statement statement,
            @Nullable String by) {}

    /** @param before only proofs of earlier days, null for the latest ones */
    public Part of(String tool, String activity, @Nullable LocalDate before) {
        var all = new ArrayList<Entry>();
        for (var source : evidence) {
            if (source instanceof StatedEvidence) {
                statements
                        .of(tool, activity, before, PAGE + 1)
                        .forEach(statement -> all.add(
                                new Entry(StatedEvidence.proof(tool, statement), statement, statement.author())));
            } else {
                source.of(tool, activity, before, PAGE + 1).forEach(proof -> all.add(new Entry(proof, null, null)));
            }
        }
        all.sort(Comparator.comparing((Entry entry) -> entry.proof().on())
                .reversed()
                .thenComparing(entry -> entry.proof().strength()));
        var part = all;
        LocalDate next = null;
        if (all.size() > PAGE) {
            // The following part begins with a whole day: the day that would be cut in two goes there, unless it is all
            // there is.
            var cut = all.get(PAGE).proof().on();
            var whole = all.stream()
                    .filter(entry -> entry.proof().on().isAfter(cut))
                    .toList();
            part = new ArrayList<>(whole.isEmpty() ? all : whole);
            next = part.getLast().proof().on();
        }
        return new Part(named(part), next);
    }

    private List<Entry> named(List<Entry> entries) {
        var names = names(entries.stream()
                .filter(entry -> entry.by() == null)
                .map(entry -> entry.proof().by())
                .filter(Objects::nonNull)
                .toList());
        return entries.stream()
                .map(entry -> entry.by() != null || entry.proof().by() == null
                        ? entry
                        : new Entry(entry.proof(), null, names.get(entry.proof().by())))
                .toList();
    }

    /** Names of people, of those still known. */
    Map<AccountId, String> names(List<AccountId> people) {
        var names = new HashMap<AccountId, String>();
        if (!people.isEmpty()) {
            jdbc.sql("select id, name from access.person where id in (:people)")
                    .param(
                            "people",
                            people.stream().map(AccountId::value).distinct().toList())
                    .query(row -> {
                        names.put(new AccountId(row.getLong("id")), row.getString("name"));
                    });
        }
        return names;
    }
}
