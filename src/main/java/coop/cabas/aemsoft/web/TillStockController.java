package coop.cabas.aemsoft.web;

import coop.cabas.aemsoft.AemsoftPermissions;
import coop.cabas.aemsoft.TillStock;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.table.ListQuery;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.LocalDate;

/** The stock that the till tells, beside the ledger. */
@Controller
@RequestMapping("/aemsoft/stock")
@Allow(AemsoftPermissions.EXCHANGE)
class TillStockController {

    private final TillStock stock;
    private final BesideList list;

    TillStockController(TillStock stock, BesideList list) {
        this.stock = stock;
        this.list = list;
    }

    @GetMapping
    Page agreements() {
        return new TillStockPage(stock.agreements());
    }

    @PostMapping
    Page take() {
        return Redirect.to("/aemsoft/stock").saying("aemsoft.stock.taken", stock.take());
    }

    @GetMapping("/{day}")
    Page differences(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, ListQuery query) {
        return new BesidePage(list.page(query, day), day);
    }
}
