package coop.cabas.matrix;

import coop.cabas.audit.Audit;
import coop.cabas.matrix.Activity.Draft;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.tools.Tool.Criticality;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The activities owed on tools: the columns of the matrix. */
@Service
@Transactional
public class Activities {

    private static final int LONGEST_CODE = 40;

    private final JdbcClient jdbc;
    private final Columns columns;
    private final Clock clock;
    private final Audit audit;

    Activities(JdbcClient jdbc, Columns columns, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return the activities alive today, in their order */
    @Transactional(readOnly = true)
    public List<Activity> alive() {
        return columns.on(today());
    }

    /** @return those that were retired, the latest first */
    @Transactional(readOnly = true)
    public List<Activity> retired() {
        return columns.retiredBy(today());
    }

    /** @throws NotFound when there is none of this code */
    @Transactional(readOnly = true)
    public Activity find(String code) {
        return columns.withCode(code).orElseThrow(() -> new NotFound(code));
    }

    /** Adds an activity, the last of its theme, owed from today. Its code is made of its name. */
    public Activity add(Draft draft) {
        return add(freeCode(draft.name()), draft, today());
    }

    /**
     * Adds an activity with a code that evidence knows it by.
     *
     * @param founded first day on which it is owed, today or earlier
     * @throws Refused when the code or the name is taken
     */
    public Activity add(String code, Draft draft, LocalDate founded) {
        mustBeFree(draft.name(), code);
        int position = place(draft.theme());
        jdbc.sql("update matrix.activity set position = position + 1 where position >= :position")
                .param("position", position)
                .update();
        var id = parameters(jdbc.sql("""
                        insert into matrix.activity (code, position, theme, name, origin, kinds, low, medium, high, vital, founded)
                        values (:code, :position, :theme, :name, :origin, cast(:kinds as text[]), :low, :medium, :high, :vital, :founded)
                        on conflict do nothing returning id
                        """), draft)
                .param("code", code)
                .param("position", position)
                .param("founded", founded)
                .query(Long.class)
                .optional()
                .orElseThrow(
                        () -> new Refused("matrix.activity.taken", draft.name().strip()));
        audit.record("matrix.activity.added", subject(id), null, facts(draft));
        return find(code);
    }

    /** @throws Refused when the name is taken */
    public void change(String code, Draft draft) {
        var before = find(code);
        mustBeFree(draft.name(), code);
        try {
            parameters(jdbc.sql("""
                        update matrix.activity set theme = :theme, name = :name, origin = :origin, kinds = cast(:kinds as text[]),
                            low = :low, medium = :medium, high = :high, vital = :vital
                        where code = :code
                        """), draft).param("code", code).update();
        } catch (DuplicateKeyException takenMeanwhile) {
            throw new Refused("matrix.activity.taken", draft.name().strip());
        }
        audit.record(
                "matrix.activity.changed",
                subject(before.id().value()),
                facts(new Draft(before.theme(), before.name(), before.origin(), before.kinds(), before.cadences())),
                facts(draft));
    }

    /** From today it is owed no more; its past remains. */
    public void retire(String code) {
        var activity = find(code);
        if (activity.ended() != null) {
            return;
        }
        jdbc.sql("update matrix.activity set ended = greatest(:today, founded) where code = :code")
                .param("today", today())
                .param("code", code)
                .update();
        audit.record("matrix.activity.retired", subject(activity.id().value()), Map.of("name", activity.name()), null);
    }

    /** Moves it one place to the left or to the right; at the end of the row it stays. */
    public void move(String code, boolean left) {
        var alive = alive();
        int at = alive.stream().map(Activity::code).toList().indexOf(code);
        int other = left ? at - 1 : at + 1;
        if (at < 0) {
            throw new NotFound(code);
        }
        if (other < 0 || other >= alive.size()) {
            return;
        }
        jdbc.sql("""
                        update matrix.activity a set position = b.position
                        from matrix.activity b
                        where (a.id, b.id) in ((:one, :other), (:other, :one))
                        """)
                .param("one", alive.get(at).id().value())
                .param("other", alive.get(other).id().value())
                .update();
        audit.record(
                "matrix.activity.moved",
                subject(alive.get(at).id().value()),
                null,
                Map.of("name", alive.get(at).name()));
    }

    private void mustBeFree(String name, String code) {
        var taken = jdbc.sql("""
                        select exists (
                            select from matrix.activity where lower(name) = lower(:name) and code <> :code and ended is null)
                        """)
                .param("name", name.strip())
                .param("code", code)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refused("matrix.activity.taken", name.strip());
        }
    }

    /** After the last of its theme, or after all. */
    private int place(String theme) {
        return jdbc.sql("""
                        select coalesce(max(position) filter (where theme = :theme), max(position), 0) + 1 from matrix.activity
                        where ended is null
                        """).param("theme", theme.strip()).query(Integer.class).single();
    }

    /** Letters and hyphens only; a letter is added while another has it. */
    private String freeCode(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-+|-+$", "");
        var beginning = plain.isEmpty() ? "activity" : plain.substring(0, Math.min(plain.length(), LONGEST_CODE - 4));
        var code = beginning.replaceAll("-+$", "");
        for (char letter = 'b'; columns.withCode(code).isPresent() && letter <= 'z'; letter++) {
            code = beginning.replaceAll("-+$", "") + "-" + letter;
        }
        return code;
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, Draft draft) {
        var spec = statement
                .param("theme", draft.theme().strip())
                .param("name", draft.name().strip())
                .param("origin", draft.origin().strip())
                .param(
                        "kinds",
                        "{"
                                + String.join(
                                        ",",
                                        draft.kinds().stream()
                                                .map(Enum::name)
                                                .sorted()
                                                .toList()) + "}");
        for (var criticality : Criticality.values()) {
            var cadence = draft.cadences().get(criticality);
            spec = spec.param(Columns.column(criticality), cadence == null ? null : cadence.toString(), Types.VARCHAR);
        }
        return spec;
    }

    private static Map<String, ?> facts(Draft draft) {
        var facts = new HashMap<String, Object>();
        facts.put("name", draft.name().strip());
        facts.put("theme", draft.theme().strip());
        facts.put("kinds", draft.kinds().stream().map(Enum::name).sorted().toList());
        draft.cadences().forEach((criticality, cadence) -> facts.put(criticality.name(), cadence.toString()));
        return facts;
    }

    private static String subject(long id) {
        return "matrix.activity:" + id;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
