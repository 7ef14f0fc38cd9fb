package coop.cabas.mailings.letters.web;

import coop.cabas.access.Accounts;
import coop.cabas.access.Caller;
import coop.cabas.mail.Markdown;
import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.mailings.letters.Audience;
import coop.cabas.mailings.letters.MemberLetter.State;
import coop.cabas.mailings.letters.MemberLetterId;
import coop.cabas.mailings.letters.MemberLetters;
import coop.cabas.mailings.letters.Sending;
import coop.cabas.members.Selections;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Zone;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;

/** A letter to members is read over, tried and sent; or stopped on its way. */
@Controller
@RequestMapping("/letters/{id:\\d+}")
@Allow(MailingsPermissions.WRITE)
class SendingController {

    private final MemberLetters letters;
    private final Sending sending;
    private final Audience audience;
    private final Selections selections;
    private final Accounts accounts;
    private final Caller caller;

    SendingController(
            MemberLetters letters,
            Sending sending,
            Audience audience,
            Selections selections,
            Accounts accounts,
            Caller caller) {
        this.letters = letters;
        this.sending = sending;
        this.audience = audience;
        this.selections = selections;
        this.accounts = accounts;
        this.caller = caller;
    }

    /** How it reads, who gets it and who does not. */
    @GetMapping("/sending")
    Page look(@PathVariable MemberLetterId id) {
        return sendingPage(Form.empty(), id);
    }

    /** As a mail program shows it, on a page of its own that can do nothing. */
    @GetMapping("/shown")
    ResponseEntity<String> shown(@PathVariable MemberLetterId id) {
        var preview = sending.preview(letters.find(id));
        if (preview == null) {
            throw new NotFound(id);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body("<!doctype html><html lang=\"" + Text.language()
                        + "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                        + HtmlUtils.htmlEscape(preview.subject()) + "</title><body>" + Markdown.html(preview.text())
                        + "</body></html>");
    }

    @PostMapping("/trial")
    Page tryOut(@PathVariable MemberLetterId id) {
        var to = caller.account().map(account -> accounts.find(account).email()).orElseThrow(() -> new NotFound(id));
        var first = audience.of(letters.find(id)).stream().findFirst();
        if (first.isEmpty()) {
            return sendingPage(Form.refused(new Refused("mailings.letter.nobody")), id);
        }
        sending.tryOut(id, to, first.get().member());
        return Redirect.to("/letters/" + id.value() + "/sending").saying("mailings.letter.tried", to);
    }

    /** @param at when it begins to go, on the shop's clock; null for at once */
    @PostMapping("/sending")
    Page send(
            @PathVariable MemberLetterId id,
            @RequestParam int version,
            @RequestParam int expected,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime at) {
        try {
            sending.send(id, version, at == null ? null : instant(at), expected);
        } catch (Refused refused) {
            return sendingPage(Form.refused(refused), id);
        }
        return Redirect.to("/letters/" + id.value()).saying("mailings.letter.going");
    }

    @PostMapping("/stop")
    Page stop(@PathVariable MemberLetterId id) {
        return Redirect.to("/letters/" + id.value()).saying("mailings.letter.stopped.done", sending.stop(id));
    }

    private static Instant instant(LocalDateTime at) {
        return at.atZone(Zone.PARIS).toInstant();
    }

    private Page sendingPage(Form form, MemberLetterId id) {
        var letter = letters.find(id);
        if (letter.state() != State.DRAFT) {
            return Redirect.to("/letters/" + id.value());
        }
        return new SendingPage(
                form,
                letter,
                sending.preview(letter),
                letters.attachments(id),
                selections.describe(letter.selection(), Text.locale()),
                audience.of(letter));
    }
}
