package coop.cabas.spreadsheets;

import coop.cabas.imports.sheet.Row;
import coop.cabas.imports.sheet.Sheets;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The top of a file, for a person to tell what its columns say.
 *
 * @param places rows that may be the headers
 * @param place the one taken for them; null when no row holds two words
 * @param columns below it
 */
public record Preview(List<Place> places, @Nullable Place place, List<Shown> columns) {

    private static final int SHEETS = 10;
    private static final int READ = 100;
    private static final int SAMPLES = 3;
    private static final int SAMPLE = 60;
    private static final int FEWEST = 2;

    public Preview {
        places = List.copyOf(places);
        columns = List.copyOf(columns);
    }

    /**
     * A row that may be the headers.
     *
     * @param code as forms write it: sheet, then row
     * @param sheet name; empty for a file without sheets
     * @param row as a spreadsheet shows it
     */
    public record Place(String code, String sheet, int row, Map<Integer, String> headers) {

        public Place {
            headers = new LinkedHashMap<>(headers);
        }

        public String words() {
            var words = String.join(" · ", headers.values());
            return words.length() > SAMPLE ? words.substring(0, SAMPLE) + "…" : words;
        }
    }

    /** @param samples what some rows hold there */
    public record Shown(int index, String header, List<String> samples) {

        public String input() {
            return "c" + index;
        }
    }

    private record Candidate(Place place, List<Row> below) {}

    /**
     * @param wanted code of a place; null or unknown for the one that looks most like headers
     * @throws coop.cabas.imports.sheet.Unreadable when it is no list at all
     */
    static Preview of(byte[] content, @Nullable String wanted, ListReading.Reader reader) {
        var candidates = candidates(content);
        Optional<Candidate> chosen = candidates.stream()
                .filter(one -> one.place().code().equals(wanted))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(one -> reader.fits(one.place().headers()))
                        .findFirst())
                .or(() -> candidates.stream().findFirst());
        return new Preview(
                candidates.stream().map(Candidate::place).toList(),
                chosen.map(Candidate::place).orElse(null),
                chosen.map(Preview::columns).orElse(List.of()));
    }

    private static List<Candidate> candidates(byte[] content) {
        var candidates = new ArrayList<Candidate>();
        try (var sheets = Sheets.open(content)) {
            for (var sheet = 0; sheet < SHEETS && sheets.nextSheet(); sheet++) {
                var rows = top(sheets);
                for (var i = 0; i < Math.min(rows.size(), PeopleList.TOP); i++) {
                    var headers = Headers.of(rows.get(i));
                    if (headers.size() >= FEWEST) {
                        candidates.add(new Candidate(
                                new Place(
                                        sheet + "-" + rows.get(i).number(),
                                        sheets.sheetName(),
                                        rows.get(i).number(),
                                        headers),
                                rows.subList(i + 1, rows.size())));
                    }
                }
            }
        }
        return candidates;
    }

    private static List<Row> top(Sheets sheets) {
        var rows = new ArrayList<Row>();
        for (var row = sheets.nextRow(); row != null && rows.size() < READ; row = sheets.nextRow()) {
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Shown> columns(Candidate candidate) {
        var columns = new ArrayList<Shown>();
        candidate.place().headers().forEach((index, header) -> {
            var samples = new LinkedHashSet<String>();
            for (var row : candidate.below()) {
                var text = Values.text(row, index);
                if (!text.isEmpty() && samples.size() < SAMPLES) {
                    samples.add(text.length() > SAMPLE ? text.substring(0, SAMPLE) + "…" : text);
                }
            }
            columns.add(new Shown(index, header, List.copyOf(samples)));
        });
        return columns;
    }
}
