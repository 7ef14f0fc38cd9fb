package coop.cabas.mailings.bounces.web;

import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.mailings.bounces.Bounces;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Addresses that letters came back from, marked by hand or by what a mail server answered. */
@Controller
@RequestMapping("/letters/bounces")
@Allow(MailingsPermissions.WRITE)
class BouncesController {

    private final Bounces bounces;
    private final SqlList<BounceList.Row> list;

    BouncesController(JdbcClient jdbc, Bounces bounces) {
        this.bounces = bounces;
        this.list = BounceList.of(jdbc);
    }

    @GetMapping
    Page all(ListQuery query) {
        return page(Form.empty(), null, query);
    }

    @PostMapping
    Page mark(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String reason,
            ListQuery query) {
        try {
            bounces.mark(address, reason);
            return Redirect.to("/letters/bounces").saying("bounces.done");
        } catch (Refused refused) {
            return page(Form.refused("address", refused.reason()), null, query);
        }
    }

    /** @param notice pasted, headers included; {@code file}: the same as a file */
    @PostMapping("/notice")
    Page bring(
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(required = false) @Nullable MultipartFile file,
            ListQuery query)
            throws IOException {
        var content =
                file == null || file.isEmpty() ? notice.strip().getBytes(StandardCharsets.UTF_8) : file.getBytes();
        try {
            return page(Form.empty(), bounces.bring(content), query);
        } catch (Refused refused) {
            return page(Form.refused("notice", refused.reason()), null, query);
        }
    }

    @GetMapping("/{bounce}")
    Page one(@PathVariable Bounces.Id bounce) {
        return new BouncePage(bounces.find(bounce));
    }

    @PostMapping("/{bounce}/lift")
    Page lift(@PathVariable Bounces.Id bounce) {
        bounces.lift(bounce);
        return Redirect.to("/letters/bounces").saying("bounces.lifted.done");
    }

    private Page page(Form form, Bounces.@Nullable Brought brought, ListQuery query) {
        var plain = new ListQuery(
                "/letters/bounces", query.search(), query.sort(), query.descending(), query.after(), Map.of());
        return new BouncesPage(form, brought, list.page(plain, Map.of()));
    }
}
