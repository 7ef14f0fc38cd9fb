package coop.cabas.sales.web;

import coop.cabas.sales.SalesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.TableExport;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Objects;

/** The files held, and what they cover. */
@Controller
@RequestMapping("/sales/files")
@Allow(SalesPermissions.READ)
class FilesController {

    private final FilesPage.Query page;
    private final TableExport export;
    private final SqlList<FileList.Row> files;

    FilesController(FilesPage.Query page, TableExport export, JdbcClient jdbc) {
        this.page = page;
        this.export = export;
        this.files = FileList.of(jdbc);
    }

    @GetMapping
    Page show(ListQuery query) {
        return new FilesPage(
                page.coverage(),
                Objects.requireNonNullElse(query.filter("kind"), ""),
                files.page(query, FileList.parameters(query)));
    }

    @GetMapping(params = "export")
    void export(ListQuery query, @RequestParam("export") String format, HttpServletResponse response) {
        export.write(files, query, FileList.parameters(query), format, response);
    }
}
