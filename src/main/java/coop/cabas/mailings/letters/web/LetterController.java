package coop.cabas.mailings.letters.web;

import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.mailings.letters.MemberLetter;
import coop.cabas.mailings.letters.MemberLetter.Purpose;
import coop.cabas.mailings.letters.MemberLetter.State;
import coop.cabas.mailings.letters.MemberLetter.Words;
import coop.cabas.mailings.letters.MemberLetterId;
import coop.cabas.mailings.letters.MemberLetters;
import coop.cabas.members.Selections;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** One letter to members: written with its documents; once sent, who got it. */
@Controller
@RequestMapping("/letters/{id:\\d+}")
@Allow(MailingsPermissions.WRITE)
class LetterController {

    private final MemberLetters letters;
    private final Selections selections;
    private final Files files;
    private final SqlList<LetterList.Got> recipients;

    LetterController(MemberLetters letters, Selections selections, Files files, JdbcClient jdbc) {
        this.letters = letters;
        this.selections = selections;
        this.files = files;
        this.recipients = LetterList.recipients(jdbc);
    }

    record LetterInput(
            int version,
            @NotNull(message = "{ui.form.required}") Purpose purpose,

            @Size(max = 200, message = "{mailings.form.long200}") @Nullable
            String subjectFr,

            @Size(max = 50_000, message = "{mailings.form.long50000}") @Nullable
            String bodyFr,

            @Size(max = 200, message = "{mailings.form.long200}") @Nullable
            String subjectEn,

            @Size(max = 50_000, message = "{mailings.form.long50000}") @Nullable
            String bodyEn,

            @Size(max = 254, message = "{mailings.form.long200}") @Nullable
            String replyTo,

            @Nullable Boolean together) {

        static LetterInput of(MemberLetter letter) {
            var words = letter.words();
            return new LetterInput(
                    letter.version(),
                    letter.purpose(),
                    words.subjectFr(),
                    words.bodyFr(),
                    words.subjectEn(),
                    words.bodyEn(),
                    letter.replyTo(),
                    letter.together() ? true : null);
        }

        Words words() {
            return new Words(text(subjectFr), text(bodyFr), text(subjectEn), text(bodyEn));
        }

        static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }

    /** A draft to be written; a letter that was sent, with who got it. */
    @GetMapping
    Page letter(@PathVariable MemberLetterId id, ListQuery query) {
        var letter = letters.find(id);
        return letter.state() == State.DRAFT
                ? draft(Form.of(LetterInput.of(letter)), letter)
                : new SentLetterPage(
                        letter,
                        letters.attachments(id),
                        selections.describe(letter.selection(), Text.locale()),
                        recipients.page(query, Map.of("letter", id.value())));
    }

    @PostMapping
    Page write(@PathVariable MemberLetterId id, @Valid LetterInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return draft(Form.of(binding), letters.find(id));
        }
        try {
            letters.write(
                    id,
                    input.version(),
                    input.purpose(),
                    input.words(),
                    LetterInput.text(input.replyTo()),
                    Boolean.TRUE.equals(input.together()));
        } catch (Refused refused) {
            return draft(
                    refused.reason().key().equals("mailings.letter.replyTo.wrong")
                            ? Form.refused("replyTo", refused.reason())
                            : Form.refused(refused),
                    letters.find(id));
        }
        return Redirect.to("/letters/" + id.value() + "/sending").saying("mailings.letter.saved");
    }

    @PostMapping("/attachments")
    Page attach(@PathVariable MemberLetterId id, @RequestParam MultipartFile file) throws IOException {
        try {
            letters.attach(id, String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (Refused refused) {
            var letter = letters.find(id);
            return draft(Form.of(LetterInput.of(letter)).with("file", refused.reason()), letter);
        }
        return Redirect.to("/letters/" + id.value());
    }

    @PostMapping("/attachments/{file:\\d+}/removal")
    Page detach(@PathVariable MemberLetterId id, @PathVariable FileId file) {
        letters.detach(id, file);
        return Redirect.to("/letters/" + id.value());
    }

    @GetMapping("/attachments/{file:\\d+}")
    ResponseEntity<byte[]> attachment(@PathVariable MemberLetterId id, @PathVariable FileId file) {
        if (letters.attachments(id).stream().noneMatch(one -> one.file().equals(file))) {
            throw new NotFound(file);
        }
        return files.read(file).handedOver();
    }

    @PostMapping("/model")
    Page model(@PathVariable MemberLetterId id, @RequestParam(defaultValue = "false") boolean template) {
        letters.model(id, template);
        return Redirect.to("/letters/" + id.value()).saying("mailings.letter.saved");
    }

    @PostMapping("/removal")
    Page discard(@PathVariable MemberLetterId id) {
        letters.discard(id);
        return Redirect.to("/letters").saying("mailings.letter.discarded.done");
    }

    private Page draft(Form form, MemberLetter letter) {
        return new LetterPage(
                form, letter, letters.attachments(letter.id()), selections.describe(letter.selection(), Text.locale()));
    }
}
