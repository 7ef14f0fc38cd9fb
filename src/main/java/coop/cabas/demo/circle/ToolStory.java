package coop.cabas.demo.circle;

import coop.cabas.demo.Cast;
import coop.cabas.tools.Install;
import coop.cabas.tools.Installations;
import coop.cabas.tools.releases.Decisions;
import coop.cabas.tools.releases.Decisions.Card;
import coop.cabas.tools.releases.Releases;
import coop.cabas.tools.releases.Verdict;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** What was installed, which versions came out, and what was decided on them. */
@Component
class ToolStory {

    private final Stage stage;
    private final Installations installations;
    private final Releases releases;
    private final Decisions decisions;

    ToolStory(Stage stage, Installations installations, Releases releases, Decisions decisions) {
        this.stage = stage;
        this.installations = installations;
        this.releases = releases;
        this.decisions = decisions;
    }

    void tell(LocalDate today) {
        galette(today);
        site(today);
        install(
                "aemsoft",
                "Caisse du magasin",
                "4.2",
                today.minusMonths(9),
                Cast.DIDIER,
                "Sauvegarde de la base avant la mise à jour");
        install("keepass", "Postes du bureau", "2.57", today.minusMonths(4), Cast.CHLOE, "Copie du coffre sur clé");
        decide(
                "aemsoft",
                "4.2",
                today.minusMonths(10),
                Cast.DIDIER,
                "Nécessaire pour la nouvelle imprimante à tickets.");
        decide("services", "3.8", today.minusMonths(8), Cast.BRUNO, "Corrige le calcul des compteurs.");
        install("services", "Serveur", "3.8", today.minusMonths(7), Cast.BRUNO, "Image du serveur de la veille");
        install("metabase", "Serveur", "0.54", today.minusMonths(14), Cast.CHLOE, "Conteneur précédent");
        review("aemsoft", Cast.DIDIER, today.minusDays(100), "Rien de nouveau chez l’éditeur.");
        review("services", Cast.BRUNO, today.minusDays(30), "Une correction mineure, sans effet pour nous.");
        review("keepass", Cast.CHLOE, today.minusDays(75), "");
        review("courriels", Cast.ANA, today.minusDays(20), "L’hébergeur annonce un nouveau webmail pour le printemps.");
        review("intranet", Cast.ANA, today.minusDays(210), "");
    }

    private void galette(LocalDate today) {
        var tool = stage.tool("galette");
        var test = installations.open(tool, "Essai", false, "");
        install(
                "galette",
                "Production",
                "1.1.5",
                today.minusMonths(12),
                Cast.CHLOE,
                "Sauvegarde de la base et des fichiers");
        releases.enter(tool, "1.1.5", today.minusMonths(13), false, "");
        var adopted = releases.enter(tool, "1.1.6", today.minusMonths(4), true, "");
        var me = stage.account(Cast.CHLOE);
        decisions.choose(
                adopted,
                me,
                Card.of(
                        Verdict.TEST,
                        today.minusMonths(3),
                        "Corrige une faille : à essayer vite.",
                        today.minusMonths(4).plusDays(3)));
        installations.install(
                test, Install.by(me, "1.1.6", today.minusMonths(4).plusDays(5), "Rien à reprendre, machine d’essai"));
        decisions.report(
                adopted,
                stage.account(Cast.BRUNO),
                test,
                today.minusMonths(4).plusDays(8),
                true,
                "Adhésions, cotisations et export vérifiés sur une copie de la base.");
        decisions.choose(
                adopted,
                me,
                Card.of(
                        Verdict.ADOPT,
                        null,
                        "Essai concluant.",
                        today.minusMonths(4).plusDays(10)));
        var live = installations.of(tool, today).stream()
                .filter(one -> one.live())
                .findFirst()
                .orElseThrow();
        installations.install(
                live.id(),
                Install.by(me, "1.1.6", today.minusMonths(4).plusDays(14), "Sauvegarde de la base et des fichiers"));
        review("galette", Cast.CHLOE, today.minusDays(40), "1.1.6.1 est sortie : à regarder au prochain cercle.");
        releases.enter(tool, "1.1.6.1", today.minusDays(44), false, "");
        releases.enter(tool, "1.2.0-beta1", today.minusDays(12), false, "");
    }

    private void site(LocalDate today) {
        var tool = stage.tool("site");
        install(
                "site",
                "Hébergement",
                "7.0",
                today.minusMonths(5),
                Cast.ANA,
                "Sauvegarde de l’hébergeur, restaurable en un clic");
        var me = stage.account(Cast.ANA);
        var small = releases.enter(tool, "7.0.4", today.minusMonths(3), true, "");
        decisions.choose(
                small,
                me,
                Card.of(
                        Verdict.ADOPT,
                        null,
                        "Correctif de sécurité.",
                        today.minusMonths(3).plusDays(1)));
        install(
                "site",
                "Hébergement",
                "7.0.4",
                today.minusMonths(3).plusDays(2),
                Cast.ANA,
                "Sauvegarde de l’hébergeur");
        var large = releases.enter(tool, "7.1", today.minusMonths(3).plusDays(5), false, "");
        decisions.choose(
                large,
                me,
                Card.of(
                        Verdict.WAIT,
                        today.plusDays(12),
                        "L’extension de l’agenda n’est pas encore prête.",
                        today.minusMonths(2)));
    }

    private void install(String code, String environment, String version, LocalDate on, Cast by, String fallback) {
        var tool = stage.tool(code);
        var id = installations.of(tool, on).stream()
                .filter(one -> one.name().equals(environment))
                .map(one -> one.id())
                .findFirst()
                .orElseGet(() -> installations.open(tool, environment, true, ""));
        installations.install(id, Install.by(stage.account(by), version, on, fallback));
    }

    private void decide(String code, String version, LocalDate on, Cast by, String reason) {
        var release = releases.enter(stage.tool(code), version, on.minusDays(10), false, "");
        decisions.choose(release, stage.account(by), Card.of(Verdict.ADOPT, null, reason, on));
    }

    private void review(String code, Cast by, LocalDate on, String note) {
        decisions.review(stage.tool(code), stage.account(by), on, note);
    }
}
