package coop.cabas.bench;

import coop.cabas.audit.Actor;
import coop.cabas.imports.Handed;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Imports;
import coop.cabas.imports.SourceFile;
import org.postgresql.PGConnection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Importing a Galette dump of many members and fees, beside COPY bringing the very rows that it wrote into the same tables. */
final class GaletteFigure implements Figure {

    /** What an import writes, in the order in which the tables point at one another. */
    private static final List<String> TABLES = List.of(
            "members.member",
            "members.email",
            "members.phone",
            "members.address",
            "members.membership",
            "fees.fee",
            "fees.payment",
            "fees.allocation",
            "galette.link");

    private static final int FEES_EACH = 5;

    @Override
    public String name() {
        return "galette";
    }

    @Override
    public List<Row> measure(Workshop workshop) throws Exception {
        var members = workshop.isQuick() ? 10_000 : 100_000;
        var dump = dump(members);
        var database = workshop.fresh("galette");
        var empty = workshop.fresh("copied");
        try {
            var took = importInto(database, dump);
            var rows = new LinkedHashMap<String, byte[]>();
            long count = 0;
            for (var table : TABLES) {
                rows.put(table, read(database, table));
                count += Long.parseLong(database.one("select count(*) from " + table));
            }
            prepare(database, empty);
            var bare = copy(empty, rows);
            return List.of(Row.atLeast(
                    "Import of a Galette dump, %,d members and %,d fees (%,d rows written)"
                            .formatted(members, members * FEES_EACH, count),
                    Row.number(count * 1e9 / took) + " rows/s",
                    Row.number(count * 1e9 / bare) + " rows/s by COPY alone",
                    (double) bare / took,
                    0.5));
        } finally {
            workshop.drop("galette");
            workshop.drop("copied");
        }
    }

    private static long importInto(Database database, byte[] dump) {
        try (var cabas = Inside.start(database)) {
            var importer = cabas.getBeansOfType(Importer.class).values().stream()
                    .filter(each -> each.source().equals("galette"))
                    .findFirst()
                    .orElseThrow();
            var handed = new Handed.Readable(new SourceFile("galette.sql", dump, "0".repeat(64), true));
            var began = System.nanoTime();
            var outcome = cabas.getBean(Imports.class).run(importer, List.of(handed), new Actor(null, "bench"), true);
            if (!outcome.isApplied()) {
                throw new IllegalStateException("Not imported: " + outcome.files());
            }
            return System.nanoTime() - began;
        }
    }

    private static byte[] read(Database database, String table) throws Exception {
        try (var connection = database.connect()) {
            var out = new ByteArrayOutputStream();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT %s FROM %s) TO STDOUT".formatted(columns(connection, table), table), out);
            return out.toByteArray();
        }
    }

    /** The few rows that the others point at. */
    private static void prepare(Database from, Database to) throws Exception {
        for (var table : List.of("members.status", "fees.type", "fees.method", "imports.batch")) {
            try (var connection = to.connect()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY %s (%s) FROM STDIN".formatted(table, columns(connection, table)),
                                new ByteArrayInputStream(read(from, table)));
            }
        }
    }

    /** In one transaction, and without a line of history for what is brought in, as the import does. */
    private static long copy(Database database, Map<String, byte[]> rows) throws Exception {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET LOCAL cabas.bulk_load = 'on'");
            }
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            var began = System.nanoTime();
            for (var table : rows.entrySet()) {
                copies.copyIn(
                        "COPY %s (%s) FROM STDIN".formatted(table.getKey(), columns(connection, table.getKey())),
                        new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
            return System.nanoTime() - began;
        }
    }

    /** All but those that the database computes by itself. */
    private static String columns(Connection connection, String table) throws Exception {
        try (var statement = connection.prepareStatement("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
                """)) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** As mariadb-dump writes one. */
    private static byte[] dump(int members) {
        var sql = new StringBuilder(members * 600).append("""
                -- MariaDB dump 10.19
                CREATE TABLE `galette_statuts` (`id_statut` int, `libelle_statut` varchar(255), `priorite_statut` smallint);
                INSERT INTO `galette_statuts` VALUES (4,'Active member',30);
                CREATE TABLE `galette_types_cotisation` (`id_type_cotis` int, `libelle_type_cotis` varchar(255), `amount` decimal(15,2), `cotis_extension` smallint);
                INSERT INTO `galette_types_cotisation` VALUES (1,'annual fee',20.00,12);
                CREATE TABLE `galette_paymenttypes` (`type_id` int, `type_name` varchar(255));
                CREATE TABLE `galette_adherents` (`id_adh` int, `id_statut` int, `nom_adh` varchar(255), `prenom_adh` varchar(255), `societe_adh` varchar(200), `ddn_adh` date, `sexe_adh` tinyint(1), `adresse_adh` text, `cp_adh` varchar(10), `ville_adh` varchar(200), `gsm_adh` varchar(50), `email_adh` varchar(255), `date_crea_adh` date, `date_modif_adh` date, `activite_adh` tinyint(1), `bool_exempt_adh` tinyint(1), `date_echeance` date, `pref_lang` varchar(20), `num_adh` varchar(255));
                CREATE TABLE `galette_cotisations` (`id_cotis` int, `id_adh` int, `id_type_cotis` int, `montant_cotis` decimal(15,2), `type_paiement_cotis` int, `info_cotis` text, `date_enreg` date, `date_debut_cotis` date, `date_fin_cotis` date, `trans_id` int);
                """);
        var people = new ArrayList<String>();
        var fees = new ArrayList<String>();
        for (var n = 1; n <= members; n++) {
            var joined = LocalDate.of(2015, 1, 1).plusDays(n % 2_000);
            people.add(
                    "(%d,4,'Moreau%d','Ana',NULL,'1986-05-14',2,'%d rue du Marché','69001','Lyon','06%08d','membre%d@cabas.example','%s','%s',1,0,'%s','fr_FR','M%d')"
                            .formatted(
                                    n,
                                    n / 100,
                                    n,
                                    n,
                                    n,
                                    joined,
                                    joined,
                                    joined.plusYears(FEES_EACH).minusDays(1),
                                    n));
            for (var year = 0; year < FEES_EACH; year++) {
                var starts = joined.plusYears(year);
                fees.add("(%d,%d,1,20.00,3,NULL,'%s','%s','%s',NULL)"
                        .formatted(
                                (n - 1) * FEES_EACH + year + 1,
                                n,
                                starts,
                                starts,
                                starts.plusYears(1).minusDays(1)));
            }
            if (people.size() == 1_000 || n == members) {
                sql.append("INSERT INTO `galette_adherents` VALUES ")
                        .append(String.join(",", people))
                        .append(";\n");
                sql.append("INSERT INTO `galette_cotisations` VALUES ")
                        .append(String.join(",", fees))
                        .append(";\n");
                people.clear();
                fees.clear();
            }
        }
        return sql.append("-- Dump completed on 2026-11-23 17:51:14\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
