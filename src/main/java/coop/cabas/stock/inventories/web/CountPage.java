package coop.cabas.stock.inventories.web;

import coop.cabas.stock.inventories.Count;
import coop.cabas.stock.inventories.Inventory;
import coop.cabas.stock.web.ArticleStockPage;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Counting an inventory, one article after the other.
 *
 * @param department whose articles are listed; null before one is chosen
 * @param chosen what is counted now; null while it is looked for
 * @param doubted whether the form waits for whoever counted to say that it is so
 * @param choices articles to choose from
 * @param looked whether they are what words were looked for, rather than what is not counted yet
 */
public record CountPage(
        Inventory inventory,
        @Nullable Long department,
        Form form,
        @Nullable Chosen chosen,
        boolean doubted,
        List<Choice> choices,
        boolean looked)
        implements Page {

    /** All that the script says; it puts in what takes the place of {@code {0}}, {@code {1}}… */
    private static final List<String> WORDS = List.of(
            "online",
            "offline",
            "waiting.none",
            "waiting.one",
            "waiting.many",
            "progress",
            "counted",
            "already",
            "kilograms",
            "pieces",
            "piece",
            "inKilograms",
            "inPieces",
            "uncounted",
            "looked",
            "unknown",
            "nothing",
            "over",
            "signIn",
            "howMuch",
            "doubtful",
            "line");

    /** An article in a list. */
    public record Choice(long article, String name) {}

    /** The article that is counted. @param counts what stands of it so far */
    public record Chosen(long article, String name, boolean weighed, List<Count> counts) {

        public BigDecimal counted() {
            return counts.stream().map(Count::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        public String words(BigDecimal quantity) {
            return ArticleStockPage.words(weighed, quantity);
        }
    }

    @Override
    public int status() {
        return form.status();
    }

    public boolean isIn(Inventory.Part part) {
        return department != null && department == part.department().value();
    }

    /** As JSON. */
    public String words() {
        var words = new LinkedHashMap<String, String>();
        WORDS.forEach(word -> words.put(word, Text.t("stock.phone." + word, "{0}", "{1}")));
        return JsonMapper.shared().writeValueAsString(words);
    }
}
