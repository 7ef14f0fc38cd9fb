package coop.cabas.members.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.FileOf;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What the coop's own fields hold: by kind, by right, and as it was. */
@ModuleTest(extraIncludes = {"access", "mail"})
class FieldValuesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    CustomFields fields;

    @Autowired
    FieldValues values;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void eachKindHoldsWhatItMeansAndRefusesTheRest() {
        var ana = ana();
        var line = field(FieldKind.LINE, terms(1, 3, 5));
        var date = field(FieldKind.DATE, terms(1, null, null));
        var truth = field(FieldKind.BOOLEAN, terms(1, null, null));

        assertThat(wrong(ana, line, "ab")).isEqualTo("members.fields.value.short");
        assertThat(wrong(ana, line, "abcdef")).isEqualTo("members.fields.value.long");
        assertThat(wrong(ana, date, "2026-02-30")).isEqualTo("members.fields.value.day");
        assertThat(wrong(ana, truth, "peut-être")).isEqualTo("ui.form.notUnderstood");

        write(ana, line, " a\n b ");
        write(ana, date, "2026-02-28");
        write(ana, truth, "false");
        assertThat(held(ana, line)).containsExactly("a b");
        assertThat(held(ana, date)).containsExactly("2026-02-28");
        assertThat(held(ana, truth)).containsExactly("false");
        write(ana, line, "");
        assertThat(held(ana, line)).isEmpty();
    }

    @Test
    void severalAnswersKeepTheirOrderAndTheirMost() {
        var ana = ana();
        var field = field(FieldKind.LINE, terms(2, null, null));

        write(ana, field, "gluten", "", "noix");
        assertThat(held(ana, field)).containsExactly("gluten", "noix");
        assertThat(wrong(ana, field, "a", "b", "c")).isEqualTo("members.fields.value.many");

        write(ana, field, "noix");
        assertThat(held(ana, field)).containsExactly("noix");
    }

    @Test
    void aRenamedChoiceIsRenamedForAllAndAnEndedOneStaysWithWhoHasIt() {
        var ana = ana();
        var field = field(FieldKind.CHOICE, terms(1, null, null));
        fields.offer(field, List.of(), List.of("Acueil", "Caisse"));
        var choices = fields.find(field).choices();
        write(ana, field, String.valueOf(choices.getFirst().id()));

        fields.offer(
                field,
                List.of(
                        new FieldChoice(choices.get(1).id(), "Caisse", false),
                        new FieldChoice(choices.getFirst().id(), "Accueil", true)),
                List.of("Bureau"));

        assertThat(fields.find(field).choices())
                .extracting(FieldChoice::label)
                .containsExactly("Caisse", "Bureau", "Accueil");
        var form = values.form(FieldSubject.MEMBER, ana.value(), Level.STAFF);
        assertThat(item(form, field).told()).containsExactly("Accueil");
        // saved again as it stands
        write(ana, field, String.valueOf(choices.getFirst().id()));
        assertThat(wrong(ana(), field, String.valueOf(choices.getFirst().id())))
                .isEqualTo("members.fields.value.choice");
        assertThatThrownBy(() -> fields.offer(field, List.of(), List.of("Bureau", "bureau")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoMayNotReadSeesNothingAndWhoMayNotWriteChangesNothing() {
        var ana = ana();
        var secret = field(
                FieldKind.LINE,
                new CustomFields.Terms(name(), "", false, 1, null, null, Level.STAFF, Level.STAFF, false, false));
        var shown = field(
                FieldKind.LINE,
                new CustomFields.Terms(name(), "", false, 1, null, null, Level.MEMBER, Level.STAFF, false, false));
        write(ana, secret, "note");

        values.write(
                FieldSubject.MEMBER,
                ana.value(),
                Level.MEMBER,
                typed(Map.of(secret, List.of("x"), shown, List.of("y"))));

        assertThat(held(ana, secret)).containsExactly("note");
        assertThat(held(ana, shown)).isEmpty();
        assertThat(values.of(FieldSubject.MEMBER, ana.value(), Level.MEMBER))
                .extracting(filled -> filled.field().id())
                .contains(shown)
                .doesNotContain(secret);
    }

    @Test
    void aDocumentIsKeptByItsContentAndSeenByRight() {
        var ana = ana();
        var field = field(
                FieldKind.FILE,
                new CustomFields.Terms(name(), "", false, 2, null, null, Level.STAFF, Level.STAFF, false, false));
        var pdf = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

        values.write(FieldSubject.MEMBER, ana.value(), Level.STAFF, withFile(field, "../../preuve.exe", pdf));

        assertThat(held(ana, field)).containsExactly("preuve.exe.pdf");
        assertThat(values.document(FieldSubject.MEMBER, ana.value(), Level.STAFF, field, 1)
                        .content())
                .isEqualTo(pdf);
        assertThatThrownBy(() -> values.document(FieldSubject.MEMBER, ana.value(), Level.MEMBER, field, 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> values.document(FieldSubject.MEMBER, ana.value(), Level.STAFF, field, 2))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> values.write(
                        FieldSubject.MEMBER, ana.value(), Level.STAFF, withFile(field, "x.pdf", new byte[] {
                            0x4D, 0x5A, 0, 3, 0, 0, 0
                        })))
                .isInstanceOf(Refused.class);
        values.write(
                FieldSubject.MEMBER,
                ana.value(),
                Level.STAFF,
                new Typed(Set.of(field), Map.of(), Map.of(), Map.of("own-" + field.value(), Set.of(1)), ""));
        assertThat(held(ana, field)).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var ana = ana();
        var field = field(FieldKind.LINE, terms(1, null, null));
        var was = values.form(FieldSubject.MEMBER, ana.value(), Level.STAFF).was();
        write(ana, field, "bureau");

        assertThatThrownBy(() -> values.write(
                        FieldSubject.MEMBER,
                        ana.value(),
                        Level.STAFF,
                        new Typed(
                                Set.of(field),
                                Map.of("own-" + field.value(), List.of("caisse")),
                                Map.of(),
                                Map.of(),
                                was)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("members.fields.moved"));
        assertThat(held(ana, field)).containsExactly("bureau");
    }

    @Test
    void thePastOfAFieldIsKeptWithTheFile() {
        var ana = ana();
        var field = field(FieldKind.LINE, terms(1, null, null));
        write(ana, field, "avant");
        write(ana, field, "après");

        assertThat(jdbc.sql("""
                        select (before ->> 'value') || ' > ' || (after ->> 'value') from members.history
                        where member = :member and part = 'field_value' and before is not null
                        """)
                        .param("member", ana.value())
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("avant > après");
    }

    @Test
    void twoHundredWhoMoveFieldsAtOnceLeaveEachOneItsPlace() throws Exception {
        var all = java.util.stream.IntStream.range(0, 5)
                .mapToObj(n -> fields.add(FieldSubject.PAYMENT, FieldKind.LINE, terms(1, null, null)))
                .toList();
        Callable<Void> move = () -> {
            fields.move(all.get(COUNT.incrementAndGet() % 5), COUNT.get() % 2 == 0);
            return null;
        };

        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(Collections.nCopies(200, move))) {
                done.get();
            }
        }

        var places = jdbc.sql("select position from members.field where subject = 'PAYMENT' order by position")
                .query((row, n) -> row.getInt(1))
                .list();
        assertThat(places).doesNotHaveDuplicates();
    }

    private MemberId ana() {
        return FileOf.person(context, "Ana", "Champ" + COUNT.incrementAndGet());
    }

    private static String name() {
        return "Champ " + COUNT.incrementAndGet();
    }

    private static CustomFields.Terms terms(int repeats, Integer shortest, Integer longest) {
        return new CustomFields.Terms(
                name(), "", false, repeats, shortest, longest, Level.MEMBER, Level.MEMBER, false, false);
    }

    private FieldId field(FieldKind kind, CustomFields.Terms terms) {
        return fields.add(FieldSubject.MEMBER, kind, terms);
    }

    private void write(MemberId member, FieldId field, String... texts) {
        values.write(FieldSubject.MEMBER, member.value(), Level.STAFF, typed(Map.of(field, Arrays.asList(texts))));
    }

    /** Key of what is wrong, and nothing is written. */
    private String wrong(MemberId member, FieldId field, String... texts) {
        var before = held(member, field);
        var typed = typed(Map.of(field, Arrays.asList(texts)));
        var held = values.of(FieldSubject.MEMBER, member.value(), Level.STAFF).stream()
                .filter(filled -> filled.field().id().equals(field))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> values.write(FieldSubject.MEMBER, member.value(), Level.STAFF, typed))
                .isInstanceOf(Refused.class);
        assertThat(held(member, field)).isEqualTo(before);
        return Check.problem(held, typed).orElseThrow().key();
    }

    private static Typed typed(Map<FieldId, List<String>> texts) {
        return new Typed(
                texts.keySet(),
                texts.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                one -> "own-" + one.getKey().value(), Map.Entry::getValue)),
                Map.of(),
                Map.of(),
                "");
    }

    private static Typed withFile(FieldId field, String name, byte[] content) {
        return new Typed(
                Set.of(field),
                Map.of(),
                Map.of("own-" + field.value(), List.of(new MockMultipartFile("own", name, null, content))),
                Map.of(),
                "");
    }

    private List<String> held(MemberId member, FieldId field) {
        return values.of(FieldSubject.MEMBER, member.value(), Level.ADMIN).stream()
                .filter(filled -> filled.field().id().equals(field))
                .flatMap(filled -> filled.values().stream())
                .map(FieldValue::value)
                .toList();
    }

    private static FieldForm.Item item(FieldForm form, FieldId field) {
        return form.items().stream()
                .filter(item -> item.field().id().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
