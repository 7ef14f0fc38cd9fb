package coop.cabas.shifts.regulars.web;

import coop.cabas.shared.Message;
import coop.cabas.shifts.regulars.Hold;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What is kept for somebody, to take or to refuse. @param path where answers go @param refused why what was just asked for was refused; null when nothing was */
public record KeptPage(
        String path, List<Hold> holds, @Nullable Message refused) implements Page {

    @Override
    public int status() {
        return refused == null ? 200 : 409;
    }
}
