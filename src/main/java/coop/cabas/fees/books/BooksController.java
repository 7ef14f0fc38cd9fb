package coop.cabas.fees.books;

import coop.cabas.fees.FeesPermissions;
import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Entries for the accountant, of any period, and the closing of one. */
@Controller
@RequestMapping("/fees/books")
@Allow(FeesPermissions.READ)
class BooksController {

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.count("number", "fees.books.number", row -> row.entry().number()),
            Column.text("journal", "fees.books.journal", row -> row.entry().journal()),
            Column.day("day", "fees.books.day", row -> row.entry().day()),
            Column.text("account", "fees.books.account", row -> row.line().account()),
            Column.text("name", "fees.books.name", row -> row.line().name()),
            Column.<Row>text("piece", "fees.books.piece", row -> row.entry().piece())
                    .linking(row -> "/fees/payments/" + row.entry().payment()),
            Column.text("label", "fees.books.label", row -> row.entry().label()),
            Column.money("debit", "fees.books.debit", row -> shown(row.line().debit())),
            Column.money("credit", "fees.books.credit", row -> shown(row.line().credit())));

    private final Books books;
    private final Organisation organisation;
    private final Viewer viewer;
    private final BookWords words;
    private final Clock clock;

    BooksController(Books books, Organisation organisation, Viewer viewer, BookWords words, Clock clock) {
        this.books = books;
        this.organisation = organisation;
        this.viewer = viewer;
        this.words = words;
        this.clock = clock;
    }

    record Row(Entry entry, Entry.Line line) {}

    @GetMapping
    Page books(
            ListQuery query,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        return page(query, from, to, Form.empty());
    }

    @GetMapping("/fec")
    ResponseEntity<byte[]> fec(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        var end = end(to);
        var name = Fec.name(organisation.identity().siren(), end);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", Fec.CHARSET))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(Fec.write(books.between(start(from, end), end), words));
    }

    @PostMapping("/closing")
    @Allow(FeesPermissions.MANAGE)
    Page close(
            ListQuery query,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate through) {
        try {
            books.close(through == null ? today() : through);
        } catch (Refused refused) {
            return page(query, null, null, Form.refused(refused));
        }
        return Redirect.to("/fees/books").saying("fees.books.closed.done");
    }

    private Page page(ListQuery query, @Nullable LocalDate from, @Nullable LocalDate to, Form form) {
        var end = end(to);
        var start = start(from, end);
        var rows = books.between(start, end).stream()
                .flatMap(entry -> entry.lines().stream().map(line -> new Row(entry, line)))
                .toList();
        return new BooksPage(
                form,
                Table.of("fees.books", COLUMNS, rows, query),
                start,
                end,
                sum(rows, Entry.Line::debit),
                sum(rows, Entry.Line::credit),
                books.closed().orElse(null),
                today().minusDays(1),
                viewer.may(FeesPermissions.MANAGE));
    }

    private LocalDate end(@Nullable LocalDate to) {
        return to == null ? today() : to;
    }

    private static LocalDate start(@Nullable LocalDate from, LocalDate end) {
        return from == null ? end.withDayOfMonth(1) : from;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable Money shown(Money amount) {
        return amount.equals(Money.ZERO) ? null : amount;
    }

    private static BigDecimal sum(List<Row> rows, Function<Entry.Line, Money> side) {
        return rows.stream().map(row -> side.apply(row.line()).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
