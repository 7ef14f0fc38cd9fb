package coop.cabas.members.joining.web;

import coop.cabas.members.DuplicateCheck.Suspect;
import coop.cabas.members.fields.FieldForm;
import coop.cabas.members.fields.FilledField;
import coop.cabas.members.joining.JoinRequest;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;

import java.util.List;
import java.util.stream.Collectors;

/** One request, with those of the file who look alike. */
public record RequestPage(JoinRequest request, List<Suspect> suspects, List<FilledField> answers) implements Page {

    /** What they answered to a field, as people read it. */
    public String told(FilledField answer) {
        return answer.values().stream()
                .map(value -> FieldForm.words(answer.field(), value))
                .collect(Collectors.joining(", "));
    }

    public String path() {
        return "/members/requests/" + request.id().value();
    }

    public String kinds() {
        return request.kinds().stream()
                .sorted()
                .map(kind -> Text.t("members.membership." + kind))
                .collect(Collectors.joining(", "));
    }
}
