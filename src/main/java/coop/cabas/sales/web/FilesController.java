package coop.cabas.sales.web;

import coop.cabas.sales.SalesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Objects;

/** The files held, and what they cover. */
@Controller
@RequestMapping("/sales/files")
@Allow(SalesPermissions.READ)
class FilesController {

    private final FilesPage.Query page;
    private final SqlList<FileList.Row> files;

    FilesController(FilesPage.Query page, JdbcClient jdbc) {
        this.page = page;
        this.files = FileList.of(jdbc);
    }

    @GetMapping
    Page show(ListQuery query) {
        return new FilesPage(
                page.coverage(),
                Objects.requireNonNullElse(query.filter("kind"), ""),
                files.page(query, FileList.parameters(query)));
    }
}
