package coop.cabas.demo;

import coop.cabas.access.Accounts;
import coop.cabas.audit.Actor;
import coop.cabas.demo.shop.Shop;
import coop.cabas.demo.till.Export;
import coop.cabas.demo.till.TillExports;
import coop.cabas.imports.Handed;
import coop.cabas.imports.Hash;
import coop.cabas.imports.Imports;
import coop.cabas.imports.SourceFile;
import coop.cabas.imports.Sources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Hands in the files of the invented till month by month, as Didier would, through the same door as anybody's. */
@Component
class TillFilesHandedIn {

    private static final Logger LOG = LoggerFactory.getLogger(TillFilesHandedIn.class);
    private static final String SOURCE = "aemsoft";
    private static final long SEED = 2_026;

    /** Levels are saved every so many months, and on the last day. */
    private static final int STOCK_EVERY = 3;

    private final Imports imports;
    private final Sources sources;
    private final Accounts accounts;
    private final Stories stories;

    TillFilesHandedIn(Imports imports, Sources sources, Accounts accounts, Stories stories) {
        this.imports = imports;
        this.sources = sources;
        this.accounts = accounts;
        this.stories = stories;
    }

    /** Takes the story up where it stopped. */
    void tell(Story story) {
        var shop = new Shop(story.start(), story.end(), SEED);
        var till = new TillExports(shop);
        for (var month = YearMonth.from(story.start());
                shop.today().isBefore(story.end().plusDays(1));
                month = month.plusMonths(1)) {
            var files = new ArrayList<Export>();
            if (shop.today().equals(story.start())) {
                files.add(till.stock());
                files.add(till.articles());
            }
            var last = month.atEndOfMonth().isBefore(story.end()) ? month.atEndOfMonth() : story.end();
            till.liveUntil(last);
            if (story.isTold(last)) {
                till.forget();
                continue;
            }
            files.addAll(till.period());
            boolean atEnd = last.equals(story.end());
            if (atEnd || month.getMonthValue() % STOCK_EVERY == 0) {
                files.add(till.stock());
            }
            if (atEnd) {
                files.add(till.articles());
            }
            handIn(files);
            stories.toldUntil(last);
            LOG.info("Demonstration coop: {} imported", month);
        }
    }

    private void handIn(List<Export> files) {
        var handed = files.stream()
                .<Handed>map(file ->
                        new Handed.Readable(new SourceFile(file.name(), file.content(), Hash.of(file.content()), true)))
                .toList();
        var outcome = imports.run(sources.get(SOURCE), handed, didier(), true);
        if (!outcome.isApplied()) {
            throw new IllegalStateException("The demonstration's own files were refused: " + outcome.files());
        }
    }

    private Actor didier() {
        var account = accounts.withEmail(Cast.DIDIER.email()).orElseThrow();
        return new Actor(account.id().value(), account.name());
    }
}
