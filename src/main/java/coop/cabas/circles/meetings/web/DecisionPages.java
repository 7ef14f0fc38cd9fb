package coop.cabas.circles.meetings.web;

import coop.cabas.access.Caller;
import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.meetings.Belonging;
import coop.cabas.circles.meetings.DecisionId;
import coop.cabas.circles.meetings.Decisions;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;

/** Fills the page of a decision. */
@Component
class DecisionPages {

    private final Decisions decisions;
    private final Belonging belonging;
    private final CircleAuthority authority;
    private final Caller caller;
    private final Clock clock;

    DecisionPages(Decisions decisions, Belonging belonging, CircleAuthority authority, Caller caller, Clock clock) {
        this.decisions = decisions;
        this.belonging = belonging;
        this.authority = authority;
        this.caller = caller;
        this.clock = clock;
    }

    private record Adoption(String outcome, LocalDate review) {}

    private record Review(LocalDate until) {}

    DecisionPage of(DecisionId id) {
        return of(id, "", Form.empty());
    }

    /** @param filled the form just sent, as it stands */
    DecisionPage of(DecisionId id, String filled, Form form) {
        var decision = decisions.find(id);
        var circle = decision.circle().id();
        var inAYear = LocalDate.now(clock).plusYears(1);
        var forms = new HashMap<String, Form>();
        forms.put("adoption", Form.of(new Adoption(decision.proposal(), inAYear)));
        forms.put("review", Form.of(new Review(inAYear)));
        forms.put(filled, form);
        return new DecisionPage(
                decision,
                !decision.circle().ended() && belonging.takesPart(circle),
                decision.isProposed() && decisions.mayShape(decision),
                authority.mayRun(circle),
                caller.account().orElse(null),
                filled,
                forms);
    }
}
