package coop.cabas.demo.circle;

import coop.cabas.circles.Appointment;
import coop.cabas.circles.Mandates;
import coop.cabas.demo.Cast;
import coop.cabas.matrix.Scores;
import coop.cabas.starter.Pack;
import coop.cabas.starter.Starter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;

/** Tells the story of the circles, once: a coop that began with the model, and has lived with it for a year. */
@Component
public class CircleStory {

    private static final String COMPUTING = "Informatique et outils";

    private final Starter starter;
    private final Mandates mandates;
    private final Stage stage;
    private final ToolStory tools;
    private final ProofStory proofs;
    private final MeetingStory meetings;
    private final Scores scores;

    CircleStory(
            Starter starter,
            Mandates mandates,
            Stage stage,
            ToolStory tools,
            ProofStory proofs,
            MeetingStory meetings,
            Scores scores) {
        this.starter = starter;
        this.mandates = mandates;
        this.stage = stage;
        this.tools = tools;
        this.proofs = proofs;
        this.meetings = meetings;
        this.scores = scores;
    }

    /**
     * Does nothing when a tool of the model is there already.
     *
     * @param start day of the founding
     * @param today last day told
     */
    @Transactional
    public void tell(LocalDate start, LocalDate today) {
        var there = starter.there().tools();
        if (starter.pack().tools().stream().map(Pack.PackTool::code).anyMatch(there::contains)) {
            return;
        }
        stage.as(Cast.CHLOE, () -> {
            starter.install(starter.everything(), start);
            appointAll(start, today);
            tools.tell(today);
            proofs.tell(today);
        });
        meetings.tell(today);
        scores.keep();
    }

    private void appointAll(LocalDate start, LocalDate today) {
        appoint("Coordination", "LEAD", Cast.ANA, start, null);
        appoint("Coordination", "SECRETARY", Cast.BRUNO, start, null);
        appoint(COMPUTING, "LEAD", Cast.CHLOE, start, null);
        appoint(COMPUTING, "SECRETARY", Cast.BRUNO, start, today.plusDays(20));
        appoint(COMPUTING, "DELEGATE", Cast.ANA, start, null);
        appoint(COMPUTING, "Référent·e des outils du magasin", Cast.DIDIER, start, null);
        appoint(COMPUTING, "Référent·e des outils des membres", Cast.CHLOE, start, null);
        appoint(COMPUTING, "Référent·e des outils des membres", Cast.BRUNO, today.minusMonths(5), null);
        appoint(COMPUTING, "Référent·e des outils de communication", Cast.BRUNO, start, today.minusMonths(4));
        appoint(
                COMPUTING,
                "Référent·e des outils de communication",
                Cast.ANA,
                today.minusMonths(4).plusDays(1),
                null);
        appoint(COMPUTING, "Référent·e sécurité et données personnelles", Cast.CHLOE, start, null);
        appoint("Exploitation", "LEAD", Cast.DIDIER, start, null);
        appoint("Exploitation", "MEMBER", Cast.ANA, start, null);
        appoint("Gouvernance", "LEAD", Cast.ANA, start, null);
        appoint("Communication", "LEAD", Cast.BRUNO, start, null);
        appoint("Groupe Support", "LEAD", Cast.BRUNO, start, null);
        appoint("Finance", "LEAD", Cast.DIDIER, today.minusMonths(8), today.minusMonths(1));
    }

    private void appoint(String circle, String role, Cast person, LocalDate since, @Nullable LocalDate last) {
        mandates.appoint(new Appointment(stage.role(circle, role), stage.account(person), since, last, null));
    }
}
