package coop.cabas.spreadsheets;

import coop.cabas.imports.SourceFile;
import coop.cabas.imports.sheet.Sheets;
import coop.cabas.shares.ShareClasses;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Reads older share registers: every sheet whose headers tell who holds how many shares since when. */
@Component
class ShareReading {

    private final ShareClasses classes;
    private final Vocabulary vocabulary;

    ShareReading(ShareClasses classes, Vocabulary vocabulary) {
        this.classes = classes;
        this.vocabulary = vocabulary;
    }

    /**
     * @return one per sheet that is one; none when the file has none
     * @throws coop.cabas.imports.sheet.Unreadable when it is no list at all
     */
    List<ShareSheet> read(SourceFile file) {
        var found = new ArrayList<ShareSheet>();
        try (var sheets = Sheets.open(file.content())) {
            while (sheets.nextSheet()) {
                readSheet(sheets, found);
            }
        }
        return found;
    }

    private void readSheet(Sheets sheets, List<ShareSheet> found) {
        ShareSheet sheet = null;
        var above = 0;
        for (var row = sheets.nextRow(); row != null; row = sheets.nextRow()) {
            if (row.isEmpty()) {
                continue;
            }
            if (sheet != null) {
                sheet.read(row);
            } else if (above++ < PeopleList.TOP) {
                var heading = ShareHeading.of(Headers.of(row));
                if (heading.isPresent()) {
                    sheet = new ShareSheet(sheets.sheetName(), heading.get(), vocabulary.words(), classes.all());
                    found.add(sheet);
                }
            } else {
                return;
            }
        }
    }
}
