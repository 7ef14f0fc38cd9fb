package coop.cabas.aemsoft.web;

import coop.cabas.aemsoft.AemsoftPermissions;
import coop.cabas.aemsoft.Exchange;
import coop.cabas.aemsoft.ForTheTill;
import coop.cabas.aemsoft.TillSuppliers;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.table.ListQuery;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The till and Cabas, held against one another. */
@Controller
@RequestMapping("/aemsoft")
@Allow(AemsoftPermissions.EXCHANGE)
class ExchangeController {

    private static final MediaType XLS = MediaType.parseMediaType("application/vnd.ms-excel");

    private final Exchange exchange;
    private final SidesList list;
    private final ForTheTill files;
    private final TillSuppliers suppliers;

    ExchangeController(Exchange exchange, SidesList list, ForTheTill files, TillSuppliers suppliers) {
        this.suppliers = suppliers;
        this.exchange = exchange;
        this.list = list;
        this.files = files;
    }

    @GetMapping
    Page sides(ListQuery query) {
        return new ExchangePage(list.page(query), SidesList.state(query), exchange.counts());
    }

    @PostMapping("/articles")
    Page takeNew() {
        return Redirect.to("/aemsoft").saying("aemsoft.taken", exchange.takeNew());
    }

    @PostMapping("/prices")
    Page takePrices() {
        return Redirect.to("/aemsoft").saying("aemsoft.priced", exchange.takePrices());
    }

    @PostMapping("/suppliers")
    Page takeSuppliers() {
        var taken = suppliers.take();
        return Redirect.to("/aemsoft").saying("aemsoft.suppliers.taken", taken.suppliers(), taken.offers());
    }

    /** Articles that the till does not know, or has otherwise. */
    @GetMapping("/articles.xls")
    ResponseEntity<byte[]> articles() {
        return file("articles.xls", files.articles());
    }

    /** Costs alone, of those that the till has otherwise. */
    @GetMapping("/prices.xls")
    ResponseEntity<byte[]> prices() {
        return file("prix.xls", files.prices());
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLS)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
