package coop.cabas.demo.circle;

import coop.cabas.circles.meetings.Decisions;
import coop.cabas.circles.meetings.Meetings;
import coop.cabas.circles.meetings.Plan;
import coop.cabas.circles.meetings.Presence;
import coop.cabas.demo.Cast;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A meeting held and one to come, a decision taken by consent and one that still meets an objection. */
@Component
class MeetingStory {

    private static final String COMPUTING = "Informatique et outils";

    private final Stage stage;
    private final Meetings meetings;
    private final Decisions decisions;

    MeetingStory(Stage stage, Meetings meetings, Decisions decisions) {
        this.stage = stage;
        this.meetings = meetings;
        this.decisions = decisions;
    }

    void tell(LocalDate today) {
        held(today);
        toCome(today);
        adopted(today);
        open();
    }

    private void held(LocalDate today) {
        stage.as(Cast.BRUNO, () -> {
            var id = meetings.plan(
                    stage.circle(COMPUTING),
                    new Plan("Réunion mensuelle", today.minusDays(26).atTime(18, 30), "Salle du magasin"),
                    List.of("Tour des outils", "Galette 1.1.6.1", "Qui prend la documentation ?"),
                    false);
            meetings.attend(
                    id,
                    Map.of(
                            stage.account(Cast.CHLOE), Presence.PRESENT,
                            stage.account(Cast.BRUNO), Presence.PRESENT,
                            stage.account(Cast.DIDIER), Presence.PRESENT,
                            stage.account(Cast.ANA), Presence.EXCUSED));
            var meeting = meetings.find(id);
            var first = meeting.items().getFirst().id();
            meetings.write(
                    id,
                    meeting.version(),
                    "Prochaine réunion le mois prochain, même heure.",
                    Map.of(first, "La caisse et Galette sont à jour. Le site attend son extension d’agenda."));
            meetings.close(id, meetings.find(id).version());
        });
    }

    private void toCome(LocalDate today) {
        stage.as(
                Cast.BRUNO,
                () -> meetings.plan(
                        stage.circle(COMPUTING),
                        new Plan("Réunion mensuelle", today.plusDays(5).atTime(18, 30), "Salle du magasin"),
                        List.of(
                                "Ce qui est en retard dans la matrice",
                                "Rapport pour la coordination",
                                "Sauvegarde des services"),
                        false));
    }

    private void adopted(LocalDate today) {
        stage.as(Cast.CHLOE, () -> {
            var id = decisions.propose(
                    stage.circle(COMPUTING),
                    "Mettre à jour la caisse un lundi matin",
                    "Les mises à jour de la caisse se font le lundi avant l’ouverture, jamais la veille d’une livraison.",
                    null,
                    null,
                    false);
            stage.as(Cast.DIDIER, () -> decisions.ask(id, "Et si une faille est publiée un vendredi ?"));
            var question = decisions.find(id).questions().getFirst().id();
            decisions.answer(id, question, "Le premier lien et le magasin décident ensemble d’une exception.");
            decisions.adopt(
                    id,
                    decisions.find(id).version(),
                    "Adopté tel quel, avec l’exception pour les failles.",
                    today.plusMonths(6));
        });
    }

    private void open() {
        stage.as(Cast.CHLOE, () -> {
            var id = decisions.propose(
                    stage.circle(COMPUTING),
                    "Remplacer Metabase par les indicateurs de Cabas",
                    "Metabase s’arrête à la fin de l’année ; les tableaux utiles sont repris dans Cabas avant.",
                    null,
                    null,
                    false);
            stage.as(
                    Cast.ANA,
                    () -> decisions.object(
                            id, "Le cercle Gouvernance se sert d’un tableau qui n’est pas encore repris."));
        });
    }
}
