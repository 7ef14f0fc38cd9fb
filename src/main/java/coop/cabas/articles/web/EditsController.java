package coop.cabas.articles.web;

import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.Edit;
import coop.cabas.articles.EditId;
import coop.cabas.articles.Edits;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Many articles changed at once: those that the list shows. The address says which, as it does there. */
@Controller
@RequestMapping("/articles/edits")
@Allow(ArticlesPermissions.CHANGE)
class EditsController {

    private final ArticleList list;
    private final Edits edits;
    private final Offers offers;
    private final EditWords words;

    EditsController(ArticleList list, Edits edits, Offers offers, EditWords words) {
        this.list = list;
        this.edits = edits;
        this.offers = offers;
        this.words = words;
    }

    /** @param change null before one is chosen: only the form is shown */
    @GetMapping("/new")
    Page look(
            ListQuery query,
            HttpServletRequest request,
            @RequestParam(required = false) Edit.@Nullable Change change,
            @RequestParam Map<String, String> all) {
        var articles = list.ids(query);
        var form = Form.of(new HashMap<>(all));
        if (articles.size() > ArticleList.MOST) {
            form = form.with("change", Message.of("articles.edit.most", ArticleList.MOST));
        }
        List<Edit.Line> lines = List.of();
        var value = value(change, all);
        if (change != null && !form.hasErrors()) {
            if (value == null) {
                form = form.with(change.name(), Message.of("ui.form.required"));
            } else {
                lines = edits.preview(articles, change, value);
            }
        }
        return new EditPage(
                form,
                change,
                articles.size(),
                words.lines(change, lines),
                offers.departments(),
                offers.families(),
                offers.vats(),
                offers.labels(),
                Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    @PostMapping
    Page apply(
            ListQuery query,
            @RequestParam Edit.Change change,
            @RequestParam Map<String, String> all,
            @RequestParam(defaultValue = "") String reason) {
        var articles = list.ids(query);
        var value = value(change, all);
        if (articles.size() > ArticleList.MOST) {
            throw new Refused("articles.edit.most", ArticleList.MOST);
        }
        if (value == null) {
            throw new Refused("articles.refused.nothing");
        }
        var id = edits.apply(
                articles, change, value, reason.isBlank() ? Text.t("articles.edit.change." + change) : reason);
        return Redirect.to("/articles/edits/" + id.value()).saying("articles.edit.applied");
    }

    @GetMapping("/{id:\\d+}")
    Page edit(@PathVariable EditId id) {
        var edit = edits.find(id);
        return new EditDonePage(edit, words.lines(edit.change(), edit.lines()));
    }

    @PostMapping("/{id:\\d+}/undoing")
    Page undo(@PathVariable EditId id) {
        var kept = edits.undo(id, Text.t("articles.edit.undone"));
        return Redirect.to("/articles/edits/" + id.value())
                .saying(kept == 0 ? "articles.edit.undone" : "articles.edit.undoneBut", kept);
    }

    /** What was typed for a change; null for nothing, or for what is no number where one is needed. */
    private static @Nullable String value(Edit.@Nullable Change change, Map<String, String> all) {
        if (change == null) {
            return null;
        }
        if (change == Edit.Change.RULED_PRICE) {
            return "";
        }
        var typed = all.getOrDefault(change == Edit.Change.UNLABEL ? "LABEL" : change.name(), "")
                .strip();
        if (change == Edit.Change.PERCENT) {
            return percent(typed);
        }
        return typed.isEmpty() ? null : typed;
    }

    private static @Nullable String percent(String typed) {
        try {
            var percent =
                    new BigDecimal(typed.replace(',', '.').replace("%", "").strip());
            var sane = percent.abs().compareTo(BigDecimal.valueOf(90)) <= 0 && percent.scale() <= 3;
            return sane ? percent.toPlainString() : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
