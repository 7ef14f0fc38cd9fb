package coop.cabas.galette;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of our fields a list from Galette's screens tells: those whose columns it has. Columns come and go with the rights of
 * whoever exports, and what is not told must not be taken for emptied.
 */
final class Carried {

    private static final Map<String, List<String>> MEMBER = Map.ofEntries(
            Map.entry("kind", List.of("societe_adh")),
            Map.entry("number", List.of("num_adh")),
            Map.entry("title", List.of("titre_adh")),
            Map.entry("lastName", List.of("nom_adh")),
            Map.entry("firstName", List.of("prenom_adh")),
            Map.entry("nickname", List.of("pseudo_adh")),
            Map.entry("company", List.of("societe_adh")),
            Map.entry("gender", List.of("sexe_adh")),
            Map.entry("birthDate", List.of("ddn_adh")),
            Map.entry("birthPlace", List.of("lieu_naissance")),
            Map.entry("profession", List.of("prof_adh")),
            Map.entry("language", List.of("pref_lang")),
            Map.entry("status", List.of("id_statut")),
            Map.entry("exempt", List.of("bool_exempt_adh")),
            Map.entry("active", List.of("activite_adh")),
            Map.entry("publicNote", List.of("info_public_adh")),
            Map.entry("staffNote", List.of("info_adh")),
            Map.entry("registered", List.of("date_crea_adh")),
            Map.entry("email", List.of("email_adh")),
            Map.entry("phones", List.of("tel_adh", "gsm_adh")),
            Map.entry("address", List.of("adresse_adh", "cp_adh", "ville_adh", "region_adh", "pays_adh")),
            Map.entry("publicSince", List.of("bool_display_info", "date_crea_adh")));

    private static final Map<String, List<String>> FEE = Map.of(
            "member", List.of("contributor"),
            "type", List.of("id_type_cotis"),
            "amount", List.of("montant_cotis"),
            "method", List.of("type_paiement_cotis"),
            "registered", List.of("date_enreg"),
            "starts", List.of("date_debut_cotis"),
            "ends", List.of("date_fin_cotis"),
            "note", List.of("info_cotis"));

    private Carried() {}

    static Set<String> ofMembers(Galette galette) {
        return of(galette, "adherents", MEMBER);
    }

    static Set<String> ofFees(Galette galette) {
        return of(galette, "cotisations", FEE);
    }

    private static Set<String> of(Galette galette, String table, Map<String, List<String>> fields) {
        var told = new HashSet<String>();
        fields.forEach((field, columns) -> {
            if (columns.stream().allMatch(column -> galette.has(table, column))) {
                told.add(field);
            }
        });
        return told;
    }
}
