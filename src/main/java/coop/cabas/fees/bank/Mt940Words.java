package coop.cabas.fees.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What field 86 of an MT940 says of a transfer: in numbered parts as German banks write it (DK, "Belegung des Feldes 86": {@code ?20} to
 * {@code ?29} and {@code ?60} to {@code ?63} words, {@code ?31} account, {@code ?32} name), between slashes as Dutch and Nordic ones, or
 * freely as French ones.
 *
 * @param reference given by who paid; may be empty
 */
record Mt940Words(String label, String reference, String name, String iban) {

    private static final Pattern NUMBERED = Pattern.compile("^\\d{3}([^\\p{Alnum}\\s/])\\d\\d.*", Pattern.DOTALL);
    /** Words within words, each after its code. */
    private static final Pattern SEPA =
            Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC|COAM|OAMT)\\+");

    private static final Pattern SLASHES =
            Pattern.compile("/(TRTP|EREF|MARF|PREF|CSID|REMI|IBAN|BIC|NAME|ORDP|BENM|ULTD|ULTC|PURP|ISDT|SVCL)/");

    /** @param written lines of the field, as they stand */
    static Mt940Words of(List<String> written) {
        var joined = String.join("", written);
        var numbered = NUMBERED.matcher(joined);
        if (numbered.matches()) {
            return numbered(joined, numbered.group(1));
        }
        if (SLASHES.matcher(joined).lookingAt()) {
            var parts = parts(SLASHES, joined);
            var name = parts.getOrDefault("NAME", "");
            return new Mt940Words(
                    label(name, parts.getOrDefault("REMI", "").replaceFirst("^(USTD|STRD)?//", "")),
                    reference(parts),
                    name,
                    parts.getOrDefault("IBAN", ""));
        }
        return new Mt940Words(
                written.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" ")),
                "",
                "",
                "");
    }

    private static Mt940Words numbered(String joined, String sign) {
        var purpose = new StringBuilder();
        var name = new ArrayList<String>();
        var account = "";
        var kind = "";
        for (var part : joined.substring(3).split(Pattern.quote(sign) + "(?=\\d\\d)")) {
            if (part.length() < 2) {
                continue;
            }
            var value = part.substring(2);
            switch (part.substring(0, 2)) {
                case "00" -> kind = value.strip();
                case "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "60", "61", "62", "63" ->
                    purpose.append(value);
                case "31" -> account = value.strip();
                case "32", "33" -> name.add(value.strip());
                default -> {}
            }
        }
        var parts = parts(SEPA, purpose.toString());
        var words = parts.isEmpty() ? purpose.toString() : parts.getOrDefault("SVWZ", "");
        var payer = String.join(" ", name).strip();
        return new Mt940Words(
                label(payer, words.isBlank() ? kind : words),
                reference(parts),
                payer,
                account.matches("[A-Z]{2}\\d{2}.*") ? account : parts.getOrDefault("IBAN", ""));
    }

    private static Map<String, String> parts(Pattern codes, String text) {
        var parts = new LinkedHashMap<String, String>();
        var code = codes.matcher(text);
        String last = null;
        int from = 0;
        while (code.find()) {
            if (last != null) {
                parts.putIfAbsent(last, text.substring(from, code.start()).strip());
            }
            last = code.group(1);
            from = code.end();
        }
        if (last != null) {
            parts.putIfAbsent(last, text.substring(from).strip());
        }
        return parts;
    }

    private static String label(String name, String words) {
        return (name + " " + words).strip();
    }

    private static String reference(Map<String, String> parts) {
        var reference = parts.getOrDefault("EREF", "");
        return reference.equals("NOTPROVIDED") ? "" : reference;
    }
}
