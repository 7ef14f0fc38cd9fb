package coop.cabas.door.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.cabas.door.Verdict;
import coop.cabas.door.visits.Answer;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * An answer in the words of the tablet's language.
 *
 * @param name first name of whoever holds the badge; null when that is not known, or the badge is no longer theirs to use
 * @param photo whether there is one that they agreed to show
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Answered(
        UUID visit,
        Verdict answer,
        String why,
        @Nullable String name,
        boolean photo,
        List<String> told,
        @Nullable String duty,
        List<Offered> shifts,
        boolean grace) {

    /** A shift that they may book at once. */
    record Offered(long id, String words) {}

    static Answered of(Answer answer, @Nullable String name, boolean photo) {
        var remedy = answer.remedy();
        return new Answered(
                answer.visit(),
                answer.verdict(),
                Text.t(answer.why()),
                name,
                photo,
                answer.told().stream().map(Text::t).toList(),
                answer.duty() == null ? null : Text.t(answer.duty()),
                remedy == null
                        ? List.of()
                        : remedy.shifts().stream()
                                .map(shift -> new Offered(
                                        shift.id().value(),
                                        Text.t(
                                                "door.offer",
                                                Format.moment(shift.starts()),
                                                Format.time(shift.ends().toLocalTime()),
                                                shift.jobName())))
                                .toList(),
                remedy != null && remedy.grace());
    }
}
