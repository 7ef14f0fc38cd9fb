package coop.cabas.mailings.letters;

import coop.cabas.audit.Audit;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.mail.Mailer;
import coop.cabas.mailings.Placeholder;
import coop.cabas.mailings.Wording;
import coop.cabas.mailings.letters.MemberLetter.Purpose;
import coop.cabas.mailings.letters.MemberLetter.State;
import coop.cabas.mailings.letters.MemberLetter.Words;
import coop.cabas.members.Selection;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes letters to members, up to the moment they are sent. */
@Service
@Transactional
public class MemberLetters {

    /** What the words of a letter may say of its reader. */
    public static final Set<Placeholder> PLACEHOLDERS =
            EnumSet.of(Placeholder.FIRST_NAME, Placeholder.NAME, Placeholder.NUMBER, Placeholder.DUE);

    private static final int MOST_ATTACHMENTS = 10;

    /** Bytes of all documents of one letter: sent they grow by a third, and many mailboxes take no letter above 10 MB. */
    private static final int LARGEST_TOGETHER = 7 << 20;

    private final JdbcClient jdbc;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    MemberLetters(JdbcClient jdbc, Files files, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** A document that goes with a letter. @param size in bytes */
    public record Attachment(FileId file, String name, int size) {}

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public MemberLetter find(MemberLetterId id) {
        return jdbc.sql("select * from mailings.letter where id = :id")
                .param("id", id.value())
                .query(MemberLetters::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Letters to begin others with, and those sent last. */
    @Transactional(readOnly = true)
    public List<MemberLetter> models() {
        return jdbc.sql("""
                        (select * from mailings.letter where template order by subject_fr, id)
                        union all (select * from mailings.letter where state in ('SENDING', 'SENT') order by goes_at desc limit 20)
                        """).query(MemberLetters::read).list();
    }

    /** Begins a letter. @param model whose words and documents it begins with; null for none */
    public MemberLetterId begin(Selection selection, @Nullable MemberLetterId model) {
        var id = new MemberLetterId(jdbc.sql("""
                        insert into mailings.letter (query, purpose, subject_fr, body_fr, subject_en, body_en, reply_to, together, created,
                                                     changed, author)
                        select :query, coalesce(m.purpose, 'COOP'), coalesce(m.subject_fr, ''), coalesce(m.body_fr, ''),
                               coalesce(m.subject_en, ''), coalesce(m.body_en, ''), coalesce(m.reply_to, ''), coalesce(m.together, true),
                               :now, :now, :author
                        from (select 1) one left join mailings.letter m on m.id = :model returning id
                        """)
                .param("query", selection.query())
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .param("model", model == null ? 0 : model.value())
                .query(Long.class)
                .single());
        jdbc.sql(
                        "insert into mailings.letter_attachment select :id, file from mailings.letter_attachment where letter = :model")
                .param("id", id.value())
                .param("model", model == null ? 0 : model.value())
                .update();
        return id;
    }

    /**
     * Writes a draft down.
     *
     * @param version that it was read with
     * @throws Refused when somebody changed it since, it is no draft any more, or its words hold something in braces that is unknown
     */
    public void write(MemberLetterId id, int version, Purpose purpose, Words words, String replyTo, boolean together) {
        Stream.of(words.subjectFr(), words.bodyFr(), words.subjectEn(), words.bodyEn())
                .flatMap(text -> Wording.problem(text, PLACEHOLDERS).stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw new Refused(problem);
                });
        if (!replyTo.isBlank() && !Mailer.isOne(replyTo.strip())) {
            throw new Refused("mailings.letter.replyTo.wrong");
        }
        var written = jdbc.sql("""
                        update mailings.letter set version = version + 1, purpose = :purpose, subject_fr = :subjectFr, body_fr = :bodyFr,
                               subject_en = :subjectEn, body_en = :bodyEn, reply_to = :replyTo, together = :together, changed = :now,
                               author = :author
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("purpose", purpose.name())
                .param("subjectFr", words.subjectFr().strip())
                .param("bodyFr", words.bodyFr().replace("\r\n", "\n").strip())
                .param("subjectEn", words.subjectEn().strip())
                .param("bodyEn", words.bodyEn().replace("\r\n", "\n").strip())
                .param("replyTo", replyTo.strip())
                .param("together", together)
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (written == 0) {
            throw new Refused(
                    find(id).state() == State.DRAFT ? "mailings.letter.moved" : "mailings.letter.gone",
                    find(id).author());
        }
    }

    @Transactional(readOnly = true)
    public List<Attachment> attachments(MemberLetterId id) {
        return documents(id).stream()
                .map(files::read)
                .map(document -> new Attachment(document.id(), document.name(), document.content().length))
                .toList();
    }

    /** The same, unread: each recipient's letter refers to them. */
    List<FileId> documents(MemberLetterId id) {
        return jdbc.sql("select file from mailings.letter_attachment where letter = :id order by file")
                .param("id", id.value())
                .query((row, n) -> new FileId(row.getLong("file")))
                .list();
    }

    /** @throws Refused when it is no document that is taken, there are too many or too large ones, or the letter is no draft any more */
    public void attach(MemberLetterId id, String name, byte[] content) {
        mustBeDraft(id);
        var before = attachments(id);
        if (before.size() >= MOST_ATTACHMENTS) {
            throw new Refused("mailings.letter.attachments.many", MOST_ATTACHMENTS);
        }
        if (before.stream().mapToLong(Attachment::size).sum() + content.length > LARGEST_TOGETHER) {
            throw new Refused("mailings.letter.attachments.large", LARGEST_TOGETHER >> 20);
        }
        jdbc.sql("insert into mailings.letter_attachment (letter, file) values (:id, :file)")
                .param("id", id.value())
                .param("file", files.add(name, content).value())
                .update();
    }

    public void detach(MemberLetterId id, FileId file) {
        mustBeDraft(id);
        jdbc.sql("delete from mailings.letter_attachment where letter = :id and file = :file")
                .param("id", id.value())
                .param("file", file.value())
                .update();
    }

    /** From now on other letters can begin with it; or no more. */
    public void model(MemberLetterId id, boolean template) {
        mustBeDraft(id);
        jdbc.sql("update mailings.letter set template = :template, changed = :now where id = :id")
                .param("template", template)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
    }

    /** A draft nobody wants any more is gone. @throws Refused when it was sent: that stays */
    public void discard(MemberLetterId id) {
        mustBeDraft(id);
        jdbc.sql("delete from mailings.letter where id = :id")
                .param("id", id.value())
                .update();
        audit.record("mailings.letter.discarded", "mailings.letter:" + id.value(), null, null);
    }

    private void mustBeDraft(MemberLetterId id) {
        var letter = lock(id);
        if (letter.state() != State.DRAFT) {
            throw new Refused("mailings.letter.gone", letter.author());
        }
    }

    /** The letter, which nobody else changes until the transaction ends. */
    MemberLetter lock(MemberLetterId id) {
        return jdbc.sql("select * from mailings.letter where id = :id for update")
                .param("id", id.value())
                .query(MemberLetters::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    static MemberLetter read(ResultSet row, int n) throws SQLException {
        var goes = row.getObject("goes_at", OffsetDateTime.class);
        return new MemberLetter(
                new MemberLetterId(row.getLong("id")),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                row.getBoolean("template"),
                new Selection(row.getString("query")),
                Purpose.valueOf(row.getString("purpose")),
                new Words(
                        row.getString("subject_fr"),
                        row.getString("body_fr"),
                        row.getString("subject_en"),
                        row.getString("body_en")),
                row.getString("reply_to"),
                row.getBoolean("together"),
                row.getObject("changed", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                goes == null ? null : goes.toInstant());
    }
}
