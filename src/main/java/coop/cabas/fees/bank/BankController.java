package coop.cabas.fees.bank;

import coop.cabas.fees.FeesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;

/** Statements are read, and their lines proposed. */
@Controller
@RequestMapping("/fees/bank")
@Allow(FeesPermissions.READ)
class BankController {

    private final SqlList<LineList.Row> list;
    private final Bank bank;
    private final Candidates candidates;
    private final ColumnChoices choices;
    private final Viewer viewer;

    BankController(JdbcClient jdbc, Bank bank, Candidates candidates, ColumnChoices choices, Viewer viewer) {
        this.list = LineList.of(jdbc);
        this.bank = bank;
        this.candidates = candidates;
        this.choices = choices;
        this.viewer = viewer;
    }

    @GetMapping
    Page bank() {
        return page(Form.empty(), null);
    }

    @GetMapping("/lines")
    Page lines(ListQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("state", query.filter("state"));
        return new LinesPage(list.page(query, parameters), query);
    }

    @PostMapping
    @Allow(FeesPermissions.MANAGE)
    Page bring(@RequestParam(required = false) @Nullable MultipartFile file) {
        try {
            var brought = bank.bring(file == null ? new byte[0] : file.getBytes());
            return Redirect.to("/fees/bank").saying("fees.bank.read", brought.added(), brought.known());
        } catch (UnknownColumns unknown) {
            return page(Form.empty(), unknown.headers());
        } catch (Refused refused) {
            return page(Form.refused(refused), null);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @PostMapping("/columns")
    @Allow(FeesPermissions.MANAGE)
    Page columns(
            @RequestParam String headers,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String credit,
            @RequestParam(defaultValue = "") String debit,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String extra) {
        var known = List.of(headers.split("\\|", -1));
        if (headers.length() > 4000
                || !known.contains(day)
                || !known.contains(label)
                || amount.isEmpty() && credit.isEmpty()) {
            return page(Form.refused(new Refused("fees.bank.columns.missing")), known);
        }
        choices.keep(headers, new Columns(day, credit.isEmpty() ? amount : "", credit, debit, label, extra));
        return Redirect.to("/fees/bank").saying("fees.bank.columns.kept");
    }

    @PostMapping("/sure")
    @Allow(FeesPermissions.MANAGE)
    Page acceptSure() {
        return Redirect.to("/fees/bank").saying("fees.bank.accepted", bank.acceptSure());
    }

    private Page page(Form form, @Nullable List<String> headers) {
        var proposals = bank.open().stream()
                .map(line -> new BankPage.Proposal(
                        line,
                        candidates.of(line).stream()
                                .findFirst()
                                .map(BankPage.Best::of)
                                .orElse(null)))
                .toList();
        return new BankPage(form, proposals, bank.left(), headers, viewer.may(FeesPermissions.MANAGE));
    }
}
