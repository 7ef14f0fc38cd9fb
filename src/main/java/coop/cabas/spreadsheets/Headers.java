package coop.cabas.spreadsheets;

import coop.cabas.imports.sheet.Row;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Headers as they are compared: whatever their accents, capitals, blanks and signs. */
final class Headers {

    private Headers() {}

    static String plain(String header) {
        var plain = Normalizer.normalize(header, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.isEmpty() ? header.strip() : plain;
    }

    /** Cells of a row that hold words. */
    static Map<Integer, String> of(Row row) {
        var headers = new LinkedHashMap<Integer, String>();
        for (var i = 0; i < row.width(); i++) {
            var header = Values.text(row, i);
            if (!header.isEmpty()) {
                headers.put(i, header);
            }
        }
        return headers;
    }

    /** Headers as they are compared, in the same order; the second of two that read alike is told from the first. */
    static List<String> keys(Iterable<String> headers) {
        var seen = new HashMap<String, Integer>();
        var keys = new ArrayList<String>();
        for (var header : headers) {
            var plain = plain(header);
            var times = seen.merge(plain, 1, Integer::sum);
            keys.add(times == 1 ? plain : plain + "#" + times);
        }
        return keys;
    }
}
