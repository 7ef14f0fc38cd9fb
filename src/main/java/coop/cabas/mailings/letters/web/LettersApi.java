package coop.cabas.mailings.letters.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.mailings.letters.MemberLetterId;
import coop.cabas.mailings.letters.MemberLetters;
import coop.cabas.shared.Allow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Letters sent to members, for programs: how many they reached; and, for whoever may write them, whom. */
@RestController
@RequestMapping("/api/v1/letters")
@Allow(MailingsPermissions.READ)
@Tag(name = "letters")
class LettersApi {

    private static final int PAGE = 50;

    /** What became of each: the outbox knows more than the list of readers. */
    private static final String FATE =
            "case when s.state in ('SENT', 'FAILED') then s.state when r.state = 'HANDED_OVER' then 'WAITING'"
                    + " else r.state end";

    private final JdbcClient jdbc;
    private final MemberLetters letters;

    LettersApi(JdbcClient jdbc, MemberLetters letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    @JsonPropertyOrder({"id", "subject", "purpose", "state", "goes", "people"})
    record Letter(
            long id,
            String subject,

            @Schema(description = "COOP: the life of the coop; NEWS: only to whoever agreed to the newsletter")
            String purpose,

            @Schema(description = "SENDING or SENT") String state,

            @Schema(description = "When it began to go, or will")
            Instant goes,

            People people) {}

    @Schema(description = "How many people each thing became of")
    @JsonPropertyOrder({"sent", "waiting", "failed", "together", "noEmail", "noConsent", "gone", "stopped"})
    record People(
            int sent,
            int waiting,

            @Schema(description = "It came back, or could not be handed over")
            int failed,

            @Schema(description = "Named in the letter of somebody who shares the address")
            int together,

            int noEmail,
            int noConsent,

            @Schema(description = "Left or died before it went")
            int gone,

            @Schema(description = "The letter was stopped before their turn")
            int stopped) {}

    record Letters(List<Letter> letters, @Nullable Long next) {}

    @JsonPropertyOrder({"member", "state", "address"})
    record Reader(
            long member,

            @Schema(description = "SENT, WAITING, FAILED, TOGETHER, NO_EMAIL, NO_CONSENT, GONE or STOPPED")
            String state,

            @Schema(description = "As it was then; empty when there was none")
            String address) {}

    record Readers(List<Reader> readers, @Nullable Long next) {}

    @GetMapping
    @Operation(
            summary =
                    "Letters sent to members, the latest begun first, and how many people they reached, fifty at a time")
    Letters letters(
            @Parameter(description = "As next of the page before") @RequestParam(defaultValue = "9223372036854775807")
                    long after) {
        var page = jdbc.sql("""
                        select l.id, l.subject_fr, l.purpose, l.state, l.goes_at, p.*
                        from mailings.letter l cross join lateral (
                            select count(*) filter (where fate = 'SENT') as sent, count(*) filter (where fate = 'WAITING') as waiting,
                                   count(*) filter (where fate = 'FAILED') as failed, count(*) filter (where fate = 'TOGETHER') as together,
                                   count(*) filter (where fate = 'NO_EMAIL') as no_email,
                                   count(*) filter (where fate = 'NO_CONSENT') as no_consent,
                                   count(*) filter (where fate = 'GONE') as gone, count(*) filter (where fate = 'STOPPED') as stopped
                            from (select %s as fate from mailings.recipient r left join mail.letter_state s on s.id = r.outbox
                                  where r.letter = l.id) each) p
                        where l.state in ('SENDING', 'SENT') and l.id < :after order by l.id desc limit :most
                        """.formatted(FATE))
                .param("after", after)
                .param("most", PAGE + 1)
                .query(LettersApi::letter)
                .list();
        return page.size() <= PAGE
                ? new Letters(page, null)
                : new Letters(page.subList(0, PAGE), page.get(PAGE - 1).id());
    }

    @GetMapping("/{id}/readers")
    @Allow(MailingsPermissions.WRITE)
    @Operation(
            summary =
                    "Who of the selection got a letter at which address, and who did not, by number of their file, fifty at a time")
    Readers readers(
            @PathVariable MemberLetterId id,
            @Parameter(description = "As next of the page before") @RequestParam(defaultValue = "0") long after) {
        letters.find(id);
        var page = jdbc.sql("""
                        select r.member, %s as fate, r.address from mailings.recipient r left join mail.letter_state s on s.id = r.outbox
                        where r.letter = :letter and r.member > :after order by r.member limit :most
                        """.formatted(FATE))
                .param("letter", id.value())
                .param("after", after)
                .param("most", PAGE + 1)
                .query((row, n) -> new Reader(row.getLong("member"), row.getString("fate"), row.getString("address")))
                .list();
        return page.size() <= PAGE
                ? new Readers(page, null)
                : new Readers(page.subList(0, PAGE), page.get(PAGE - 1).member());
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("subject_fr"),
                row.getString("purpose"),
                row.getString("state"),
                row.getObject("goes_at", OffsetDateTime.class).toInstant(),
                new People(
                        row.getInt("sent"),
                        row.getInt("waiting"),
                        row.getInt("failed"),
                        row.getInt("together"),
                        row.getInt("no_email"),
                        row.getInt("no_consent"),
                        row.getInt("gone"),
                        row.getInt("stopped")));
    }
}
