package coop.cabas.members.fields;

import coop.cabas.files.Document;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.members.Level;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of the coop's own fields: who may see and write them, and what a form may put there. */
@Service
@Transactional
public class FieldValues {

    /** Stands for somebody or something that is not kept yet. */
    public static final long NOBODY = 0;

    private final CustomFields fields;
    private final List<ValueStore> stores;
    private final Files files;

    FieldValues(CustomFields fields, List<ValueStore> stores, Files files) {
        this.fields = fields;
        this.stores = stores;
        this.files = files;
    }

    /** What a viewer sees, in order. Fields that are ended are left out when nothing is held in them. */
    @Transactional(readOnly = true)
    public List<FilledField> of(FieldSubject subject, long owner, Level viewer) {
        var held = owner == NOBODY
                ? Map.<FieldId, List<FieldValue>>of()
                : store(subject).read(owner);
        return fields.of(subject).stream()
                .filter(field -> field.isReadBy(viewer))
                .map(field -> new FilledField(field, held.getOrDefault(field.id(), List.of())))
                .filter(filled -> !filled.field().ended() || !filled.values().isEmpty())
                .toList();
    }

    /** The form for a viewer. */
    @Transactional(readOnly = true)
    public FieldForm form(FieldSubject subject, long owner, Level viewer) {
        return FieldForm.of(of(subject, owner, viewer), viewer);
    }

    /** The form for somebody yet to be entered: what a viewer must fill in. */
    @Transactional(readOnly = true)
    public FieldForm asked(FieldSubject subject, Level viewer) {
        return FieldForm.of(required(subject, viewer), viewer);
    }

    /** The same again, as typed. */
    @Transactional(readOnly = true)
    public FieldForm askedAgain(FieldSubject subject, Level viewer, Typed typed) {
        var required = required(subject, viewer);
        var answer = typed.answering(ids(required));
        return FieldForm.again(required, viewer, answer, problems(required, viewer, answer));
    }

    /**
     * The form for a stranger who asks to join: what members must tell of themselves. Documents are left out: strangers hand none in,
     * and are asked for them on their own page later.
     */
    @Transactional(readOnly = true)
    public FieldForm askedOfStranger() {
        return FieldForm.of(ofStranger(), Level.MEMBER);
    }

    /** The same again, as typed. */
    @Transactional(readOnly = true)
    public FieldForm askedOfStrangerAgain(Typed typed) {
        var asked = ofStranger();
        var answer = typed.answering(ids(asked));
        return FieldForm.again(asked, Level.MEMBER, answer, problems(asked, Level.MEMBER, answer));
    }

    /** What a stranger answered, as it would be held. @throws Refused when something of it cannot be, see {@link #askedOfStrangerAgain} */
    @Transactional(readOnly = true)
    public List<FilledField> answers(Typed typed) {
        var asked = ofStranger();
        if (!problems(asked, Level.MEMBER, typed.answering(ids(asked))).isEmpty()) {
            throw new Refused("members.fields.wrong");
        }
        return asked.stream()
                .map(filled -> new FilledField(filled.field(), texts(filled.field(), typed)))
                .toList();
    }

    /** Holds what was answered, whatever became of the fields and their choices since. */
    public void hold(FieldSubject subject, long owner, List<FilledField> answers) {
        answers.forEach(answer -> store(subject).replace(owner, answer.field(), answer.values()));
    }

    /** What is wrong with what was typed, by {@link CustomField#input()}; empty when it can be written. */
    @Transactional(readOnly = true)
    public FieldForm again(FieldSubject subject, long owner, Level viewer, Typed typed) {
        var held = of(subject, owner, viewer);
        return FieldForm.again(held, viewer, typed, problems(held, viewer, typed));
    }

    /**
     * Writes what a form says.
     *
     * @throws Refused when something of it cannot be written, see {@link #again}; when somebody changed these values since
     *     the form was drawn; when a document is none that is taken
     */
    public void write(FieldSubject subject, long owner, Level viewer, Typed typed) {
        var held = of(subject, owner, viewer);
        if (!typed.was().isEmpty() && !typed.was().equals(FieldForm.fingerprint(held))) {
            throw new Refused("members.fields.moved");
        }
        if (!problems(held, viewer, typed).isEmpty()) {
            throw new Refused("members.fields.wrong");
        }
        for (var filled : held) {
            var field = filled.field();
            if (typed.shown().contains(field.id()) && field.isWrittenBy(viewer)) {
                store(subject)
                        .replace(
                                owner,
                                field,
                                field.kind() == FieldKind.FILE ? documents(filled, typed) : texts(field, typed));
            }
        }
    }

    /**
     * A document held in a field.
     *
     * @param place which of its values, from 1
     * @throws NotFound when the viewer may not see it, or nothing is there
     */
    @Transactional(readOnly = true)
    public Document document(FieldSubject subject, long owner, Level viewer, FieldId field, int place) {
        return of(subject, owner, viewer).stream()
                .filter(filled -> filled.field().id().equals(field)
                        && place >= 1
                        && place <= filled.values().size())
                .map(filled -> filled.values().get(place - 1).file())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(file -> files.read(new FileId(file)))
                .orElseThrow(() -> new NotFound(field));
    }

    private List<FilledField> required(FieldSubject subject, Level viewer) {
        return of(subject, NOBODY, viewer).stream()
                .filter(filled -> filled.field().required() && filled.field().isWrittenBy(viewer))
                .toList();
    }

    private List<FilledField> ofStranger() {
        return required(FieldSubject.MEMBER, Level.MEMBER).stream()
                .filter(filled -> filled.field().kind() != FieldKind.FILE)
                .toList();
    }

    private static Set<FieldId> ids(List<FilledField> fields) {
        return fields.stream().map(filled -> filled.field().id()).collect(Collectors.toSet());
    }

    private static Map<String, Message> problems(List<FilledField> held, Level viewer, Typed typed) {
        var problems = new LinkedHashMap<String, Message>();
        for (var filled : held) {
            if (typed.shown().contains(filled.field().id()) && filled.field().isWrittenBy(viewer)) {
                Check.problem(filled, typed)
                        .ifPresent(problem -> problems.put(filled.field().input(), problem));
            }
        }
        return problems;
    }

    private static List<FieldValue> texts(CustomField field, Typed typed) {
        var values = new ArrayList<FieldValue>();
        for (var text : typed.texts(field)) {
            if (!text.isBlank()) {
                values.add(
                        field.kind() == FieldKind.CHOICE
                                ? chosen(field, Long.parseLong(text))
                                : FieldValue.text(Check.tidy(field, text)));
            }
        }
        return values;
    }

    private static FieldValue chosen(CustomField field, long id) {
        return field.choices().stream()
                .filter(choice -> choice.id() == id)
                .map(choice -> new FieldValue(choice.label(), id, null))
                .findFirst()
                .orElseThrow(() -> new Refused("members.fields.value.choice"));
    }

    private List<FieldValue> documents(FilledField filled, Typed typed) {
        var values = new ArrayList<FieldValue>();
        for (int i = 0; i < filled.values().size(); i++) {
            if (typed.keeps(filled.field(), i + 1)) {
                values.add(filled.values().get(i));
            }
        }
        for (var file : typed.files(filled.field())) {
            var id = files.add(String.valueOf(file.getOriginalFilename()), content(file));
            values.add(new FieldValue(files.read(id).name(), null, id.value()));
        }
        return values;
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ValueStore store(FieldSubject subject) {
        return stores.stream()
                .filter(store -> store.subject() == subject)
                .findFirst()
                .orElseThrow(() -> new NotFound(subject));
    }
}
