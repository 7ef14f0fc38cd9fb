package coop.cabas.shifts.calendar.web;

import coop.cabas.shifts.calendar.Boards.Board;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Screens of the shop. @param address of the one that was just made, shown once; null otherwise */
public record BoardsPage(
        List<Board> boards, Form form, @Nullable String address) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public Map<String, String> languages() {
        var names = new LinkedHashMap<String, String>();
        names.put("fr", Text.t("shifts.board.language.fr"));
        names.put("en", Text.t("shifts.board.language.en"));
        return names;
    }
}
