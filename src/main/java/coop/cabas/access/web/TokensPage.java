package coop.cabas.access.web;

import coop.cabas.access.Tokens;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * API tokens: making one, and those there are.
 *
 * @param made the token just made, shown this once; else null
 * @param offered permissions that one may give a token
 * @param chosen permissions ticked
 * @param all whether everybody's tokens are listed
 */
public record TokensPage(
        Form form,
        @Nullable String made,
        List<String> offered,
        Set<String> chosen,
        List<Tokens.Listed> tokens,
        boolean all)
        implements Page {

    /** What a permission allows; nothing of one that this version no longer knows, whose code still stands beside. */
    public String words(String permission) {
        var key = "permission." + permission;
        return Text.has(key) ? Text.t(key) : "";
    }

    @Override
    public int status() {
        return form.status();
    }
}
