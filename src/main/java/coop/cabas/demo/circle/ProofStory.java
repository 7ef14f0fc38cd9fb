package coop.cabas.demo.circle;

import coop.cabas.demo.Cast;
import coop.cabas.matrix.Expectations;
import coop.cabas.matrix.Statements;
import coop.cabas.matrix.Statements.Told;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** What people state that they did: much of it lately, some of it too long ago, some of it never. */
@Component
class ProofStory {

    private final Stage stage;
    private final Statements statements;
    private final Expectations expectations;

    ProofStory(Stage stage, Statements statements, Expectations expectations) {
        this.stage = stage;
        this.statements = statements;
        this.expectations = expectations;
    }

    void tell(LocalDate today) {
        exempt(today);
        backups(today);
        followedProduction(today);
        continuity(today);
        documents(today);
        people(today);
        suppliersAndMachines(today);
    }

    private void continuity(LocalDate today) {
        state(
                "aemsoft",
                "continuity",
                Cast.DIDIER,
                today.minusDays(120),
                "Une heure en caisse de secours, tickets ressaisis le soir : 45 minutes.");
        state(
                "internet",
                "continuity",
                Cast.DIDIER,
                today.minusDays(205),
                "Box débranchée 30 minutes, partage de connexion en 4G.");
        state("keepass", "continuity", Cast.CHLOE, today.minusDays(390), "Coffre ouvert depuis la copie de secours.");
        state(
                "galette",
                "continuity",
                Cast.CHLOE,
                today.minusDays(150),
                "Base restaurée sur la machine d’essai : 1 h 10.");
        state(
                "services",
                "continuity",
                Cast.BRUNO,
                today.minusDays(340),
                "Planning de la semaine imprimé chaque dimanche : essayé.");
    }

    private void documents(LocalDate today) {
        state("galette", "documentation-circle", Cast.CHLOE, today.minusDays(90), "Procédure de mise à jour relue.");
        state(
                "aemsoft",
                "documentation-circle",
                Cast.DIDIER,
                today.minusDays(340),
                "Fiche de la caisse : codes, dépannage, numéros utiles.");
        state("site", "documentation-circle", Cast.ANA, today.minusDays(410), "Accès et sauvegardes du site.");
        state("services", "documentation-circle", Cast.BRUNO, today.minusDays(250), "Tâches planifiées et journaux.");
        state("courriels", "documentation-circle", Cast.ANA, today.minusDays(95), "Créer et fermer une boîte.");
        state(
                "keepass",
                "documentation-circle",
                Cast.CHLOE,
                today.minusDays(180),
                "Qui a quel coffre, et comment on le passe.");
        state(
                "services",
                "documentation-members",
                Cast.BRUNO,
                today.minusDays(60),
                "Réserver et échanger un créneau : page refaite.");
        state(
                "documentation",
                "documentation-members",
                Cast.ANA,
                today.minusDays(150),
                "Manuel du coopérateur, édition de l’été.");
        state(
                "aemsoft",
                "documentation-members",
                Cast.DIDIER,
                today.minusDays(100),
                "Aide-mémoire de la caisse, plastifié à chaque poste.");
        state("galette", "documentation-members", Cast.CHLOE, today.minusDays(62), "Mettre ses coordonnées à jour.");
        state("site", "documentation-members", Cast.ANA, today.minusDays(31), "Proposer un article.");
        state(
                "internet",
                "documentation-members",
                Cast.DIDIER,
                today.minusDays(400),
                "Que faire quand Internet est coupé.");
        state(
                "aemsoft",
                "self-training",
                Cast.DIDIER,
                today.minusDays(160),
                "Vidéo « Ma première caisse », 9 minutes.");
        state("services", "self-training", Cast.BRUNO, today.minusDays(500), "Diaporama des créneaux.");
        state("galette", "privacy", Cast.CHLOE, today.minusDays(80), "Fiche du registre relue, durées vérifiées.");
        state("courriels", "privacy", Cast.CHLOE, today.minusDays(300), "Boîtes des personnes parties fermées.");
        state(
                "aemsoft",
                "privacy",
                Cast.DIDIER,
                today.minusDays(47),
                "Clients en compte sans achat depuis trois ans retirés.");
        state("services", "privacy", Cast.BRUNO, today.minusDays(58), "Anciens membres anonymisés.");
    }

    private void people(LocalDate today) {
        state("aemsoft", "user-training", Cast.DIDIER, today.minusDays(35), "Prise en main de la caisse, 8 personnes.");
        state("services", "user-training", Cast.BRUNO, today.minusDays(420), "Atelier d’accueil, 12 personnes.");
        state("galette", "user-training", Cast.CHLOE, today.minusDays(92), "Bureau des membres, 3 personnes.");
        state("services", "needs", Cast.BRUNO, today.minusDays(110), "Sondage auprès des membres : 63 réponses.");
        state("aemsoft", "needs", Cast.DIDIER, today.minusDays(70), "Tour des équipes de caisse.");
        state("galette", "needs", Cast.CHLOE, today.minusDays(345), "Demandes du bureau des membres.");
        state("site", "needs", Cast.ANA, today.minusDays(210), "Cercle Communication entendu.");
        state("galette", "proposals", Cast.CHLOE, today.minusDays(140), "Proposition : un seul fichier des membres.");
        state(
                "services",
                "proposals",
                Cast.BRUNO,
                today.minusDays(52),
                "Proposition : échange de créneau en un geste.");
        state("site", "proposals", Cast.ANA, today.minusDays(130), "Proposition : agenda commun avec l’intranet.");
        state("services", "support", Cast.BRUNO, today.minusDays(150), "Réunion du groupe Support.");
        state("aemsoft", "support", Cast.DIDIER, today.minusDays(27), "Pannes de caisse du mois passées en revue.");
        state("galette", "support", Cast.CHLOE, today.minusDays(220), "Questions fréquentes mises en commun.");
    }

    private void suppliersAndMachines(LocalDate today) {
        state(
                "aemsoft",
                "supplier-relations",
                Cast.DIDIER,
                today.minusDays(28),
                "Point semestriel avec l’éditeur : export des tickets demandé.");
        state("internet", "supplier-relations", Cast.DIDIER, today.minusDays(240), "Contrat de la ligne relu.");
        state(
                "courriels",
                "supplier-relations",
                Cast.ANA,
                today.minusDays(330),
                "Quota des boîtes revu avec l’hébergeur.");
        state(
                "galette",
                "supplier-relations",
                Cast.CHLOE,
                today.minusDays(45),
                "Deux anomalies signalées aux développeurs.");
        state("postes", "equipment", Cast.DIDIER, today.minusDays(70), "Poussière, onduleur, mises à jour.");
        state("internet", "equipment", Cast.DIDIER, today.minusDays(200), "Box et câbles vérifiés.");
        state("badges", "equipment", Cast.DIDIER, today.minusDays(330), "Imprimante à badges nettoyée, ruban changé.");
        state("signal", "upgrades", Cast.ANA, today.minusDays(140), "Rien à changer.");
        state(
                "framalistes",
                "upgrades",
                Cast.ANA,
                today.minusDays(200),
                "L’association annonce une limite à 1 000 abonnés.");
    }

    private void backups(LocalDate today) {
        for (int week = 56; week >= 0; week--) {
            state(
                    "aemsoft",
                    "backups",
                    Cast.DIDIER,
                    today.minusDays(7L * week + 2),
                    "Base de la caisse copiée sur le disque du bureau.");
        }
        for (int month = 12; month >= 0; month--) {
            state("galette", "backups", Cast.CHLOE, today.minusDays(30L * month + 9), "Base et fichiers, relus.");
            if (month > 1) {
                state("services", "backups", Cast.BRUNO, today.minusDays(30L * month + 4), "Image du serveur.");
            }
        }
        state(
                "documentation",
                "backups",
                Cast.ANA,
                today.minusDays(21),
                "Dossier partagé copié sur le disque du bureau.");
        state("intranet", "backups", Cast.ANA, today.minusDays(29), "Export du site interne.");
        state("site", "backups", Cast.ANA, today.minusDays(24), "Copie de l’hébergeur téléchargée.");
        state("keepass", "backups", Cast.CHLOE, today.minusDays(65), "Coffre copié sur la clé du bureau.");
        state("courriels", "backups", Cast.ANA, today.minusDays(16), "Boîtes des cercles exportées.");
    }

    private void followedProduction(LocalDate today) {
        for (int month = 11; month >= 0; month--) {
            state(
                    "galette",
                    "production",
                    Cast.CHLOE,
                    today.minusDays(30L * month + 6),
                    "Journaux relus, rien à signaler.");
            state(
                    "internet",
                    "production",
                    Cast.DIDIER,
                    today.minusDays(30L * month + 3),
                    "Débit et coupures du mois.");
        }
        state("site", "production", Cast.ANA, today.minusDays(50), "Site lent deux jours, hébergeur prévenu.");
        state("courriels", "production", Cast.ANA, today.minusDays(19), "Aucun message bloqué.");
        state("keepass", "production", Cast.CHLOE, today.minusDays(14), "Coffres ouverts sans erreur.");
        state("postes", "production", Cast.DIDIER, today.minusDays(28), "Deux postes lents, mémoire ajoutée.");
        state("sendinblue", "production", Cast.ANA, today.minusDays(64), "Taux de rebond : 1,2 %.");
        state("intranet", "production", Cast.ANA, today.minusDays(45), "Site interne ouvert, certificat à renouveler.");
        state("services", "production", Cast.BRUNO, today.minusDays(18), "Rappels partis, aucune erreur.");
    }

    private void exempt(LocalDate today) {
        exempt("signal", "backups", "Les messages ne sont pas gardés : c’est voulu.", today);
        exempt("badges", "production", "Rien ne tourne entre deux impressions.", today);
        exempt("metabase", "version-decision", "Remplacé bientôt par les indicateurs de Cabas.", today);
    }

    private void exempt(String tool, String activity, String reason, LocalDate today) {
        expectations.exempt(stage.tool(tool), stage.activity(activity), reason, today.minusMonths(6));
    }

    private void state(String tool, String activity, Cast by, LocalDate done, String said) {
        statements.stateFor(stage.account(by), stage.tool(tool), stage.activity(activity), new Told(done, said, ""));
    }
}
