package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

/** Good rows of each export, to be spoilt one cell at a time. */
final class Lines {

    private Lines() {}

    /** Two bottles of syrup: 9.00 incl. VAT at 5.5 %, cost 7.00. */
    static @Nullable Object[] sale(String day) {
        return sale(day, "2000000009910", 2, 9, 8.530806, 1.530806);
    }

    static @Nullable Object[] sale(
            String day, String ean, double quantity, double inclVat, double exclVat, double margin) {
        return new @Nullable Object[] {
            day,
            ean,
            "SIR-1",
            "SIROP DE SUREAU 50CL",
            4.265403,
            4.5,
            quantity,
            inclVat,
            exclVat,
            5.5,
            17.9445,
            0.01,
            margin,
            12,
            3.5,
            "5.5",
            "LIQUIDE 5.5%",
            "SIROPS",
            null,
            "LES RUCHERS INVENTES"
        };
    }

    /** A ticket as the till writes it. */
    static @Nullable Object[] ticket(
            int number, String moment, @Nullable Double amount, @Nullable Integer nf525, String... payments) {
        return new @Nullable Object[] {
            0.5,
            "Ticket 1-" + number + "\n" + moment,
            amount == null ? "" : amount,
            payments.length > 0 ? payments[0] : null,
            payments.length > 1 ? payments[1] : null,
            1,
            "%06d".formatted(number),
            nf525 == null ? "" : nf525
        };
    }

    /** Six jars received on 3 March 2021. */
    static @Nullable Object[] move(String type, double before, double quantity, @Nullable String reason) {
        return new @Nullable Object[] {
            0,
            type,
            44258,
            "77",
            "BL_77_03/03/2021_113",
            "2000000009910",
            "SIR-1",
            "SIROP DE SUREAU 50CL",
            before,
            quantity,
            3.5,
            3.6925,
            3.5 * quantity,
            3.6925 * quantity,
            reason,
            "BL_77_03/03/2021_113",
            "LES RUCHERS INVENTES",
            "LIQUIDE 5.5%",
            "SIROPS",
            "5.5"
        };
    }

    /** Twelve bottles on the shelf. */
    static @Nullable Object[] stock(String ean, double quantity) {
        return new @Nullable Object[] {
            ean,
            "SIR-1",
            "SIROP DE SUREAU 50CL",
            quantity,
            3.5,
            3.6,
            3.45,
            4.5,
            3.5 * quantity,
            3.6 * quantity,
            3.45 * quantity,
            4.5 * quantity,
            7,
            "LIQUIDE 5.5%",
            44,
            "SIROPS",
            "",
            null,
            12,
            "LES RUCHERS INVENTES",
            "",
            null,
            "",
            null,
            "",
            null,
            "",
            null,
            "",
            null,
            "",
            null,
            1,
            "5.5",
            3.5,
            6,
            0.5,
            "Litre",
            "",
            null,
            "",
            "",
            ""
        };
    }

    static @Nullable Object[] article(String ean) {
        return new @Nullable Object[] {
            1,
            ean,
            "SIR-1",
            "SIROP DE SUREAU 50CL",
            1,
            5.5,
            "LIQUIDE 5.5%",
            "SIROPS",
            null,
            null,
            null,
            "LES RUCHERS INVENTES",
            "SIR-1",
            null,
            1,
            6,
            3.6,
            "",
            "",
            3.5,
            4.5,
            1.28,
            0.77,
            17.9,
            null,
            null,
            "",
            12,
            42,
            "",
            "",
            "",
            "",
            ""
        };
    }

    static @Nullable Object[] oldArticle(String ean) {
        return new @Nullable Object[] {
            ean,
            "SIR-1",
            "SIROP DE SUREAU 50CL",
            "SIROP DE SUREAU",
            7,
            "LIQUIDE 5.5%",
            44,
            "SIROPS",
            12,
            "LES RUCHERS INVENTES",
            1,
            "5.5",
            3.5,
            6,
            0.5,
            "Litre",
            12,
            4.5,
            "",
            "",
            "",
            null,
            null,
            null,
            44232,
            "",
            null
        };
    }
}
