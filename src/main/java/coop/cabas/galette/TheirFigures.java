package coop.cabas.galette;

import coop.cabas.imports.dump.Row;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Figures computed from the rows as Galette holds them, before anything is made of them. */
final class TheirFigures {

    /** One figure: how many, and how much where there is an amount. */
    static final class Figure {
        String label = "";
        long count;

        @Nullable
        BigDecimal sum;
    }

    private static final Map<Integer, String> GENDERS = Map.of(0, "unspecified", 1, "man", 2, "woman");
    private static final Map<Integer, String> KINDS =
            Map.of(0, "separator", 1, "text", 2, "line", 3, "choice", 4, "date", 5, "boolean", 6, "file");

    private final Galette galette;
    private final Survey survey;
    private final Map<String, Map<String, Figure>> topics = new LinkedHashMap<>();
    private final List<Standing> standings = new ArrayList<>();
    private final Map<String, List<Long>> emails = new HashMap<>();
    private final Map<String, List<Long>> names = new HashMap<>();
    private final Set<Long> parents = new HashSet<>();
    private final Set<Long> staff = new HashSet<>();
    private final Map<Long, Integer> fieldKinds = new HashMap<>();
    private final Map<String, String> choices = new HashMap<>();
    private final Map<String, String> extensions = new HashMap<>();

    TheirFigures(Galette galette, Survey survey) {
        this.galette = galette;
        this.survey = survey;
    }

    Map<String, Map<String, Figure>> topics() {
        return topics;
    }

    List<Standing> standings() {
        return standings;
    }

    /** Ids of people who share an address, ignoring capitals and outer spaces. */
    List<List<Long>> sharedEmails() {
        return emails.values().stream()
                .filter(ids -> ids.size() > 1)
                .sorted((one, other) -> one.getFirst().compareTo(other.getFirst()))
                .toList();
    }

    /** Ids of people of the same name and first name, ignoring capitals. */
    List<List<Long>> sameNames() {
        return names.values().stream()
                .filter(ids -> ids.size() > 1)
                .sorted((one, other) -> one.getFirst().compareTo(other.getFirst()))
                .toList();
    }

    private Figure add(String topic, String key) {
        return add(topic, key, null);
    }

    private Figure add(String topic, String key, @Nullable BigDecimal amount) {
        var figure =
                topics.computeIfAbsent(topic, name -> new LinkedHashMap<>()).computeIfAbsent(key, name -> new Figure());
        figure.count++;
        if (amount != null) {
            figure.sum = figure.sum == null ? amount : figure.sum.add(amount);
        }
        return figure;
    }

    /** Before people and contributions: what their rows point at. */
    void prepare() {
        galette.rows("statuts", row -> {
            long id = Cell.key(row, "id_statut");
            if (Cell.small(row, "priorite_statut", 99) < 30) {
                staff.add(id);
            }
            var figure = topics.computeIfAbsent("status", name -> new LinkedHashMap<>())
                    .computeIfAbsent(String.valueOf(id), key -> new Figure());
            figure.label = Objects.requireNonNullElse(row.text("libelle_statut"), "");
        });
        galette.rows(
                "types_cotisation",
                row -> extensions.put(
                        String.valueOf(Cell.key(row, "id_type_cotis")),
                        Objects.requireNonNullElse(row.text("libelle_type_cotis"), "")));
    }

    void seeMember(Row row) {
        long id = Cell.key(row, "id_adh");
        add("members", "total");
        var active = !row.has("activite_adh") || Cell.truth(row.text("activite_adh"));
        var exempt = Cell.truth(row.text("bool_exempt_adh"));
        when(active ? "active" : "inactive", row.has("activite_adh"));
        when("admin", Cell.truth(row.text("bool_admin_adh")));
        when("exempt", exempt);
        when("public", Cell.truth(row.text("bool_display_info")));
        var status = Cell.id(row, "id_statut");
        when("staff_by_status_priority_below_30", status != null && staff.contains(status));
        if (row.has("id_statut")) {
            add("status", String.valueOf(status));
        }
        var parent = Cell.id(row, "parent_id");
        when("with_parent", parent != null);
        when("parents", parent != null && parents.add(parent));
        when(
                "legal_persons_company_not_empty",
                !Cell.plain(row.text("societe_adh")).isEmpty());
        var email = Survey.email(row);
        when("email_null_or_empty", email.isEmpty());
        if (!email.isEmpty()) {
            emails.computeIfAbsent(email, key -> new ArrayList<>(1)).add(id);
        }
        names.computeIfAbsent(
                        (Cell.plain(row.text("nom_adh")) + "|" + Cell.plain(row.text("prenom_adh")))
                                .toLowerCase(Locale.ROOT),
                        key -> new ArrayList<>(1))
                .add(id);
        add("gender", GENDERS.getOrDefault(Cell.small(row, "sexe_adh", 0), "other"));
        add("language", Objects.requireNonNullElse(row.text("pref_lang"), ""));
        add("password", Secrets.kind(row.text("mdp_adh")));
        var postcode = Cell.plain(row.text("cp_adh"));
        add("postcode", postcode.substring(0, Math.min(2, postcode.length())));
        standings.add(new Standing(id, survey.due(id), Cell.day(row.text("date_echeance")), exempt, active));
    }

    private void when(String key, boolean holds) {
        if (holds) {
            add("members", key);
        }
    }

    void seeContribution(Row row) {
        var amount = Cell.amount(row, "montant_cotis");
        var type = String.valueOf(row.text("id_type_cotis"));
        var registered = Objects.requireNonNullElse(row.text("date_enreg"), "");
        add("contributions", "all", amount);
        add("typeYear", type + "/" + registered.substring(0, Math.min(4, registered.length())), amount).label =
                extensions.getOrDefault(type, "");
        if (row.has("type_paiement_cotis")) {
            add("method", String.valueOf(row.text("type_paiement_cotis")), amount);
        }
    }

    /** After people and contributions. */
    void finish() {
        for (var table : galette.tables()) {
            var figure = topics.computeIfAbsent("rows", name -> new LinkedHashMap<>())
                    .computeIfAbsent(table, name -> new Figure());
            galette.rows(table, row -> figure.count++);
        }
        transactions();
        galette.rows("groups", row -> {
            figure("group", row, "id_group");
            figure("groupManagers", row, "id_group");
        });
        galette.rows("groups_members", row -> add("group", String.valueOf(row.text("id_group"))));
        galette.rows("groups_managers", row -> add("groupManagers", String.valueOf(row.text("id_group"))));
        galette.rows("payments_schedules", row -> {
            add("schedules", "all", Cell.amount(row, "amount"));
            when2("schedules", "paid", Cell.truth(row.text("paid")));
        });
        fields();
    }

    private void when2(String topic, String key, boolean holds) {
        if (holds) {
            add(topic, key);
        }
    }

    private void figure(String topic, Row row, String column) {
        topics.computeIfAbsent(topic, name -> new LinkedHashMap<>())
                        .computeIfAbsent(String.valueOf(row.text(column)), key -> new Figure())
                        .label =
                Objects.requireNonNullElse(row.text("group_name"), "");
    }

    private void transactions() {
        galette.rows("transactions", row -> {
            var amount = Objects.requireNonNullElse(Cell.amount(row, "trans_amount"), BigDecimal.ZERO);
            var parts = survey.parts(Cell.key(row, "trans_id"));
            add("transactions", "all", amount);
            add("distributed", "all", parts.sum);
            add("transaction", String.valueOf(row.text("trans_id")), amount.subtract(parts.sum)).label =
                    amount.toPlainString();
        });
    }

    private void fields() {
        galette.rows("field_types", row -> {
            long id = Cell.key(row, "field_id");
            fieldKinds.put(id, Cell.small(row, "field_type", 1));
            var figure = topics.computeIfAbsent("field", name -> new LinkedHashMap<>())
                    .computeIfAbsent(String.valueOf(id), key -> new Figure());
            figure.label = Objects.requireNonNullElse(row.text("field_name"), "");
            galette.rows(
                    "field_contents_" + id,
                    choice -> choices.put(
                            id + ":" + choice.text("id"), Objects.requireNonNullElse(choice.text("val"), "")));
        });
        var items = new HashSet<String>();
        galette.rows("dynamic_fields", row -> {
            long field = Cell.key(row, "field_id");
            var value = Objects.requireNonNullElse(row.text("field_val"), "");
            add("field", String.valueOf(field));
            if (items.add(field + "/" + row.text("item_id"))) {
                add("fieldItems", String.valueOf(field));
            }
            switch (KINDS.getOrDefault(fieldKinds.getOrDefault(field, 1), "")) {
                case "choice" ->
                    add("fieldChoice", field + ":" + choices.getOrDefault(field + ":" + value, "? " + value));
                case "date" -> add("fieldDate", field + ":" + form(value));
                default -> {
                    // counted above
                }
            }
        });
    }

    private static String form(String date) {
        return date.matches("\\d{4}-\\d\\d-\\d\\d")
                ? "Y-m-d"
                : date.matches("\\d\\d/\\d\\d/\\d{4}") ? "d/m/Y" : "other";
    }
}
